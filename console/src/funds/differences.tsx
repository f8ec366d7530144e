import { useEffect, useMemo, useRef, useState } from "react";
import { api, type FundsDifference } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import type { JsonSchema } from "../form/schema.js";
import { Amount } from "../parts/amount.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Section } from "../parts/section.js";
import { BothWords, Mark, Words, type Tone } from "../parts/words.js";
import { labelOf } from "../words/case-words.js";
import { DIFFERENCE_KINDS, DIFFERENCE_STATUSES } from "../words/funds-words.js";
import { CaseLink } from "./case-link.js";

interface Props {
  /** All of this day; without it those that are open, of any day, the most urgent first. */
  day?: string;
  /** Another number: ask again. */
  round: number;
  maySettle: boolean;
  onSettled: () => void;
}

const MOST = 200;
const TONES: Readonly<Record<FundsDifference["status"], Tone>> = { open: "bad", settled: "good", agreed: "quiet" };

/** R01: where the three books differ, what each says, and how it was settled. */
export function Differences({ day, round, maySettle, onSettled }: Props) {
  const { data, problem, loading, reload } = useLoad(`differences ${day ?? ""}`, (signal) => (day === undefined
    ? answered(api.GET("/v1/funds/differences", { params: { query: { limit: MOST } }, signal })).then(({ items }) => items)
    : answered(api.GET("/v1/funds/reconciliations/{day}", { params: { path: { day } }, signal })).then(({ differences }) => differences)));
  useFresh(reload);
  const seen = useRef(round);
  useEffect(() => {
    if (seen.current !== round) reload();
    seen.current = round;
  }, [round, reload]);
  return (
    <Section
      title={day === undefined ? { zh: "待查明的差异", en: "Open differences" } : { zh: `${day}的差异`, en: "Differences of that day" }} {...(data ? { count: data.length } : {})}
      aside={day === undefined && <span className="beside">差异未了结前，该案付款等待，其他案件照常 <span className="en" lang="en">That case's payments wait, others go on</span></span>}
    >
      {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={problem.status === 404 ? undefined : reload} /></div>}
      {!data && loading && <Loading rows={3} />}
      {data?.length === 0 && <Empty of={day === undefined ? { zh: "银行、账簿、案件三本账一致", en: "Bank, ledger and case files agree" } : { zh: "该日无差异", en: "No difference that day" }} />}
      {data && data.length > 0 && <ul className="tasks differences" aria-busy={loading}>{data.map((d) => <Item key={d.id} of={d} maySettle={maySettle} onSettled={onSettled} />)}</ul>}
    </Section>
  );
}

function Item({ of: d, maySettle, onSettled }: { of: FundsDifference; maySettle: boolean; onSettled: () => void }) {
  return (
    <li className="task">
      <div className="task-head">
        <div>
          <h3><Words of={labelOf(DIFFERENCE_KINDS, d.kind)} /></h3>
          <p className="beside"><Day at={d.day} />{d.account !== null && ` · 账号 ${d.account}`} {d.caseId !== null && <CaseLink id={d.caseId} number={d.caseNumber} />}</p>
        </div>
        <div className="task-due">
          {d.status === "open" ? <DaysLeft dueAt={d.dueAt} /> : <Mark tone={TONES[d.status]}><Words of={labelOf(DIFFERENCE_STATUSES, d.status)} /></Mark>}
          {d.status === "open" && <span className="beside">期限 <Day at={d.dueAt} /></span>}
        </div>
      </div>
      <p><BothWords text={d.what} /></p>
      <dl className="three-books">
        <div><dt><Words of={{ zh: "银行", en: "Bank" }} /></dt><dd><Amount of={d.bank} /></dd></div>
        <div><dt><Words of={{ zh: "账簿", en: "Ledger" }} /></dt><dd><Amount of={d.ledger} /></dd></div>
        <div><dt><Words of={{ zh: "案件", en: "Case file" }} /></dt><dd><Amount of={d.file} /></dd></div>
      </dl>
      {d.because !== null && <p className="beside settled">{d.settledBy ?? ""}{d.settledAt !== null && <> · <Day at={d.settledAt} /></>} · {d.because}{d.correction === "asBank" && "（已按银行更正）"}</p>}
      {maySettle && d.status === "open" && <Settle of={d} onSettled={onSettled} />}
    </li>
  );
}

const BECAUSE: JsonSchema = { type: "string", maxLength: 1000, title: "查明的原因 What was found" };
const AS_BANK: JsonSchema = { type: "boolean", title: "按银行更正 Put as the bank has it", description: "以更正分录使账上与银行一致 by new entries; nothing is changed or deleted" };
/** Only an arrival of ours is put as the bank's; who supervises pays nothing and takes no payment back. */
const forms = (subject: string): JsonSchema => ({ type: "object", required: ["because"], properties: { because: BECAUSE, ...(subject.startsWith("arrival:") ? { asBank: AS_BANK } : {}) } });

function Settle({ of: { id, what, subject }, onSettled }: { of: FundsDifference; onSettled: () => void }) {
  const [open, setOpen] = useState(false);
  const schema = useMemo(() => forms(subject), [subject]);
  const sender = useMemo(
    () => new Sender((body) => (headers) => api.POST("/v1/funds/differences/{id}/settle", { params: { path: { id } }, body: body as { because: string; correction?: "asBank" }, headers })),
    [id],
  );
  if (!open) return <button type="button" className="button button-main" onClick={() => setOpen(true)}><Words of={{ zh: "核定差异", en: "Settle" }} /><span className="hidden"> {what}</span></button>;
  const settle = async (value: unknown) => {
    const { because, asBank } = value as { because: string; asBank?: boolean };
    await sender.send({ because, ...(asBank ? { correction: "asBank" } : {}) });
    onSettled();
  };
  return <SchemaForm schema={schema} submit={{ zh: "核定差异", en: "Settle the difference" }} onCancel={() => setOpen(false)} onSubmit={settle} />;
}
