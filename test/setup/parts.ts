/** The real parts that run for the integration tests. */
import { inject } from "vitest";

/** host:port of the Temporal server; namespace `default`. Use a task queue of your own. */
export function temporalAddress(): string {
  return inject("temporalAddress");
}

/** For `Worker.create({ workflowBundle: workflowBundle(), … })`. */
export function workflowBundle(): { codePath: string } {
  return { codePath: inject("workflowBundle") };
}
