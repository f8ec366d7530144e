import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, courtDate, type CourtDate } from "../time/court-date.js";
import { fen, sumFen } from "./fen.js";
import { computeInterest, type InterestInput } from "./interest.js";

const START = courtDate("2024-02-01");
const dayAt = (n: number): CourtDate => addDays(START, n);
const money = fc.integer({ min: 0, max: 50_000_000 }).map(fen);
const range = fc.tuple(fc.nat(400), fc.nat(400)).map(([a, length]) => ({ from: dayAt(a), to: dayAt(a + length) }));
const rate = fc.integer({ min: 0, max: 240_000 }).map((n) => `${Math.floor(n / 10_000)}.${String(n % 10_000).padStart(4, "0")}`);
const payments = fc.array(fc.record({ on: fc.nat(900).map(dayAt), amount: money }), { maxLength: 6 });

/** Items side by side that make up the base: the plain case, where nothing has to be read into the list. */
const situation = fc.record({
  items: fc.array(fc.tuple(money, rate, range).map(([principal, r, days]) => ({ principal, rate: r, ...days })), { maxLength: 4 }),
  days: range, more: money, excluded: fc.array(range, { maxLength: 3 }), payments,
}).map(({ items, days, more, excluded, payments: paid }): InterestInput => ({
  items, payments: paid, delayed: { ...days, excluded, base: sumFen([...items.map((i) => i.principal), more]) },
})).filter((s) => !s.items.some((a) => s.items.some((b) => a !== b && a.principal === b.principal && a.to === b.from)));

/** The same written the slow way: each day on its own, in parts of 365 million, items and payments as one reads them. */
function byHand({ items, delayed, payments: paid = [] }: InterestInput) {
  const UNIT = 365_000_000n;
  const owed = items.map((i) => ({ left: BigInt(i.principal), perDay: BigInt(Math.round(Number(i.rate) * 10_000)), grown: 0n, paid: 0n }));
  let beside = BigInt(delayed?.base ?? 0) - owed.reduce((s, o) => s + o.left, 0n);
  let doubled = 0n;
  let doubledPaid = 0n;
  const round = (grown: bigint) => (2n * grown + UNIT) / (2n * UNIT);
  for (let n = 0; n <= 900; n++) {
    const today = dayAt(n);
    items.forEach((item, i) => {
      const o = owed[i];
      if (o && item.from < today && today <= item.to) o.grown += o.left * o.perDay;
    });
    if (delayed && delayed.from < today && today <= delayed.to && !delayed.excluded?.some((x) => x.from <= today && today <= x.to)) {
      doubled += (owed.reduce((s, o) => s + o.left, 0n) + beside) * 175n * 365n;
    }
    for (const p of paid.filter((x) => x.on === today)) {
      let left = BigInt(p.amount);
      const take = (open: bigint) => { const t = open < left ? open : left; left -= t; return t; };
      for (const o of owed) o.paid += take(round(o.grown) - o.paid);
      for (const o of owed) o.left -= take(o.left);
      beside -= take(beside);
      doubledPaid += take(round(doubled) - doubledPaid);
    }
  }
  return { items: owed.map((o) => Number(round(o.grown))), doubled: Number(round(doubled)), open: Number(
    owed.reduce((s, o) => s + o.left + round(o.grown) - o.paid, 0n) + beside + round(doubled) - doubledPaid) };
}

describe("interest, whatever is asked", () => {
  it("L05 L06 is what counting each day by hand gives", () => {
    fc.assert(fc.property(situation, (s) => {
      const hand = byHand(s);
      const { items, delayed, open } = computeInterest(s);
      expect({ items: items.map((i) => i.amount), doubled: delayed.amount, open: open.total }).toEqual(hand);
    }), { numRuns: 60 });
  }, 30_000);

  it("L06 every fen of a payment is in its lines or in its excess, and the parts add up", () => {
    fc.assert(fc.property(situation, (s) => {
      const out = computeInterest(s);
      for (const p of out.satisfied) expect(sumFen([...p.lines.map((l) => l.amount), p.excess])).toBe(p.amount);
      const paid = (kind: string) => out.satisfied.flatMap((p) => p.lines).filter((l) => l.kind === kind).reduce((sum, l) => sum + l.amount, 0);
      expect(out.total).toBe(sumFen([...out.items.map((i) => i.amount), out.delayed.amount]));
      expect(out.open.interest).toBe(sumFen(out.items.map((i) => i.amount)) - paid("interest"));
      expect(out.open.principal).toBe((s.delayed?.base ?? 0) - paid("principal"));
      expect(out.open.doubled).toBe(out.delayed.amount - paid("doubled"));
      expect(out.open.total).toBe(out.open.interest + out.open.principal + out.open.doubled);
    }));
  });

  it("L06 the order is kept: nothing later is paid while something earlier is open", () => {
    const rank = { interest: 0, principal: 1, doubled: 2 };
    fc.assert(fc.property(situation, (s) => {
      for (const { lines } of computeInterest(s).satisfied) {
        expect(lines.map((l) => rank[l.kind])).toEqual(lines.map((l) => rank[l.kind]).sort());
      }
    }));
  });

  it("L05 splitting a period changes at most the one rounding more", () => {
    fc.assert(fc.property(money, rate, fc.nat(300), fc.nat(300), (principal, r, a, b) => {
      const [from, middle, to] = [dayAt(0), dayAt(a), dayAt(a + b)];
      const whole = computeInterest({ items: [{ principal, rate: r, from, to }] }).total;
      const halves = computeInterest({ items: [{ principal, rate: r, from, to: middle }, { principal, rate: r, from: middle, to }] }).total;
      expect(Math.abs(whole - halves)).toBeLessThanOrEqual(1);
    }));
  });

  it("L05 a payment of nothing inside a period changes nothing", () => {
    fc.assert(fc.property(situation, fc.nat(900), (s, n) => {
      const more = computeInterest({ ...s, payments: [...(s.payments ?? []), { on: dayAt(n), amount: fen(0) }] });
      expect({ ...more, satisfied: [] }).toEqual({ ...computeInterest(s), satisfied: [] });
    }));
  });

  it("L05 a payment more never makes the interest or what is open grow", () => {
    fc.assert(fc.property(situation, fc.nat(900), money, (s, n, amount) => {
      const before = computeInterest(s);
      const after = computeInterest({ ...s, payments: [...(s.payments ?? []), { on: dayAt(n), amount }] });
      expect(after.total).toBeLessThanOrEqual(before.total);
      expect(after.open.total).toBeLessThanOrEqual(before.open.total);
    }));
  });

  it("its answer is plain JSON", () => {
    fc.assert(fc.property(situation, (s) => {
      const out = computeInterest(s);
      expect(JSON.parse(JSON.stringify(out))).toEqual(out);
    }));
  });
});
