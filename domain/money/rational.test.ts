import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import { dailyShareOfYearly, isRate, shareOfPercent } from "./rate.js";
import { floorDivide, rational, roundHalfUp, times } from "./rational.js";

describe("rounding", () => {
  it.each([
    [1n, 2n, 1n], [49n, 100n, 0n], [50n, 100n, 1n], [149n, 100n, 1n], [150n, 100n, 2n], [0n, 7n, 0n],
    [-1n, 2n, 0n], [-3n, 2n, -1n], [-51n, 100n, -1n],
  ])("%s/%s rounds half up to %s", (n, d, expected) => expect(roundHalfUp(rational(n, d))).toBe(expected));

  it("floorDivide goes down, also below zero", () => {
    expect([floorDivide(7n, 2n), floorDivide(-7n, 2n), floorDivide(-8n, 2n)]).toEqual([3n, -4n, -4n]);
  });
});

describe("fractions", () => {
  const fraction = fc.tuple(fc.bigInt(-1000n, 1000n), fc.bigInt(1n, 400n)).map(([n, d]) => rational(n, d));
  it("keep the laws of products in lowest terms", () => {
    fc.assert(fc.property(fraction, fraction, fraction, (a, b, c) => {
      expect(times(a, b)).toEqual(times(b, a));
      expect(times(a, times(b, c))).toEqual(times(times(a, b), c));
    }));
  });
  it("have one form: the sign above, nothing shared", () => expect(rational(-4n, -6n)).toEqual({ n: 2n, d: 3n }));
  it("have no zero below", () => expect(() => rational(1n, 0n)).toThrow(RangeError));
});

describe("rates", () => {
  it.each([
    ["4.35", rational(435n, 10000n)], ["0.0175", rational(175n, 1000000n)], ["24", rational(24n, 100n)], ["0", rational(0n)],
  ])("%s percent is exact", (text, share) => expect(shareOfPercent(text)).toEqual(share));

  it.each(["-1", "4,35", "4.35%", "", "1e2", "04", ".5", "10000", "1.123456789"])("%j is no rate", (text) => {
    expect(isRate(text)).toBe(false);
    expect(() => shareOfPercent(text, "/items/0/rate")).toThrow(BadInput);
  });

  it("a year of 360 days makes the day dearer", () => {
    expect(dailyShareOfYearly("3.6", 360)).toEqual(rational(1n, 10000n));
    expect(dailyShareOfYearly("3.65", 365)).toEqual(rational(1n, 10000n));
  });
});
