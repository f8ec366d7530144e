import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines } from "./lines.js";

/** Every character as wide as its kind: 2 for Chinese, 1 for the rest. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (/[\u0020-\u007e]/.test(c) ? 1 : 2), 0);
const lines = (text: string, width: number) => breakLines(text, () => width, measure);

describe("lines of Chinese", () => {
  it.each([
    ["break between any two characters", "申请执行人向本院申请", 10, ["申请执行人", "向本院申请"]],
    ["no mark begins a line", "申请执行人，向本院", 10, ["申请执行", "人，向本院"]],
    ["nor do two", "申请执行人》。向", 10, ["申请执行", "人》。向"]],
    ["no opening mark ends one", "申请执行（人向）", 10, ["申请执行", "（人向）"]],
    ["a number stays whole", "账号6228480018在", 12, ["账号", "6228480018在"]],
    ["so does an amount", "款项120000.00元整", 12, ["款项", "120000.00元", "整"]],
    ["a word longer than the line breaks where the line ends", "ABCDEFGHIJKLMN", 6, ["ABCDEF", "GHIJKL", "MN"]],
    ["marks without end break too", "）））））））", 6, ["）））", "）））", "）"]],
    ["spaces at an edge are no text", "abcdef ghijk", 6, ["abcdef", "ghijk"]],
    ["nothing is one empty line", "", 6, [""]],
  ])("%s", (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  it("the first line may be shorter than the others", () =>
    expect(breakLines("一二三四五六七", (i) => (i === 0 ? 6 : 10), measure)).toEqual(["一二三", "四五六七"]));

  const text = fc.string({ unit: fc.constantFrom(..."申请执行人，。（）“”12.5元AB /"), maxLength: 120 });
  it("no line is wider than the page, and no character is lost", () =>
    fc.assert(fc.property(text, fc.integer({ min: 4, max: 40 }), (given, width) => {
      const broken = lines(given, width);
      for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width);
      expect(broken.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
    })));
});
