import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { createWhole, readJson } from "./data-folder.js";
import { identify, isAlive, until, type ProcessId } from "./processes.js";

/** Runs the work when no other process does the same; one that died holding the turn does not block. */
export async function oneAtATime<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), { recursive: true });
  const mine = JSON.stringify(identify(process.pid) ?? { pid: process.pid, started: "" });
  await until(() => {
    if (createWhole(lockFile, mine, 0o644)) return true;
    const holder = readJson(lockFile) as ProcessId | undefined;
    if (!holder || !isAlive(holder)) rmSync(lockFile, { force: true });
    return false;
  }, 300_000);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}
