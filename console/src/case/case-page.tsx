import { useCallback, useMemo, useRef } from "react";
import { api, type CaseDetail, type Me } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Loading, ProblemNote } from "../parts/notes.js";
import { Words } from "../parts/words.js";
import { Link } from "../router.js";
import { Actions } from "./actions.js";
import { assetsOf } from "./assets.js";
import { CaseHead } from "./case-head.js";
import { Claim } from "./claim.js";
import { Deadlines } from "./deadlines.js";
import { Documents } from "./documents.js";
import { useTimeline } from "./follow-case.js";
import { Funds } from "./funds.js";
import { Measures } from "./measures.js";
import { Parties } from "./parties.js";
import { Pipeline } from "./pipeline.js";
import { CaseTasks } from "./tasks.js";
import { Timeline } from "./timeline.js";
import { Waiting } from "./waiting.js";

/** Events come in bursts; the case is read once for all of them. */
const GATHER_MS = 300;
/** More tasks than a case ever has open. */
const MOST_TASKS = 200;

/** One case: where it stands, what is due, what is to be done, who and how much, and all that happened, live. */
export function CasePage({ id, me }: { id: string; me: Me }) {
  const { data, problem, reload } = useLoad(`case ${id}`, (signal) => answered(api.GET("/v1/cases/{id}", { params: { path: { id } }, signal })));
  useFresh(reload);
  return (
    <>
      <p className="back"><Link to="/cases">← <Words of={{ zh: "案件列表", en: "All cases" }} /></Link></p>
      {problem && <ProblemNote problem={problem} onAgain={problem.status === 404 ? undefined : reload} />}
      {!data && !problem && <div className="section"><Loading rows={8} /></div>}
      {data && <Case of={data} me={me} reload={reload} />}
    </>
  );
}

function Case({ of, me, reload }: { of: CaseDetail; me: Me; reload: () => void }) {
  const tasks = useLoad(`tasks of ${of.id}`, (signal) =>
    answered(api.GET("/v1/tasks", { params: { query: { caseId: of.id, status: "all", limit: MOST_TASKS } }, signal })));
  const { reload: reloadTasks } = tasks;
  const reloadAll = useCallback(() => {
    reload();
    reloadTasks();
  }, [reload, reloadTasks]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wentOn = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(reloadAll, GATHER_MS);
  }, [reloadAll]);
  const { events, following } = useTimeline(of.id, wentOn);
  const assets = useMemo(() => assetsOf(events), [events]);
  return (
    <article className="case" aria-label={of.caseNumber}>
      <CaseHead of={of} me={me} events={events} />
      <Pipeline segment={of.segment} closedBy={of.closedBy} suspended={of.status === "suspended"} events={events} />
      <div className="case-columns">
        <div className="case-main">
          <Waiting outages={of.outages} holds={of.holds} />
          <CaseTasks tasks={tasks} onDone={reloadAll} />
          <Deadlines of={of.deadlines} events={events} />
          <Actions of={of} me={me} onDone={reloadAll} />
          <Parties of={of.parties} />
          <Claim of={of} />
          <Funds of={of.funds} events={events} caseId={of.id} seq={of.seq} />
          <Documents caseId={of.id} seq={of.seq} />
          <Measures of={of.measures} assets={assets} />
        </div>
        <Timeline events={events} following={following} assets={assets} />
      </div>
    </article>
  );
}
