/** Databases of a server: created with the locale that Chinese search needs, copied from a template, dropped. */
import pg from "pg";

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/**
 * Creates a database unless it exists. Without a template it has the builtin provider's C.UTF-8: the same on every
 * machine, and pg_trgm finds trigrams in Chinese, which it does not under plain C.
 * @param url any database of the server, by a user who may create databases.
 * @param template a database to copy; nobody may be connected to it.
 */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  await onServer(url, async (client) => {
    const like = template
      ? `template ${client.escapeIdentifier(template)}`
      : `template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype ${client.escapeLiteral(ctype)}`;
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount) return;
    await client.query(`create database ${client.escapeIdentifier(name)} ${like}`);
  });
}

/** Drops a database, cutting whoever is connected to it; one that is not there is no error. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}

/** Name of the operating system's character classes: macOS knows no C.UTF-8. */
export const ctype = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres"), connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // a lost connection fails the query under way
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Why a server does not answer yet, or undefined when it does. */
export async function whyNoAnswer(url: string, timeoutMs = 2_000): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || String(error) : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
