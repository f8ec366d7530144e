import { createHash } from "node:crypto";
import type { CaseEvent } from "../../domain/case/events.js";
import type { CaseFile } from "../../domain/case/file.js";
import { payeeAccountOf, type PayeeAccount } from "./payee-account.js";
import type { Tx } from "./db.js";

/** One payment: its instruction's place in the case, and what is paid to where. */
export interface Payment {
  caseId: string;
  disbursementId: string;
  round: number;
  amountFen: bigint;
  account: PayeeAccount;
}

function hashOf({ caseId, disbursementId, round, amountFen, account }: Payment): string {
  return createHash("sha256").update(JSON.stringify([caseId, disbursementId, round, String(amountFen), account.holder, account.bank, account.number])).digest("hex");
}

/** R46: keeps what an approval holds for, in the transaction that records it. Where the account is not known yet, it holds for none. */
export async function keepApprovals(tx: Tx, file: CaseFile, event: CaseEvent): Promise<void> {
  const approved = approvedIn(file, event);
  for (const d of approved?.disbursements ?? []) {
    const account = await payeeAccountOf(tx, file, d);
    if (!account) continue;
    const payment = { caseId: file.caseId, disbursementId: d.id, round: d.round, amountFen: BigInt(d.amount), account };
    await tx.paymentApproval.create({
      data: { caseId: file.caseId, disbursementId: d.id, round: d.round, hash: hashOf(payment), approvedBy: approved?.approvedBy ?? "", at: new Date(event.at) },
    });
  }
}

function approvedIn(file: CaseFile, event: CaseEvent): Pick<CaseFile, "disbursements"> & { approvedBy: string } | undefined {
  if (event.type === "fundsApproved") return event.data;
  if (event.type !== "correctionApproved") return undefined;
  return { disbursements: file.disbursements.filter((d) => d.id === event.data.disbursementId), approvedBy: event.data.approvedBy };
}

/**
 * R46: an approval holds for exactly what was approved: this payee's account and this amount.
 * @param needed whether the case's law asks for an approval that knows the account
 * @throws Error where it is another one; the payment stays unsent, and visibly fails
 */
export async function assertApproved(tx: Tx, payment: Payment, needed: boolean): Promise<void> {
  const { caseId, disbursementId, round } = payment;
  const approval = await tx.paymentApproval.findUnique({ where: { caseId_disbursementId_round: { caseId, disbursementId, round } } });
  if (!approval && !needed) return;
  if (approval?.hash !== hashOf(payment)) throw new Error("收款账户或金额与审批不符，不得发放 the account or the amount is not the approved one (R46)");
}
