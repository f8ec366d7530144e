import { isDeepStrictEqual } from "node:util";
import type { CaseEvent } from "../../domain/case/events.js";
import { evolve, openFile } from "../../domain/case/evolve.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { Recorded } from "../contract.js";
import { bookOf } from "./bookkeeping.js";
import type { Db, Tx } from "./db.js";
import { json } from "./json.js";
import { keepPayeeAccount } from "./payee-account.js";
import { keepApprovals } from "./payment-approvals.js";

/**
 * Hands events of a case over to PostgreSQL: the record, and in the same transaction everything that readers see. Idempotent
 * by (case, seq): an event that is there already changes nothing, and a gap is refused, so that no reader sees half a step.
 * Where other events are there already nothing is recorded, and those come back: the record decides (workflows/stream.ts).
 */
export async function recordEvents(db: Db, profile: CourtProfile, caseId: string, events: readonly CaseEvent[]): Promise<Recorded> {
  if (events.length === 0) return {};
  return db.$transaction((tx) => recordIn(tx, profile, caseId, events));
}

/** The same inside a transaction of the caller's, so that a filing and its first events are one. */
export async function recordIn(tx: Tx, profile: CourtProfile, caseId: string, events: readonly CaseEvent[]): Promise<Recorded> {
  const [row] = await tx.$queryRaw<{ seq: number; file: CaseFile }[]>`SELECT seq, file FROM case_files WHERE case_id = ${caseId} FOR UPDATE`;
  const head = row?.seq ?? 0;
  const [first] = events;
  if (first && first.seq <= head) {
    const there = await eventsOf(tx, caseId, first.seq);
    if (!there.every((e, i) => i >= events.length || isSame(e, events[i]!))) return { other: there };
  }
  const fresh = events.filter((e) => e.seq > head);
  if (fresh.length === 0) return {};
  if (fresh[0]?.seq !== head + 1) throw new Error(`events of ${caseId} have a gap: ${head} then ${fresh[0]?.seq}`);
  await insert(tx, profile, caseId, fresh);
  const file = fold(row?.file, fresh);
  await saveFile(tx, caseId, file, row === undefined);
  await saveTasks(tx, file, fresh);
  await savePlacement(tx, file, fresh);
  for (const event of fresh) {
    await bookOf(tx, caseId, event);
    await keepPayeeAccount(tx, file, event);
    await keepApprovals(tx, file, event);
  }
  return {};
}

const isSame = (a: CaseEvent, b: CaseEvent) => isDeepStrictEqual(json(a), json(b));

