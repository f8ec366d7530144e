import { openTotal, performedSoFar } from "../case/claim-of-case.js";
import { deadline, dueBy, hasTask, meetDeadline, openTask, openTaskOf, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Law, Measure, MeasureKind } from "../case/file.js";
import { respondentsOf, type Party } from "../case/party.js";
import type { TaskAnswers } from "../case/tasks.js";
import { workingDaysBefore } from "../time/calendar.js";
import { dateOf, endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { controlledValue } from "./control.js";
import { caseHold, graceOf } from "./holds.js";

/** The measures of R25, which go against people (freezes and seals go against things: control.ts). */
export const PUNISHMENT: MeasureKind[] = ["consumptionRestriction", "dishonestDebtorListing", "ringbackTone", "publication"];
const isPunishment = (m: Measure) => PUNISHMENT.includes(m.kind);

/** The day on which the ground of a listing is asked for, so that the signature can be there on the day (R25). */
function groundAskedOn(file: CaseFile, law: Law): CourtDate | undefined {
  const two = deadline(file, "twoMonths");
  return two && two.status === "open" ? workingDaysBefore(dateOf(two.dueAt), law.profile.periods.groundPreparation.length, law.calendars) : undefined;
}

/** R25, L09: a listing needs a recorded ground; it is asked for ahead of the day. */
export function askListingGround(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  const asked = groundAskedOn(file, law);
  if (!asked || today < asked || file.performedInFullAt || file.closing || hasTask(file, "recordListingGround")) return [];
  if (!law.profile.settings.punishmentMeasures.includes("dishonestDebtorListing")) return [];
  const who = respondentsOf(file.parties).filter((p) => !isMinor(p, dateOf(deadline(file, "twoMonths")!.dueAt)));
  return who.length ? [groundTask(ctx, who, deadline(file, "twoMonths")!.dueAt)] : [];
}

function groundTask(ctx: Ctx, who: Party[], dueAt: Instant): Happening {
  return openTask(ctx, {
    kind: "recordListingGround", rule: "L09", role: ctx.law.profile.functions.commandCenter, dueAt, about: { respondents: who.map((p) => p.id) },
  });
}

/**
 * R25: two months after filing and still not performed, when the last (moved) day ends, the command center puts the
 * profile's measures forward together. Held back by suspension, kept settlement, grace, and by a signed confirmation
 * in full that waits for the leader's check.
 */
export function atTwoMonths(ctx: Ctx): Happening[] {
  const two = deadline(ctx.file, "twoMonths");
  if (!two || two.metAt || two.status === "withdrawn" || ctx.now < two.dueAt) return [];
  const met = meetDeadline(ctx, "twoMonths");
  const hold = caseHold(ctx.file, ctx.today);
  if (!hold) {
    // Of instalments only those due count: a plan that is kept is performed so far, and nothing is put forward.
    return performedSoFar(ctx.file, ctx.law, ctx.today) ? [...met, ...withdrawDeadline(ctx, "punishment", "到期部分已履行 what is due is performed")] : met;
  }
  return [...met, happened("measuresHeld", "R25", { because: hold }), ...withdrawDeadline(ctx, "punishment", hold)];
}

/** R25: puts forward for everyone who is not held back and for whom it was not done yet; also after a hold has ended. */
export function putForward(ctx: Ctx): Happening[] {
  const { file, today, now } = ctx;
  const two = deadline(file, "twoMonths");
  if (!two?.metAt || now < two.dueAt || file.performedInFullAt || file.closing || file.status === "closed") return [];
  if (caseHold(file, today) || waitsForConfirmation(ctx) || performedSoFar(file, ctx.law, today)) return [];
  const who = respondentsOf(file.parties).filter((p) => !graceOf(file, p.id, today) && !wasPutForward(file, p.id));
  if (who.length === 0) return [];
  const measures = who.flatMap((p) => measuresFor(ctx, p));
  const punishment = deadline(file, "punishment");
  const again = file.measuresProposedAt !== undefined || punishment?.status !== "open";
  const round = file.deadlines.filter((d) => d.node === "punishment").length + 1;
  return [
    happened("measuresProposed", "R25", { measures, again }),
    ...(again ? [setDeadline(ctx, "punishment", "punishment", today, String(round))] : []),
    ...measures.flatMap((m) => barred(ctx, m)),
  ];
}

const wasPutForward = (file: CaseFile, partyId: string) => file.measures.some((m) => isPunishment(m) && m.partyId === partyId && m.because !== PERFORMED);

/** R25: a signed confirmation in full holds it until it is decided, at most to the punishment's last day. */
function waitsForConfirmation(ctx: Ctx): boolean {
  const limit = deadline(ctx.file, "punishment")?.dueAt;
  return ctx.file.reports.some((r) => r.status === "open" && r.inFull) && limit !== undefined && ctx.now < limit;
}

function measuresFor(ctx: Ctx, party: Party): Measure[] {
  const make = (kind: MeasureKind, partyId: string): Measure => ({
    id: ctx.newId("m"), kind, partyId, rule: "R25", proposedAt: ctx.now, status: "proposed",
  });
  return ctx.law.profile.settings.punishmentMeasures.flatMap((kind) => {
    const own = make(kind, party.id);
    if (kind !== "consumptionRestriction") return [own];
    // L10: for an entity also its legal representative.
    return [own, ...ctx.file.parties.filter((p) => p.represents === party.id).map((p) => make(kind, p.id))];
  });
}

/** L09: a minor is never listed, given a tone or published; enough property under control bars the listing. */
function barred(ctx: Ctx, m: Measure): Happening[] {
  const party = ctx.file.parties.find((p) => p.id === m.partyId);
  if (m.kind === "consumptionRestriction" || !party) return [];
  if (isMinor(party, ctx.today)) return [notApplicable(m, "L09", "未成年人不得纳入失信名单 a minor is never listed")];
  if (m.kind === "dishonestDebtorListing" && enoughControlled(ctx)) {
    return [notApplicable(m, "L09", "已控制财产足以清偿，不予纳失 property under control is enough")];
  }
  return [];
}

/** Whether someone is under age on a day. */
export function isMinor(party: Party, on: CourtDate): boolean {
  return party.minorUntil !== undefined && on < party.minorUntil;
}

function enoughControlled(ctx: Ctx): boolean {
  const open = openTotal(ctx.file, ctx.law, ctx.today);
  return open > 0 && controlledValue(ctx.file, (m) => m.status === "inEffect") >= open;
}

function notApplicable(m: Measure, rule: string, because: string): Happening {
  return happened("measureNotApplicable", rule, { measureId: m.id, kind: m.kind, target: m.partyId, because });
}

const proposed = (file: CaseFile, kind: MeasureKind) => file.measures.filter((m) => m.kind === kind && m.status === "proposed");

/** The signatures and choices that put-forward measures wait for (L09, L10: the president signs; R25: the command center chooses). */
export function askSignatures(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (file.performedInFullAt || file.closing) return [];
  const { president, commandCenter } = law.profile.functions;
  const dueAt = dueBy(ctx, "signature", ctx.today).dueAt;
  const asks: Happening[] = [];
  const restrict = proposed(file, "consumptionRestriction");
  if (restrict.length && !openTaskOf(file, "signRestriction")) {
    asks.push(openTask(ctx, { kind: "signRestriction", rule: "L10", role: president, dueAt, about: { measureIds: restrict.map((m) => m.id), targets: restrict.map((m) => m.partyId) } }));
  }
  const list = proposed(file, "dishonestDebtorListing");
  const unknown = list.filter((m) => !file.grounds[m.partyId]);
  if (unknown.length && !openTaskOf(file, "recordListingGround")) {
    asks.push(groundTask(ctx, file.parties.filter((p) => unknown.some((m) => m.partyId === p.id)), dueAt));
  }
  const ready = list.filter((m) => (file.grounds[m.partyId] ?? "none") !== "none");
  if (ready.length && !openTaskOf(file, "signListing")) {
    asks.push(openTask(ctx, { kind: "signListing", rule: "L09", role: president, dueAt, about: { measureIds: ready.map((m) => m.id), targets: ready.map((m) => m.partyId) } }));
  }
  const publish = proposed(file, "publication");
  if (publish.some((m) => !m.channel) && !openTaskOf(file, "choosePublication")) {
    asks.push(openTask(ctx, { kind: "choosePublication", rule: "R25", role: commandCenter, dueAt, about: { measureIds: publish.map((m) => m.id), targets: publish.map((m) => m.partyId) } }));
  }
  return asks;
}

/** L09: the ground of each respondent is recorded; `none` makes the listing not applicable. */
export function groundRecorded(_ctx: Ctx, answer: TaskAnswers["recordListingGround"]): Happening[] {
  return [happened("listingGroundRecorded", "L09", { grounds: Object.fromEntries(answer.grounds.map((g) => [g.respondent, g.ground])) })];
}

/** A signature puts the measure on its way to the outside system; a refusal is recorded as not applicable. */
export function signed(ctx: Ctx, kind: "consumptionRestriction" | "dishonestDebtorListing", measureIds: string[], answer: TaskAnswers["signListing"]): Happening[] {
  const mine = ctx.file.measures.filter((m) => measureIds.includes(m.id) && m.status === "proposed");
  const rule = kind === "consumptionRestriction" ? "L10" : "L09";
  if (!answer.approve) return mine.map((m) => notApplicable(m, rule, answer.because ?? "院长未签发 not signed"));
  return mine.length ? [happened("measuresSigned", rule, { kind, measureIds: mine.map((m) => m.id) })] : [];
}

/** R25: what follows from the other measures: no ground, no listing; ringback only with a listing; publication only of what took effect. */
export function followingMeasures(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const of = (partyId: string, kind: MeasureKind) => file.measures.filter((m) => m.partyId === partyId && m.kind === kind).at(-1);
  const settled = (m: Measure | undefined) => m === undefined || !["proposed", "ordered"].includes(m.status);
  return file.measures.filter((m) => m.status === "proposed").flatMap((m): Happening[] => {
    const listing = of(m.partyId, "dishonestDebtorListing");
    if (m.kind === "dishonestDebtorListing" && file.grounds[m.partyId] === "none") {
      return [notApplicable(m, "L09", "无法定纳失情形 no ground of listing")];
    }
    if (m.kind === "ringbackTone" && settled(listing)) {
      return listing?.status === "inEffect"
        ? [happened("measuresSigned", "R25", { kind: m.kind, measureIds: [m.id] })]
        : [notApplicable(m, "R25", "未纳失，不设失信彩铃 a tone goes only with a listing")];
    }
    if (m.kind === "publication" && m.channel) {
      const restriction = of(m.partyId, "consumptionRestriction");
      if (!settled(listing) || !settled(restriction)) return [];
      return restriction?.status === "inEffect" || listing?.status === "inEffect"
        ? [happened("measuresSigned", "R25", { kind: m.kind, measureIds: [m.id] })]
        : [notApplicable(m, "R25", "未生效任何措施，不予公布 no measure took effect")];
    }
    return [];
  });
}

export const PERFORMED = "已全部履行 performed in full";

/** R25: performance in full before or during it means none of it. */
export function droppedByPerformance(ctx: Ctx): Happening[] {
  if (!ctx.file.performedInFullAt && !ctx.file.closing) return [];
  return [
    ...ctx.file.measures.filter((m) => isPunishment(m) && m.status === "proposed").map((m) => notApplicable(m, "R25", PERFORMED)),
    ...meetDeadline(ctx, "twoMonths"),
    ...(ctx.file.measuresProposedAt ? [] : ctx.file.deadlines.filter((d) => d.node === "punishment").flatMap((d) => withdrawDeadline(ctx, d.id, PERFORMED))),
  ];
}

/** R25: the window is met when each measure took effect or is recorded as not applicable. */
export function punishmentMet(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const mine = file.measures.filter(isPunishment);
  if (!file.measuresProposedAt || mine.some((m) => m.status === "proposed" || m.status === "ordered")) return [];
  return file.deadlines.filter((d) => d.node === "punishment").flatMap((d) => meetDeadline(ctx, d.id));
}

/** Dates: when the ground is asked for, the end of the last day, the end of a wait for a confirmation. */
export function twoMonthsDates(file: CaseFile, law: Law): Instant[] {
  const two = deadline(file, "twoMonths");
  if (!two) return [];
  const asked = hasTask(file, "recordListingGround") ? undefined : groundAskedOn(file, law);
  const punishment = deadline(file, "punishment");
  return [
    ...(asked ? [endOfDay(asked)] : []),
    ...(two.metAt ? [] : [two.dueAt]),
    ...(two.metAt && punishment && !punishment.metAt && punishment.status === "open" ? [punishment.dueAt] : []),
  ];
}
