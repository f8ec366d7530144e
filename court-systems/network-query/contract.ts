import { z } from "zod";
import { controlOperations } from "../control/contract.js";
import { effect, question } from "../operation.js";
import { Found, Id, InstantText, Persons } from "../shapes.js";

/** 网络查控: a batch is accepted at once; each institution answers it later, partly, twice or never (R23, R24). */

export const SubmitBatch = z.strictObject({
  batchId: Id,
  caseId: Id,
  query: z.enum(["first", "second"]),
  /** The principal debtor first. */
  persons: Persons,
});
export type SubmitBatch = z.input<typeof SubmitBatch>;

export const BatchAccepted = z.object({ institutions: z.array(Id).min(1).max(500) });
export type BatchAccepted = z.output<typeof BatchAccepted>;

export const BatchQuestion = z.strictObject({ batchId: Id });

/** One institution's answer. The same answer may come twice with the same `answerId`; `final: false` means more will follow. */
export const InstitutionAnswer = z.object({
  answerId: Id,
  institution: Id,
  final: z.boolean(),
  at: InstantText,
  found: z.array(Found).max(2000),
});
export type InstitutionAnswer = z.output<typeof InstitutionAnswer>;

/** `outstanding`: institutions that have not answered finally. */
export const Collected = z.object({ answers: z.array(InstitutionAnswer).max(2000), outstanding: z.array(Id).max(500) });
export type Collected = z.output<typeof Collected>;

export const BatchStatus = z.object({ status: z.enum(["accepted", "unknown"]), institutions: z.array(Id).default([]) });
export type BatchStatus = z.output<typeof BatchStatus>;

export const operations = {
  submitBatch: effect("networkQuery", "submit-batch", SubmitBatch, BatchAccepted),
  collect: question("networkQuery", "collect", BatchQuestion, Collected),
  askBatch: question("networkQuery", "ask-batch", BatchQuestion, BatchStatus),
  ...controlOperations("networkQuery"),
};
