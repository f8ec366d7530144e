import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import { answerDistribution, distribute, shareAmong, type DistributionBody } from "./distribution.js";
import { fen, sumFen } from "./fen.js";

type Row = [id: string, amount: string, priority: number, seizedAt?: string];
const body = (available: string, costs: string, rows: Row[], mode?: DistributionBody["mode"]): DistributionBody => ({
  available, costs, ...(mode && { mode }), creditors: rows.map(([id, amount, priority, seizedAt]) => ({ id, amount, priority, ...(seizedAt && { seizedAt }) })),
});
const shares = (b: DistributionBody) => answerDistribution(b).shares.map((s) => s.share);

describe("L14 pro rata", () => {
  it.each([
    ["L14 enough for all: each in full", body("350.00", "50.00", [["a", "100.00", 1], ["b", "200.00", 1]]), ["100.00", "200.00"]],
    ["L14 one fen short: by the larger remainder", body("349.99", "50.00", [["a", "100.00", 1], ["b", "200.00", 1]]), ["100.00", "199.99"]],
    ["L14 a tie goes to the first listed", body("100.00", "0.00", [["a", "100.00", 1], ["b", "100.00", 1], ["c", "100.00", 1]]), ["33.34", "33.33", "33.33"]],
    ["L14 two fen over go to two, one each", body("0.05", "0.00", [["a", "1.00", 1], ["b", "1.00", 1], ["c", "1.00", 1]]), ["0.02", "0.02", "0.01"]],
    ["L14 a later priority gets what the earlier leaves", body("150.00", "0.00", [["late", "100.00", 2], ["first", "100.00", 1]]), ["50.00", "100.00"]],
    ["L14 and nothing where it leaves nothing", body("100.00", "0.00", [["late", "100.00", 2], ["first", "100.00", 1]]), ["0.00", "100.00"]],
    ["L14 costs take all", body("100.00", "100.00", [["a", "100.00", 1]]), ["0.00"]],
    ["L14 nobody to pay", body("100.00", "10.00", []), []],
    ["L14 a claim of nothing gets nothing", body("1.00", "0.00", [["a", "0.00", 1], ["b", "3.00", 1]]), ["0.00", "1.00"]],
  ])("%s", (_, given, expected) => expect(shares(given)).toEqual(expected));

  it("L14 is explained in figures", () => {
    expect(answerDistribution(body("110.00", "10.00", [["a", "50.00", 1], ["b", "100.00", 2], ["c", "50.00", 3]]))).toEqual({
      shares: [{ id: "a", share: "50.00" }, { id: "b", share: "50.00" }, { id: "c", share: "0.00" }],
      total: "100.00", rest: "0.00",
      explained: "可供分配110.00元，先扣除执行费用等10.00元，余100.00元。第1顺位债权50.00元，全额受偿。"
        + "第2顺位债权100.00元，按比例受偿50.00元（每项＝债权额×50.00÷100.00，舍至分，余分按余数大小逐分补足）。第3顺位债权50.00元，无款可分。",
    });
    expect(answerDistribution(body("110.00", "10.00", [["a", "50.00", 1]]))).toMatchObject({ rest: "50.00", explained: expect.stringContaining("剩余50.00元") });
  });
});

describe("L27 order of seizure", () => {
  it.each([
    ["L27 the earlier in full, the later what is left", [["a", "100.00", 1, "2026-03-02"], ["b", "100.00", 1, "2026-03-01"]], ["50.00", "100.00"]],
    ["L27 who never seized is last", [["a", "100.00", 1], ["b", "100.00", 1, "2026-03-01"]], ["50.00", "100.00"]],
    ["L27 one time: the first listed", [["a", "100.00", 1, "2026-03-01"], ["b", "100.00", 1, "2026-03-01"]], ["100.00", "50.00"]],
    ["L27 a priority comes before any seizure", [["a", "100.00", 2, "2026-01-01"], ["b", "100.00", 1]], ["50.00", "100.00"]],
  ] as [string, Row[], string[]][])("%s", (_, rows, expected) => expect(shares(body("150.00", "0.00", rows, "seizureOrder"))).toEqual(expected));
});

it.each([
  ["/costs", body("100.00", "100.01", [["a", "1.00", 1]])],
  ["/available", body("-1.00", "0.00", [])],
  ["/creditors/1/id", body("1.00", "0.00", [["a", "1.00", 1], ["a", "1.00", 1]])],
  ["/creditors/0/priority", body("1.00", "0.00", [["a", "1.00", 0]])],
  ["/creditors/0/amount", body("1.00", "0.00", [["a", "1.005", 1]])],
])("%s is named in the refusal", (pointer, given) => {
  try {
    answerDistribution(given);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    expect((error as BadInput).errors[0]?.pointer).toBe(pointer);
  }
});

const amount = fc.integer({ min: 0, max: 10 ** 12 }).map(fen);
const creditor = fc.record({ amount, priority: fc.integer({ min: 1, max: 3 }), seizedAt: fc.constantFrom(undefined, "2026-01-01", "2026-01-02", "2026-01-03") });
const situation = fc.record({
  available: amount, creditors: fc.array(creditor, { maxLength: 8 }).map((cs) => cs.map((c, i) => ({ ...c, id: `c${i}` }))),
  mode: fc.constantFrom("proRata" as const, "seizureOrder" as const), part: fc.double({ min: 0, max: 1, noNaN: true }),
}).map(({ part, ...s }) => ({ ...s, costs: fen(Math.floor(s.available * part)) }));

describe("distribution, whatever is asked", () => {
  it("L14 pays all there is or all that is owed, and nobody more than the claim", () => {
    fc.assert(fc.property(situation, (s) => {
      const { shares: given, total, rest } = distribute(s);
      const owed = sumFen(s.creditors.map((c) => c.amount));
      expect(total).toBe(Math.min(owed, s.available - s.costs));
      expect(total + rest + s.costs).toBe(s.available);
      given.forEach((g, i) => expect(g.share <= (s.creditors[i]?.amount ?? 0) && g.share >= 0).toBe(true));
    }));
  });

  it("L14 pays a later priority only when the earlier is paid in full", () => {
    fc.assert(fc.property(situation, (s) => {
      const given = distribute(s).shares;
      const paidLate = s.creditors.filter((_, i) => (given[i]?.share ?? 0) > 0).map((c) => c.priority);
      s.creditors.forEach((c, i) => {
        if (c.priority < Math.max(0, ...paidLate)) expect(given[i]?.share).toBe(c.amount);
      });
    }));
  });

  it("L14 is never a fen away from the exact share", () => {
    fc.assert(fc.property(amount, fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 12 }), (all, weights) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      const parts = shareAmong(all, weights);
      expect(sumFen(parts)).toBe(all);
      parts.forEach((p, i) => {
        const distance = BigInt(p) * BigInt(sum) - BigInt(all) * BigInt(weights[i] ?? 0);
        expect(distance > -BigInt(sum) && distance < BigInt(sum)).toBe(true);
      });
    }));
  });
});

it("an arrival among applicants is equal by default, the last fen to the first", () => {
  expect(shareAmong(fen(101), [1, 1])).toEqual([51, 50]);
  expect(shareAmong(fen(100), [0, 0])).toEqual([50, 50]);
  expect(shareAmong(fen(100), [3, 1])).toEqual([75, 25]);
  expect(shareAmong(fen(0), [])).toEqual([]);
  expect(() => shareAmong(fen(1), [])).toThrow(RangeError);
});
