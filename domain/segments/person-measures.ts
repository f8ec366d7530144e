import type { Action, ActionAnswers, PersonMeasure } from "../case/actions.js";
import { meetDeadline, setDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Measure } from "../case/file.js";
import type { ListingGround } from "../case/tasks.js";
import { termOfEffectEnd } from "../time/calendar.js";
import { at, addDays, type Instant } from "../time/court-date.js";
import { PUNISHMENT } from "./two-months.js";

const isPerson = (m: Measure): m is Measure & { kind: PersonMeasure } => PUNISHMENT.includes(m.kind);

/** What is to be put on or lifted now, one call to each system. */
export function personMeasureActions(file: CaseFile): Action[] {
  return (PUNISHMENT as PersonMeasure[]).flatMap((measure) => {
    const mine = file.measures.filter((m) => m.kind === measure);
    const ordered = mine.filter((m) => m.status === "ordered");
    const lifting = mine.filter((m) => m.status === "lifting");
    const actions: Action[] = [];
    if (ordered.length) {
      const [first] = ordered;
      const ground = first ? file.grounds[first.partyId] : undefined;
      actions.push({
        id: `apply-${measure}-${ordered.map((m) => m.id).join("-")}`, kind: "applyMeasures", measure,
        instructions: ordered.map((m) => ({ instructionId: `${file.caseId}-${m.id}`, measureId: m.id, partyId: m.partyId })),
        ...(measure === "dishonestDebtorListing" && ground ? { ground } : {}),
        ...(measure === "publication" && file.publicationChannel ? { channel: file.publicationChannel } : {}),
      });
    }
    if (lifting.length) {
      actions.push({
        id: `lift-${measure}-${lifting.map((m) => m.id).join("-")}`, kind: "liftMeasures", measure,
        instructions: lifting.map((m) => ({ instructionId: `${file.caseId}-${m.id}-lift`, measureId: m.id, partyId: m.partyId })),
      });
    }
    return actions;
  });
}

/** The outside system put the measure on, or refused: from here it is in effect (L09, L10). */
export function measuresApplied(ctx: Ctx, measure: PersonMeasure, answer: ActionAnswers["applyMeasures"]): Happening[] {
  return answer.results.flatMap((r): Happening[] => {
    const m = ctx.file.measures.find((x) => x.id === r.measureId);
    if (!m || m.status !== "ordered") return [];
    const target = m.partyId;
    if (r.status === "refused") return [happened("measureRefused", "R25", { measureId: m.id, kind: m.kind, target, because: r.because ?? "外部系统拒绝 refused by the system" })];
    switch (measure) {
      case "consumptionRestriction":
        return [happened("restrictionApplied", "R25", { measureId: m.id, target })];
      case "dishonestDebtorListing": {
        const ground = ctx.file.grounds[target] as ListingGround;
        // L09: ground 1 has no term; grounds 2 to 6 two years.
        const term = ground === "ableButNotPerforming" ? {} : { expiresOn: termOfEffectEnd(ctx.today, ctx.law.profile.periods.listingTerm) };
        return [happened("listed", "R25", { measureId: m.id, target, ground, ...term })];
      }
      case "ringbackTone":
        return [happened("ringbackSet", "R25", { measureId: m.id, target })];
      case "publication":
        return [happened("published", "R25", { measureId: m.id, target, channel: m.channel ?? "" })];
    }
  });
}

/** Whether measures against people must come off: all is performed, or the case ends without them. */
function mustLift(file: CaseFile): string | undefined {
  if (file.performedInFullAt) return "已全部履行 performed in full";
  return file.closing ? "案件办结 the case ends" : undefined;
}

/**
 * L10: restriction and tone lifted within one working day, L09: deletion from the list within three, counted from the
 * decision that found it performed; freezes and seals end with it (L25). Also a listing whose term has run out.
 */
export function liftMeasures(ctx: Ctx): Happening[] {
  const { file, today } = ctx;
  if (file.kind === "preservation") return [];
  const because = mustLift(file);
  const due = file.measures.filter((m) =>
    (m.status === "inEffect" || m.status === "waiting")
    && (because !== undefined || (m.kind === "dishonestDebtorListing" && m.expiresOn !== undefined && today > m.expiresOn)));
  if (due.length === 0) return [];
  const quick = due.some((m) => m.kind === "consumptionRestriction" || m.kind === "ringbackTone");
  const listing = due.some((m) => m.kind === "dishonestDebtorListing");
  return [
    happened("measureLiftOrdered", listing ? "L09" : quick ? "L10" : "L25", { measureIds: due.map((m) => m.id), because: because ?? "失信期限届满 the term of listing is over" }),
    ...(quick ? [setDeadline(ctx, "restrictionLifting", "restrictionLifting", today)] : []),
    ...(listing ? [setDeadline(ctx, "listingDeletion", "listingDeletion", today)] : []),
  ];
}

/** The systems lifted them; the clocks of L09 and L10 are met when the last one is off. */
export function measuresLifted(ctx: Ctx, answer: ActionAnswers["liftMeasures"]): Happening[] {
  const because = mustLift(ctx.file) ?? "期限届满 term over";
  const done = answer.results.filter((r) => r.status === "done").map((r) => r.measureId);
  const lifted = ctx.file.measures.filter((m) => done.includes(m.id) && m.status === "lifting");
  const rest = (kinds: string[]) => ctx.file.measures.some((m) => kinds.includes(m.kind) && m.status === "lifting" && !done.includes(m.id));
  return [
    ...lifted.map((m) => happened("measureLifted", m.kind === "dishonestDebtorListing" ? "L09" : isPerson(m) ? "L10" : "L25", { measureId: m.id, kind: m.kind, target: m.partyId, because })),
    ...(rest(["consumptionRestriction", "ringbackTone"]) ? [] : meetDeadline(ctx, "restrictionLifting")),
    ...(rest(["dishonestDebtorListing"]) ? [] : meetDeadline(ctx, "listingDeletion")),
    ...lifted.filter((m) => m.assetId).flatMap((m) => {
      const d = ctx.file.deadlines.find((x) => x.id === `renewal:${m.id}` && x.status === "open");
      return d ? [happened("deadlineWithdrawn", "L08", { id: d.id, node: d.node, because: "措施已解除 lifted" })] : [];
    }),
  ];
}

/** The day after a listing's term ends (L09). */
export function listingDates(file: CaseFile): Instant[] {
  return file.measures
    .filter((m) => m.kind === "dishonestDebtorListing" && m.status === "inEffect" && m.expiresOn)
    .map((m) => at(addDays(m.expiresOn!, 1), "00:00"));
}
