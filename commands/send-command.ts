import { WorkflowNotFoundError, WorkflowUpdateFailedError } from "@temporalio/client";
import { ApplicationFailure } from "@temporalio/common";
import { randomUUID } from "node:crypto";
import type { Tx } from "../activities/store/db.js";
import { json } from "../activities/store/json.js";
import type { CommandSecret } from "../activities/store/payee-account.js";
import type { Command } from "../domain/case/facts.js";
import { BadInput, OutsideFailure, RuleRefusal, type FieldError } from "../domain/errors.js";
import { instantOfMs } from "../domain/time/court-date.js";
import { caseWorkflowId, updates, type CommandAnswer, type CommandMessage } from "../workflows/enforcement-case.messages.js";
import { Prisma } from "../prisma/generated/client.js";
import type { Deps, Giver } from "./deps.js";
import { startCase } from "./file-case.js";

export interface CommandToSend {
  caseId: string;
  command: Command;
  by: Giver;
  /** Kept beside it in PostgreSQL alone; never sent to the case. */
  secret?: CommandSecret;
  /** Given by a caller who may repeat it; else made here. */
  commandId?: string;
}

/** `done`: applied, and readable. `unknown`: on its way; `GET /v1/commands/{id}` will tell. */
export type CommandOutcome =
  | { state: "done"; seq: number; refused?: { rule: string; because: string } }
  | { state: "unknown"; commandId: string };

/** What a command's row keeps as its answer. */
export type KeptAnswer = CommandAnswer | { rejected: { rule: string; because: string } } | { badInput: FieldError[] };

const WAIT_MS = 10_000;
/** Longer than anybody waits for an answer; what hangs longer is asked about anew. */
const HANG_MS = 30_000;

/**
 * Sends a command to a case: its row is committed first, then the update goes out under the row's id, so a repeated one is
 * applied once, and what a crash left is sent by the relay. Resolves when the events are in PostgreSQL.
 * @throws RuleRefusal, BadInput; OutsideFailure while Temporal is away (then nothing was kept).
 */
export async function sendCommand(deps: Deps, toSend: CommandToSend): Promise<CommandOutcome> {
  const { commandId = randomUUID() } = toSend;
  return once(deps, commandId, (tx) => keepCommand(tx, deps, { ...toSend, commandId }));
}

/** Commits what `keep` writes, if nothing was kept under this id yet, and delivers the command. */
export async function once(deps: Deps, commandId: string, keep: (tx: Tx) => Promise<unknown>): Promise<CommandOutcome> {
  const before = await deps.db.command.findUnique({ where: { id: commandId } });
  if (before?.answer) return outcomeOf(before.answer as unknown as KeptAnswer);
  if (!before) {
    await deps.temporal.client();
    await deps.db.$transaction((tx) => keep(tx));
  }
  const timeout = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), WAIT_MS).unref());
  const outcome = await Promise.race([deliverCommand(deps, commandId), timeout]);
  return outcome === "late" ? { state: "unknown", commandId } : outcome;
}

/** Writes a command's row. */
export async function keepCommand(tx: Tx, deps: Pick<Deps, "now">, { caseId, command, by, commandId, secret }: CommandToSend & { commandId: string }): Promise<void> {
  await tx.command.create({
    data: {
      id: commandId, caseId, name: command.name, body: json(command.body), byPost: by.post, byStaffId: by.staffId, byName: by.name,
      at: new Date(deps.now()), ...(secret ? { secret: json(secret) } : {}),
    },
  });
}

/** Sends a stored command and keeps its answer; used at once and by the relay. */
export async function deliverCommand(deps: Deps, commandId: string): Promise<CommandOutcome> {
  const row = await deps.db.command.findUniqueOrThrow({ where: { id: commandId } });
  if (row.answer) return outcomeOf(row.answer as unknown as KeptAnswer);
  const message: CommandMessage<Command["name"]> = {
    commandId, at: instantOfMs(row.at.getTime()), by: { post: row.byPost, staffId: row.byStaffId }, body: row.body as never,
  };
  let answer: KeptAnswer;
  try {
    answer = await recorded(deps, row.caseId, commandId, await update(deps, row.caseId, row.name as Command["name"], message));
  } catch (error) {
    const rejected = rejection(error);
    if (!rejected) {
      if (error instanceof OutsideFailure) return { state: "unknown", commandId };
      throw error;
    }
    // The record decides: the case may have applied it before, and closed, or lost the attempt in which it did.
    answer = (await appliedAnswer(deps, commandId)) ?? rejected;
  }
  await keepAnswer(deps, row, answer);
  return outcomeOf(answer);
}

