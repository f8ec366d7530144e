import type { CourtDate } from "../time/court-date.js";
import { runDebt, type Charge, type Part } from "./accrual.js";
import type { ClaimBasis, Instalment } from "./claim-basis.js";
import { dayNumber } from "./day-ranges.js";
import { fen, sumFen, ZERO, type Fen } from "./fen.js";
import type { Payment } from "./satisfaction.js";
import { NOTHING } from "./rational.js";

/** An instalment with its place on the line of the debt; `index` as the document lists it, null for the rest beside the plan. */
export interface Term extends Instalment {
  index: number | null;
  start: number;
}

/** When the parts of a claim fall due, as a day shows it. */
export interface Terms {
  amount: Fen;
  /** Empty where the document grants no instalments. */
  plan: Term[];
  /** The last day of the plan, or for performance; absent where the document names none. */
  lastDay?: CourtDate;
  /** The day at whose end something was left unpaid that should not have been: R41 and R42 follow from it. */
  defaultOn?: CourtDate;
  /** R41: the plan is kept so far and has not run out; only its instalments are due. */
  planStands: boolean;
  /** R42: owed again since the default. */
  restored: Fen;
}

/**
 * R41, R42 (minutes 四之8) The terms of a claim as they stand at the end of `on`. An instalment is kept when all that was
 * paid by the end of its day reaches the sum of the instalments due by then, whatever L06 sets the payments against; a
 * single term is kept when costs, interest and principal are paid by its end. Payments later than `on` are not looked at.
 */
export function termsOf(basis: ClaimBasis, on: CourtDate, payments: readonly Payment[], general: readonly Charge[]): Terms {
  const amount = basis.amount ?? ZERO;
  const plan = planOf(basis, amount);
  const accelerates = basis.accelerates ?? true;
  const lastDay = plan.at(-1)?.dueOn ?? basis.performBy ?? basis.effectiveOn;
  const missed = plan.length > 0
    ? plan.find((t) => t.dueOn < on && paidBy(payments, t.dueOn) < t.start + t.amount)?.dueOn
    : lastDay !== undefined && lastDay < on && !paidInFull(basis, lastDay, payments, general) ? lastDay : undefined;
  return {
    amount,
    plan,
    ...(lastDay !== undefined && { lastDay }),
    ...(missed !== undefined && { defaultOn: missed }),
    planStands: plan.length > 0 && accelerates && missed === undefined && lastDay !== undefined && on < lastDay,
    restored: missed !== undefined && basis.concession ? basis.concession.amount : ZERO,
  };
}

/** The plan in the order of its days, cut to what the document fixes; what it leaves out falls due last. */
function planOf(basis: ClaimBasis, amount: Fen): Term[] {
  const listed: (Instalment & { index: number | null })[] = (basis.instalments ?? []).map((x, index) => ({ ...x, index }));
  if (listed.length === 0) return [];
  listed.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const last = listed.at(-1)?.dueOn;
  const rest = amount - sumFen(listed.map((x) => x.amount));
  if (rest > 0 && last !== undefined) {
    const dueOn = basis.performBy !== undefined && basis.performBy > last ? basis.performBy : last;
    listed.push({ dueOn, amount: fen(rest), index: null });
  }
  let start = 0;
  const plan: Term[] = [];
  for (const x of listed) {
    const own = fen(Math.min(x.amount, amount - start));
    plan.push({ ...x, amount: own, start });
    start += own;
  }
  return plan;
}

/** Everything paid up to the end of a day. */
export function paidBy(payments: readonly Payment[], day: CourtDate): Fen {
  return sumFen(payments.filter((p) => p.on <= day).map((p) => p.amount));
}

function paidInFull({ amount = ZERO, costs }: ClaimBasis, day: CourtDate, payments: readonly Payment[], general: readonly Charge[]): boolean {
  const none: Charge = { parts: [], perDay: NOTHING, notCounted: [], pointer: "" };
  const account = runDebt({
    ...(costs !== undefined && { costs }), general, doubled: none, principalOn: () => amount,
    payments: payments.map((p) => ({ on: dayNumber(p.on), amount: p.amount })), until: dayNumber(day), pointer: "/document/amount",
  });
  return account.principalPaid === amount && account.costsPaid === (costs ?? ZERO) && account.general.every((g) => g.paid === g.amount);
}

/**
 * L05 The parts of the money debt that bear doubled interest, each from its own term: the document's (none: from its taking
 * effect), an instalment's own, or for a plan that was broken the day of the first miss. `countsFromDayAfter` false counts
 * the term's last day too, where not everything was paid by its end.
 */
export function doubledParts(basis: ClaimBasis, terms: Terms, on: CourtDate, payments: readonly Payment[], countsFromDayAfter: boolean): Part[] {
  const own = basis.accelerates === false && terms.plan.length > 0;
  const first = terms.defaultOn ?? terms.lastDay;
  const stretches = own
    ? terms.plan.map((t) => ({ start: t.start, amount: t.amount, from: t.dueOn }))
    : first === undefined ? [] : [{ start: 0, amount: terms.amount, from: first }];
  if (terms.restored > 0 && terms.defaultOn) stretches.push({ start: terms.amount, amount: terms.restored, from: terms.defaultOn });
  return stretches.filter((s) => s.from < on).map(({ from, start, amount }) => {
    const early = !countsFromDayAfter && paidBy(payments, from) < start + amount ? 1 : 0;
    return { start, amount, span: { after: dayNumber(from) - early, to: dayNumber(on) } };
  });
}
