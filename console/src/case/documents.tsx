import { useEffect, useRef } from "react";
import { api, type CaseDocument } from "../api/client.js";
import { useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Amount } from "../parts/amount.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { BothWords, Words } from "../parts/words.js";

const FORMS = ["pdf", "docx"] as const;

/** What can be drafted of a case today (R28), to be downloaded; why the rest cannot. Nothing for who may draft none. */
export function Documents({ caseId, seq }: { caseId: string; seq: number }) {
  const { data, problem, reload } = useLoad(`documents ${caseId}`, (signal) => answered(api.GET("/v1/cases/{id}/documents", { params: { path: { id: caseId } }, signal })));
  const seen = useRef(seq);
  useEffect(() => {
    if (seen.current === seq) return;
    seen.current = seq;
    reload();
  }, [seq, reload]);
  if (problem?.status === 403) return null;
  return (
    <Section title={{ zh: "文书", en: "Documents" }}>
      <div className="section-body">
        {problem && <ProblemNote problem={problem} onAgain={reload} />}
        {!data && !problem && <Loading rows={3} />}
        {data && <ul className="movements documents">{data.items.map((item) => <Item key={`${item.kind} ${item.arrival ?? item.disbursement ?? ""}`} of={item} caseId={caseId} />)}</ul>}
      </div>
    </Section>
  );
}

function Item({ of, caseId }: { of: CaseDocument; caseId: string }) {
  return (
    <li className={of.ready ? undefined : "document-waits"}>
      <span className="movement-kind"><Words of={of.title} /></span>
      {of.amount !== undefined && <Amount of={of.amount} />}
      {of.ready
        ? <span className="document-forms">{FORMS.map((form) => <a key={form} href={addressOf(of, caseId, form)} download aria-label={`${of.title.zh} ${form.toUpperCase()}`}>{form.toUpperCase()}</a>)}</span>
        : <span className="none"><Rule id={of.rule} /> <BothWords text={of.because ?? ""} /></span>}
    </li>
  );
}

/** Where a document is downloaded; the file's name comes with it. */
export function addressOf({ kind, arrival, disbursement }: Pick<CaseDocument, "kind" | "arrival" | "disbursement">, caseId: string, form: (typeof FORMS)[number]): string {
  const query = new URLSearchParams({ ...(arrival ? { arrival } : {}), ...(disbursement ? { disbursement } : {}) }).toString();
  return `/v1/cases/${encodeURIComponent(caseId)}/documents/${kind}.${form}${query ? `?${query}` : ""}`;
}
