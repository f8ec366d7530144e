/**
 * `npm run check:drift`: do the migrations lead exactly to the schema? Exit code 0 yes, 2 no, 1 could not be checked.
 */
import { argv, exit } from "node:process";
import { pathToFileURL } from "node:url";
import { messageOf } from "../setup/problem.js";
import { throwawayPostgres } from "../setup/postgres.js";
import { deployMigrations } from "./deploy.js";
import { compareWithSchema, type Difference } from "./schema-engine.js";

/** Applies all migrations to a database of their own and compares it with the schema. */
export async function driftOfMigrations(as: "sql" | "words"): Promise<Difference> {
  const postgres = await throwawayPostgres();
  try {
    await deployMigrations(postgres.url());
    return await compareWithSchema(postgres.url(), as);
  } finally {
    await postgres.stop();
  }
}

async function main(): Promise<number> {
  const { drifted, text } = await driftOfMigrations("words");
  console.log(drifted ? `The schema asks for what no migration makes (npm run db:migration NAME):\n${text}` : "Migrations and schema agree.");
  return drifted ? 2 : 0;
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  exit(
    await main().catch((error: unknown) => {
      console.error(messageOf(error));
      return 1;
    }),
  );
}
