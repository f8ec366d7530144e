/** The staff: they look at the open tasks and do them through the API, some with a double click, some two at once. */
import { setTimeout as pause } from "node:timers/promises";
import type { TaskKind } from "../../../domain/case/tasks.js";
import { usualAnswer } from "../../../domain/staff/usual-answers.js";
import type { Chance } from "./chance.js";
import type { Client } from "./client.js";
import type { Call } from "./journal.js";

export interface TaskRow {
  id: string;
  kind: TaskKind;
  caseId: string;
  caseNumber: string;
  role: string;
  about: Record<string, unknown>;
}

export interface Staff {
  /** A task was completed, told with what the client knows of it. */
  onDone: (task: TaskRow, call: Call) => void;
  /** Which cases they work on. Default: all. */
  only?: (caseId: string) => boolean;
  /** Milliseconds between two tasks of one person. */
  think: number;
}

/** What nobody does here: two people settle a payment by the bank's paper, which no load should come to. */
const LEFT: readonly TaskKind[] = ["settlePayment"];
const AT_ONCE = 6;
const MOST_TRIES = 4;

/** Works until the signal; a task whose call stayed unknown is done again by somebody else. */
export async function work(client: Client, chance: Chance, staff: Staff, signal: AbortSignal): Promise<void> {
  const tries = new Map<string, number>();
  const doing = new Set<string>();
  const running = new Set<Promise<void>>();
  while (!signal.aborted) {
    for (const task of await openTasks(client)) {
      if (LEFT.includes(task.kind) || doing.has(task.id) || (tries.get(task.id) ?? 0) >= MOST_TRIES || staff.only?.(task.caseId) === false) continue;
      if (running.size >= AT_ONCE || signal.aborted) break;
      doing.add(task.id);
      tries.set(task.id, (tries.get(task.id) ?? 0) + 1);
      const one = doTask(client, chance, task, staff)
        .then(() => pause(chance.between(staff.think / 2, staff.think * 1.5)))
        .catch((error: unknown) => void client.journal.bugs.push(`${task.kind}: ${String(error)}`))
        .then(() => void doing.delete(task.id))
        .finally(() => running.delete(one));
      running.add(one);
    }
    await pause(200);
  }
  await Promise.all(running);
}

/** All open tasks, as the director sees them; none while nobody answers. */
export async function openTasks(client: Client): Promise<TaskRow[]> {
  const page = await client.get("director", "/v1/tasks?limit=200");
  return (page?.["items"] ?? []) as TaskRow[];
}

async function doTask(client: Client, chance: Chance, task: TaskRow, staff: Staff): Promise<void> {
  const path = `/v1/tasks/${encodeURIComponent(task.id)}/complete`;
  const body = answerOf(client, task);
  const manner = chance.next();
  if (manner < 0.12) {
    staff.onDone(task, await client.giveTwice(task.role, path, body));
  } else if (manner < 0.2) {
    const calls = await Promise.all([client.give(task.role, path, body), client.give(task.role, path, body)]);
    calls.forEach((call) => staff.onDone(task, call));
  } else {
    staff.onDone(task, await client.give(task.role, path, body));
  }
}

function answerOf(client: Client, task: TaskRow): Record<string, unknown> {
  return usualAnswer({
    kind: task.kind, caseNumber: task.caseNumber, about: task.about, channels: client.profile.publicationChannels.map((c) => c.id),
    respondents: (task.about["respondents"] ?? []) as string[], reportsProperty: false, offline: [], frozen: (task.about["amount"] as string | undefined) ?? "0.00",
  });
}
