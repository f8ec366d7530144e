import { z } from "zod";
import type { SystemName } from "../../domain/court-profile.js";
import { effect, question, type Operation } from "../operation.js";
import { Id, InstantText, Person } from "../shapes.js";

/** What the five systems share that do something to a person: restriction, list, tone, publication, service (R25, L09, L10). */

export const PersonEffect = z.strictObject({
  instructionId: Id,
  caseId: Id,
  person: Person,
  /** （2026）豫1321执1号, where the system prints it. */
  caseNumber: z.string().min(1).max(100).optional(),
});

export const EffectAnswer = z.object({
  status: z.enum(["done", "refused"]),
  at: InstantText,
  because: z.string().max(500).optional(),
});
export type EffectAnswer = z.output<typeof EffectAnswer>;

export const EffectQuestion = z.strictObject({ instructionId: Id });

/** `unknown`: the system never got it, so it may be sent. */
export const EffectStatus = z.object({
  status: z.enum(["done", "refused", "unknown"]),
  at: InstantText.optional(),
  because: z.string().max(500).optional(),
});
export type EffectStatus = z.output<typeof EffectStatus>;

/** An operation on a person, with the fields that this system adds. */
export function personEffect<X extends z.ZodRawShape>(system: SystemName, name: string, extra: X) {
  return effect(system, name, PersonEffect.extend(extra), EffectAnswer);
}

/** What became of an instruction. */
export function askEffect(system: SystemName): Operation<typeof EffectQuestion, typeof EffectStatus> {
  return question(system, "ask", EffectQuestion, EffectStatus);
}
