import { expect, it } from "vitest";
import { dateInText, dateOfSigning } from "./chinese-date.js";
import { courtDate } from "./court-date.js";

it.each([
  ["2026-09-29", "2026年9月29日", "二〇二六年九月二十九日"],
  ["2026-10-10", "2026年10月10日", "二〇二六年十月十日"],
  ["2026-11-01", "2026年11月1日", "二〇二六年十一月一日"],
  ["2026-12-31", "2026年12月31日", "二〇二六年十二月三十一日"],
  ["2030-02-20", "2030年2月20日", "二〇三〇年二月二十日"],
  ["2100-01-11", "2100年1月11日", "二一〇〇年一月十一日"],
])("%s is %s in text and %s under the court's name", (date, inText, signed) => {
  expect(dateInText(courtDate(date))).toBe(inText);
  expect(dateOfSigning(courtDate(date))).toBe(signed);
});
