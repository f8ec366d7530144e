import type { Action, ActionAnswers, PersonMeasure } from "../case/actions.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Measure, MeasureKind } from "../case/file.js";
import type { ListingGround } from "../case/tasks.js";
import { termOfEffectEnd } from "../time/calendar.js";

/** The measures of R25, which go against people (freezes and seals go against things: control.ts). */
export const PERSON_MEASURES: PersonMeasure[] = ["consumptionRestriction", "dishonestDebtorListing", "ringbackTone", "publication"];

/** Whether a measure goes against a person. */
export function isPersonal(m: Measure): m is Measure & { kind: PersonMeasure } {
  return (PERSON_MEASURES as MeasureKind[]).includes(m.kind);
}

/** Records that a measure which was put forward does not follow, and why. */
export function notApplicable(m: Measure, rule: string, because: string): Happening {
  return happened("measureNotApplicable", rule, { measureId: m.id, kind: m.kind, target: m.partyId, because });
}

/** What is to be put on or lifted now, one call to each system; listings by their ground, publications by their channel. */
export function personMeasureActions(file: CaseFile): Action[] {
  return PERSON_MEASURES.flatMap((measure) => {
    const mine = file.measures.filter((m) => m.kind === measure);
    const lifting = mine.filter((m) => m.status === "lifting");
    const actions: Action[] = applyActions(file, measure, mine.filter((m) => m.status === "ordered"));
    if (lifting.length) {
      actions.push({
        id: `lift-${measure}-${lifting.map((m) => m.id).join("-")}`, kind: "liftMeasures", measure,
        instructions: lifting.map((m) => ({
          instructionId: `${file.caseId}-${m.id}-lift`, measureId: m.id, partyId: m.partyId,
          ...(m.appliedAt ? {} : { unconfirmed: `${file.caseId}-${m.id}` }),
        })),
      });
    }
    return actions;
  });
}

function applyActions(file: CaseFile, measure: PersonMeasure, ordered: Measure[]): Action[] {
  const variant = (m: Measure) => (measure === "dishonestDebtorListing" ? groundOf(file, m) : measure === "publication" ? m.channel : undefined);
  const variants = [...new Set(ordered.map(variant))];
  return variants.map((v) => {
    const same = ordered.filter((m) => variant(m) === v);
    return {
      id: `apply-${measure}-${same.map((m) => m.id).join("-")}`, kind: "applyMeasures", measure,
      instructions: same.map((m) => ({ instructionId: `${file.caseId}-${m.id}`, measureId: m.id, partyId: m.partyId })),
      ...(v === undefined ? {} : measure === "publication" ? { channel: v } : { ground: v }),
    };
  });
}

function groundOf(file: CaseFile, m: Measure): ListingGround | undefined {
  const ground = file.grounds[m.partyId];
  return ground === "none" ? undefined : ground;
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
        const ground = groundOf(ctx.file, m) ?? "ableButNotPerforming";
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
