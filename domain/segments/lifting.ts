import type { ActionAnswers } from "../case/actions.js";
import { meetNode, setNextDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Measure } from "../case/file.js";
import { targetOf } from "../case/names.js";
import { at, addDays, type Instant } from "../time/court-date.js";
import { isPersonal } from "./person-measures.js";
import { withdrawRenewal } from "./renewal.js";
import { ENDING, LEFT, PERFORMED } from "./why.js";

/** Why measures must come off: all is performed, or the case ends without them. */
function mustLift(file: CaseFile): string | undefined {
  if (file.performedInFullAt) return PERFORMED;
  return file.closing ? ENDING : undefined;
}

/** L09: grounds 2 to 6 have a term; once it is over the listing is deleted. */
const termIsOver = (ctx: Ctx, m: Measure) =>
  m.kind === "dishonestDebtorListing" && m.status === "inEffect" && m.expiresOn !== undefined && ctx.today > m.expiresOn;

/** A tone goes only with a listing, so it goes when the last listing of its person does (R25). */
const lostItsListing = (ctx: Ctx, m: Measure) =>
  m.kind === "ringbackTone" && m.status === "inEffect"
  && ctx.file.measures.some((x) => x.partyId === m.partyId && x.kind === "dishonestDebtorListing" && termIsOver(ctx, x));

/** Signed, but the system failed so far: it is on nobody yet, unless an answer was lost. */
const waitsForSystem = (file: CaseFile, m: Measure, now: Instant) =>
  isPersonal(m) && m.status === "ordered" && file.failures.some((f) => f.nextTryAt > now && f.action.startsWith(`apply-${m.kind}-`) && f.action.split("-").includes(m.id));

/**
 * L10: restriction and tone lifted within one working day, L09: deletion from the list within three, counted from the
 * decision that found it performed, which for grounds 2 to 6 is the decision of early deletion; freezes and seals end with
 * it (L25). Also a listing whose term has run out. What was signed and is still on its way is taken back.
 */
export function liftMeasures(ctx: Ctx): Happening[] {
  const { file, today } = ctx;
  if (file.kind === "preservation") return [];
  const because = mustLift(file);
  const due = file.measures.filter((m) =>
    because === undefined
      ? termIsOver(ctx, m) || lostItsListing(ctx, m)
      : m.status === "inEffect" || m.status === "waiting" || waitsForSystem(file, m, ctx.now));
  if (due.length === 0) return [];
  const on = due.filter((m) => m.appliedAt !== undefined);
  const quick = on.some((m) => m.kind === "consumptionRestriction" || m.kind === "ringbackTone");
  const listing = on.some((m) => m.kind === "dishonestDebtorListing");
  return [
    happened("measureLiftOrdered", listing ? "L09" : quick ? "L10" : "L25", { measureIds: due.map((m) => m.id), because: because ?? "失信期限届满 the term of listing is over" }),
    ...(quick ? [setNextDeadline(ctx, "restrictionLifting", "restrictionLifting", today)] : []),
    ...(listing ? [setNextDeadline(ctx, "listingDeletion", "listingDeletion", today)] : []),
  ];
}

/** The systems lifted them; the clocks of L09 and L10 are met when the last one is off. */
export function measuresLifted(ctx: Ctx, answer: ActionAnswers["liftMeasures"]): Happening[] {
  const because = mustLift(ctx.file) ?? "期限届满 term over";
  const done = answer.results.filter((r) => r.status === "done").map((r) => r.measureId);
  const lifted = ctx.file.measures.filter((m) => done.includes(m.id) && m.status === "lifting");
  const rest = (kinds: string[]) => ctx.file.measures.some((m) => kinds.includes(m.kind) && m.status === "lifting" && !done.includes(m.id));
  return [
    ...lifted.map((m) => liftedOf(m, m.exempt === undefined ? because : LEFT)),
    ...(rest(["consumptionRestriction", "ringbackTone"]) ? [] : meetNode(ctx, "restrictionLifting")),
    ...(rest(["dishonestDebtorListing"]) ? [] : meetNode(ctx, "listingDeletion")),
    ...lifted.filter((m) => m.assetId).flatMap((m) => withdrawRenewal(ctx, m.id, "措施已解除 lifted")),
  ];
}

/** What never took effect is not lifted but recorded as not applicable. */
function liftedOf(m: Measure, because: string): Happening {
  if (isPersonal(m) && m.appliedAt === undefined) {
    return happened("measureNotApplicable", "R25", { measureId: m.id, kind: m.kind, target: m.partyId, because });
  }
  const rule = m.kind === "dishonestDebtorListing" ? "L09" : isPersonal(m) ? "L10" : "L25";
  return happened("measureLifted", rule, { measureId: m.id, kind: m.kind, target: targetOf(m), because });
}

/** The day after a listing's term ends (L09). */
export function listingDates(file: CaseFile): Instant[] {
  return file.measures
    .filter((m) => m.kind === "dishonestDebtorListing" && m.status === "inEffect" && m.expiresOn)
    .map((m) => at(addDays(m.expiresOn!, 1), "00:00"));
}
