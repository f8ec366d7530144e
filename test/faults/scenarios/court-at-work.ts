/** What scenarios share: a client of their own, a case of their own with staff who work on it alone, and what the book says. */
import { setTimeout as pause } from "node:timers/promises";
import { instantOfMs } from "../../../domain/time/court-date.js";
import type { EffectEntry, RequestEntry } from "../../../court-systems/simulator/book/entries.js";
import type { Bed } from "../bed/bed.js";
import type { Meeting } from "../bed/proxy.js";
import type { Chance } from "../load/chance.js";
import type { Client } from "../load/client.js";
import { planFastTrack, yuan, type PlannedCase } from "../load/filings.js";
import type { LoadCase } from "../load/load.js";
import type { Outside } from "../load/outside.js";
import { work } from "../load/staff.js";

export interface Scene {
  bed: Bed;
  outside: Outside;
  client: Client;
  chance: Chance;
  /** Cases of scenarios, for the last check of all. */
  cases: LoadCase[];
  /** The how-manieth case, so that numbers differ. */
  ordinal: number;
}

/** One scenario; what it answers is what was wrong. */
export type Scenario = (scene: Scene) => Promise<string[]>;

const RUN = 9;

/** Plans a fast-track case; nothing is filed yet. */
export async function plan(scene: Scene): Promise<PlannedCase> {
  scene.ordinal += 1;
  const planned = planFastTrack(scene.chance.apart(`case ${scene.ordinal}`), RUN, scene.ordinal);
  await scene.outside.admin("PUT", `/worlds/${encodeURIComponent(planned.worldKey)}`, { found: planned.found });
  return planned;
}

/** Files it, until it is known to be filed. */
export async function file(scene: Scene, planned: PlannedCase): Promise<LoadCase> {
  for (;;) {
    const call = await scene.client.give("filing", "/v1/cases", planned.body);
    if (call.outcome === "refused") throw new Error(`refused: ${JSON.stringify(call.answer)}`);
    if (call.outcome === "unknown") continue;
    // Whether it has to be closed in the end, each scenario says for itself.
    const filed: LoadCase = { ...planned, plan: "part", id: String(call.answer?.["id"]) };
    scene.cases.push(filed);
    return filed;
  }
}

/** Its staff go on until `stop`; its money comes as soon as it has an account. */
export function atWork(scene: Scene, filed: LoadCase): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const staff = work(scene.client, scene.chance.apart(filed.id), { think: 50, onDone: () => undefined, only: (id) => id === filed.id }, stopping.signal);
  const money = accountOf(scene, filed.id).then(async (account) => {
    const notice = { serial: `SCENE-${filed.id}`, account, amount: yuan(filed.amount * 1.4), payer: "案外付款人", at: instantOfMs(Date.now()) };
    scene.client.journal.arrivals.set(notice.serial, { account, amount: notice.amount });
    await scene.outside.arrive(notice);
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all([staff, money]);
    },
  };
}

export async function accountOf(scene: Scene, id: string): Promise<string> {
  return until(150_000, `${id} has no account`, async () => {
    const account = (await scene.client.get("director", `/v1/cases/${id}`))?.["account"];
    return typeof account === "string" ? account : undefined;
  });
}

/** Asks again until there is an answer. */
export async function until<T>(withinMs: number, otherwise: string, ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${otherwise} after ${withinMs / 1000} s`);
    await pause(250);
  }
}

export const closed = (scene: Scene, id: string, withinMs: number): Promise<true> =>
  until(withinMs, `${id} is not closed`, async () => ((await scene.client.get("director", `/v1/cases/${id}`))?.["status"] === "closed" ? true : undefined));

/** Whether a request is a payment out of this case. */
export const paysFor = (id: string) => (m: Meeting): boolean => m.path === "/bank/pay" && m.body.includes(`"instruction":"${id}-`);

/** What the bank's book has of a case's payments. */
export async function bankBook(scene: Scene, id: string): Promise<{ paid: EffectEntry[]; sent: RequestEntry[]; asked: RequestEntry[] }> {
  const book = await scene.outside.book();
  const requests = book.filter((e): e is RequestEntry => e.type === "request" && e.id.startsWith(`${id}-`));
  return {
    paid: book.filter((e): e is EffectEntry => e.type === "effect" && e.kind === "pay" && e.instruction.startsWith(`${id}-`)),
    sent: requests.filter((r) => r.path === "/bank/pay"),
    asked: requests.filter((r) => r.path === "/bank/query-by-serial"),
  };
}

/** One payment for each instruction, no serial sent twice, none sent for what another has paid. */
export async function paidOnce(scene: Scene, id: string): Promise<string[]> {
  const { paid, sent } = await bankBook(scene, id);
  const twice = (ids: string[]) => ids.filter((x, i) => ids.indexOf(x) !== i);
  return [
    ...(paid.length === 0 ? [`${id}: nothing was paid`] : []),
    ...twice(paid.map((e) => e.instruction)).map((x) => `${x} was paid twice`),
    ...twice(sent.map((r) => r.id)).map((x) => `${x} was sent twice`),
    ...paid.filter((e) => sent.some((r) => r.id === `${e.instruction}-${Number(e.serial?.split("-").at(-1)) + 1}`)).map((e) => `${e.serial} was paid, and another serial sent`),
  ];
}
