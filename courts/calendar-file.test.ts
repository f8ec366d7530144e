import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BadInput } from "../domain/errors.js";
import { loadCalendars, parseCalendarFile } from "./load.js";

function refusalsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof BadInput) return error.errors.map((e) => `${e.pointer} ${e.message}`);
    throw error;
  }
  return [];
}

const good = `year: 2027
source: an invented notice
holidays:
  - {name: 元旦, from: 2027-01-01, to: 2027-01-03}
  - {name: 春节, from: 2027-02-06, to: 2027-02-12, workdays: [2027-01-31, 2027-02-20]}
  - 2027-04-05
  - {date: 2027-05-03, name: 劳动节}
workdays: [2027-05-08]
`;

describe("a calendar's file", () => {
  it("gives weekdays off and weekend days worked, in order", () => {
    expect(parseCalendarFile(good)).toMatchObject({
      year: "2027",
      calendar: {
        holidays: ["2027-01-01", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12", "2027-04-05", "2027-05-03"],
        workdays: ["2027-01-31", "2027-02-20", "2027-05-08"],
      },
      source: [{ title: "an invented notice" }],
    });
  });

  it("may be JSON", () => {
    const text = JSON.stringify({ year: 2027, holidays: ["2027-01-01"], workdays: [{ date: "2027-01-09" }] });
    expect(parseCalendarFile(text).calendar).toEqual({ holidays: ["2027-01-01"], workdays: ["2027-01-09"] });
  });

  it("may settle the December before", () => {
    expect(parseCalendarFile("year: 2028\nholidays: [{name: 元旦, from: 2027-12-31, to: 2028-01-02}]").calendar.holidays).toEqual(["2027-12-31"]);
  });

  it.each([
    ["a day that does not exist", good.replace("to: 2027-01-03", "to: 2027-02-30"), "/holidays/0/to line 4: an existing date"],
    ["a day of another year", good.replace("2027-04-05", "2026-04-06"), "/holidays/2/from line 6: not in 2027"],
    ["an end before the beginning", good.replace("to: 2027-02-12", "to: 2027-02-01"), "/holidays/1/to line 5: before its first day"],
    ["a holiday of months", good.replace("to: 2027-02-12", "to: 2027-04-12"), "/holidays/1/to line 5: a holiday longer"],
    ["a weekday that is worked anyhow", good.replace("workdays: [2027-05-08]", "workdays: [2027-05-07]"), "/workdays/0 line 8: 2027-05-07 is a weekday"],
    ["a day off and worked", good.replace("2027-01-31", "2027-02-07"), "/holidays/1/workdays/0 line 5: 2027-02-07 is off and worked"],
    ["a day worked twice", good.replace("2027-05-08", "2027-02-20"), "/workdays/0 line 8: 2027-02-20 is worked already"],
    ["a day off twice", good.replace("2027-04-05", "2027-02-08"), "/holidays/2 line 6: 2027-02-08 is off already"],
    ["a misspelt field", good.replace("workdays: [2027-05-08]", "workday: [2027-05-08]"), "/workday line 8: unknown field"],
    ["no holidays", "year: 2027\nholidays: []\n", "/holidays line 2: a year has holidays"],
    ["no year", good.replace("year: 2027\n", ""), "/year line 1:"],
    ["a year as words", good.replace("year: 2027", "year: next"), "/year line 1: a year"],
    ["a key twice", `${good}year: 2028\n`, " line 9: not YAML"],
    ["no YAML at all", "year: 2027\nholidays: [", " line "],
    ["a list", "- 2027-01-01", " line 1:"],
    ["nothing", "", " line 1:"],
  ])("names the line of %s", (_, text, expected) => {
    const refusals = refusalsOf(() => parseCalendarFile(text));
    expect(refusals.some((r) => r.startsWith(expected)), refusals.join("\n")).toBe(true);
  });
});

describe("a folder of calendars", () => {
  const dir = mkdtempSync(join(tmpdir(), "calendars-"));
  afterAll(() => rmSync(dir, { recursive: true }));

  it("names the file whose year is another one", () => {
    writeFileSync(join(dir, "2028.yaml"), good);
    expect(refusalsOf(() => loadCalendars(dir))).toEqual([expect.stringContaining("2028.yaml holds the year 2027")]);
  });

  it("names file and line of a mistake", () => {
    writeFileSync(join(dir, "2028.yaml"), "year: 2028\nholidays: [2028-02-30]\n");
    expect(refusalsOf(() => loadCalendars(dir))).toEqual([expect.stringContaining("2028.yaml line 2: an existing date")]);
  });
});
