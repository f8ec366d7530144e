import { useState } from "react";
import { api, type Me, type Task } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Words } from "../parts/words.js";
import { Link, useRouter } from "../router.js";
import { useCourtWords } from "../words/court-words.js";
import { TaskCard } from "./task-card.js";

const PAGE = 50;

/** The open work of the reader's posts, most urgent first. */
export function TasksPage({ me }: { me: Me }) {
  const { seesCases } = useCourtWords();
  const { place } = useRouter();
  const cursor = place.query.get("cursor") ?? undefined;
  const { data, problem, loading, reload } = useLoad(`tasks ${cursor ?? ""}`, (signal) =>
    answered(api.GET("/v1/tasks", { params: { query: { mine: "true", limit: PAGE, ...(cursor ? { cursor } : {}) } }, signal })));
  const [done, setDone] = useState<Task>();
  useFresh(reload);
  return (
    <>
      <div className="page-head">
        <h1><Words of={{ zh: "我的任务", en: "My tasks" }} /></h1>
        <p className="beside">{me.title.zh} · {me.name}</p>
      </div>
      {done && (
        <p className="note note-good" role="status">
          已办理：{done.title.zh}，{seesCases && done.caseId !== null ? <Link to={`/cases/${encodeURIComponent(done.caseId)}`}>{done.caseNumber}</Link> : done.caseNumber} <span className="en" lang="en">Done.</span>
        </p>
      )}
      {problem && <ProblemNote problem={problem} onAgain={reload} />}
      {!data && loading && <div className="section"><Loading rows={6} /></div>}
      {data?.items.length === 0 && <div className="section"><Empty of={{ zh: "没有待办任务", en: "Nothing is waiting for you" }} /></div>}
      {data && data.items.length > 0 && (
        <ul className="tasks" aria-busy={loading}>
          {data.items.map((task) => <TaskCard key={task.id} task={task} withCase onDone={() => { setDone(task); reload(); }} />)}
        </ul>
      )}
      {typeof data?.nextCursor === "string" && (
        <nav className="paging" aria-label="翻页 Pages"><Link className="button" to={`/tasks?cursor=${encodeURIComponent(data.nextCursor)}`}><Words of={{ zh: "下一页", en: "Next page" }} /></Link></nav>
      )}
    </>
  );
}
