import { describe, expect, it } from "vitest";
import { courtDate } from "../time/court-date.js";
import { dateOfDayNumber, dayNumber, mergedSpans, overlap, without } from "./day-ranges.js";

const range = (from: string, to: string) => ({ from: courtDate(from), to: courtDate(to) });
const span = (from: string, to: string) => ({ after: dayNumber(courtDate(from)) - 1, to: dayNumber(courtDate(to)) });

describe("inclusive ranges of days", () => {
  it.each([
    ["apart stay apart", [range("2026-01-01", "2026-01-03"), range("2026-01-05", "2026-01-06")], [span("2026-01-01", "2026-01-03"), span("2026-01-05", "2026-01-06")]],
    ["touching are one", [range("2026-01-01", "2026-01-03"), range("2026-01-04", "2026-01-06")], [span("2026-01-01", "2026-01-06")]],
    ["overlapping count once, in any order", [range("2026-01-05", "2026-01-09"), range("2026-01-01", "2026-01-06")], [span("2026-01-01", "2026-01-09")]],
    ["one inside another adds nothing", [range("2026-01-01", "2026-01-31"), range("2026-01-05", "2026-01-06")], [span("2026-01-01", "2026-01-31")]],
    ["ending before it begins is none", [range("2026-01-05", "2026-01-04")], []],
    ["of one day is that day", [range("2026-01-05", "2026-01-05")], [span("2026-01-05", "2026-01-05")]],
  ])("%s", (_, ranges, expected) => expect(mergedSpans(ranges)).toEqual(expected));

  it("are taken out of a span at both ends and inside", () => {
    const taken = mergedSpans([range("2025-12-01", "2026-01-02"), range("2026-01-05", "2026-01-06"), range("2026-01-30", "2026-02-10")]);
    expect(without(span("2026-01-01", "2026-01-31"), taken)).toEqual([span("2026-01-03", "2026-01-04"), span("2026-01-07", "2026-01-29")]);
    expect(without(span("2026-01-01", "2026-01-02"), taken)).toEqual([]);
  });

  it("overlap only where a day is in both", () => {
    expect(overlap(span("2026-01-01", "2026-01-05"), span("2026-01-05", "2026-01-09"))).toEqual(span("2026-01-05", "2026-01-05"));
    expect(overlap(span("2026-01-01", "2026-01-05"), span("2026-01-06", "2026-01-09"))).toBeUndefined();
  });

  it("a day's number leads back to the day", () => expect(dateOfDayNumber(dayNumber(courtDate("2028-02-29")))).toBe("2028-02-29"));
});
