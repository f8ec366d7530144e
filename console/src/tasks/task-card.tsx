import { useMemo, useState } from "react";
import { api, type Task } from "../api/client.js";
import { Sender } from "../api/send.js";
import { SchemaForm } from "../form/schema-form.js";
import type { JsonSchema } from "../form/schema.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Rule } from "../parts/rule.js";
import { BothWords, Mark, Words } from "../parts/words.js";
import { Link } from "../router.js";
import { minuteOf } from "../time/days-left.js";
import { labelOf, TASK_STATUSES } from "../words/case-words.js";
import { useCourtWords } from "../words/court-words.js";
import { About } from "./about.js";

interface Props {
  task: Task;
  /** Also says of which case it is. */
  withCase?: boolean;
  onDone: () => void;
}

/** A piece of work: what it is, by when, about what, and its form for who may do it. */
export function TaskCard({ task, withCase = false, onDone }: Props) {
  const { post, seesCases } = useCourtWords();
  const [open, setOpen] = useState(false);
  const asksNothing = Object.keys((task.form as JsonSchema).properties ?? {}).length === 0;
  return (
    <li className="task">
      <div className="task-head">
        <div>
          <h3><Words of={task.title} /> <Rule id={task.rule} /></h3>
          <p className="beside">
            {withCase && task.caseId !== null && (seesCases
              ? <Link to={`/cases/${encodeURIComponent(task.caseId)}`} className="task-case">{task.caseNumber}</Link>
              : <span className="task-case">{task.caseNumber}</span>)}
            <span>{post(task.role).zh}{task.assignee !== null && <> · {task.assignee}</>}</span>
          </p>
        </div>
        <div className="task-due">
          {task.status === "open" ? <DaysLeft dueAt={task.dueAt} /> : <Mark tone={task.status === "done" ? "good" : "quiet"}><Words of={labelOf(TASK_STATUSES, task.status)} /></Mark>}
          <span className="beside">{task.status === "done" && task.doneAt !== null ? <time dateTime={task.doneAt}>{minuteOf(task.doneAt)}</time> : <>期限 <Day at={task.dueAt} /></>}</span>
        </div>
      </div>
      <About of={task.about} />
      {task.status === "open" && (task.mayComplete
        ? open
          ? <TaskForm task={task} onDone={onDone} onCancel={() => setOpen(false)} />
          : <button type="button" className="button button-main" onClick={() => setOpen(true)}><Words of={asksNothing ? { zh: "办理", en: "Do it" } : { zh: "填写办理", en: "Fill in" }} /><span className="hidden"> {task.title.zh}</span></button>
        : task.whyNot !== null && <p className="task-not"><BothWords text={task.whyNot} /></p>)}
    </li>
  );
}

function TaskForm({ task, onDone, onCancel }: { task: Task; onDone: () => void; onCancel: () => void }) {
  const sender = useMemo(
    () => new Sender((body) => (headers) => api.POST("/v1/tasks/{id}/complete", { params: { path: { id: task.id } }, body: body as Record<string, unknown>, headers })),
    [task.id],
  );
  const asksNothing = Object.keys((task.form as JsonSchema).properties ?? {}).length === 0;
  return (
    <SchemaForm
      schema={task.form} onCancel={onCancel}
      submit={asksNothing ? { zh: `确认${task.title.zh}`, en: "Confirm" } : { zh: "提交", en: "Submit" }}
      onSubmit={async (value) => {
        await sender.send(value);
        onDone();
      }}
    />
  );
}
