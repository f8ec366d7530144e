import type { CourtDate } from "../time/court-date.js";
import type { Run } from "./accrual.js";
import { dateOfDayNumber, type DayNumber } from "./day-ranges.js";
import { yuanOfFen, type Fen } from "./fen.js";

/** `100000.00元`. */
export const yuan = (amount: Fen): string => `${yuanOfFen(amount)}元`;

/** A day number as its date. */
export const day = (n: DayNumber): CourtDate => dateOfDayNumber(n);

function runText({ span, base, days }: Run): string {
  const skipped = span.to - span.after - days;
  const note = skipped > 0 ? `，其中${skipped}天不计` : "";
  return `${yuan(base)}×${days}天（${day(span.after + 1)}至${day(span.to)}${note}）`;
}

/** The bases and days of a charge, as one factor of the product: `100000.00元×30天（…）`, in brackets where there are several. */
export function runsText(runs: readonly Run[]): string {
  const texts = runs.map(runText);
  return texts.length > 1 ? `〔${texts.join("＋")}〕` : texts.join("");
}

/** `label：…×4.35%÷365＝1787.67元`, to be checked with a pocket calculator; says so where nothing grew. */
export function chargeText(label: string, runs: readonly Run[], factor: string, amount: Fen): string {
  if (runs.length === 0) return `${label}：没有计息的本金或天数，为${yuan(amount)}。`;
  return `${label}：${runsText(runs)}×${factor}＝${yuan(amount)}（四舍五入到分）。`;
}
