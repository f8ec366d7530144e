import type { CourtDate } from "../time/court-date.js";
import type { Satisfaction } from "./accrual.js";
import { dateOfDayNumber, type Span } from "./day-ranges.js";
import { fen, sumFen, type Fen } from "./fen.js";

/** Money that reached the creditor or the court on a day. */
export interface Payment {
  on: CourtDate;
  amount: Fen;
}

/** Where a part of a payment went; `item` is the item's place from 0, null for what belongs to no item. */
export interface SatisfiedLine {
  item: number | null;
  kind: "interest" | "principal" | "doubled";
  amount: Fen;
}

export interface SatisfiedPayment extends Payment {
  /** In the order of L06; nothing is no line. */
  lines: SatisfiedLine[];
  /** What was left when nothing was owed any more. */
  excess: Fen;
}

/** Where a part of a payment on a claim went; beside SatisfiedLine, costs and late fees (R33). */
export type ClaimSatisfiedLine = SatisfiedLine | { item: number | null; kind: "costs" | "lateFee"; amount: Fen };

export interface ClaimSatisfied extends Payment {
  /** In the order of L06: costs, interest, late fees, principal, doubled interest. */
  lines: ClaimSatisfiedLine[];
  excess: Fen;
}

/** A principal on the line of the debt that has a name of its own; `span` where it bears interest only for a while. */
export interface Place {
  start: number;
  principal: Fen;
  span?: Span;
}

/** What a payment went to, in lines; `places` in the order of their items. */
export function satisfiedPayment(s: Satisfaction, places: readonly Place[]): SatisfiedPayment {
  const lines: SatisfiedLine[] = [
    ...s.general.map((amount, item): SatisfiedLine => ({ item, kind: "interest", amount })),
    ...principalLines(s, places),
    { item: null, kind: "doubled", amount: s.doubled },
  ];
  return { on: dateOfDayNumber(s.on), amount: s.amount, lines: lines.filter((l) => l.amount > 0), excess: s.excess };
}

/** What a payment on a claim went to; the first `interestItems` of the general charges are interest, the others late fees. */
export function satisfiedClaim(s: Satisfaction, places: readonly Place[], interestItems: number): ClaimSatisfied {
  const plain = satisfiedPayment({ ...s, general: s.general.slice(0, interestItems) }, places);
  const interest = plain.lines.filter((l) => l.kind === "interest");
  const lateFees = s.general.slice(interestItems).map((amount, item): ClaimSatisfiedLine => ({ item, kind: "lateFee", amount }));
  const lines = [{ item: null, kind: "costs" as const, amount: s.costs }, ...interest, ...lateFees, ...plain.lines.slice(interest.length)];
  return { ...plain, lines: lines.filter((l) => l.amount > 0) };
}

/** Splits what went to principal over the places that lie there; of several stages of one debt, the one running on that day. */
function principalLines(s: Satisfaction, places: readonly Place[]): SatisfiedLine[] {
  const { before, after } = s.principal;
  const placed = places.map((p, item) => ({ item, start: p.start, end: p.start + p.principal, span: p.span }));
  const cuts = [...new Set<number>([before, after, ...placed.flatMap((p) => [p.start, p.end])])]
    .filter((c) => c >= before && c <= after)
    .sort((a, b) => a - b);
  const lines: SatisfiedLine[] = [];
  cuts.slice(1).forEach((to, i) => {
    const from = cuts[i] ?? 0;
    const there = placed.filter((p) => p.start <= from && to <= p.end);
    const item = (there.find((p) => p.span && p.span.after < s.on && s.on <= p.span.to) ?? there[0])?.item ?? null;
    const last = lines.at(-1);
    if (last && last.item === item) last.amount = sumFen([last.amount, fen(to - from)]);
    else lines.push({ item, kind: "principal", amount: fen(to - from) });
  });
  return lines;
}
