/** Processes by identity: a pid alone is not enough, the system gives it to another after a while. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, SetupProblem } from "./problem.js";

export interface ProcessId {
  pid: number;
  /** What the system says of its beginning; only compared, never read as a time. */
  started: string;
}

let bootId: string | undefined;

/** Identity of a living process; undefined when there is none, or only its zombie. */
export function identify(pid: number): ProcessId | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields[0] === "Z" || fields[0] === "X") return undefined;
      bootId ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return { pid, started: `${bootId}/${fields[19]}` };
    }
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env: { LC_ALL: "C", PATH: "/bin:/usr/bin" } }).trim();
    return started === "" ? undefined : { pid, started };
  } catch {
    return undefined;
  }
}

/** This very process lives: same pid, same beginning. */
export function isAlive(id: ProcessId): boolean {
  return identify(id.pid)?.started === id.started;
}

/** Sends a signal, to the whole group where `group`; a process that is gone is no error. */
export function signal(pid: number, name: NodeJS.Signals, group = false): void {
  try {
    process.kill(group && process.platform !== "win32" ? -pid : pid, name);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

/** Waits until the condition holds; false when the time is up. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs: number, everyMs = 50): Promise<boolean> {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await pause(everyMs);
  }
}

/** Stops a process that may be nobody's child any more: politely, then by SIGKILL after `graceMs`. */
export async function stopProcess(id: ProcessId, how: { signal: NodeJS.Signals; graceMs: number; group?: boolean }): Promise<void> {
  if (!isAlive(id)) return;
  signal(id.pid, how.signal);
  if (await until(() => !isAlive(id), how.graceMs)) return;
  signal(id.pid, "SIGKILL", how.group);
  await until(() => !isAlive(id), 5_000);
}

/** One process of ours: what runs, how it ends, how to end it. */
export interface RunningPart {
  pid: number;
  /** Resolves, never rejects, with how it ended: `exit code 1`, `SIGKILL`. */
  exited: Promise<string>;
  /** In order; SIGKILL when the part's grace, or the shorter one given here, is over. Once it is gone, does nothing. */
  stop(graceMs?: number): Promise<void>;
  /** At once, as a crash would. Tests use it. */
  kill(): void;
}

/** Wraps a detached child. `stopSignal` is what it takes as "stop in order". */
export function runningPart(child: ChildProcess, stopSignal: NodeJS.Signals, graceMs: number): RunningPart {
  const pid = child.pid ?? 0;
  let ended = false;
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, by) => resolve(by ?? `exit code ${code}`));
  });
  void exited.then(() => (ended = true));
  return {
    pid,
    exited,
    kill: () => {
      if (!ended) signal(pid, "SIGKILL", true);
    },
    async stop(grace = graceMs) {
      if (ended) return;
      signal(pid, stopSignal);
      const timer = setTimeout(() => {
        if (!ended) signal(pid, "SIGKILL", true);
      }, grace);
      await exited;
      clearTimeout(timer);
    },
  };
}

export interface SpawnOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  uid?: number;
  gid?: number;
}

/**
 * Starts a program in a process group of its own (so that Ctrl-C in a terminal reaches only the launcher), with its
 * output in a file.
 * @throws SetupProblem when it cannot be executed.
 */
export async function spawnToFile(program: string, args: readonly string[], options: SpawnOptions): Promise<ChildProcess> {
  const log = openLog(options.logFile);
  try {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env,
      uid: options.uid,
      gid: options.gid,
      detached: true,
      stdio: ["ignore", log, log],
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (error) => reject(new SetupProblem(`${program} cannot be started: ${error.message}`)));
    });
    return child;
  } finally {
    closeSync(log);
  }
}

const longLog = 20 * 1024 * 1024;

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    if (statSync(file).size > longLog) renameSync(file, `${file}.1`);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
  }
  return openSync(file, "a", 0o600);
}

/**
 * For servers of tests and of `simulate`: when this process dies without stopping the server, even by SIGKILL, the server
 * goes too within seconds.
 */
export function endWithUs(pid: number, stopSignal: "INT" | "TERM"): void {
  const watch = `while kill -0 ${process.pid} 2>/dev/null; do kill -0 ${pid} 2>/dev/null || exit 0; sleep 1; done; kill -${stopSignal} ${pid}`;
  const watcher = spawn("sh", ["-c", watch], { cwd: "/", detached: true, stdio: "ignore" });
  watcher.on("error", () => undefined); // a machine without sh has to stop its servers itself
  watcher.unref();
}

/** The last lines of a log, for the message of a start that failed. */
export function lastLines(file: string, count = 8): string {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-count).join("\n");
  } catch {
    return "";
  }
}
