import { useMemo, useState } from "react";
import { api, type Me, type Reconciliation } from "../api/client.js";
import { useFresh, useLoad, useNow } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import type { JsonSchema } from "../form/schema.js";
import { Amount } from "../parts/amount.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { BothWords, Mark, Words, type Tone } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { minuteOf, today, weekdayOf } from "../time/days-left.js";
import { labelOf } from "../words/case-words.js";
import { RECONCILIATION_STATUSES } from "../words/funds-words.js";
import { Differences } from "./differences.js";
import { NextPage } from "./next-page.js";
import { addressOfView } from "./views.js";

const PAGE = 31;
const TONES: Readonly<Record<Reconciliation["status"], Tone>> = { running: "plain", done: "good", failed: "bad" };
const HEAD = [{ zh: "日期", en: "Day" }, { zh: "银行收入", en: "Credits" }, { zh: "银行支出", en: "Debits" }, { zh: "笔数", en: "Lines" }, { zh: "据对账单补入", en: "Taken in" }, { zh: "差异", en: "Differences" }, { zh: "情况", en: "Stands" }];
const NUMBERS = new Set(["Credits", "Debits", "Lines", "Taken in"]);

/** R01: bank, ledger and case files of each day side by side; what differs waits for whoever reconciles, who never pays. */
export function Books({ me }: { me: Me }) {
  const { place } = useRouter();
  const cursor = place.query.get("cursor") ?? undefined;
  const day = place.query.get("day") ?? undefined;
  const { data, problem, loading, reload } = useLoad(`reconciliations ${cursor ?? ""}`, (signal) =>
    answered(api.GET("/v1/funds/reconciliations", { params: { query: { limit: PAGE, ...(cursor ? { cursor } : {}) } }, signal })));
  const [round, setRound] = useState(0);
  useFresh(reload);
  const may = me.rights.includes("reconcileFunds");
  const changed = () => {
    reload();
    setRound(round + 1);
  };
  return (
    <>
      <Differences round={round} maySettle={may} onSettled={changed} />
      {day !== undefined && <Differences key={day} day={day} round={round} maySettle={may} onSettled={changed} />}
      <Section title={{ zh: "逐日对账", en: "Day by day" }} aside={<Rule id="R01" />}>
        {may && <Run onDone={changed} />}
        {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={reload} /></div>}
        {!data && loading && <Loading rows={5} />}
        {data?.items.length === 0 && <Empty of={{ zh: "还没有对账", en: "No day was reconciled yet" }} />}
        {data && data.items.length > 0 && (
          <table className="table table-cards" role="table" aria-busy={loading}>
            <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader" className={NUMBERS.has(h.en) ? "number" : undefined}><Words of={h} /></th>)}</tr></thead>
            <tbody role="rowgroup">{data.items.map((r) => <Row key={r.day} of={r} chosen={r.day === day} />)}</tbody>
          </table>
        )}
      </Section>
      <NextPage view="books" cursor={data?.nextCursor} />
    </>
  );
}

function Row({ of: { day, status, why, doneAt, figures }, chosen }: { of: Reconciliation; chosen: boolean }) {
  return (
    <tr role="row" className={status === "failed" ? "row-bad" : undefined}>
      <td role="cell" data-label="日期"><Link to={addressOfView("books", { day: chosen ? undefined : day })} className="nowrap" aria-current={chosen ? "true" : undefined}>{day}</Link><span className="beside">{weekdayOf(day)}</span></td>
      <td role="cell" data-label="收入" className="number"><Amount of={figures?.credits} /></td>
      <td role="cell" data-label="支出" className="number"><Amount of={figures?.debits} /></td>
      <td role="cell" data-label="笔数" className="number">{figures?.lines ?? "—"}</td>
      <td role="cell" data-label="补入" className="number">{figures?.takenIn ?? "—"}</td>
      <td role="cell" data-label="差异">{figures === null ? "—" : figures.open > 0 ? <Mark tone="bad">待查明{figures.open}</Mark> : figures.found > 0 ? `${figures.found}项，均已了结` : "无差异"}</td>
      <td role="cell" data-label="情况"><Mark tone={TONES[status]}><Words of={labelOf(RECONCILIATION_STATUSES, status)} /></Mark>{doneAt !== null && status === "done" && <span className="beside">{minuteOf(doneAt)}</span>}{why !== null && <span className="beside"><BothWords text={why} /></span>}</td>
    </tr>
  );
}

/** A day is reconciled again at any time; it comes to the same. */
function Run({ onDone }: { onDone: () => void }) {
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<string>();
  const schema = useMemo((): JsonSchema => ({ type: "object", required: ["day"], properties: { day: { type: "string", format: "date", title: "对账日期 Day", default: today(now) } } }), [now]);
  const sender = useMemo(() => new Sender((body) => (headers) => api.POST("/v1/funds/reconciliations/{day}", { params: { path: body as { day: string } }, body: {}, headers })), []);
  return (
    <div className="section-body section-act">
      {done !== undefined && <p className="note note-good" role="status">已对账：{done} <span className="en" lang="en">Reconciled.</span></p>}
      {open
        ? <SchemaForm schema={schema} submit={{ zh: "对账", en: "Reconcile" }} onCancel={() => setOpen(false)} onSubmit={async (value) => { await sender.send(value); setDone((value as { day: string }).day); setOpen(false); onDone(); }} />
        : <button type="button" className="button" onClick={() => { setDone(undefined); setOpen(true); }}><Words of={{ zh: "立即对账", en: "Reconcile a day now" }} /></button>}
    </div>
  );
}
