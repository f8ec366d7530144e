/**
 * The embedded PostgreSQL: the real server's programs, started and stopped by us. The package's own wrapper is not
 * used: its exit hook ends the process before our shutdown, and its server dies by Ctrl-C before the worker has drained.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { childEnvironment } from "../config/config.js";
import { makeDataFolder, readIfThere, readJson, writeWhole } from "./data-folder.js";
import { freePort } from "./ports.js";
import { findBinaries } from "./postgres/binaries.js";
import { createDatabase, ctype, whyNoAnswer } from "./postgres/databases.js";
import { choosePlace, giveTo, type Place } from "./postgres/place.js";
import { removeStalePidFile, runningServer } from "./postgres/pid-file.js";
import { messageOf, SetupProblem } from "./problem.js";
import { endWithUs, identify, isAlive, lastLines, runningPart, spawnToFile, until, type ProcessId, type RunningPart } from "./processes.js";
import { keptSecret } from "./secrets.js";

export { createDatabase, dropDatabase, whyNoAnswer, withDatabase } from "./postgres/databases.js";

export interface PostgresOptions {
  /** The installation's data folder; PostgreSQL's own lies in it, under `postgres` (see postgres/place.ts). */
  dataDir: string;
  /** Preferred, else the one of the last start, else a free one. */
  port?: number;
  /** Only `port` will do: a server that comes back must be found where it was. */
  strictPort?: boolean;
  /** Nothing is synced to disk: for tests and `simulate`, where a crash of the machine may lose everything. */
  fast?: boolean;
  /** Created when missing. Default `zhixing`. */
  database?: string;
  /** Called as soon as the process is there, before it answers. */
  spawned?: (part: RunningPart) => void;
}

export interface RunningPostgres extends RunningPart {
  port: number;
  /** Connection string, password included. Default database: `zhixing`. */
  url(database?: string): string;
  /** It ran already, and is left running by `stop` and `kill`. */
  shared: boolean;
}

const user = "zhixing";

/**
 * Starts the server of a data folder (the folder is made at the first start), or shares the one that runs there.
 * @throws SetupProblem with the end of the server's log.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { database = "zhixing" } = options;
  makeDataFolder(options.dataDir);
  const dataDir = realpathSync(options.dataDir); // one name for one folder: a running server is known by it
  const binaries = findBinaries();
  const place = choosePlace(dataDir, binaries);
  const password = keptSecret(dataDir, "postgres-password");
  const addressing = (port: number) => (name = database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(name)}`;

  const there = runningServer(place.data);
  if (there) {
    const url = addressing(there.port);
    const why = await whyNoAnswer(url("postgres"), 10_000);
    if (why !== undefined) throw new SetupProblem(`A PostgreSQL (process ${there.id.pid}) runs on ${place.data} and does not answer: ${why}. Stop it, or set ZHIXING_DATA_DIR to another folder.`);
    await createDatabase(url(), database);
    return sharedServer(there.id, there.port, url);
  }

  if (!existsSync(join(place.data, "PG_VERSION"))) await initialise(place, password, options.fast ?? false);
  refuseOtherVersion(place.data, binaries.version);
  const portFile = join(dataDir, "postgres-port");
  const last = Number(readIfThere(portFile)) || undefined;
  const port = options.strictPort && options.port !== undefined ? options.port : await freePort(options.port ?? last);
  const part = await launch(place, port, addressing(port)("postgres"), options);
  writeWhole(portFile, `${port}\n`);
  try {
    await createDatabase(addressing(port)(), database);
  } catch (error) {
    await part.stop();
    throw error;
  }
  return { ...part, port, url: addressing(port), shared: false };
}

/** Stops whatever server runs on this data folder, whoever started it. */
export async function stopPostgresOn(dataDir: string): Promise<void> {
  const there = existsSync(dataDir) ? runningServer(choosePlace(realpathSync(dataDir), findBinaries()).data) : undefined;
  if (!there) return;
  process.kill(there.id.pid, "SIGINT");
  if (await until(() => !isAlive(there.id), 10_000)) return;
  process.kill(there.id.pid, "SIGKILL");
  await until(() => !isAlive(there.id), 5_000);
}

