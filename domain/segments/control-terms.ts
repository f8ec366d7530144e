import type { Found } from "../case/file.js";
import type { PeriodName } from "../court-profile.js";

/** L08 (民诉法解释 485): how a thing is controlled, and the longest term of that control. */
export const CONTROL: Record<Found["type"], { kind: "freeze" | "seal" | "seizure"; term: PeriodName }> = {
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
