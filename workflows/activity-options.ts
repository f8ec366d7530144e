import type { ActivityOptions } from "@temporalio/common";
import type { SystemName, SystemSettings } from "../domain/court-profile.js";

/** The queue of cases, and of every activity without a queue of its own. */
export const CASES_QUEUE = "cases";

/** A system with a rate limit has a task queue of its own, whose workers share the limit. */
export const systemQueue = (system: SystemName): string => `court-system-${system}`;

/**
 * How a call to an outside system is tried: a few times inside the activity, then the failure goes back to the case, which
 * waits by its own timer (readable, and without one event per try). startToClose is above the call's own time-out.
 */
export function courtSystemOptions(system: SystemName, patience: SystemSettings, summary: string): ActivityOptions & { summary: string } {
  return {
    startToCloseTimeout: patience.callTimeoutMs * 3 + 30_000,
    retry: { maximumAttempts: patience.triesPerCall, initialInterval: "1s", backoffCoefficient: 2, nonRetryableErrorTypes: ["StrangeAnswer"] },
    ...(patience.maxCallsPerSecond === undefined ? {} : { taskQueue: systemQueue(system) }),
    summary,
  };
}
