import { yuan, type Words } from "./explain.js";
import { fen, MAX_FEN, yuanOfFen, type Fen } from "./fen.js";

/** A table of fees: flat up to a sum, above it a share of each bracket. */
export interface FeeTable {
  flat: Fen;
  /** In fen. */
  flatUpTo: number;
  /** Upper ends in fen, and the fee above each lower end in parts of a thousand. */
  brackets: readonly { upTo: number; perThousand: bigint }[];
  atMost?: Fen;
}

/** L07 Application fee for enforcement (诉讼费用交纳办法 14). */
export const ENFORCEMENT_FEE: FeeTable = {
  flat: fen(5_000), flatUpTo: 1_000_000,
  brackets: [
    { upTo: 50_000_000, perThousand: 15n }, { upTo: 500_000_000, perThousand: 10n },
    { upTo: 1_000_000_000, perThousand: 5n }, { upTo: Infinity, perThousand: 1n },
  ],
};

/** L07 Application fee for preservation (诉讼费用交纳办法 14). */
export const PRESERVATION_FEE: FeeTable = {
  flat: fen(3_000), flatUpTo: 100_000, atMost: fen(500_000),
  brackets: [{ upTo: 10_000_000, perThousand: 10n }, { upTo: Infinity, perThousand: 5n }],
};

interface Step {
  from: Fen;
  to: Fen;
  perThousand: bigint;
}

/** The fee on an amount; half a fen counts up. 120,000.00 yuan enforced bear 1,700.00. */
export function feeOn(amount: Fen, table: FeeTable): Fen {
  const thousandths = stepsOf(amount, table).reduce((sum, s) => sum + BigInt(s.to - s.from) * s.perThousand, 0n);
  const whole = table.flat + Number((thousandths + 500n) / 1000n);
  return fen(Math.min(whole, table.atMost ?? MAX_FEN));
}

function stepsOf(amount: Fen, table: FeeTable): Step[] {
  let from = table.flatUpTo;
  return table.brackets.flatMap(({ upTo, perThousand }): Step[] => {
    const to = Math.min(amount, upTo, MAX_FEN);
    const step = { from: fen(Math.min(from, to)), to: fen(to), perThousand };
    from = Math.max(from, to);
    return step.to > step.from ? [step] : [];
  });
}

/** How a fee comes about, for a pocket calculator: `50.00＋（120000.00－10000.00）×1.5%＝1700.00元`. */
export function feeWords(amount: Fen, table: FeeTable): Words {
  const steps = stepsOf(amount, table);
  const fee = feeOn(amount, table);
  const percent = (s: Step) => `${Number(s.perThousand) / 10}%`;
  const capped = fee === table.atMost;
  const sum = (plus: string, open: string, minus: string, close: string, times: string) =>
    [yuanOfFen(table.flat), ...steps.map((s) => `${open}${yuanOfFen(s.to)}${minus}${yuanOfFen(s.from)}${close}${times}${percent(s)}`)].join(plus);
  if (steps.length === 0) return { zh: `不超过${yuan(fen(table.flatUpTo))}，每件${yuan(fee)}。`, en: `Up to ${yuanOfFen(fen(table.flatUpTo))} yuan: ${yuanOfFen(fee)} each.` };
  return {
    zh: capped ? `${sum("＋", "（", "－", "）", "×")}，最多${yuan(fee)}。` : `${sum("＋", "（", "－", "）", "×")}＝${yuan(fee)}（四舍五入到分）。`,
    en: capped
      ? `${sum(" + ", "(", " - ", ")", " × ")}, at most ${yuanOfFen(fee)} yuan.`
      : `${sum(" + ", "(", " - ", ")", " × ")} = ${yuanOfFen(fee)} yuan (rounded half up to the fen).`,
  };
}
