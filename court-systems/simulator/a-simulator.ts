/** For tests: a simulator on a free port, and how to reach it. */
import { afterEach } from "vitest";
import { bankClient } from "../bank/client.js";
import type { Connection } from "../connection.js";
import { consumptionRestrictionClient } from "../consumption-restriction/client.js";
import { dishonestDebtorListClient } from "../dishonest-debtor-list/client.js";
import { eServiceClient } from "../e-service/client.js";
import { landRegistryClient } from "../land-registry/client.js";
import { networkQueryClient } from "../network-query/client.js";
import { publicationClient } from "../publication/client.js";
import { ringbackClient } from "../ringback/client.js";
import type { SystemSettings } from "../../domain/court-profile.js";
import { instant } from "../../domain/time/court-date.js";
import { runSimulator, type RunningSimulator, type RunOptions } from "./main.js";

const running: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((s) => s.stop()));
});

/** Stops it after the test. */
export function stopAfterTest<T extends { stop(): Promise<void> }>(part: T): T {
  running.push(part);
  return part;
}

/** A simulator that stops by itself after the test. */
export async function aSimulator(options: Partial<RunOptions> = {}): Promise<RunningSimulator> {
  return stopAfterTest(await runSimulator({ port: 0, ...options }));
}

const SETTINGS: SystemSettings = { callTimeoutMs: 2_000, triesPerCall: 1, backOffMinutes: [1], patienceMinutes: 60 };

export const NINE = "2026-09-29T09:00:00+08:00";

/** All clients towards a simulator; `at`: skipped time stands there. */
export function clientsOf({ url }: { url: string }, at?: string, settings: Partial<SystemSettings> = {}) {
  const connection: Connection = {
    baseUrl: url, settings: { ...SETTINGS, ...settings }, ...(at === undefined ? {} : { scenarioTime: instant(at) }),
  };
  return {
    connection,
    networkQuery: networkQueryClient(connection),
    landRegistry: landRegistryClient(connection),
    bank: bankClient(connection),
    consumptionRestriction: consumptionRestrictionClient(connection),
    dishonestDebtorList: dishonestDebtorListClient(connection),
    ringback: ringbackClient(connection),
    publication: publicationClient(connection),
    eService: eServiceClient(connection),
  };
}

export const ZHANG = { partyId: "p2", name: "张三", idNumber: "411321198001010012" };
export const LI = { partyId: "p3", name: "李四" };

export const aPayment = (over: object = {}) => ({
  serial: "S-1", instruction: "I-1", account: "6217990000000000001", amount: "50000.00",
  payee: { holder: "王五", bank: "南召农商行", number: "6228000011112222" }, validUntil: "2026-09-29T10:00:00+08:00", memo: "案款", ...over,
});

/** The same call to the admin API that a person makes. */
export async function admin(simulator: { url: string }, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${simulator.url}/admin${path}`, {
    method, ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}
