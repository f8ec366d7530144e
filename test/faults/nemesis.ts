/** The enemy: draws from a seeded deck what dies, when, and for how long. */
import { setTimeout as pause } from "node:timers/promises";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { Bed } from "./bed/bed.js";
import { PART_NAMES, type PartName } from "./bed/parts.js";
import type { Chance } from "./load/chance.js";
import type { Outside } from "./load/outside.js";

export type Card =
  | "worker" | "bothWorkers" | "api" | "bothApis" | "temporal" | "postgres" | "simulator" | "everything"
  | "paidThenKilled" | "zombie" | "slowTemporal" | "lostAnswers" | "queryDown";

/** Every card once; a longer deck has some of them again. */
export const DECK: readonly Card[] = [
  "worker", "bothWorkers", "api", "bothApis", "temporal", "postgres", "simulator", "everything", "paidThenKilled", "zombie", "slowTemporal", "lostAnswers", "queryDown",
];

/** What the short form has time for; that workers die is a scenario's beside it. */
export const SHORT_DECK: readonly Card[] = ["everything", "postgres", "temporal", "api", "simulator", "paidThenKilled", "lostAnswers", "zombie"];

export interface Nemesis {
  bed: Bed;
  outside: Outside;
  chance: Chance;
  say: (line: string) => void;
}

/** Plays the deck in a drawn order, with pauses between; everything is up again at the end, and no fault is left. */
export async function rage(nemesis: Nemesis, deck: readonly Card[], pauseMs: readonly [number, number]): Promise<void> {
  const { bed, outside, chance, say } = nemesis;
  for (const card of chance.shuffled(deck)) {
    await pause(chance.between(...pauseMs));
    const began = Date.now();
    await PLAY[card](nemesis);
    say(`    ${card} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  await outside.setFaults([]);
  await bed.start(PART_NAMES.filter((name) => !bed.isUp(name)));
}

const PLAY: Record<Card, (n: Nemesis) => Promise<void>> = {
  worker: (n) => strike(n, [n.chance.pick(["worker-1", "worker-2"])]),
  bothWorkers: (n) => strike(n, ["worker-1", "worker-2"]),
  api: (n) => strike(n, [n.chance.pick(["api-1", "api-2"])]),
  bothApis: (n) => strike(n, ["api-1", "api-2"]),
  temporal: (n) => strike(n, ["temporal"]),
  postgres: (n) => strike(n, ["postgres"]),
  simulator: (n) => strike(n, ["simulator"]),
  everything: coldStart,
  paidThenKilled,
  zombie: (n) => asleep(n, n.chance.pick(["worker-1", "worker-2"]), 8_000),
  slowTemporal: (n) => asleep(n, "temporal", 4_000),
  lostAnswers: (n) => withFault(n, "bank", "lostAnswer", 8_000),
  queryDown: (n) => withFault(n, "networkQuery", "down", 6_000),
};

async function strike({ bed, chance }: Nemesis, names: readonly PartName[]): Promise<void> {
  await bed.kill(...names);
  await pause(chance.between(200, 3_000));
  await bed.start(names);
}

/** S5: all at once, and up again in another order, so that some start long before what they need. */
async function coldStart({ bed, chance }: Nemesis): Promise<void> {
  await bed.kill(...PART_NAMES);
  const roles = chance.shuffled(PART_NAMES.filter((name) => name !== "postgres" && name !== "temporal"));
  await bed.start([...roles, ...chance.shuffled<PartName>(["postgres", "temporal"])], 700);
}

/** S2: the bank has paid, and nobody lives to report it. */
async function paidThenKilled({ bed, chance }: Nemesis): Promise<void> {
  const trap = bed.proxy.trap({ when: (m) => m.path === "/bank/pay", at: "answer", then: "hold" });
  const met = await Promise.race([trap.met.then(() => true), pause(10_000, false)]);
  if (met) await bed.kill("worker-1", "worker-2");
  trap.letGo(met ? "cut" : "pass");
  await pause(chance.between(100, 800));
  if (met) await bed.start(["worker-1", "worker-2"]);
}

/** S3: it wakes up, and time has gone on without it. */
async function asleep({ bed }: Nemesis, name: PartName, ms: number): Promise<void> {
  const wake = bed.freeze(name);
  await pause(ms);
  wake();
}

async function withFault({ outside }: Nemesis, system: "bank" | "networkQuery", kind: "lostAnswer" | "down", ms: number): Promise<void> {
  const now = Date.now();
  await outside.setFaults([{ system, kind, from: addedSeconds(now, -1), to: addedSeconds(now, ms / 1000) }]);
  await pause(ms);
}

const addedSeconds = (ms: number, seconds: number) => instantOfMs(ms + seconds * 1000);
