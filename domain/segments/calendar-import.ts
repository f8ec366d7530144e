import { recomputed, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile, Deadline, Law } from "../case/file.js";
import { moveTask } from "../case/task-flow.js";
import { periodEnd } from "../time/calendar.js";
import { dateOf, type CourtDate } from "../time/court-date.js";
import { renewalDue, renewalOf } from "./renewal.js";

/** The law of a case after a fact: an imported calendar is part of it from then on. */
export function withCalendar(law: Law, body: Commands["importCalendar"]): Law {
  return { ...law, calendars: { ...law.calendars, [body.year]: body.calendar } };
}

/**
 * A calendar that came: every open deadline and every open task whose day is counted is computed anew, and the reason of
 * each move is kept (rules.md, Time). One that is overdue only by the provisional day counts as open.
 */
export function importCalendar(ctx: Ctx, body: Commands["importCalendar"]): Happening[] {
  const { file } = ctx;
  const law = withCalendar(ctx.law, body);
  const why = `${body.year}年工作日历已导入 the calendar of ${body.year} was imported`;
  return [happened("calendarImported", null, { year: body.year }), ...movedDeadlines(file, law, why), ...movedTasks(file, law, why)];
}

function movedDeadlines(file: CaseFile, law: Law, why: string): Happening[] {
  return file.deadlines
    .filter((d) => !d.metAt && (d.status === "open" || (d.status === "overdue" && d.provisional)))
    .flatMap((d) => {
      const from = countsFrom(file, law, d);
      const end = endOf(file, law, d, from);
      if (end.dueAt === d.dueAt && end.provisional === d.provisional) return [];
      return [happened("deadlineMoved", d.rule, { id: d.id, ...end, ...(from === d.from ? {} : { from }), why })];
    });
}

/** The window of R25 counts from the moved end of the two months, so it moves with it. */
function countsFrom(file: CaseFile, law: Law, d: Deadline): CourtDate {
  const two = d.id === "punishment" ? file.deadlines.find((x) => x.id === "twoMonths" && x.status === "open") : undefined;
  return two ? dateOf(recomputed(law, two).dueAt) : d.from;
}

function endOf(file: CaseFile, law: Law, d: Deadline, from: CourtDate) {
  const measure = d.node === "renewal" ? file.measures.find((m) => renewalOf(file, m.id)?.id === d.id) : undefined;
  return measure?.expiresOn ? renewalDue(measure.expiresOn, law.calendars) : recomputed(law, d, { from });
}

function movedTasks(file: CaseFile, law: Law, why: string): Happening[] {
  return file.tasks.flatMap((t) => {
    if (t.status !== "open" || !t.counted) return [];
    const { dueAt } = periodEnd(t.counted.from, t.counted, law.calendars);
    return dueAt === t.dueAt ? [] : [moveTask(t, dueAt, why)];
  });
}
