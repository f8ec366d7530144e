import type { ActionAnswers } from "../case/actions.js";
import { deadlinesUnder, meetDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Deadline, Law, Measure } from "../case/file.js";
import { following, openTask, wasAsked } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { lastWorkingDayBefore, termOfEffectEnd, workingDaysBefore, type CalendarYears } from "../time/calendar.js";
import { addDays, at, endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { controlTerm } from "./control-terms.js";

/** L08: the end of a renewal's time: the last working day before the term of effect ends; the term itself never moves. */
export function renewalDue(expiresOn: CourtDate, calendars: CalendarYears): { dueAt: Instant; provisional: boolean } {
  const { dueAt, provisional } = lastWorkingDayBefore(expiresOn, calendars);
  return { dueAt, provisional };
}

const renewalsOf = (file: CaseFile, measureId: string) =>
  deadlinesUnder(file, `renewal:${measureId}`);

/** The renewal that a measure waits for now, or had last: each term of effect has its own. */
export function renewalOf(file: CaseFile, measureId: string): Deadline | undefined {
  return renewalsOf(file, measureId).at(-1);
}

/** Takes back the renewal that is no longer needed. */
export function withdrawRenewal(ctx: Ctx, measureId: string, because: string): Happening[] {
  const d = renewalOf(ctx.file, measureId);
  return d ? withdrawDeadline(ctx, d.id, because) : [];
}

/** The deadline of a measure's renewal, set when the measure takes effect or was renewed. */
export function renewalDeadline(ctx: Ctx, m: Measure, expiresOn: CourtDate): Happening {
  const { rule, length, unit } = ctx.law.profile.periods[controlTerm(m.assetType ?? "other")];
  const n = renewalsOf(ctx.file, m.id).length;
  return happened("deadlineSet", rule, {
    deadline: {
      id: `renewal:${m.id}${n === 0 ? "" : `:${n + 1}`}`, node: "renewal", rule, from: ctx.today, period: { length, unit }, ...renewalDue(expiresOn, ctx.law.calendars),
      status: "open", moves: [],
    },
  });
}

/** A measure whose term runs and whose renewal is not under way. */
const inTerm = (m: Measure): m is Measure & { expiresOn: CourtDate } =>
  m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined && !m.renewUntil;

/** The day on which the renewal of a measure is put before its officer. */
function askedOn(expiresOn: CourtDate, law: Law): CourtDate {
  return workingDaysBefore(expiresOn, law.profile.periods.renewalNotice.length, law.calendars);
}

const isAsked = (file: CaseFile, m: Measure & { expiresOn: CourtDate }) =>
  wasAsked(file, "renewMeasure", (t) => t.about["measureId"] === m.id && t.about["expiresOn"] === m.expiresOn);

/** L08: asks for the renewal in good time, as long as the case needs the measure. */
export function askRenewal(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  if (file.closing || file.performedInFullAt) return [];
  return file.measures
    .filter(inTerm)
    .filter((m) => today >= askedOn(m.expiresOn, law) && !isAsked(file, m))
    .map((m) => renewalTask(ctx, m));
}

function renewalTask(ctx: Ctx, m: Measure & { expiresOn: CourtDate }, refused?: string): Happening {
  const { file, law } = ctx;
  const d = renewalOf(file, m.id);
  return openTask(ctx, {
    kind: "renewMeasure", rule: "L08", role: file.assignment?.team ?? law.profile.commandCenterTeam,
    due: d ? following(d) : { dueAt: endOfDay(m.expiresOn) },
    about: { measureId: m.id, expiresOn: m.expiresOn, ...(refused === undefined ? {} : { refused }) },
  });
}

/** L08: the officer renews it for another full term, or lets it end. */
export function renewalDecided(ctx: Ctx, measureId: string, answer: TaskAnswers["renewMeasure"]): Happening[] {
  const m = ctx.file.measures.find((x) => x.id === measureId);
  if (!m || !inTerm(m)) return [];
  if (!answer.renew) return withdrawRenewal(ctx, m.id, answer.because ?? "不再续期 not renewed");
  // A renewal begins on the day after the term's last day.
  const until = termOfEffectEnd(addDays(m.expiresOn, 1), ctx.law.profile.periods[controlTerm(m.assetType ?? "other")]);
  return [happened("measureRenewalOrdered", "L08", { measureId: m.id, until })];
}

/** The system renewed it: a new term, a new renewal date. A refusal goes back to the officer. */
export function renewed(ctx: Ctx, answer: ActionAnswers["renewControl"]): Happening[] {
  return answer.results.flatMap((r) => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m?.renewUntil || !m.expiresOn) return [];
    if (r.status === "refused") {
      const because = r.because ?? "续期被拒 renewal refused";
      return [happened("renewalRefused", "L08", { measureId: m.id, kind: m.kind, because }), renewalTask(ctx, { ...m, expiresOn: m.expiresOn }, because)];
    }
    return [
      ...meetDeadline(ctx, renewalOf(ctx.file, m.id)?.id ?? ""),
      happened("measureRenewed", "L08", { measureId: m.id, kind: m.kind, expiresOn: m.renewUntil }),
      renewalDeadline(ctx, m, m.renewUntil),
    ];
  });
}

/** L08: a term of effect that ran out without renewal ends the measure by itself. */
export function expireMeasures(ctx: Ctx): Happening[] {
  return ctx.file.measures
    .filter((m) => m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined && ctx.today > m.expiresOn)
    .flatMap((m) => [
      happened("measureExpired", "L08", { measureId: m.id, kind: m.kind }),
      ...ctx.file.tasks.filter((t) => t.status === "open" && t.kind === "renewMeasure" && t.about["measureId"] === m.id)
        .map((t) => happened("taskWithdrawn", t.rule, { taskId: t.id, kind: t.kind, because: "期限已届满 its term is over" })),
    ]);
}

/** Dates of measures: when a renewal is asked for, and the day after a term ends. */
export function renewalDates(file: CaseFile, law: Law): Instant[] {
  return file.measures
    .filter((m): m is Measure & { expiresOn: CourtDate } => m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined)
    .flatMap((m) => [
      ...(inTerm(m) && !isAsked(file, m) ? [endOfDay(askedOn(m.expiresOn, law))] : []),
      at(addDays(m.expiresOn, 1), "00:00"),
    ]);
}
