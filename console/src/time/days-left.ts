/** Days and hours as the court counts them: Asia/Shanghai, whatever the browser's own time zone. */

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The court's day, as a number that grows by one a day. */
function dayNumber(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS);
}

/**
 * Whole days from the court's today to the day an instant falls on: 0 on that very day, negative after it.
 * @param dueAt ISO 8601 with offset.
 * @param now epoch milliseconds.
 */
export function daysLeft(dueAt: string, now: number): number {
  return dayNumber(Date.parse(dueAt)) - dayNumber(now);
}

/** How near a deadline is, for colour and order: nothing is decided by it. */
export type Nearness = "past" | "today" | "near" | "far";

/** @param near days from which on a deadline is no longer near. */
export function nearness(dueAt: string, now: number, near = 4): Nearness {
  if (Date.parse(dueAt) < now) return "past";
  const days = daysLeft(dueAt, now);
  return days <= 0 ? "today" : days < near ? "near" : "far";
}

/** Days left in words: 今日到期, 剩3天, 已超2天; a deadline that passed earlier today is 已过. */
export function daysLeftInWords(dueAt: string, now: number): { zh: string; en: string } {
  const days = daysLeft(dueAt, now);
  if (Date.parse(dueAt) < now) {
    if (days === 0) return { zh: "今日已过时", en: "past, today" };
    return { zh: `已超${-days}天`, en: `${-days} day${days === -1 ? "" : "s"} over` };
  }
  if (days === 0) return { zh: "今日到期", en: "due today" };
  return { zh: `剩${days}天`, en: `${days} day${days === 1 ? "" : "s"} left` };
}

/** `2026-09-29` of an instant, in the court's time. */
export function dayOf(at: string): string {
  return new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 10);
}

/** `2026-09-29 09:00` of an instant, in the court's time. */
export function minuteOf(at: string): string {
  return new Date(Date.parse(at) + OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
}

/** The court's today as `2026-09-29`. */
export function today(now: number): string {
  return new Date(now + OFFSET_MS).toISOString().slice(0, 10);
}

const WEEKDAYS = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** The weekday of a date `2026-09-29`. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
