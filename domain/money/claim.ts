import type { CourtDate } from "../time/court-date.js";
import { runDebt, unpaid, type Account, type Charge } from "./accrual.js";
import type { ClaimBasis } from "./claim-basis.js";
import { claimLines, type ClaimLine } from "./claim-lines.js";
import { doubledParts, paidBy, termsOf, type Terms } from "./claim-terms.js";
import { dayNumber, mergedSpans, type DayRange } from "./day-ranges.js";
import { fen, minFen, minusFen, sumFen, ZERO, type Fen } from "./fen.js";
import { generalCharges, laidItems, lateFeeCharges, LAWFUL_SETTINGS, type InterestSettings } from "./interest-items.js";
import { shareOfPercent } from "./rate.js";
import { satisfiedClaim, type Payment, type ClaimSatisfied } from "./satisfaction.js";

export type { ClaimBasis } from "./claim-basis.js";
export type { ClaimLine } from "./claim-lines.js";
export type ClaimPayment = Payment;

/** L05 What a court's profile settles; `profile.settings` fits. */
export interface ClaimSettings extends InterestSettings {
  doubledCountsFromDayAfterTerm: boolean;
}

export const LAWFUL_CLAIM_SETTINGS: ClaimSettings = { ...LAWFUL_SETTINGS, doubledCountsFromDayAfterTerm: true };

/** The day to look at, and what happened until then. What lies after `on` is not looked at. */
export interface ClaimView {
  on: CourtDate;
  payments?: readonly ClaimPayment[];
  /** L05 Days on which no doubled interest counts, inclusive: stay or suspension not applied for by the respondent. */
  excluded?: readonly DayRange[];
  settings?: ClaimSettings;
}

/** What is owed under a document at the end of a day. Plain JSON, fen. */
export interface Claim {
  on: CourtDate;
  /** Costs, interest by item, late fees by item, principal by instalment, a restored concession, doubled interest. Their parts add up to the sums below. */
  lines: ClaimLine[];
  /** Unpaid principal, with a restored concession. */
  principal: Fen;
  /** Unpaid general interest. */
  interest: Fen;
  /** R33 Unpaid late fees (滞纳金). */
  lateFees: Fen;
  /** R33 Unpaid litigation costs that the document lays on the respondent. */
  costs: Fen;
  /** Unpaid doubled interest (or agreed late-performance money). */
  doubledInterest: Fen;
  /** Everything unpaid, instalments not yet due included: `costs + interest + lateFees + principal + doubledInterest`. */
  total: Fen;
  /** What of `total` is due on the day: less only where a plan of instalments stands. */
  dueNow: Fen;
  /** 履行: something has fallen due, and nothing that is due is unpaid. False where no money is owed at all. */
  performed: boolean;
  /** What was paid beyond everything owed. */
  excess: Fen;
  satisfied: ClaimSatisfied[];
  /** R41, R42: the day at whose end the respondent was in default. */
  defaultOn?: CourtDate;
}

/**
 * R33, R41–R43, L05, L06 What is owed under a document at the end of `on`: principal, its interest until performance, and
 * doubled interest from the end of the term; payments satisfy costs, interest, late fees, principal, doubled interest in this order. Without
 * instalments everything is due from the start (a case is filed because it is), the term only starts doubled interest;
 * a document that names neither term nor day of effect bears none. Money ahead of a plan serves its next instalments.
 * Example: 120000 yuan, to be performed by 2026-08-31, on 2026-09-30: doubled interest 120000 × 0.0175 % × 30 = 630 yuan.
 */
