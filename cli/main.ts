/**
 * The front door. Each command is a file of its own, `cli/<command>.ts`, that exports `register(program)`; only the one
 * asked for is loaded, so that `zhixing token` does not load the world.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { ConfigProblem, readConfig } from "../config/config.js";
import { messageOf, SetupProblem } from "../setup/problem.js";

interface CommandFile {
  register(program: Command): void;
}

/** Name (and file), and what `zhixing --help` says of it. */
const commands: Readonly<Record<string, string>> = {
  start: "everything on this machine: PostgreSQL, Temporal, court systems, worker, API and console",
  worker: "a worker alone, for parts that run already",
  api: "an API with console alone, for parts that run already",
  "court-systems": "the simulator of the court systems alone",
  "temporal-ui": "the Temporal UI behind sign-in alone",
  demo: "lets the simulated staff do their work, so that one can watch a case",
  simulate: "runs a scenario of months in skipped time and prints its timeline",
  case: "files, lists, shows and watches cases",
  task: "lists tasks and does them",
  document: "lists and saves the documents of a case",
  token: "a bearer token for the holder of a post",
  calendar: "imports the working-day calendar of a year",
  court: "checks the profile of a court",
  bank: "lets the simulator's bank send a notice",
  ledger: "proves the sums of the books",
  reconcile: "lays bank, ledger and case files of a day side by side",
  rebuild: "writes what readers see anew from the record of events",
  doctor: "what is up, what is not, and what to do about it",
};

const fileOf = (name: string) => new URL(`./${name}.ts`, import.meta.url);

async function load(name: string): Promise<CommandFile> {
  return (await import(fileOf(name).href)) as CommandFile;
}

async function main(args: readonly string[]): Promise<void> {
  const program = new Command("zhixing");
  program.description("执行: a court's enforcement cases, from filing to the last yuan");
  program.exitOverride();
  const [first = "", second = ""] = args.filter((argument) => !argument.startsWith("-"));
  const wanted = first === "help" ? second : first;
  const there = Object.keys(commands).filter((name) => existsSync(fileURLToPath(fileOf(name))));
  if (there.includes(wanted)) (await load(wanted)).register(program);
  else for (const name of there) program.command(name).description(commands[name] ?? "");
  if (args.length === 0) program.help();
  await program.parseAsync(args, { from: "user" });
}

/** Whether a stack is wanted with an error that nobody foresaw. */
function detailed(): boolean {
  try {
    return ["debug", "trace"].includes(readConfig().logLevel);
  } catch {
    return false;
  }
}

// `zhixing case watch … | head`: whoever reads has read enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else {
    const forPeople = error instanceof SetupProblem || error instanceof ConfigProblem;
    console.error(forPeople ? error.message : error instanceof Error && detailed() ? error.stack : messageOf(error));
    process.exitCode = 1;
  }
}
