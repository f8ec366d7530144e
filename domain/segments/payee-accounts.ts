import type { Ctx } from "../case/context.js";
import type { Happening } from "../case/events.js";
import { openTask, wasAsked, within } from "../case/task-flow.js";

/**
 * R46: asks for the accounts of payees that are not known yet; undefined when all are. Money that goes back to who paid goes
 * where it came from.
 */
export function askAccounts(ctx: Ctx, payees: readonly string[]): Happening[] | undefined {
  const { file, law } = ctx;
  const unknown = file.parties.filter((p) => !p.hasAccount && payees.includes(p.id));
  if (unknown.length === 0) return undefined;
  return unknown
    .filter((p) => !wasAsked(file, "recordPayeeAccount", (t) => t.about["partyId"] === p.id))
    .map((p) => openTask(ctx, {
      kind: "recordPayeeAccount", rule: "R46", role: file.assignment?.team ?? law.profile.commandCenterTeam, due: within(ctx, "recordPayeeAccount"),
      about: { partyId: p.id },
    }));
}
