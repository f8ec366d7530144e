import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { anApi, BANK_SECRET, type GivenApi } from "../api/given/a-given-api.js";
import { deployMigrations } from "../prisma/deploy.js";
import { createDatabase, throwawayPostgres, withDatabase } from "../setup/postgres.js";
import type { Measured } from "./claim.js";
import { seedLedger } from "./seed.js";

const SIZES = [10_000, 1_000_000];
const ARRIVALS = 1_000;
const EVERY_MS = 60_000 / ARRIVALS;
const WARM_UP = 100;
const TARGET_MS = 250;
const TARGET_RATIO = 1.3;

interface Court {
  api: GivenApi;
  url: string;
  took: number[];
  close(): Promise<void>;
}

/**
 * 1,000 signed notices in a minute over HTTP, each at its own moment whether the one before was answered or not; every second
 * one is unidentified money, booked before the answer. Both sizes at the same time on one server, so that what else the machine
 * does falls on both alike. Without Temporal: a case is told by the relay. PostgreSQL as in tests, not synced to the disk.
 */
export async function benchArrivals(): Promise<Measured> {
  const postgres = await throwawayPostgres();
  const agent = new Agent({ connections: 32 });
  const courts: Court[] = [];
  try {
    for (const size of SIZES) courts.push(await aCourt(postgres.url(), size));
    for (let n = 0; n < WARM_UP; n += 1) await Promise.all(courts.map((c) => notify(agent, c, `warm-${n}`, n)));
    courts.forEach((c) => c.took.splice(0));
    const from = performance.now();
    const sent: Promise<void>[] = [];
    for (let n = 0; n < ARRIVALS; n += 1) {
      await pause(Math.max(0, from + n * EVERY_MS - performance.now()));
      sent.push(...courts.map((c) => notify(agent, c, `bench-${n}`, n)));
    }
    await Promise.all(sent);
    const seconds = (performance.now() - from) / 1000;
    const [small, large] = courts.map((c) => quantiles(c.took));
    const ratio = (a: number, b: number) => Number((b / a).toFixed(2));
    const figures = {
      perMinute: Math.round((ARRIVALS / seconds) * 60), medianMsAt10000: small!.median, medianMsAt1000000: large!.median, p99MsAt10000: small!.p99, p99MsAt1000000: large!.p99,
      ratioOfMedians: ratio(small!.median, large!.median), ratioOfP99: ratio(small!.p99, large!.p99),
    };
    const met = Math.max(small!.p99, large!.p99) <= TARGET_MS && figures.ratioOfMedians <= TARGET_RATIO && figures.perMinute >= ARRIVALS * 0.98;
    return { name: "1,000 arrivals a minute over HTTP, at 10,000 and at 1,000,000 entries", figures, target: `p99 <= ${TARGET_MS} ms, ratio of medians <= ${TARGET_RATIO}`, met };
  } finally {
    for (const c of courts) await c.close();
    await agent.close();
    await postgres.stop();
  }
}

async function aCourt(server: string, size: number): Promise<Court> {
  const name = `bench_${size}`;
  await createDatabase(server, name);
  const databaseUrl = withDatabase(server, name);
  await deployMigrations(databaseUrl);
  await seedLedger(databaseUrl, size, "2026-09-28");
  const api = anApi({ databaseUrl, checkAnswers: false });
  const http = createServer(api.app).listen(0, "127.0.0.1");
  await once(http, "listening");
  return {
    api, took: [], url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1/funds/arrivals`,
    async close() {
      http.close();
      http.closeAllConnections();
      await api.end();
    },
  };
}

async function notify(agent: Agent, court: Court, serial: string, n: number): Promise<void> {
  const account = n % 2 === 0 ? `6222-b${(n % 200) + 1}` : "6333-0";
  const body = JSON.stringify({ serial, account, amount: "12.34", payer: "付款人", at: "2026-09-29T09:30:00+08:00" });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", Buffer.from(BANK_SECRET.slice(6), "base64")).update(`msg_${serial}.${timestamp}.${body}`).digest("base64");
  const from = performance.now();
  const answer = await request(court.url, {
    method: "POST", body, dispatcher: agent,
    headers: { "content-type": "application/json", "webhook-id": `msg_${serial}`, "webhook-timestamp": timestamp, "webhook-signature": `v1,${mac}` },
  });
  const said = await answer.body.text();
  if (answer.statusCode !== 202) throw new Error(`${serial} was answered ${answer.statusCode}: ${said}`);
  court.took.push(performance.now() - from);
}

function quantiles(took: number[]): { median: number; p99: number } {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
  return { median: at(0.5), p99: at(0.99) };
}
