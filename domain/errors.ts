/** Errors that the whole product shares; `api/problems.ts` maps them to HTTP, `workflows/` to Temporal failures. */

/** A rule of the order or of the law forbids it. `because` says what to bring or do instead. HTTP 409. */
export class RuleRefusal extends Error {
  override readonly name = "RuleRefusal";
  constructor(
    /** Id of the rule, e.g. `R31`, or `state` where only the state of the case forbids it. */
    readonly rule: string,
    readonly because: string,
  ) {
    super(`${rule}: ${because}`);
  }
}

/** One wrong field: a JSON pointer into what was sent, and what is wrong with it. */
export interface FieldError {
  pointer: string;
  message: string;
}

/** What was sent is malformed. HTTP 422. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  constructor(readonly errors: FieldError[]) {
    super(errors.map((e) => `${e.pointer} ${e.message}`).join("; "));
  }
}

/** An outside system failed. HTTP 503 towards callers; inside, retried while `retryable`. */
export class OutsideFailure extends Error {
  override readonly name = "OutsideFailure";
  constructor(
    readonly system: string,
    readonly reason: string,
    readonly retryable: boolean,
  ) {
    super(`${system}: ${reason}`);
  }
}
