import { z } from "zod";
import { askEffect, personEffect } from "../person-effect/contract.js";

/** 电子送达 (R18): to an address that the addressee confirmed; refused without one (民诉法 90). */
export const operations = {
  serve: personEffect("eService", "serve", {
    /** Kind of document, e.g. `enforcementNotice`. */
    document: z.string().min(1).max(100),
    title: z.string().min(1).max(200).optional(),
    /** Confirmed e-mail, phone or platform account. */
    address: z.string().min(1).max(200).optional(),
  }),
  ask: askEffect("eService"),
};

export type Serve = z.input<typeof operations.serve.request>;
