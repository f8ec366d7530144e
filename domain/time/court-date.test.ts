import { fc, it as prop } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import {
  addDays, addMonths, at, courtDate, dateOf, daysBetween, endOfDay, instant, instantOfMs, isCourtDate, isDuration, lastDayOfMonth,
  msOfInstant, plusDuration, plusMinutes, plusSeconds, weekday, type CourtDate,
} from "./court-date.js";

const day = (text: string) => courtDate(text);

describe("a court date", () => {
  it.each(["2024-02-29", "2028-02-29", "2026-12-31", "1900-01-01", "9999-12-31"])("%s is a day", (text) => expect(courtDate(text)).toBe(text));

  it.each([
    "2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01", "2026-1-1", "2026/01/01", "2026-01-01T00:00",
    "0000-01-01", "1899-12-31", "２０２６-01-01", " 2026-01-01", "2026-01-01\n", "",
  ])("%j is none", (text) => {
    expect(isCourtDate(text)).toBe(false);
    expect(() => courtDate(text, "/filedAt")).toThrow(BadInput);
  });

  it("the refusal names the pointer", () => {
    try {
      courtDate("2026-02-30", "/filedAt");
      expect.unreachable();
    } catch (error) {
      expect((error as BadInput).errors[0]?.pointer).toBe("/filedAt");
    }
  });
});

describe("an instant", () => {
  it.each([
    ["2026-09-29T09:00:00+08:00", "2026-09-29T09:00:00+08:00"],
    ["2026-09-29T09:00+08:00", "2026-09-29T09:00:00+08:00"],
    ["2026-09-29T09:00:00+0800", "2026-09-29T09:00:00+08:00"],
    ["2026-09-29T09:00:00+08", "2026-09-29T09:00:00+08:00"],
    ["2026-09-29T16:00:00Z", "2026-09-30T00:00:00+08:00"],
    ["2026-09-29T15:59:59.999Z", "2026-09-29T23:59:59+08:00"],
    ["2026-12-31t16:00:00z", "2027-01-01T00:00:00+08:00"],
    ["2024-02-29T00:30:00+13:45", "2024-02-28T18:45:00+08:00"],
    ["2024-02-28T20:00:00-05:00", "2024-02-29T09:00:00+08:00"],
    ["1969-12-31T23:59:59.5Z", "1970-01-01T07:59:59+08:00"],
  ])("%s is %s", (text, expected) => expect(instant(text)).toBe(expected));

  it.each([
    "2026-09-29", "2026-09-29T09:00:00", "2026-09-29 09:00:00+08:00", "2026-09-29T24:00:00+08:00", "2026-09-29T09:60:00Z", "2026-09-29T09:00:60Z",
    "2026-02-30T09:00:00Z", "2026-09-29T09:00:00+15:00", "2026-09-29T09:00:00+08:60", "9999-12-31T23:00:00Z", "tomorrow",
  ])("%j is none", (text) => expect(() => instant(text)).toThrow(BadInput));

  it("falls on the court's day, not on Greenwich's", () => expect(dateOf(instant("2026-09-29T17:00:00Z"))).toBe("2026-09-30"));
  it("ends a day at its last second", () => expect(endOfDay(day("2026-10-08"))).toBe("2026-10-08T23:59:59+08:00"));
  it.each([["15:00", "2026-10-08T15:00:00+08:00"], ["15:00:07", "2026-10-08T15:00:07+08:00"]])("at %s", (time, expected) =>
    expect(at(day("2026-10-08"), time)).toBe(expected));
  it.each(["24:00", "9:00", "12:60", "noon"])("at %j is refused", (time) => expect(() => at(day("2026-10-08"), time)).toThrow(BadInput));
  it("moves over midnight", () => {
    expect(plusMinutes(at(day("2026-12-31"), "23:59"), 1)).toBe("2027-01-01T00:00:00+08:00");
    expect(plusSeconds(at(day("2027-01-01"), "00:00"), -1)).toBe("2026-12-31T23:59:59+08:00");
  });
});

