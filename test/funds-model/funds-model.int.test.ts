/** R27 The ledger against a reference: random sequences of what happens to case funds, with workers that die and repeat themselves. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDb, type Db } from "../../activities/store/db.js";
import { freshDatabase } from "../setup/database.js";
import { givenCases, onEmptyBooks } from "./books.js";
import { sequences } from "./sequences.js";
import { Reference } from "./reference.js";

/** How the ledger is broken, where a test breaks it. */
const wrong = vi.hoisted(() => ({ way: "none" }));

vi.mock(import("../../activities/store/ledger.js"), async (original) => {
  const real = await original();
  return {
    ...real,
    transfer: async (tx, t) => {
      const known = wrong.way === "no known id" && (await tx.ledgerTransfer.count({ where: { id: { startsWith: t.id } } }));
      await real.transfer(tx, { ...t, ...(known ? { id: `${t.id}:${known}` } : {}), ...(wrong.way === "not reserved" ? { pending: false } : {}) });
    },
    settle: async (tx, id, outcome, at) => {
      const done = await real.settle(tx, id, outcome, at);
      const t = await tx.ledgerTransfer.findUniqueOrThrow({ where: { id } });
      if (wrong.way === "posted twice" && outcome === "posted") await real.transfer(tx, { ...t, id: `${id}:more`, caseId: t.caseId ?? undefined, corrects: undefined, pending: false });
      return done;
    },
  };
});
const SEQUENCES = 2_000;
let db: Db;

beforeAll(async () => {
  db = openDb(await freshDatabase(), 2);
  await givenCases(db);
});
afterAll(() => db.$disconnect());

const property = () => fc.asyncProperty(sequences(), (commands) => onEmptyBooks(db, (books) =>
  fc.asyncModelRun(() => ({ model: new Reference(), real: books }), commands)));

describe("the funds of all cases", () => {
  it(`R27 ${SEQUENCES} sequences: after every step the ledger is what the reference says, to the fen`, async () => {
    await fc.assert(property(), { numRuns: SEQUENCES });
  }, 240_000);
});

describe("a broken ledger is caught by the same property (R27)", () => {
  it.each(["no known id", "posted twice", "not reserved"] as const)("R27 %s", async (way) => {
    wrong.way = way;
    try {
      const run = await fc.check(property(), { numRuns: 1_000, seed: 27 });
      expect(run.failed, "caught").toBe(true);
      console.log(`${way}: ${run.numRuns} sequences, shrunk to ${fc.stringify(run.counterexample)}`);
    } finally {
      wrong.way = "none";
    }
  }, 60_000);
});
