import { BadInput } from "../errors.js";
import { addDays, addMonths, daysBetween, endOfDay, weekday, yearOf, type CourtDate, type Instant } from "./court-date.js";
import type { Period } from "./period.js";

/**
 * The State Council's calendars by year, as plain JSON: `holidays` are weekdays that are off,
 * `workdays` are weekend days that are worked. A year's notice may also settle days of the December
 * before (New Year's holiday), so they are listed under the year of the notice.
 */
export type CalendarYears = Record<string, { holidays: CourtDate[]; workdays: CourtDate[] }>;

/** What kind of day a date is. */
export type DayKind = "working" | "weekend" | "holiday";

/** Why a day was passed over, as people read it. */
export const WHY_SKIPPED = {
  weekend: "周末 weekend",
  holiday: "节假日 public holiday",
  excluded: "不计入期间 not counted",
} as const;

/** Whether the year of this date has a calendar; without one only weekends are known. */
export function isKnownYear(date: CourtDate, calendars: CalendarYears): boolean {
  return Object.hasOwn(calendars, yearOf(date));
}

/** What kind of day this is; in a year without a calendar only weekends are known, fixed holidays neither. */
export function dayKind(date: CourtDate, calendars: CalendarYears): DayKind {
  const year = yearOf(date);
  const own = calendars[year];
  const next = date.startsWith("12", 5) ? calendars[String(Number(year) + 1)] : undefined;
  if (weekday(date) >= 6) return own?.workdays.includes(date) || next?.workdays.includes(date) ? "working" : "weekend";
  return own?.holidays.includes(date) || next?.holidays.includes(date) ? "holiday" : "working";
}

/** Whether the court works on this day. */
export function isWorkingDay(date: CourtDate, calendars: CalendarYears): boolean {
  return dayKind(date, calendars) === "working";
}

/** A day that was looked for by its being worked; provisional where a day looked at lies in a year without a calendar. */
export interface WorkingDay {
  date: CourtDate;
  dueAt: Instant;
  provisional: boolean;
  /** The days that were passed over, in the order of looking. */
  skipped: { date: CourtDate; why: string }[];
}

/** The first working day from `start` on, going by `step` days; `start` itself counts. */
function seek(start: CourtDate, step: 1 | -1, calendars: CalendarYears): WorkingDay {
  const skipped: WorkingDay["skipped"] = [];
  let provisional = false;
  // The longest real run of days off is ten or so; a calendar without working days is a mistake, not a reason to hang.
  for (let date = start, looked = 0; looked <= 366; date = addDays(date, step), looked += 1) {
    provisional ||= !isKnownYear(date, calendars);
    const kind = dayKind(date, calendars);
    if (kind === "working") return { date, dueAt: endOfDay(date), provisional, skipped };
    skipped.push({ date, why: WHY_SKIPPED[kind] });
  }
  throw new RangeError(`the calendar has no working day within a year of ${start}`);
}

/** The day itself if it is worked, else the next working day. */
export function workingDayOnOrAfter(date: CourtDate, calendars: CalendarYears): WorkingDay {
  return seek(date, 1, calendars);
}

/** The first working day after the day. */
export function workingDayAfter(date: CourtDate, calendars: CalendarYears): WorkingDay {
  return seek(addDays(date, 1), 1, calendars);
}

/** The day itself if it is worked, else the working day before. */
export function workingDayOnOrBefore(date: CourtDate, calendars: CalendarYears): WorkingDay {
  return seek(date, -1, calendars);
}

/** The last working day before the day, which itself never counts (L08: when a renewal is due). */
export function lastWorkingDayBefore(date: CourtDate, calendars: CalendarYears): WorkingDay {
  return seek(addDays(date, -1), -1, calendars);
}

/** The n-th working day before the day, which itself is not counted; the day itself for 0. */
export function workingDaysBefore(date: CourtDate, n: number, calendars: CalendarYears): CourtDate {
  let day = date;
  for (let i = 0; i < n; i += 1) day = lastWorkingDayBefore(day, calendars).date;
  return day;
}

/** The longest periods that are computed: a court's are far shorter, and a caller's mistake must not run for years. */
export const LONGEST: Record<Period["unit"], number> = { workingDays: 5_000, days: 36_500, months: 1_200 };

/** When a period ends. */
export interface PeriodEnd {
  due: CourtDate;
  /** 23:59:59 of `due`: done at or before that second is in time. */
  dueAt: Instant;
  /** Whether a day that was looked at lies in a year whose calendar is not known yet. */
  provisional: boolean;
  /** Working days: every day passed over. Days and months: only those it moved over. */
  skipped: { date: CourtDate; why: string }[];
}

