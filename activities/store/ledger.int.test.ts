import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RuleRefusal } from "../../domain/errors.js";
import { freshDatabase } from "../../test/setup/database.js";
import { openDb, type Db } from "./db.js";
import { correct, settle, transfer } from "./ledger.js";

const AT = new Date("2026-09-29T02:00:00Z");
let db: Db;
let owner: pg.Client;

beforeAll(async () => {
  const url = await freshDatabase();
  db = openDb(url, 8);
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await db.$transaction(async (tx) => {
    await transfer(tx, { id: "in", debit: "bankClearing", credit: "case:c1", caseId: "c1", amountFen: 10_000n, memo: "到账", at: AT });
    await transfer(tx, { id: "out", debit: "case:c1", credit: "bankClearing", caseId: "c1", amountFen: 4_000n, memo: "发放", at: AT, pending: true });
    await transfer(tx, { id: "paid", debit: "case:c1", credit: "bankClearing", caseId: "c1", amountFen: 1_000n, memo: "发放", at: AT, pending: true });
    await settle(tx, "paid", "posted", AT);
  });
});
afterAll(async () => {
  await owner.end();
  await db.$disconnect();
});

const balance = async (id: string) => {
  const { balanceFen, pendingFen } = await db.ledgerAccount.findUniqueOrThrow({ where: { id } });
  return [balanceFen, pendingFen];
};
const insert = (more: Record<string, unknown>) => {
  const row = { id: "new", debit: "bankClearing", credit: "case:c1", amount_fen: 1, memo: "x", status: "posted", at: AT, settled_at: AT, ...more };
  const keys = Object.keys(row);
  return owner.query(`INSERT INTO ledger_transfers (${keys.join(", ")}) VALUES (${keys.map((_, i) => `$${i + 1}`).join(", ")})`, Object.values(row));
};

describe("the ledger keeps itself", () => {
  it("R27 balances follow their transfers: posted moves, pending reserves, settled once", async () => {
    expect(await balance("case:c1")).toEqual([9_000n, 4_000n]);
    expect(await balance("bankClearing")).toEqual([-9_000n, 0n]);
    expect(await db.$transaction((tx) => settle(tx, "paid", "voided", AT))).toBe(false);
    expect(await balance("case:c1")).toEqual([9_000n, 4_000n]);
  });

  it("R27 a fund gives no more than what is not reserved of it", async () => {
    const all = (amountFen: bigint) => db.$transaction((tx) => transfer(tx, { id: "too-much", debit: "case:c1", credit: "bankClearing", amountFen, memo: "x", at: AT }));
    await expect(all(5_001n)).rejects.toBeInstanceOf(RuleRefusal);
    expect(await balance("case:c1")).toEqual([9_000n, 4_000n]);
  });

  it("R27 a mistake is put right by a new entry, once, and never by more than it was", async () => {
    await db.$transaction((tx) => transfer(tx, { id: "wrong", debit: "bankClearing", credit: "unidentified", amountFen: 700n, memo: "x", at: AT }));
    const right = (id: string) => db.$transaction((tx) => correct(tx, "wrong", { id, memo: "更正", at: AT }));
    await right("right");
    await right("right");
    expect(await balance("unidentified")).toEqual([0n, 0n]);
    await expect(right("right-again")).rejects.toThrow();
    await expect(insert({ id: "half", debit: "case:c1", credit: "bankClearing", amount_fen: 10_001, corrects: "in" })).rejects.toThrow(/does not put in right|floor/);
  });

  it("R27 a hundred at once, crossing each other, end exactly", async () => {
    const cross = Array.from({ length: 50 }, (_, i) => [
      { id: `a${i}`, debit: "bankClearing", credit: "case:c2", amountFen: 3n }, { id: `b${i}`, debit: "bankClearing", credit: "unidentified", amountFen: 2n },
    ]).flat();
    await Promise.all(cross.map((t) => db.$transaction((tx) => transfer(tx, { ...t, memo: "x", at: AT }))));
    expect(await balance("case:c2")).toEqual([150n, 0n]);
    expect(await balance("unidentified")).toEqual([100n, 0n]);
  });
});

describe("not even the owner can, by DML (R27)", () => {
  it.each<[string, () => Promise<unknown>]>([
    ["an amount of nothing", () => insert({ amount_fen: 0 })],
    ["a negative amount", () => insert({ amount_fen: -5 })],
    ["one side only", () => insert({ credit: "bankClearing" })],
    ["an account that is none (R30: a hand, cash)", () => insert({ credit: "cash" })],
    ["a negative fund", () => insert({ debit: "case:c1", credit: "bankClearing", amount_fen: 9_001 })],
    ["money that is reserved", () => insert({ debit: "case:c1", credit: "bankClearing", amount_fen: 5_001 })],
    ["a transfer that begins voided", () => insert({ status: "voided" })],
    ["posted without its instant", () => insert({ settled_at: null })],
    ["a correction of what is no transfer", () => insert({ corrects: "nothing" })],
    ["a correction of other accounts", () => insert({ corrects: "in" })],
    ["the same id again", () => insert({ id: "in" })],
    ["posting a second time", () => owner.query("UPDATE ledger_transfers SET status = 'posted' WHERE id = 'paid'")],
    ["voiding what is posted", () => owner.query("UPDATE ledger_transfers SET status = 'voided' WHERE id = 'paid'")],
    ["opening what is posted", () => owner.query("UPDATE ledger_transfers SET status = 'pending', settled_at = null WHERE id = 'paid'")],
    ["another amount", () => owner.query("UPDATE ledger_transfers SET amount_fen = 1 WHERE id = 'out'")],
    ["another account while posting", () => owner.query("UPDATE ledger_transfers SET status = 'posted', settled_at = now(), credit = 'fees' WHERE id = 'out'")],
    ["deleting a transfer", () => owner.query("DELETE FROM ledger_transfers WHERE id = 'in'")],
    ["emptying the transfers", () => owner.query("TRUNCATE ledger_transfers")],
    ["a balance of one's own", () => owner.query("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE id = 'case:c1'")],
    ["a reservation of one's own", () => owner.query("UPDATE ledger_accounts SET pending_fen = 0 WHERE id = 'case:c1'")],
    ["another floor", () => owner.query("UPDATE ledger_accounts SET may_go_below = true WHERE id = 'case:c1'")],
    ["an account that begins with money", () => owner.query("INSERT INTO ledger_accounts (id, balance_fen) VALUES ('case:c9', 5)")],
    ["deleting an account", () => owner.query("DELETE FROM ledger_accounts WHERE id = 'case:c1'")],
    ["emptying the accounts", () => owner.query("TRUNCATE ledger_accounts")],
  ])("R27 %s", async (_, dml) => {
    await expect(dml()).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
    expect(await balance("case:c1")).toEqual([9_000n, 4_000n]);
  });
});
