import type { Action, ActionAnswers } from "../case/actions.js";
import { deadline, dueBy, hasTask, meetDeadline, openTask, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { openTotal } from "../case/claim-of-case.js";
import { isEnforcement } from "../case/case-kind.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Found, Law, Measure } from "../case/file.js";
import type { TaskAnswers } from "../case/tasks.js";
import type { PeriodName } from "../court-profile.js";
import { fen, fenOfYuan, minFen, sumFen, type Fen } from "../money/fen.js";
import { lastWorkingDayBefore, termOfEffectEnd, workingDaysBefore } from "../time/calendar.js";
import { addDays, at, endOfDay, type CourtDate } from "../time/court-date.js";
import { currentFound } from "./triage.js";

/** More convenient property first (善意文明执行, 法发〔2019〕35号). */
const CONVENIENCE: Found["type"][] = ["bankDeposit", "securities", "other", "vehicle", "land", "house"];

const CONTROL: Record<Found["type"], { kind: "freeze" | "seal" | "seizure"; term: PeriodName }> = {
  bankDeposit: { kind: "freeze", term: "freezeDeposit" },
  securities: { kind: "freeze", term: "sealImmovable" },
  other: { kind: "freeze", term: "sealImmovable" },
  vehicle: { kind: "seal", term: "sealMovable" },
  house: { kind: "seal", term: "sealImmovable" },
  land: { kind: "seal", term: "sealImmovable" },
};

/** L08: the longest term that the law allows for a thing of this type. */
export function controlTerm(type: Found["type"]): PeriodName {
  return CONTROL[type].term;
}

const holds = (m: Measure) => m.assetId !== undefined && ["ordered", "waiting", "inEffect", "lifting"].includes(m.status);

/** What is under control or about to be, in fen. */
export function controlledValue(file: CaseFile, only: (m: Measure) => boolean = () => true): Fen {
  return sumFen(file.measures.filter((m) => holds(m) && m.status !== "lifting" && only(m)).map((m) => m.amount ?? fen(0)));
}

/**
 * R23, L25: what was found is controlled at once, the more convenient first, and no more than is due (法释〔2004〕15号 19).
 * Things found by the network need to be controllable there; what the officer found offline is sealed by him (R26).
 */
export function controlFound(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (file.status === "closed" || file.closing || file.performedInFullAt) return [];
  if (file.kind === "objection") return [];
  const needed = file.kind === "preservation" ? (file.document.amount ?? fen(0)) : openTotal(file, law, ctx.today);
  let missing = needed - controlledValue(file);
  const measures: Measure[] = [];
  for (const thing of toControl(file)) {
    if (missing <= 0) break;
    const { kind, term } = CONTROL[thing.type];
    const amount = thing.type === "bankDeposit" ? minFen(thing.value, fen(missing)) : thing.value;
    missing -= amount;
    measures.push({
      id: ctx.newId("m"), kind, partyId: thing.of, assetId: thing.assetId, assetType: thing.type, amount, rule: "L25",
      proposedAt: ctx.now, status: "ordered", expiresOn: termOfEffectEnd(ctx.today, law.profile.periods[term]),
    });
  }
  return measures.length ? [happened("controlOrdered", "L25", { measures })] : [];
}

function toControl(file: CaseFile): Found[] {
  const taken = new Set(file.measures.filter((m) => m.assetId && m.status !== "lifted" && m.status !== "expired").map((m) => m.assetId));
  const offline = file.found.filter((f) => f.source === "offline");
  const network = currentFound(file.found).filter((f) => f.controllable);
  const things = [...network, ...offline].filter((f) => f.value > 0 && !taken.has(f.assetId));
  const unique = things.filter((f, i) => things.findIndex((g) => g.assetId === f.assetId) === i);
  return unique.sort((a, b) => CONVENIENCE.indexOf(a.type) - CONVENIENCE.indexOf(b.type));
}

const systemFor = (m: Measure): "networkQuery" | "landRegistry" =>
  m.assetType === "house" || m.assetType === "land" ? "landRegistry" : "networkQuery";

/** The instructions that are to go out: controls, renewals (L08) and lifts, a call per system. */
export function controlActions(file: CaseFile): Action[] {
  const actions: Action[] = [];
  for (const system of ["networkQuery", "landRegistry"] as const) {
    const mine = file.measures.filter((m) => m.assetId && systemFor(m) === system);
    const ordered = mine.filter((m) => m.status === "ordered");
    const renewing = mine.filter((m) => m.status === "inEffect" && m.renewUntil);
    const lifting = mine.filter((m) => m.status === "lifting");
    if (ordered.length) {
      actions.push({
        id: `control-${system}-${ordered.map((m) => m.id).join("-")}`, kind: "controlAssets", system,
        instructions: ordered.map((m) => ({
          instructionId: `${file.caseId}-${m.id}`, measureId: m.id, assetId: m.assetId!, of: m.partyId,
          kind: m.kind as "freeze" | "seal" | "seizure", ...(m.amount === undefined ? {} : { amount: m.amount }), until: m.expiresOn!,
        })),
      });
    }
    if (renewing.length) {
      actions.push({
        id: `renew-${system}-${renewing.map((m) => `${m.id}-${m.renewUntil}`).join("-")}`, kind: "renewControl", system,
        instructions: renewing.map((m) => ({ instructionId: `${file.caseId}-${m.id}-renew-${m.renewUntil}`, measureId: m.id, until: m.renewUntil! })),
      });
    }
    if (lifting.length) {
      actions.push({
        id: `lift-${system}-${lifting.map((m) => m.id).join("-")}`, kind: "liftControl", system,
        instructions: lifting.map((m) => ({ instructionId: `${file.caseId}-${m.id}-lift`, measureId: m.id })),
      });
    }
  }
  return actions;
}

/** L08: a control took effect, waits in line, or was refused; its term starts only when it takes effect. */
export function controlAnswered(ctx: Ctx, answer: ActionAnswers["controlAssets"]): Happening[] {
  return answer.results.flatMap((r) => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m || m.status !== "ordered") return [];
    const because = r.because === undefined ? {} : { because: r.because };
    if (r.status !== "applied") return [happened("controlAnswered", "L08", { measureId: m.id, kind: m.kind, status: r.status, ...because })];
    return [
      happened("controlAnswered", "L08", { measureId: m.id, kind: m.kind, status: "inEffect", expiresOn: m.expiresOn! }),
      renewalDeadline(ctx, m, m.expiresOn!),
    ];
  });
}

