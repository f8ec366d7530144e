import { controlActions, waitingDates } from "../segments/control.js";
import { planDates } from "../segments/distribution-plan.js";
import { accountActions } from "../segments/funds.js";
import { holdDates } from "../segments/holds.js";
import { listingDates } from "../segments/lifting.js";
import { queryActions, queryDates } from "../segments/network-query.js";
import { outageDates } from "../segments/outages.js";
import { paymentActions } from "../segments/payments.js";
import { personMeasureActions } from "../segments/person-measures.js";
import { renewalDates } from "../segments/renewal.js";
import { deadlineDates } from "../segments/term.js";
import { registerActions } from "../segments/triage.js";
import { twoMonthsDates } from "../segments/two-months.js";
import type { Instant } from "../time/court-date.js";
import type { Action } from "./actions.js";
import { contextOf } from "./context.js";
import type { CaseFile, Law } from "./file.js";

/** All outside work that the file asks for, also what waits for its next try. */
export function wantedActions(file: CaseFile, law: Law, now: Instant): Action[] {
  if (file.status === "closed") return [];
  const ctx = contextOf(file, law, now);
  return [
    ...accountActions(file),
    ...queryActions(ctx),
    ...registerActions(ctx),
    ...controlActions(ctx),
    ...personMeasureActions(file),
    ...paymentActions(file),
  ];
}

/**
 * The outside work that is to be done now. It follows from the file alone, so a case that continues as new or runs on
 * newer code finds the same work again. A call that failed waits for its next try.
 */
export function openActions(file: CaseFile, law: Law, now: Instant): Action[] {
  return wantedActions(file, law, now).filter((a) => !file.failures.some((f) => f.action === a.id && f.nextTryAt > now));
}

/** The next instant after `after` at which something is to be looked at; undefined when only the world can move the case. */
export function nextDue(file: CaseFile, law: Law, after: Instant): Instant | undefined {
  if (file.status === "closed") return undefined;
  const dates = [
    ...deadlineDates(file),
    ...queryDates(file, law),
    ...renewalDates(file, law),
    ...waitingDates(file),
    ...twoMonthsDates(file, law),
    ...listingDates(file),
    ...holdDates(file),
    ...planDates(file),
    ...outageDates(file, law),
  ];
  return dates.filter((d) => d > after).sort()[0];
}
