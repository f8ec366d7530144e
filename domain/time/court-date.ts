import { BadInput } from "../errors.js";

/** A calendar day at the court, `YYYY-MM-DD` in Asia/Shanghai; strings compare in order. */
export type CourtDate = string & { readonly __date: true };

/** A second in time, `YYYY-MM-DDTHH:mm:ss+08:00`; fixed width, so that strings compare in order. */
export type Instant = string & { readonly __instant: true };

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
/** China has had no daylight saving time since 1991, so the court's zone is a fixed offset. */
const OFFSET_MS = 8 * 3_600_000;
/** Years of four digits only: the fixed width is what lets strings compare. 1900 is before every paper a case can hold. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)$/i;
const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;
const DURATION = /^P(?!$)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/;

const two = (n: number) => String(n).padStart(2, "0");

function ymdOf(date: CourtDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

const dayNumberOf = (date: CourtDate): number => {
  const [y, m, d] = ymdOf(date);
  return Date.UTC(y, m - 1, d) / MS_PER_DAY;
};

function ofDayNumber(n: number): CourtDate {
  const d = new Date(n * MS_PER_DAY);
  const year = d.getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new BadInput([{ pointer: "", message: `a date between the years ${FIRST_YEAR} and ${LAST_YEAR}` }]);
  return `${year}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}` as CourtDate;
}

/** Whether a text is an existing day between 1900 and 9999, written `YYYY-MM-DD`. */
export function isCourtDate(text: string): text is CourtDate {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Checks a `YYYY-MM-DD`. Throws BadInput naming `pointer`, also for days that do not exist. */
export function courtDate(text: string, pointer = ""): CourtDate {
  if (!isCourtDate(text)) throw new BadInput([{ pointer, message: "an existing date as YYYY-MM-DD 应为实际存在的日期" }]);
  return text;
}

/**
 * Any ISO 8601 instant with an offset (`Z`, `+08:00`, `+0800`, seconds and fractions optional) as a court instant;
 * fractions of a second are dropped. Throws BadInput naming `pointer`; a text without an offset is refused, not guessed.
 */
export function instant(text: string, pointer = ""): Instant {
  const [, date = "", hour = "", minute = "", second = "00", zone = ""] = INSTANT.exec(text) ?? [];
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  const [offsetHours, offsetMinutes] = [Number(offset?.[2] ?? 0), Number(offset?.[3] ?? 0)];
  if (!isCourtDate(date) || !TIME_OF_DAY.test(`${hour}:${minute}:${second}`) || offsetHours > 14 || offsetMinutes > 59) {
    throw new BadInput([{ pointer, message: "an ISO 8601 instant with its offset, as 2026-09-29T09:00:00+08:00 应为带时区的时刻" }]);
  }
  const local = dayNumberOf(date) * MS_PER_DAY + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  return instantOfMs(local - (offset?.[1] === "-" ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000);
}

/** The court instant of epoch milliseconds; fractions of a second are dropped. */
export function instantOfMs(epochMs: number): Instant {
  const localSeconds = Math.floor((epochMs + OFFSET_MS) / 1000);
  const day = Math.floor(localSeconds / 86_400);
  const rest = localSeconds - day * 86_400;
  return `${ofDayNumber(day)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}+08:00` as Instant;
}

/** Epoch milliseconds of a court instant, always a whole second. */
export function msOfInstant(i: Instant): number {
  const seconds = (Number(i.slice(11, 13)) * 60 + Number(i.slice(14, 16))) * 60 + Number(i.slice(17, 19));
  return dayNumberOf(dateOf(i)) * MS_PER_DAY + seconds * 1000 - OFFSET_MS;
}

/** The day at the court on which an instant lies. */
export function dateOf(i: Instant): CourtDate {
  return i.slice(0, 10) as CourtDate;
}

/** A time of day (`"15:00"` or `"15:00:30"`) on a day. Throws BadInput on anything else. */
export function at(date: CourtDate, time: string): Instant {
  if (!TIME_OF_DAY.test(time)) throw new BadInput([{ pointer: "", message: "a time of day as HH:mm or HH:mm:ss 应为时刻" }]);
  return `${date}T${time.length === 5 ? `${time}:00` : time}+08:00` as Instant;
}

/** The last second of a day, when its deadlines fall. */
export function endOfDay(date: CourtDate): Instant {
  return at(date, "23:59:59");
}

/** The day `n` days later (earlier where negative). */
export function addDays(date: CourtDate, n: number): CourtDate {
  return ofDayNumber(dayNumberOf(date) + n);
}

/** The same day number `n` months later (earlier where negative), or that month's last day where there is none. */
export function addMonths(date: CourtDate, n: number): CourtDate {
  const [y, m, d] = ymdOf(date);
  const months = y * 12 + (m - 1) + n;
  const [year, month] = [Math.floor(months / 12), (months % 12 + 12) % 12 + 1];
  return ofDayNumber(Date.UTC(year, month - 1, Math.min(d, daysInMonth(year, month))) / MS_PER_DAY);
}

/** Days from one date to another: 0 for the same day, negative where `to` is earlier. */
export function daysBetween(from: CourtDate, to: CourtDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export function weekday(date: CourtDate): Weekday {
  // Day 0 of the epoch was a Thursday.
  return ((dayNumberOf(date) + 3) % 7 + 7) % 7 + 1 as Weekday;
}

/** The last day of the month in which a date lies. */
export function lastDayOfMonth(date: CourtDate): CourtDate {
  const [y, m] = ymdOf(date);
  return `${date.slice(0, 8)}${two(daysInMonth(y, m))}` as CourtDate;
}

/** The four-digit year of a date. */
export function yearOf(date: CourtDate): string {
  return date.slice(0, 4);
}

/** The instant `n` minutes later (earlier where negative). */
export function plusMinutes(i: Instant, n: number): Instant {
  return instantOfMs(msOfInstant(i) + n * 60_000);
}

/** The instant `n` seconds later (earlier where negative). */
export function plusSeconds(i: Instant, n: number): Instant {
  return instantOfMs(msOfInstant(i) + n * 1000);
}

/** Whether a text is an ISO 8601 duration that `plusDuration` takes. */
export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

/** Adds an ISO 8601 duration (`P20D`, `P1M`, `PT5M`): calendar parts first, as on a wall calendar, then the time. Throws BadInput. */
export function plusDuration(i: Instant, duration: string): Instant {
  const parts = DURATION.exec(duration);
  if (!parts) throw new BadInput([{ pointer: "", message: "an ISO 8601 duration as P20D or PT5M 应为时长" }]);
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((p) => Number(p ?? 0)) as [number, number, number, number, number, number, number];
  const date = addDays(addMonths(dateOf(i), years * 12 + months), weeks * 7 + days);
  return plusSeconds(`${date}${i.slice(10)}` as Instant, (hours * 60 + minutes) * 60 + seconds);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
