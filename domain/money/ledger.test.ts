import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RuleRefusal } from "../errors.js";
import type { Instant } from "../time/court-date.js";
import { fen } from "./fen.js";
import {
  balanceOf, balances, book, correct, EMPTY_LEDGER, entriesOf, outOfBalance, postPending, voidPending,
  type Ledger, type LedgerAccount, type Transfer,
} from "./ledger.js";

const at = "2026-10-10T10:00:00+08:00" as Instant;
const row = (id: string, debit: LedgerAccount, credit: LedgerAccount, amount: number, status: Transfer["status"] = "posted"): Transfer =>
  ({ id, debit, credit, amount: fen(amount), memo: id, at, status });
const ledger = (...rows: Transfer[]): Ledger => rows.reduce(book, EMPTY_LEDGER);
const arrival = row("arrival", "bankClearing", "case:c1", 5000);
const payment = row("payment", "case:c1", "bankClearing", 3000, "pending");

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleRefusal) return error.rule;
    throw error;
  }
  return "none";
}

describe("R27 the books", () => {
  it("R27 an arrival raises the bank and the case alike", () => {
    expect(balances(ledger(arrival))).toEqual([
      { account: "bankClearing", balance: 5000, reserved: 0, available: 5000 },
      { account: "case:c1", balance: 5000, reserved: 0, available: 5000 },
    ]);
  });

  it("R27 a pending payment reserves, its posting moves, its voiding frees", () => {
    const reserved = ledger(arrival, payment);
    expect(balanceOf(reserved, "case:c1")).toEqual({ account: "case:c1", balance: 5000, reserved: 3000, available: 2000 });
    expect(balanceOf(postPending(reserved, "payment", at), "case:c1")).toMatchObject({ balance: 2000, reserved: 0, available: 2000 });
    expect(balanceOf(voidPending(reserved, "payment", at), "case:c1")).toMatchObject({ balance: 5000, reserved: 0, available: 5000 });
  });

  it("R27 unidentified money is claimed for a case", () => {
    const claimed = ledger(row("in", "bankClearing", "unidentified", 700), row("claim", "unidentified", "case:c1", 700));
    expect(balances(claimed).map((b) => [b.account, b.balance])).toEqual([["bankClearing", 700], ["case:c1", 700], ["unidentified", 0]]);
    expect(entriesOf(claimed, "case:c1").map((t) => t.id)).toEqual(["claim"]);
  });

  it("R27 a wrong row stays and is taken back by another", () => {
    const corrected = correct(ledger(arrival), "arrival", { id: "back", at, memo: "银行冲正" });
    expect(corrected.transfers).toHaveLength(2);
    expect(balanceOf(corrected, "case:c1").balance).toBe(0);
    expect(refusal(() => correct(corrected, "arrival", { id: "again", at, memo: "" }))).toBe("state");
  });
});

describe("R27 what is refused", () => {
  it.each([
    ["R27 the last fen may go", () => ledger(arrival, row("p", "case:c1", "bankClearing", 5000)), "none"],
    ["R27 one fen more may not", () => ledger(arrival, row("p", "case:c1", "bankClearing", 5001)), "R27"],
    ["R27 what is reserved is not there again", () => ledger(arrival, payment, row("p", "case:c1", "payable", 2001)), "R27"],
    ["R27 what is not reserved is", () => ledger(arrival, payment, row("p", "case:c1", "payable", 2000)), "none"],
    ["R27 a pending arrival is no money yet", () => ledger({ ...arrival, status: "pending" }, row("p", "case:c1", "payable", 1)), "R27"],
    ["R27 another case's money is not this one's", () => ledger(arrival, row("p", "case:c2", "bankClearing", 1)), "R27"],
    ["R27 money that has gone cannot be taken back", () => correct(ledger(arrival, row("p", "case:c1", "bankClearing", 1)), "arrival", { id: "b", at, memo: "" }), "R27"],
    ["R27 an id is used once", () => ledger(arrival, arrival), "state"],
    ["R27 a posting happens once", () => postPending(postPending(ledger(arrival, payment), "payment", at), "payment", at), "state"],
    ["R27 nor a voiding after it", () => voidPending(postPending(ledger(arrival, payment), "payment", at), "payment", at), "state"],
    ["R27 nor a posting after a voiding", () => postPending(voidPending(ledger(arrival, payment), "payment", at), "payment", at), "state"],
    ["R27 nothing pending under the id", () => postPending(ledger(arrival), "other", at), "state"],
    ["R30 a hand is no account", () => ledger(arrival, row("p", "case:c1", "cash" as LedgerAccount, 1)), "R30"],
  ])("%s", (_, act, rule) => expect(refusal(act)).toBe(rule));

  it.each([
    ["nothing", row("p", "case:c1", "payable", 0)], ["less than nothing", row("p", "case:c1", "payable", -1)],
    ["one account on both sides", row("p", "case:c1", "case:c1", 1)], ["a row that begins voided", row("p", "case:c1", "payable", 1, "voided")],
  ])("%s is a bug", (_, wrong) => expect(() => book(ledger(arrival), wrong)).toThrow(RangeError));
});

describe("R27 the books, whatever is tried", () => {
  const account = fc.constantFrom<LedgerAccount>("bankClearing", "unidentified", "payable", "fees", "case:c1", "case:c2");
  const step = fc.oneof(
    fc.record({ do: fc.constant("book" as const), debit: account, credit: account, amount: fc.integer({ min: 1, max: 1000 }), status: fc.constantFrom("pending" as const, "posted" as const) }),
    fc.record({ do: fc.constantFrom("post" as const, "void" as const, "correct" as const), which: fc.nat(20) }),
  );
  it("R27 balance, hold nothing below zero, and lose no row", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let books = EMPTY_LEDGER;
      steps.forEach((s, i) => {
        const before = books;
        try {
          if (s.do === "book") books = book(books, { ...row(`t${i}`, s.debit, s.credit, s.amount, s.status) });
          else if (s.do === "correct") books = correct(books, `t${s.which}`, { id: `t${i}`, at, memo: "" });
          else books = (s.do === "post" ? postPending : voidPending)(books, `t${s.which}`, at);
        } catch {
          expect(books).toBe(before);
        }
        expect(outOfBalance(books)).toBe(0);
        for (const b of balances(books)) expect(b.available).toBeGreaterThanOrEqual(0);
        expect(books.transfers.slice(0, before.transfers.length).map((t) => t.id)).toEqual(before.transfers.map((t) => t.id));
      });
    }));
  });
});
