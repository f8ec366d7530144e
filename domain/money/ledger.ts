import { RuleRefusal } from "../errors.js";
import type { Instant } from "../time/court-date.js";
import { yuan } from "./explain.js";
import { fen, ZERO, type Fen } from "./fen.js";

/**
 * An account of the court's books (R27). `bankClearing` is what lies at the bank (an asset: debits raise it); all others say
 * for whom it is held (credits raise them): `case:<id>` the dedicated account (一案一账号), `unidentified` 不明款, `payable`
 * ordered to be paid and not yet settled, `fees` application fees. There is no account for cash or for a hand (R30).
 */
export type LedgerAccount = "bankClearing" | "unidentified" | "payable" | "fees" | `case:${string}`;

export type TransferStatus = "pending" | "posted" | "voided";

/**
 * One amount on the debit side of one account and the credit side of another, so that no row can be unbalanced. A pending
 * one reserves what it lowers, and raises nothing before it is posted.
 */
export interface Transfer {
  /** Made by who asks for it, before the first try; used once. */
  id: string;
  debit: LedgerAccount;
  credit: LedgerAccount;
  /** Above zero. */
  amount: Fen;
  memo: string;
  at: Instant;
  status: TransferStatus;
  /** When a pending transfer was posted or voided. */
  resolvedAt?: Instant;
  /** The posted transfer that this one takes back. */
  corrects?: string;
}

/** The transfers in the order in which they were booked. Never changed but for a pending one's end. */
export interface Ledger {
  transfers: readonly Transfer[];
}

export interface Balance {
  account: LedgerAccount;
  /** Of posted transfers. */
  balance: Fen;
  /** Reserved by pending transfers. */
  reserved: Fen;
  /** What may still be moved: `balance - reserved`, never below zero. */
  available: Fen;
}

export const EMPTY_LEDGER: Ledger = { transfers: [] };

const ACCOUNT = /^(bankClearing|unidentified|payable|fees|case:.+)$/;

/** Whether a text names an account of the books. */
export function isLedgerAccount(text: string): text is LedgerAccount {
  return ACCOUNT.test(text);
}

/** Whether debits raise the account (an asset) or lower it. */
export function isDebitNormal(account: LedgerAccount): boolean {
  return account === "bankClearing";
}

/**
 * R27, R30 Books a transfer, posted or pending. Returns the new ledger. Throws RuleRefusal: R27 where an account would go
 * below zero (money that is not there, or is reserved), R30 for an account that the books do not have, `state` for an id
 * used before (the same id is the same instruction), RangeError for an amount not above zero or one account on both sides.
 */
export function book(ledger: Ledger, transfer: Transfer): Ledger {
  const { id, debit, credit, amount, status } = transfer;
  if (!isLedgerAccount(debit) || !isLedgerAccount(credit)) {
    throw new RuleRefusal("R30", "案款只能在账户之间划转 case funds move only between accounts of the books");
  }
  if (!(amount > 0)) throw new RangeError(`a transfer needs an amount above zero: ${amount}`);
  if (debit === credit) throw new RangeError(`a transfer needs two accounts: ${debit}`);
  if (status === "voided") throw new RangeError("a transfer begins as pending or posted");
  if (ledger.transfers.some((t) => t.id === id)) throw new RuleRefusal("state", `转账${id}已经记账 the transfer ${id} is booked already`);
  const next = { transfers: [...ledger.transfers, transfer] };
  for (const account of [debit, credit]) {
    const now = amountsOf(ledger, account);
    const then = amountsOf(next, account);
    // Only what lowers an account can be refused, so that money can always come in.
    if (then.available < 0 && then.available < now.available) {
      throw new RuleRefusal("R27", `账户${account}可用余额${yuan(fen(now.available))}不足 the account ${account} does not have ${yuan(amount)} available`);
    }
  }
  return next;
}

/** Posts a pending transfer, once. Throws RuleRefusal `state` where there is none pending under the id. */
export function postPending(ledger: Ledger, id: string, at: Instant): Ledger {
  return resolve(ledger, id, "posted", at);
}

/** Voids a pending transfer, once; what it reserved is free again. Throws RuleRefusal `state` where there is none pending under the id. */
export function voidPending(ledger: Ledger, id: string, at: Instant): Ledger {
  return resolve(ledger, id, "voided", at);
}

/**
 * Takes a posted transfer back by one the other way round: booked rows are never changed. Throws RuleRefusal `state` where it
 * is not posted or was taken back before, R27 where its money is no longer there.
 */
export function correct(ledger: Ledger, id: string, correction: { id: string; at: Instant; memo: string }): Ledger {
  const wrong = ledger.transfers.find((t) => t.id === id);
  if (wrong?.status !== "posted") throw new RuleRefusal("state", `转账${id}未入账 the transfer ${id} is not posted`);
  if (ledger.transfers.some((t) => t.corrects === id)) throw new RuleRefusal("state", `转账${id}已更正 the transfer ${id} was corrected already`);
  return book(ledger, { ...correction, debit: wrong.credit, credit: wrong.debit, amount: wrong.amount, status: "posted", corrects: id });
}

/** The figures of one account; zeros for one that was never used. */
export function balanceOf(ledger: Ledger, account: LedgerAccount): Balance {
  const { balance, reserved, available } = amountsOf(ledger, account);
  return { account, balance: fen(balance), reserved: fen(reserved), available: fen(available) };
}

/** The figures of every account used, `bankClearing` first, then by name. */
export function balances(ledger: Ledger): Balance[] {
  const used = [...new Set(ledger.transfers.flatMap((t) => [t.debit, t.credit]))];
  return used
    .sort((a, b) => Number(isDebitNormal(b)) - Number(isDebitNormal(a)) || (a < b ? -1 : 1))
    .map((account) => balanceOf(ledger, account));
}

/** What lies at the bank less what is held for others: zero in every ledger that `book` made. */
export function outOfBalance(ledger: Ledger): Fen {
  return fen(balances(ledger).reduce((sum, b) => sum + (isDebitNormal(b.account) ? b.balance : -b.balance), 0));
}

/** The transfers that touch one case's account, oldest first: `GET /v1/cases/{id}/ledger`. */
export function entriesOf(ledger: Ledger, account: LedgerAccount): Transfer[] {
  return ledger.transfers.filter((t) => t.debit === account || t.credit === account);
}

function resolve(ledger: Ledger, id: string, status: "posted" | "voided", at: Instant): Ledger {
  const found = ledger.transfers.find((t) => t.id === id);
  if (!found) throw new RuleRefusal("state", `没有转账${id} there is no transfer ${id}`);
  if (found.status !== "pending") throw new RuleRefusal("state", `转账${id}已经${found.status === "posted" ? "入账" : "撤销"} the transfer ${id} is ${found.status}`);
  return { transfers: ledger.transfers.map((t) => (t.id === id ? { ...t, status, resolvedAt: at } : t)) };
}

function amountsOf(ledger: Ledger, account: LedgerAccount): { balance: number; reserved: number; available: number } {
  const lowers = isDebitNormal(account) ? "credit" : "debit";
  let balance: number = ZERO;
  let reserved: number = ZERO;
  for (const t of ledger.transfers) {
    if (t.debit !== account && t.credit !== account) continue;
    const down = t[lowers] === account;
    if (t.status === "posted") balance += down ? -t.amount : t.amount;
    if (t.status === "pending" && down) reserved += t.amount;
  }
  return { balance, reserved, available: balance - reserved };
}
