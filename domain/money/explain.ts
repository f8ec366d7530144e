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

/** A stretch of days with one base, as people read it; both ends count, `skipped` of its days do not. */
interface Said {
  base: string;
  days: number;
  from: CourtDate;
  to: CourtDate;
  skipped: number;
}

const said = ({ span, base, days }: Run): Said => ({ base: yuanOfFen(base), days, from: day(span.after + 1), to: day(span.to), skipped: span.to - span.after - days });

const zhStretch = ({ base, days, from, to, skipped }: Said) => `${base}元×${days}天（${from}至${to}${skipped > 0 ? `，其中${skipped}天不计` : ""}）`;
const enStretch = ({ base, days, from, to, skipped }: Said) => `${base} × ${days} days (${from} to ${to}${skipped > 0 ? `, ${skipped} of them not counted` : ""})`;

/** The bases and days of a charge, as one factor of the product: `100000.00元×30天（…）`, in brackets where there are several. */
function inZh(label: string, stretches: readonly Said[], factor: string, amount: Fen): string {
  if (stretches.length === 0) return `${label}：没有计息的本金或天数，为${yuan(amount)}。`;
  const sum = stretches.map(zhStretch).join("＋");
  return `${label}：${stretches.length > 1 ? `〔${sum}〕` : sum}×${factor}＝${yuan(amount)}（四舍五入到分）。`;
}

function inEn(label: string, stretches: readonly Said[], factor: string, amount: Fen): string {
  if (stretches.length === 0) return `${label}: no principal or no days that bear it, ${yuanOfFen(amount)} yuan.`;
  const sum = stretches.map(enStretch).join(" + ");
  return `${label}: ${stretches.length > 1 ? `[${sum}]` : sum} × ${factor.replace("÷", " ÷ ")} = ${yuanOfFen(amount)} yuan (rounded half up to the fen).`;
}

/** `label：…×4.35%÷365＝1787.67元`, to be checked with a pocket calculator; says so where nothing grew. */
export function chargeText(label: string, runs: readonly Run[], factor: string, amount: Fen): string {
  return inZh(label, runs.map(said), factor, amount);
}

/** The same in both languages. */
export function chargeWords(label: Words, runs: readonly Run[], factor: string, amount: Fen): Words {
  const stretches = runs.map(said);
  return { zh: inZh(label.zh, stretches, factor, amount), en: inEn(label.en, stretches, factor, amount) };
}
