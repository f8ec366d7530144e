/** The embedded Temporal server: the CLI's dev server with its data on disk, as one more process of the launcher. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { childEnvironment } from "../config/config.js";
import { freePort } from "./ports.js";
import { SetupProblem } from "./problem.js";
import { endWithUs, lastLines, runningPart, spawnToFile, until, type RunningPart } from "./processes.js";
import { ensureSearchAttributes, keepClosedFor, whyNoNamespace, type SearchAttributes } from "./temporal/namespace.js";
import { ensureTemporalCli } from "./temporal/tools.js";

export { ensureTemporalCli, ensureTestServer } from "./temporal/tools.js";
export { temporalConnectionOptions } from "./temporal/connection.js";
export { ensureSearchAttributes, whyNoNamespace, type SearchAttributes } from "./temporal/namespace.js";

export interface TemporalOptions {
  /** Path of the `temporal` executable; default: found or fetched. */
  cli?: string;
  port: number;
  /** Of the server's own UI, which can write: on the loopback, known only to our proxy. Default: a free one. */
  uiPort?: number;
  /** SQLite; the folder is made. Undefined: in memory, and then the server never outlives this process. */
  dbFile?: string;
  logFile: string;
  namespace: string;
  searchAttributes: SearchAttributes;
  /** More `KEY=VALUE` for the server, like small limits in tests. */
  dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Called as soon as the process is there, before it answers. */
  spawned?: (part: RunningPart) => void;
}

export interface RunningTemporal extends RunningPart {
  /** host:port */
  address: string;
  uiUrl: string;
}

/** Ten years: closed cases leave Temporal, never PostgreSQL. */
const retentionDays = 3650;

/** A case whose code fails shows in the UI's filter after two failures, not after minutes. */
const defaults = { "system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute": 2 };

/**
 * Starts the server; resolves when its namespace answers with our search attributes.
 * @throws SetupProblem with the end of the server's log.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const program = options.cli ?? (await ensureTemporalCli());
  const uiPort = options.uiPort ?? (await freePort());
  const address = `127.0.0.1:${options.port}`;
  if (options.dbFile) mkdirSync(dirname(options.dbFile), { recursive: true, mode: 0o700 });
  const pairs = (flag: string, values: Readonly<Record<string, unknown>>) => Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${JSON.stringify(value)}`]);
  const args = [
    ...["server", "start-dev", "--ip", "127.0.0.1", "--port", `${options.port}`, "--ui-port", `${uiPort}`],
    ...["--ui-disable-news-fetch", "--log-level", "warn", "--namespace", options.namespace],
    ...(options.dbFile ? ["--db-filename", options.dbFile] : []),
    ...pairs("--dynamic-config-value", { ...defaults, ...options.dynamicConfig }),
  ];
  const child = await spawnToFile(program, args, { cwd: dirname(options.logFile), env: childEnvironment(), logFile: options.logFile });
  const part = runningPart(child, "SIGTERM", 10_000);
  if (options.dbFile === undefined) endWithUs(part.pid, "TERM");
  options.spawned?.(part);
  let ended: string | undefined;
  void part.exited.then((how) => (ended = how));
  try {
    let why: string | undefined = "no answer";
    await until(async () => ended !== undefined || (why = await whyNoNamespace({ address }, options.namespace)) === undefined, 60_000, 100);
    // An answer counts only while our own child lives: on a taken port it exits, and another's server answers.
    if (ended !== undefined || why !== undefined) throw new SetupProblem(`Temporal did not start (${ended ?? why}). The end of ${options.logFile}:\n${lastLines(options.logFile)}`);
    await keepClosedFor({ address }, options.namespace, retentionDays);
    await ensureSearchAttributes({ address }, options.namespace, options.searchAttributes);
  } catch (error) {
    await part.stop();
    throw error;
  }
  return { ...part, address, uiUrl: `http://127.0.0.1:${uiPort}` };
}