/** L08: the renewal is due on the last working day before the term of effect ends; the term itself never moves. */
function renewalDeadline(ctx: Ctx, m: Measure, expiresOn: CourtDate): Happening {
  const set = setDeadline(ctx, "renewal", controlTerm(m.assetType ?? "other"), ctx.today, m.id) as Happening<"deadlineSet">;
  const last = lastWorkingDayBefore(addDays(expiresOn, 1), ctx.law.calendars);
  return { ...set, rule: "L08", data: { deadline: { ...set.data.deadline, rule: "L08", dueAt: endOfDay(last.date), provisional: last.provisional } } };
}

/** The day on which the renewal of a measure is put before its officer. */
function renewalAskedOn(m: Measure, law: Law): CourtDate {
  return workingDaysBefore(m.expiresOn!, law.profile.periods.renewalNotice.length, law.calendars);
}

const inTerm = (m: Measure) => m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined && !m.renewUntil;

/** L08: asks for the renewal in good time, as long as the case needs the measure. */
export function askRenewal(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  if (file.status === "closed" || file.closing || file.performedInFullAt) return [];
  return file.measures
    .filter((m) => inTerm(m) && today >= renewalAskedOn(m, law))
    .filter((m) => !hasTask(file, "renewMeasure", (t) => t.about["measureId"] === m.id && t.about["expiresOn"] === m.expiresOn))
    .slice(0, 1)
    .map((m) => openTask(ctx, {
      kind: "renewMeasure", rule: "L08", role: file.assignment?.team ?? law.profile.commandCenterTeam,
      dueAt: deadline(file, `renewal:${m.id}`)?.dueAt ?? endOfDay(m.expiresOn!), about: { measureId: m.id, expiresOn: m.expiresOn! },
    }));
}

