import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { childEnvironment } from "../config/config.js";
import { SetupProblem } from "./problem.js";
import { identify, until } from "./processes.js";
import { rolePart } from "./role-process.js";
import { keepUp, type KeptPart, type Patience } from "./supervise.js";

const projectDir = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "zhixing-supervise-"));
const kept: KeptPart[] = [];
afterEach(async () => {
  await Promise.all(kept.splice(0).map((part) => part.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function role(code: string, patience: Partial<Patience> = {}, options: { graceMs?: number; readyMs?: number; probe?: () => Promise<boolean> } = {}) {
  const file = join(folder, `role-${files++}.mjs`);
  writeFileSync(file, code);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const pids: number[] = [];
  const part = keepUp(
    rolePart({ name: "fake", args: [file], cwd: projectDir, env: childEnvironment({ NODE_OPTIONS: undefined }), graceMs: 1_000, say, ...options }),
    { say, spawned: (_name, pid) => pids.push(pid) },
    { firstMs: 20, maxMs: 80, steadyMs: 60_000, ...patience },
  );
  kept.push(part);
  return { part, lines, pids };
}

const ready = "process.send({ ready: true }); setInterval(() => {}, 1000);";

describe("keeping a part up", () => {
  it("is ready on the role's word, shows its output with its name", async () => {
    const { part, lines } = role(`console.log("working"); console.error("warning"); ${ready}`);
    await part.ready;
    await until(() => lines.length === 2, 2_000);
    expect([...lines].sort()).toEqual(["[fake] warning", "[fake] working"]);
  });

  it("is ready when the probe says so", async () => {
    const { part } = role("setInterval(() => {}, 1000);", {}, { probe: async () => true });
    await part.ready;
    expect(part.current()).toBeDefined();
  });

  it("comes back after a kill, ever more slowly", async () => {
    const { part, lines, pids } = role(ready);
    await part.ready;
    for (let n = 1; n <= 4; n++) {
      const before = part.current();
      before?.kill();
      expect(await until(() => lines.filter((line) => line === "fake is back").length === n, 5_000, 5)).toBe(true);
    }
    expect(lines.filter((line) => line.includes("again in"))).toEqual([0.02, 0.04, 0.08, 0.08].map((s) => `fake ended (SIGKILL); starting it again in ${s} s`));
    expect(part.restarts()).toBe(4);
    expect(new Set(pids).size).toBe(5);
  });

  it("begins with short waits again once it was up for a while", async () => {
    const { part, lines } = role(ready, { steadyMs: 0 });
    await part.ready;
    for (let n = 1; n <= 2; n++) {
      part.current()?.kill();
      await until(() => lines.filter((line) => line === "fake is back").length === n, 5_000, 5);
    }
    expect(lines.filter((line) => line.includes("again in 0.02 s"))).toHaveLength(2);
  });

  it("tries a first start that fails again, and gives up in the end", async () => {
    const lines: string[] = [];
    const part = keepUp({ name: "fake", start: () => Promise.reject(new Error("no answer")) }, { say: (line) => lines.push(line) }, { firstMs: 10, giveUpMs: 100 });
    await expect(part.ready).rejects.toThrow("no answer");
    expect(lines.slice(0, 2)).toEqual(["fake did not start: no answer; starting it again in 0.01 s", "fake did not start: no answer; starting it again in 0.02 s"]);
  });

  it("gives up at once, in the role's words, where its settings are wrong", async () => {
    const { part, pids } = role(`console.error("Setting X: is wrong"); process.exit(78);`);
    await expect(part.ready).rejects.toThrow(new SetupProblem("Setting X: is wrong"));
    expect(pids).toHaveLength(1);
  });

  it("does not wait for ever for a role that never gets ready", async () => {
    const { part } = role("setInterval(() => {}, 1000);", { giveUpMs: 0 }, { readyMs: 400 });
    await expect(part.ready).rejects.toThrow("not ready after 0.4 s");
  });

  it("stops in order, and with SIGKILL when the grace is over", async () => {
    const polite = role(`process.on("SIGTERM", () => { console.log("bye"); process.exit(0); }); ${ready}`);
    const stubborn = role(`process.on("SIGTERM", () => {}); ${ready}`, {}, { graceMs: 200 });
    await Promise.all([polite.part.ready, stubborn.part.ready]);
    await Promise.all([polite.part.stop(), stubborn.part.stop()]);
    expect(polite.lines).toContain("[fake] bye");
    for (const pid of [...polite.pids, ...stubborn.pids]) expect(identify(pid)).toBeUndefined();
    expect(polite.part.restarts()).toBe(0);
  });

  it("stops while it waits for the next try, and while it starts", async () => {
    const waiting = role("process.exit(1);", { firstMs: 60_000 });
    await until(() => waiting.lines.length > 0, 5_000);
    await waiting.part.stop();
    const starting = role("setInterval(() => {}, 1000);");
    await until(() => starting.pids.length > 0, 5_000);
    await starting.part.stop();
    expect(starting.pids.map(identify)).toEqual([undefined]);
  });
});
