import { z } from "zod";
import type { CalendarYears } from "../domain/time/calendar.js";
import { addDays, courtDate, daysBetween, isCourtDate, weekday, type CourtDate } from "../domain/time/court-date.js";
import { BadInput } from "../domain/errors.js";
import { errorAt, inOrder, readYaml, zodErrors, type SourceError, type YamlSource } from "./yaml-source.js";

/** A year's calendar as its reviewed file says it. */
export interface CalendarFile {
  year: string;
  /** What the domain needs: weekdays off, weekend days worked. */
  calendar: CalendarYears[string];
  /** The notices it comes from. */
  source: { title: string; number?: string; publishedOn?: string }[];
  holidays: { name?: string; from: CourtDate; to: CourtDate; workdays: CourtDate[] }[];
}

const date = z.string().refine(isCourtDate, "an existing date as YYYY-MM-DD 应为实际存在的日期").transform((d) => courtDate(d));
const name = z.string().min(1).optional();

/** A holiday as a stretch, as a named day, or as a bare date. */
const holiday = z.preprocess(
  (given) => {
    if (typeof given === "string") return { from: given, to: given };
    if (typeof given !== "object" || given === null || !("date" in given)) return given;
    const { date: day, ...rest } = given;
    return { ...rest, from: day, to: day };
  },
  z.strictObject({ name, en: name, from: date, to: date, workdays: z.array(date).default([]) }),
);

const workday = z.preprocess((given) => (typeof given === "string" ? { date: given } : given), z.strictObject({ date, name, en: name }));

const notice = z.strictObject({ title: z.string().min(1), number: z.string().optional(), publishedOn: date.optional() });

const fileSchema = z.strictObject({
  year: z.coerce.string().regex(/^20\d\d$/, "a year from 2000 to 2099 应为年份"),
  source: z.preprocess((given) => (typeof given === "string" ? [{ title: given }] : given), z.array(notice)).default([]),
  holidays: z.array(holiday).min(1, "a year has holidays 节假日不能为空"),
  workdays: z.array(workday).default([]),
});

/**
 * Reads a calendar of one year (`courts/calendars/*.yaml`; JSON too). Throws BadInput; each message begins with its line.
 * Days may lie in the December before: the notice of a year settles its New Year's holiday.
 */
export function parseCalendarFile(text: string): CalendarFile {
  const read = readYaml(text);
  if ("errors" in read) throw refusal(read.errors);
  const parsed = fileSchema.safeParse(read.source.value);
  if (!parsed.success) throw refusal(zodErrors(parsed.error, read.source));
  const { year, source, holidays, workdays } = parsed.data;
  const mistakes = dayMistakes(parsed.data, read.source);
  if (mistakes.length > 0) throw refusal(mistakes);
  const off = holidays.flatMap((h) => daysOf(h));
  const worked = [...holidays.flatMap((h) => h.workdays), ...workdays.map((w) => w.date)];
  return {
    year, source,
    holidays: holidays.map(({ en: _en, ...h }) => h),
    calendar: { holidays: off.filter((d) => weekday(d) < 6).sort(), workdays: worked.sort() },
  };
}

function daysOf({ from, to }: { from: CourtDate; to: CourtDate }): CourtDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
}

function dayMistakes(file: z.infer<typeof fileSchema>, source: YamlSource): SourceError[] {
  const mistakes: SourceError[] = [];
  const wrong = (path: (string | number)[], message: string) => mistakes.push(errorAt(source, path, message));
  const inYear = (d: CourtDate) => d.startsWith(`${file.year}-`) || d.startsWith(`${Number(file.year) - 1}-12-`);
  const off = new Set<CourtDate>();
  file.holidays.forEach((h, i) => {
    for (const end of ["from", "to"] as const) if (!inYear(h[end])) wrong(["holidays", i, end], `not in ${file.year} 不在该年度`);
    if (h.to < h.from) wrong(["holidays", i, "to"], "before its first day 早于首日");
    else if (daysBetween(h.from, h.to) > 30) wrong(["holidays", i, "to"], "a holiday longer than a month 假期过长");
    else for (const d of daysOf(h)) {
      if (off.has(d)) wrong(["holidays", i], `${d} is off already 日期重复`);
      off.add(d);
    }
  });
  const worked = new Set<CourtDate>();
  const checkWorked = (d: CourtDate, path: (string | number)[]) => {
    if (!inYear(d)) wrong(path, `${d} is not in ${file.year} 不在该年度`);
    if (weekday(d) < 6) wrong(path, `${d} is a weekday, worked anyhow 调休上班日应为周末`);
    if (off.has(d)) wrong(path, `${d} is off and worked 既放假又上班`);
    if (worked.has(d)) wrong(path, `${d} is worked already 日期重复`);
    worked.add(d);
  };
  file.holidays.forEach((h, i) => h.workdays.forEach((d, j) => checkWorked(d, ["holidays", i, "workdays", j])));
  file.workdays.forEach((w, i) => checkWorked(w.date, ["workdays", i]));
  return inOrder(mistakes);
}

function refusal(errors: SourceError[]): BadInput {
  const told = errors.map((e) => ({ pointer: e.pointer, message: `line ${e.line}: ${e.message}` }));
  // A bare date stands for both ends of a stretch; its mistake is told once.
  return new BadInput(told.filter((e, i) => told.findIndex((x) => x.message === e.message) === i));
}
