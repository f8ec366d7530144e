import { BadInput } from "../errors.js";
import { courtDate, type CourtDate } from "../time/court-date.js";
import { fenOfYuan, MAX_FEN, type Fen } from "./fen.js";
import type { InterestItem } from "./interest-items.js";
import { shareOfPercent } from "./rate.js";

/** A late fee on a principal: `ratePerDay` in percent a day, `from` not counted, `to` counted (absent: until performance). */
export interface LateFee {
  principal: Fen;
  ratePerDay: string;
  from: CourtDate;
  to?: CourtDate;
}

/** One instalment of a plan; `dueOn` is its last day. */
export interface Instalment {
  dueOn: CourtDate;
  amount: Fen;
}

/**
 * What a legal document orders in money, as a case stores it: plain JSON, fen, no parties. Without `amount` it orders no
 * money (a preservation ruling, an objection, a duty to act).
 */
export interface ClaimBasis {
  /** R33: litigation costs that the document lays on the respondent; satisfied first, they bear nothing. */
  costs?: Fen;
  /** R33: late fees (滞纳金) that the document orders, each on a part of `amount`. */
  lateFees?: LateFee[];
  /** R33: what the document fixes; a conceded sum is no part of it. */
  amount?: Fen;
  /** Interest that the document orders besides, each on a part of `amount`. */
  interest?: InterestItem[];
  effectiveOn?: CourtDate;
  /** The last day for performance, where the document names one. */
  performBy?: CourtDate;
  instalments?: Instalment[];
  /** R41: one missed instalment makes the rest due at once (absent: yes). `false` where a judgment grants each its own term. */
  accelerates?: boolean;
  /** R42: `amount` is owed again on default: all that was conceded (`whole`), or the agreed part of it (`part`). */
  concession?: { amount: Fen; cancelled: "whole" | "part" };
  /** R43: `ratePerDay`, in percent, stands in place of L05's rate; `true` or absent is L05 itself. */
  latePerformance?: true | { ratePerDay: string };
}

/** The money of `document` in the body of `POST /v1/cases`: yuan strings and `YYYY-MM-DD`. */
export interface DocumentMoney {
  type?: string;
  amount?: string;
  interest?: { principal: string; rate: string; from: string; to?: string }[];
  costs?: string;
  lateFees?: { principal: string; ratePerDay: string; from: string; to?: string }[];
  effectiveOn?: string;
  performBy?: string;
  clauses?: {
    instalments?: { dueOn: string; amount: string }[];
    concession?: { amount: string; cancelled: "whole" | "part" };
    latePerformance?: boolean | { ratePerDay: string };
  };
}

/** Kinds of case in which no money is enforced: what their document fixes is secured or disputed, not owed here. */
const OWE_NOTHING = new Set(["preservation", "objection"]);

/**
 * The basis of a claim from the filing's document. R41 is a mediation agreement's clause, so only there one missed
 * instalment makes the rest due. Throws BadInput with pointers below `pointer`.
 */
export function claimBasis(kind: string, document: DocumentMoney, pointer = "/document"): ClaimBasis {
  const { amount, interest, costs, lateFees, effectiveOn, performBy, clauses = {} } = document;
  const late = clauses.latePerformance;
  if (typeof late === "object") shareOfPercent(late.ratePerDay, `${pointer}/clauses/latePerformance/ratePerDay`);
  const basis: ClaimBasis = {
    ...(amount !== undefined && { amount: fenOfYuan(amount, `${pointer}/amount`) }),
    ...(interest?.length && { interest: interest.map((item, i) => interestItem(item, `${pointer}/interest/${i}`)) }),
    ...(costs !== undefined && { costs: fenOfYuan(costs, `${pointer}/costs`) }),
    ...(lateFees?.length && { lateFees: lateFees.map((item, i) => lateFee(item, `${pointer}/lateFees/${i}`)) }),
    ...(effectiveOn !== undefined && { effectiveOn: courtDate(effectiveOn, `${pointer}/effectiveOn`) }),
    ...(performBy !== undefined && { performBy: courtDate(performBy, `${pointer}/performBy`) }),
    ...(clauses.instalments?.length && {
      instalments: clauses.instalments.map((x, i) => ({
        dueOn: courtDate(x.dueOn, `${pointer}/clauses/instalments/${i}/dueOn`),
        amount: fenOfYuan(x.amount, `${pointer}/clauses/instalments/${i}/amount`),
      })),
      ...(document.type !== undefined && document.type !== "mediation" && { accelerates: false }),
    }),
    ...(clauses.concession && {
      concession: { amount: fenOfYuan(clauses.concession.amount, `${pointer}/clauses/concession/amount`), cancelled: clauses.concession.cancelled },
    }),
    ...(typeof late === "object" ? { latePerformance: late } : late && { latePerformance: true as const }),
  };
  if ((basis.amount ?? 0) + (basis.concession?.amount ?? 0) + (basis.costs ?? 0) > MAX_FEN) {
    throw new BadInput([{ pointer: `${pointer}/amount`, message: "with concession and costs it passes 10^13 yuan, the largest amount 金额超出上限" }]);
  }
  return OWE_NOTHING.has(kind) ? {} : basis;
}

function interestItem(item: { principal: string; rate: string; from: string; to?: string }, pointer: string): InterestItem {
  shareOfPercent(item.rate, `${pointer}/rate`);
  return { principal: fenOfYuan(item.principal, `${pointer}/principal`), rate: item.rate, ...period(item, pointer) };
}

function lateFee(item: { principal: string; ratePerDay: string; from: string; to?: string }, pointer: string): LateFee {
  shareOfPercent(item.ratePerDay, `${pointer}/ratePerDay`);
  return { principal: fenOfYuan(item.principal, `${pointer}/principal`), ratePerDay: item.ratePerDay, ...period(item, pointer) };
}

function period({ from, to }: { from: string; to?: string }, pointer: string): { from: CourtDate; to?: CourtDate } {
  return { from: courtDate(from, `${pointer}/from`), ...(to !== undefined && { to: courtDate(to, `${pointer}/to`) }) };
}
