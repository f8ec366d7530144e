import { z } from "zod";
import { askEffect, personEffect } from "../person-effect/contract.js";

/** 限制消费 (L10). */
export const operations = {
  /** `order`: number of the restriction order; `legalRepresentativeOf`: partyId of the entity it is put on with. */
  apply: personEffect("consumptionRestriction", "apply", {
    order: z.string().min(1).max(200).optional(),
    legalRepresentativeOf: z.string().min(1).max(200).optional(),
  }),
  lift: personEffect("consumptionRestriction", "lift", { because: z.string().min(1).max(500).optional() }),
  ask: askEffect("consumptionRestriction"),
};

export type ApplyRestriction = z.input<typeof operations.apply.request>;
export type LiftRestriction = z.input<typeof operations.lift.request>;
