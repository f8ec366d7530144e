/** The real books under test: PostgreSQL in one transaction that is never committed, so that every sequence finds them empty. */
import { expect } from "vitest";
import type { Db, Tx } from "../../activities/store/db.js";
import type { Deps } from "../../commands/deps.js";
import { bookOf } from "../../activities/store/bookkeeping.js";
import type { CaseEvent } from "../../domain/case/events.js";
import { instant } from "../../domain/time/court-date.js";
import { CASES, type Reference } from "./reference.js";

export const AT = "2026-09-29T10:00:00+08:00";
/** The accounts at the bank: one for each case, and one that the court does not have. */
export const ACCOUNTS = [...Array.from({ length: CASES }, (_, i) => `6222-${i}`), "6222-of-nobody"];

/** The cases whose books these are; committed once. */
export async function givenCases(db: Db): Promise<void> {
  for (let i = 0; i < CASES; i += 1) {
    const id = `c${i}`;
    await db.case.create({
      data: {
        id, number: `（2026）豫1321执${i + 1}号`, kind: "first", year: 2026, code: "豫1321执", ordinal: i + 1, workflowId: `case-${id}`, filedOn: new Date("2026-06-10"),
        filedByPost: "filing", filedByStaffId: "s1", start: {}, filing: {},
        file: { create: { seq: 1, kind: "first", segment: "open", status: "open", filedOn: new Date("2026-06-10"), search: id, file: { arrivals: [], disbursements: [] } } },
        account: { create: { account: ACCOUNTS[i]!, openedAt: new Date(AT) } },
      },
    });
  }
}

/** One sequence's books. */
export class Books {
  /** @param tx in whose hands they are; @param server who undoes what a dead worker left */
  constructor(readonly tx: Tx, private readonly recorded = new Set<number>(), private readonly server: Tx = tx) {}

  /** Work that is one transaction: all of it, or nothing. */
  async atomically<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.server.$executeRaw`SAVEPOINT work`;
    try {
      const done = await work(this.tx);
      await this.server.$executeRaw`RELEASE SAVEPOINT work`;
      return done;
    } catch (error) {
      await this.server.$executeRaw`ROLLBACK TO SAVEPOINT work`;
      await this.server.$executeRaw`RELEASE SAVEPOINT work`;
      throw error;
    }
  }

  /** What commands need, their transactions being parts of ours; Temporal is away, and rows come first. */
  deps(): Deps {
    const db = new Proxy(this.tx, {
      get: (of, name) => (name === "$transaction" ? (work: (tx: Tx) => Promise<unknown>) => this.atomically(work) : Reflect.get(of, name) as unknown),
    }) as unknown as Db;
    const away = () => Promise.reject(new Error("away"));
    return { db, temporal: { client: away, isUp: () => false, reason: "away" }, now: () => instant(AT), calendars: away } as unknown as Deps;
  }

  /** Hands an event over as the record does: once, in one transaction with what it books. */
  async record(caseNo: number, seq: number, type: CaseEvent["type"], data: object): Promise<void> {
    const event = { seq, at: instant(AT), type, actor: { system: "zhixing" }, rule: null, data } as unknown as CaseEvent;
    await this.once(seq, (tx) => bookOf(tx, `c${caseNo}`, event));
  }

  /** Work that its own number makes happen once. */
  async once(n: number, work: (tx: Tx) => Promise<unknown>): Promise<void> {
    if (this.recorded.has(n)) return;
    await this.atomically(work);
    this.recorded.add(n);
  }

  has(n: number): boolean {
    return this.recorded.has(n);
  }

  async noticeId(serial: string): Promise<string> {
    return (await this.tx.fundsNotice.findUniqueOrThrow({ where: { serial }, select: { id: true } })).id;
  }

  /** The same books, in the hands of a worker that dies before its `n`th statement; what it had committed stays. */
  dying(n: number): Books {
    return new Books(dyingAt(this.tx, n), this.recorded, this.server);
  }

  /** Both say the same: every balance, reservation, instruction and piece; and the books are right in themselves. */
  async agreeWith(m: Reference): Promise<void> {
    const rows = await this.tx.$queryRaw<{ id: string; balance: bigint; reserved: bigint; booked: bigint; pending: bigint }[]>`
      SELECT a.id, a.balance_fen AS balance, a.pending_fen AS reserved, coalesce(sum(CASE WHEN t.status <> 'posted' THEN 0 WHEN t.credit = a.id THEN t.amount_fen ELSE -t.amount_fen END), 0)::bigint AS booked,
        coalesce(sum(t.amount_fen) FILTER (WHERE t.status = 'pending' AND t.debit = a.id), 0)::bigint AS pending
      FROM ledger_accounts a LEFT JOIN ledger_transfers t ON a.id IN (t.debit, t.credit) GROUP BY a.id`;
    const held = rows.filter((r) => r.balance !== 0n || r.reserved !== 0n);
    expect(Object.fromEntries(held.map((r) => [r.id, [Number(r.balance), Number(r.reserved)]]))).toEqual(m.accounts());
    expect(rows.filter((r) => r.booked !== r.balance || r.pending !== r.reserved), "a balance is what its transfers make it").toEqual([]);
    expect(rows.reduce((sum, r) => sum + r.balance, 0n), "trial balance").toBe(0n);
    expect(rows.filter((r) => r.id !== "bankClearing" && r.balance < r.reserved), "floors").toEqual([]);
    const there = await this.tx.$queryRaw<{ what: string; is: string }[]>`
      SELECT id AS what, status || ' ' || serial AS is FROM payment_instructions UNION ALL SELECT serial, status FROM funds_notices WHERE reverses IS NULL`;
    expect(Object.fromEntries(there.map((r) => [r.what, r.is]))).toEqual(Object.fromEntries([
      ...m.instructions.map((i) => [i.id, `${i.status} ${i.id}-${i.call}`]), ...m.pieces.map((p) => [p.serial, p.state]),
    ]));
  }
}

/** The worker is gone. */
export class Died extends Error {}

/** Every statement counts; those after the last one never come. */
function dyingAt(tx: Tx, n: number): Tx {
  let left = n;
  const counted = <F extends (...args: never[]) => unknown>(of: object, statement: F) => (...args: Parameters<F>) => {
    if (left === 0) return Promise.reject(new Died());
    left -= 1;
    return Reflect.apply(statement, of, args);
  };
  const model = (of: object): object => new Proxy(of, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? counted(target, value as never) : value;
    },
  });
  return new Proxy(tx, {
    get: (of, name) => {
      const value: unknown = Reflect.get(of, name);
      if (typeof value === "function") return counted(of, value as never);
      return typeof value === "object" && value !== null ? model(value) : value;
    },
  });
}

/** Runs one sequence on empty books, and leaves nothing behind. */
export async function onEmptyBooks(db: Db, sequence: (books: Books) => Promise<void>): Promise<void> {
  const over = new Error("over");
  await db.$transaction(async (tx) => {
    await sequence(new Books(tx));
    throw over;
  }).catch((error: unknown) => {
    if (error !== over) throw error;
  });
}
