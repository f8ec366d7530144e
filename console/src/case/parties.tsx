import type { CaseDetail } from "../api/client.js";
import { useNow } from "../api/load.js";
import { Section } from "../parts/section.js";
import { Mark, Words } from "../parts/words.js";
import { today } from "../time/days-left.js";
import { labelOf, SIDES } from "../words/case-words.js";

const ORDER = ["applicant", "respondent", "representative"];

/** Who is on which side; numbers and phones are not shown (L23). */
export function Parties({ of }: { of: CaseDetail["parties"] }) {
  const now = useNow();
  const sorted = [...of].sort((a, b) => ORDER.indexOf(a.side) - ORDER.indexOf(b.side));
  return (
    <Section title={{ zh: "当事人", en: "Parties" }} count={of.length}>
      <ul className="people section-body">
        {sorted.map((p) => (
          <li key={p.id} className={p.withdrawn ? "person-gone" : undefined}>
            <p className="person-side"><Words of={labelOf(SIDES, p.side)} /></p>
            <p className="person-name">
              {p.name}
              {p.principal && p.side === "respondent" && <Mark tone="plain"><Words of={{ zh: "主债务人", en: "Principal" }} /></Mark>}
              {p.minorUntil !== null && p.minorUntil > today(now) && <Mark tone="warn" title={`${p.minorUntil}成年`}><Words of={{ zh: "未成年", en: "Minor" }} /></Mark>}
              {p.withdrawn && <Mark tone="quiet"><Words of={{ zh: "已撤回申请", en: "Withdrawn" }} /></Mark>}
            </p>
            <p className="beside">
              {[
                p.natural ? "自然人" : "单位",
                p.residence && ("town" in p.residence ? `住${p.residence.town}` : `住${p.residence.outside}（县外）`),
                p.hasLawyer && "有律师代理",
                p.represents !== null && `代表${of.find((other) => other.id === p.represents)?.name ?? p.represents}`,
              ].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
