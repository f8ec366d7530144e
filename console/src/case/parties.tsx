import { Section } from "../parts/section.js";
import { Mark, Words } from "../parts/words.js";
import { ID_TYPES, labelOf, SIDES } from "../words/case-words.js";
import type { CaseParty } from "./shape.js";

const ORDER = ["applicant", "respondent", "representative"];

/** Who is on which side; numbers come masked (L23). */
export function Parties({ of }: { of: readonly CaseParty[] }) {
  const sorted = [...of].sort((a, b) => ORDER.indexOf(a.side) - ORDER.indexOf(b.side));
  return (
    <Section title={{ zh: "当事人", en: "Parties" }} count={of.length}>
      <ul className="people section-body">
        {sorted.map((p) => (
          <li key={p.partyId}>
            <p className="person-side"><Words of={labelOf(SIDES, p.side)} /></p>
            <p className="person-name">
              {p.name}
              {p.principal && p.side === "respondent" && <Mark tone="plain"><Words of={{ zh: "主债务人", en: "Principal" }} /></Mark>}
              {p.minor && <Mark tone="warn"><Words of={{ zh: "未成年", en: "Minor" }} /></Mark>}
            </p>
            <p className="beside">
              {p.idNumber && <span title={p.idType ? labelOf(ID_TYPES, p.idType).zh : undefined}>{p.idType && labelOf(ID_TYPES, p.idType).zh} {p.idNumber}</span>}
              {p.phone && <span> 电话 {p.phone}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
