import { RuleRefusal } from "../../domain/errors.js";
import { BANK_CLEARING } from "./ledger-accounts.js";
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
}

/**
 * Books a transfer once by its id. Balances are rows locked in the order of their names, so that two transfers never wait
 * for each other in a ring; a fund below zero is refused (R27).
 */
export async function transfer(tx: Tx, t: NewTransfer): Promise<void> {
  const known = await tx.ledgerTransfer.findUnique({ where: { id: t.id }, select: { id: true } });
  if (known) return;
  await lock(tx, [t.debit, t.credit]);
  await tx.ledgerTransfer.create({
    data: {
      id: t.id, caseId: t.caseId ?? null, debit: t.debit, credit: t.credit, amountFen: t.amountFen, memo: t.memo, at: t.at,
      status: t.pending ? "pending" : "posted", settledAt: t.pending ? null : t.at,
    },
  });
  if (t.pending) {
    await assertFund(tx, t.debit, t.amountFen);
    await tx.ledgerAccount.update({ where: { id: t.debit }, data: { pendingFen: { increment: t.amountFen } } });
    return;
  }
  await assertFund(tx, t.debit, t.amountFen);
  await move(tx, t.debit, t.credit, t.amountFen);
}

/** Posts or voids a pending transfer, once; the second time nothing happens. Returns whether this call did it. */
export async function settle(tx: Tx, id: string, outcome: "posted" | "voided", at: Date): Promise<boolean> {
  const pending = await tx.ledgerTransfer.findUnique({ where: { id } });
  if (!pending) throw new Error(`no transfer ${id}`);
  await lock(tx, [pending.debit, pending.credit]);
  const done = await tx.ledgerTransfer.updateMany({ where: { id, status: "pending" }, data: { status: outcome, settledAt: at } });
  if (done.count === 0) return false;
  await tx.ledgerAccount.update({ where: { id: pending.debit }, data: { pendingFen: { decrement: pending.amountFen } } });
  if (outcome === "posted") await move(tx, pending.debit, pending.credit, pending.amountFen);
  return true;
}

async function lock(tx: Tx, accounts: string[]): Promise<void> {
  for (const id of [...new Set(accounts)].sort()) {
    await tx.$executeRaw`INSERT INTO ledger_accounts (id, may_go_below) VALUES (${id}, ${id === BANK_CLEARING}) ON CONFLICT (id) DO NOTHING`;
    await tx.$queryRaw`SELECT id FROM ledger_accounts WHERE id = ${id} FOR UPDATE`;
  }
}

async function assertFund(tx: Tx, account: string, amount: bigint): Promise<void> {
  const row = await tx.ledgerAccount.findUniqueOrThrow({ where: { id: account } });
  if (!row.mayGoBelow && row.balanceFen - row.pendingFen < amount) {
    throw new RuleRefusal("R27", `账户余额不足 not enough in ${account}`);
  }
}

async function move(tx: Tx, debit: string, credit: string, amount: bigint): Promise<void> {
  await tx.ledgerAccount.update({ where: { id: debit }, data: { balanceFen: { decrement: amount } } });
  await tx.ledgerAccount.update({ where: { id: credit }, data: { balanceFen: { increment: amount } } });
}