/** initdb into a folder beside, so that one which was broken off is never taken for data. */
async function initialise(place: Place, password: string, fast: boolean): Promise<void> {
  const staging = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  if (existsSync(place.data) && readdirSync(place.data).length > 0) {
    throw new SetupProblem(`${place.data} holds files that are not PostgreSQL's. Move them away, or set ZHIXING_DATA_DIR to another folder.`);
  }
  rmSync(staging, { recursive: true, force: true });
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true, mode: 0o700 });
  giveTo(staging, place.user);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(passwordFile, place.user);
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", `--lc-ctype=${ctype}`];
  const access = [`--username=${user}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  try {
    await promisify(execFile)(join(place.native, "bin", "initdb"), ["-D", staging, "--encoding=UTF8", ...locale, ...access, "--no-instructions", ...(fast ? ["--no-sync"] : [])], {
      cwd: "/",
      env: childEnvironment(),
      ...place.user,
    });
    renameSync(staging, place.data);
  } catch (error) {
    throw new SetupProblem(`PostgreSQL's data folder ${place.data} could not be made: ${messageOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

function refuseOtherVersion(data: string, version: string): void {
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const have = version.split(".")[0];
  if (made !== have) {
    throw new SetupProblem(`The data in ${data} were made by PostgreSQL ${made}; this release brings ${have}. Restore a backup into a new data folder (ZHIXING_DATA_DIR), or set DATABASE_URL to a server of version ${made}.`);
  }
}

async function launch(place: Place, port: number, url: string, options: PostgresOptions): Promise<RunningPart> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: 0 }),
  };
  const args = ["-D", place.data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const logFile = join(options.dataDir, "logs", "postgres.log");
  // A server that was killed leaves backends for a moment, and with them its shared memory.
  for (const end = Date.now() + 15_000; ; await pause(300)) {
    removeStalePidFile(place.data);
    const child = await spawnToFile(join(place.native, "bin", "postgres"), args, { cwd: "/", env: childEnvironment(), logFile, ...place.user });
    const part = runningPart(child, "SIGINT", 10_000);
    options.spawned?.(part);
    const failure = await untilAnswering(part, url);
    if (failure === undefined) return part;
    const log = lastLines(logFile);
    if (!/shared memory|lock file/.test(log) || Date.now() > end) throw new SetupProblem(`PostgreSQL did not start (${failure}). The end of ${logFile}:\n${log}`);
  }
}

/** Recovery after a crash may take its time: waits as long as the process lives, at most two minutes. */
async function untilAnswering(part: RunningPart, url: string): Promise<string | undefined> {
  let ended: string | undefined;
  void part.exited.then((how) => (ended = how));
  let why: string | undefined = "no answer";
  await until(async () => ended !== undefined || (why = await whyNoAnswer(url)) === undefined, 120_000);
  // An answer counts only while our own child lives: another server may hold the port.
  if (ended === undefined && why === undefined) return undefined;
  await part.stop();
  return ended ?? why;
}

function sharedServer(id: ProcessId, port: number, url: RunningPostgres["url"]): RunningPostgres {
  const exited = new Promise<string>((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(id)) return;
      clearInterval(timer);
      resolve("stopped by another");
    }, 500);
    timer.unref();
  });
  return { pid: id.pid, port, url, shared: true, exited, stop: async () => undefined, kill: () => undefined };
}

const throwawayPrefix = "zhixing-throwaway-";

/** A server for tests and `simulate`, in a folder of its own that `stop` removes; what a killed process left is swept at the next. */
export async function throwawayPostgres(database?: string): Promise<RunningPostgres> {
  await sweepThrowaways();
  const dataDir = mkdtempSync(join(tmpdir(), throwawayPrefix));
  writeWhole(join(dataDir, "user.json"), JSON.stringify(identify(process.pid)));
  const running = await startPostgres({ dataDir, fast: true, database, spawned: ({ pid }) => endWithUs(pid, "INT") });
  return {
    ...running,
    async stop(graceMs) {
      await running.stop(graceMs);
      rmSync(dirname(choosePlace(dataDir, findBinaries()).data), { recursive: true, force: true });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function sweepThrowaways(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(throwawayPrefix))) {
    const dataDir = join(tmpdir(), name);
    const owner = readJson(join(dataDir, "user.json")) as ProcessId | undefined;
    if (!owner || isAlive(owner)) continue;
    await stopPostgresOn(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
