/** `zhixing court validate FILE`: names the line of each mistake in a court's profile, and in the words of its documents. */
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { readTemplates } from "../courts/documents.js";
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
    const documents = readTemplates(profile, file);
    if (documents.errors) throw new SetupProblem(documents.errors.map((e) => `${e.file}:${e.line} ${e.pointer || "/"} ${e.message}`).join("\n"));
    console.log(`${path}: right (${profile.court.zh}, ${profile.posts.length} posts, ${profile.teams.length} teams, ${profile.regions.length} regions, ${Object.keys(documents.templates).length} documents)`);
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
