/** `zhixing simulate FILE [--json]`: months in skipped time; the answer on stdout, everything else on stderr. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { ensureGenerated } from "../setup/generated.js";
import { SetupProblem } from "../setup/problem.js";
import { progress, type Progress } from "../setup/progress.js";
import { prepareScenario, type ReadyScenario } from "../simulate/prepare.js";
import { ScenarioMistakes } from "../simulate/scenario.js";

const say = (line: string) => void process.stderr.write(`${line}\n`);

export function register(program: Command): void {
  program
    .command("simulate")
    .argument("<file>", "a scenario, as in examples/scenarios")
    .option("--json", "one JSON object on stdout instead of a timeline")
    .description("runs a scenario of months in skipped time and prints its timeline")
    .action((file: string, { json }: { json?: boolean }) => simulateFile(file, json ?? false));
}

async function simulateFile(file: string, json: boolean): Promise<void> {
  if (!existsSync(file)) throw new SetupProblem(`There is no file ${file}.`);
  try {
    const ready = prepareScenario(file);
    process.stdout.write(await run(ready, json, progress(say)));
  } catch (error) {
    if (!(error instanceof ScenarioMistakes)) throw error;
    for (const e of error.errors) say(`${file}:${e.line} ${e.pointer} ${e.message}`);
    process.exitCode = 2;
  }
}

/** Loads what runs it only when there is something to run, and when the database's client is made. */
async function run(ready: ReadyScenario, json: boolean, steps: Progress): Promise<string> {
  await ensureGenerated(steps, ["prismaClient"]);
  const { simulate } = await import("../simulate/simulate.js");
  const { startSharedParts } = await import("../simulate/skipped-court.js");
  const { timelineOf } = await import("../simulate/timeline.js");
  const shared = await startSharedParts(steps);
  try {
    const answer = await steps.step("scenario", (step) => simulate(ready, shared, { note: (line) => step.note(line) }));
    return json ? `${JSON.stringify(answer, null, 2)}\n` : timelineOf(answer);
  } finally {
    await shared.stop();
  }
}
