export const SETTINGS_PATH = "/api/v1/settings";

/** Says `Disabled` of something that only reads: the list's count of cases is kept fresh for readers too. */
const NOT_AN_ACTION = ["RefreshWorkflowCountsDisabled"];

/**
 * The Temporal UI's settings as readers get them: every flag that takes an action away (`DisableWriteActions`,
 * `WorkflowTerminateDisabled` …) is true, so that the page offers none. What is no JSON object is given back as it was:
 * the flags only tidy the page, the refusal of writes does not hang on them.
 */
export function withoutActions(body: string): string {
  let settings: unknown;
  try {
    settings = JSON.parse(body);
  } catch {
    return body;
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) return body;
  const rewritten = Object.entries(settings).map(([name, value]: [string, unknown]) => [name, takesAnActionAway(name) ? true : value]);
  return JSON.stringify(Object.fromEntries(rewritten));
}

function takesAnActionAway(name: string): boolean {
  return /^Disable\w*Actions$/.test(name) || (/Disabled$/.test(name) && !NOT_AN_ACTION.includes(name));
}
