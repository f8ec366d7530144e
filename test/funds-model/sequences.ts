/** Sequences of what happens to case funds, in any order: each step changes the reference, the real books, and compares. */
import fc from "fast-check";
import { expect } from "vitest";
import type { InstructionEnd } from "../../activities/store/instructions.js";
import { ACCOUNTS, Died, type Books } from "./books.js";
import { arrives, claimDecided, contradicts, drafted, ended, escrowed, givenBack, reserved, sent, takenBack, type Step } from "./commands.js";
import { CASES, type Reference } from "./reference.js";

/** What befalls the worker: it dies before its nth statement and another does the work anew; the work is done a second time. */
interface Fate {
  diesAt: number | null;
  again: boolean;
}

class Command implements fc.AsyncCommand<Reference, Books> {
  constructor(
    private readonly words: string,
    private readonly fate: Fate,
    /** Nothing where the state has no place for it. */
    private readonly plan: (m: Reference) => Step | undefined,
  ) {}

  check(m: Readonly<Reference>): boolean {
    // Planned on a copy: a plan may take the next number.
    const { next } = m;
    const possible = this.plan(m) !== undefined;
    (m as Reference).next = next;
    return possible;
  }

  async run(m: Reference, books: Books): Promise<void> {
    const { then, work } = this.plan(m)!;
    const { diesAt, again } = this.fate;
    const tries = async (hands: Books) => work(hands).then(() => undefined, (error: unknown) => error as Error);
    if (diesAt !== null) await tries(books.dying(diesAt)).then(expectedOnly);
    for (let i = 0; i <= Number(again); i += 1) {
      const refused = await tries(books);
      expectedOnly(refused);
      expect(refused === undefined, `${this.words}: ${refused?.message ?? "not refused"}`).toBe(then !== undefined);
    }
    then?.();
    await books.agreeWith(m);
  }

  toString(): string {
    const { diesAt, again } = this.fate;
    return `${this.words}${diesAt === null ? "" : ` (dies at ${diesAt})`}${again ? " (again)" : ""}`;
  }
}

/** A refusal of ours, or the worker's death: what else comes up is a fault. */
function expectedOnly(error: Error | undefined): void {
  if (error && !(error instanceof Died) && !["RuleRefusal", "Conflict"].includes(error.name)) throw error;
}

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { arbitrary: fc.constant({ diesAt: null, again: false }), weight: 3 },
  { arbitrary: fc.record({ diesAt: fc.option(fc.nat(9), { freq: 4 }), again: fc.boolean() }), weight: 1 },
);
const caseNo = fc.nat(CASES - 1);
const amount = fc.integer({ min: 1, max: 999 });
/** Quarters of what is there: five of them are too much. */
const quarters = fc.integer({ min: 1, max: 5 });
const which = fc.nat(20);

/** All commands, the frequent ones more than once. */
export function sequences(): fc.Arbitrary<Iterable<fc.AsyncCommand<Reference, Books>>> {
  const arrival = fc.tuple(fc.nat(CASES), amount, fate).map(([a, fen, f]) => new Command(`${fen} arrive at ${ACCOUNTS[a]}`, f, (m) => arrives(m, a, fen)));
  const reservation = fc.tuple(caseNo, quarters, fate).map(([c, q, f]) => new Command(`${q}/4 reserved of c${c}`, f, (m) => reserved(m, c, q)));
  const ending = fc.tuple(which, fc.constantFrom<InstructionEnd>("paid", "paid", "refused", "voided"), fc.boolean(), fate)
    .map(([n, end, late, f]) => new Command(`instruction ${n} is ${end}${late ? ", late" : ""}`, f, (m) => ended(m, n, end, late)));
  const sending = fc.tuple(which, fc.boolean(), fate).map(([n, lost, f]) => new Command(`instruction ${n} is sent${lost ? ", lost, and gets another serial" : ""}`, f, (m) => sent(m, n, lost)));
  return fc.commands([
    arrival, arrival, reservation, reservation, ending, ending, sending,
    fc.tuple(which, fate).map(([n, f]) => new Command(`piece ${n} comes with another amount`, f, (m) => contradicts(m, n))),
    fc.tuple(which, caseNo, fc.option(amount), fate).map(([n, c, part, f]) => new Command(`${part ?? "all"} of piece ${n} claimed for c${c}`, f, (m) => drafted(m, n, c, part))),
    fc.tuple(which, fc.boolean(), fate).map(([n, yes, f]) => new Command(`claim ${n} ${yes ? "approved" : "refused"}`, f, (m) => claimDecided(m, n, yes))),
    fc.tuple(which, fate).map(([n, f]) => new Command(`piece ${n} given back`, f, (m) => givenBack(m, n))),
    fc.tuple(which, fate).map(([n, f]) => new Command(`piece ${n} taken back by the bank`, f, (m) => takenBack(m, n))),
    fc.tuple(caseNo, quarters, fc.boolean(), fate).map(([c, q, into, f]) => new Command(`${q}/4 ${into ? "into" : "out of"} escrow of c${c}`, f, (m) => escrowed(m, c, q, into))),
  ], { maxCommands: 9, size: "max" });
}
