import { BadInput } from "../errors.js";
import { rational, times, type Rational } from "./rational.js";

const RATE = /^(0|[1-9]\d{0,3})(\.\d{1,8})?$/;

/** Whether a string is a rate in percent as the API takes it: no sign, no `%`, at most eight decimals (`"4.35"`, `"0.0175"`). */
export function isRate(text: string): boolean {
  return RATE.test(text);
}

/** `"4.35"` (percent) → 435/10000, exact. Throws BadInput naming `pointer`. */
export function shareOfPercent(percent: string, pointer = ""): Rational {
  if (!isRate(percent)) throw new BadInput([{ pointer, message: "a rate in percent as a decimal string, such as \"4.35\"" }]);
  const [whole = "0", part = ""] = percent.split(".");
  return rational(BigInt(whole + part), 100n * 10n ** BigInt(part.length));
}

/** A rate in percent a year as a share a day; a year counts 365 days, or 360 where the court's profile says so. */
export function dailyShareOfYearly(percent: string, yearDays: 365 | 360, pointer = ""): Rational {
  return times(shareOfPercent(percent, pointer), rational(1n, yearDays));
}
