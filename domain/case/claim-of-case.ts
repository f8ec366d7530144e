import { claimOf, type ClaimPayment } from "../money/claim.js";
import { fen, sumFen, ZERO, type Fen } from "../money/fen.js";
import type { CourtDate } from "../time/court-date.js";
import type { CaseFile, Law } from "./file.js";

/** What was paid on the claim, in the order of the days. */
export function paymentsOf(file: CaseFile): ClaimPayment[] {
  return file.performances
    .flatMap((p) => (p.amount === undefined ? [] : [{ on: p.on, amount: p.amount }]))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What was paid from one day to another, both included. */
export function paidSince(file: CaseFile, from: CourtDate, to?: CourtDate): Fen {
  return sumFen(paymentsOf(file).filter((p) => p.on >= from && (to === undefined || p.on <= to)).map((p) => p.amount));
}

/**
 * What is still owed on a day, all of it: principal, interest, doubled interest to the day (L05, L06); under a settlement
 * that is kept, what the settlement still asks for (L20: performed when wholly performed).
 */
export function openTotal(file: CaseFile, law: Law, on: CourtDate, payments = paymentsOf(file)): Fen {
  const settlement = file.holds.find((h) => h.kind === "settlement" && h.endedOn === undefined);
  if (settlement?.instalments?.length) {
    const owed = settlement.instalments.reduce((sum, i) => sum + i.amount, 0);
    const paid = payments.filter((p) => p.on >= settlement.from).reduce((sum, p) => sum + p.amount, 0);
    return owed > paid ? fen(owed - paid) : ZERO;
  }
  if (file.claim.amount === undefined) return ZERO;
  return claimOfCase(file, law, on, payments).total;
}

/** The claim on a day, line by line, with the days of a suspension that the respondent did not ask for left out (L05). */
export function claimOfCase(file: CaseFile, law: Law, on: CourtDate, payments = paymentsOf(file)): ReturnType<typeof claimOf> {
  const { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } = law.profile.settings;
  const excluded = file.holds
    .filter((h) => h.kind === "suspension")
    .map((h) => ({ from: h.from, to: h.endedOn ?? h.until ?? on, why: "中止执行 suspension" }));
  return claimOf(file.claim, { on, payments, excluded, settings: { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } });
}

/** 履行 as R25 asks for it: nothing that is due on the day is unpaid; of instalments those due. */
export function performedSoFar(file: CaseFile, law: Law, on: CourtDate): boolean {
  if (file.performedInFullAt) return true;
  return file.claim.amount !== undefined && claimOfCase(file, law, on).performed;
}
