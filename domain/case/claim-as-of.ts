import type { Claim } from "../money/claim.js";
import { fen, minusFen, sumFen, ZERO, type Fen } from "../money/fen.js";
import { dateOf, type CourtDate } from "../time/court-date.js";
import { claimOfCase, excludedDays, paymentsOf, settlementAsOf, type ExcludedDays } from "./claim-of-case.js";
import type { CaseFile, Law } from "./file.js";

/** What is due in a case at the end of a day, past or future, for people to read and check. */
export interface CaseClaim extends Claim {
  /** Everything paid by then that serves the claim: arrivals as far as needed, and direct performances (R30). */
  paid: Fen;
  /** L05: days on which no doubled interest counts. */
  excluded: ExcludedDays[];
  /** L20: a settlement that was wholly performed has done away with this much of the claim; no line is open then. */
  released: Fen;
  /** L20: the settlement in force on the day, in whose place the claim rests. */
  settlement?: { from: CourtDate; owed: Fen; paid: Fen; open: Fen };
}

/**
 * L05, L06, L20, R33, R41–R43 The claim of a case as of a day: what was paid, who had withdrawn and which days were excluded
 * by then. A day to come is looked at as if nothing more were paid, and a suspension without an end as if it went on.
 * Throws BadInput where a sum passes 10^13 yuan.
 */
export function claimAsOf(file: CaseFile, law: Law, on: CourtDate): CaseClaim {
  const then = fileAsOf(file, on);
  const claim = claimOfCase(then, law, on);
  const shown = {
    ...claim, paid: sumFen(paymentsOf(then).filter((p) => p.on <= on).map((p) => p.amount)), excluded: excludedDays(then, on), released: ZERO,
  };
  if (then.performedInFullAt) return released(shown);
  const settlement = settlementAsOf(file, on);
  return settlement ? { ...shown, settlement: { ...settlement, open: minusFen(settlement.owed, fen(Math.min(settlement.paid, settlement.owed))) } } : shown;
}

function released(claim: CaseClaim): CaseClaim {
  return {
    ...claim, lines: claim.lines.map((l) => ({ ...l, open: ZERO, dueNow: ZERO })), released: claim.total,
    principal: ZERO, interest: ZERO, lateFees: ZERO, costs: ZERO, doubledInterest: ZERO, total: ZERO, dueNow: ZERO, performed: true,
  };
}

/** The file without what came after the day. */
function fileAsOf(file: CaseFile, on: CourtDate): CaseFile {
  const goneLater = (id: string) => file.withdrawals.some((w) => w.partyId === id && w.on > on);
  const { performedInFullAt, ...rest } = file;
  return {
    ...rest, withdrawnApplicants: file.withdrawnApplicants.filter((id) => !goneLater(id)), withdrawals: file.withdrawals.filter((w) => w.on <= on),
    ...(performedInFullAt && dateOf(performedInFullAt) <= on ? { performedInFullAt } : {}),
  };
}
