/** The migrations of a folder, as Prisma lays them out: one folder each, `<UTC time>_<name>/migration.sql`. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface MigrationFile {
  /** The folder's name, which is what `_prisma_migrations` keeps. */
  name: string;
  sql: string;
  /** Lower-case hex SHA-256 of the file's bytes. Git keeps line ends as LF everywhere, else this would differ by machine. */
  checksum: string;
}

export const migrationsDir = fileURLToPath(new URL("./migrations", import.meta.url));

/** All migrations of the folder in the order in which they are applied. A missing folder holds none. */
export function readMigrations(dir: string = migrationsDir): MigrationFile[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => readMigration(dir, name));
}

function readMigration(dir: string, name: string): MigrationFile {
  const bytes = readFileSync(join(dir, name, "migration.sql"));
  return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
}