/** L08: the officer renews it for another full term, or lets it end. */
export function renewalDecided(ctx: Ctx, measureId: string, answer: TaskAnswers["renewMeasure"]): Happening[] {
  const m = ctx.file.measures.find((x) => x.id === measureId);
  if (!m || !inTerm(m)) return [];
  if (!answer.renew) return withdrawDeadline(ctx, `renewal:${m.id}`, answer.because ?? "不再续期 not renewed");
  const until = termOfEffectEnd(m.expiresOn!, ctx.law.profile.periods[controlTerm(m.assetType ?? "other")]);
  return [happened("measureRenewalOrdered", "L08", { measureId: m.id, until })];
}

/** The system renewed it: a new term, a new renewal date. */
export function renewed(ctx: Ctx, answer: ActionAnswers["renewControl"]): Happening[] {
  return answer.results.flatMap((r) => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m?.renewUntil) return [];
    if (r.status === "refused") {
      return [happened("measureRefused", "L08", { measureId: m.id, kind: m.kind, target: m.partyId, because: r.because ?? "续期被拒 renewal refused" })];
    }
    return [
      ...meetDeadline(ctx, `renewal:${m.id}`),
      happened("measureRenewed", "L08", { measureId: m.id, kind: m.kind, expiresOn: m.renewUntil }),
      renewalDeadline(ctx, m, m.renewUntil),
    ];
  });
}

/** L08: a term of effect that ran out without renewal ends the measure by itself. */
export function expireMeasures(ctx: Ctx): Happening[] {
  return ctx.file.measures
    .filter((m) => m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined && ctx.today > m.expiresOn)
    .map((m) => happened("measureExpired", "L08", { measureId: m.id, kind: m.kind }));
}

/** Dates of measures: when a renewal is asked for, and the day after a term ends. */
export function measureDates(file: CaseFile, law: Law): ReturnType<typeof endOfDay>[] {
  return file.measures
    .filter((m) => m.assetId !== undefined && m.status === "inEffect" && m.expiresOn !== undefined)
    .flatMap((m) => [
      ...(inTerm(m) && !hasTask(file, "renewMeasure", (t) => t.about["measureId"] === m.id && t.about["expiresOn"] === m.expiresOn)
        ? [endOfDay(renewalAskedOn(m, law))] : []),
      at(addDays(m.expiresOn!, 1), "00:00"),
    ]);
}

/** Interface, Found: a frozen deposit is taken over by the officer's ruling; the money arrives as a notice like any other. */
export function askDeduction(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (!isEnforcement(file) || !file.assignment?.receivedAt || file.performedInFullAt || file.closing) return [];
  const frozen = file.measures.filter((m) => m.kind === "freeze" && m.assetType === "bankDeposit" && m.status === "inEffect");
  if (!frozen.length || hasTask(file, "deductDeposit", (t) => t.status === "open")) return [];
  const fresh = frozen.filter((m) => !hasTask(file, "deductDeposit", (t) => (t.about["measureIds"] as string[]).includes(m.id)));
  if (!fresh.length) return [];
  return [openTask(ctx, {
    kind: "deductDeposit", rule: "L25", role: file.assignment.team, dueAt: dueBy(ctx, "deductDeposit", ctx.today).dueAt,
    about: { measureIds: fresh.map((m) => m.id), amount: controlledValue(file, (m) => fresh.some((f) => f.id === m.id)) },
  })];
}

/** A deduction that takes the whole frozen sum ends the freeze; a partial one leaves it for the rest. */
export function deducted(ctx: Ctx, measureIds: string[], answer: TaskAnswers["deductDeposit"]): Happening[] {
  const amount = fenOfYuan(answer.amount, "/amount");
  const mine = ctx.file.measures.filter((m) => measureIds.includes(m.id) && m.status === "inEffect");
  const whole = amount >= sumFen(mine.map((m) => m.amount ?? fen(0)));
  if (!whole || mine.length === 0) return [happened("depositDeducted", "L25", { amount, ruling: answer.ruling })];
  return mine.flatMap((m) => [
    happened("depositDeducted", "L25", { measureId: m.id, amount: m.amount ?? fen(0), ruling: answer.ruling }),
    ...withdrawDeadline(ctx, `renewal:${m.id}`, "存款已扣划 the deposit was deducted"),
  ]);
}
