import { createHash, randomUUID } from "node:crypto";
import type { Db } from "./store/db.js";
import type { BankClient } from "../court-systems/bank/client.js";
import type { Statement, StatementEntry } from "../court-systems/bank/contract.js";
import { StrangeAnswer } from "../court-systems/failures.js";
import { fenOfYuan } from "../domain/money/fen.js";
import { dateOf, instant, type CourtDate, type Instant } from "../domain/time/court-date.js";
import { keepRefusal } from "./store/funds-refusals.js";

/** The way to the bank's statements. */
export type StatementSource = Pick<BankClient, "statement">;

/** Whose statement is asked for, and with what. */
export interface StatementDeps {
  db: Db;
  bank: StatementSource;
  /** The bank as the court calls it (profile: letterhead.accountBank). */
  bankName: string;
  now: () => Instant;
}

/** A statement of a day: taken in whole, or refused with why and kept. */
export type Pulled = { accepted: true; id: string } | { accepted: false; id: string; why: string };

/** What is wrong with a statement. */
class Wrong extends Error {
  constructor(readonly why: string, readonly excerpt = "") {
    super(why);
  }
}

/** Rows of one insert. */
const BATCH = 2_000;

/**
 * R27: the bank's statement of one day, page by page. Taken in only whole: of this bank and day, with as many lines and as
 * much money as its head says, and with every line that an earlier statement of the same day had. The same again is the same.
 * @throws OutsideFailure, DefiniteRefusal where the bank gives none
 */
export async function pullStatement(deps: StatementDeps, day: CourtDate): Promise<Pulled> {
  try {
    const statement = await readWhole(deps, day);
    return await keep(deps, day, statement);
  } catch (error) {
    const wrong = error instanceof StrangeAnswer ? new Wrong(`无法读取 unreadable: ${error.reason}`, error.excerpt) : error;
    if (!(wrong instanceof Wrong)) throw error;
    return refuse(deps, day, wrong);
  }
}

type Whole = Pick<Statement, "bank" | "lines" | "credits" | "debits" | "entries" | "balances">;

async function readWhole({ bank, bankName }: StatementDeps, day: CourtDate): Promise<Whole> {
  const ask = async (page: number) => {
    const answer = await bank.statement({ date: day, bank: bankName, page });
    if (answer.bank !== bankName) throw new Wrong(`他行对账单 of another bank: ${answer.bank}`);
    if (answer.date !== day) throw new Wrong(`他日对账单 of another day: ${answer.date}`);
    if (answer.page !== page) throw new Wrong(`页码不符 page ${answer.page} instead of ${page}`);
    return answer;
  };
  const head = await ask(1);
  const whole: Whole = { ...head, entries: [...head.entries], balances: [...head.balances] };
  for (let page = 2; page <= head.pages; page++) {
    const next = await ask(page);
    if (headOf(next) !== headOf(head)) throw new Wrong("读取期间对账单有变 changed while it was read");
    whole.entries.push(...next.entries);
    whole.balances.push(...next.balances);
  }
  check(whole, head.accounts, day);
  return whole;
}

const headOf = ({ pages, lines, accounts, credits, debits }: Statement) => JSON.stringify([pages, lines, accounts, credits, debits]);

function check({ entries, balances, lines, credits, debits }: Whole, accounts: number, day: CourtDate): void {
  if (entries.length !== lines) throw new Wrong(`残缺 truncated: ${entries.length} lines of ${lines}`);
  if (balances.length !== accounts || new Set(balances.map((b) => b.account)).size !== accounts) throw new Wrong(`残缺 truncated: ${balances.length} balances of ${accounts}`);
  const stray = entries.find((e) => dateOf(instant(e.at)) !== day);
  if (stray) throw new Wrong(`含他日流水 a line of another day: ${stray.serial}`);
  const nothing = entries.find((e) => fenOfYuan(e.amount) === 0);
  if (nothing) throw new Wrong(`金额为零 a line of nothing: ${nothing.serial}`);
  const sum = (side: StatementEntry[]) => side.reduce((s, e) => s + BigInt(fenOfYuan(e.amount)), 0n);
  const [into, out] = [sum(entries.filter((e) => e.kind === "arrival")), sum(entries.filter((e) => e.kind !== "arrival"))];
  if (into !== BigInt(fenOfYuan(credits)) || out !== BigInt(fenOfYuan(debits))) throw new Wrong("合计不符 the lines do not add up to its totals");
}

