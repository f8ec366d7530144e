/** A4 to A7, A9, A10: nothing is orphaned, stuck, out of step or leaked; everything replays. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Client, Connection, type WorkflowHandle } from "@temporalio/client";
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type ReplayHistoriesIterable } from "@temporalio/worker";
import { fold } from "../../../activities/store/record-events.js";
import { instantOfMs } from "../../../domain/time/court-date.js";
import { caseWorkflowId } from "../../../workflows/enforcement-case.messages.js";
import type { Bed } from "../bed/bed.js";
import type { Witnesses } from "./witnesses.js";

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle["fetchHistory"]>>["events"]>[number];

/** A4: open cases and running workflows are one to one; none failed, was terminated or timed out. */
export function orphans(w: Witnesses): string[] {
  const running = new Set(w.workflows.filter((x) => x.type === "enforcementCase" && x.status.name === "RUNNING").map((x) => x.workflowId));
  const open = w.cases.filter((c) => c.file?.status !== "closed").map((c) => caseWorkflowId(c.id));
  return [
    ...open.filter((id) => !running.has(id)).map((id) => `${id} is open and does not run`),
    ...[...running].filter((id) => !open.includes(id)).map((id) => `${id} runs and is not open`),
    ...w.workflows.filter((x) => !["RUNNING", "COMPLETED", "CONTINUED_AS_NEW"].includes(x.status.name)).map((x) => `${x.workflowId}: ${x.status.name}`),
    ...w.cases.filter((c) => !c.started).map((c) => `${c.id} was never started`),
  ];
}

/** A5: what readers see is what the workflow holds, and is the fold of the events. */
export function projections(w: Witnesses): string[] {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  return w.cases.flatMap((c) => [
    ...(c.told === undefined ? [`${c.id}: the workflow does not answer`] : isDeepStrictEqual(plain(c.told), plain(c.file)) ? [] : [`${c.id}: read model at ${c.rowSeq}, workflow at ${c.told.seq}`]),
    ...(c.events.length > 0 && isDeepStrictEqual(plain(fold(undefined, c.events)), plain(c.file)) ? [] : [`${c.id}: the read model is not the fold of its events`]),
  ]);
}

/** A6: no task of a workflow fails, no activity is tried again and again, nothing waits to be sent. */
export function stuck(w: Witnesses): string[] {
  const { rows } = w;
  const told = (id: string) => rows.openTasks.some((t) => t.kind === "settlePayment" && (t.about as { disbursementId?: string }).disbursementId === id);
  return [
    ...[...w.pending].flatMap(([id, p]) => [
      ...(p.task && p.task.attempt > 1 ? [`${id}: its workflow task fails (attempt ${p.task.attempt})`] : []),
      ...p.activities.filter((a) => a.attempt > 2).map((a) => `${id}: ${a.name} at attempt ${a.attempt}: ${a.failure}`),
    ]),
    ...rows.commands.filter((c) => c.answer === null).map((c) => `command ${c.name} ${c.id} of ${c.caseId} has no answer`),
    ...rows.notices.filter((n) => n.status === "matched" && !n.deliveredAt).map((n) => `notice ${n.serial} was not delivered`),
    ...rows.notices.filter((n) => n.status === "claimDrafted" && !rows.openTasks.some((t) => t.kind === "claimFunds" && t.caseId === n.caseId)).map((n) => `notice ${n.serial} is held for a claim that nobody decides`),
    ...rows.instructions.filter((i) => ["reserved", "sent", "unknown"].includes(i.status) && !told(i.disbursementId)).map((i) => `instruction ${i.id} is ${i.status}, and no person was told`),
    ...w.cases.filter((c) => (c.file?.failures.length ?? 0) > 0).map((c) => `${c.id}: ${c.file.failures.map((f) => `${f.action} ${f.reason}`).join("; ")}`),
  ];
}

