import { DefaultLogger, Runtime, Worker, type InjectedSinks } from "@temporalio/worker";
import { beforeAll, describe, expect, it } from "vitest";
import type { CaseEvent } from "../../domain/case/events.js";
import type { ProgressSinks } from "../../workflows/progress-sinks.js";
import { workflowBundle } from "../setup/parts.js";
import { openingOf, readableText, readHistory, storedHistories } from "./stored-history.js";

const kept = storedHistories();
const cases = kept.filter((k) => k.file.startsWith("enforcement-case/"));
/** What the replayed workflows made of their history, by workflow id. */
const found = new Map<string, CaseEvent[]>();
const errors = new Map<string, string>();

const quiet = { fn: () => undefined };
const sinks: InjectedSinks<ProgressSinks> = {
  progress: {
    report: quiet, payment: quiet,
    happened: { callDuringReplay: true, fn: ({ workflowId }, _caseId, events) => void found.set(workflowId, [...(found.get(workflowId) ?? []), ...events]) },
  },
};

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger("ERROR"), shutdownSignals: [] });
  // Cases of different scenarios have the same id: their files tell them apart.
  const histories = kept.map(({ file, stored }) => ({ workflowId: file, history: readHistory(stored.history) }));
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: workflowBundle(), sinks }, histories)) {
    if (error) errors.set(workflowId, error.message);
  }
}, 300_000);

describe("histories that were kept", () => {
  it("there are some of cases and of payments", () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
    expect(kept.length - cases.length).toBeGreaterThanOrEqual(5);
  });

  it("each replays on today's code", () => expect([...errors]).toEqual([]));

  it("replaying a case finds exactly the events that its table has", () => {
    const different = cases.filter(({ file, stored }) => {
      const made = [...openingOf(stored.history), ...(found.get(file) ?? [])];
      return JSON.stringify(made) !== JSON.stringify(stored.events.map((e, i) => likewise(e, made[i])));
    });
    expect(different.map((k) => k.file)).toEqual([]);
  });

  it("L23 none holds the name of a party", () => {
    const telling = kept.flatMap(({ file, stored }) => {
      const text = readableText(stored.history);
      return stored.people.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(telling).toEqual([]);
  });
});

/** The same value with its keys in the order of a model: the database keeps them in an order of its own. */
function likewise(value: unknown, model: unknown): unknown {
  if (Array.isArray(value)) return value.map((v, i) => likewise(v, Array.isArray(model) ? model[i] : undefined));
  if (typeof value !== "object" || value === null || typeof model !== "object" || model === null) return value;
  const given = value as Record<string, unknown>;
  const keys = [...Object.keys(model).filter((k) => k in given), ...Object.keys(given).filter((k) => !(k in model))];
  return Object.fromEntries(keys.map((k) => [k, likewise(given[k], (model as Record<string, unknown>)[k])]));
}
