import { describe, expect, it } from "vitest";
import { courtDate } from "../time/court-date.js";
import { bornOn, isCreditCode, isResidentId, minorUntil } from "./identity.js";

describe("identity numbers", () => {
  it.each([
    ["411321200810150011", true],
    ["411321200810150012", false],
    ["11010519491231002X", true],
    ["11010519491231002x", false],
    ["110105194912310021", false],
    ["411321200813150011", false],
    ["41132120081015001", false],
    ["", false],
  ])("resident id %s: %s", (text, right) => expect(isResidentId(text)).toBe(right));

  it.each([
    ["91350100M000100Y43", true],
    ["91350100M000100Y44", false],
    ["91350100I000100Y43", false],
    ["9135", false],
  ])("credit code %s: %s", (text, right) => expect(isCreditCode(text)).toBe(right));

  it("a birthday that is no day is none", () => expect([bornOn("110105194912310021"), bornOn("110105194902300021")]).toEqual(["1949-12-31", undefined]));

  it.each([
    ["L09 the day before the eighteenth birthday", "2026-09-28", "2026-09-29"],
    ["L09 on it", "2026-09-29", undefined],
  ])("%s", (_, on, until) => expect(minorUntil(courtDate("2008-09-29"), courtDate(on), 18)).toBe(until));
});
