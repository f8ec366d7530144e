import { useState } from "react";
import { api } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Amount } from "../parts/amount.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Words } from "../parts/words.js";
import { minuteOf } from "../time/days-left.js";

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

function Books({ caseId }: { caseId: string }) {
  const { data, problem, reload } = useLoad(`ledger ${caseId}`, (signal) => answered(api.GET("/v1/cases/{id}/ledger", { params: { path: { id: caseId } }, signal })));
  if (problem) return <ProblemNote problem={problem} onAgain={reload} />;
  if (!data) return <Loading rows={2} />;
  if (data.entries.length === 0 && data.reserved.length === 0) return <p className="none">还没有记账 <span className="en" lang="en">No entry yet</span></p>;
  return (
    <>
      <table className="table table-cards" role="table">
        <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader"><Words of={h} /></th>)}</tr></thead>
        <tbody role="rowgroup">
          {[...data.entries, ...data.reserved].map((e) => (
            <tr key={e.id} role="row">
              <td role="cell" data-label="时间"><time dateTime={e.at}>{minuteOf(e.at)}</time></td>
              <td role="cell" data-label="借">{e.debit}</td>
              <td role="cell" data-label="贷">{e.credit}</td>
              <td role="cell" data-label="金额" className="number"><Amount of={e.amount} /></td>
              <td role="cell" data-label="摘要">{data.reserved.includes(e) && "（预留）"}{e.memo}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="balances">余额 <span className="en" lang="en">Balances</span>：{Object.entries(data.balances).map(([account, sum]) => <span key={account} className="about-one">{account} <Amount of={sum} /></span>)}</p>
    </>
  );
}
