import type { CourtDate } from "../time/court-date.js";
import type { Charge } from "./accrual.js";
import { dayNumber, type Span } from "./day-ranges.js";
import type { Fen } from "./fen.js";
import { dailyShareOfYearly, shareOfPercent } from "./rate.js";

/** General interest on a principal: `rate` in percent a year, `from` not counted, `to` counted (absent: until performance). */
export interface InterestItem {
  principal: Fen;
  rate: string;
  from: CourtDate;
  to?: CourtDate;
}

/** What a court's profile settles about interest; `profile.settings` fits. */
export interface InterestSettings {
  /** Days of the year over which a yearly rate is spread. */
  interestYearDays: 365 | 360;
  /** L05 percent a day. */
  doubledRatePerDay: string;
}

export const LAWFUL_SETTINGS: InterestSettings = { interestYearDays: 365, doubledRatePerDay: "0.0175" };

/** A late fee's charge, as an item of interest by the day (R33). */
export function lateFeeCharges(fees: readonly { principal: Fen; ratePerDay: string; from: CourtDate; to?: CourtDate }[], debt: Fen, pointer: string): Charge[] {
  return laidItems(fees.map((f) => ({ ...f, rate: f.ratePerDay })), debt).map(({ principal, span, start }, i) => ({
    parts: [{ start, amount: principal, span }],
    perDay: shareOfPercent(fees[i]?.ratePerDay ?? "", `${pointer}/${i}/ratePerDay`),
    notCounted: [],
    pointer: `${pointer}/${i}`,
  }));
}

/** A principal with the period in which it bears interest, and where it begins on the line of the debt. */
export interface LaidItem {
  principal: Fen;
  span: Span;
  start: number;
}

/** The items as charges, in their order. Throws BadInput at `<pointer>/<i>/rate`. */
export function generalCharges(items: readonly InterestItem[], laid: readonly LaidItem[], settings: InterestSettings, pointer: string): Charge[] {
  return laid.map(({ principal, span, start }, i) => ({
    parts: [{ start, amount: principal, span }],
    perDay: dailyShareOfYearly(items[i]?.rate ?? "", settings.interestYearDays, `${pointer}/${i}/rate`),
    notCounted: [],
    pointer: `${pointer}/${i}`,
  }));
}

type Unlaid = Pick<LaidItem, "principal" | "span">;

/**
 * Where each item's principal begins on the line of the debt, which payments pay off from its beginning (L06: in the listed
 * order). Items are debts of their own and lie one after another; but the same debt may be listed again for another rate:
 * an item of the same principal that begins on the day another ends continues it. Where the debt (if stated) is too small
 * for that, items whose periods do not meet are read as stages of one debt. A debt that is just the sum of all items
 * settles it: then each is a debt of its own.
 */
export function laidItems(given: readonly InterestItem[], debt?: Fen): LaidItem[] {
  const items = given.map((i): Unlaid => ({
    principal: i.principal, span: { after: dayNumber(i.from), to: i.to === undefined ? Infinity : dayNumber(i.to) },
  }));
  const starts = startsOf(items, debt);
  return items.map((item, i) => ({ ...item, start: starts[i] ?? 0 }));
}

function startsOf(items: readonly Unlaid[], debt?: Fen): number[] {
  const all = items.reduce((sum, i) => sum + i.principal, 0);
  if (debt === all) return oneAfterAnother(items, () => undefined);
  const continuing = oneAfterAnother(items, continues(items));
  const end = items.reduce((top, item, i) => Math.max(top, (continuing[i] ?? 0) + item.principal), 0);
  return debt === undefined || end <= debt ? continuing : inStages(items);
}

/** For each item the earlier listed one that it continues; each is continued once. */
function continues(items: readonly Unlaid[]): (index: number) => number | undefined {
  const continued = new Set<number>();
  return (index) => {
    const item = items[index];
    const before = items.findIndex((other, j) =>
      j < index && !continued.has(j) && other.principal === item?.principal && other.span.to === item.span.after);
    if (before < 0) return undefined;
    continued.add(before);
    return before;
  };
}

function oneAfterAnother(items: readonly Unlaid[], continued: (index: number) => number | undefined): number[] {
  const starts: number[] = [];
  let end = 0;
  items.forEach((item, i) => {
    const before = continued(i);
    starts.push(before === undefined ? end : (starts[before] ?? end));
    if (before === undefined) end += item.principal;
  });
  return starts;
}

/** Each item at the lowest place where no earlier listed item of an overlapping period lies. */
function inStages(items: readonly Unlaid[]): number[] {
  const starts: number[] = [];
  items.forEach((item, i) => {
    const others = items
      .slice(0, i)
      .map((other, j) => ({ span: other.span, start: starts[j] ?? 0, end: (starts[j] ?? 0) + other.principal }))
      .filter((o) => o.span.after < item.span.to && item.span.after < o.span.to)
      .sort((a, b) => a.start - b.start);
    let start = 0;
    for (const o of others) if (o.start < start + item.principal && start < o.end) start = o.end;
    starts.push(start);
  });
  return starts;
}
