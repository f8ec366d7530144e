/**
 * How workflows call a system's activities: plain data, importable by workflows. Waiting for longer than these few tries
 * is the case's own work (`SystemSettings.backOffMinutes` of the profile), so that an outage is seen, not hidden in retries.
 */
export interface SystemPolicy {
  /** A queue of its own, so that a system that hangs or is limited in calls holds up no other. */
  taskQueue: string;
  /** Covers two calls of the profile's `callTimeoutMs`: asking what became of it, then sending. */
  startToCloseTimeout: `${number}s`;
  retry: {
    initialInterval: `${number}s`;
    backoffCoefficient: number;
    maximumInterval: `${number}s`;
    maximumAttempts: number;
    nonRetryableErrorTypes: string[];
  };
}

/** Errors that another try would only meet again: a definite no, garbage (a person looks at it), our own mistake. */
export const NOT_RETRIED = ["DefiniteRefusal", "StrangeAnswer", "BadInput"];

/** The patience that fits a system that answers within seconds. */
export const FEW_TRIES: SystemPolicy["retry"] = {
  initialInterval: "1s",
  backoffCoefficient: 2,
  maximumInterval: "10s",
  maximumAttempts: 3,
  nonRetryableErrorTypes: NOT_RETRIED,
};
