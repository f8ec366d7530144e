/**
 * Applies migrations over `pg`, without Prisma's schema engine (a binary that is downloaded at first use, and which a
 * machine without the Internet never gets). Table, checksums, lock and order are Prisma's own, so that a database can be
 * handed to `prisma migrate deploy` and back.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { messageOf, SetupProblem } from "../setup/problem.js";
import { migrationsDir, readMigrations, type MigrationFile } from "./migration-files.js";

export interface Deployment {
  /** Names of the migrations applied now, in order. */
  applied: string[];
  /** How many were there already. */
  before: number;
}

/** Prisma's own number: its engine and this runner wait for each other. */
const migrationLock = 72707369;
const lockPatienceMs = 60_000;

const migrationsTable = `
  create table if not exists "_prisma_migrations" (
    "id"                  varchar(36) primary key not null,
    "checksum"            varchar(64) not null,
    "finished_at"         timestamptz,
    "migration_name"      varchar(255) not null,
    "logs"                text,
    "rolled_back_at"      timestamptz,
    "started_at"          timestamptz not null default now(),
    "applied_steps_count" integer not null default 0
  )`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished: boolean;
  logs: string | null;
}

/**
 * Brings a database to the state of the migrations folder; several processes may call it at once, one applies.
 * @throws SetupProblem where a migration failed (now or earlier), was edited after it was applied, or is unknown here
 * because the database belongs to a newer release. Nothing of a failed migration remains but its row.
 */
export async function deployMigrations(databaseUrl: string, dir: string = migrationsDir): Promise<Deployment> {
  const files = readMigrations(dir);
  return withMigrationLock(databaseUrl, async (client) => {
    // A role without DDL may look: where nothing is to be migrated it needs no more.
    const { rows: [there] } = await client.query<{ name: string | null }>(`select to_regclass('"_prisma_migrations"')::text as "name"`);
    if (!there?.name) await client.query(migrationsTable);
    const rows = await readApplied(client);
    refuseWhatCannotGoOn(rows, files);
    const done = new Set(rows.map((row) => row.migration_name));
    const open = files.filter((file) => !done.has(file.name));
    for (const file of open) await apply(client, file);
    return { applied: open.map((file) => file.name), before: done.size };
  });
}

/**
 * Says that a failed migration left nothing behind, so that the next deployment tries it again.
 * @returns false where no failed migration has this name.
 */
export async function markRolledBack(databaseUrl: string, name: string): Promise<boolean> {
  return withMigrationLock(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      `update "_prisma_migrations" set "rolled_back_at" = now()
       where "migration_name" = $1 and "finished_at" is null and "rolled_back_at" is null`,
      [name],
    );
    return (rowCount ?? 0) > 0;
  });
}

async function withMigrationLock<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "zhixing-migrations" });
  // A connection that breaks rejects the query that waits on it; without a listener the event would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await takeLock(client);
    return await work(client);
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

async function takeLock(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = ${lockPatienceMs}`);
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === "55P03")) throw error;
    throw new SetupProblem(
      `Another process has been migrating this database for more than ${lockPatienceMs / 1000} s. Wait until it is done, or stop it, then try again.`,
    );
  }
  await client.query("set lock_timeout = 0");
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    `select "migration_name", "checksum", "finished_at" is not null as "finished", "logs"
     from "_prisma_migrations" where "rolled_back_at" is null order by "started_at", "migration_name"`,
  );
  return rows;
}

function refuseWhatCannotGoOn(rows: readonly AppliedRow[], files: readonly MigrationFile[]): void {
  const checksums = new Map(files.map((file) => [file.name, file.checksum]));
  for (const { migration_name: name, checksum, finished, logs } of rows) {
    if (!finished) throw failedBefore(name, logs);
    if (!checksums.has(name)) {
      throw new SetupProblem(
        `The database holds the migration ${name}, which this release does not know: it belongs to a newer release. Run that release, or restore a backup from before it.`,
      );
    }
    if (checksums.get(name) !== checksum) {
      throw new SetupProblem(
        `The migration ${name} was edited after it was applied. Restore its file and put the change into a new migration (npm run db:migration NAME).`,
      );
    }
  }
}

/** The file goes as one simple-protocol query: PostgreSQL runs it in one transaction, unless it opens its own. */
async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  const id = randomUUID();
  await client.query(`insert into "_prisma_migrations" ("id", "checksum", "migration_name") values ($1, $2, $3)`, [id, file.checksum, file.name]);
  try {
    await client.query(file.sql);
  } catch (error) {
    const message = messageOf(error);
    await noteFailure(client, id, message);
    throw new SetupProblem(`The migration ${file.name} failed: ${message}. ${howToGoOn(file.name)}`);
  }
  await client.query(`update "_prisma_migrations" set "finished_at" = now(), "applied_steps_count" = 1 where "id" = $1`, [id]);
}

async function noteFailure(client: pg.Client, id: string, message: string): Promise<void> {
  try {
    // A file with a transaction of its own leaves it aborted.
    await client.query("rollback");
    await client.query(`update "_prisma_migrations" set "logs" = $2 where "id" = $1`, [id, message]);
  } catch {
    // Where the connection is gone, the unfinished row says enough; the first error is the one to report.
  }
}

function failedBefore(name: string, logs: string | null): SetupProblem {
  return new SetupProblem(`The migration ${name} failed earlier${logs ? `: ${logs}` : " or was cut off"}. ${howToGoOn(name)}`);
}

function howToGoOn(name: string): string {
  return `Mend the cause, make sure nothing of it remains, then: npm run db:rolled-back ${name}`;
}
