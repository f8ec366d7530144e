import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import {
  isKnownYear, isWorkingDay, lastWorkingDayBefore, LONGEST, periodEnd, periodEndExcluding, termOfEffectEnd, unmovedEnd, workingDayAfter,
  workingDayOnOrAfter, workingDayOnOrBefore, workingDaysBefore,
} from "./calendar.js";
import { addDays, courtDate, daysBetween, type CourtDate } from "./court-date.js";
import { aYear, knownTo2026 } from "./given-calendars.js";
import type { Period } from "./period.js";

const day = (text: string) => courtDate(text);
const cals = knownTo2026();
const workingDays = (length: number): Period => ({ length, unit: "workingDays" });
const days = (length: number): Period => ({ length, unit: "days" });
const months = (length: number): Period => ({ length, unit: "months" });

describe("what kind of day", () => {
  it.each([
    ["2026-09-29", true, "a Tuesday"],
    ["2026-10-01", false, "a holiday"],
    ["2026-10-03", false, "a Saturday of the holiday"],
    ["2026-10-07", false, "its last day"],
    ["2026-10-08", true, "the day after"],
    ["2026-10-10", true, "a Saturday that is worked"],
    ["2026-10-11", false, "the Sunday after it"],
    ["2026-09-20", true, "a Sunday that is worked"],
    ["2027-01-01", true, "New Year of an unknown year: only weekends are known"],
    ["2027-01-02", false, "a weekend of an unknown year"],
  ])("%s: %s (%s)", (date, works) => expect(isWorkingDay(day(date), cals)).toBe(works));

  it("the notice of a year settles the December before, also of a year that is unknown", () => {
    const next = aYear(2019, "2018-12-31 01-01", "2018-12-29");
    expect(isWorkingDay(day("2018-12-29"), next)).toBe(true);
    expect(isWorkingDay(day("2018-12-31"), next)).toBe(false);
    expect(isKnownYear(day("2018-12-31"), next)).toBe(false);
  });

  it("names of JavaScript's own are no years", () => expect(isKnownYear("toString" as CourtDate, {})).toBe(false));
});

describe("periods in working days", () => {
  it.each([
    ["R23 filed on the last Tuesday before National Day", "2026-09-29", 2, "2026-10-08", false],
    ["R23 filed on the day before it", "2026-09-30", 2, "2026-10-09", false],
    ["R23 filed on the Monday", "2026-09-28", 2, "2026-09-30", false],
    ["R23 a Saturday that is worked counts", "2026-10-08", 2, "2026-10-10", false],
    ["R23 and the Sunday after it does not", "2026-10-09", 2, "2026-10-12", false],
    ["R23 filed on a Sunday that is off", "2026-10-11", 1, "2026-10-12", false],
    ["R23 filed on a Sunday that is worked", "2026-09-20", 2, "2026-09-22", false],
    ["R23 over the Spring Festival", "2026-02-13", 2, "2026-02-24", false],
    ["R23 on the last days of a known year", "2026-12-29", 2, "2026-12-31", false],
    ["R23 over the end of it", "2026-12-30", 2, "2027-01-01", true],
    ["R23 wholly in an unknown year", "2027-01-04", 2, "2027-01-06", true],
    ["R25 the window after two months", "2026-11-30", 3, "2026-12-03", false],
  ])("%s: %s + %i is %s", (_, from, n, due, provisional) => {
    const end = periodEnd(day(from), workingDays(n), cals);
    expect([end.due, end.dueAt, end.provisional]).toEqual([due, `${due}T23:59:59+08:00`, provisional]);
  });

  it("R23 every day passed over is named with its reason", () => {
    expect(periodEnd(day("2026-09-29"), workingDays(2), cals).skipped).toEqual([
      { date: "2026-10-01", why: "节假日 public holiday" },
      { date: "2026-10-02", why: "节假日 public holiday" },
      { date: "2026-10-03", why: "周末 weekend" },
      { date: "2026-10-04", why: "周末 weekend" },
      { date: "2026-10-05", why: "节假日 public holiday" },
      { date: "2026-10-06", why: "节假日 public holiday" },
      { date: "2026-10-07", why: "节假日 public holiday" },
    ]);
  });
});

