import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb, type Db } from "../activities/store/db.js";
import { correct, settle, transfer } from "../activities/store/ledger.js";
import { courtDate } from "../domain/time/court-date.js";
import { freshDatabase } from "../test/setup/database.js";
import { checkLedger } from "./ledger-check.js";

const AT = new Date("2026-09-29T02:00:00Z");
let db: Db;
let owner: pg.Client;

beforeAll(async () => {
  const url = await freshDatabase();
  db = openDb(url, 4);
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await db.$transaction(async (tx) => {
    for (const serial of ["U1", "U2", "U3"]) {
      await transfer(tx, { id: `unidentified:${serial}`, debit: "bankClearing", credit: "unidentified", amountFen: 1_000n, memo: "x", at: AT });
      await tx.fundsNotice.create({
        data: { id: serial, serial, account: "6222", amountFen: 1_000n, at: AT, hash: "", status: serial === "U3" ? "reversed" : "unidentified", receivedAt: AT },
      });
    }
    await correct(tx, "unidentified:U3", { id: "unidentified:R3", memo: "x", at: AT });
    await transfer(tx, { id: "f", debit: "unidentified", credit: "fees", amountFen: 300n, memo: "x", at: AT, pending: true });
    await settle(tx, "f", "posted", AT);
  });
});
afterAll(async () => {
  await owner.end();
  await db.$disconnect();
});

const wrong = async () => (await checkLedger(db)).checks.flatMap((c) => c.wrong);

/** Breaks a copy: with the guard off, as who owns the database could; put back afterwards. */
async function broken(table: string, guard: string, dml: string, mend: string): Promise<string[]> {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
  await owner.query(dml);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
  const found = await wrong();
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(mend);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  expect(await wrong()).toEqual([]);
  return found;
}

describe("zhixing ledger check", () => {
  it("R27 proves books that are right, and prints their figures", async () => {
    const all = await checkLedger(db);
    expect(all).toMatchObject({ ok: true, transfers: 5, arrived: "30.00", paid: "10.00" });
    expect((await checkLedger(db, { from: courtDate("2026-09-30"), to: courtDate("2026-10-01") }))).toMatchObject({ ok: true, transfers: 0, arrived: "0.00" });
  });

  it.each<[string, string, string, string, string, RegExp]>([
    ["a balance that is not the sum of its transfers", "ledger_accounts", "ledger_accounts_guard", "UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE id = 'fees'",
      "UPDATE ledger_accounts SET balance_fen = balance_fen - 1 WHERE id = 'fees'", /^fees: balance 301 fen, transfers 300/],
    ["a transfer whose amount was changed", "ledger_transfers", "ledger_transfers_once", "ALTER TABLE ledger_transfers DISABLE TRIGGER ledger_transfers_moves; UPDATE ledger_transfers SET amount_fen = 900 WHERE id = 'unidentified:U1'; ALTER TABLE ledger_transfers ENABLE TRIGGER ledger_transfers_moves",
      "UPDATE ledger_transfers SET amount_fen = 1000 WHERE id = 'unidentified:U1'", /U1: notice 1000 fen, ledger 900/],
    ["a transfer that was deleted", "ledger_transfers", "ledger_transfers_no_delete", "DELETE FROM ledger_transfers WHERE id = 'unidentified:U2'",
      "INSERT INTO ledger_transfers (id, debit, credit, amount_fen, memo, status, at, settled_at) VALUES ('unidentified:U2', 'bankClearing', 'unidentified', 1000, 'x', 'posted', '2026-09-29T02:00:00Z', '2026-09-29T02:00:00Z')",
      /^bankClearing: balance/],
    ["a reservation that nothing is under way for", "ledger_accounts", "ledger_accounts_guard",
      "INSERT INTO ledger_transfers (id, debit, credit, amount_fen, memo, status, at) VALUES ('ghost', 'fees', 'bankClearing', 5, 'x', 'pending', '2026-09-29T02:00:00Z')",
      "ALTER TABLE ledger_transfers DISABLE TRIGGER USER; DELETE FROM ledger_transfers WHERE id = 'ghost'; ALTER TABLE ledger_transfers ENABLE TRIGGER USER; UPDATE ledger_accounts SET pending_fen = 0 WHERE id = 'fees'",
      /^ghost: reserved 5, instruction none/],
  ])("R27 finds %s", async (_, table, guard, dml, mend, what) => {
    expect(await broken(table, guard, dml, mend)).toEqual(expect.arrayContaining([expect.stringMatching(what)]));
  });

  it("R27 finds a guard that is off", async () => {
    await owner.query("ALTER TABLE ledger_transfers DISABLE TRIGGER ledger_transfers_once");
    expect(await wrong()).toEqual(["ledger_transfers_once is off or missing"]);
    await owner.query("ALTER TABLE ledger_transfers ENABLE TRIGGER ledger_transfers_once");
    expect(await wrong()).toEqual([]);
  });
});
