import { z } from "zod";
import { InstantText, SystemName } from "../../shapes.js";

/** What a system was asked. `attempt` counts requests with this path and id, from 1. */
export const RequestEntry = z.object({
  type: z.literal("request"),
  n: z.int(),
  at: InstantText,
  system: SystemName,
  path: z.string(),
  id: z.string(),
  attempt: z.int(),
  bodyHash: z.string(),
  caseId: z.string().optional(),
  /** The fault that met it, where one did. */
  fault: z.string().optional(),
  /** The network brought the same request twice (fault `duplicate`). */
  deliveredAgain: z.literal(true).optional(),
});
export type RequestEntry = z.output<typeof RequestEntry>;

/** What a system did, once for each line. Amounts in yuan; `target` a person's name, an asset's id or an account. */
export const EffectEntry = z.object({
  type: z.literal("effect"),
  n: z.int(),
  at: InstantText,
  system: SystemName,
  instruction: z.string(),
  /** The word of the operation: pay, arrival, openAccount, freeze, seal, seizure, renew, lift, list, delete … */
  kind: z.string(),
  target: z.string(),
  caseId: z.string().optional(),
  partyId: z.string().optional(),
  amount: z.string().optional(),
  payee: z.string().optional(),
  serial: z.string().optional(),
  account: z.string().optional(),
  /** Taken in, but behind others in line (L08). */
  waiting: z.literal(true).optional(),
});
export type EffectEntry = z.output<typeof EffectEntry>;

/** What a system remembers: the latest line of a shelf and key counts. */
export const KeptEntry = z.object({ type: z.literal("kept"), n: z.int(), shelf: z.string(), key: z.string(), value: z.unknown() });
export type KeptEntry = z.output<typeof KeptEntry>;

export const Entry = z.discriminatedUnion("type", [RequestEntry, EffectEntry, KeptEntry]);
export type Entry = z.output<typeof Entry>;
