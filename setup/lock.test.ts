import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockOwner, takeLock } from "./lock.js";
import { identify, isAlive } from "./processes.js";

let dataDir: string;
let sleeper: ChildProcess | undefined;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), "zhixing-lock-"))));
afterEach(() => {
  sleeper?.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const say = () => undefined;
const file = () => join(dataDir, "launcher.lock");
const dead = { pid: 2 ** 22, started: "long ago" };
const left = (content: object) => writeFileSync(file(), JSON.stringify({ ...dead, since: "2026-01-01T00:00:00Z", children: [], ...content }));

async function aProcess() {
  sleeper = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true, stdio: "ignore" });
  await new Promise((resolve) => sleeper?.once("spawn", resolve));
  const id = identify(sleeper.pid ?? 0);
  if (!id) throw new Error("no process");
  return id;
}

describe("the lock of a data folder", () => {
  it("is held by one launcher until it is released", async () => {
    const lock = await takeLock(dataDir, say);
    expect(lockOwner(dataDir)?.pid).toBe(process.pid);
    await expect(takeLock(dataDir, say)).rejects.toThrow(new RegExp(`already runs on the data folder ${dataDir} \\(process ${process.pid}`));
    lock.release();
    expect(lockOwner(dataDir)).toBeUndefined();
    (await takeLock(dataDir, say)).release();
  });

  it("goes to one of many that take it over from a dead launcher at once", async () => {
    left({});
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(dataDir, say)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(readdirSync(dataDir)).toEqual(["launcher.lock"]);
  });

  it("stops what a dead launcher left, and says so", async () => {
    const child = await aProcess();
    left({ children: [{ name: "worker", ...child }] });
    const lines: string[] = [];
    await takeLock(dataDir, (line) => lines.push(line));
    expect(isAlive(child)).toBe(false);
    expect(lines).toEqual([expect.stringContaining(`worker (${child.pid})`)]);
  });

  it("never touches another program that has got a child's pid meanwhile", async () => {
    const child = await aProcess();
    left({ children: [{ name: "worker", pid: child.pid, started: "another time" }] });
    await takeLock(dataDir, say);
    expect(isAlive(child)).toBe(true);
  });

  it("is not held by another program that has got the launcher's pid", async () => {
    left({ pid: process.pid });
    await takeLock(dataDir, say);
  });

  it.each(["", "{", "null", '{"pid":1}'])("is taken when the file was cut short: %j", async (text) => {
    writeFileSync(file(), text);
    await takeLock(dataDir, say);
  });

  it("notes children with their beginning, and forgets them", async () => {
    const lock = await takeLock(dataDir, say);
    const child = await aProcess();
    const children = () => (JSON.parse(readFileSync(file(), "utf8")) as { children: unknown }).children;
    lock.recordChild("api", child.pid);
    expect(children()).toEqual([{ name: "api", ...child }]);
    lock.forgetChild(child.pid);
    expect(children()).toEqual([]);
  });
});
