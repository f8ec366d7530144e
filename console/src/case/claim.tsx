import type { CaseDetail } from "../api/client.js";
import { Amount } from "../parts/amount.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { DOCUMENT_TYPES, labelOf } from "../words/case-words.js";

/** The document in force, and what is due under it on a day. */
export function Claim({ of: { claim, document } }: { of: CaseDetail }) {
  return (
    <Section title={{ zh: "执行依据与债权", en: "Document and claim" }} aside={claim && <span className="beside">算至 <time dateTime={claim.on}>{claim.on}</time></span>}>
      <div className="section-body">
        <p className="document"><Words of={labelOf(DOCUMENT_TYPES, document.type)} /> {document.number}{document.tribunal !== null && <span className="none"> · {document.tribunal}法庭</span>}{document.effectiveOn !== null && <span className="none"> · {document.effectiveOn}生效</span>}{document.performBy !== null && <span className="none"> · 履行至{document.performBy}</span>}</p>
        {claim === null ? document.amount !== null && <p>文书确定金额 <Amount of={document.amount} /></p> : <dl className="facts sums">
          <div><dt>本金 <span className="en" lang="en">Principal</span></dt><dd><Amount of={claim.principal} /></dd></div>
          <div><dt>一般利息 <span className="en" lang="en">Interest</span></dt><dd><Amount of={claim.interest} /></dd></div>
          <div><dt>加倍利息 <span className="en" lang="en">Doubled</span> <Rule id="L05" /></dt><dd><Amount of={claim.doubledInterest} /></dd></div>
          <div className="sum"><dt>尚应履行 <span className="en" lang="en">Due</span></dt><dd><Amount of={claim.total} /></dd></div>
        </dl>}
      </div>
    </Section>
  );
}
