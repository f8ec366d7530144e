import type { PeriodName } from "../court-profile.js";
import { dateOf, endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { periodEnd, periodEndExcluding, unmovedEnd } from "../time/calendar.js";
import type { Period } from "../time/period.js";
import { happened, type Happening } from "./events.js";
import type { CaseFile, Deadline, DeadlineNode, Law } from "./file.js";
import type { By } from "./facts.js";
import type { Task, TaskKind, TaskSubject } from "./tasks.js";

/** What a rule sees: the file as it stands, the law, and the instant of the fact that is being judged. */
export interface Ctx {
  file: CaseFile;
  law: Law;
  now: Instant;
  today: CourtDate;
  /** Who gave the command that is being judged; absent for what the world or the calendar brings. */
  by?: By;
  /** The next free id with this prefix (`t`, `m`, `a`, `d`, `h`, `r`), derived from what the file holds. */
  newId(prefix: IdPrefix): string;
}

type IdPrefix = "t" | "m" | "a" | "d" | "h" | "r";

const held: Record<IdPrefix, (file: CaseFile) => number> = {
  t: (f) => f.tasks.length,
  m: (f) => f.measures.length,
  a: (f) => f.arrivals.length,
  d: (f) => f.disbursements.length,
  h: (f) => f.holds.length,
  r: (f) => f.reports.length,
};

/** A context for one rule call; ids count on from the file, so that a replay finds the same ones. */
export function contextOf(file: CaseFile, law: Law, now: Instant, by?: By): Ctx {
  const given: Partial<Record<IdPrefix, number>> = {};
  return {
    file, law, now, today: dateOf(now), ...(by ? { by } : {}),
    newId(prefix) {
      const n = (given[prefix] ?? 0) + 1;
      given[prefix] = n;
      return `${prefix}${held[prefix](file) + n}`;
    },
  };
}

/** End of a period of the profile, counted from a day. */
export function dueBy(ctx: Ctx, name: PeriodName, from: CourtDate): { dueAt: Instant; provisional: boolean } {
  return periodEnd(from, ctx.law.profile.periods[name], ctx.law.calendars);
}

/** Sets a deadline from a period of the profile; `subject` where a case can have several of the node. */
export function setDeadline(ctx: Ctx, node: DeadlineNode, name: PeriodName, from: CourtDate, subject?: string): Happening {
  const { rule, length, unit } = ctx.law.profile.periods[name];
  const end = endOf(ctx.law, node, from, { length, unit });
  const deadline: Deadline = {
    id: subject ? `${node}:${subject}` : node, node, rule, from, period: { length, unit },
    dueAt: end.dueAt, provisional: end.provisional, status: "open", moves: [],
  };
  return happened("deadlineSet", rule, { deadline });
}

/** The deadline with this id. */
export function deadline(file: CaseFile, id: string): Deadline | undefined {
  return file.deadlines.find((d) => d.id === id);
}

/** Meets a deadline that still waits (also one already overdue); nothing where there is none. */
export function meetDeadline(ctx: Ctx, id: string): Happening[] {
  const d = deadline(ctx.file, id);
  if (!d || d.metAt || d.status === "met" || d.status === "withdrawn") return [];
  return [happened("deadlineMet", d.rule, { id, node: d.node })];
}

/** Takes back a deadline that no longer binds. */
export function withdrawDeadline(ctx: Ctx, id: string, because: string): Happening[] {
  const d = deadline(ctx.file, id);
  if (!d || d.metAt || d.status !== "open") return [];
  return [happened("deadlineWithdrawn", d.rule, { id, node: d.node, because })];
}

/** The same deadline computed anew, for a calendar that came or days that are not counted. */
export function recomputed(law: Law, d: Deadline, excluded = d.excluded): { dueAt: Instant; provisional: boolean } {
  return endOf(law, d.node, d.from, d.period, excluded);
}

/** A deadline's end; L01's critical day is never moved to a working day. */
function endOf(law: Law, node: DeadlineNode, from: CourtDate, period: Period, excluded: Deadline["excluded"] = []): { dueAt: Instant; provisional: boolean } {
  const end = excluded.length ? periodEndExcluding(from, period, excluded, law.calendars) : periodEnd(from, period, law.calendars);
  if (node !== "critical") return { dueAt: end.dueAt, provisional: end.provisional };
  return { dueAt: endOfDay(unmovedEnd(from, period, excluded)), provisional: false };
}

/** Opens a task; `dueAt` is an end of day. */
export function openTask(
  ctx: Ctx,
  t: { kind: TaskKind; rule: string; role: string; dueAt: Instant; assignee?: string; about?: TaskSubject; id?: string },
): Happening {
  const task: Task = {
    id: t.id ?? ctx.newId("t"), kind: t.kind, rule: t.rule, role: t.role, createdAt: ctx.now, dueAt: t.dueAt, status: "open",
    about: t.about ?? {}, ...(t.assignee ? { assignee: t.assignee } : {}),
  };
  return happened("taskOpened", t.rule, { task });
}

/** Takes back open tasks of some kinds. */
export function withdrawTasks(ctx: Ctx, because: string, test: (task: Task) => boolean): Happening[] {
  return ctx.file.tasks
    .filter((t) => t.status === "open" && test(t))
    .map((t) => happened("taskWithdrawn", t.rule, { taskId: t.id, kind: t.kind, because }));
}

/** Whether a task of this kind was ever opened (about the same thing, where a test is given). */
export function hasTask(file: CaseFile, kind: TaskKind, test: (task: Task) => boolean = () => true): boolean {
  return file.tasks.some((t) => t.kind === kind && test(t));
}

/** The open task of a kind. */
export function openTaskOf(file: CaseFile, kind: TaskKind, test: (task: Task) => boolean = () => true): Task | undefined {
  return file.tasks.find((t) => t.status === "open" && t.kind === kind && test(t));
}
