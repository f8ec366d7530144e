import type { PeriodName } from "../court-profile.js";
import { periodEnd } from "../time/calendar.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type { Ctx } from "./context.js";
import { happened, type Happening } from "./events.js";
import type { CaseFile, Deadline } from "./file.js";
import type { Task, TaskKind, TaskSubject } from "./tasks.js";

/** When a task is due, and what that day follows from. */
export type Due = Pick<Task, "dueAt" | "follows" | "counted">;

/** Due at the end of a period of the profile, counted from a day (default today). */
export function within(ctx: Ctx, name: PeriodName, from: CourtDate = ctx.today): Due {
  const { length, unit } = ctx.law.profile.periods[name];
  return { dueAt: periodEnd(from, { length, unit }, ctx.law.calendars).dueAt, counted: { length, unit, from } };
}

/** Due when a deadline ends, and moved with it. */
export function following(d: Pick<Deadline, "id" | "dueAt">): Due {
  return { dueAt: d.dueAt, follows: d.id };
}

/** Opens a task. */
export function openTask(
  ctx: Ctx, t: { kind: TaskKind; rule: string; role: string; due: Due; assignee?: string; about?: TaskSubject },
): Happening<"taskOpened"> {
  const task: Task = {
    id: ctx.newId("t"), kind: t.kind, rule: t.rule, role: t.role, createdAt: ctx.now, ...t.due, status: "open", about: t.about ?? {},
    ...(t.assignee ? { assignee: t.assignee } : {}),
  };
  return happened("taskOpened", t.rule, { task });
}

/** Takes back open tasks. */
export function withdrawTasks(ctx: Ctx, because: string, test: (task: Task) => boolean): Happening[] {
  return ctx.file.tasks
    .filter((t) => t.status === "open" && test(t))
    .map((t) => happened("taskWithdrawn", t.rule, { taskId: t.id, kind: t.kind, because }));
}

/** Whether a task of this kind was opened and not taken back (about the same thing, where a test is given). */
export function wasAsked(file: CaseFile, kind: TaskKind, test: (task: Task) => boolean = () => true): boolean {
  return file.tasks.some((t) => t.kind === kind && t.status !== "withdrawn" && test(t));
}

/** The open task of a kind. */
export function openTaskOf(file: CaseFile, kind: TaskKind, test: (task: Task) => boolean = () => true): Task | undefined {
  return file.tasks.find((t) => t.status === "open" && t.kind === kind && test(t));
}

/** Gives an open task another day. */
export function moveTask(task: Task, dueAt: Instant, why: string): Happening {
  return happened("taskMoved", task.rule, { taskId: task.id, kind: task.kind, dueAt, why });
}
