import { BadInput } from "../errors.js";
import { overlap, without, type DayNumber, type Span } from "./day-ranges.js";
import { fen, MAX_FEN, minFen, minusFen, sumFen, ZERO, type Fen } from "./fen.js";
import { roundHalfUp, type Rational } from "./rational.js";

/**
 * A part of the money debt that bears interest for a while. The debt is one line of fen that payments pay off from its
 * beginning; the part lies on it from `start`, so what is still unpaid of it follows from how far payments have come.
 */
export interface Part {
  start: number;
  amount: Fen;
  span: Span;
}

/** One item of interest: its parts, the share of the unpaid amount that it grows by each day, and days not counted. */
export interface Charge {
  parts: readonly Part[];
  perDay: Rational;
  notCounted: readonly Span[];
  /** Where the caller put it, for a sum that is too large. */
  pointer: string;
}

/** A stretch of days over which the unpaid amount stayed the same; `days` leaves out those not counted. */
export interface Run {
  span: Span;
  base: Fen;
  days: number;
}

/** A charge run to the end. `amount` is the exact sum of all its runs, rounded once. */
export interface Charged {
  amount: Fen;
  paid: Fen;
  runs: Run[];
}

/** What one payment went to; `principal` is how far the line of the debt was paid off before and after it. */
export interface Satisfaction {
  payment: number;
  on: DayNumber;
  amount: Fen;
  costs: Fen;
  general: Fen[];
  principal: { before: Fen; after: Fen };
  doubled: Fen;
  excess: Fen;
}

export interface Debt {
  /** Fixed costs, satisfied before everything; they bear nothing. */
  costs?: Fen;
  /** Charges of general interest, in the order in which they are satisfied. */
  general: readonly Charge[];
  doubled: Charge;
  /** The money debt without interest as it stands on a day: a cancelled concession makes it grow. */
  principalOn(day: DayNumber): Fen;
  payments: readonly { on: DayNumber; amount: Fen }[];
  /** What is named when everything together is too large. */
  pointer: string;
  /** The last day looked at; later payments count for nothing. */
  until: DayNumber;
}

export interface Account {
  general: Charged[];
  doubled: Charged;
  costsPaid: Fen;
  principal: Fen;
  principalPaid: Fen;
  satisfied: Satisfaction[];
  excess: Fen;
}

interface Meter {
  charge: Charge;
  /** Fen × days: what it grows by is one share of it, so that a sum of many stretches needs no fraction before the end. */
  fenDays: bigint;
  paid: Fen;
  runs: { part: number; run: Run }[];
}

/**
 * L06 Runs a debt to `until`: interest grows on what is unpaid, each payment satisfies costs, general interest item by item,
 * principal, then doubled interest (法释〔2014〕8号 4, 民法典 561). A payment satisfies what has grown to the end of its
 * day and lowers the base from the next day. Sums stay exact; a payment on the way is set against the sum so far rounded
 * half up, which the final rounding can never undercut. Throws BadInput where a sum passes 10^13 yuan.
 */
export function runDebt(debt: Debt): Account {
  const general = debt.general.map(meter);
  const doubled = meter(debt.doubled);
  const satisfied: Satisfaction[] = [];
  const { costs = ZERO } = debt;
  let costsPaid = ZERO;
  let principalPaid = ZERO;
  let after = -Infinity;

  const growTo = (to: DayNumber) => {
    if (to <= after) return;
    const settled = principalPaid >= debt.principalOn(to);
    for (const m of [...general, doubled]) grow(m, { after, to }, settled ? Infinity : principalPaid);
    after = to;
  };

  const inOrder = debt.payments
    .map((p, payment) => ({ ...p, payment }))
    .filter((p) => p.on <= debt.until)
    .sort((a, b) => a.on - b.on || a.payment - b.payment);

  for (const { on, amount, payment } of inOrder) {
    growTo(on);
    let left = amount;
    const take = (open: Fen): Fen => {
      const taken = minFen(left, open);
      left = minusFen(left, taken);
      return taken;
    };
    const toCosts = take(minusFen(costs, costsPaid));
    costsPaid = sumFen([costsPaid, toCosts]);
    const interest = general.map((m) => payInto(m, take));
    const before = principalPaid;
    principalPaid = sumFen([before, take(fen(Math.max(0, debt.principalOn(on) - before)))]);
    const toDoubled = payInto(doubled, take);
    satisfied.push({ payment, on, amount, costs: toCosts, general: interest, principal: { before, after: principalPaid }, doubled: toDoubled, excess: left });
  }
  growTo(debt.until);

  const charged = { general: general.map(read), doubled: read(doubled) };
  const principal = debt.principalOn(debt.until);
  const whole = [...charged.general, charged.doubled].reduce((sum, c) => sum + c.amount, principal + costs);
  if (whole > MAX_FEN) throw tooMuch(debt.pointer);
  return {
    ...charged,
    costsPaid,
    principal,
    principalPaid,
    satisfied,
    excess: sumFen(satisfied.map((s) => s.excess)),
  };
}

const meter = (charge: Charge): Meter => ({ charge, fenDays: 0n, paid: ZERO, runs: [] });

const read = (m: Meter): Charged => ({ amount: grown(m), paid: m.paid, runs: m.runs.map((r) => r.run) });

const grown = (m: Meter): Fen => roundedFen(m.charge.perDay, m.fenDays, m.charge.pointer);

function payInto(m: Meter, take: (open: Fen) => Fen): Fen {
  const taken = take(minusFen(grown(m), m.paid));
  m.paid = sumFen([m.paid, taken]);
  return taken;
}

/** What is unpaid of a part when payments have paid off the first `paidTo` fen of the debt. */
export function unpaid(part: Pick<Part, "start" | "amount">, paidTo: number): Fen {
  return fen(part.amount - Math.min(Math.max(paidTo - part.start, 0), part.amount));
}

function grow(m: Meter, period: Span, paidTo: number): void {
  m.charge.parts.forEach((part, index) => {
    const span = overlap(part.span, period);
    const base = unpaid(part, paidTo);
    if (!span || base === 0) return;
    const days = without(span, m.charge.notCounted).reduce((sum, s) => sum + s.to - s.after, 0);
    m.fenDays += BigInt(base) * BigInt(days);
    const last = m.runs.at(-1);
    if (last && last.part === index && last.run.base === base && last.run.span.to === span.after) {
      last.run.span = { after: last.run.span.after, to: span.to };
      last.run.days += days;
    } else {
      m.runs.push({ part: index, run: { span, base, days } });
    }
  });
}

/** A share of fen × days, rounded half up to the fen; BadInput where the product's limit of 10^13 yuan is passed. */
function roundedFen({ n, d }: Rational, fenDays: bigint, pointer: string): Fen {
  const rounded = roundHalfUp({ n: n * fenDays, d });
  if (rounded > BigInt(MAX_FEN)) throw tooMuch(pointer);
  return fen(Number(rounded));
}

function tooMuch(pointer: string): BadInput {
  return new BadInput([{ pointer, message: "the sum passes 10^13 yuan, the largest amount 金额超出上限" }]);
}
