/** Real parts, each a process of its own: how each is started, killed like by a crash, and started again where it was. */
import { readdirSync, readFileSync } from "node:fs";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "../../../config/config.js";
import { startPostgres } from "../../../setup/postgres.js";
import { endWithUs, type RunningPart } from "../../../setup/processes.js";
import { rolePart } from "../../../setup/role-process.js";
import { startTemporal } from "../../../setup/temporal.js";
import { SEARCH_ATTRIBUTES } from "../../../workflows/search-attributes.js";
import { COURT } from "./profile.js";

export type PartName = "postgres" | "temporal" | "simulator" | "worker-1" | "worker-2" | "api-1" | "api-2";
export const PART_NAMES: readonly PartName[] = ["postgres", "temporal", "simulator", "worker-1", "worker-2", "api-1", "api-2"];

/** Where everything listens; all on 127.0.0.1. */
export interface Ports {
  temporal: number;
  postgres: number;
  simulator: number;
  /** Before the simulator, in this process: what workers call. */
  proxy: number;
  api: readonly [number, number];
}

/** One part: `begin` starts its process and resolves when it is ready. */
export interface PartSpec {
  name: PartName;
  begin(spawned: (part: RunningPart) => void): Promise<RunningPart>;
}

const main = fileURLToPath(new URL("../../../cli/main.ts", import.meta.url));

/** How each part of a bed in `folder` is started. */
export function partSpecs(folder: string, ports: Ports, databaseUrl: () => string): Record<PartName, PartSpec> {
  const role = (name: PartName, command: string, port: number | undefined): PartSpec => {
    const log = createWriteStream(join(folder, "logs", `${name}.log`), { flags: "a" });
    return {
      name,
      begin: (spawned) => rolePart({
        name, args: [main, command], cwd: folder, graceMs: 12_000, readyMs: 90_000, say: (line) => say(log, line),
        env: environmentOf(folder, ports, databaseUrl(), port),
      }).start(spawned),
    };
  };
  return {
    postgres: {
      name: "postgres",
      async begin(spawned) {
        return startPostgres({ dataDir: folder, port: ports.postgres, strictPort: true, spawned: (part) => (endWithUs(part.pid, "INT"), spawned(part)) });
      },
    },
    temporal: {
      name: "temporal",
      begin: (spawned) => startTemporal({
        port: ports.temporal, dbFile: join(folder, "temporal", "temporal.db"), logFile: join(folder, "logs", "temporal.log"), namespace: "default",
        searchAttributes: SEARCH_ATTRIBUTES, spawned: (part) => (endWithUs(part.pid, "TERM"), spawned(part)),
      }),
    },
    simulator: role("simulator", "court-systems", undefined),
    "worker-1": role("worker-1", "worker", undefined),
    "worker-2": role("worker-2", "worker", undefined),
    "api-1": role("api-1", "api", ports.api[0]),
    "api-2": role("api-2", "api", ports.api[1]),
  };
}

function say(log: WriteStream, line: string): void {
  log.write(`${new Date().toISOString()} ${line}\n`);
}

/** The settings of a role: those of the bed, and nothing of the machine's own installation. */
export function environmentOf(folder: string, ports: Ports, databaseUrl: string, apiPort: number = ports.api[0]): NodeJS.ProcessEnv {
  return childEnvironment({
    ZHIXING_DATA_DIR: folder, ZHIXING_COURT: COURT, ZHIXING_LOG_LEVEL: "warn", DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`, TEMPORAL_NAMESPACE: "default",
    COURT_SYSTEMS_PORT: String(ports.simulator), COURT_SYSTEMS_URL: `http://127.0.0.1:${ports.proxy}`,
    ZHIXING_PORT: String(apiPort), npm_lifecycle_event: undefined,
  });
}

/** Kills at once, children too: PostgreSQL's have process groups of their own. */
export function killHard(part: RunningPart): void {
  const pids = [part.pid, ...childrenOf(part.pid)];
  for (const pid of pids) signalTo(pid, "SIGKILL");
  part.kill();
}

/** Stops the clock of a process for a while; it comes back a zombie that knows nothing of the time between. */
export function freeze(part: RunningPart): () => void {
  signalTo(part.pid, "SIGSTOP");
  return () => signalTo(part.pid, "SIGCONT");
}

function signalTo(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

/** Children of a process, by its pid. */
function childrenOf(pid: number): number[] {
  return readdirSync("/proc").filter((entry) => /^\d+$/.test(entry)).map(Number).filter((child) => {
    try {
      const stat = readFileSync(`/proc/${child}/stat`, "utf8");
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === pid;
    } catch {
      return false;
    }
  });
}
