import { useEffect, useRef, useState } from "react";
import { api, type CaseClaim, type CaseDetail, type ClaimLine } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Amount } from "../parts/amount.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { Mark, Words } from "../parts/words.js";
import { DOCUMENT_TYPES, labelOf } from "../words/case-words.js";
import { CLAIM_LINES } from "../words/funds-words.js";
import type { Label } from "../words/label.js";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The document in force, and what is due under it on any day, line by line (R33, L05–L07, R41–R43). */
export function Claim({ of: { id, seq, claim, document } }: { of: CaseDetail }) {
  const [on, setOn] = useState<string>();
  const day = on ?? claim?.on;
  return (
    <Section
      title={{ zh: "执行依据与债权", en: "Document and claim" }}
      aside={day !== undefined && (
        <span className="labelled labelled-row">
          <label htmlFor="claim-on"><Words of={{ zh: "算至", en: "As of" }} /></label>
          <input id="claim-on" type="date" value={day} onChange={(event) => { if (DAY.test(event.target.value)) setOn(event.target.value); }} />
          {on !== undefined && on !== claim?.on && <button type="button" className="button button-bare button-small" onClick={() => setOn(undefined)}><Words of={{ zh: "今日", en: "Today" }} /></button>}
        </span>
      )}
    >
      <div className="section-body">
        <p className="document"><Words of={labelOf(DOCUMENT_TYPES, document.type)} /> {document.number}{document.tribunal !== null && <span className="none"> · {document.tribunal}法庭</span>}{document.effectiveOn !== null && <span className="none"> · {document.effectiveOn}生效</span>}{document.performBy !== null && <span className="none"> · 履行至{document.performBy}</span>}</p>
        {day === undefined ? document.amount !== null && <p>文书确定金额 <Amount of={document.amount} /></p> : <AsOf caseId={id} on={day} seq={seq} />}
      </div>
    </Section>
  );
}

function AsOf({ caseId, on, seq }: { caseId: string; on: string; seq: number }) {
  const { data, problem, loading, reload } = useLoad(`claim ${caseId} ${on}`, (signal) =>
    answered(api.GET("/v1/cases/{id}/claim", { params: { path: { id: caseId }, query: { on } }, signal })));
  const seen = useRef(seq);
  useEffect(() => {
    if (seen.current !== seq) reload();
    seen.current = seq;
  }, [seq, reload]);
  if (problem) return <ProblemNote problem={problem} onAgain={problem.status === 422 ? undefined : reload} />;
  if (!data) return <Loading rows={3} />;
  return <div aria-busy={loading}><Sums of={data} /><Lines of={data.lines} /><Beside of={data} /></div>;
}

const ZERO = /^0+(\.0+)?$/;

function Sums({ of: c }: { of: CaseClaim }) {
  const sum = (title: Label, amount: string, rule?: string, always = false) =>
    (always || !ZERO.test(amount)) && <div><dt><Words of={title} />{rule !== undefined && <> <Rule id={rule} /></>}</dt><dd><Amount of={amount} /></dd></div>;
  return (
    <dl className="facts sums">
      {sum({ zh: "本金", en: "Principal" }, c.principal, undefined, true)}
      {sum({ zh: "一般利息", en: "Interest" }, c.interest)}
      {sum({ zh: "加倍利息", en: "Doubled" }, c.doubledInterest, "L05")}
      {sum({ zh: "滞纳金", en: "Late fees" }, c.lateFees)}
      {sum({ zh: "诉讼费用", en: "Costs" }, c.costs)}
      {sum({ zh: "已用于清偿", en: "Paid on it" }, c.paid, "L06")}
      {c.dueNow !== c.total && sum({ zh: "其中现在应付", en: "Due now" }, c.dueNow, "R41", true)}
      <div className="sum"><dt><Words of={{ zh: "尚应履行", en: "Due" }} /></dt><dd><Amount of={c.total} /></dd></div>
      {c.applicationFee !== null && sum({ zh: "申请执行费（另计）", en: "Application fee, apart" }, c.applicationFee, "L07")}
    </dl>
  );
}

const HEAD = [{ zh: "项目", en: "Item" }, { zh: "应付", en: "Amount" }, { zh: "已付", en: "Paid" }, { zh: "尚欠", en: "Open" }];

/** Each line with the words and figures by which a party can check it. */
function Lines({ of }: { of: readonly ClaimLine[] }) {
  if (of.length === 0) return null;
  return (
    <table className="table table-cards claim-lines" role="table">
      <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader" className={h.en === "Item" ? undefined : "number"}><Words of={h} /></th>)}</tr></thead>
      <tbody role="rowgroup">
        {of.map((line, i) => (
          <tr key={`${line.kind} ${line.item ?? ""} ${i}`} role="row">
            <td role="cell" data-label="项目">
              <b>{labelOf(CLAIM_LINES, line.kind).zh}{line.item !== null && of.filter((l) => l.kind === line.kind).length > 1 && line.item + 1}</b>
              <details className="explained"><summary><Words of={{ zh: "怎样算出", en: "How it is computed" }} /></summary><p>{line.explained.zh}</p><p className="en" lang="en">{line.explained.en}</p></details>
            </td>
            <td role="cell" data-label="应付" className="number"><Amount of={line.amount} /></td>
            <td role="cell" data-label="已付" className="number"><Amount of={line.paid} /></td>
            <td role="cell" data-label="尚欠" className="number"><Amount of={line.open} />{line.dueOn !== undefined && <span className="beside">{line.dueOn}到期</span>}{line.dueNow !== line.open && <Mark tone="quiet">现应付<Amount of={line.dueNow} /></Mark>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What explains the sums further: default, days without doubled interest, a settlement, fees, what each payment satisfied. */
function Beside({ of: c }: { of: CaseClaim }) {
  return (
    <ul className="claim-beside">
      {c.defaultOn !== null && <li>违约之日 <span className="en" lang="en">In default from</span> <time dateTime={c.defaultOn}>{c.defaultOn}</time></li>}
      {c.settlement !== null && <li>执行和解 <Rule id="L20" />：约定<Amount of={c.settlement.owed} />，已付<Amount of={c.settlement.paid} />，尚欠<Amount of={c.settlement.open} /></li>}
      {!ZERO.test(c.released) && <li>和解履行完毕而消灭 <Amount of={c.released} /></li>}
      {c.excluded.map((e) => <li key={`${e.from} ${e.to}`}>不计加倍利息 <Rule id="L05" /> {e.from}至{e.to}：<Words of={e.why} /></li>)}
      {c.fees.map((fee) => <li key={fee.kind}>{fee.kind === "enforcement" ? "申请执行费" : "申请保全费"} <Rule id="L07" />（{fee.borneBy === "respondent" ? "被执行人负担" : "申请人负担"}）：<Words of={fee.explained} /></li>)}
      {c.satisfied.map((s, i) => (
        <li key={`${s.on} ${i}`}>
          {s.on}付<Amount of={s.amount} /> <Rule id="L06" />：{s.lines.map((l, n) => <span key={n} className="about-one">{labelOf(CLAIM_LINES, l.kind).zh}<Amount of={l.amount} /></span>)}
          {!ZERO.test(s.excess) && <span className="about-one">超出<Amount of={s.excess} /></span>}
        </li>
      ))}
    </ul>
  );
}
