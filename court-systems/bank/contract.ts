import { z } from "zod";
import { effect, question } from "../operation.js";
import { Day, Id, InstantText, PositiveYuan, Yuan } from "../shapes.js";

/** 银行: the case's own account (R27), payments with a last instant (Never twice), the statement by which people settle doubt. */

const Account = z.string().regex(/^[0-9A-Za-z-]{1,64}$/u, "an account number");

export const OpenAccount = z.strictObject({ requestId: Id, caseId: Id, caseNumber: z.string().min(1).max(100) });
export type OpenAccount = z.input<typeof OpenAccount>;
export const AccountOpened = z.object({ account: Account, at: InstantText });
export type AccountOpened = z.output<typeof AccountOpened>;

export const AccountQuestion = z.strictObject({ requestId: Id });
export const AccountStatus = z.object({ status: z.enum(["opened", "unknown"]), account: Account.optional(), at: InstantText.optional() });
export type AccountStatus = z.output<typeof AccountStatus>;

export const Payee = z.strictObject({ holder: z.string().min(1).max(200), bank: z.string().min(1).max(200), number: z.string().min(1).max(64) });
export type Payee = z.infer<typeof Payee>;

/** `serial` names this call, `instruction` the payment that it carries out; both are the court's. */
export const Pay = z.strictObject({
  serial: Id,
  instruction: Id,
  account: Account,
  amount: PositiveYuan,
  payee: Payee,
  /** The last instant at which the bank may execute it. */
  validUntil: InstantText,
  memo: z.string().max(500).default(""),
});
export type Pay = z.input<typeof Pay>;

/** `accepted`: taken in, not yet carried out; ask by serial. Only `refused` means that it will never be carried out. */
export const PayAnswer = z.object({ status: z.enum(["paid", "accepted", "refused"]), at: InstantText, because: z.string().max(500).optional() });
export type PayAnswer = z.output<typeof PayAnswer>;

export const SerialQuestion = z.strictObject({ serial: Id });
export const SerialAnswer = z.object({
  status: z.enum(["paid", "refused", "pending", "notFound"]),
  at: InstantText.optional(),
  because: z.string().max(500).optional(),
});
export type SerialAnswer = z.output<typeof SerialAnswer>;

/** `bank`: whose statement is meant, as the court calls it; pages begin at 1. */
export const StatementQuestion = z.strictObject({ account: Account.optional(), date: Day, bank: z.string().min(1).max(200).default("bank"), page: z.int().min(1).max(1000).default(1) });
export type StatementQuestion = z.input<typeof StatementQuestion>;

const SignedYuan = z.string().regex(/^-?(0|[1-9]\d{0,14})\.\d{2}$/u, "yuan with two decimals");

export const StatementEntry = z.object({
  account: Account,
  kind: z.enum(["arrival", "payment", "reversal"]),
  serial: Id,
  /** The court's payment instruction, for payments. */
  instruction: Id.optional(),
  /** The serial that a reversal takes back. */
  reverses: Id.optional(),
  amount: Yuan,
  /** Who paid, or who was paid. */
  counterparty: z.string().max(200),
  at: InstantText,
});
export type StatementEntry = z.output<typeof StatementEntry>;

/** A page holds at most so many entries and so many balances. */
export const STATEMENT_PAGE = 1000;

/**
 * The entries of one day in yuan, and the balance of each account at the day's end, in pages. Every page says what the whole
 * holds: a statement that is cut off, or changes while it is read, does not add up.
 */
export const Statement = z.object({
  bank: z.string().min(1).max(200),
  date: Day,
  page: z.int().min(1),
  pages: z.int().min(1).max(1000),
  lines: z.int().min(0),
  accounts: z.int().min(0),
  credits: Yuan,
  debits: Yuan,
  entries: z.array(StatementEntry).max(STATEMENT_PAGE),
  balances: z.array(z.object({ account: Account, balance: SignedYuan })).max(STATEMENT_PAGE),
});
export type Statement = z.output<typeof Statement>;

export const operations = {
  openAccount: effect("bank", "open-account", OpenAccount, AccountOpened),
  askAccount: question("bank", "ask-account", AccountQuestion, AccountStatus),
  pay: effect("bank", "pay", Pay, PayAnswer),
  queryBySerial: question("bank", "query-by-serial", SerialQuestion, SerialAnswer),
  statement: question("bank", "statement", StatementQuestion, Statement),
};

/** What the bank sends to the court when money arrives, signed (Standard Webhooks). Money in yuan. */
export const ArrivalNotice = z.strictObject({
  serial: Id,
  account: Account,
  amount: PositiveYuan,
  payer: z.string().min(1).max(200),
  at: InstantText,
  payerAccount: Payee.optional(),
  currency: z.string().length(3).optional(),
  reverses: Id.optional(),
});
export type ArrivalNotice = z.infer<typeof ArrivalNotice>;
