import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import proto from "@temporalio/proto";
import type { Client } from "@temporalio/client";
import { decide } from "../../domain/case/decide.js";
import type { CaseEvent } from "../../domain/case/events.js";
import type { CaseStart } from "../../workflows/enforcement-case.messages.js";

const { History } = proto.temporal.api.history.v1;
export type History = proto.temporal.api.history.v1.IHistory;

/** A history that was kept for good, with what its run has to find again. */
export interface StoredHistory {
  workflowId: string;
  /** What the events table had of the case; empty for a payment. */
  events: CaseEvent[];
  /** Names of the people of the case, none of which may stand in the history. */
  people: string[];
  /** As protobuf's own JSON: longs and bytes as strings, enums by name. */
  history: Record<string, unknown>;
}

/** Folders by workflow, files by release and scenario. */
export const HISTORIES_DIR = fileURLToPath(new URL(".", import.meta.url));

/** Every history that is kept, by its path under `test/histories`. */
export function storedHistories(): { file: string; stored: StoredHistory }[] {
  const folders = readdirSync(HISTORIES_DIR, { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => d.name);
  const files = folders.flatMap((folder) => readdirSync(join(HISTORIES_DIR, folder)).filter((f) => f.endsWith(".json")).map((f) => `${folder}/${f}`));
  return files.sort().map((file) => ({ file, stored: JSON.parse(readFileSync(join(HISTORIES_DIR, file), "utf8")) as StoredHistory }));
}

/** The history of a workflow's run as it is kept. */
export async function historyOf(client: Client, workflowId: string, runId?: string): Promise<Record<string, unknown>> {
  for (;;) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const last = history.events?.at(-1);
    // A case says that it waits a moment before its worker has handed the task back.
    if (last && !last.workflowTaskScheduledEventAttributes && !last.workflowTaskStartedEventAttributes) {
      return History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });
    }
  }
}

/** How often each kind of event stands in a history. */
export function kindsIn(kept: Record<string, unknown>): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const event of eventsIn(kept)) {
    const kind = Object.keys(event).find((key) => key.endsWith("EventAttributes"))?.replace("EventAttributes", "") ?? "other";
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

/** All runs of a workflow that continued as new, the first one first. */
export async function runsOf(client: Client, workflowId: string): Promise<Record<string, unknown>[]> {
  const last = await historyOf(client, workflowId);
  const runs = [last];
  for (let before = startOf(last)["continuedExecutionRunId"]; typeof before === "string" && before !== ""; before = startOf(runs[0]!)["continuedExecutionRunId"]) {
    runs.unshift(await historyOf(client, workflowId, before));
  }
  return runs;
}

/** The sequence number with which a run of a case began; 0 for the first. */
export function beganWith(kept: Record<string, unknown>): number {
  return startedWith(kept).carried?.file.seq ?? 0;
}

/** What the filing recorded in its own transaction, before the workflow began; nothing for a later run. */
export function openingOf(kept: Record<string, unknown>): CaseEvent[] {
  const { carried, filed, law, recordedSeq = 0 } = startedWith(kept);
  return carried ? [] : decide(undefined, law, filed).events.filter((e) => e.seq <= recordedSeq);
}

function startedWith(kept: Record<string, unknown>): CaseStart {
  const input = startOf(kept)["input"] as { payloads: { data: string }[] };
  return JSON.parse(Buffer.from(input.payloads[0]!.data, "base64").toString("utf8")) as CaseStart;
}

function startOf(kept: Record<string, unknown>): Record<string, unknown> {
  return eventsIn(kept)[0]?.["workflowExecutionStartedEventAttributes"] as Record<string, unknown>;
}

/** A kept history as the worker replays it. */
export function readHistory(kept: Record<string, unknown>): History {
  return History.fromObject(kept);
}

/** The payments that a case's history started. */
export function paymentsIn(kept: Record<string, unknown>): string[] {
  return eventsIn(kept).flatMap((e) => {
    const started = e["startChildWorkflowExecutionInitiatedEventAttributes"] as { workflowId?: string } | undefined;
    return started?.workflowId ? [started.workflowId] : [];
  });
}

/** All that a reader of the history could read: ids, and the decoded payloads. */
export function readableText(kept: Record<string, unknown>): string {
  const texts: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === "string") texts.push(key === "data" ? Buffer.from(value, "base64").toString("utf8") : value);
    else if (typeof value === "object" && value !== null) for (const [k, v] of Object.entries(value)) walk(v, Array.isArray(value) ? key : k);
  };
  walk(kept, "");
  return texts.join("\n");
}

function eventsIn(kept: Record<string, unknown>): Record<string, unknown>[] {
  return kept["events"] as Record<string, unknown>[];
}
