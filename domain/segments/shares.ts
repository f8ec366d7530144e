import type { Arrival, CaseFile, Share } from "../case/file.js";
import { applicantsOf, weightsOf } from "../case/party.js";
import { shareAmong } from "../money/distribution.js";
import { fen, ZERO } from "../money/fen.js";

/** Who is paid how much of an arrival: each applicant who asks for it by share, and who paid what nobody asks for. */
export function sharesOf(file: CaseFile, arrival: Pick<Arrival, "amount" | "needed">): Share[] {
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
