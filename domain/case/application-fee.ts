import { fen, MAX_FEN, type Fen } from "../money/fen.js";

/** Upper ends of the brackets in yuan, and the fee above each lower end in parts of a thousand. */
const BRACKETS: { upTo: number; perThousand: bigint }[] = [
  { upTo: 500_000, perThousand: 15n },
  { upTo: 5_000_000, perThousand: 10n },
  { upTo: 10_000_000, perThousand: 5n },
  { upTo: Infinity, perThousand: 1n },
];

const FLAT_UP_TO = 10_000;
const FLAT_FEE = fen(5_000);

/**
 * L07 (诉讼费用交纳办法 14): the application fee on the amount enforced. To 10,000 yuan 50 each; above it 1.5 % to 500,000,
 * 1 % to 5 million, 0.5 % to 10 million, 0.1 % beyond; half a fen counts up. 120,000.00 yuan bear 1,700.00.
 */
export function applicationFee(amount: Fen): Fen {
  if (amount <= FLAT_UP_TO * 100) return FLAT_FEE;
  let thousandths = 0n;
  let from = FLAT_UP_TO * 100;
  for (const { upTo, perThousand } of BRACKETS) {
    const to = Math.min(amount, upTo * 100, MAX_FEN);
    if (to > from) thousandths += BigInt(to - from) * perThousand;
    from = Math.max(from, to);
  }
  return fen(FLAT_FEE + Number((thousandths + 500n) / 1000n));
}
