import type { CourtDate } from "../time/court-date.js";
import type { Run } from "./accrual.js";
import { dateOfDayNumber, type DayNumber } from "./day-ranges.js";
import { yuanOfFen, type Fen } from "./fen.js";

/** `100000.00元`. */
export const yuan = (amount: Fen): string => `${yuanOfFen(amount)}元`;

/** A day number as its date. */
export const day = (n: DayNumber): CourtDate => dateOfDayNumber(n);

/** What a person reads, in both languages. */
export interface Words {
  zh: string;
  en: string;
}

const inChinese = { times: "×", of: (base: Fen) => yuan(base), days: "天", from: "（", to: "至", none: (n: number) => `，其中${n}天不计`, end: "）", open: "〔", plus: "＋", close: "〕" };
const inEnglish = { times: " × ", of: yuanOfFen, days: " days", from: " (", to: " to ", none: (n: number) => `, ${n} of them not counted`, end: ")", open: "[", plus: " + ", close: "]" };

/** The bases and days of a charge, as one factor of the product: `100000.00元×30天（…）`, in brackets where there are several. */
function runsText(runs: readonly Run[], word: typeof inChinese): string {
  const texts = runs.map(({ span, base, days }) => {
    const skipped = span.to - span.after - days;
    return `${word.of(base)}${word.times}${days}${word.days}${word.from}${day(span.after + 1)}${word.to}${day(span.to)}${skipped > 0 ? word.none(skipped) : ""}${word.end}`;
  });
  return texts.length > 1 ? `${word.open}${texts.join(word.plus)}${word.close}` : texts.join("");
}

/** `label：…×4.35%÷365＝1787.67元`, to be checked with a pocket calculator; says so where nothing grew. */
export function chargeText(label: string, runs: readonly Run[], factor: string, amount: Fen): string {
  if (runs.length === 0) return `${label}：没有计息的本金或天数，为${yuan(amount)}。`;
  return `${label}：${runsText(runs, inChinese)}×${factor}＝${yuan(amount)}（四舍五入到分）。`;
}

/** The same in both languages. */
export function chargeWords(label: Words, runs: readonly Run[], factor: string, amount: Fen): Words {
  const en = runs.length === 0
    ? `${label.en}: no principal or no days that bear it, ${yuanOfFen(amount)} yuan.`
    : `${label.en}: ${runsText(runs, inEnglish)} × ${factor} = ${yuanOfFen(amount)} yuan (rounded half up to the fen).`;
  return { zh: chargeText(label.zh, runs, factor, amount), en };
}