/** Writes a case's read models anew from its whole stream; the record itself stays as it is. */
export async function refold(tx: Tx, caseId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM case_files WHERE case_id = ${caseId} FOR UPDATE`;
  const events = await eventsOf(tx, caseId);
  if (events.length === 0) return;
  await tx.task.deleteMany({ where: { caseId } });
  await tx.placement.deleteMany({ where: { caseId } });
  await tx.caseFile.deleteMany({ where: { caseId } });
  const file = fold(undefined, events);
  await saveFile(tx, caseId, file, true);
  await saveTasks(tx, file, events);
  await savePlacement(tx, file, events);
}

/** A case's stream (from an event on) as the domain knows it: without the names that were joined when it was recorded. */
export async function eventsOf(db: Pick<Tx, "caseEvent">, caseId: string, from = 1): Promise<CaseEvent[]> {
  const rows = await db.caseEvent.findMany({ where: { caseId, seq: { gte: from } }, orderBy: { seq: "asc" } });
  return rows.map((r) => {
    const { name: _name, ...actor } = r.actor as Record<string, string>;
    return {
      seq: r.seq, at: instantOfMs(r.at.getTime()), type: r.type, actor, rule: r.rule, data: r.data, ...(r.commandId ? { commandId: r.commandId } : {}),
    } as unknown as CaseEvent;
  });
}

/** Folds events onto a stored file, or from the beginning. */
export function fold(file: CaseFile | undefined, events: readonly CaseEvent[]): CaseFile {
  const [first, ...rest] = events;
  const start = file ? evolve(file, first!) : openFile(first as CaseEvent<"filed">);
  return rest.reduce((f, e) => evolve(f, e), start);
}

async function insert(tx: Tx, profile: CourtProfile, caseId: string, events: readonly CaseEvent[]): Promise<void> {
  const commandIds = [...new Set(events.flatMap((e) => (e.commandId ? [e.commandId] : [])))];
  const commands = commandIds.length ? await tx.command.findMany({ where: { id: { in: commandIds } }, select: { id: true, byName: true } }) : [];
  const byCommand = new Map(commands.map((c) => [c.id, c.byName]));
  await tx.caseEvent.createMany({
    data: events.map((e) => ({
      caseId, seq: e.seq, at: new Date(e.at), type: e.type, actor: json(named(profile, e, byCommand)), rule: e.rule, data: json(e.data),
      commandId: e.commandId ?? null,
    })),
  });
}

/** The name as it is when the event is recorded: of who gave the command, else of who holds the post. */
function named(profile: CourtProfile, e: CaseEvent, byCommand: Map<string, string>): object {
  if ("system" in e.actor) return e.actor;
  const { post, staffId } = e.actor;
  const name = (e.commandId ? byCommand.get(e.commandId) : undefined) ?? profile.posts.find((p) => p.id === post)?.holder.name;
  return { post, ...(staffId ? { staffId } : {}), ...(name ? { name } : {}) };
}

/** The read model of a case; `search` is filled at filing and stays. */
async function saveFile(tx: Tx, caseId: string, file: CaseFile, isNew: boolean): Promise<void> {
  // L01: critical after five months is a state of its own, overdue only after six.
  const binding = file.deadlines.filter((d) => d.node !== "critical");
  const open = binding.filter((d) => d.status === "open").map((d) => d.dueAt).sort()[0];
  const placedBy = file.triage?.team === file.assignment?.team ? file.triage : undefined;
  const columns = {
    seq: file.seq, kind: file.kind, segment: file.segment, status: file.status,
    track: file.track ?? file.triage?.track ?? null, region: placedBy?.region ?? null,
    team: file.assignment?.team ?? null, officer: file.assignment?.officer ?? null, filedOn: new Date(file.filedOn),
    overdue: binding.some((d) => d.status === "overdue" && !d.metAt), nextDueAt: open ? new Date(open) : null, file: json(file),
  };
  if (!isNew) {
    await tx.caseFile.update({ where: { caseId }, data: columns });
    return;
  }
  const people = await tx.party.findMany({ where: { caseId }, select: { name: true } });
  const filed = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true, documentNumber: true } });
  const search = [filed.number, filed.documentNumber ?? "", ...people.map((p) => p.name)].join(" ");
  await tx.caseFile.create({ data: { caseId, search, ...columns } });
}

const TASK_EVENTS = new Set(["taskOpened", "taskCompleted", "taskMoved", "taskWithdrawn", "deadlineMoved"]);

/** The work of people: rows of the tasks that these events touched. */
async function saveTasks(tx: Tx, file: CaseFile, events: readonly CaseEvent[]): Promise<void> {
  if (!events.some((e) => TASK_EVENTS.has(e.type))) return;
  const ids = new Set(events.flatMap((e) => {
    if (e.type === "taskOpened") return [e.data.task.id];
    return e.type === "taskCompleted" || e.type === "taskMoved" || e.type === "taskWithdrawn" ? [e.data.taskId] : [];
  }));
  const moved = events.some((e) => e.type === "deadlineMoved");
  for (const t of file.tasks.filter((x) => ids.has(x.id) || (moved && x.status === "open"))) {
    const row = {
      kind: t.kind, rule: t.rule, role: t.role, assignee: t.assignee ?? null, createdAt: new Date(t.createdAt), dueAt: new Date(t.dueAt),
      doneAt: t.doneAt ? new Date(t.doneAt) : null, status: t.status, about: json(t.about),
    };
    const id = taskRowId(file.caseId, t.id);
    await tx.task.upsert({ where: { id }, create: { id, caseId: file.caseId, ordinal: Number(t.id.slice(1)), ...row }, update: row });
  }
}

/** The id of a task outside its case. */
export const taskRowId = (caseId: string, taskId: string): string => `${caseId}.${taskId}`;

const PLACING = new Set(["assigned", "movedToTeam", "closed"]);

/** R21, load: where the case is now, and whether it still counts as open. */
async function savePlacement(tx: Tx, file: CaseFile, events: readonly CaseEvent[]): Promise<void> {
  if (!events.some((e) => PLACING.has(e.type)) || !file.assignment) return;
  const row = { team: file.assignment.team, open: file.status !== "closed", filedOn: new Date(file.filedOn) };
  await tx.placement.upsert({ where: { caseId: file.caseId }, create: { caseId: file.caseId, ...row }, update: row });
}
