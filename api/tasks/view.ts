import { z } from "zod";
import { TASK_LABELS } from "../../domain/case/labels.js";
import { TASK_KINDS, type TaskKind, type TaskSubject } from "../../domain/case/tasks.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { Caller } from "../../auth/caller.js";
import { whyNotYours, type TheTask } from "../access/the-task.js";
import type { Parts } from "../parts.js";
import type { CasePeople } from "../people/case-people.js";
import { restored } from "../people/private-text.js";
import { staffName } from "../people/staff.js";
import { InstantOut } from "../shapes/common.js";
import { aboutOf } from "./about.js";
import { choicesFor } from "./choices.js";
import { DIFFERENCE_KIND } from "./difference-kind.js";
import { formSchema } from "./forms.js";

/** A piece of work, with its form and whether the caller may do it. */
export const TaskOut = z.strictObject({
  id: z.string(),
  kind: z.enum([...TASK_KINDS, DIFFERENCE_KIND]),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  rule: z.string(),
  caseId: z.string().nullable().meta({ description: "账目差异可不属于任何案件 null: a difference of the books that is no case's" }),
  caseNumber: z.string().nullable(),
  role: z.string().meta({ description: "办理岗位 the post that does it" }),
  assignee: z.string().nullable().meta({ description: "指定的人 a person by name, where one is fixed" }),
  createdAt: InstantOut,
  dueAt: InstantOut,
  doneAt: InstantOut.nullable(),
  status: z.enum(["open", "done", "withdrawn"]),
  about: z.record(z.string(), z.unknown()),
  form: z.record(z.string(), z.unknown()).meta({ description: "JSON Schema of the body of complete" }),
  mayComplete: z.boolean(),
  whyNot: z.string().nullable(),
}).meta({ id: "Task" });

/** A task as its reader sees it. */
export function taskView(parts: Parts, caller: Caller, { row, caseNumber, file }: TheTask, people: CasePeople): z.input<typeof TaskOut> {
  const { profile } = parts.deps;
  const kind = row.kind as TaskKind;
  const about = row.about as TaskSubject;
  const whyNot = row.status === "open" ? whyNotYours(profile, caller, row) : row.status === "done" ? "任务已完成 done already" : "任务已撤回 withdrawn";
  return {
    id: row.id, kind, title: TASK_LABELS[kind], rule: row.rule, caseId: row.caseId, caseNumber, role: row.role,
    assignee: row.assignee ? staffName(profile, row.assignee) : null,
    createdAt: stamp(row.createdAt), dueAt: stamp(row.dueAt), doneAt: row.doneAt ? stamp(row.doneAt) : null,
    status: row.status as "open" | "done" | "withdrawn",
    about: restored(aboutOf(about, file, people, profile), people),
    form: formSchema(kind, choicesFor(about, file, people, profile, parts.deps.now().slice(0, 10))),
    mayComplete: whyNot === undefined, whyNot: whyNot ?? null,
  };
}

const stamp = (date: Date) => instantOfMs(date.getTime());
