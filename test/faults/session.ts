/** What one run of the suite has: the bed, the world outside, everything that clients know, and where it is told. */
import { chanceOf } from "./load/chance.js";
import { createClient } from "./load/client.js";
import { Journal } from "./load/journal.js";
import type { LoadCase } from "./load/load.js";
import type { Outside } from "./load/outside.js";
import type { Bed } from "./bed/bed.js";
import type { Report } from "./report.js";
import type { Scenario, Scene } from "./scenarios/court-at-work.js";

export interface Session {
  bed: Bed;
  outside: Outside;
  report: Report;
  bundlePath: string;
  journals: Journal[];
  /** Cases that their clients know to be filed. */
  cases: LoadCase[];
}

/** The scene of all scenarios of a session. */
export function sceneOf(session: Session, seed: number): Scene {
  const journal = new Journal("scenes");
  session.journals.push(journal);
  const chance = chanceOf(seed).apart("scenes");
  const client = createClient(session.bed, chance.apart("client"), journal, { givesUp: 0 });
  return { bed: session.bed, outside: session.outside, client, chance, cases: session.cases, ordinal: 0 };
}

/** Plays a scenario and reports it; what it throws is a failure like any other. */
export async function play({ report }: Pick<Session, "report">, what: string, scenario: () => Promise<string[]>): Promise<void> {
  const began = Date.now();
  const wrong = await scenario().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  report.check(`${what} (${((Date.now() - began) / 1000).toFixed(0)} s)`, wrong);
}

export type { Scenario };
