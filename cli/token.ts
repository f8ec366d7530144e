/** `zhixing token POST`: a bearer token of the embedded default, alone on the last line. */
import type { Command } from "commander";
import { readConfig } from "../config/config.js";
import { tokenFor } from "./client/http.js";

export function register(program: Command): void {
  program
    .command("token")
    .argument("<post>", "id of a post of the court's profile, e.g. director")
    .description("a bearer token for the holder of a post")
    .action(async (post: string) => console.log(await tokenFor(readConfig(), post)));
}
