import { BadInput } from "../errors.js";

/** An amount in fen (1/100 yuan): a safe integer, so that plain JSON carries it exactly. */
export type Fen = number & { readonly __unit: "fen" };

/** 10^13 yuan: above every real claim, and far below the safe integers. */
export const MAX_FEN = 1_000_000_000_000_000;

/** Brands an integer number of fen. Throws on a fraction or beyond ±MAX_FEN: that is a bug, not input. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_FEN) throw new RangeError(`not an amount in fen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Fen;
}

export const ZERO = fen(0);

const YUAN = /^(0|[1-9]\d{0,12})(\.\d{1,2})?$/;

/** Whether a string is a non-negative amount of yuan as the API takes it: no sign, at most two decimals. */
export function isYuan(text: string): boolean {
  return YUAN.test(text);
}

/** `"120000.50"` → 12000050 fen. Throws BadInput naming `pointer`. */
export function fenOfYuan(yuan: string, pointer = ""): Fen {
  if (!isYuan(yuan)) throw new BadInput([{ pointer, message: "an amount of yuan as a decimal string with at most two decimals" }]);
  const [whole = "0", part = ""] = yuan.split(".");
  return fen(Number(whole) * 100 + Number(part.padEnd(2, "0")));
}

/** 12000050 fen → `"120000.50"`; negative amounts carry a leading `-`. */
export function yuanOfFen(amount: Fen): string {
  const absolute = Math.abs(amount);
  return `${amount < 0 ? "-" : ""}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, "0")}`;
}

/** Sum of amounts, exact. */
export function sumFen(amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum, a) => sum + a, 0));
}

/** `a - b`, exact. */
export function minusFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** The smaller of two amounts. */
export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}