export function claimOf(basis: ClaimBasis, view: ClaimView): Claim {
  const { on, settings = LAWFUL_CLAIM_SETTINGS } = view;
  const payments = (view.payments ?? []).filter((p) => p.on <= on);
  if (basis.amount === undefined) return nothingOwed(on, payments);

  const items = basis.interest ?? [];
  const laid = laidItems(items, basis.amount);
  const general = [
    ...generalCharges(items, laid, settings, "/document/interest"),
    ...lateFeeCharges(basis.lateFees ?? [], basis.amount, "/document/lateFees"),
  ];
  const terms = termsOf(basis, on, payments, general);
  const doubledRate = typeof basis.latePerformance === "object" ? basis.latePerformance.ratePerDay : settings.doubledRatePerDay;
  const doubled: Charge = {
    parts: doubledParts(basis, terms, on, payments, settings.doubledCountsFromDayAfterTerm),
    perDay: shareOfPercent(doubledRate, "/document/clauses/latePerformance/ratePerDay"),
    notCounted: mergedSpans(view.excluded ?? []),
    pointer: "/document/amount",
  };
  const account = runDebt({
    ...(basis.costs !== undefined && { costs: basis.costs }), general, doubled, principalOn: principalOver(terms), until: dayNumber(on), pointer: "/document/amount",
    payments: payments.map((p) => ({ on: dayNumber(p.on), amount: p.amount })),
  });

  const lines = claimLines({ basis, terms, account, on, settings, doubledRate, paid: paidBy(payments, on) });
  const dueNow = sumFen(lines.map((l) => l.dueNow));
  const open = openOf(account, basis);
  return {
    on,
    lines,
    ...open,
    dueNow,
    performed: dueNow === 0 && lines.some((l) => l.due > 0) && (open.total === 0 || somethingFellDue(terms, on)),
    excess: account.excess,
    satisfied: account.satisfied.map((s) => satisfiedClaim(s, placesOf(terms), items.length)),
    ...(terms.defaultOn !== undefined && { defaultOn: terms.defaultOn }),
  };
}

/** What a payment does to a claim. */
export interface AppliedPayment {
  /** What of it serves the claim. */
  needed: Fen;
  /** What nothing was owed for; it goes back to who paid. */
  excess: Fen;
  /** The claim after it, on the later of its day and the view's. */
  claim: Claim;
}

/**
 * How much of a payment a claim needs, and how much is too much. A payment booked after later ones stands before them;
 * what it saves in interest is in the claim's own `excess`.
 */
export function applyPayment(basis: ClaimBasis, payment: ClaimPayment, view: ClaimView): AppliedPayment {
  const earlier = view.payments ?? [];
  const on = [view.on, ...earlier.map((p) => p.on)].reduce((a, b) => (b > a ? b : a), payment.on);
  const before = claimOf(basis, { ...view, on });
  const claim = claimOf(basis, { ...view, on, payments: [...earlier, payment] });
  const excess = minFen(payment.amount, fen(Math.max(0, claim.excess - before.excess)));
  return { needed: minusFen(payment.amount, excess), excess, claim };
}

/** R42: what was conceded is owed again from the day after the default, so that a timely payment is never set against it. */
function principalOver(terms: Terms): (day: number) => Fen {
  const restoredAfter = terms.defaultOn === undefined ? Infinity : dayNumber(terms.defaultOn);
  const withRestored = sumFen([terms.amount, terms.restored]);
  return (day) => (day > restoredAfter ? withRestored : terms.amount);
}

function placesOf(terms: Terms): { start: number; principal: Fen }[] {
  return terms.plan
    .filter((t) => t.index !== null)
    .sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
    .map((t) => ({ start: t.start, principal: t.amount }));
}

function openOf(account: Account, { interest: items = [], costs: fixed = ZERO }: ClaimBasis): Pick<Claim, "principal" | "interest" | "lateFees" | "costs" | "doubledInterest" | "total"> {
  const unpaidOf = (charges: Account["general"]) => sumFen(charges.map((g) => minusFen(g.amount, g.paid)));
  const interest = unpaidOf(account.general.slice(0, items.length));
  const lateFees = unpaidOf(account.general.slice(items.length));
  const costs = minusFen(fixed, account.costsPaid);
  const principal = unpaid({ start: 0, amount: account.principal }, account.principalPaid);
  const doubledInterest = unpaidOf([account.doubled]);
  return { principal, interest, lateFees, costs, doubledInterest, total: sumFen([principal, interest, lateFees, costs, doubledInterest]) };
}

function somethingFellDue(terms: Terms, on: CourtDate): boolean {
  return terms.plan.length === 0 || terms.plan.some((t) => t.dueOn <= on);
}

function nothingOwed(on: CourtDate, payments: readonly ClaimPayment[]): Claim {
  return {
    on, lines: [], principal: ZERO, interest: ZERO, lateFees: ZERO, costs: ZERO, doubledInterest: ZERO, total: ZERO, dueNow: ZERO, performed: false,
    excess: sumFen(payments.map((p) => p.amount)),
    satisfied: payments.map((p) => ({ on: p.on, amount: p.amount, lines: [], excess: p.amount })),
  };
}