describe("periods in days and months", () => {
  it.each([
    ["R25 two months move on from a Sunday", "2026-09-29", months(2), "2026-11-30", false, ["2026-11-29"]],
    ["R25 the day before ends on the Saturday and moves as far", "2026-09-28", months(2), "2026-11-30", false, ["2026-11-28", "2026-11-29"]],
    ["R25 the Friday before does not move", "2026-09-27", months(2), "2026-11-27", false, []],
    ["R25 no day number 31: the month's last day, provisional", "2026-12-31", months(2), "2027-03-01", true, ["2027-02-28"]],
    ["R25 an end in an unknown year is provisional though nothing moves", "2026-12-01", months(2), "2027-02-01", true, []],
    ["R25 an end that moves into an unknown year", "2026-10-31", months(2), "2026-12-31", false, []],
    ["R26 one month to a holiday", "2026-09-01", months(1), "2026-10-08", false,
      ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"]],
    ["R26 one month to the month's last day", "2026-08-31", months(1), "2026-09-30", false, []],
    ["R29 thirty days to a Saturday that is worked", "2026-09-10", days(30), "2026-10-10", false, []],
    ["R29 thirty days to the Sunday after it", "2026-09-11", days(30), "2026-10-12", false, ["2026-10-11"]],
    ["R46 two days, not two working days", "2026-10-09", days(2), "2026-10-12", false, ["2026-10-11"]],
    ["R46 two days inside the week", "2026-10-12", days(2), "2026-10-14", false, []],
  ])("%s: %s", (_, from, period, due, provisional, skipped) => {
    const end = periodEnd(day(from), period, cals);
    expect([end.due, end.provisional, end.skipped.map((s) => s.date)]).toEqual([due, provisional, skipped]);
  });

  it.each([["2023-12-31", "2024-02-29"], ["2023-12-30", "2024-02-29"], ["2027-12-31", "2028-02-29"], ["2026-12-29", "2027-02-28"]])(
    "R25 in and out of leap years: %s ends unmoved on %s", (from, end) => expect(unmovedEnd(day(from), months(2))).toBe(end));

  it("a length of 0 is the day itself, moved on", () => {
    expect(periodEnd(day("2026-10-03"), days(0), cals).due).toBe("2026-10-08");
    expect(periodEnd(day("2026-10-03"), workingDays(0), cals).due).toBe("2026-10-08");
  });
});

describe("a calendar that comes later", () => {
  it("R23 makes a provisional deadline final, and moves it where it must", () => {
    const before = periodEnd(day("2026-12-30"), workingDays(2), cals);
    const after = periodEnd(day("2026-12-30"), workingDays(2), { ...cals, ...aYear(2027, "01-01") });
    expect([before.due, before.provisional, after.due, after.provisional]).toEqual(["2027-01-01", true, "2027-01-04", false]);
  });
});

describe("what is refused", () => {
  it.each([
    [workingDays(-1), "/length"], [days(1.5), "/length"], [months(Number.NaN), "/length"], [days(LONGEST.days + 1), "/length"],
    [workingDays(LONGEST.workingDays + 1), "/length"], [months(Infinity), "/length"],
    [{ length: 1, unit: "years" } as unknown as Period, "/unit"], [{ length: 1, unit: "toString" } as unknown as Period, "/unit"],
  ])("%j", (period, pointer) => {
    try {
      periodEnd(day("2026-09-29"), period, cals);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput);
      expect((error as BadInput).errors[0]?.pointer).toBe(pointer);
    }
  });

  it("a calendar without working days is an error, not an endless search", () => {
    const holidays = Array.from({ length: 731 }, (_, i) => addDays(day("2026-01-01"), i));
    const off = { 2026: { holidays, workdays: [] }, 2027: { holidays, workdays: [] } };
    expect(() => workingDayOnOrAfter(day("2026-01-01"), off)).toThrow(RangeError);
  });

  it("the longest periods are computed, with every weekend on the way", () => {
    const end = periodEnd(day("2026-09-29"), workingDays(LONGEST.workingDays), cals);
    expect(end.skipped.length + LONGEST.workingDays).toBe(daysBetween(day("2026-09-29"), end.due));
  });
});

