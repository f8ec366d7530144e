/** `zhixing court validate FILE`: names the line of each mistake in a court's profile. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { profilePath, validateProfile } from "../courts/load.js";
import { SetupProblem } from "../setup/problem.js";

export function register(program: Command): void {
  const court = program.command("court").description("checks the profile of a court");
  court
    .command("validate")
    .argument("<file>", "a profile, or the id of a shipped one")
    .description("says whether a profile is right, and where it is not")
    .action((file: string) => validate(file));
}

function validate(file: string): void {
  const path = profilePath(file);
  const { profile, errors } = validateProfile(read(path));
  if (profile) {
    console.log(`${path}: right (${profile.court.zh}, ${profile.posts.length} posts, ${profile.teams.length} teams, ${profile.regions.length} regions)`);
    return;
  }
  throw new SetupProblem((errors ?? []).map((e) => `${path}:${e.line} ${e.pointer || "/"} ${e.message}`).join("\n"));
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new SetupProblem(`Cannot read ${path}.`);
  }
}
