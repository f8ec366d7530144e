import { z } from "zod";
import { effect, question, type Operation } from "../operation.js";
import { Day, Id, InstantText, Yuan } from "../shapes.js";

/** Control of things (冻结、查封、扣押), the same words for the network query and the land registry (L08, L25). */

export const ControlInstruction = z.strictObject({
  instructionId: Id,
  assetId: Id,
  kind: z.enum(["freeze", "seal", "seizure"]),
  /** Yuan; absent: the whole thing. */
  amount: Yuan.optional(),
  /** Last day of the term of effect (L08). */
  until: Day,
  /** Number of the ruling that orders it. */
  ruling: z.string().min(1).max(200),
});
export type ControlInstruction = z.infer<typeof ControlInstruction>;

export const ControlRequest = z.strictObject({ caseId: Id, instructions: z.array(ControlInstruction).min(1).max(500) });
export type ControlRequest = z.input<typeof ControlRequest>;

/** `waiting`: in line behind earlier measures (轮候); it takes effect when those end. */
export const ControlResult = z.object({
  instructionId: Id,
  status: z.enum(["applied", "waiting", "refused"]),
  at: InstantText,
  because: z.string().max(500).optional(),
});
export type ControlResult = z.output<typeof ControlResult>;

export const ControlAnswer = z.object({ results: z.array(ControlResult) });
export type ControlAnswer = z.output<typeof ControlAnswer>;

/** `measureId` is the instructionId under which the control was ordered. */
export const RenewRequest = z.strictObject({ instructionId: Id, measureId: Id, until: Day });
export type RenewRequest = z.input<typeof RenewRequest>;

export const LiftRequest = z.strictObject({ instructionId: Id, measureId: Id });
export type LiftRequest = z.input<typeof LiftRequest>;

export const ChangeAnswer = z.object({
  instructionId: Id,
  status: z.enum(["done", "refused"]),
  at: InstantText,
  because: z.string().max(500).optional(),
});
export type ChangeAnswer = z.output<typeof ChangeAnswer>;

export const AskRequest = z.strictObject({ instructionIds: z.array(Id).min(1).max(500) });
export type AskRequest = z.input<typeof AskRequest>;

/** `unknown`: the system never got it, so it may be sent. Controls are applied, waiting or refused; the others done or refused. */
export const InstructionStatus = z.object({
  instructionId: Id,
  status: z.enum(["applied", "waiting", "done", "refused", "unknown"]),
  at: InstantText.optional(),
  because: z.string().max(500).optional(),
});
export type InstructionStatus = z.output<typeof InstructionStatus>;

export const AskAnswer = z.object({ answers: z.array(InstructionStatus) });
export type AskAnswer = z.output<typeof AskAnswer>;

/** The four calls of a system that controls things. */
export function controlOperations(system: "networkQuery" | "landRegistry") {
  return {
    control: effect(system, "control", ControlRequest, ControlAnswer),
    renew: effect(system, "renew", RenewRequest, ChangeAnswer),
    lift: effect(system, "lift", LiftRequest, ChangeAnswer),
    askInstructions: question(system, "ask-instructions", AskRequest, AskAnswer),
  } satisfies Record<string, Operation>;
}
