import { ActivityFailure, ApplicationFailure, ChildWorkflowFailure, TimeoutFailure } from "@temporalio/common";
import { systemOf, type Action } from "../domain/case/actions.js";
import { BadInput, RuleRefusal } from "../domain/errors.js";
import type { Instant } from "../domain/time/court-date.js";

/** What a failed activity says about the outside system: its details carry the instant, since the workflow stamps nothing. */
export interface FailureDetails {
  system: string;
  reason: string;
  at: Instant;
}

/** Reads a failure for the file; `fallback` only where the failure carries no instant (a time-out of the server's). */
export function failureOf(error: unknown, action: Action, fallback: Instant): FailureDetails & { strange: boolean } {
  const cause = error instanceof ActivityFailure || error instanceof ChildWorkflowFailure ? error.cause : error;
  const system = systemOf(action) ?? "zhixing";
  if (cause instanceof ApplicationFailure) {
    const details = cause.details?.[0] as Partial<FailureDetails> | undefined;
    return {
      system: details?.system ?? system, reason: details?.reason ?? cause.message, at: details?.at ?? fallback,
      strange: cause.type === "StrangeAnswer",
    };
  }
  if (cause instanceof TimeoutFailure) return { system, reason: "超时未答复 no answer in time", at: fallback, strange: false };
  return { system, reason: cause instanceof Error ? cause.message : String(cause), at: fallback, strange: false };
}

export const isRefusal = (error: unknown): error is RuleRefusal | BadInput => error instanceof RuleRefusal || error instanceof BadInput;

/** Any other error thrown in a handler would block the workflow task; a refusal is an ApplicationFailure. */
export function refusing<T>(apply: () => T): T {
  try {
    return apply();
  } catch (error) {
    if (error instanceof RuleRefusal) throw ApplicationFailure.nonRetryable(error.because, "RuleRefusal", error.rule, error.because);
    if (error instanceof BadInput) throw ApplicationFailure.nonRetryable(error.message, "BadInput", error.errors);
    throw error;
  }
}
