import { z } from "zod";
import { SYSTEMS } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";
import { isYuan } from "../domain/money/fen.js";
import { instant, isCourtDate, type Instant } from "../domain/time/court-date.js";

/** The shapes that all contracts share. Requests are strict (ours must be right); answers may carry more than we read. */

/** An id that the caller chose; the system treats one id as one request. */
export const Id = z.string().min(1).max(200);

/** Any ISO 8601 instant with an offset, read as a court instant. */
export const InstantText = z.string().max(40).transform((text, ctx): Instant => {
  try {
    return instant(text);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    ctx.addIssue({ code: "custom", message: "an ISO 8601 instant with its offset" });
    return z.NEVER;
  }
});

export const Day = z.string().refine(isCourtDate, "an existing date as YYYY-MM-DD");

/** Yuan as a decimal string, `"120000.00"`. */
export const Yuan = z.string().refine(isYuan, "yuan as a decimal string with at most two decimals");

/** Yuan above zero. */
export const PositiveYuan = z.string().refine((text) => isYuan(text) && /[1-9]/u.test(text), "yuan above zero, with at most two decimals");

const Text = z.string().min(1).max(500);

/** A person or an entity as the systems know it; `partyId` comes back in answers, so that ours hold no names. */
export const Person = z.strictObject({ partyId: Id, name: Text, idNumber: z.string().min(1).max(40).optional() });
export type Person = z.infer<typeof Person>;

export const Persons = z.array(Person).min(1).max(200);

export const SystemName = z.enum(SYSTEMS);

export const FoundType = z.enum(["bankDeposit", "house", "land", "vehicle", "securities", "other"]);
export type FoundType = z.infer<typeof FoundType>;

/** One thing found. `of` is the partyId of the person asked about; `inLine` 1 is the first in line (L08). */
export const Found = z.object({
  assetId: Id,
  type: FoundType,
  value: Yuan,
  controllable: z.boolean(),
  encumbered: z.boolean(),
  inLine: z.int().min(1).max(1000),
  of: Id,
  description: z.string().max(500).default(""),
});
export type Found = z.infer<typeof Found>;

/** RFC 9457, as the systems refuse; `code` is the system's own word. */
export const ProblemBody = z.object({
  type: z.string().optional(),
  title: z.string().min(1).max(500),
  status: z.int().optional(),
  detail: z.string().max(2000).optional(),
  code: z.string().min(1).max(100).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
