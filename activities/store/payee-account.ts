import type { CaseEvent } from "../../domain/case/events.js";
import type { CaseFile } from "../../domain/case/file.js";
import { Prisma } from "../../prisma/generated/client.js";
import { json } from "./json.js";
import type { Tx } from "./db.js";

/** A payee's account as people tell it; it is in no event and in no history. */
export interface PayeeAccount {
  holder: string;
  bank: string;
  number: string;
}

/** What a command's row keeps beside what the case is told, until its events are recorded. */
export interface CommandSecret {
  payeeAccount?: PayeeAccount;
}

/** The payee's account: an applicant's as recorded, or that of who paid, for what goes back; undefined where it is not known. */
export async function payeeAccountOf(tx: Pick<Tx, "party" | "fundsNotice">, file: Pick<CaseFile, "caseId" | "arrivals">, d: { payee: string; arrivalId: string }): Promise<PayeeAccount | undefined> {
  if (d.payee !== "payer") {
    const party = await tx.party.findUniqueOrThrow({ where: { caseId_partyId: { caseId: file.caseId, partyId: d.payee } } });
    return (party.bankAccount as PayeeAccount | null) ?? undefined;
  }
  const serial = file.arrivals.find((a) => a.id === d.arrivalId)?.serial ?? "";
  const notice = await tx.fundsNotice.findUniqueOrThrow({ where: { serial } });
  // The bank knows where its own notice came from; the serial names the way back where it gave no account.
  return (notice.payerAccount as PayeeAccount | null) ?? { holder: notice.payer ?? "付款人", bank: "原付款行", number: `return-${serial}` };
}

/**
 * R46: an account that was recorded or corrected goes where payments find it, in the transaction that records it: with the
 * party, or, for money that goes back to who paid, with the bank's notice. So a command that was refused changes no account.
 */
export async function keepPayeeAccount(tx: Tx, file: CaseFile, event: CaseEvent): Promise<void> {
  if (event.type !== "taskCompleted" || !event.commandId || (event.data.kind !== "recordPayeeAccount" && event.data.kind !== "correctPayee")) return;
  const command = await tx.command.findUnique({ where: { id: event.commandId }, select: { secret: true } });
  const { payeeAccount } = (command?.secret ?? {}) as CommandSecret;
  if (!payeeAccount) return;
  const about = file.tasks.find((t) => t.id === event.data.taskId)?.about ?? {};
  const disbursement = file.disbursements.find((d) => d.id === about["disbursementId"]);
  const payee = String(about["partyId"] ?? disbursement?.payee ?? "");
  const account = json(payeeAccount);
  if (payee === "payer") {
    const serial = file.arrivals.find((a) => a.id === disbursement?.arrivalId)?.serial ?? "";
    await tx.fundsNotice.update({ where: { serial }, data: { payerAccount: account } });
  } else {
    await tx.party.update({ where: { caseId_partyId: { caseId: file.caseId, partyId: payee } }, data: { bankAccount: account } });
  }
  await tx.command.update({ where: { id: event.commandId }, data: { secret: Prisma.DbNull } });
}
