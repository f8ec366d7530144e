import { randomUUID } from "node:crypto";
import type { CaseEvent } from "../../domain/case/events.js";
import { caseAccount, escrowAccount, UNIDENTIFIED, BANK_CLEARING } from "./ledger-accounts.js";
import type { FundsNotice, Prisma } from "../../prisma/generated/client.js";
import type { Tx } from "./db.js";
import { json } from "./json.js";
import { endInstruction, latestInstruction } from "./instructions.js";
import { correct, transfer } from "./ledger.js";

/**
 * What an event books in the ledger, in the transaction that records it (R27): money that arrived, a claim of unidentified
 * funds, a reversal. Payments are booked by the payment's own activities: pending before the bank is called, then posted.
 */
export async function bookOf(tx: Tx, caseId: string, event: CaseEvent): Promise<void> {
  if (event.type === "fundsArrived") {
    const { arrival } = event.data;
    const claimed = await tx.fundsNotice.findUnique({ where: { serial: arrival.serial }, select: { status: true } });
    const wasUnidentified = claimed?.status === "claimDrafted" || claimed?.status === "unidentified";
    await transfer(tx, {
      id: `${caseId}:arrival:${arrival.serial}`, caseId, debit: wasUnidentified ? UNIDENTIFIED : BANK_CLEARING, credit: caseAccount(caseId),
      amountFen: BigInt(arrival.amount), memo: wasUnidentified ? `认领不明款 claimed ${arrival.serial}` : `到账 arrival ${arrival.serial}`, at: new Date(arrival.at),
    });
    await tx.fundsNotice.updateMany({ where: { serial: arrival.serial }, data: { caseId, status: wasUnidentified ? "claimed" : "matched" } });
  }
  if (event.type === "arrivalReversed") await takeBack(tx, caseId, event);
  if ((event.type === "disbursementDeferred" || event.type === "disbursementReleased") && event.data.escrow) {
    const into = event.type === "disbursementDeferred";
    const [from, to] = into ? [caseAccount(caseId), escrowAccount(caseId)] : [escrowAccount(caseId), caseAccount(caseId)];
    await transfer(tx, {
      id: `${caseId}:escrow:${event.data.arrivalId}:${event.seq}`, caseId, debit: from, credit: to, amountFen: BigInt(event.data.amount),
      memo: into ? "提存 into escrow" : "提存解除 out of escrow", at: new Date(event.at),
    });
  }
  // Two people settled it by the bank's paper: the instruction ends as they stated, and its workflow finds it ended.
  const stated = event.type === "disbursed" ? "paid" : event.type === "disbursementProgressed" && event.data.status === "voided" ? "voided" : undefined;
  if (stated && (event.type === "disbursed" || event.type === "disbursementProgressed")) {
    const row = await latestInstruction(tx, caseId, event.data.disbursementId);
    if (row) await endInstruction(tx, row, stated, new Date(event.at), stated === "voided" ? "两人据银行书面证明核定未付" : undefined);
  }
  if (event.type === "taskCompleted" && event.data.kind === "claimFunds" && "approve" in event.data.answer && !event.data.answer.approve) {
    const task = await tx.task.findUnique({ where: { id: `${caseId}.${event.data.taskId}` }, select: { about: true } });
    const { serial } = (task?.about ?? {}) as { serial?: string };
    await tx.fundsNotice.updateMany({ where: { caseId, status: "claimDrafted", ...(serial ? { serial } : {}) }, data: { status: "unidentified", caseId: null } });
  }
}

/**
 * Money that is no longer the case's: by correcting entries, never by a change. Taken back by the bank it leaves the way it
 * came; where the court has it still (a wrong name, a claim undone) it is unidentified money again, under a serial of its
 * own, so that it can be claimed anew, also for the same case.
 */
async function takeBack(tx: Tx, caseId: string, event: CaseEvent<"arrivalReversed">): Promise<void> {
  const { serial } = event.data;
  const at = new Date(event.at);
  const arrivalId = `${caseId}:arrival:${serial}`;
  const arrived = await tx.ledgerTransfer.findUnique({ where: { id: arrivalId } });
  const notice = await tx.fundsNotice.findUnique({ where: { serial } });
  if (!arrived || !notice) return;
  const claimed = arrived.debit === UNIDENTIFIED;
  const byBank = !event.data.unidentified
    && (await tx.fundsNotice.findFirst({ where: { reverses: serial, status: { not: "refused" }, source: { not: "undo" } }, select: { id: true } }));
  await correct(tx, arrivalId, { id: `${caseId}:reversal:${serial}`, memo: `冲正 reversal of ${serial}`, at });
  if (byBank) {
    if (claimed) await correct(tx, `unidentified:${serial}`, { id: `unidentified:reversal:${serial}`, memo: `不明款冲正 reversal of ${serial}`, at });
    await tx.fundsNotice.update({ where: { serial }, data: { status: "reversed" } });
    return;
  }
  if (!claimed) {
    await transfer(tx, {
      id: `unidentified:${serial}`, debit: BANK_CLEARING, credit: UNIDENTIFIED, amountFen: arrived.amountFen, memo: `转不明款 unidentified ${serial}`, at,
    });
  }
  await tx.fundsNotice.update({ where: { serial }, data: { status: "split", why: event.data.because ?? "claimUndone", caseId: null } });
  await tx.fundsNotice.create({ data: partOf(notice, await nextPart(tx, notice.serial), notice.amountFen, { status: "unidentified", why: event.data.because ?? "claimUndone" }) });
}

/** The serial of the next part of unidentified money; the whole keeps the bank's own. */
export async function nextPart(tx: Tx, serial: string): Promise<string> {
  return `${serial}#${(await tx.fundsNotice.count({ where: { splitFrom: serial } })) + 1}`;
}

/** A row for a part of unidentified money: it came when, where and from whom the whole came. */
export function partOf(
  whole: FundsNotice, serial: string, amountFen: bigint, state: { status: string; why?: string; caseId?: string },
): Prisma.FundsNoticeUncheckedCreateInput {
  return {
    id: randomUUID(), serial, account: whole.account, amountFen, currency: whole.currency, payer: whole.payer, at: whole.at, hash: whole.hash,
    source: "split", splitFrom: whole.serial, status: state.status, why: state.why ?? whole.why, caseId: state.caseId ?? null,
    ...(whole.payerAccount ? { payerAccount: json(whole.payerAccount) } : {}),
  };
}
