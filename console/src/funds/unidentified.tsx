import { useMemo, useState } from "react";
import { api, type Me, type UnidentifiedFunds } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import type { JsonSchema } from "../form/schema.js";
import { Amount } from "../parts/amount.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Mark, Words } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { labelOf } from "../words/case-words.js";
import { useCourtWords } from "../words/court-words.js";
import { NOTICE_REASONS } from "../words/funds-words.js";
import { NextPage } from "./next-page.js";

const PAGE = 50;

/** R27: money at the court's accounts of which no case is known, the oldest first; a claim is drafted here, approved by another. */
export function Unidentified({ me }: { me: Me }) {
  const { place } = useRouter();
  const cursor = place.query.get("cursor") ?? undefined;
  const { data, problem, loading, reload } = useLoad(`unidentified ${cursor ?? ""}`, (signal) =>
    answered(api.GET("/v1/funds/unidentified", { params: { query: { limit: PAGE, ...(cursor ? { cursor } : {}) } }, signal })));
  const [drafted, setDrafted] = useState<string>();
  useFresh(reload);
  return (
    <>
      <p className="beside lead">由案款管理人员拟认领，另一人审批；三十日期限自到账起算 <span className="en" lang="en">One drafts, another approves; the 30 days run from arrival</span></p>
      {drafted !== undefined && <p className="note note-good" role="status">已拟认领：{drafted}，待审批。 <span className="en" lang="en">Drafted; it waits for its approval.</span></p>}
      {problem && <ProblemNote problem={problem} onAgain={reload} />}
      {!data && loading && <div className="section"><Loading rows={4} /></div>}
      {data?.items.length === 0 && <div className="section"><Empty of={{ zh: "没有不明款", en: "There are no unidentified funds" }} /></div>}
      {data && data.items.length > 0 && (
        <ul className="tasks" aria-busy={loading}>
          {data.items.map((item) => (
            <Item key={item.id} item={item} mayClaim={me.rights.includes("draftClaim")} onDone={() => { setDrafted(`流水${item.serial}`); reload(); }} />
          ))}
        </ul>
      )}
      <NextPage view="unidentified" cursor={data?.nextCursor} />
    </>
  );
}

const CLAIM: JsonSchema = {
  type: "object",
  required: ["caseId"],
  properties: {
    caseId: { type: "string", maxLength: 100, title: "认领到案件 Claim for the case", description: "案号或案件编号 case number or id", examples: ["（2026）豫1321执1号"] },
    amount: { type: "string", title: "认领金额（元） Amount in yuan", description: "一笔到账属于几个案件时，填本案的部分；不填即全部余额 a part of it, where it is for several cases; all that is left when empty", examples: ["120000.50"] },
  },
};

function Item({ item, mayClaim, onDone }: { item: UnidentifiedFunds; mayClaim: boolean; onDone: () => void }) {
  const { seesCases } = useCourtWords();
  const [open, setOpen] = useState(false);
  const sender = useMemo(
    () => new Sender((body) => (headers) => api.POST("/v1/funds/unidentified/{id}/claim", { params: { path: { id: item.id } }, body: body as { caseId: string; amount?: string }, headers })),
    [item.id],
  );
  return (
    <li className="task">
      <div className="task-head">
        <div>
          <h2 className="funds-amount"><Amount of={item.amount} /></h2>
          <p className="beside">付款人 {item.payer ?? "未载明"} · 到账 <Day at={item.at} /> · 账号 {item.account} · 流水 {item.serial}</p>
          {item.why !== null && <p className="beside"><Words of={labelOf(NOTICE_REASONS, item.why)} /></p>}
        </div>
        <div className="task-due">
          {item.status === "claimDrafted"
            ? <Mark tone="warn"><Words of={{ zh: "认领待审批", en: "Claim waits for approval" }} /></Mark>
            : <Mark tone="plain"><Words of={{ zh: "待认领", en: "Unidentified" }} /></Mark>}
          <span className="beside"><Rule id="R29" /> <DaysLeft dueAt={item.dueAt} /></span>
          {item.claimedForCase !== null && seesCases && <Link className="beside" to={`/cases/${encodeURIComponent(item.claimedForCase)}`}>拟认领的案件</Link>}
        </div>
      </div>
      {mayClaim && item.status === "unidentified" && (open
        ? <SchemaForm schema={CLAIM} submit={{ zh: "拟认领", en: "Draft the claim" }} onCancel={() => setOpen(false)} onSubmit={async (value) => { await sender.send(value); onDone(); }} />
        : <button type="button" className="button button-main" onClick={() => setOpen(true)}><Words of={{ zh: "拟认领", en: "Draft a claim" }} /><span className="hidden"> 流水{item.serial}</span></button>)}
    </li>
  );
}
