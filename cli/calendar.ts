/** `zhixing calendar import FILE`: validates and stores a year's calendar; every open case moves its open deadlines. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { parseCalendarFile } from "../courts/load.js";
import { BadInput } from "../domain/errors.js";
import { SetupProblem } from "../setup/problem.js";
import { apiAs } from "./client/http.js";

export function register(program: Command): void {
  const calendar = program.command("calendar").description("imports the working-day calendar of a year");
  calendar
    .command("import")
    .argument("<file>", "a calendar in YAML or JSON, as in courts/calendars")
    .description("stores the calendar and moves the open deadlines of every open case")
    .action((file: string) => importFile(file));
}

async function importFile(file: string): Promise<void> {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new SetupProblem(`Cannot read ${file}.`);
  }
  try {
    parseCalendarFile(text);
  } catch (error) {
    if (error instanceof BadInput) throw new SetupProblem(error.errors.map((e) => `${file} ${e.pointer} ${e.message}`).join("\n"));
    throw error;
  }
  const api = await apiAs("administrator");
  const { year, cases } = await api.post<{ year: string; cases: number }>("/v1/calendars", { text });
  console.log(`Calendar of ${year} stored; ${cases} open cases are told to move their open deadlines.`);
}
