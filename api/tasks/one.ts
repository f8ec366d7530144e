import { z } from "zod";
import type { Db } from "../../activities/store/db.js";
import { theTask } from "../access/the-task.js";
import { peopleOf } from "../people/case-people.js";
import { route } from "../route.js";
import { differenceTask, isDifference, taskViews } from "./difference-tasks.js";
import { taskView, TaskOut } from "./view.js";

/** What a system answered that could not be used (activities keep it outside of histories): the latest before the task was opened. */
async function whatCame(db: Db, row: { caseId: string; createdAt: Date; about: unknown }): Promise<string | undefined> {
  const { action } = row.about as { action?: string };
  const answer = await db.strangeAnswer.findFirst({
    where: { caseId: row.caseId, ...(action ? { action } : {}), at: { lte: new Date(row.createdAt.getTime() + 1_000) } }, orderBy: { at: "desc" },
  });
  return answer?.excerpt;
}

export const TaskParams = z.strictObject({ id: z.string().trim().min(1).max(150) });

/** One task, with its form. */
export const oneTask = route("GET /v1/tasks/{id}", {
  tag: "tasks",
  summary: "任务 One task",
  params: TaskParams,
  answer: TaskOut,
  problems: ["not-found"],
  subject: async (asked) => (await differenceTask(asked)) ?? theTask(asked),
  async handle({ parts, caller, subject }) {
    if (isDifference(subject)) return { body: (await taskViews(parts, caller, [subject.difference]))[0]! };
    const view = taskView(parts, caller, subject, await peopleOf(parts.deps.db, subject.caseId));
    const came = subject.row.kind === "examineAnswer" ? await whatCame(parts.deps.db, subject.row) : undefined;
    return { body: came === undefined ? view : { ...view, about: { ...view.about, excerpt: came } } };
  },
});
