import type { Arrival, CaseFile, DistributionPlan, Share } from "../case/file.js";
import { applicantsOf, weightsOf } from "../case/party.js";
import { shareAmong } from "../money/distribution.js";
import { fen, ZERO } from "../money/fen.js";
import { planShares } from "./distribution-plan.js";

/**
 * Who is paid how much of an arrival now: by its plan, where there is one (L14); else each applicant who asks for it by share,
 * and who paid what nobody asks for. What is paid already, and what is disputed, is no part of it.
 */
export function sharesOf(file: CaseFile, arrival: Arrival): Share[] {
  return arrival.plan ? sharesByPlan(file, arrival.id, arrival.plan) : sharesOfApplicants(file, arrival);
}

function sharesByPlan(file: CaseFile, arrivalId: string, plan: DistributionPlan): Share[] {
  const paid = (payee: string) => file.disbursements.filter((d) => d.arrivalId === arrivalId && d.payee === payee && d.status === "paid").reduce((sum, d) => sum + d.amount, 0);
  return [...planShares(plan).payable].map(([payee, amount]) => ({ payee, amount: fen(amount - paid(payee)) })).filter((s) => s.amount > 0);
}

function sharesOfApplicants(file: CaseFile, arrival: Arrival): Share[] {
  const all = applicantsOf(file.parties);
  const weights = weightsOf(all);
  const payees = all.flatMap((p, i) => (file.withdrawnApplicants.includes(p.id) ? [] : [{ id: p.id, weight: weights[i] ?? 0 }]));
  const shared = payees.length > 0 ? arrival.needed : ZERO;
  const amounts = shareAmong(shared, payees.map((p) => p.weight));
  const back = fen(arrival.amount - shared);
  return [
    ...payees.flatMap((p, i) => ((amounts[i] ?? ZERO) > 0 ? [{ payee: p.id, amount: amounts[i] ?? ZERO }] : [])),
    ...(back > 0 ? [{ payee: "payer", amount: back }] : []),
  ];
}

/** Whether two sets of shares are the same, payee for payee and fen for fen. */
export function sameShares(a: readonly Share[], b: readonly Share[]): boolean {
  return a.length === b.length && a.every((s, i) => s.payee === b[i]?.payee && s.amount === b[i].amount);
}
