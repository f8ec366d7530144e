/**
 * `npm run test:faults [-- --short]`: real parts are killed under load; afterwards nothing is lost and nothing was done
 * twice. `CHAOS_SEED` (default 1) begins the row of seeds; `--keep` leaves folder and logs behind. The last line is
 * `N passed, N failed`; exit code 1 on any failure.
 */
import { argv, exit } from "node:process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { childEnvironment } from "../../config/config.js";
import { ensureGenerated, workflowBundle } from "../../setup/generated.js";
import { bundledWorkflows } from "../setup/bundled-workflows.js";
import { startBed, type Bed } from "./bed/bed.js";
import { createOutside } from "./load/outside.js";
import { DECK } from "./nemesis.js";
import { Report } from "./report.js";
import { soak } from "./soak.js";

const { values } = parseArgs({ args: argv.slice(2), options: { short: { type: "boolean", default: false }, keep: { type: "boolean", default: false } } });
const seed = Number(childEnvironment()["CHAOS_SEED"] ?? 1);
const began = Date.now();
const report = new Report((line) => console.log(line));

await ensureGenerated(undefined, ["prismaClient", "workflows"]);
const kept = workflowBundle();
const bundle = kept ? { path: kept, remove: async () => undefined } : await bundledWorkflows();
let bed: Bed | undefined;
const stop = async () => {
  await bed?.stop(values.keep || !report.isGood);
  if (bed && (values.keep || !report.isGood)) console.log(`Logs and data stay in ${join(bed.folder, "logs")}`);
  await bundle.remove();
};
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => void stop().finally(() => exit(1)));

try {
  bed = await startBed();
  report.say(`bed up after ${((Date.now() - began) / 1000).toFixed(1)} s (${bed.folder})`);
  const outside = createOutside(bed);
  const seeds = values.short ? [seed] : [seed, seed + 1, seed + 2];
  for (const [i, each] of seeds.entries()) {
    await soak({
      bed, outside, report, bundlePath: bundle.path, seed: each, run: i + 1, cases: 40, deck: DECK, pauseMs: [1_000, 4_000], quietWithinMs: 120_000,
    });
  }
  await outside.close();
} catch (error) {
  report.check("the suite ran to its end", [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
} finally {
  await stop();
}
console.log(`in ${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(report.closingLine);
exit(report.isGood ? 0 : 1);
