import type { PeriodName } from "../court-profile.js";
import { dateOf, endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { periodEnd, periodEndExcluding, unmovedEnd } from "../time/calendar.js";
import type { Period } from "../time/period.js";
import { happened, type Happening } from "./events.js";
import type { CaseFile, Deadline, DeadlineNode, Law } from "./file.js";
import type { By } from "./facts.js";

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

/** Sets a deadline from a period of the profile; `subject` where a case can have several of the node. */
export function setDeadline(ctx: Ctx, node: DeadlineNode, name: PeriodName, from: CourtDate, subject?: string): Happening<"deadlineSet"> {
  const { rule, length, unit } = ctx.law.profile.periods[name];
  const end = endOf(ctx.law, node, from, { length, unit });
  const set: Deadline = {
    id: subject ? `${node}:${subject}` : node, node, rule, from, period: { length, unit },
    dueAt: end.dueAt, provisional: end.provisional, status: "open", moves: [],
  };
  return happened("deadlineSet", rule, { deadline: set });
}

/** A deadline beside others of its node: the node's own id first, then numbered on. */
export function setNextDeadline(ctx: Ctx, node: DeadlineNode, name: PeriodName, from: CourtDate): Happening<"deadlineSet"> {
  const n = ctx.file.deadlines.filter((d) => d.node === node).length;
  return setDeadline(ctx, node, name, from, n === 0 ? undefined : String(n + 1));
}

/** The deadline with this id. */
export function deadline(file: CaseFile, id: string): Deadline | undefined {
  return file.deadlines.find((d) => d.id === id);
}

/** A deadline and those that came after it for the same subject (`id`, `id:2` …), in the order of the file. */
export function deadlinesUnder(file: CaseFile, id: string): Deadline[] {
  return file.deadlines.filter((d) => d.id === id || d.id.startsWith(`${id}:`));
}

/** Whether something is still to be done for a deadline, be it in time or late. */
export function isUnmet(d: Deadline): boolean {
  return d.metAt === undefined && (d.status === "open" || d.status === "overdue");
}

/** Meets a deadline that still waits (also one already overdue); nothing where there is none. */
export function meetDeadline(ctx: Ctx, id: string): Happening[] {
  const d = deadline(ctx.file, id);
  return d && isUnmet(d) ? [happened("deadlineMet", d.rule, { id, node: d.node })] : [];
}

/** Meets all deadlines of a node. */
export function meetNode(ctx: Ctx, node: DeadlineNode): Happening[] {
  return ctx.file.deadlines.filter((d) => d.node === node).flatMap((d) => meetDeadline(ctx, d.id));
}

/** Takes back a deadline that no longer binds; one that is overdue stays so. */
export function withdrawDeadline(ctx: Ctx, id: string, because: string): Happening[] {
  const d = deadline(ctx.file, id);
  if (!d || d.metAt || d.status !== "open") return [];
  return [happened("deadlineWithdrawn", d.rule, { id, node: d.node, because })];
}

/** Lets deadlines bind again, as they stood, when what they were withdrawn for has fallen away. */
export function reopenDeadlines(ctx: Ctx, test: (d: Deadline) => boolean): Happening[] {
  return ctx.file.deadlines.filter(test).map((d) => {
    const { metAt: _met, because: _because, ...rest } = d;
    return happened("deadlineSet", d.rule, { deadline: { ...rest, status: "open" } });
  });
}

/** The same deadline computed anew, for a calendar that came, days that are not counted, or another first day. */
export function recomputed(law: Law, d: Deadline, change: { from?: CourtDate; excluded?: Deadline["excluded"] } = {}): { dueAt: Instant; provisional: boolean } {
  return endOf(law, d.node, change.from ?? d.from, d.period, change.excluded ?? d.excluded);
}

/** A deadline's end; L01's critical day is never moved to a working day. */
function endOf(law: Law, node: DeadlineNode, from: CourtDate, period: Period, excluded: Deadline["excluded"] = []): { dueAt: Instant; provisional: boolean } {
  if (node === "critical") return { dueAt: endOfDay(unmovedEnd(from, period, excluded)), provisional: false };
  const { dueAt, provisional } = excluded.length ? periodEndExcluding(from, period, excluded, law.calendars) : periodEnd(from, period, law.calendars);
  return { dueAt, provisional };
}
