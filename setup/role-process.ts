/** One of our own roles as a child process: `node --import tsx cli/main.ts worker`, its output with its name before it. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { SetupProblem } from "./problem.js";
import { runningPart, until, type RunningPart } from "./processes.js";
import { badSetupExitCode, isReadyMessage } from "./role.js";
import type { Say } from "./progress.js";
import type { Part } from "./supervise.js";

export interface RoleSpec {
  name: string;
  /** What node runs: a file with its arguments. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Asked now and then beside the role's own message (setup/role.ts): whether it is ready. */
  probe?: () => Promise<boolean>;
  /** How long it may take to become ready. Default one minute. */
  readyMs?: number;
  graceMs: number;
  say: Say;
}

/** The role as a part for `keepUp`. */
export function rolePart(spec: RoleSpec): Part {
  return { name: spec.name, start: (spawned) => startRole(spec, spawned) };
}

async function startRole(spec: RoleSpec, spawned: (part: RunningPart) => void): Promise<RunningPart> {
  // A process group of its own: Ctrl-C in a terminal reaches the launcher alone, which stops all in order.
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), ...spec.args], {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      last.push(line);
      if (last.length > 12) last.shift();
      spec.say(`[${spec.name}] ${line}`);
    });
  }
  const part = runningPart(child, "SIGTERM", spec.graceMs);
  let ready = false;
  let ended: string | undefined;
  child.on("message", (message) => (ready ||= isReadyMessage(message)));
  void part.exited.then((how) => (ended = how));
  spawned(part);

  const readyMs = spec.readyMs ?? 60_000;
  const probe = spec.probe ?? (async () => false);
  await until(async () => ended !== undefined || ready || (ready = await probe().catch(() => false)), readyMs);
  if (ended === undefined && ready) return part;
  const why = ended ?? `not ready after ${readyMs / 1000} s`;
  await part.stop();
  if (why === `exit code ${badSetupExitCode}`) throw new SetupProblem(last.join("\n") || `${spec.name} ended: ${why}`);
  throw new Error(why);
}

/** A probe over HTTP: any answer of the 200s. */
export function answers(url: string): () => Promise<boolean> {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
      await response.body?.cancel();
      return response.ok;
    } catch {
      return false;
    }
  };
}
