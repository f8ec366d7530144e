/**
 * `npm run test:faults [-- --short]`: real parts are killed under load; afterwards nothing is lost and nothing was done
 * twice. The short form (CI) plays S1, S2 and S11 beside one soak; the long one all scenarios, the launcher, and two soaks.
 * The bank pays every call it gets; `--dedupe` gives it a protection of its own, with which the long form plays payments again.
 * `CHAOS_SEED` (default 1) is the first seed; `--keep` leaves folder and logs behind. The last line is `N passed, N failed`;
 * exit code 1 on any failure.
 */
import { argv, exit } from "node:process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { childEnvironment } from "../../config/config.js";
import { ensureGenerated, workflowBundle } from "../../setup/generated.js";
import { bundledWorkflows } from "../setup/bundled-workflows.js";
import { startBed, type Bed } from "./bed/bed.js";
import { createOutside } from "./load/outside.js";
import { DECK, SHORT_DECK } from "./nemesis.js";
import { Report } from "./report.js";
import { coldStartReversed } from "./scenarios/cold-start.js";
import type { Scenario } from "./scenarios/court-at-work.js";
import { launcherComesBack } from "./scenarios/launcher.js";
import { awayIsSaid, everybodyAtOnce, filedWithoutTemporal, noticesRepeated } from "./scenarios/messages.js";
import { answerIsLost, workerDies, zombieWakes } from "./scenarios/payments.js";
import { play, sceneOf, type Session } from "./session.js";
import { soak } from "./soak.js";

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    short: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
    dedupe: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const seed = Number(childEnvironment()["CHAOS_SEED"] ?? 1);
const began = Date.now();
const report = new Report((line) => console.log(line));

const SCENARIOS: Record<string, readonly [string, Scenario]> = {
  workerDies: ["S1 S2 a worker dies before the bank hears, or after it has paid: asked, paid once", workerDies],
  zombieWakes: ["S3 a worker that slept wakes up: what it still has to say changes nothing", zombieWakes],
  coldStartReversed: ["S5 everything killed, up again in the reversed order", coldStartReversed],
  filedWithoutTemporal: ["S7 filed while Temporal was away, the API killed: started once", filedWithoutTemporal],
  awayIsSaid: ["S4 S6 what is away is said: 503, never 500", awayIsSaid],
  answerIsLost: ["S11 paid, and the answer lost: asked, never sent again", answerIsLost],
  noticesRepeated: ["S13 four notices, each five times and at once: four arrivals", noticesRepeated],
  everybodyAtOnce: ["S22 ten at once to one task: done once", everybodyAtOnce],
};

async function all(session: Session): Promise<void> {
  const scene = sceneOf(session, seed);
  const scenario = (name: keyof typeof SCENARIOS, more = "") => {
    const [what, run] = SCENARIOS[name]!;
    return play(session, what + more, () => run(scene));
  };
  const settle = (dedupe: boolean) => session.outside.admin("PUT", "/bank/settings", { dedupe });
  // A bank that pays every call it gets: only we can prevent a second payment.
  await settle(values.dedupe);
  const soakWith = (n: number, deck: typeof DECK, beside?: Promise<unknown>) =>
    soak(session, { seed: seed + n - 1, run: n, cases: 40, deck, pauseMs: [500, 3_000], quietWithinMs: 120_000, ...(beside ? { beside } : {}) });
  if (values.only !== undefined) {
    for (const name of values.only.split(",")) await (name === "launcher" ? play(session, name, launcherComesBack) : scenario(name));
  } else if (values.short) {
    await soakWith(1, SHORT_DECK, Promise.all([scenario("workerDies"), scenario("answerIsLost")]));
  } else {
    // The two that wait for minutes go beside those that do not touch workers.
    await Promise.all([scenario("workerDies"), scenario("answerIsLost"), scenario("noticesRepeated").then(() => scenario("everybodyAtOnce"))]);
    await Promise.all([scenario("zombieWakes"), scenario("filedWithoutTemporal").then(() => scenario("awayIsSaid"))]);
    await scenario("coldStartReversed");
    await soakWith(1, DECK);
    await soakWith(2, SHORT_DECK);
    await settle(true);
    const known = "; the bank knows a serial again";
    await Promise.all([scenario("workerDies", known), scenario("answerIsLost", known)]);
    await scenario("zombieWakes", known);
    await play(session, "npm start: children and launcher killed, everything comes back", launcherComesBack);
  }
  await scene.client.close();
}

await ensureGenerated(undefined, ["prismaClient", "workflows"]);
const kept = workflowBundle();
const bundle = kept ? { path: kept, remove: async () => undefined } : await bundledWorkflows();
let bed: Bed | undefined;
const stop = async () => {
  const keep = values.keep || !report.isGood;
  await bed?.stop(keep);
  if (bed && keep) console.log(`Logs and data stay in ${join(bed.folder, "logs")}`);
  await bundle.remove();
};
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => void stop().finally(() => exit(1)));

try {
  bed = await startBed();
  report.say(`bed up after ${((Date.now() - began) / 1000).toFixed(1)} s (${bed.folder})`);
  const outside = createOutside(bed);
  await all({ bed, outside, report, bundlePath: bundle.path, journals: [], cases: [] });
  await outside.close();
} catch (error) {
  report.check("the suite ran to its end", [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
} finally {
  await stop();
}
console.log(`in ${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(report.closingLine);
exit(report.isGood ? 0 : 1);
