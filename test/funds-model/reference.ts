/** What the books must come to, kept in memory by whoever knows nothing of PostgreSQL. Amounts in fen. */

export const CASES = 2;

/** Money that came, or a part of it: where it is now. */
export interface Piece {
  serial: string;
  /** The bank's account that it came to, by its place in `ACCOUNTS`; past the cases it is nobody's. */
  account: number;
  amount: number;
  state: "matched" | "claimed" | "unidentified" | "claimDrafted" | "split" | "reversed";
  /** Whose it is, or for whom it is claimed. */
  caseNo?: number;
  /** What parts were made of it, and of what it is a part. */
  parts: number;
  taken: number;
  /** As the bank sent it, not a part. */
  whole: boolean;
  /** An undoing was asked for under this serial. */
  undoing?: string;
}

export interface Instruction {
  id: string;
  caseNo: number;
  amount: number;
  status: "reserved" | "sent" | "paid" | "refused" | "voided";
  /** Which call; the serial is the id with it. */
  call: number;
}

export class Reference {
  bank = 0;
  unidentified = 0;
  readonly funds = Array.from({ length: CASES }, () => ({ balance: 0, reserved: 0, escrow: 0 }));
  readonly pieces: Piece[] = [];
  readonly instructions: Instruction[] = [];
  /** For ids that are used once. */
  next = 0;

  fund(caseNo: number): { balance: number; reserved: number; escrow: number } {
    return this.funds[caseNo]!;
  }

  available(caseNo: number): number {
    return this.fund(caseNo).balance - this.fund(caseNo).reserved;
  }

  /** Accounts of the ledger with what they hold, [balance, reserved]; those with nothing are left out. */
  accounts(): Record<string, [number, number]> {
    const all: [string, number, number][] = [
      ["bankClearing", -this.bank, 0],
      ["unidentified", this.unidentified, 0],
      ...this.funds.flatMap((f, i): [string, number, number][] => [[`case:c${i}`, f.balance, f.reserved], [`escrow:c${i}`, f.escrow, 0]]),
    ];
    return Object.fromEntries(all.filter(([, balance, reserved]) => balance !== 0 || reserved !== 0).map(([id, ...figures]) => [id, figures]));
  }
}
