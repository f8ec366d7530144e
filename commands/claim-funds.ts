import { randomUUID } from "node:crypto";
import { fen } from "../domain/money/fen.js";
import { RuleRefusal } from "../domain/errors.js";
import { instantOfMs } from "../domain/time/court-date.js";
import type { Deps, Giver } from "./deps.js";
import { keepCommand, once, type CommandOutcome } from "./send-command.js";

/**
 * R27: unidentified money claimed for a case, drafted by one person; another approves it as a task of the case. The money is
 * held and the command kept in one transaction, so that a crash leaves neither without the other; a refusal frees it.
 */
export async function draftClaim(deps: Deps, unidentifiedId: string, { caseId }: { caseId: string }, by: Giver, commandId: string = randomUUID()): Promise<CommandOutcome> {
  return once(deps, commandId, async (tx) => {
    const notice = await tx.fundsNotice.findUnique({ where: { id: unidentifiedId } });
    const taken = await tx.fundsNotice.updateMany({ where: { id: unidentifiedId, status: "unidentified", reverses: null }, data: { status: "claimDrafted", caseId } });
    if (!notice || taken.count === 0) throw new RuleRefusal("R27", "该款项不是待认领的不明款 not unidentified funds that can be claimed");
    await keepCommand(tx, deps, {
      caseId, by, commandId,
      command: { name: "draftClaim", body: { unidentifiedId, serial: notice.serial, amount: fen(Number(notice.amountFen)), bankAt: instantOfMs(notice.at.getTime()) } },
    });
  });
}
