import { useMemo, useState } from "react";
import { api, type Me, type Task } from "../api/client.js";
import { useFresh, useLoad, useNow } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Mark, Words } from "../parts/words.js";
import { Link } from "../router.js";
import { TaskCard } from "../tasks/task-card.js";
import { nearness } from "../time/days-left.js";
import { FUNDS_TASKS } from "../words/funds-words.js";
import { addressOfView } from "./views.js";

/** More than one person has of these on a day; the rest is under "my tasks". */
const MOST = 200;

/** The reader's open tasks of funds (R46), the most urgent first, each with its form. */
export function Today({ me }: { me: Me }) {
  const { data, problem, loading, reload } = useLoad("funds today", (signal) => answered(api.GET("/v1/tasks", { params: { query: { mine: "true", limit: MOST } }, signal })));
  const [done, setDone] = useState<Task>();
  const [wanted, setWanted] = useState<string>();
  useFresh(reload);
  const tasks = useMemo(() => data?.items.filter((t) => FUNDS_TASKS.has(t.kind)), [data]);
  // When the last of its kind is done, all are shown again.
  const kind = tasks?.some((t) => t.kind === wanted) ? wanted : undefined;
  const shown = tasks?.filter((t) => kind === undefined || t.kind === kind);
  return (
    <>
      {done && (
        <p className="note note-good" role="status">
          已办理：{done.title.zh}{done.caseNumber !== null && <>，{done.caseNumber}</>} <span className="en" lang="en">Done.</span>
          {done.caseId !== null && me.rights.includes("readFunds") && <> <Link to={addressOfView("ledger", { case: done.caseId })}>看本案账簿</Link></>}
        </p>
      )}
      {problem && <ProblemNote problem={problem} onAgain={reload} />}
      {!tasks && loading && <div className="section"><Loading rows={6} /></div>}
      {tasks && tasks.length > 0 && <Kinds tasks={tasks} chosen={kind} onChoose={setWanted} />}
      {shown?.length === 0 && <div className="section"><Empty of={{ zh: "没有待办的案款事项", en: "No task of funds is waiting for you" }} /></div>}
      {shown && shown.length > 0 && (
        <ul className="tasks" aria-busy={loading}>
          {shown.map((task) => <TaskCard key={task.id} task={task} withCase onDone={() => { setDone(task); reload(); }} />)}
        </ul>
      )}
      {typeof data?.nextCursor === "string" && <p className="beside"><Link to="/tasks">其余见“我的任务” The rest is under my tasks</Link></p>}
    </>
  );
}

/** How many of each kind wait, and how many of them too long; pressing one shows it alone. */
function Kinds({ tasks, chosen, onChoose }: { tasks: readonly Task[]; chosen: string | undefined; onChoose: (kind: string | undefined) => void }) {
  const now = useNow();
  const kinds = [...FUNDS_TASKS].flatMap((kind) => tasks.find((t) => t.kind === kind) ?? []);
  const over = (of: readonly Task[]) => of.filter((t) => nearness(t.dueAt, now) === "past").length;
  const late = over(tasks);
  return (
    <div className="chips" role="group" aria-label="按事项 By kind">
      <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        <Words of={{ zh: "全部", en: "All" }} /> <b>{tasks.length}</b>{late > 0 && <Mark tone="bad">超期{late}</Mark>}
      </button>
      {kinds.map(({ kind, title }) => (
        <button key={kind} type="button" className="chip" aria-pressed={chosen === kind} onClick={() => onChoose(chosen === kind ? undefined : kind)}>
          {title.zh} <b>{tasks.filter((t) => t.kind === kind).length}</b>
        </button>
      ))}
    </div>
  );
}
