import { openTotal, performedSoFar } from "../case/claim-of-case.js";
import { deadline, isUnmet, meetDeadline, setNextDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Law, Measure, MeasureKind } from "../case/file.js";
import { isMinor, respondentsOf, type Party } from "../case/party.js";
import type { Instant } from "../time/court-date.js";
import { securedValue } from "./control.js";
import { caseHold, graceOf } from "./holds.js";
import { isPersonal, notApplicable } from "./person-measures.js";
import { groundDates } from "./signatures.js";
import { ENDING, HELD, PERFORMED } from "./why.js";

const DROPPED = [PERFORMED, ENDING, HELD];

/** Whether a measure was put forward for good: not one that was dropped or lifted for a reason that can fall away again. */
const stands = (m: Measure) => !((m.status === "notApplicable" || m.status === "lifted") && DROPPED.includes(m.because ?? ""));

/**
 * R25: two months after filing and still not performed, when the last (moved) day ends, the command center puts the
 * profile's measures forward together. Held back by suspension, kept settlement, grace, and by a signed confirmation
 * in full that waits for the leader's check.
 */
export function atTwoMonths(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  const two = deadline(file, "twoMonths");
  if (!two || !isUnmet(two) || ctx.now < two.dueAt) return [];
  const met = meetDeadline(ctx, "twoMonths");
  const hold = caseHold(file, today) ?? everyoneInGrace(ctx);
  if (hold) return [...met, happened("measuresHeld", "R25", { because: hold }), ...withdrawDeadline(ctx, "punishment", hold)];
  // Of instalments only those due count: a plan that is kept is performed so far, and nothing is put forward.
  return performedSoFar(file, law, today) ? [...met, ...withdrawDeadline(ctx, "punishment", "到期部分已履行 what is due is performed")] : met;
}

/** R25: with every respondent in grace there is nobody to put forward; the window begins when the first grace ends. */
function everyoneInGrace({ file, today }: Ctx): string | undefined {
  return respondentsOf(file.parties).every((p) => graceOf(file, p.id, today)) ? "宽限期内 within the grace" : undefined;
}

/** R25: puts forward what was not yet for everyone who is not held back; also after a hold has ended. */
export function putForward(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  const two = deadline(file, "twoMonths");
  if (!two?.metAt || ctx.now < two.dueAt || file.performedInFullAt || file.closing) return [];
  if (caseHold(file, today) || waitsForConfirmation(ctx) || performedSoFar(file, law, today)) return [];
  const measures = respondentsOf(file.parties).filter((p) => !graceOf(file, p.id, today)).flatMap((p) => measuresFor(ctx, p));
  if (measures.length === 0) return [];
  const again = file.measuresProposedAt !== undefined || !file.deadlines.some((d) => d.node === "punishment" && isUnmet(d));
  return [
    happened("measuresProposed", "R25", { measures, again }),
    ...(again ? [setNextDeadline(ctx, "punishment", "punishment", today)] : []),
    ...measures.flatMap((m) => barred(ctx, m)),
  ];
}

/** R25: a signed confirmation in full holds it until it is decided, at most to the punishment's last day. */
function waitsForConfirmation(ctx: Ctx): boolean {
  const limit = deadline(ctx.file, "punishment")?.dueAt;
  return ctx.file.reports.some((r) => r.status === "open" && r.inFull) && limit !== undefined && ctx.now < limit;
}

function measuresFor(ctx: Ctx, party: Party): Measure[] {
  const lacks = (kind: MeasureKind, partyId: string) => !ctx.file.measures.some((m) => m.kind === kind && m.partyId === partyId && stands(m));
  const make = (kind: MeasureKind, partyId: string): Measure[] =>
    lacks(kind, partyId) ? [{ id: ctx.newId("m"), kind, partyId, rule: "R25", proposedAt: ctx.now, status: "proposed" }] : [];
  return ctx.law.profile.settings.punishmentMeasures.flatMap((kind) => {
    const own = make(kind, party.id);
    if (kind !== "consumptionRestriction") return own;
    // L10: for an entity also its legal representative.
    return [...own, ...ctx.file.parties.filter((p) => p.represents === party.id).flatMap((p) => make(kind, p.id))];
  });
}

/** L09: a minor is never listed, given a tone or published; enough property under control bars the listing. */
function barred(ctx: Ctx, m: Measure): Happening[] {
  const party = ctx.file.parties.find((p) => p.id === m.partyId);
  if (m.kind === "consumptionRestriction" || !party) return [];
  if (isMinor(party, ctx.today)) return [notApplicable(m, "L09", "未成年人不得纳入失信名单 a minor is never listed")];
  return m.kind === "dishonestDebtorListing" && enoughControlled(ctx) ? [notApplicable(m, "L09", ENOUGH)] : [];
}

const ENOUGH = "已控制财产足以清偿，不予纳失 property under control is enough";

/** L09: while a listing waits for its signature, property that came under control still bars it. */
export function barredByProperty(ctx: Ctx): Happening[] {
  const waiting = ctx.file.measures.filter((m) => m.kind === "dishonestDebtorListing" && m.status === "proposed");
  return waiting.length && enoughControlled(ctx) ? waiting.map((m) => notApplicable(m, "L09", ENOUGH)) : [];
}

function enoughControlled(ctx: Ctx): boolean {
  const open = openTotal(ctx.file, ctx.law, ctx.today);
  return open > 0 && securedValue(ctx.file, ["inEffect"]) >= open;
}

/** R25: a hold that comes while measures wait for their signature takes them back; they are put forward again when it ends. */
export function heldBack(ctx: Ctx): Happening[] {
  const { file, today } = ctx;
  const whole = caseHold(file, today);
  const represented = (id: string) => file.parties.find((p) => p.id === id)?.represents ?? id;
  return file.measures
    .filter((m) => isPersonal(m) && m.status === "proposed" && (whole !== undefined || graceOf(file, represented(m.partyId), today)))
    .map((m) => notApplicable(m, "R25", HELD));
}

/** R25: performance in full before or during it means none of it; nor does anything begin in a case that ends. */
export function dropped(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const because = file.performedInFullAt ? PERFORMED : file.closing ? ENDING : undefined;
  if (because === undefined) return [];
  const windows = file.measuresProposedAt ? [] : file.deadlines.filter((d) => d.node === "punishment");
  return [
    ...file.measures.filter((m) => isPersonal(m) && m.status === "proposed").map((m) => notApplicable(m, "R25", because)),
    ...(because === PERFORMED ? meetDeadline(ctx, "twoMonths") : withdrawDeadline(ctx, "twoMonths", because)),
    ...windows.flatMap((d) => withdrawDeadline(ctx, d.id, because)),
  ];
}

/** R25: the window is met when each measure took effect or is recorded as not applicable. */
export function punishmentMet(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const mine = file.measures.filter(isPersonal);
  if (!file.measuresProposedAt || mine.some((m) => m.status === "proposed" || m.status === "ordered")) return [];
  return file.deadlines.filter((d) => d.node === "punishment").flatMap((d) => meetDeadline(ctx, d.id));
}

/** Dates: when the ground is asked for, the end of the last day, the end of a wait for a confirmation. */
export function twoMonthsDates(file: CaseFile, law: Law): Instant[] {
  const two = deadline(file, "twoMonths");
  const punishment = deadline(file, "punishment");
  return [
    ...groundDates(file, law),
    ...(two && isUnmet(two) ? [two.dueAt] : []),
    ...(two?.metAt && punishment?.status === "open" ? [punishment.dueAt] : []),
  ];
}
