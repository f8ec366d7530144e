import { Prisma, type PrismaClient } from "../../prisma/generated/client.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { TaskAnswers, TaskSubject } from "../../domain/case/tasks.js";

type Account = TaskAnswers["recordPayeeAccount"];

/**
 * R46: puts a payee's account where payments find it: with the party, or, for money that goes back to who paid, with the
 * bank's notice. Returns how to put back what was there, for a command that is refused.
 */
export async function putAccount(db: PrismaClient, caseId: string, about: TaskSubject, file: CaseFile, account: Account): Promise<() => Promise<void>> {
  const disbursement = file.disbursements.find((d) => d.id === about["disbursementId"]);
  const payee = String(about["partyId"] ?? disbursement?.payee ?? "");
  if (payee === "payer") {
    const serial = file.arrivals.find((a) => a.id === disbursement?.arrivalId)?.serial ?? "";
    const before = await db.fundsNotice.findUniqueOrThrow({ where: { serial }, select: { payerAccount: true } });
    const put = (value: unknown) => db.fundsNotice.update({ where: { serial }, data: { payerAccount: (value ?? Prisma.DbNull) } });
    await put(account);
    return async () => void (await put(before.payerAccount));
  }
  const where = { caseId_partyId: { caseId, partyId: payee } };
  const before = await db.party.findUniqueOrThrow({ where, select: { bankAccount: true } });
  const put = (value: unknown) => db.party.update({ where, data: { bankAccount: (value ?? Prisma.DbNull) } });
  await put(account);
  return async () => void (await put(before.bankAccount));
}
