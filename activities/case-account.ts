import { bankClient } from "../court-systems/bank/client.js";
import type { CaseActivities } from "./contract.js";
import { callSystem, connectionTo, mayHaveBeenSent } from "./court-call.js";
import { instantFor, type ActivityDeps } from "./deps.js";

/** R27: one account per case, opened once; its number stays in PostgreSQL and is joined on reading. */
export function accountActivities(deps: ActivityDeps): Pick<CaseActivities, "openCaseAccount"> {
  return {
    async openCaseAccount({ caseId, caseNumber, scenarioTime, action, again }) {
      return callSystem(deps, { caseId, actionId: action.id, ...(scenarioTime ? { scenarioTime } : {}) }, async () => {
        const bank = bankClient(connectionTo(deps, "bank", scenarioTime));
        const requestId = `${caseId}-account`;
        const known = mayHaveBeenSent(again) ? await bank.askAccount({ requestId }) : undefined;
        const { account, at } = known?.status === "opened" && known.account && known.at
          ? { account: known.account, at: known.at }
          : await bank.openAccount({ requestId, caseId, caseNumber });
        const row = { account, openedAt: new Date(at) };
        await deps.db.caseAccount.upsert({ where: { caseId }, create: { caseId, ...row }, update: {} });
        return { at: at > instantFor(scenarioTime) ? at : instantFor(scenarioTime), answer: {} };
      });
    },
  };
}
