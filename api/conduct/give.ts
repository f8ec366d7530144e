import type { CommandSecret } from "../../activities/store/payee-account.js";
import type { Caller } from "../../auth/caller.js";
import type { Command } from "../../domain/case/facts.js";
import { RuleRefusal } from "../../domain/errors.js";
import { giverOf } from "../people/giver.js";
import type { Parts } from "../parts.js";
import type { Reply } from "../route.js";

interface ToGive {
  parts: Parts;
  caller: Caller;
  workId: string;
  of: { id: string; number: string };
  command: Command;
  /** Kept in PostgreSQL alone. */
  secret?: CommandSecret;
}

/** What a command is answered with when it is done. */
export interface Done {
  seq: number;
  caseId: string;
  caseNumber: string;
}

/**
 * Gives a command to a case. 200 when it is applied and a GET shows it; 202 with the address of its outcome where that is
 * not known in time. A refusal that the case kept (R30) is refused like any other.
 * @throws RuleRefusal, BadInput, OutsideFailure
 */
export async function give({ parts, caller, workId, of, command, secret }: ToGive): Promise<Reply<Done>> {
  return replyTo(parts, of, await parts.commands.sendCommand(parts.deps, { caseId: of.id, command, by: giverOf(caller), commandId: workId, ...(secret ? { secret } : {}) }));
}

/** The answer for an outcome. */
export function replyTo(parts: Parts, of: { id: string; number: string }, outcome: Awaited<ReturnType<Parts["commands"]["sendCommand"]>>): Reply<Done> {
  if (outcome.state === "unknown") {
    parts.metrics.unknownOutcomes.inc();
    const body = { state: "unknown", commandId: outcome.commandId } as unknown as Done;
    return { status: 202, headers: { location: `/v1/commands/${outcome.commandId}`, "retry-after": "2" }, body };
  }
  if (outcome.refused) throw new RuleRefusal(outcome.refused.rule, outcome.refused.because);
  return { body: { seq: outcome.seq, caseId: of.id, caseNumber: of.number } };
}
