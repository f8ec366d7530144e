import { useState } from "react";
import type { Task } from "../api/client.js";
import type { Loaded } from "../api/load.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { TaskCard } from "../tasks/task-card.js";

/** The work of this case: what is open, with its forms; what is over on demand. */
export function CaseTasks({ tasks: { data, problem, reload }, onDone }: { tasks: Loaded<{ items: Task[] }>; onDone: () => void }) {
  const tasks = data?.items ?? [];
  const [all, setAll] = useState(false);
  const open = tasks.filter((t) => t.status === "open").sort((a, b) => Number(b.mayComplete) - Number(a.mayComplete) || a.dueAt.localeCompare(b.dueAt));
  const over = tasks.filter((t) => t.status !== "open").sort((a, b) => (b.doneAt ?? b.dueAt).localeCompare(a.doneAt ?? a.dueAt));
  return (
    <Section
      title={{ zh: "任务", en: "Tasks" }} count={open.length}
      aside={over.length > 0 && <button type="button" className="button button-bare button-small" aria-expanded={all} onClick={() => setAll(!all)}><Words of={all ? { zh: "收起已办", en: "Hide done" } : { zh: `已办${over.length}项`, en: "Show done" }} /></button>}
    >
      {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={reload} /></div>}
      {!data && !problem && <Loading rows={2} />}
      {data && open.length === 0 && <Empty of={{ zh: "没有待办任务", en: "Nothing is to be done by people now" }} />}
      <ul className="tasks">
        {open.map((task) => <TaskCard key={task.id} task={task} onDone={onDone} />)}
        {all && over.map((task) => <TaskCard key={task.id} task={task} onDone={onDone} />)}
      </ul>
    </Section>
  );
}
