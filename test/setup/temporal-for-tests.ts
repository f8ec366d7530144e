/** A real Temporal server, in memory. */
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { AmountFen, CaseNo, Deadline, Frozen, Handler, Stage, WaitingFor } from "../../workflows/search-attributes.js";

export async function temporalForTests(): Promise<{ address: string; stop: () => Promise<void> }> {
  const env = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: "existing-path", path: ".tools/bin/temporal" },
      searchAttributes: [CaseNo, Stage, WaitingFor, Deadline, Handler, AmountFen, Frozen],
    },
  });
  return { address: env.address, stop: () => env.teardown() };
}