async function keep({ db, bankName, now }: StatementDeps, day: CourtDate, { entries, balances, credits, debits }: Whole): Promise<Pulled> {
  const hash = createHash("sha256");
  for (const e of entries) hash.update(`${lineKey(e)}\n`);
  for (const b of balances) hash.update(`${b.account} ${b.balance}\n`);
  const digest = hash.digest("hex");
  const before = await db.bankStatement.findFirst({ where: { day: new Date(day), status: "accepted" }, orderBy: { pulledAt: "desc" } });
  if (before?.hash === digest) return { accepted: true, id: before.id };
  if (before) await refuseLess(db, before.id, entries);
  const id = randomUUID();
  await db.$transaction(async (tx) => {
    await tx.bankStatement.create({
      data: {
        id, day: new Date(day), bank: bankName, status: "accepted", lines: entries.length, creditsFen: BigInt(fenOfYuan(credits)), debitsFen: BigInt(fenOfYuan(debits)),
        hash: digest, pulledAt: new Date(now()),
      },
    });
    // One parameter a column: a row each would cost a hundred thousand lines a gigabyte.
    for (let from = 0; from < entries.length; from += BATCH) {
      const part = entries.slice(from, from + BATCH);
      await tx.$executeRaw`
        INSERT INTO bank_statement_lines (statement_id, ordinal, account, kind, serial, instruction, reverses, amount_fen, counterparty, at)
        SELECT ${id}, ${from}::int + n::int - 1, account, kind, serial, nullif(instruction, ''), nullif(reverses, ''), fen, counterparty, at::timestamptz
        FROM unnest(${part.map((e) => e.account)}::text[], ${part.map((e) => e.kind)}::text[], ${part.map((e) => e.serial)}::text[], ${part.map((e) => e.instruction ?? "")}::text[],
          ${part.map((e) => e.reverses ?? "")}::text[], ${part.map((e) => String(fenOfYuan(e.amount)))}::bigint[], ${part.map((e) => e.counterparty)}::text[], ${part.map((e) => e.at)}::text[])
          WITH ORDINALITY AS l (account, kind, serial, instruction, reverses, fen, counterparty, at, n)`;
    }
    for (let from = 0; from < balances.length; from += BATCH) {
      const part = balances.slice(from, from + BATCH);
      await tx.$executeRaw`
        INSERT INTO bank_balances (statement_id, account, balance_fen)
        SELECT ${id}, account, fen FROM unnest(${part.map((b) => b.account)}::text[], ${part.map((b) => String(signedFen(b.balance)))}::bigint[]) AS b (account, fen)`;
    }
  });
  return { accepted: true, id };
}

const lineKey = (e: Pick<StatementEntry, "account" | "kind" | "serial" | "instruction" | "amount">) => JSON.stringify([e.account, e.kind, e.serial, e.instruction ?? null, e.amount]);

function signedFen(yuan: string): bigint {
  return yuan.startsWith("-") ? -BigInt(fenOfYuan(yuan.slice(1))) : BigInt(fenOfYuan(yuan));
}

/** A day's statement may grow while the day is not over; it never takes a line back. */
async function refuseLess(db: Db, id: string, entries: readonly StatementEntry[]): Promise<void> {
  const there = new Set(entries.map((e) => [e.account, e.kind, e.serial, fenOfYuan(e.amount)].join(" ")));
  const before = await db.bankStatementLine.findMany({ where: { statementId: id }, select: { account: true, kind: true, serial: true, amountFen: true } });
  const gone = before.find((l) => !there.has([l.account, l.kind, l.serial, l.amountFen].join(" ")));
  if (gone) throw new Wrong(`同日对账单内容不同 the same day with other content: ${gone.serial} is gone`);
}

async function refuse({ db, bankName, now }: StatementDeps, day: CourtDate, { why, excerpt }: Wrong): Promise<Pulled> {
  const id = randomUUID();
  const pulledAt = new Date(now());
  await db.bankStatement.create({ data: { id, day: new Date(day), bank: bankName, status: "refused", why, excerpt: excerpt.slice(0, 2000), pulledAt } });
  await keepRefusal(db, { at: now(), what: "statement", why: "statement", detail: `${day} ${why}`, by: { post: "bank" }, serial: day, excerpt });
  return { accepted: false, id, why };
}
