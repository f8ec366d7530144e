import { RuleRefusal } from "../../domain/errors.js";
import type { Tx } from "./db.js";

/** One transfer: credit receives, debit gives. Amount in fen, more than zero. */
export interface NewTransfer {
  id: string;
  caseId?: string;
  debit: string;
  credit: string;
  amountFen: bigint;
  memo: string;
  at: Date;
  /** Reserved only: it counts against the fund, and is posted or voided once. */
  pending?: boolean;
  /** The posted transfer that this one puts right: the same accounts the other way round. */
  corrects?: string;
}

/**
 * Books a transfer once by its id. The balances follow by triggers of the database, in the same statement; its accounts are
 * locked in the order of their names, so that two transfers never wait for each other in a ring.
 * @throws RuleRefusal R27 where the fund has not enough that is not reserved
 */
export async function transfer(tx: Tx, t: NewTransfer): Promise<void> {
  await lock(tx, t);
  if (await tx.ledgerTransfer.findUnique({ where: { id: t.id }, select: { id: true } })) return;
  await assertFund(tx, t.debit, t.amountFen);
  await tx.ledgerTransfer.create({
    data: {
      id: t.id, caseId: t.caseId ?? null, debit: t.debit, credit: t.credit, amountFen: t.amountFen, memo: t.memo, at: t.at,
      status: t.pending ? "pending" : "posted", settledAt: t.pending ? null : t.at, corrects: t.corrects ?? null,
    },
    select: { id: true },
  });
}

/** Posts or voids a pending transfer, once; the second time nothing happens. Returns whether this call did it. */
export async function settle(tx: Tx, id: string, outcome: "posted" | "voided", at: Date): Promise<boolean> {
  const pending = await tx.ledgerTransfer.findUnique({ where: { id }, select: { debit: true, credit: true } });
  if (!pending) throw new Error(`no transfer ${id}`);
  await lock(tx, pending);
  const done = await tx.ledgerTransfer.updateMany({ where: { id, status: "pending" }, data: { status: outcome, settledAt: at } });
  return done.count === 1;
}

/** Puts a posted transfer right by a new entry, once: the same amount back the way it came. */
export async function correct(tx: Tx, wrong: string, as: { id: string; memo: string; at: Date }): Promise<void> {
  const row = await tx.ledgerTransfer.findUniqueOrThrow({ where: { id: wrong } });
  await transfer(tx, {
    ...as, corrects: wrong, debit: row.credit, credit: row.debit, amountFen: row.amountFen, ...(row.caseId ? { caseId: row.caseId } : {}),
  });
}

async function lock(tx: Tx, { debit, credit }: Pick<NewTransfer, "debit" | "credit">): Promise<void> {
  await tx.$executeRaw`SELECT zhixing_ledger_lock(${debit}, ${credit})`;
}

async function assertFund(tx: Tx, account: string, amount: bigint): Promise<void> {
  const row = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: account } });
  if (!row.mayGoBelow && row.balanceFen - row.pendingFen < amount) {
    throw new RuleRefusal("R27", `账户余额不足 not enough in ${account}`);
  }
}
