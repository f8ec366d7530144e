import type { BankAccount, CourtGiven, Formalities, Given, PlanGiven } from "../../documents/given.js";
import type { Arrival, Law } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { fen } from "../../domain/money/fen.js";
import { instantOfMs, type CourtDate } from "../../domain/time/court-date.js";
import type { TheCase } from "../access/the-case.js";
import type { Parts } from "../parts.js";
import { peopleOf } from "../people/case-people.js";
import { staffName } from "../people/staff.js";

/** Everything that a case's documents are made from, as the record has it now. */
export async function givenOf({ deps }: Parts, subject: TheCase, on: CourtDate): Promise<Given> {
  const { db, profile } = deps;
  const { id: caseId, file, documentNumber } = subject;
  const [people, account, { start }, notices, payments, drafted] = await Promise.all([
    peopleOf(db, caseId),
    db.caseAccount.findUnique({ where: { caseId }, select: { account: true } }),
    db.case.findUniqueOrThrow({ where: { id: caseId }, select: { start: true } }),
    db.fundsNotice.findMany({ where: { caseId }, select: { serial: true, payer: true, payerAccount: true } }),
    db.paymentInstruction.findMany({ where: { caseId, status: "paid" } }),
    db.caseEvent.findMany({ where: { caseId, type: "distributionPlanDrafted" }, select: { data: true }, orderBy: { seq: "asc" } }),
  ]);
  const team = profile.teams.find((t) => t.id === file.assignment?.team);
  return {
    court: courtOf(profile), file, law: (start as unknown as { law: Law }).law, on,
    ...(documentNumber === null ? {} : { legalDocumentNumber: documentNumber }),
    ...(account ? { account: account.account } : {}),
    people: people.map(({ partyId, name, bankAccount }) => ({ partyId, name, ...accountIn(bankAccount, "bankAccount") })),
    notices: notices.map(({ serial, payer, payerAccount }) => ({ serial, ...(payer === null ? {} : { payer }), ...accountIn(payerAccount, "payerAccount") })),
    payments: payments.map((p) => ({
      disbursementId: p.disbursementId, serial: p.serial, payeeName: p.payeeName, payeeAccount: p.payeeAccount as unknown as BankAccount,
      amount: fen(Number(p.amountFen)), ...(p.settledAt ? { paidAt: instantOfMs(p.settledAt.getTime()) } : {}),
    })),
    formalities: Object.fromEntries(file.arrivals.map((a) => [a.id, formalitiesOf(profile, a)])),
    plans: Object.fromEntries(drafted.map(({ data }) => data as unknown as PlanGiven & { arrivalId: string }).map(({ arrivalId, ...plan }) => [arrivalId, plan])),
    ...(file.assignment ? { officer: staffName(profile, file.assignment.officer) } : {}),
    ...(team ? { team: team.name.zh } : {}),
  };
}

function courtOf(profile: CourtProfile): CourtGiven {
  const title = (post: string) => profile.posts.find((p) => p.id === post)?.title.zh ?? post;
  const { fundsApprover, director, fundsManager } = profile.functions;
  return { name: profile.court.zh, ...profile.letterhead, titles: { approver: title(fundsApprover), director: title(director), manager: title(fundsManager) } };
}

/** R46: who did what, by name. */
function formalitiesOf(profile: CourtProfile, { confirmedBy, distribution, approvedBy, paidBy, receipt }: Arrival): Formalities {
  const name = (staffId: string | undefined) => (staffId ? staffName(profile, staffId) : undefined);
  return { confirmedBy: name(confirmedBy), distributionBy: name(distribution?.approvedBy), approvedBy: name(approvedBy), paidBy: name(paidBy), receipt };
}

function accountIn<K extends string>(json: unknown, key: K): { [P in K]?: BankAccount } {
  return (json === null ? {} : { [key]: json as BankAccount }) as { [P in K]?: BankAccount };
}
