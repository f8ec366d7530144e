import { z } from "zod";
import { theTask } from "../access/the-task.js";
import { peopleOf } from "../people/case-people.js";
import { route } from "../route.js";
import { taskView, TaskOut } from "./view.js";

export const TaskParams = z.strictObject({ id: z.string().trim().min(1).max(150) });

/** One task, with its form. */
export const oneTask = route("GET /v1/tasks/{id}", {
  tag: "tasks",
  summary: "任务 One task",
  params: TaskParams,
  answer: TaskOut,
  problems: ["not-found"],
  subject: theTask,
  async handle({ parts, caller, subject }) {
    return { body: taskView(parts, caller, subject, await peopleOf(parts.deps.db, subject.caseId)) };
  },
});
