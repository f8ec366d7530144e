/** A launcher under test, as a process of its own with ports and a data folder of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "../../config/config.js";
import { isAlive, until, type ProcessId } from "../processes.js";
import { freePort } from "../ports.js";

const launcher = fileURLToPath(new URL("./fake-launcher.ts", import.meta.url));

export interface Settings {
  ZHIXING_DATA_DIR: string;
  ZHIXING_PORT: string;
  TEMPORAL_UI_PORT: string;
  TEMPORAL_PORT: string;
  COURT_SYSTEMS_PORT: string;
  /** Parts that are there already, like DATABASE_URL. */
  [variable: string]: string;
}

export async function someSettings(): Promise<Settings> {
  const dataDir = mkdtempSync(join(tmpdir(), "zhixing-launcher-"));
  chmodSync(dataDir, 0o711);
  const port = async () => String(await freePort());
  return { ZHIXING_DATA_DIR: dataDir, ZHIXING_PORT: await port(), TEMPORAL_UI_PORT: await port(), TEMPORAL_PORT: await port(), COURT_SYSTEMS_PORT: await port() };
}

export interface Launched {
  process: ChildProcess;
  output(): string;
  /** Exit code, or the signal. */
  exited: Promise<number | string | null>;
  says(text: string | RegExp, withinMs?: number): Promise<void>;
}

const all = new Set<Launched>();

export function launch(settings: Settings): Launched {
  const child = spawn(process.execPath, ["--import", "tsx", launcher], { env: childEnvironment({ ...settings }), stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  const exited = new Promise<number | string | null>((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
  const launched: Launched = {
    process: child,
    output: () => text,
    exited,
    async says(wanted, withinMs = 30_000) {
      const found = () => (typeof wanted === "string" ? text.split("\n").includes(wanted) : wanted.test(text));
      let ended = false;
      void exited.then(() => (ended = true));
      await until(() => found() || ended, withinMs, 20);
      if (!found()) throw new Error(`"${String(wanted)}" was not said:\n${text}`);
    },
  };
  all.add(launched);
  void exited.then(() => all.delete(launched));
  return launched;
}

interface LockContent {
  children: (ProcessId & { name: string })[];
}

/** What the lock says of the running parts. */
export function recordedChildren({ ZHIXING_DATA_DIR }: Settings): LockContent["children"] {
  return (JSON.parse(readFileSync(join(ZHIXING_DATA_DIR, "launcher.lock"), "utf8")) as LockContent).children;
}

export function living(children: ProcessId[]): ProcessId[] {
  return children.filter((child) => isAlive(child));
}

/** Stops what a failed test left, and removes the folder. */
export async function cleanUp(settings: Settings): Promise<void> {
  for (const launched of all) launched.process.kill("SIGTERM");
  await Promise.all([...all].map((launched) => launched.exited));
  rmSync(settings.ZHIXING_DATA_DIR, { recursive: true, force: true });
}

