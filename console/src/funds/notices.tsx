import { useMemo, useState } from "react";
import { api, type FundsNotice, type Me } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import type { JsonSchema } from "../form/schema.js";
import { Amount, yuan } from "../parts/amount.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Section } from "../parts/section.js";
import { Mark, Words, type Tone } from "../parts/words.js";
import { useRouter } from "../router.js";
import { minuteOf } from "../time/days-left.js";
import { labelOf } from "../words/case-words.js";
import { NOTICE_REASONS, NOTICE_SOURCES, NOTICE_STATUSES } from "../words/funds-words.js";
import { CaseLink } from "./case-link.js";
import { NextPage } from "./next-page.js";
import { Refusals } from "./refusals.js";
import { addressOfView } from "./views.js";

const PAGE = 50;
const TONES: Readonly<Record<FundsNotice["status"], Tone>> = { matched: "good", claimed: "good", split: "quiet", unidentified: "warn", claimDrafted: "warn", reversed: "quiet", refused: "bad" };
const HEAD = [{ zh: "到账", en: "At" }, { zh: "金额", en: "Amount" }, { zh: "付款人", en: "Payer" }, { zh: "流水与账号", en: "Serial, account" }, { zh: "结果", en: "What became of it" }, { zh: "案件", en: "Case" }];

const isStatus = (text: string): text is FundsNotice["status"] => Object.hasOwn(NOTICE_STATUSES, text);

/** R27: every notice of money as it came and what became of it; what was refused (R30) for who may read that. */
export function Notices({ me }: { me: Me }) {
  const { place, go } = useRouter();
  const given = place.query.get("status") ?? "";
  const status = isStatus(given) ? given : undefined;
  const cursor = place.query.get("cursor") ?? undefined;
  const { data, problem, loading, reload } = useLoad(`notices ${given} ${cursor ?? ""}`, (signal) =>
    answered(api.GET("/v1/funds/notices", { params: { query: { limit: PAGE, ...(status ? { status } : {}), ...(cursor ? { cursor } : {}) } }, signal })));
  const [undone, setUndone] = useState<string>();
  useFresh(reload);
  const mayUndo = me.rights.includes("approveClaim");
  return (
    <>
      {undone !== undefined && <p className="note note-good" role="status">已撤销认领：流水{undone}，该款转回不明款。 <span className="en" lang="en">The claim is undone.</span></p>}
      <Section
        title={{ zh: "到账通知", en: "Notices of money" }}
        aside={(
          <span className="labelled labelled-row">
            <label htmlFor="notice-status"><Words of={{ zh: "结果", en: "What became of it" }} /></label>
            <select id="notice-status" value={status ?? ""} onChange={(event) => go(addressOfView("notices", { status: event.target.value }))}>
              <option value="">全部 All</option>
              {Object.entries(NOTICE_STATUSES).map(([value, label]) => <option key={value} value={value}>{label.zh} {label.en}</option>)}
            </select>
          </span>
        )}
      >
        {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={reload} /></div>}
        {!data && loading && <Loading rows={5} />}
        {data?.items.length === 0 && <Empty of={status ? { zh: "没有此类到账", en: "None of these" } : { zh: "还没有到账", en: "No money has come yet" }} />}
        {data && data.items.length > 0 && (
          <table className="table table-cards" role="table" aria-busy={loading}>
            <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader" className={h.en === "Amount" ? "number" : undefined}><Words of={h} /></th>)}</tr></thead>
            <tbody role="rowgroup">{data.items.map((n) => <Row key={n.id} of={n} mayUndo={mayUndo} onUndone={() => { setUndone(n.serial); reload(); }} />)}</tbody>
          </table>
        )}
      </Section>
      <NextPage view="notices" cursor={data?.nextCursor} query={{ status }} />
      {me.rights.includes("readRefusals") && <Refusals />}
    </>
  );
}

function Row({ of: n, mayUndo, onUndone }: { of: FundsNotice; mayUndo: boolean; onUndone: () => void }) {
  return (
    <tr role="row" className={n.status === "refused" ? "row-bad" : undefined}>
      <td role="cell" data-label="到账"><time className="nowrap" dateTime={n.at}>{minuteOf(n.at)}</time><span className="beside">{labelOf(NOTICE_SOURCES, n.source).zh}</span></td>
      <td role="cell" data-label="金额" className="number">{n.currency === "CNY" ? <Amount of={n.amount} /> : <span className="amount">{n.currency} {yuan(n.amount)}</span>}{n.reverses !== null && <span className="beside">冲正流水{n.reverses}</span>}</td>
      <td role="cell" data-label="付款人">{n.payer ?? <span className="none">未载明</span>}</td>
      <td role="cell" data-label="流水"><span>{n.serial}</span><span className="beside">{n.account}</span>{n.splitFrom !== null && <span className="beside">拆分自流水{n.splitFrom}</span>}</td>
      <td role="cell" data-label="结果"><Mark tone={TONES[n.status]}><Words of={labelOf(NOTICE_STATUSES, n.status)} /></Mark>{n.why !== null && <span className="beside"><Words of={labelOf(NOTICE_REASONS, n.why)} /></span>}</td>
      <td role="cell" data-label="案件">{n.caseId === null ? <span className="none">—</span> : <CaseLink id={n.caseId} />}{mayUndo && n.status === "claimed" && <Undo of={n} onUndone={onUndone} />}</td>
    </tr>
  );
}

const UNDO: JsonSchema = { type: "object", required: ["because"], properties: { because: { type: "string", maxLength: 1000, title: "撤销认领的理由 Why the claim is wrong" } } };

/** R27: a wrong claim is undone by correcting entries, by who approves claims. */
function Undo({ of: { id, serial }, onUndone }: { of: FundsNotice; onUndone: () => void }) {
  const [open, setOpen] = useState(false);
  const sender = useMemo(() => new Sender((body) => (headers) => api.POST("/v1/funds/unidentified/{id}/undo", { params: { path: { id } }, body: body as { because: string }, headers })), [id]);
  if (!open) return <button type="button" className="button button-small undo" onClick={() => setOpen(true)}><Words of={{ zh: "撤销认领", en: "Undo" }} /><span className="hidden"> 流水{serial}</span></button>;
  return <SchemaForm schema={UNDO} submit={{ zh: "撤销认领", en: "Undo the claim" }} onCancel={() => setOpen(false)} onSubmit={async (value) => { await sender.send(value); onUndone(); }} />;
}
