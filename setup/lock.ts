/**
 * One launcher per data folder. The lock holds the launcher's pid and beginning, and its children's; when the launcher
 * is dead, the next start stops what it left behind before it begins.
 */
import { randomUUID } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { createWhole, readIfThere, readJson, writeWhole } from "./data-folder.js";
import { SetupProblem } from "./problem.js";
import { identify, isAlive, stopProcess } from "./processes.js";
import type { Say } from "./progress.js";

const identity = { pid: z.number(), started: z.string() };
const contentSchema = z.object({ ...identity, since: z.string(), children: z.array(z.object({ ...identity, name: z.string() })) });
type Content = z.output<typeof contentSchema>;

export interface Lock {
  recordChild(name: string, pid: number): void;
  forgetChild(pid: number): void;
  release(): void;
}

const file = (dataDir: string) => join(dataDir, "launcher.lock");

function read(path: string): Content | undefined {
  const parsed = contentSchema.safeParse(readJson(path));
  return parsed.success ? parsed.data : undefined;
}

/** The living launcher of a data folder. */
export function lockOwner(dataDir: string): { pid: number; since: string } | undefined {
  const content = read(file(dataDir));
  return content && isAlive(content) ? { pid: content.pid, since: content.since } : undefined;
}

/**
 * Takes the lock; what a dead launcher left running is stopped first.
 * @throws SetupProblem when another launcher lives on this data folder.
 */
export async function takeLock(dataDir: string, say: Say): Promise<Lock> {
  const path = file(dataDir);
  const self = identify(process.pid);
  if (!self) throw new SetupProblem("This process cannot read its own beginning (/proc or ps is missing), so no lock can be taken.");
  const content: Content = { ...self, since: new Date().toISOString(), children: [] };
  while (!createWhole(path, JSON.stringify(content))) {
    const left = setAside(path, dataDir);
    if (left) content.children.push(...left.children);
  }
  const write = () => writeWhole(path, JSON.stringify(content));
  write();
  await stopLeft(content, say);
  write();
  return {
    recordChild(name, pid) {
      const child = identify(pid);
      if (!child) return;
      content.children.push({ name, ...child });
      write();
    },
    forgetChild(pid) {
      content.children = content.children.filter((child) => child.pid !== pid);
      write();
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Moves a dead launcher's lock out of the way. Of two starts at once, one gets it; the other looks again. */
function setAside(path: string, dataDir: string): Content | undefined {
  const seen = readIfThere(path);
  const holder = read(path);
  if (holder && isAlive(holder)) throw refusal(holder, dataDir);
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return undefined;
  }
  try {
    const moved = readIfThere(aside);
    const movedHolder = read(aside);
    if (moved !== seen && movedHolder && isAlive(movedHolder)) {
      // Between the look and the move another start took over: give it back.
      createWhole(path, moved ?? "");
      throw refusal(movedHolder, dataDir);
    }
    return movedHolder;
  } finally {
    rmSync(aside, { force: true });
  }
}

function refusal(holder: Content, dataDir: string): SetupProblem {
  return new SetupProblem(
    `Zhixing already runs on the data folder ${dataDir} (process ${holder.pid}, since ${holder.since}). Stop it there with Ctrl-C, or with: kill ${holder.pid}\nFor a second installation set ZHIXING_DATA_DIR to another folder, and ZHIXING_PORT, TEMPORAL_UI_PORT, TEMPORAL_PORT, COURT_SYSTEMS_PORT to other ports.`,
  );
}

/** Our roles first, then the servers that they use: the reverse of the order of starting. */
async function stopLeft(content: Content, say: Say): Promise<void> {
  const servers = ["temporal", "postgres"];
  const alive = content.children.filter((child) => isAlive(child));
  if (alive.length > 0) say(`The last start ended without stopping its parts; stopping them: ${alive.map((child) => `${child.name} (${child.pid})`).join(", ")}`);
  const stop = (child: Content["children"][number]) =>
    stopProcess(child, { signal: child.name === "postgres" ? "SIGINT" : "SIGTERM", graceMs: servers.includes(child.name) ? 8_000 : 4_000, group: true });
  await Promise.all(alive.filter((child) => !servers.includes(child.name)).map(stop));
  for (const name of servers) await Promise.all(alive.filter((child) => child.name === name).map(stop));
  content.children = [];
}
