import { fen } from "../domain/money/fen.js";
import { RuleRefusal } from "../domain/errors.js";
import { instantOfMs } from "../domain/time/court-date.js";
import type { Deps, Giver } from "./deps.js";
import { sendCommand, type CommandOutcome } from "./send-command.js";

/** R27: unidentified money claimed for a case, drafted by one person; another approves it as a task of the case. */
export async function draftClaim(deps: Deps, unidentifiedId: string, { caseId }: { caseId: string }, by: Giver, commandId?: string): Promise<CommandOutcome> {
  const notice = await deps.db.fundsNotice.findUnique({ where: { id: unidentifiedId } });
  const taken = await deps.db.fundsNotice.updateMany({ where: { id: unidentifiedId, status: "unidentified", reverses: null }, data: { status: "claimDrafted", caseId } });
  if (!notice || taken.count === 0) throw new RuleRefusal("R27", "该款项不是待认领的不明款 not unidentified funds that can be claimed");
  try {
    return await sendCommand(deps, {
      caseId, by, ...(commandId ? { commandId } : {}),
      command: { name: "draftClaim", body: { unidentifiedId, serial: notice.serial, amount: fen(Number(notice.amountFen)), bankAt: instantOfMs(notice.at.getTime()) } },
    });
  } catch (error) {
    await deps.db.fundsNotice.updateMany({ where: { id: unidentifiedId, status: "claimDrafted" }, data: { status: "unidentified", caseId: null } });
    throw error;
  }
}
