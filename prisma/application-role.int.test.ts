import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../test/setup/database.js";
import { applicationRole, grantTo, TABLE_RIGHTS } from "./application-role.js";
import { deployMigrations } from "./deploy.js";

let ownerUrl: string;
let runUrl: string;
let owner: pg.Client;
let run: pg.Client;

beforeAll(async () => {
  ownerUrl = await freshDatabase();
  runUrl = await applicationRole(ownerUrl, "an-invented-password");
  [owner, run] = [new pg.Client({ connectionString: ownerUrl }), new pg.Client({ connectionString: runUrl })];
  await owner.connect();
  await run.connect();
});
afterAll(async () => {
  await run.end();
  await owner.end();
});

const AT = "2026-09-29T02:00:00Z";
const transfer = (id: string, amount: number, debit = "bankClearing", credit = "case:c1") =>
  run.query("INSERT INTO ledger_transfers (id, debit, credit, amount_fen, memo, status, at, settled_at) VALUES ($1, $2, $3, $4, 'x', 'posted', $5, $5)", [id, debit, credit, amount, AT]);

describe("the role that runs", () => {
  it("R27 books, and the balances follow though it may not write them", async () => {
    await transfer("in", 500);
    await run.query("INSERT INTO ledger_transfers (id, debit, credit, amount_fen, memo, status, at) VALUES ('out', 'case:c1', 'bankClearing', 200, 'x', 'pending', $1)", [AT]);
    await run.query("UPDATE ledger_transfers SET status = 'posted', settled_at = $1 WHERE id = 'out'", [AT]);
    expect((await run.query("SELECT id, balance_fen::int AS fen FROM ledger_accounts ORDER BY id")).rows).toEqual([{ id: "bankClearing", fen: -300 }, { id: "case:c1", fen: 300 }]);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["DDL", () => run.query("CREATE TABLE mine (x int)"), "42501"],
    ["a trigger switched off", () => run.query("ALTER TABLE ledger_transfers DISABLE TRIGGER USER"), "42501"],
    ["triggers passed over", () => run.query("SET session_replication_role = replica"), "42501"],
    ["a negative fund", () => transfer("n", 301, "case:c1", "bankClearing"), "23514"],
    ["an unbalanced entry", () => transfer("u", 1, "case:c1", "case:c1"), "23514"],
    ["a second posting", () => run.query("UPDATE ledger_transfers SET status = 'posted' WHERE id = 'out'"), "23000"],
    ["another amount", () => run.query("UPDATE ledger_transfers SET amount_fen = 1 WHERE id = 'in'"), "42501"],
    ["deleting an entry", () => run.query("DELETE FROM ledger_transfers"), "42501"],
    ["emptying the entries", () => run.query("TRUNCATE ledger_transfers"), "42501"],
    ["a balance of one's own", () => run.query("UPDATE ledger_accounts SET balance_fen = 9"), "42501"],
    ["an account of one's own", () => run.query("INSERT INTO ledger_accounts (id) VALUES ('case:c9')"), "42501"],
    ["deleting an account", () => run.query("DELETE FROM ledger_accounts"), "42501"],
    ["changing the record", () => run.query("UPDATE case_events SET type = 'x'"), "42501"],
    ["deleting from the record", () => run.query("DELETE FROM case_events"), "42501"],
    ["emptying the record", () => run.query("TRUNCATE case_events"), "42501"],
    ["deleting a notice", () => run.query("DELETE FROM funds_notices"), "42501"],
    ["deleting an instruction", () => run.query("DELETE FROM payment_instructions"), "42501"],
    ["changing a refusal", () => run.query("UPDATE funds_refusals SET why = 'x'"), "42501"],
    ["changing an approval", () => run.query("UPDATE payment_approvals SET hash = 'x'"), "42501"],
    ["a migration of one's own", () => run.query("DELETE FROM _prisma_migrations"), "42501"],
  ])("R27 is refused %s", async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect((await owner.query("SELECT count(*)::int AS n FROM ledger_transfers")).rows).toEqual([{ n: 2 }]);
  });

  it("R27 a table of its own that is called like the ledger's changes no balance", async () => {
    await run.query("CREATE TEMPORARY TABLE ledger_accounts (id text PRIMARY KEY, balance_fen bigint DEFAULT 0, pending_fen bigint DEFAULT 0, may_go_below boolean)").catch(() => undefined);
    await transfer("again", 50);
    expect((await owner.query("SELECT balance_fen::int AS fen FROM public.ledger_accounts WHERE id = 'case:c1'")).rows).toEqual([{ fen: 350 }]);
  });

  it("finds nothing to migrate without the right to migrate", async () => {
    expect((await deployMigrations(runUrl)).applied).toEqual([]);
  });

  it("every table says what it may do with it", async () => {
    const { rows } = await owner.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    expect(rows.map((r) => r.name)).toEqual(Object.keys(TABLE_RIGHTS).sort());
  });

  it("is made once, and has its rights anew at each start; another one can be given them", async () => {
    expect(await applicationRole(ownerUrl, "an-invented-password")).toBe(runUrl);
    const name = `court_${randomUUID().slice(0, 8)}`;
    await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
    await grantTo(ownerUrl, name);
    expect((await owner.query("SELECT has_table_privilege($1, 'case_events', 'INSERT') AS may, has_table_privilege($1, 'case_events', 'UPDATE') AS change", [name])).rows).toEqual([{ may: true, change: false }]);
    await owner.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  });
});
