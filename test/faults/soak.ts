/** One soak: forty cases in flight, and the enemy among them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { assertNothingLost } from "./checks/nothing-lost.js";
import { untilQuiet } from "./checks/quiet.js";
import { chanceOf } from "./load/chance.js";
import { createClient } from "./load/client.js";
import { Journal } from "./load/journal.js";
import { startLoad } from "./load/load.js";
import { rage, type Card } from "./nemesis.js";
import type { Session } from "./session.js";

export interface SoakOptions {
  seed: number;
  /** 1, 2, …: the how-manieth of this session. */
  run: number;
  cases: number;
  deck: readonly Card[];
  pauseMs: readonly [number, number];
  quietWithinMs: number;
  /** Scenarios that go on meanwhile; their end is waited for before the court has to be quiet. */
  beside?: Promise<unknown>;
}

/** Some clients never come back after a lost answer. */
const GIVE_UP = 0.05;

export async function soak(session: Session, options: SoakOptions): Promise<void> {
  const { bed, outside, report } = session;
  const { seed, run, quietWithinMs } = options;
  const { say } = report;
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  say(`  soak of ${options.cases} cases, seed ${seed}`);
  const killsBefore = bed.kills();
  const chance = chanceOf(seed);
  const journal = new Journal(`soak-${run}`);
  session.journals.push(journal);
  const client = createClient(bed, chance.apart("client"), journal, { givesUp: GIVE_UP });
  const load = startLoad({ client, outside, chance: chance.apart("load"), run, cases: options.cases, overMs: 12_000 });
  try {
    await pause(4_000);
    await rage({ bed, outside, chance: chance.apart("nemesis"), say }, options.deck, options.pauseMs);
    say(`    calm after ${seconds()}`);
    await Promise.race([Promise.all([load.allGiven, options.beside]), pause(quietWithinMs, undefined, { ref: false })]);
    const left = await untilQuiet(bed, outside, quietWithinMs);
    say(`    ${left.length === 0 ? "quiet" : "not quiet"} after ${seconds()}`);
    report.check("the court comes to rest by itself", left);
  } finally {
    await Promise.race([load.stop(), pause(30_000).then(() => Promise.reject(new Error("the load does not end")))])
      .catch((error: unknown) => report.check("the load ran to its end", [String(error)]));
    await client.close();
  }
  writeFileSync(join(bed.folder, "logs", `journal-${run}.json`), JSON.stringify(journal.calls, null, 1));
  session.cases.push(...load.cases);
  const counts = await assertNothingLost(session);
  const commands = (["ok", "refused", "unknown"] as const).map((outcome) => journal.count(outcome)).join("/");
  say(`cases ${counts.cases}, commands ${commands}, effects ${counts.effects}, duplicates ${counts.duplicates}, lost ${counts.lost}, kills ${bed.kills() - killsBefore}, seed ${seed} (${seconds()}; ${counts.adopted} batches of lost attempts adopted)`);
}
