/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** From 0 (included) to 1 (not). */
  next(): number;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** True with this probability. */
  happens(probability: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
  /** A source of its own, so that one user of chance does not disturb another. */
  apart(salt: string): Chance;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next, between,
    pick: (from) => from[between(0, from.length - 1)]!,
    happens: (probability) => next() < probability,
    shuffled(list) {
      const rest = [...list];
      return list.map(() => rest.splice(between(0, rest.length - 1), 1)[0]!);
    },
    apart: (salt) => chanceOf([...salt].reduce((hash, c) => Math.imul(hash ^ c.charCodeAt(0), 16_777_619) >>> 0, seed ^ 2_166_136_261)),
  };
}
