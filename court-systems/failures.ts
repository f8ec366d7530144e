/**
 * How a call to an outside system can fail, beside `OutsideFailure` of domain/errors.ts (away, too slow, 5xx, cut off).
 * After an `OutsideFailure` or a `StrangeAnswer` nobody knows whether an effect happened: ask, never send again.
 */

/** A definite no: a 4xx with a well-formed problem body. Nothing happened, and the same request will be refused again. */
export class DefiniteRefusal extends Error {
  override readonly name = "DefiniteRefusal";
  constructor(
    readonly system: string,
    /** The system's own word, e.g. `conflict`, `unknownBatch`. */
    readonly code: string,
    readonly because: string,
  ) {
    super(`${system}: ${code}: ${because}`);
  }
}

export const EXCERPT_CHARS = 2000;

/** An answer that cannot be used: too big, not UTF-8, not JSON, or of another shape. A person looks at the excerpt. */
export class StrangeAnswer extends Error {
  override readonly name = "StrangeAnswer";
  /** What came, at most 2000 characters, control characters removed. May hold personal data: keep it out of histories. */
  readonly excerpt: string;
  constructor(
    readonly system: string,
    /** What is wrong with it, without any of its content. */
    readonly reason: string,
    excerpt: string,
    readonly status: number,
  ) {
    super(`${system}: ${reason} (HTTP ${status})`);
     
    this.excerpt = excerpt.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "").slice(0, EXCERPT_CHARS);
  }
}