/** A stretch of days that does not count, both ends included (L01). */
export interface ExcludedDays {
  from: CourtDate;
  to: CourtDate;
}

/** Throws BadInput with pointers `/length` and `/unit` for a period that cannot be computed. */
export function checkPeriod(period: Period): void {
  const longest = Object.hasOwn(LONGEST, period.unit) ? LONGEST[period.unit] : undefined;
  if (longest === undefined) throw new BadInput([{ pointer: "/unit", message: "workingDays, days or months 应为工作日、日或月" }]);
  if (!Number.isInteger(period.length) || period.length < 0 || period.length > longest) {
    throw new BadInput([{ pointer: "/length", message: `a whole number from 0 to ${longest} 应为0至${longest}的整数` }]);
  }
}

/**
 * When a period ends that begins with an event on `from`, which is not counted (民诉法 85).
 * Working days count worked days only; days and months end on their day, months on the month's last day
 * where the day number is missing, and move to the next working day. A length of 0 is the day itself, moved.
 * Throws BadInput (`/length`, `/unit`).
 */
export function periodEnd(from: CourtDate, period: Period, calendars: CalendarYears): PeriodEnd {
  return periodEndExcluding(from, period, [], calendars);
}

/** As `periodEnd`, with stretches of days that do not count; they are added before the end moves to a working day (L01). */
export function periodEndExcluding(
  from: CourtDate, period: Period, excluded: readonly ExcludedDays[], calendars: CalendarYears,
): PeriodEnd {
  checkPeriod(period);
  if (period.unit === "workingDays" && period.length > 0) return countWorkingDays(from, period.length, merged(excluded), calendars);
  const { date, dueAt, provisional, skipped } = workingDayOnOrAfter(unmovedEnd(from, period, excluded), calendars);
  return { due: date, dueAt, provisional, skipped };
}

/**
 * The last day of a period in days or months, with the days that do not count added, and not moved to a working day
 * (L01: a case becomes critical on the day after this day). For working days of length 0 the day itself.
 */
export function unmovedEnd(from: CourtDate, period: Period, excluded: readonly ExcludedDays[] = []): CourtDate {
  checkPeriod(period);
  if (period.unit === "workingDays" && period.length > 0) throw new BadInput([{ pointer: "/unit", message: "days or months 应为日或月" }]);
  let end = period.unit === "months" ? addMonths(from, period.length) : addDays(from, period.length);
  for (const stretch of merged(excluded)) {
    // Only the days after the event are counted, so only those can be taken out.
    const first = stretch.from > from ? stretch.from : addDays(from, 1);
    if (first <= end && first <= stretch.to) end = addDays(end, daysBetween(first, stretch.to) + 1);
  }
  return end;
}

/**
 * The last day of a term of effect that begins on `from` (L08; 民诉法解释 485): the first day is part of it, and it never
 * moves to a working day. One year from 2026-09-29 ends 2027-09-28; a renewal begins on the day after the last day.
 */
export function termOfEffectEnd(from: CourtDate, period: Period): CourtDate {
  checkPeriod(period);
  if (period.unit === "workingDays" || period.length === 0) {
    throw new BadInput([{ pointer: "/unit", message: "a term of effect has days or months 效力期间应以日或月计" }]);
  }
  if (period.unit === "days") return addDays(from, period.length - 1);
  const end = addMonths(from, period.length);
  // Where the month has no such day number, its last day is still inside the term.
  return end.slice(8) === from.slice(8) ? addDays(end, -1) : end;
}

function countWorkingDays(from: CourtDate, length: number, excluded: readonly ExcludedDays[], calendars: CalendarYears): PeriodEnd {
  const skipped: PeriodEnd["skipped"] = [];
  let provisional = false;
  let due = from;
  for (let counted = 0; counted < length; ) {
    due = addDays(due, 1);
    provisional ||= !isKnownYear(due, calendars);
    const kind = dayKind(due, calendars);
    if (kind !== "working") skipped.push({ date: due, why: WHY_SKIPPED[kind] });
    else if (excluded.some((e) => e.from <= due && due <= e.to)) skipped.push({ date: due, why: WHY_SKIPPED.excluded });
    else counted += 1;
  }
  return { due, dueAt: endOfDay(due), provisional, skipped };
}

/** Overlapping and touching stretches as one, in order, so that no day is taken out twice. */
function merged(excluded: readonly ExcludedDays[]): ExcludedDays[] {
  const out: ExcludedDays[] = [];
  for (const e of excluded.filter((x) => x.from <= x.to).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = out.at(-1);
    if (last && e.from <= addDays(last.to, 1)) out[out.length - 1] = { from: last.from, to: e.to > last.to ? e.to : last.to };
    else out.push({ ...e });
  }
  return out;
}
