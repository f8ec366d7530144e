/**
 * Something about the machine or its settings keeps the product from coming up (a busy port, a missing tool, a full
 * disk). The message is shown to the person as it stands, without a stack, and the command ends with exit code 1;
 * so it says what is wrong, names the variable, and says what to do.
 */
export class SetupProblem extends Error {
  override readonly name = "SetupProblem";
}

/** The code of a system error (`EADDRINUSE`, `ENOSPC` …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What an unknown error says, in one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof AggregateError && error.errors.length > 0 ? messageOf(error.errors[0]) : error instanceof Error ? error.message : String(error);
  return text.trim() || String(errorCode(error) ?? error);
}
