/** `npm start` itself: its children are killed one after another, then the launcher, and everything comes back. */
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment, readConfig, type Config } from "../../../config/config.js";
import { apiAs } from "../../../cli/client/http.js";
import { freePort } from "../../../setup/ports.js";
import { isAlive, until, type ProcessId } from "../../../setup/processes.js";

const main = fileURLToPath(new URL("../../../cli/main.ts", import.meta.url));

interface Started {
  process: ChildProcess;
  output: () => string;
  exited: Promise<number | null>;
}

/** Returns what was wrong; everything it started is stopped. */
export async function launcherComesBack(): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "zhixing-faults-start-"));
  chmodSync(dataDir, 0o711);
  const port = async () => String(await freePort());
  const env = childEnvironment({
    ZHIXING_DATA_DIR: dataDir, ZHIXING_PORT: await port(), TEMPORAL_UI_PORT: await port(), TEMPORAL_PORT: await port(), COURT_SYSTEMS_PORT: await port(),
    DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined, COURT_SYSTEMS_URL: undefined, ZHIXING_COURT: undefined, npm_lifecycle_event: undefined,
  });
  const config = readConfig(env);
  let running: Started | undefined;
  try {
    running = start(env);
    await says(running, /^ready$/m, 120_000);
    const wrong: string[] = [];
    const before = await casesOf(config);
    for (const name of ["worker", "api", "court-systems", "temporal", "postgres"]) {
      const child = childrenOf(dataDir).find((c) => c.name === name);
      if (!child) wrong.push(`${name} does not run`);
      else process.kill(child.pid, "SIGKILL");
      await says(running, new RegExp(`^${name} is back$`, "m"), 60_000);
    }
    await isReady(config);
    const left = childrenOf(dataDir);
    running.process.kill("SIGKILL");
    await running.exited;
    running = start(env);
    await says(running, /^ready$/m, 60_000);
    const alive = left.filter((child) => isAlive(child));
    if (alive.length > 0) wrong.push(`left by the killed launcher: ${alive.map((c) => c.name).join(", ")}`);
    const after = await casesOf(config);
    if (after.length !== before.length) wrong.push(`${before.length} cases before, ${after.length} after`);
    const began = Date.now();
    running.process.kill("SIGTERM");
    const code = await running.exited;
    if (code !== 0) wrong.push(`stopped with exit code ${code}`);
    if (Date.now() - began > 15_000) wrong.push(`stopping took ${Math.round((Date.now() - began) / 1000)} s`);
    return wrong;
  } finally {
    running?.process.kill("SIGTERM");
    await running?.exited;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function start(env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, "start"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  return { process: child, output: () => text, exited: new Promise((resolve) => child.once("close", (code) => resolve(code))) };
}

async function says(started: Started, wanted: RegExp, withinMs: number): Promise<void> {
  let ended = false;
  void started.exited.then(() => (ended = true));
  await until(() => wanted.test(started.output()) || ended, withinMs);
  if (!wanted.test(started.output())) throw new Error(`"${String(wanted)}" was not said:\n${started.output().split("\n").slice(-25).join("\n")}`);
}

function childrenOf(dataDir: string): (ProcessId & { name: string })[] {
  return (JSON.parse(readFileSync(join(dataDir, "launcher.lock"), "utf8")) as { children: (ProcessId & { name: string })[] }).children;
}

async function isReady(config: Config): Promise<void> {
  const ready = () => fetch(`http://127.0.0.1:${config.ports.api}/readyz`).then((r) => r.ok, () => false);
  if (!(await until(ready, 60_000, 250))) throw new Error("the API is not ready again");
}

async function casesOf(config: Config): Promise<string[]> {
  const api = await apiAs("director", config);
  const { items } = await api.get<{ items: { id: string }[] }>("/v1/cases?limit=200");
  return items.map((c) => c.id);
}
