import { z } from "zod";
import { FoundType, Id, Yuan } from "../../shapes.js";

/** One thing that people own, as scenarios write it; `of` is a name or a partyId, by default the principal debtor. */
export const WorldItem = z.strictObject({
  type: FoundType,
  value: Yuan,
  controllable: z.boolean().optional(),
  encumbered: z.boolean().default(false),
  inLine: z.int().min(1).max(1000).default(1),
  of: z.string().min(1).max(500).optional(),
});
export type WorldItem = z.output<typeof WorldItem>;

const Items = z.array(WorldItem).max(2000);

/**
 * When institutions answer, in minutes from the batch: one number for all, or by institution. A list of numbers is several
 * answers, of which only the last is final; null is never.
 */
const Minutes = z.number().min(0).max(5_000_000);
export const Delays = z.union([Minutes, z.record(Id, z.union([Minutes, z.array(Minutes).min(1).max(10), z.null()]))]);
export type Delays = z.output<typeof Delays>;

/** What there is to be found in one case: the same for both queries, or apart. */
export const World = z.strictObject({
  found: z.union([Items, z.strictObject({ first: Items, second: Items })]),
  delaysMinutes: Delays.optional(),
});
export type World = z.output<typeof World>;
