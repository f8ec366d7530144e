import { fc, it as prop } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { isWorkingDay, periodEnd, termOfEffectEnd, unmovedEnd, workingDayOnOrAfter, workingDaysBefore } from "./calendar.js";
import { addDays, addMonths, courtDate, daysBetween, type CourtDate } from "./court-date.js";
import { aYear, knownTo2026 } from "./given-calendars.js";
import type { Period } from "./period.js";

const day = (text: string) => courtDate(text);
const cals = knownTo2026();
const workingDays = (length: number): Period => ({ length, unit: "workingDays" });
const months = (length: number): Period => ({ length, unit: "months" });

const anyDay = fc.integer({ min: 0, max: 900 }).map((n): CourtDate => addDays(day("2025-06-01"), n));
const anyUnit = fc.constantFrom("workingDays" as const, "days" as const, "months" as const);
const anyPeriod = fc.record({ length: fc.integer({ min: 0, max: 60 }), unit: anyUnit });
const anyStretch = fc.tuple(anyDay, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: addDays(from, n) }));

describe("properties of periods", () => {
  prop.prop([anyDay, anyPeriod])("the end is a working day, never earlier than the unmoved end", (from, period) => {
    const end = periodEnd(from, period, cals);
    expect(isWorkingDay(end.due, cals)).toBe(true);
    const earliest = period.unit === "months" ? addMonths(from, period.length) : addDays(from, period.length);
    expect(end.due >= earliest).toBe(true);
  });

  prop.prop([anyDay, fc.integer({ min: 0, max: 60 }), anyPeriod])("a later event never ends earlier", (from, n, period) => {
    expect(periodEnd(addDays(from, n), period, cals).due >= periodEnd(from, period, cals).due).toBe(true);
  });

  prop.prop([anyDay, anyPeriod])("a longer period never ends earlier", (from, period) => {
    expect(periodEnd(from, { ...period, length: period.length + 1 }, cals).due >= periodEnd(from, period, cals).due).toBe(true);
  });

  prop.prop([anyDay, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })])("working days can be split", (from, a, b) => {
    const half = periodEnd(from, workingDays(a), cals);
    expect(periodEnd(half.due, workingDays(b), cals).due).toBe(periodEnd(from, workingDays(a + b), cals).due);
  });

  prop.prop([anyDay, fc.integer({ min: 1, max: 60 })])("every day after the event is counted or named", (from, n) => {
    const end = periodEnd(from, workingDays(n), cals);
    expect(end.skipped.length + n).toBe(daysBetween(from, end.due));
    expect(new Set(end.skipped.map((s) => s.date)).size).toBe(end.skipped.length);
  });

  prop.prop([anyDay, anyPeriod])("not provisional: knowing more years changes nothing", (from, period) => {
    const end = periodEnd(from, period, cals);
    fc.pre(!end.provisional);
    expect(periodEnd(from, period, { ...cals, ...aYear(2027, "01-01 02-08 02-09"), ...aYear(2025, "") })).toEqual(end);
  });

  prop.prop([anyDay, fc.integer({ min: 1, max: 12 }), fc.array(anyStretch, { maxLength: 4 })])("L01 exclusion equals counting day by day", (from, n, excluded) => {
    let end = addMonths(from, n);
    const out = (d: CourtDate) => excluded.some((e) => e.from <= d && d <= e.to);
    for (let d = addDays(from, 1); d <= end; d = addDays(d, 1)) if (out(d)) end = addDays(end, 1);
    expect(unmovedEnd(from, months(n), excluded)).toBe(end);
  });

  prop.prop([anyDay, fc.integer({ min: 1, max: 48 })])("L08 a term is one day shorter than a period, but at a month's end", (from, n) => {
    const gap = daysBetween(termOfEffectEnd(from, months(n)), addMonths(from, n));
    expect(gap === 1 || (gap === 0 && addMonths(from, n).slice(8) < from.slice(8))).toBe(true);
  });

  prop.prop([anyDay, fc.integer({ min: 1, max: 30 })])("counting back and forth meets", (date, n) => {
    const start = workingDayOnOrAfter(date, cals).date;
    expect(periodEnd(workingDaysBefore(start, n, cals), workingDays(n), cals).due).toBe(start);
  });
});
