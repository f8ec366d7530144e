import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isWorkingDay, periodEnd } from "../domain/time/calendar.js";
import { addDays, courtDate, weekday, type CourtDate } from "../domain/time/court-date.js";
import { CALENDARS_DIR, loadCalendars, parseCalendarFile } from "./load.js";

const calendars = loadCalendars();
const years = Object.keys(calendars);

function daysOf(year: string): CourtDate[] {
  const first = courtDate(`${year}-01-01`);
  return Array.from({ length: 366 }, (_, i) => addDays(first, i)).filter((d) => d.startsWith(year));
}

/**
 * The library's own table of days. Its functions are not asked: west of Greenwich they read a date as the day before.
 */
const library = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) }).parse(
  JSON.parse(readFileSync(fileURLToPath(new URL("chinese-days.json", import.meta.resolve("chinese-days"))), "utf8")),
);

function libraryWorks(date: CourtDate): boolean {
  return weekday(date) < 6 ? !(date in library.holidays) : date in library.workdays;
}

describe("the shipped calendars", () => {
  it("are those of 2019 to 2026", () => expect(years).toEqual(["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]));

  it.each(years)("%s agrees with an independent library on every day", (year) => {
    const differing = daysOf(year).filter((d) => isWorkingDay(d, calendars) !== libraryWorks(d));
    expect(differing).toEqual([]);
  });

  it("the notice for 2019 settles the end of 2018 as the library has it", () => {
    const days = ["2018-12-28", "2018-12-29", "2018-12-30", "2018-12-31"].map((d) => courtDate(d));
    expect(days.map((d) => isWorkingDay(d, calendars))).toEqual(days.map((d) => libraryWorks(d)));
  });

  it.each(readdirSync(CALENDARS_DIR))("%s names its notice with number and date, and every holiday", (file) => {
    const { source, holidays } = parseCalendarFile(readFileSync(join(CALENDARS_DIR, file), "utf8"));
    expect(source.length).toBeGreaterThan(0);
    for (const notice of source) expect(notice).toMatchObject({ title: expect.stringContaining("通知"), number: expect.stringMatching(/^国办发明电〔20\d\d〕\d+号$/), publishedOn: expect.any(String) });
    expect(holidays.map((h) => h.name).join("、").split("、").sort()).toEqual(["中秋节", "元旦", "劳动节", "国庆节", "春节", "清明节", "端午节"].sort());
  });

  it.each(years)("%s lists no weekend as off and no weekday as worked", (year) => {
    const { holidays, workdays } = calendars[year]!;
    expect([holidays.filter((d) => weekday(d) >= 6), workdays.filter((d) => weekday(d) < 6)]).toEqual([[], []]);
  });

  it("2020: the Spring Festival was prolonged to 2 February, and 1 February was not worked", () => {
    expect(["2020-01-31", "2020-02-01", "2020-02-02", "2020-02-03"].map((d) => isWorkingDay(courtDate(d), calendars))).toEqual([false, false, false, true]);
  });

  it("are plain JSON", () => expect(JSON.parse(JSON.stringify(calendars))).toEqual(calendars));
});

describe("the examples of the order", () => {
  it.each([
    ["R23 filed 2026-09-29", "2026-09-29", 2, "workingDays", "2026-10-08", false],
    ["R25 filed 2026-09-29", "2026-09-29", 2, "months", "2026-11-30", false],
    ["R25 filed 2026-12-31", "2026-12-31", 2, "months", "2027-03-01", true],
    ["R25 its window of three working days", "2026-11-30", 3, "workingDays", "2026-12-03", false],
    ["R23 filed on the day the order came into force", "2020-05-13", 2, "workingDays", "2020-05-15", false],
    ["R23 over the Spring Festival of 2020", "2020-01-22", 2, "workingDays", "2020-02-03", false],
    ["R29 into the National Day holiday of 2025", "2025-09-01", 30, "days", "2025-10-09", false],
  ] as const)("%s: due %s + %i %s", (_, from, length, unit, due, provisional) => {
    expect(periodEnd(courtDate(from), { length, unit }, calendars)).toMatchObject({ due, dueAt: `${due}T23:59:59+08:00`, provisional });
  });
});
