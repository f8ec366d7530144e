import { recordEvents } from "../../activities/store/record-events.js";
import { json } from "../../activities/store/json.js";
import type { Deps } from "../../commands/deps.js";
import { holdForClaim, type Claim } from "../../commands/claim-funds.js";
import type { CommandOutcome, CommandToSend } from "../../commands/send-command.js";
import type { Action } from "../../domain/case/actions.js";
import { decide, keptRefusal } from "../../domain/case/decide.js";
import type { Fact } from "../../domain/case/facts.js";
import type { CaseFile, Law } from "../../domain/case/file.js";
import { RuleRefusal } from "../../domain/errors.js";
import type { Instant } from "../../domain/time/court-date.js";

/** A case's desk without Temporal: decides by the pure domain and records at once, as the workflow does. */
export async function localDesk(deps: Deps, { caseId, command, by, secret, commandId = crypto.randomUUID() }: CommandToSend): Promise<CommandOutcome> {
  const before = await deps.db.command.findUnique({ where: { id: commandId } });
  if (before?.answer) return { state: "done", ...(before.answer as { seq: number }) };
  await deps.db.command.upsert({
    where: { id: commandId },
    create: { id: commandId, caseId, name: command.name, body: json(command.body), byPost: by.post, byStaffId: by.staffId, byName: by.name, at: new Date(deps.now()), ...(secret ? { secret: json(secret) } : {}) },
    update: {},
  });
  const keep = (answer: object) => deps.db.command.update({ where: { id: commandId }, data: { answer: json(answer), answeredAt: new Date() } });
  try {
    const { seq, refused } = await tell(deps, caseId, { type: "command", at: deps.now(), commandId, by: { post: by.post, staffId: by.staffId }, command });
    await keep({ seq, ...(refused ? { refused } : {}) });
    return { state: "done", seq, ...(refused ? { refused } : {}) };
  } catch (error) {
    if (error instanceof RuleRefusal) await keep({ rejected: { rule: error.rule, because: error.because } });
    throw error;
  }
}

/** R27: a claim drafted through the local desk. */
export async function localClaim(deps: Deps, id: string, claim: Claim, by: CommandToSend["by"], commandId?: string): Promise<CommandOutcome> {
  const body = await deps.db.$transaction((tx) => holdForClaim(tx, id, claim));
  return localDesk(deps, { caseId: claim.caseId, by, ...(commandId ? { commandId } : {}), command: { name: "draftClaim", body } });
}

const turns = new Map<string, Promise<unknown>>();

/** Tells a case a fact, and records what follows; one after another, as a case's desk does. */
export function tell(...args: Parameters<typeof tellNow>): ReturnType<typeof tellNow> {
  const before = turns.get(args[1]) ?? Promise.resolve();
  const now = before.catch(() => undefined).then(() => tellNow(...args));
  turns.set(args[1], now);
  return now;
}

async function tellNow(deps: Deps, caseId: string, fact: Exclude<Fact, { type: "filed" }>): Promise<{ seq: number; refused?: { rule: string; because: string } }> {
  const row = await deps.db.caseFile.findUniqueOrThrow({ where: { caseId }, select: { file: true, case: { select: { start: true } } } });
  const { law } = row.case.start as unknown as { law: Law };
  const { file, events } = decide(row.file as unknown as CaseFile, law, fact);
  await recordEvents(deps.db, deps.profile, caseId, events);
  const refused = keptRefusal(events);
  return { seq: file.seq, ...(refused ? { refused } : {}) };
}

/** Brings a case as far as its team: both queries answered with what was found, transferred, triaged, accepted by the leader. */
export async function bringToTeam(deps: Deps, caseId: string, at: Instant, accept = true): Promise<void> {
  const answered = (action: Action, answer: unknown) => tell(deps, caseId, { type: "answered", at, action, answer } as Extract<Fact, { type: "answered" }>);
  await deps.db.caseAccount.upsert({ where: { caseId }, create: { caseId, account: accountOf(caseId), openedAt: new Date(at) }, update: {} });
  await answered({ id: "openCaseAccount", kind: "openCaseAccount" }, {});
  for (const query of ["first", "second"] as const) {
    await answered({ id: `runQuery-${query}`, kind: "runQuery", query, seen: [] }, {
      institutions: ["bank-a"], outstanding: [], answers: [{ answerId: `${query}-1`, institution: "bank-a", final: true, at, found: [] }],
    });
  }
  const file = await fileOf(deps, caseId);
  if (!file.triage) {
    const [east] = deps.profile.regions;
    await answered({ id: "consultRegister-1", kind: "consultRegister", round: 1, teams: [], since: file.filedOn }, { loads: {}, team: east?.team ?? "east" });
  }
  const task = (await fileOf(deps, caseId)).tasks.find((t) => t.kind === "acceptCase" && t.status === "open");
  if (!task || !accept) return;
  const by = { post: task.role, staffId: task.assignee ?? "" };
  await tell(deps, caseId, { type: "command", at, commandId: `accept-${caseId}`, by, command: { name: "completeTask", body: { taskId: task.id, kind: "acceptCase", answer: {} } } });
}

/** The account number that a given case has. */
export const accountOf = (caseId: string): string => `6222${caseId.replaceAll(/\D/g, "")}`;

export async function fileOf(deps: Deps, caseId: string): Promise<CaseFile> {
  const { file } = await deps.db.caseFile.findUniqueOrThrow({ where: { caseId }, select: { file: true } });
  return file as unknown as CaseFile;
}
