import { useState } from "react";
import { api, type Ledger } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Amount } from "../parts/amount.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { BothWords, Mark, Words } from "../parts/words.js";
import { minuteOf } from "../time/days-left.js";
import { accountLabel } from "../words/funds-words.js";

/** The books of the case, read when they are opened and again when the case goes on. */
export function LedgerOf({ caseId, seq }: { caseId: string; seq: number }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="ledger" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><Words of={{ zh: "复式账簿", en: "Double-entry ledger" }} /></summary>
      {open && <Books key={seq} caseId={caseId} />}
    </details>
  );
}

const HEAD = [{ zh: "时间", en: "At" }, { zh: "借", en: "Debit" }, { zh: "贷", en: "Credit" }, { zh: "金额", en: "Amount" }, { zh: "摘要", en: "Memo" }];
const FORMS = ["csv", "xlsx"] as const;

/** R27: every entry of a case's books with their balances, and the files an auditor recomputes them from. */
export function Books({ caseId }: { caseId: string }) {
  const { data, problem, reload } = useLoad(`ledger ${caseId}`, (signal) => answered(api.GET("/v1/cases/{id}/ledger", { params: { path: { id: caseId } }, signal })));
  if (problem) return <ProblemNote problem={problem} onAgain={problem.status === 404 ? undefined : reload} />;
  if (!data) return <Loading rows={2} />;
  return (
    <>
      {data.waits !== null && <p className="note note-warn" role="status"><b>本案付款等待</b> <Rule id="R01" /> <BothWords text={data.waits} /> <span className="en" lang="en">Payments of this case wait while its books differ.</span></p>}
      {data.entries.length === 0 && data.reserved.length === 0 ? <p className="none">还没有记账 <span className="en" lang="en">No entry yet</span></p> : <Entries of={data} />}
      <p className="balances">
        {Object.entries(data.balances).map(([account, sum]) => <span key={account} className="nowrap"><Words of={accountLabel(account)} /> <Amount of={sum} /></span>)}
        <span className="document-forms">{FORMS.map((form) => <a key={form} href={`/v1/cases/${encodeURIComponent(caseId)}/ledger.${form}`} download aria-label={`账簿 ${form.toUpperCase()}`}>{form.toUpperCase()}</a>)}</span>
      </p>
    </>
  );
}

function Entries({ of: { entries, reserved } }: { of: Ledger }) {
  return (
    <table className="table table-cards" role="table">
      <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader" className={h.en === "Amount" ? "number" : undefined}><Words of={h} /></th>)}</tr></thead>
      <tbody role="rowgroup">
        {[...entries, ...reserved].map((e) => (
          <tr key={e.id} role="row">
            <td role="cell" data-label="时间"><time className="nowrap" dateTime={e.at}>{minuteOf(e.at)}</time></td>
            <td role="cell" data-label="借">{accountLabel(e.debit).zh}</td>
            <td role="cell" data-label="贷">{accountLabel(e.credit).zh}</td>
            <td role="cell" data-label="金额" className="number"><Amount of={e.amount} /></td>
            <td role="cell" data-label="摘要">{reserved.includes(e) && <Mark tone="warn"><Words of={{ zh: "预留", en: "Reserved" }} /></Mark>} <BothWords text={e.memo} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
