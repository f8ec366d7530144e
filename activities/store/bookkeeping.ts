import type { CaseEvent } from "../../domain/case/events.js";
import { caseAccount, UNIDENTIFIED, BANK_CLEARING } from "./ledger-accounts.js";
import type { Tx } from "./db.js";
import { endInstruction, latestInstruction } from "./instructions.js";
import { transfer } from "./ledger.js";

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
  if (event.type === "arrivalReversed") {
    const arrived = await tx.ledgerTransfer.findUnique({ where: { id: `${caseId}:arrival:${event.data.serial}` } });
    if (!arrived) return;
    const { serial, unidentified } = event.data;
    await transfer(tx, {
      id: `${caseId}:reversal:${serial}`, caseId, debit: caseAccount(caseId), credit: unidentified ? UNIDENTIFIED : arrived.debit, amountFen: arrived.amountFen,
      memo: unidentified ? `更正：非本案款项 not this case's ${serial}` : `冲正 reversal of ${serial}`, at: new Date(event.at),
    });
    if (unidentified) await tx.fundsNotice.updateMany({ where: { serial }, data: { status: "unidentified", caseId: null, why: "notConfirmed" } });
  }
  // Two people settled it by the bank's paper: the instruction ends as they stated, and its workflow finds it ended.
  const stated = event.type === "disbursed" ? "paid" : event.type === "disbursementProgressed" && event.data.status === "voided" ? "voided" : undefined;
  if (stated && (event.type === "disbursed" || event.type === "disbursementProgressed")) {
    const row = await latestInstruction(tx, caseId, event.data.disbursementId);
    if (row) await endInstruction(tx, row, stated, new Date(event.at), stated === "voided" ? "两人据银行书面证明核定未付" : undefined);
  }
  if (event.type === "taskCompleted" && event.data.kind === "claimFunds" && "approve" in event.data.answer && !event.data.answer.approve) {
    await tx.fundsNotice.updateMany({ where: { caseId, status: "claimDrafted" }, data: { status: "unidentified", caseId: null } });
  }
}
