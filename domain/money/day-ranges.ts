import { addDays, courtDate, daysBetween, type CourtDate } from "../time/court-date.js";

/** A stretch of days of which both ends count. */
export interface DayRange {
  from: CourtDate;
  to: CourtDate;
}

/** A day as a whole number, so that periods are differences. */
export type DayNumber = number;

const EPOCH = courtDate("1970-01-01");

export function dayNumber(date: CourtDate): DayNumber {
  return daysBetween(EPOCH, date);
}

export function dateOfDayNumber(day: DayNumber): CourtDate {
  return addDays(EPOCH, day);
}

/** Days from which `after` is not counted and `to` is. */
export interface Span {
  after: DayNumber;
  to: DayNumber;
}

/** Inclusive ranges as spans in order, what overlaps or touches joined, so that no day counts twice; a range that ends before it begins is none. */
export function mergedSpans(ranges: readonly DayRange[]): Span[] {
  const spans = ranges
    .map((r) => ({ after: dayNumber(r.from) - 1, to: dayNumber(r.to) }))
    .filter((s) => s.to > s.after)
    .sort((a, b) => a.after - b.after);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.after <= last.to) last.to = Math.max(last.to, span.to);
    else merged.push(span);
  }
  return merged;
}

/** The part of a span that lies in another, or undefined. */
export function overlap(a: Span, b: Span): Span | undefined {
  const both = { after: Math.max(a.after, b.after), to: Math.min(a.to, b.to) };
  return both.to > both.after ? both : undefined;
}

/** What of a span remains when merged spans are taken out of it. */
export function without(span: Span, taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let after = span.after;
  for (const t of taken) {
    if (t.to <= after) continue;
    if (t.after >= span.to) break;
    if (t.after > after) left.push({ after, to: t.after });
    after = Math.min(t.to, span.to);
  }
  if (after < span.to) left.push({ after, to: span.to });
  return left;
}
