import { applyPayment, claimOf, type ClaimBasis, type ClaimPayment, type ClaimView } from "../money/claim.js";
import type { Words } from "../money/explain.js";
import { fen, MAX_FEN, minFen, sumFen, ZERO, type Fen } from "../money/fen.js";
import { addDays, type CourtDate } from "../time/court-date.js";
import type { CaseFile, Hold, Law } from "./file.js";
import { applicantsOf, weightsOf } from "./party.js";

/** What was paid on the claim, in the order of the days; what went to an applicant who withdrew since is left out. */
export function paymentsOf(file: CaseFile): ClaimPayment[] {
  return file.performances
    .flatMap((p) => (p.amount === undefined ? [] : [{ on: p.on, amount: stillCounting(file, p.amount, p.on) }]))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What was paid from one day to another, both included. */
export function paidSince(file: CaseFile, from: CourtDate, to?: CourtDate): Fen {
  return sumFen(paymentsOf(file).filter((p) => p.on >= from && (to === undefined || p.on <= to)).map((p) => p.amount));
}

/**
 * What is still owed on a day, all of it: principal, interest, doubled interest to the day (L05, L06); under a settlement
 * that is kept, what the settlement still asks for (L20: performed when wholly performed). Nothing once it is all performed.
 */
export function openTotal(file: CaseFile, law: Law, on: CourtDate): Fen {
  return file.performedInFullAt ? ZERO : owedAfter(file, law, on, paymentsOf(file));
}

/** How much of a payment the claim needs; the rest is too much and goes back (interface: Settled). */
export function neededOf(file: CaseFile, law: Law, payment: ClaimPayment): Fen {
  if (file.performedInFullAt || file.claim.amount === undefined) return ZERO;
  const settlement = instalmentsInForce(file);
  if (settlement) return minFen(payment.amount, owedUnder(settlement, paymentsOf(file)));
  return applyPayment(basisOf(file), payment, { ...lookingAt(file, law, payment.on), payments: paymentsOf(file) }).needed;
}

/** Whether with this payment nothing of the money is owed any more, on its day or, where later ones are known, on the last. */
export function moneyIsDone(file: CaseFile, law: Law, payment?: ClaimPayment): boolean {
  if (file.claim.amount === undefined) return true;
  const payments = [...paymentsOf(file), ...(payment ? [payment] : [])].sort((a, b) => (a.on < b.on ? -1 : 1));
  const on = payments.at(-1)?.on;
  return on !== undefined && owedAfter(file, law, on, payments) === 0;
}

function owedAfter(file: CaseFile, law: Law, on: CourtDate, payments: readonly ClaimPayment[]): Fen {
  const settlement = instalmentsInForce(file);
  if (settlement) return owedUnder(settlement, payments);
  return file.claim.amount === undefined ? ZERO : claimOfCase(file, law, on, payments).total;
}

function instalmentsInForce(file: CaseFile): Hold | undefined {
  return file.holds.find((h) => h.kind === "settlement" && h.endedOn === undefined && (h.instalments?.length ?? 0) > 0);
}

function owedUnder(settlement: Hold, payments: readonly ClaimPayment[]): Fen {
  const owed = (settlement.instalments ?? []).reduce((sum, i) => sum + i.amount, 0);
  const paid = payments.filter((p) => p.on >= settlement.from).reduce((sum, p) => sum + p.amount, 0);
  return owed > paid ? fen(owed - paid) : ZERO;
}

/** L20: the settlement that was in force on a day, what it asks for, and what was paid on it by then. */
export function settlementAsOf(file: CaseFile, on: CourtDate): { from: CourtDate; owed: Fen; paid: Fen } | undefined {
  const hold = file.holds.find((h) => h.kind === "settlement" && h.from <= on && (h.endedOn === undefined || on < h.endedOn) && (h.instalments?.length ?? 0) > 0);
  if (!hold) return undefined;
  return { from: hold.from, owed: sumFen((hold.instalments ?? []).map((i) => i.amount)), paid: paidSince(file, hold.from, on) };
}

/** The claim on a day, line by line, with the days of a suspension that the respondent did not ask for left out (L05). */
export function claimOfCase(file: CaseFile, law: Law, on: CourtDate, payments: readonly ClaimPayment[] = paymentsOf(file)): ReturnType<typeof claimOf> {
  return claimOf(basisOf(file), { ...lookingAt(file, law, on), payments });
}

function lookingAt(file: CaseFile, law: Law, on: CourtDate): ClaimView {
  const { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } = law.profile.settings;
  return { on, excluded: excludedDays(file, on), settings: { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } };
}

/** Days that bear no doubled interest, both ends included. */
export interface ExcludedDays {
  from: CourtDate;
  to: CourtDate;
  why: Words;
}

/** L05 (法释〔2014〕8号 3): suspension not applied for by the respondent, and suspension in retrial, as far as a day shows them. */
export function excludedDays(file: CaseFile, on: CourtDate): ExcludedDays[] {
  return file.holds
    .filter((h) => h.kind === "suspension" && (h.retrial === true || h.appliedBy !== "respondent"))
    .map((h) => ({ from: h.from, to: earlier(on, h.endedOn ? addDays(h.endedOn, -1) : (h.until ?? on)), why: h.retrial ? IN_RETRIAL : SUSPENDED }))
    .filter((r) => r.from <= r.to);
}

const earlier = (a: CourtDate, b: CourtDate): CourtDate => (a < b ? a : b);
const IN_RETRIAL: Words = { zh: "再审中止执行期间", en: "suspended in retrial" };
const SUSPENDED: Words = { zh: "非因被执行人申请而中止执行期间", en: "suspended, not on the respondent's application" };

/** 履行 as R25 asks for it: nothing that is due on the day is unpaid; of instalments those due. */
export function performedSoFar(file: CaseFile, law: Law, on: CourtDate): boolean {
  if (file.performedInFullAt) return true;
  return file.claim.amount !== undefined && claimOfCase(file, law, on).dueNow === 0;
}

// --- applicants who withdrew: their share is not asked for any more, the others' stays what it was

function basisOf(file: CaseFile): ClaimBasis {
  const { claim } = file;
  if (file.withdrawnApplicants.length === 0) return claim;
  const of = (amount: Fen) => stillCounting(file, amount);
  return {
    ...claim,
    ...(claim.amount === undefined ? {} : { amount: of(claim.amount) }),
    ...(claim.interest ? { interest: claim.interest.map((i) => ({ ...i, principal: of(i.principal) })) } : {}),
    ...(claim.costs === undefined ? {} : { costs: of(claim.costs) }),
    ...(claim.lateFees ? { lateFees: claim.lateFees.map((f) => ({ ...f, principal: of(f.principal) })) } : {}),
    ...(claim.instalments ? { instalments: claim.instalments.map((i) => ({ ...i, amount: of(i.amount) })) } : {}),
    ...(claim.concession ? { concession: { ...claim.concession, amount: of(claim.concession.amount) } } : {}),
  };
}

/** The part of an amount that belongs to applicants who are still there, of those who were there on a day. */
function stillCounting(file: CaseFile, amount: Fen, on?: CourtDate): Fen {
  if (file.withdrawnApplicants.length === 0) return amount;
  const all = applicantsOf(file.parties);
  const weights = weightsOf(all);
  const gone = (id: string) => file.withdrawnApplicants.includes(id);
  const goneBefore = (id: string) => on !== undefined && file.withdrawals.some((w) => w.partyId === id && w.on < on);
  const sum = (keep: (id: string) => boolean) => all.reduce((total, p, i) => (keep(p.id) ? total + BigInt(weights[i] ?? 0) : total), 0n);
  const whole = sum((id) => !goneBefore(id));
  return whole === 0n ? ZERO : fen(Number((BigInt(amount) * sum((id) => !gone(id))) / whole));
}

/** A sum that is only compared: what lies above the largest amount is that amount. */
export function cappedSum(amounts: readonly Fen[]): Fen {
  return fen(Math.min(MAX_FEN, amounts.reduce((sum, a) => Math.min(MAX_FEN, sum + a), 0)));
}
