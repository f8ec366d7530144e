import { describe, expect, it } from "vitest";
import { prepareScenario } from "../../simulate/prepare.js";
import { simulate } from "../../simulate/simulate.js";
import { SCENARIOS_DIR, sharedParts } from "./a-scenario.js";

/** How long the history of a scenario's first case is, and of what it consists. */
async function historyOf(name: string): Promise<{ length: number; of: Record<string, number> }> {
  const of: Record<string, number> = {};
  let length = 0;
  await simulate(prepareScenario(`${SCENARIOS_DIR}/${name}.yaml`), sharedParts(), {
    async before(court, [lane]) {
      const { events = [] } = await court.client.workflow.getHandle(`case-${lane?.filed?.caseId}`).fetchHistory();
      length = events?.length ?? 0;
      for (const event of events ?? []) {
        const kind = Object.entries(event).find(([key, value]) => key.endsWith("EventAttributes") && value)?.[0].replace("EventAttributes", "") ?? "other";
        of[kind] = (of[kind] ?? 0) + 1;
      }
    },
  });
  return { length, of };
}

describe("events in a case's own history, no faults, tasks on time", () => {
  it.each([
    ["R06 a fast-track case from filing to closed", "01-fast-track-to-closed", 100],
    ["R25 a regional case through two months, its measures in effect", "02-regional-through-two-months", 150],
  ])("%s", { timeout: 120_000 }, async (what, name, most) => {
    const { length, of } = await historyOf(name);
    console.log(`${what}: ${length} of at most ${most} events ${JSON.stringify(of)}`);
    expect(length).toBeLessThanOrEqual(most);
  });
});
