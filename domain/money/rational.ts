/** An exact fraction in lowest terms; `d` is positive. Lives only inside a calculation: state and answers hold fen. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** `n / d` in lowest terms. Throws RangeError on a zero denominator. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  const shared = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { n: top / shared, d: bottom / shared };
}

export const NOTHING: Rational = { n: 0n, d: 1n };

/** `a × b`, exact. */
export function times(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** The largest integer not above `a / b`, for positive `b`; BigInt division alone rounds towards zero. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient;
}

/** The nearest integer; a half goes up. The one rounding rule of all money here. */
export function roundHalfUp(r: Rational): bigint {
  return floorDivide(2n * r.n + r.d, 2n * r.d);
}
