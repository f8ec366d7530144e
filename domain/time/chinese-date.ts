import type { CourtDate } from "./court-date.js";

const DIGITS = "〇一二三四五六七八九";

/** `2026年9月29日`, as dates stand in the text of a document. */
export function dateInText(date: CourtDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** `二〇二六年九月二十九日`, as a document is dated under the court's name. */
export function dateOfSigning(date: CourtDate): string {
  const [year = "", month, day] = date.split("-");
  return `${[...year].map((d) => DIGITS[Number(d)]).join("")}年${upTo31(Number(month))}月${upTo31(Number(day))}日`;
}

function upTo31(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 ? DIGITS[ones] : ""}`;
}
