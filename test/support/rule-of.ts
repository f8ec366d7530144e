/** The rule that refused something, the pointers of a wrong body, else the error's message; `done` where nothing was refused. */
export function ruleOf(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    const { rule, errors, message } = error as { rule?: string; errors?: { pointer: string }[]; message: string };
    return rule ?? errors?.map((e) => e.pointer).join() ?? message;
  }
}
