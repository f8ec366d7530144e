/** `zhixing rebuild [CASE]`: what readers see is written anew from the record of events; the record stays as it is. */
import type { Command } from "commander";
import { openDb } from "../activities/store/db.js";
import { rebuildReadModels } from "../commands/rebuild.js";
import { readConfig } from "../config/config.js";
import { requireDatabaseUrl, withRunningParts } from "../setup/running.js";

export function register(program: Command): void {
  program
    .command("rebuild")
    .argument("[case]", "id of one case; all without it")
    .description("writes what readers see anew from the record of events")
    .action(async (caseId: string | undefined) => {
      const db = openDb(requireDatabaseUrl(withRunningParts(readConfig())), 2);
      try {
        console.log(`${await rebuildReadModels(db, caseId)} case(s) rebuilt`);
      } finally {
        await db.$disconnect();
      }
    });
}