/** A7: each deadline has one status, and its instants fit it. */
export function deadlines(w: Witnesses): string[] {
  const now = instantOfMs(Date.now());
  return w.cases.flatMap((c) => (c.file?.deadlines ?? []).flatMap((d) => {
    const times = (type: string) => c.events.filter((e) => e.type === type && (e.data as { id?: string }).id === d.id).length;
    const fits = d.status === "open" ? d.dueAt > now : d.status === "met" ? d.metAt !== undefined && d.metAt <= d.dueAt
      : d.status === "overdue" ? d.dueAt < (d.metAt ?? now) : d.status === "withdrawn";
    const once = times("deadlineMet") <= 1 && times("deadlineOverdue") <= 1;
    return fits && once ? [] : [`${c.id} ${d.id}: ${d.status}, due ${d.dueAt}, met ${d.metAt ?? "never"}, ${times("deadlineMet")} met and ${times("deadlineOverdue")} overdue`];
  }));
}

/** A9: every history of the bed, open or closed, replays on the code as it is. */
export async function replays(bed: Bed, w: Witnesses, bundlePath: string): Promise<{ wrong: string[]; adopted: number }> {
  quietRuntime();
  const connection = await Connection.connect({ address: `127.0.0.1:${bed.ports.temporal}` });
  const client = new Client({ connection });
  let adopted = 0;
  const histories = async function* (): ReplayHistoriesIterable {
    for (const { workflowId, runId } of w.workflows) {
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      adopted += (history.events ?? []).filter(holdsOther).length;
      yield { workflowId, history };
    }
  };
  const wrong: string[] = [];
  try {
    for await (const result of Worker.runReplayHistories({ workflowBundle: { codePath: bundlePath } }, histories())) {
      if (result.error) wrong.push(`${result.workflowId}: ${result.error.message}`);
    }
  } finally {
    await connection.close();
  }
  return { wrong, adopted };
}

/** A hand-over that came back with what a lost attempt had recorded (workflows/stream.ts). */
function holdsOther({ markerRecordedEventAttributes: marker }: HistoryEvent): boolean {
  const [result] = marker?.details?.["result"]?.payloads ?? [];
  return result?.data ? Buffer.from(result.data).toString("utf8").startsWith('{"other":') : false;
}

let quiet = false;

function quietRuntime(): void {
  const logging = { forward: {}, filter: makeTelemetryFilterString({ core: "ERROR", other: "ERROR" }) };
  if (!quiet) Runtime.install({ logger: new DefaultLogger("ERROR", () => undefined), shutdownSignals: [], telemetryOptions: { logging } });
  quiet = true;
}

/** A10: no name, number, phone or account of a party in Temporal's files or in any log. */
export function leaks(bed: Bed, w: Witnesses): string[] {
  const secrets = new Set(w.rows.parties.flatMap((p) => [p.name, p.idNumber, p.phone, (p.bankAccount as { number?: string } | null)?.number].filter((x): x is string => typeof x === "string")));
  const files = ["temporal", "logs"].flatMap((folder) => readdirSync(join(bed.folder, folder)).filter((name) => !name.startsWith("journal")).map((name) => join(bed.folder, folder, name)));
  return files.flatMap((file) => {
    const text = readFileSync(file, "latin1");
    const found = [...secrets].filter((secret) => text.includes(Buffer.from(secret, "utf8").toString("latin1")));
    return found.length ? [`${file} holds ${found.length} of ${secrets.size}, first ${found[0]}`] : [];
  });
}

/** Logs of roles hold no error that nobody foresaw. */
export function bugsInLogs(bed: Bed): string[] {
  const suspicious = /a request failed inside|UnhandledPromiseRejection|unhandled|TypeError|ReferenceError|RangeError|DeterminismViolation|TMPRL1100/i;
  const logs = join(bed.folder, "logs");
  return readdirSync(logs).filter((name) => /^(api|worker|simulator)/.test(name)).flatMap((name) =>
    readFileSync(join(logs, name), "utf8").split("\n").filter((line) => suspicious.test(line)).slice(0, 5).map((line) => `${name}: ${line.slice(0, 400)}`));
}
