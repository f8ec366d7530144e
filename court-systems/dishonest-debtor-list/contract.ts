import { z } from "zod";
import { askEffect, personEffect } from "../person-effect/contract.js";
import { Day } from "../shapes.js";

/** 失信被执行人名单 (L09). */
export const operations = {
  /** `ground`: which of the six grounds; `until`: last day of the term, absent where it has none (ground 1). */
  list: personEffect("dishonestDebtorList", "list", { ground: z.string().min(1).max(100), until: Day.optional() }),
  delete: personEffect("dishonestDebtorList", "delete", { because: z.string().min(1).max(500).optional() }),
  ask: askEffect("dishonestDebtorList"),
};

export type ListDebtor = z.input<typeof operations.list.request>;
export type DeleteDebtor = z.input<typeof operations.delete.request>;
