/**
 * `npm run db:migration NAME`: writes what the schema asks for beyond the migrations as a new migration, to be read and
 * completed by hand (checks, triggers, moving data).
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { messageOf, SetupProblem } from "../setup/problem.js";
import { driftOfMigrations } from "./drift.js";
import { migrationsDir } from "./migration-files.js";

/** Prisma's own commands refuse a folder without it. */
const lockFile = `# Written by Prisma's convention; kept in version control.\nprovider = "postgresql"\n`;

async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new SetupProblem("Usage: npm run db:migration NAME (lower case letters, digits and _)");
  const { drifted, text } = await driftOfMigrations("sql");
  if (!drifted) {
    console.log("Migrations and schema agree: nothing to write.");
    return;
  }
  const folder = join(migrationsDir, `${utcStamp(new Date())}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "migration.sql");
  writeFileSync(file, text);
  const lock = join(migrationsDir, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, lockFile);
  console.log(`Written: ${file}`);
}

/** `20261124093000`: Prisma's names sort by time. */
function utcStamp(now: Date): string {
  return now.toISOString().replace(/\D/g, "").slice(0, 14);
}

main(argv[2]).then(
  () => exit(0),
  (error: unknown) => {
    console.error(messageOf(error));
    exit(1);
  },
);
