import { deadline, isUnmet, recomputed, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Deadline } from "../case/file.js";
import { addDays, plusSeconds, type Instant } from "../time/court-date.js";

/** Deadlines of L01 stand still while the case is suspended: their end is known when it goes on. */
function standsStill(file: CaseFile, d: Deadline): boolean {
  return file.status === "suspended" && (d.node === "critical" || d.node === "term");
}

/** A deadline whose day has ended without it: overdue, and it stays so when it is met late. */
export function overdue(ctx: Ctx): Happening[] {
  return ctx.file.deadlines
    .filter((d) => d.status === "open" && d.metAt === undefined && ctx.now > d.dueAt && !standsStill(ctx.file, d))
    .map((d) => happened("deadlineOverdue", d.rule, { id: d.id, node: d.node, dueAt: d.dueAt }));
}

/** L01, R12: critical from the day after the fifth month. */
export function becameCritical(ctx: Ctx): Happening[] {
  const d = deadline(ctx.file, "critical");
  return d?.status === "overdue" && !ctx.file.critical ? [happened("becameCritical", "L01", {})] : [];
}

/** L01: days of a suspension that has ended are not counted; critical and term move by them. */
export function excludeSuspendedDays(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  const excluded = file.holds
    .filter((h) => h.endedOn !== undefined && (h.kind === "suspension" || h.suspendsCase))
    .map((h) => ({ from: h.from, to: addDays(h.endedOn!, -1) }))
    .filter((r) => r.from <= r.to);
  const same = (d: Deadline) => JSON.stringify(d.excluded ?? []) === JSON.stringify(excluded);
  return file.deadlines
    .filter((d) => (d.node === "critical" || d.node === "term") && isUnmet(d) && !same(d))
    .map((d) => {
      const end = recomputed(law, d, { excluded });
      return happened("deadlineMoved", "L01", { id: d.id, ...end, excluded, why: `中止期间不计入期限 suspended ${excluded.map((r) => `${r.from}–${r.to}`).join(", ")}` });
    });
}

/** The second after each open deadline: there it is overdue. */
export function deadlineDates(file: CaseFile): Instant[] {
  return file.deadlines
    .filter((d) => d.status === "open" && d.metAt === undefined && !standsStill(file, d))
    .map((d) => plusSeconds(d.dueAt, 1));
}
