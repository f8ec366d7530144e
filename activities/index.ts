import { accountActivities } from "./case-account.js";
import type { CaseActivities, PaymentActivities } from "./contract.js";
import { controlActivities } from "./control.js";
import type { ActivityDeps } from "./deps.js";
import { queryActivities } from "./network-query.js";
import { paymentActivities } from "./payments.js";
import { measureActivities } from "./person-measures.js";
import { registerActivities } from "./register.js";
import { recordEvents } from "./store/record-events.js";
import { togetherActivity } from "./together.js";

/** All activities, by the names that histories show. */
export function createActivities(deps: ActivityDeps): CaseActivities & PaymentActivities {
  const calls = { ...accountActivities(deps), ...queryActivities(deps), ...controlActivities(deps), ...measureActivities(deps) };
  return {
    recordEvents: ({ caseId, events }) => recordEvents(deps.db, deps.profile, caseId, events),
    ...registerActivities(deps),
    ...calls,
    ...togetherActivity(calls),
    ...paymentActivities(deps),
  };
}
