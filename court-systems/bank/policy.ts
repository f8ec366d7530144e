import { NOT_RETRIED, type SystemPolicy } from "../policy.js";

/**
 * 银行. A payment's activity is not repeated by the engine after an ambiguous answer: the payment's own workflow asks by
 * serial (Never twice). Two attempts cover a worker that died; the second reads the instruction's row first and asks.
 */
export const bankPolicy: SystemPolicy = {
  taskQueue: "court-systems.bank",
  startToCloseTimeout: "30s",
  retry: { initialInterval: "1s", backoffCoefficient: 2, maximumInterval: "10s", maximumAttempts: 2, nonRetryableErrorTypes: NOT_RETRIED },
};
