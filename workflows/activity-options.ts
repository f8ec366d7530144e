import type { ActivityOptions } from "@temporalio/common";
import { bankPolicy } from "../court-systems/bank/policy.js";
import { consumptionRestrictionPolicy } from "../court-systems/consumption-restriction/policy.js";
import { dishonestDebtorListPolicy } from "../court-systems/dishonest-debtor-list/policy.js";
import { eServicePolicy } from "../court-systems/e-service/policy.js";
import { landRegistryPolicy } from "../court-systems/land-registry/policy.js";
import { networkQueryPolicy } from "../court-systems/network-query/policy.js";
import type { SystemPolicy } from "../court-systems/policy.js";
import { publicationPolicy } from "../court-systems/publication/policy.js";
import { ringbackPolicy } from "../court-systems/ringback/policy.js";
import type { SystemName, SystemSettings } from "../domain/court-profile.js";

/** The queue of cases, and of every activity without a queue of its own. */
export const CASES_QUEUE = "cases";

/** The policy of each outside system. */
export const POLICIES: Record<SystemName, SystemPolicy> = {
  networkQuery: networkQueryPolicy, landRegistry: landRegistryPolicy, bank: bankPolicy, consumptionRestriction: consumptionRestrictionPolicy,
  dishonestDebtorList: dishonestDebtorListPolicy, ringback: ringbackPolicy, publication: publicationPolicy, eService: eServicePolicy,
};

/**
 * How a call to an outside system is tried: a few times inside the activity, then the failure goes back to the case, which
 * waits by its own timer (readable, and without one event per try). A system with a rate limit in the profile has a queue
 * of its own, whose workers share the limit.
 */
export function courtSystemOptions(system: SystemName, patience: SystemSettings, summary: string): ActivityOptions & { summary: string } {
  const policy = POLICIES[system];
  return {
    startToCloseTimeout: policy.startToCloseTimeout,
    retry: { ...policy.retry, maximumAttempts: patience.triesPerCall },
    ...(patience.maxCallsPerSecond === undefined ? {} : { taskQueue: policy.taskQueue }),
    summary,
  };
}
