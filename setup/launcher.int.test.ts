import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./ports.js";
import { throwawayPostgres, whyNoAnswer } from "./postgres.js";
import { startTemporal, whyNoNamespace } from "./temporal.js";
import { cleanUp, launch, living, recordedChildren, someSettings, type Launched, type Settings } from "./testing/launched.js";

let settings: Settings;
let running: Launched;
const others: Settings[] = [];

beforeAll(async () => {
  settings = await someSettings();
});
afterAll(async () => {
  for (const each of [settings, ...others]) await cleanUp(each);
});

async function query(text: string): Promise<unknown[]> {
  const url = /^database (.*)$/m.exec(running.output())?.[1];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const pidOf = (name: string) => recordedChildren(settings).find((child) => child.name === name)?.pid ?? 0;

async function comesBack(name: string): Promise<void> {
  const before = pidOf(name);
  process.kill(before, "SIGKILL");
  await running.says(new RegExp(`^${name} is back$`, "m"));
  expect(pidOf(name)).not.toBe(before);
}

describe.sequential("the launcher, with real PostgreSQL and Temporal", () => {
  it("comes up, says every step and ready alone on a line", { timeout: 60_000 }, async () => {
    running = launch(settings);
    await running.says("ready");
    expect(running.output()).toMatch(/✓ PostgreSQL(.|\n)*✓ Temporal server(.|\n)*✓ court systems/);
    expect(recordedChildren(settings).map((child) => child.name).sort()).toEqual(["api", "court-systems", "postgres", "temporal", "temporal-ui", "worker"]);
    await query("create table kept (what text)");
    await query("insert into kept values ('案')");
    const told = (await (await fetch(`http://127.0.0.1:${settings.ZHIXING_PORT}/`)).json()) as { database: string; temporal: string };
    expect(told.temporal).toBe(`127.0.0.1:${settings.TEMPORAL_PORT}`);
    expect(running.output()).toContain(told.database);
  });

  it("refuses a second start on the same data folder, and harms nothing", async () => {
    const second = launch(settings);
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(new RegExp(`already runs on the data folder .*process ${running.process.pid}`));
    expect(await query("select * from kept")).toEqual([{ what: "案" }]);
  });

  it("says whose port is busy, and names its variable", async () => {
    const other = { ...(await someSettings()), COURT_SYSTEMS_PORT: settings.COURT_SYSTEMS_PORT };
    others.push(other);
    const second = launch(other);
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(/^Port \d+ for the court systems' simulator is busy.*Set COURT_SYSTEMS_PORT/m);
  });

  it("brings back whatever is killed, servers on the same port", { timeout: 60_000 }, async () => {
    await Promise.all(["worker", "api", "temporal", "postgres"].map(comesBack));
    expect(await query("select * from kept")).toEqual([{ what: "案" }]);
  });

  it("stops in order within 15 s with exit code 0", { timeout: 20_000 }, async () => {
    const children = recordedChildren(settings);
    const began = Date.now();
    running.process.kill("SIGTERM");
    running.process.kill("SIGINT"); // as npm does after the terminal did
    expect(await running.exited).toBe(0);
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(living(children)).toEqual([]);
    const downs = readFileSync(join(settings.ZHIXING_DATA_DIR, "fake-roles.log"), "utf8").split("\n").filter((line) => line.endsWith(" down"));
    expect(downs.slice(0, 2).sort()).toEqual(["api down", "temporal-ui down"]);
    expect(downs.slice(2)).toEqual(["worker down", "court-systems down"]);
  });

  it("finds its data again, after a kill -9 of the launcher too, and clears what was left", { timeout: 60_000 }, async () => {
    running = launch(settings);
    await running.says("ready");
    expect(await query("select * from kept")).toEqual([{ what: "案" }]);
    const children = recordedChildren(settings);
    running.process.kill("SIGKILL");
    await running.exited;
    running = launch(settings);
    await running.says("ready");
    expect(living(children)).toEqual([]);
    expect(await query("select * from kept")).toEqual([{ what: "案" }]);
    running.process.kill("SIGTERM");
    expect(await running.exited).toBe(0);
  });

  it("stops while it is still starting", { timeout: 30_000 }, async () => {
    running = launch(settings);
    await running.says(/✓ PostgreSQL/);
    const children = recordedChildren(settings);
    expect(children.length).toBeGreaterThan(0);
    running.process.kill("SIGINT");
    expect(await running.exited).toBe(0);
    expect(living(children)).toEqual([]);
    expect(running.output()).not.toMatch(/^ready$/m);
  });
});

describe("parts that are there already", () => {
  it("are used instead of embedded ones, and are left running", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "zhixing-by-hand-"));
    const [database, temporal] = await Promise.all([
      throwawayPostgres("by_hand"),
      startTemporal({ port: await freePort(), logFile: join(folder, "temporal.log"), namespace: "by-hand", searchAttributes: {} }),
    ]);
    const simulator = createServer((_request, response) => response.end()).listen(0, "127.0.0.1");
    await once(simulator, "listening");
    const { port } = simulator.address() as AddressInfo;
    const set = { DATABASE_URL: database.url(), TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: "by-hand", TEMPORAL_UI_UPSTREAM: temporal.uiUrl, COURT_SYSTEMS_URL: `http://127.0.0.1:${port}` };
    const other = { ...(await someSettings()), ...set };
    others.push(other);
    try {
      const launched = launch(other);
      await launched.says("ready");
      expect(recordedChildren(other).map((child) => child.name).sort()).toEqual(["api", "temporal-ui", "worker"]);
      launched.process.kill("SIGTERM");
      expect(await launched.exited).toBe(0);
      expect(await whyNoAnswer(database.url())).toBeUndefined();
      expect(await whyNoNamespace({ address: temporal.address }, "by-hand")).toBeUndefined();
    } finally {
      simulator.close();
      await Promise.all([database.stop(), temporal.stop()]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a part that should be there and is not", () => {
  it.each([
    ["DATABASE_URL", { DATABASE_URL: "postgresql://nobody:hunter2@127.0.0.1:1/none" }],
    ["TEMPORAL_ADDRESS", { TEMPORAL_ADDRESS: "127.0.0.1:1" }],
    ["COURT_SYSTEMS_URL", { COURT_SYSTEMS_URL: "http://127.0.0.1:1" }],
  ])("is one message that names %s", { timeout: 30_000 }, async (name, set) => {
    const other = { ...(await someSettings()), ...set };
    others.push(other);
    const launched = launch(other);
    expect(await launched.exited).toBe(1);
    expect(launched.output()).toMatch(new RegExp(`^${name}: .*(does not answer|nothing answers)`, "m"));
    expect(launched.output()).not.toContain("hunter2");
    expect(launched.output()).not.toMatch(/^\s+at /m);
  });

  it("a data folder that cannot be is one message that names ZHIXING_DATA_DIR", async () => {
    const settings = await someSettings();
    others.push(settings);
    const launched = launch({ ...settings, ZHIXING_DATA_DIR: "/dev/null/data" });
    expect(await launched.exited).toBe(1);
    expect(launched.output()).toMatch(/^The data folder \/dev\/null\/data cannot be used: .*ZHIXING_DATA_DIR/m);
  });
});

