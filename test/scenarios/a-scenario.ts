import { fileURLToPath } from "node:url";
import { expect, inject } from "vitest";
import type { CaseAnswer, ScenarioAnswer } from "../../simulate/answer.js";
import { prepareScenario } from "../../simulate/prepare.js";
import { simulate } from "../../simulate/simulate.js";
import type { SharedParts } from "../../simulate/skipped-court.js";

/** Where the scenarios lie. */
export const SCENARIOS_DIR = fileURLToPath(new URL("../../examples/scenarios", import.meta.url));

/** The parts that all integration tests share: a migrated template, the bundled workflows. */
export function sharedParts(): SharedParts {
  return { template: inject("template"), bundle: inject("workflowBundle"), stop: () => Promise.resolve() };
}

const answers = new Map<string, Promise<ScenarioAnswer>>();

/** Runs one of the example scenarios in a court of its own, once for all tests of a file. */
export function runExample(name: string): Promise<ScenarioAnswer> {
  const answer = answers.get(name) ?? simulate(prepareScenario(`${SCENARIOS_DIR}/${name}.yaml`), sharedParts());
  answers.set(name, answer);
  return answer;
}

/** The n-th case of an answer, which was not refused. */
export function theCase(answer: ScenarioAnswer, n = 0): CaseAnswer {
  const found = answer.cases[n];
  if (!found || "refused" in found) throw new Error(`case ${n} was ${found ? `refused: ${JSON.stringify(found.refused)}` : "not there"}`);
  return found;
}

/** `[date, type]` of the events of some types, in their order. */
export function eventsOf(c: CaseAnswer, ...types: string[]): [string, string][] {
  return c.events.filter((e) => types.includes(e.type)).map((e) => [e.at.slice(0, 16), e.type]);
}

/** The only event of a type. */
export function eventOf(c: CaseAnswer, type: string): CaseAnswer["events"][number] {
  const found = c.events.filter((e) => e.type === type);
  expect(found, type).toHaveLength(1);
  return found[0]!;
}

/** `[due, status, met]` of the deadlines of a node, by day. */
export function deadlinesOf(c: CaseAnswer, node: string): [string, string, string | null][] {
  return c.deadlines.filter((d) => d.node === node).map((d) => [d.dueAt.slice(0, 10), d.status, d.metAt === null ? null : d.metAt.slice(0, 10)]);
}

/** `kind target status` of the measures against people. */
export function personMeasuresOf(c: CaseAnswer): string[] {
  return c.measures.filter((m) => m.rule === "R25").map((m) => `${m.kind} ${m.target} ${m.status}`);
}
