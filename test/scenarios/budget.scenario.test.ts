import { describe, expect, it } from "vitest";
import { prepareScenario } from "../../simulate/prepare.js";
import { simulate } from "../../simulate/simulate.js";
import { historyOf, kindsIn } from "../histories/stored-history.js";
import { SCENARIOS_DIR, sharedParts } from "./a-scenario.js";

/** How often each kind of event stands in the history of a scenario's first case. */
async function kindsOf(name: string, fundsFormalities: "full" | "approvalOnly"): Promise<Record<string, number>> {
  let kinds: Record<string, number> = {};
  const { profile, ...scenario } = prepareScenario(`${SCENARIOS_DIR}/${name}.yaml`);
  await simulate({ ...scenario, profile: { ...profile, settings: { ...profile.settings, fundsFormalities } } }, sharedParts(), {
    async before(court, [lane]) {
      kinds = kindsIn(await historyOf(court.client, `case-${lane?.filed?.caseId}`));
    },
  });
  return kinds;
}

describe("events in a case's own history, no faults, tasks on time", () => {
  it.each([
    ["R06 a fast-track case from filing to closed, with one approval of funds", "01-fast-track-to-closed", "approvalOnly", 100],
    // Two more tasks of people, seven events each.
    ["R06 R46 a fast-track case with every formality of funds", "01-fast-track-to-closed", "full", 115],
    ["R25 a regional case through two months, its measures in effect", "02-regional-through-two-months", "full", 150],
  ] as const)("%s", { timeout: 120_000 }, async (what, name, formalities, most) => {
    const kinds = await kindsOf(name, formalities);
    const all = Object.values(kinds).reduce((sum, n) => sum + n, 0);
    console.log(`${what}: ${all} of at most ${most} events ${JSON.stringify(kinds)}`);
    expect(all).toBeLessThanOrEqual(most);
  });
});