describe("L08 terms of effect", () => {
  it.each([
    ["2026-09-29", months(12), "2027-09-28"], ["2026-01-01", months(12), "2026-12-31"], ["2024-02-29", months(12), "2025-02-28"],
    ["2026-03-01", months(12), "2027-02-28"], ["2027-03-01", months(12), "2028-02-29"], ["2026-10-03", months(24), "2028-10-02"],
    ["2026-01-31", months(1), "2026-02-28"], ["2026-01-30", months(1), "2026-02-28"], ["2026-10-01", days(15), "2026-10-15"],
  ])("L08 from %s, %j, it ends %s and never moves", (from, term, end) => expect(termOfEffectEnd(day(from), term)).toBe(end));

  it.each([workingDays(5), days(0)])("L08 %j is no term of effect", (term) => expect(() => termOfEffectEnd(day("2026-09-29"), term)).toThrow(BadInput));

  it("L08 a renewal begins on the day after the last and ends where the next year's term does", () => {
    const end = termOfEffectEnd(day("2026-09-29"), months(12));
    expect(termOfEffectEnd(addDays(end, 1), months(12))).toBe("2028-09-28");
  });

  it.each([
    ["2026-10-08", "2026-09-30"], ["2026-10-12", "2026-10-10"], ["2026-10-10", "2026-10-09"], ["2026-09-29", "2026-09-28"], ["2026-10-04", "2026-09-30"],
  ])("L08 the last working day before %s is %s", (date, before) => expect(lastWorkingDayBefore(day(date), cals).date).toBe(before));

  it("L08 looking back into an unknown year is provisional", () => {
    expect(lastWorkingDayBefore(day("2027-09-28"), cals)).toMatchObject({ date: "2027-09-27", provisional: true });
    expect(lastWorkingDayBefore(day("2027-01-01"), cals)).toMatchObject({ date: "2026-12-31", provisional: false });
  });
});

describe("working days around a day", () => {
  it.each([["2026-10-03", "2026-10-08"], ["2026-10-08", "2026-10-08"]])("on or after %s", (from, to) => expect(workingDayOnOrAfter(day(from), cals).date).toBe(to));
  it.each([["2026-10-03", "2026-10-08"], ["2026-10-08", "2026-10-09"]])("after %s", (from, to) => expect(workingDayAfter(day(from), cals).date).toBe(to));
  it.each([["2026-10-03", "2026-09-30"], ["2026-10-08", "2026-10-08"]])("on or before %s", (from, to) => expect(workingDayOnOrBefore(day(from), cals).date).toBe(to));
  it.each([[0, "2026-10-12"], [1, "2026-10-10"], [3, "2026-10-08"], [4, "2026-09-30"]])("%i before Monday 12 October", (n, to) =>
    expect(workingDaysBefore(day("2026-10-12"), n, cals)).toBe(to));
});

describe("L01 days that do not count", () => {
  const from = day("2026-01-10");
  it.each([
    ["nothing excluded", [], "2026-07-10"],
    ["ten days inside", [["2026-03-01", "2026-03-10"]], "2026-07-20"],
    ["two stretches", [["2026-03-01", "2026-03-10"], ["2026-05-01", "2026-05-05"]], "2026-07-25"],
    ["overlapping stretches count once", [["2026-03-01", "2026-03-10"], ["2026-03-05", "2026-03-12"]], "2026-07-22"],
    ["a stretch within another", [["2026-03-01", "2026-03-10"], ["2026-03-03", "2026-03-04"]], "2026-07-20"],
    ["touching stretches", [["2026-03-01", "2026-03-10"], ["2026-03-11", "2026-03-12"]], "2026-07-22"],
    ["the event day is not counted, so it cannot be taken out", [["2026-01-01", "2026-01-10"]], "2026-07-10"],
    ["of a stretch that began before, only the days after the event", [["2026-01-01", "2026-01-12"]], "2026-07-12"],
    ["on the last day", [["2026-07-10", "2026-07-12"]], "2026-07-13"],
    ["after the last day", [["2026-07-11", "2026-07-12"]], "2026-07-10"],
    ["reached only by another stretch's days", [["2026-03-01", "2026-03-10"], ["2026-07-15", "2026-07-16"]], "2026-07-22"],
    ["ends before it begins: nothing", [["2026-03-10", "2026-03-01"]], "2026-07-10"],
  ])("L01 %s", (_, stretches, end) => {
    const excluded = stretches.map(([a, b]) => ({ from: day(a!), to: day(b!) }));
    expect(unmovedEnd(from, months(6), excluded)).toBe(end);
  });

  it("L01 they are added before the end moves", () => {
    const excluded = [{ from: day("2026-03-01"), to: day("2026-03-01") }];
    expect(periodEndExcluding(from, months(6), excluded, cals)).toMatchObject({ due: "2026-07-13", skipped: [{ date: "2026-07-11" }, { date: "2026-07-12" }] });
  });

  it("L01 working days that do not count are passed over by name", () => {
    const end = periodEndExcluding(day("2026-11-02"), workingDays(2), [{ from: day("2026-11-03"), to: day("2026-11-04") }], cals);
    expect(end).toMatchObject({ due: "2026-11-06", skipped: [{ date: "2026-11-03", why: "不计入期间 not counted" }, { date: "2026-11-04" }] });
  });
});
