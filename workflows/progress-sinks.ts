import type { Sinks } from "@temporalio/workflow";
import type { CaseEvent } from "../domain/case/events.js";
import type { PaymentProgress, Progress } from "./enforcement-case.messages.js";

/** What the driver of `simulate` is told, so that it knows when everything waits; no worker of a court listens. */
export interface ProgressSinks extends Sinks {
  progress: {
    report(progress: Progress): void;
    payment(progress: PaymentProgress): void;
    happened(caseId: string, events: CaseEvent[]): void;
  };
}
