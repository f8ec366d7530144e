import { z } from "zod";
import { askEffect, personEffect } from "../person-effect/contract.js";

/** 失信彩铃 (R25): set on the numbers registered for the person, or on the one that is named. */
export const operations = {
  set: personEffect("ringback", "set", { phone: z.string().min(1).max(40).optional() }),
  unset: personEffect("ringback", "unset", {}),
  ask: askEffect("ringback"),
};

export type SetTone = z.input<typeof operations.set.request>;
export type UnsetTone = z.input<typeof operations.unset.request>;