/** The answer, and what a refused claim held: both or neither. */
async function keepAnswer({ db }: Deps, row: { id: string; caseId: string; name: string; body: unknown }, answer: KeptAnswer): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.command.update({ where: { id: row.id }, data: { answer: json(answer), answeredAt: new Date(), secret: Prisma.DbNull } });
    if (row.name !== "draftClaim" || ("seq" in answer && !answer.refused)) return;
    const { unidentifiedId } = row.body as { unidentifiedId: string };
    await tx.fundsNotice.updateMany({ where: { id: unidentifiedId, status: "claimDrafted", caseId: row.caseId }, data: { status: "unidentified", caseId: null } });
  });
}

async function update(deps: Deps, caseId: string, name: Command["name"], message: CommandMessage<Command["name"]>): Promise<CommandAnswer> {
  await startCase(deps, caseId);
  const client = await deps.temporal.client();
  const handle = client.workflow.getHandle(caseWorkflowId(caseId));
  const definition = updates[name] as (typeof updates)["close"];
  try {
    return await client.withAbortSignal(AbortSignal.timeout(HANG_MS), () =>
      handle.executeUpdate(definition, { args: [message as CommandMessage<"close">], updateId: message.commandId }));
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError || error instanceof WorkflowNotFoundError) throw error;
    throw new OutsideFailure("temporal", error instanceof Error ? error.message : String(error), true);
  }
}

/** A refusal of the case, as the callers' errors; undefined when it is something else. */
function rejection(error: unknown): KeptAnswer | undefined {
  if (error instanceof WorkflowNotFoundError) return { rejected: { rule: "state", because: "案件已结 the case is closed" } };
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return undefined;
  const { type, details, message } = error.cause;
  if (type === "RuleRefusal") return { rejected: { rule: textOf(details?.[0]) ?? "state", because: textOf(details?.[1]) ?? message } };
  if (type === "BadInput") return { badInput: (details?.[0] ?? []) as FieldError[] };
  // The workflow ended between the update's acceptance and its answer.
  if (type === "AcceptedUpdateCompletedWorkflow") return { rejected: { rule: "state", because: "案件已结 the case is closed" } };
  return undefined;
}

const textOf = (detail: unknown) => (typeof detail === "string" ? detail : undefined);

function outcomeOf(answer: KeptAnswer): CommandOutcome {
  if ("rejected" in answer) throw new RuleRefusal(answer.rejected.rule, answer.rejected.because);
  if ("badInput" in answer) throw new BadInput(answer.badInput);
  return { state: "done", seq: answer.seq, ...(answer.refused ? { refused: answer.refused } : {}) };
}

const LOOK_EVERY_MS = 15;

/** A success is answered only when a GET shows it, with the command's own events among what the record has. */
async function recorded(deps: Deps, caseId: string, commandId: string, given: CommandAnswer): Promise<CommandAnswer> {
  const until = Date.now() + WAIT_MS;
  while (Date.now() < until) {
    const row = await deps.db.caseFile.findUnique({ where: { caseId }, select: { seq: true } });
    if ((row?.seq ?? 0) >= given.seq) {
      const answer = given.events === 0 ? given : await appliedAnswer(deps, commandId, given.seq);
      if (answer) return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new OutsideFailure("postgres", "the events of this command are not recorded yet", true);
}

/** What the record says of a command; undefined where it has no event of it. */
async function appliedAnswer({ db }: Deps, commandId: string, seq = 0): Promise<CommandAnswer | undefined> {
  const events = await db.caseEvent.findMany({ where: { commandId }, orderBy: { seq: "asc" }, select: { seq: true, type: true, data: true } });
  const last = events.at(-1);
  if (!last) return undefined;
  const refused = events.find((e) => e.type === "refused")?.data as { rule: string; because: string } | undefined;
  return { seq: Math.max(seq, last.seq), ...(refused ? { refused: { rule: refused.rule, because: refused.because } } : {}) };
}
