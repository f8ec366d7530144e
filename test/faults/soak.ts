/** One soak: forty cases in flight, and the enemy among them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { assertNothingLost } from "./checks/nothing-lost.js";
import { untilQuiet } from "./checks/quiet.js";
import type { Bed } from "./bed/bed.js";
import { chanceOf } from "./load/chance.js";
import { createClient } from "./load/client.js";
import { Journal } from "./load/journal.js";
import { startLoad, type LoadCase } from "./load/load.js";
import type { Outside } from "./load/outside.js";
import { rage, type Card } from "./nemesis.js";
import type { Report } from "./report.js";

export interface SoakOptions {
  bed: Bed;
  outside: Outside;
  report: Report;
  bundlePath: string;
  seed: number;
  /** 1, 2, …: the how-manieth of this bed. */
  run: number;
  cases: number;
  deck: readonly Card[];
  pauseMs: readonly [number, number];
  quietWithinMs: number;
}

/** What earlier soaks of the same bed left to be asked for again. */
const journals = new Map<Bed, Journal[]>();
const filed = new Map<Bed, LoadCase[]>();

export async function soak(options: SoakOptions): Promise<void> {
  const { bed, outside, report, seed, run } = options;
  const { say } = report;
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  say(`  soak of ${options.cases} cases, seed ${seed}`);
  const killsBefore = bed.kills();
  const chance = chanceOf(seed);
  const journal = new Journal(`soak-${run}`);
  const client = createClient(bed, chance.apart("client"), journal);
  // A bank that pays every call it gets: only we can prevent a second payment.
  await outside.admin("PUT", "/bank/settings", { dedupe: false });
  const load = startLoad({ client, outside, chance: chance.apart("load"), run, cases: options.cases, overMs: 15_000 });
  try {
    await pause(6_000);
    await rage({ bed, outside, chance: chance.apart("nemesis"), say }, options.deck, options.pauseMs);
    say(`    calm after ${seconds()}`);
    await Promise.race([load.allGiven, pause(options.quietWithinMs, undefined, { ref: false })]);
    const left = await untilQuiet(bed, outside, options.quietWithinMs);
    say(`    ${left.length === 0 ? "quiet" : "not quiet"} after ${seconds()}`);
    report.check("the court comes to rest by itself", left);
  } finally {
    await load.stop().catch((error: unknown) => report.check("the load ran to its end", [String(error)]));
    await client.close();
  }
  writeFileSync(join(bed.folder, "logs", `journal-${run}.json`), JSON.stringify(journal.calls, null, 1));
  const all = [...(journals.get(bed) ?? []), journal];
  journals.set(bed, all);
  const cases = [...(filed.get(bed) ?? []), ...load.cases];
  filed.set(bed, cases);
  const counts = await assertNothingLost({ bed, outside, journals: all, cases, bundlePath: options.bundlePath, report });
  const { ok, refused, unknown } = { ok: journal.count("ok"), refused: journal.count("refused"), unknown: journal.count("unknown") };
  say(`cases ${counts.cases}, commands ${ok}/${refused}/${unknown}, effects ${counts.effects}, duplicates ${counts.duplicates}, lost ${counts.lost}, kills ${bed.kills() - killsBefore}, seed ${seed} (${seconds()})`);
}