describe("months", () => {
  it.each([
    ["2026-12-31", 2, "2027-02-28"], ["2023-12-31", 2, "2024-02-29"], ["2027-12-31", 2, "2028-02-29"], ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-30", 1, "2024-02-29"], ["2026-03-31", 1, "2026-04-30"], ["2026-09-29", 2, "2026-11-29"], ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"], ["2026-11-15", 1, "2026-12-15"], ["2026-12-15", 1, "2027-01-15"], ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"], ["2026-05-05", 0, "2026-05-05"],
  ])("%s + %i months is %s", (from, n, expected) => expect(addMonths(day(from), n)).toBe(expected));

  it.each([["2026-02-10", "2026-02-28"], ["2024-02-01", "2024-02-29"], ["2026-12-31", "2026-12-31"], ["2100-02-05", "2100-02-28"]])(
    "the month of %s ends %s", (from, expected) => expect(lastDayOfMonth(day(from))).toBe(expected));
});

describe("days", () => {
  it.each([
    ["2026-09-29", 2], ["2026-10-04", 7], ["2026-10-10", 6], ["1970-01-01", 4], ["1969-12-31", 3], ["2024-02-29", 4], ["2026-12-31", 4],
  ])("%s is weekday %i", (date, expected) => expect(weekday(day(date))).toBe(expected));

  it.each([["2024-02-28", 1, "2024-02-29"], ["2026-02-28", 1, "2026-03-01"], ["2027-01-01", -1, "2026-12-31"], ["2026-10-01", 365, "2027-10-01"]])(
    "%s + %i days is %s", (from, n, expected) => expect(addDays(day(from), n)).toBe(expected));
});

describe("a duration", () => {
  it.each([
    ["P20D", "2026-10-19T09:00:00+08:00"], ["PT5M", "2026-09-29T09:05:00+08:00"], ["P1M", "2026-10-29T09:00:00+08:00"],
    ["P1Y2M", "2027-11-29T09:00:00+08:00"], ["P2W", "2026-10-13T09:00:00+08:00"], ["P1DT15H", "2026-10-01T00:00:00+08:00"],
    ["PT90S", "2026-09-29T09:01:30+08:00"], ["P0D", "2026-09-29T09:00:00+08:00"],
  ])("%s", (duration, expected) => expect(plusDuration(at(day("2026-09-29"), "09:00"), duration)).toBe(expected));

  it.each(["", "P", "PT", "P1DT", "20D", "P-1D", "P1.5D", "PT5", "P1H"])("%j is none", (duration) => {
    expect(isDuration(duration)).toBe(false);
    expect(() => plusDuration(at(day("2026-09-29"), "09:00"), duration)).toThrow(BadInput);
  });
});

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((n): CourtDate => addDays(day("1900-01-01"), n));

describe("properties", () => {
  prop.prop([anyDay, fc.integer({ min: -20_000, max: 20_000 })])("daysBetween undoes addDays", (from, n) => {
    fc.pre(n > -daysBetween(day("1900-01-01"), from));
    expect(daysBetween(from, addDays(from, n))).toBe(n);
  });

  prop.prop([anyDay, fc.integer({ min: 0, max: 1200 })])("a month's end is the same day number, or the month's last day", (from, n) => {
    const to = addMonths(from, n);
    expect(to.slice(8) === from.slice(8) || (to === lastDayOfMonth(to) && to.slice(8) < from.slice(8))).toBe(true);
  });

  prop.prop([fc.integer({ min: -2_000_000_000, max: 200_000_000_000 })])("an instant keeps its second", (seconds) => {
    expect(msOfInstant(instantOfMs(seconds * 1000))).toBe(seconds * 1000);
    expect(instant(new Date(seconds * 1000).toISOString())).toBe(instantOfMs(seconds * 1000));
  });

  prop.prop([fc.integer({ min: 0, max: 200_000_000_000 }), fc.integer({ min: 0, max: 200_000_000_000 })])("strings compare as time does", (a, b) => {
    expect(instantOfMs(a * 1000) < instantOfMs(b * 1000)).toBe(a < b);
  });
});
