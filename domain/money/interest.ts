import { BadInput, type FieldError } from "../errors.js";
import type { CourtDate } from "../time/court-date.js";
import { runDebt, type Account, type Charge } from "./accrual.js";
import { dayNumber, mergedSpans, without, type DayRange } from "./day-ranges.js";
import { chargeText, yuan } from "./explain.js";
import { fen, MAX_FEN, minusFen, sumFen, ZERO, type Fen } from "./fen.js";
import { generalCharges, LAWFUL_SETTINGS, laidItems, type InterestItem, type InterestSettings } from "./interest-items.js";
import { shareOfPercent } from "./rate.js";
import { satisfiedPayment, type Payment, type SatisfiedPayment } from "./satisfaction.js";

export interface InterestInput {
  items: (InterestItem & { to: CourtDate })[];
  /** L05: doubled interest on the unpaid money debt; `base` is the debt before any of the payments listed. */
  delayed?: { from: CourtDate; to: CourtDate; base: Fen; excluded?: (DayRange & { why?: string })[] };
  payments?: Payment[];
}

export interface InterestOutput {
  /** Interest that each item has borne, paid or not. */
  items: { amount: Fen; explained: string }[];
  delayed: { days: number; amount: Fen; explained: string };
  /** In the order of the days, payments of one day as listed. */
  satisfied: SatisfiedPayment[];
  /** All interest computed: the items' and the doubled. Principal is no part of it. */
  total: Fen;
  /** What the payments leave unpaid. */
  open: { interest: Fen; principal: Fen; doubled: Fen; total: Fen };
  excess: Fen;
}

/**
 * L05, L06 `POST /v1/calculations/interest`, in fen. Choices beside the interface's words:
 * - a payment satisfies what has grown up to and including its day, and lowers the base from the next day;
 * - principals and `base` stand before the payments listed, so a payment before `from` lowers the base from the start;
 * - principal is paid off item by item; of `base`, what exceeds the items' principals comes after them (`item: null`);
 * - what is left when nothing is owed is the payment's `excess`; excluded ranges are inclusive, and a day in two counts once.
 * Example: 100000 yuan at 4.35 % from 2025-01-01 to 2025-12-31 is 364 days, 4338.08 yuan.
 * Throws BadInput with a pointer into the body.
 */
export function computeInterest(input: InterestInput, settings: InterestSettings = LAWFUL_SETTINGS): InterestOutput {
  check(input);
  const { delayed, payments = [] } = input;
  const laid = laidItems(input.items, delayed?.base);
  const principal = fen(laid.reduce((end, l) => Math.max(end, l.start + l.principal), delayed?.base ?? 0));
  const paid = payments.map((p) => ({ on: dayNumber(p.on), amount: p.amount }));

  const general = generalCharges(input.items, laid, settings, "/items");
  const doubled = doubledCharge(delayed, settings);
  const until = [...laid.map((l) => l.span.to), ...doubled.parts.map((p) => p.span.to), ...paid.map((p) => p.on)].reduce((a, b) => Math.max(a, b), -Infinity);
  const account = runDebt({ general, doubled, principalOn: () => principal, payments: paid, until, pointer: input.items.length > 0 ? "/items" : "/delayed" });

  return {
    items: account.general.map((g, i) => ({
      amount: g.amount,
      explained: chargeText(`第${i + 1}项利息`, g.runs, `${input.items[i]?.rate}%÷${settings.interestYearDays}`, g.amount),
    })),
    delayed: {
      days: doubled.parts.flatMap((p) => without(p.span, doubled.notCounted)).reduce((days, s) => days + s.to - s.after, 0),
      amount: account.doubled.amount,
      explained: chargeText("加倍部分债务利息", account.doubled.runs, `${settings.doubledRatePerDay}%`, account.doubled.amount),
    },
    satisfied: account.satisfied.map((s) => satisfiedPayment(s, laid)),
    total: sumFen([...account.general.map((g) => g.amount), account.doubled.amount]),
    ...leftOpen(account),
  };
}

/** L06 in words, for the foot of a calculation. */
export function orderText(output: InterestOutput): string {
  const { open, excess } = output;
  return `抵充顺序：利息、本金、加倍部分债务利息。尚欠利息${yuan(open.interest)}、本金${yuan(open.principal)}、`
    + `加倍部分债务利息${yuan(open.doubled)}，合计${yuan(open.total)}；超付${yuan(excess)}。`;
}

function leftOpen(account: Account): Pick<InterestOutput, "open" | "excess"> {
  const interest = sumFen(account.general.map((g) => minusFen(g.amount, g.paid)));
  const principal = minusFen(account.principal, account.principalPaid);
  const doubled = minusFen(account.doubled.amount, account.doubled.paid);
  return { open: { interest, principal, doubled, total: sumFen([interest, principal, doubled]) }, excess: account.excess };
}

function doubledCharge(delayed: InterestInput["delayed"], settings: InterestSettings): Charge {
  return {
    parts: delayed ? [{ start: 0, amount: delayed.base, span: { after: dayNumber(delayed.from), to: dayNumber(delayed.to) } }] : [],
    perDay: shareOfPercent(settings.doubledRatePerDay),
    notCounted: mergedSpans(delayed?.excluded ?? []),
    pointer: "/delayed",
  };
}

function check(input: InterestInput): void {
  const errors: FieldError[] = [];
  const ends = (range: DayRange, pointer: string) => {
    if (range.to < range.from) errors.push({ pointer: `${pointer}/to`, message: "lies before `from` 止日早于起日" });
  };
  const within = (amounts: readonly Fen[], pointer: string) => {
    if (amounts.reduce((sum, a) => sum + a, 0) > MAX_FEN) errors.push({ pointer, message: "the sum passes 10^13 yuan, the largest amount 金额超出上限" });
  };
  input.items.forEach((item, i) => ends(item, `/items/${i}`));
  if (input.delayed) ends(input.delayed, "/delayed");
  input.delayed?.excluded?.forEach((range, i) => ends(range, `/delayed/excluded/${i}`));
  within([...input.items.map((i) => i.principal), input.delayed?.base ?? ZERO], "/items");
  within((input.payments ?? []).map((p) => p.amount), "/payments");
  if (errors.length > 0) throw new BadInput(errors);
}
