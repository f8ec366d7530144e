import { describe, expect, it } from "vitest";
import { csv } from "./csv.js";

describe("what goes into a spreadsheet", () => {
  it.each([
    ["=1+1", "'=1+1"], ["+86", "'+86"], ["-x", "'-x"], ["@a", "'@a"], ["-5.00", "-5.00"], ["张三", "张三"], ['a,"b"', '"a,""b"""'], ["a\nb", '"a\nb"'],
  ])("%j stands as %j: text is never a formula, a figure stays one", (text, cell) => {
    expect(csv([[text]])).toBe(`\u{feff}${cell}\r\n`);
  });
});
