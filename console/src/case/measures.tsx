import { MEASURE_LABELS } from "../../generated/labels.js";
import type { CaseDetail } from "../api/client.js";
import { Day } from "../parts/days-left.js";
import { Empty } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { BothWords, Mark, Words, type Tone } from "../parts/words.js";
import { labelOf, MEASURE_STATUSES } from "../words/case-words.js";
import { targetInWords, type Assets } from "./assets.js";

const TONES: Readonly<Record<string, Tone>> = { inEffect: "ink", refused: "bad", ordered: "warn", proposed: "warn", waiting: "warn", lifting: "warn" };
const HEAD = [{ zh: "措施", en: "Measure" }, { zh: "对象", en: "Concerning" }, { zh: "状态", en: "Status" }, { zh: "生效", en: "In effect" }, { zh: "届满", en: "Ends" }];

/** Measures against persons and things. */
export function Measures({ of, assets }: { of: CaseDetail["measures"]; assets: Assets }) {
  return (
    <Section title={{ zh: "执行措施", en: "Measures" }} count={of.length}>
      {of.length === 0 ? <Empty of={{ zh: "尚未采取措施", en: "No measure yet" }} /> : (
        <table className="table table-cards" role="table">
          <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader"><Words of={h} /></th>)}</tr></thead>
          <tbody role="rowgroup">
            {of.map((m, i) => (
              <tr key={`${m.kind} ${m.target} ${i}`} role="row" className={["lifted", "ended", "expired", "notApplicable"].includes(m.status) ? "row-quiet" : undefined}>
                <td role="cell" data-label="措施"><span><Words of={labelOf(MEASURE_LABELS, m.kind)} /> <Rule id={m.rule} /></span></td>
                <td role="cell" data-label="对象">{targetInWords(m.target, assets)}</td>
                <td role="cell" data-label="状态"><Mark tone={TONES[m.status] ?? "quiet"}><Words of={labelOf(MEASURE_STATUSES, m.status)} /></Mark>{m.because !== null && <span className="beside"><BothWords text={m.because} /></span>}</td>
                <td role="cell" data-label="生效">{m.appliedAt === null ? <span className="none">—</span> : <Day at={m.appliedAt} />}</td>
                <td role="cell" data-label="届满">{m.liftedAt !== null ? <span>解除 <Day at={m.liftedAt} /></span> : m.expiresAt !== null ? <Day at={m.expiresAt} /> : <span className="none">—</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
