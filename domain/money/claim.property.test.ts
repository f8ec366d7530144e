import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, courtDate, type CourtDate } from "../time/court-date.js";
import type { ClaimBasis } from "./claim-basis.js";
import { applyPayment, claimOf, type ClaimView } from "./claim.js";
import { fen, sumFen } from "./fen.js";

const START = courtDate("2026-01-01");
const dayAt = (n: number): CourtDate => addDays(START, n);
const day = fc.nat(400).map(dayAt);
const money = fc.integer({ min: 1, max: 20_000_000 }).map(fen);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const payment = fc.record({ on: day, amount: money });

/** Interest on parts of the amount, so that the document does not contradict itself. */
const basis: fc.Arbitrary<ClaimBasis> = fc.record({
  amount: money, costs: maybe(money), effectiveOn: maybe(day), performBy: maybe(day), accelerates: fc.boolean(),
  parts: fc.array(fc.record({ share: fc.integer({ min: 1, max: 50 }), rate: fc.constantFrom("3.45", "4.35", "24", "0"), from: day, length: maybe(fc.nat(200)) }), { maxLength: 2 }),
  instalments: maybe(fc.array(fc.record({ dueOn: day, amount: money }), { minLength: 1, maxLength: 4 })),
  concession: maybe(fc.record({ amount: money, cancelled: fc.constantFrom("whole" as const, "part" as const) })),
  fees: fc.array(fc.record({ share: fc.integer({ min: 1, max: 100 }), ratePerDay: fc.constantFrom("0.05", "0.3"), from: day, length: maybe(fc.nat(200)) }), { maxLength: 2 }),
  latePerformance: fc.constantFrom(undefined, true as const, { ratePerDay: "0.05" }),
}).map(({ parts, fees, ...rest }) => ({
  ...rest,
  lateFees: fees.map(({ share, length, ...p }) => ({
    ...p, principal: fen(Math.floor((rest.amount * share) / 100)), ...(length !== undefined && { to: addDays(p.from, length) }),
  })),
  interest: parts.map(({ share, length, ...p }) => ({
    ...p, principal: fen(Math.floor((rest.amount * share) / 100)), ...(length !== undefined && { to: addDays(p.from, length) }),
  })),
}));
const excluded = fc.array(fc.tuple(fc.nat(400), fc.nat(60)).map(([from, length]) => ({ from: dayAt(from), to: dayAt(from + length) })), { maxLength: 2 });
const situation = fc.record({ basis, view: fc.record({ on: day, payments: fc.array(payment, { maxLength: 5 }), excluded }) });

const withPayment = (view: ClaimView, more: { on: CourtDate; amount: ReturnType<typeof fen> }): ClaimView => ({ ...view, payments: [...(view.payments ?? []), more] });

describe("a claim, whatever the document and the payments", () => {
  it("L06 the parts add up", () => {
    fc.assert(fc.property(situation, ({ basis: b, view }) => {
      const claim = claimOf(b, view);
      expect(claim.total).toBe(claim.costs + claim.principal + claim.interest + claim.lateFees + claim.doubledInterest);
      expect(sumFen(claim.lines.map((l) => l.open))).toBe(claim.total);
      expect(sumFen(claim.lines.map((l) => l.dueNow))).toBe(claim.dueNow);
      for (const l of claim.lines) {
        expect(l.due).toBe(l.paid + l.open);
        expect(l.open >= l.dueNow && l.dueNow >= 0 && l.paid >= 0).toBe(true);
      }
      const given = (view.payments ?? []).filter((p) => p.on <= view.on).reduce((sum, p) => sum + p.amount, 0);
      expect(sumFen(claim.lines.map((l) => l.paid)) + claim.excess).toBe(given);
      for (const s of claim.satisfied) expect(sumFen([...s.lines.map((l) => l.amount), s.excess])).toBe(s.amount);
    }));
  });

  it("L05 a payment of exactly the total performs, a fen less does not, a fen more goes back", () => {
    fc.assert(fc.property(situation, ({ basis: b, view }) => {
      const { total } = claimOf(b, view);
      fc.pre(total > 1);
      expect(claimOf(b, withPayment(view, { on: view.on, amount: total }))).toMatchObject({ total: 0, performed: true });
      expect(claimOf(b, withPayment(view, { on: view.on, amount: fen(total - 1) })).total).toBe(1);
      expect(applyPayment(b, { on: view.on, amount: fen(total + 1) }, { ...view, payments: view.payments.filter((p) => p.on <= view.on) }))
        .toMatchObject({ needed: total, excess: 1 });
    }));
  });

  it("L05 a payment never makes what is owed or due grow", () => {
    fc.assert(fc.property(situation, payment, ({ basis: b, view }, more) => {
      const [before, after] = [claimOf(b, view), claimOf(b, withPayment(view, more))];
      expect(after.total).toBeLessThanOrEqual(before.total);
      expect(after.dueNow).toBeLessThanOrEqual(before.dueNow);
    }), { numRuns: 500 });
  });

  it("L05 what is owed never falls by waiting", () => {
    fc.assert(fc.property(situation, fc.nat(100), ({ basis: b, view }, wait) => {
      const early = view.payments.filter((p) => p.on <= view.on);
      const later = claimOf(b, { ...view, payments: early, on: addDays(view.on, wait) });
      expect(later.total).toBeGreaterThanOrEqual(claimOf(b, view).total);
    }));
  });

  it("L05 an item of interest in two stages changes at most the one rounding more", () => {
    fc.assert(fc.property(money, fc.nat(400), fc.nat(400), day, fc.array(payment, { maxLength: 4 }), (amount, a, b, on, payments) => {
      const [from, cut, to] = [dayAt(0), dayAt(Math.min(a, b)), dayAt(Math.max(a, b))];
      const one = claimOf({ amount, interest: [{ principal: amount, rate: "4.35", from, to }] }, { on, payments });
      const two = claimOf({ amount, interest: [{ principal: amount, rate: "4.35", from, to: cut }, { principal: amount, rate: "4.35", from: cut, to }] }, { on, payments });
      const grown = (claim: typeof one) => sumFen(claim.lines.filter((l) => l.kind === "interest").map((l) => l.due));
      expect(Math.abs(grown(one) - grown(two))).toBeLessThanOrEqual(1);
    }));
  });

  it("performed means that nothing due is open", () => {
    fc.assert(fc.property(situation, ({ basis: b, view }) => {
      const claim = claimOf(b, view);
      if (claim.performed) expect(claim.dueNow).toBe(0);
      if (claim.total === 0) expect(claim.performed).toBe(true);
    }));
  });

  it("is plain JSON, as is its basis", () => {
    fc.assert(fc.property(situation, ({ basis: b, view }) => {
      const claim = claimOf(b, view);
      expect(claimOf(JSON.parse(JSON.stringify(b)) as ClaimBasis, view)).toEqual(claim);
      expect(JSON.parse(JSON.stringify(claim))).toEqual(JSON.parse(JSON.stringify(claimOf(b, view))));
    }));
  });
});
