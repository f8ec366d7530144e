/** A definite no of a simulated system: nothing happened. Becomes a problem body with this status and code. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly status: 400 | 404 | 409 | 422,
    readonly code: string,
    readonly detail: string,
    readonly errors?: { pointer: string; message: string }[],
  ) {
    super(detail);
  }
}

/** One id is one request: the same id with another content is refused (409). */
export function sameContent(id: string, known: { hash: string }, hash: string): void {
  if (known.hash !== hash) throw new Refusal(409, "conflict", `编号 ${id} 已用于另一内容的请求 this id was used with another content`);
}
