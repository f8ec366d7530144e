/**
 * The role that runs is not the role that migrates (R27): it has no DDL, and on what is append-only neither UPDATE, DELETE
 * nor TRUNCATE. Balances it cannot write at all: the ledger's triggers do, with the rights of who migrated.
 */
import pg from "pg";

/** Of the embedded default. */
const role = "zhixing_run";

const READ = "SELECT";
const APPEND = "SELECT, INSERT";
const KEEP = "SELECT, INSERT, UPDATE";
const ALL = "SELECT, INSERT, UPDATE, DELETE";

/** What the running role may do with each table; nobody but the owner may TRUNCATE. */
export const TABLE_RIGHTS: Readonly<Record<string, string>> = {
  _prisma_migrations: READ,
  ledger_accounts: READ,
  case_events: APPEND,
  bank_statement_lines: APPEND,
  bank_balances: APPEND,
  funds_refusals: APPEND,
  payment_approvals: APPEND,
  ledger_transfers: "SELECT, INSERT, UPDATE (status, settled_at)",
  cases: KEEP,
  case_numbers: KEEP,
  case_accounts: KEEP,
  commands: KEEP,
  funds_notices: KEEP,
  payment_instructions: KEEP,
  bank_statements: KEEP,
  reconciliations: KEEP,
  funds_differences: KEEP,
  strange_answers: KEEP,
  calendars: KEEP,
  installation_facts: KEEP,
  // Read models, which are written anew, and what is given back.
  case_files: ALL,
  tasks: ALL,
  placements: ALL,
  parties: ALL,
  idempotency_keys: ALL,
};

/**
 * Makes the running role of an embedded server, or finds it, and gives it its rights anew, as this release has them.
 * @param ownerUrl by who migrated and owns the tables.
 * @returns the connection string of the running role.
 */
export async function applicationRole(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "zhixing-role" });
  client.on("error", () => undefined); // a lost connection fails the query under way
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
    await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`);
    await giveRights(client, role);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/** Gives a role that is there the rights of the running one, in the database of `ownerUrl` (`npm run db:grant ROLE`). */
export async function grantTo(ownerUrl: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "zhixing-role" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await giveRights(client, to);
  } finally {
    await client.end();
  }
}

/** One transaction: a role is never without rights in between. A table of no line here can be read and added to. */
async function giveRights(client: pg.Client, to: string): Promise<void> {
  const grantee = client.escapeIdentifier(to);
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  await client.query([
    "BEGIN",
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${grantee}`,
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${grantee}`,
    `GRANT USAGE ON SCHEMA public TO ${grantee}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${grantee}`,
    ...rows.map(({ name }) => `GRANT ${TABLE_RIGHTS[name] ?? APPEND} ON TABLE ${client.escapeIdentifier(name)} TO ${grantee}`),
    "COMMIT",
  ].join(";\n"));
}
