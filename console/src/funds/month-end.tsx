import type { ChangeEvent } from "react";
import { api, type MonthEnd } from "../api/client.js";
import { useLoad, useNow } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Amount } from "../parts/amount.js";
import { Day } from "../parts/days-left.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { useRouter } from "../router.js";
import { today } from "../time/days-left.js";
import { useCourtWords } from "../words/court-words.js";
import type { Label } from "../words/label.js";
import { addressOfView } from "./views.js";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const HEAD = [{ zh: "承办人", en: "Officer" }, { zh: "团队", en: "Team" }, { zh: "笔数", en: "Funds" }, { zh: "金额", en: "Amount" }, { zh: "最早到账", en: "Oldest" }];

/** R01, R29: what was opened, came, went and is left of a month, and who has funds longer than thirty days. */
export function MonthEndView() {
  const { place, go } = useRouter();
  const now = useNow();
  const given = place.query.get("month") ?? "";
  const month = MONTH.test(given) ? given : today(now).slice(0, 7);
  const { data, problem, reload } = useLoad(`month-end ${month}`, (signal) => answered(api.GET("/v1/funds/month-end", { params: { query: { month } }, signal })));
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    if (MONTH.test(event.target.value)) go(addressOfView("month", { month: event.target.value }), { replace: true });
  };
  return (
    <>
      <div className="month-row">
        <span className="labelled"><label htmlFor="month"><Words of={{ zh: "月份", en: "Month" }} /></label><input id="month" type="month" value={month} max={today(now).slice(0, 7)} onChange={choose} /></span>
        <a className="button" href={`/v1/funds/month-end.csv?month=${month}`} download><Words of={{ zh: "下载 CSV", en: "Download" }} /></a>
      </div>
      {problem && <ProblemNote problem={problem} onAgain={reload} />}
      {!data && !problem && <div className="section"><Loading rows={5} /></div>}
      {data && <Report of={data} />}
    </>
  );
}

function Figure({ title, amount, sum = false }: { title: Label; amount: string; sum?: boolean }) {
  return <div className={sum ? "sum" : undefined}><dt><Words of={title} /></dt><dd><Amount of={amount} /></dd></div>;
}

function Report({ of: r }: { of: MonthEnd }) {
  const { team } = useCourtWords();
  return (
    <>
      <Section title={{ zh: `${r.month.slice(0, 4)}年${Number(r.month.slice(5))}月案款`, en: "Funds of the month" }}>
        <div className="section-body">
          <dl className="facts sums">
            <div><dt><Words of={{ zh: "新开账户", en: "Accounts opened" }} /></dt><dd>{r.opened}</dd></div>
            <Figure title={{ zh: "到账", en: "Arrived" }} amount={r.arrived} />
            <Figure title={{ zh: "发放", en: "Paid" }} amount={r.paid} />
            <Figure title={{ zh: "冲正与更正", en: "Corrected" }} amount={r.corrected} />
            <Figure title={{ zh: "月末结存", en: "Remaining" }} amount={r.remaining} sum />
            <Figure title={{ zh: "其中不明款", en: "Unidentified" }} amount={r.unidentified} />
          </dl>
          {r.oldest !== null && <p className="oldest">最早一笔 <span className="en" lang="en">Oldest</span>：{r.oldest.caseNumber ?? "不明款"} <Amount of={r.oldest.amount} />，<Day at={r.oldest.at} />到账，已{r.oldest.days}天</p>}
        </div>
      </Section>
      <Section title={{ zh: "超过三十日未发放", en: "Here longer than 30 days" }} count={r.overThirtyDays.length} aside={<Rule id="R29" />}>
        {r.overThirtyDays.length === 0 ? <Empty of={{ zh: "没有超过三十日的案款", en: "No fund is here longer than 30 days" }} /> : (
          <table className="table table-cards" role="table">
            <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader" className={h.en === "Funds" || h.en === "Amount" ? "number" : undefined}><Words of={h} /></th>)}</tr></thead>
            <tbody role="rowgroup">
              {r.overThirtyDays.map((o) => (
                <tr key={`${o.officer ?? ""} ${o.team ?? ""}`} role="row" className="row-bad">
                  <td role="cell" data-label="承办人">{o.officer ?? (o.team === null ? "（不明款）" : "（未分案）")}</td>
                  <td role="cell" data-label="团队">{o.team === null ? "—" : <Words of={team(o.team)} />}</td>
                  <td role="cell" data-label="笔数" className="number">{o.funds}</td>
                  <td role="cell" data-label="金额" className="number"><Amount of={o.amount} /></td>
                  <td role="cell" data-label="最早到账"><Day at={o.oldestAt} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
