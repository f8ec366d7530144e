/** Everything that can testify, read once the court is quiet: PostgreSQL, Temporal, the simulator's book, the clients' journals. */
import { Client, Connection, type WorkflowExecutionInfo } from "@temporalio/client";
import { eventsOf } from "../../../activities/store/record-events.js";
import { openDb, type Db } from "../../../activities/store/db.js";
import type { CaseEvent } from "../../../domain/case/events.js";
import type { CaseFile } from "../../../domain/case/file.js";
import { caseWorkflowId, fileQuery } from "../../../workflows/enforcement-case.messages.js";
import type { Bed } from "../bed/bed.js";
import type { Journal } from "../load/journal.js";
import type { BookEntry, Outside } from "../load/outside.js";

export interface CaseWitness {
  id: string;
  number: string;
  filingKey: string | null;
  started: boolean;
  account: string | undefined;
  /** The read model. */
  file: CaseFile;
  rowSeq: number;
  events: CaseEvent[];
  /** What the workflow itself answers. */
  told: CaseFile | undefined;
}

export interface Witnesses {
  cases: CaseWitness[];
  book: BookEntry[];
  journals: readonly Journal[];
  workflows: WorkflowExecutionInfo[];
  /** Pending work of each running workflow, by its id. */
  pending: Map<string, Pending>;
  rows: Rows;
}

export interface Pending {
  task: { attempt: number } | undefined;
  activities: { name: string; attempt: number; failure: string }[];
}

type Rows = Awaited<ReturnType<typeof readRows>>;

/** Reads all; needs every part up. */
export async function hear(bed: Bed, outside: Outside, journals: readonly Journal[]): Promise<Witnesses> {
  const db = openDb(bed.databaseUrl, 8);
  const connection = await Connection.connect({ address: `127.0.0.1:${bed.ports.temporal}` });
  const client = new Client({ connection });
  try {
    const rows = await readRows(db);
    const workflows: WorkflowExecutionInfo[] = [];
    for await (const info of client.workflow.list()) workflows.push(info);
    const cases = await inTurns(rows.cases, 8, (row) => hearCase(db, client, row));
    const pending = new Map(await inTurns(workflows.filter((w) => w.status.name === "RUNNING"), 8, async (w) => [w.workflowId, await pendingOf(client, w.workflowId)] as const));
    return { cases, book: await outside.book(), journals, workflows, pending, rows };
  } finally {
    await connection.close();
    await db.$disconnect();
  }
}

async function readRows(db: Db) {
  return {
    cases: await db.case.findMany({ include: { account: true, file: true }, orderBy: { createdAt: "asc" } }),
    commands: await db.command.findMany({ select: { id: true, caseId: true, name: true, answer: true } }),
    commandEvents: await db.caseEvent.findMany({ where: { commandId: { not: null } }, select: { caseId: true, seq: true, type: true, commandId: true } }),
    notices: await db.fundsNotice.findMany(),
    transfers: await db.ledgerTransfer.findMany(),
    accounts: await db.ledgerAccount.findMany(),
    instructions: await db.paymentInstruction.findMany(),
    parties: await db.party.findMany(),
    openTasks: await db.task.findMany({ where: { status: "open" } }),
  };
}

async function hearCase(db: Db, client: Client, row: Rows["cases"][number]): Promise<CaseWitness> {
  const told = await client.workflow.getHandle(caseWorkflowId(row.id)).query(fileQuery).catch(() => undefined);
  return {
    id: row.id, number: row.number, filingKey: row.filingKey, started: row.startedAt !== null, account: row.account?.account,
    file: row.file?.file as unknown as CaseFile, rowSeq: row.file?.seq ?? 0, events: await eventsOf(db, row.id), told,
  };
}

async function pendingOf(client: Client, workflowId: string): Promise<Pending> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return {
    task: raw.pendingWorkflowTask ? { attempt: raw.pendingWorkflowTask.attempt ?? 1 } : undefined,
    activities: (raw.pendingActivities ?? []).map((a) => ({ name: a.activityType?.name ?? "?", attempt: a.attempt ?? 1, failure: a.lastFailure?.message ?? "" })),
  };
}

/** Works through a list, so many at once, answers in its order. */
async function inTurns<T, R>(list: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let i = next++; i < list.length; i = next++) answers[i] = await work(list[i]!);
  }));
  return answers;
}
