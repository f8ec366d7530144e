import type { Fen } from "./fen.js";

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];
const PLACES = ["", "拾", "佰", "仟"];
const WAN = 10_000;
const YI = WAN * WAN;

/**
 * An amount in Chinese capitals, as money is written where nobody may add a stroke (支付结算办法, 正确填写票据和结算凭证的
 * 基本规定 二、三): 整 ends at 元; a zero inside is said once; 零 stands after 元 where 元 ends in a zero or 角 is missing.
 * `12000000` fen → `壹拾贰万元整`, `140950` → `壹仟肆佰零玖元伍角`, `32504` → `叁佰贰拾伍元零肆分`.
 */
export function capitalsOf(amount: Fen): string {
  const sign = amount < 0 ? "负" : "";
  const absolute = Math.abs(amount);
  const yuan = Math.floor(absolute / 100);
  const [jiao, fen] = [Math.floor(absolute / 10) % 10, absolute % 10];
  const whole = yuan > 0 || (jiao === 0 && fen === 0) ? `${yuan === 0 ? "零" : numeral(yuan)}元` : "";
  if (jiao === 0 && fen === 0) return `${sign}${whole}整`;
  const gap = whole && (jiao === 0 || yuan % 10 === 0) ? "零" : "";
  return `${sign}${whole}${gap}${jiao > 0 ? `${DIGITS[jiao]}角` : ""}${fen > 0 ? `${DIGITS[fen]}分` : ""}`;
}

/** A whole number above zero: 亿 before 万, each read as a number of its own. */
function numeral(n: number): string {
  for (const [unit, name] of [[YI, "亿"], [WAN, "万"]] as const) {
    if (n < unit) continue;
    const rest = n % unit;
    return numeral(Math.floor(n / unit)) + name + (rest === 0 ? "" : (rest < unit / 10 ? "零" : "") + numeral(rest));
  }
  return belowWan(n);
}

function belowWan(n: number): string {
  const digits = [...String(n)].map(Number);
  return digits
    .map((d, i) => (d === 0 ? "零" : `${DIGITS[d]}${PLACES[digits.length - 1 - i]}`))
    .join("")
    .replaceAll(/零+/g, "零")
    .replace(/零$/, "");
}
