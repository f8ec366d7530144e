import type { Arrival, Disbursement } from "../../domain/case/file.js";
import type { About, Given } from "../given.js";
import type { DocumentKind } from "../kinds.js";
import type { Values } from "../places.js";
import { fundsApproval } from "./of-arrival.js";
import { ofCase } from "./of-case.js";
import { claimOn } from "./of-claim.js";
import { distributionPlan } from "./plan.js";
import { receipt } from "./receipt.js";

/** The arrival and the payment that a document is about, found in the case's file. */
export interface Found {
  arrival?: Arrival;
  disbursement?: Disbursement;
}

/** What `about` names; undefined where the case has no such thing. */
export function foundIn({ file }: Pick<Given, "file">, { arrivalId, disbursementId }: About): Found {
  return { arrival: file.arrivals.find((a) => a.id === arrivalId), disbursement: file.disbursements.find((d) => d.id === disbursementId) };
}

const MAKE: { [K in DocumentKind]: (given: Given, found: Found) => Values<K> } = {
  enforcementNotice: withClaimLines,
  propertyReportOrder: (given) => ({ places: { ...ofCase(given), ...claimOn(given).places, reportPeriod: periodInWords(given) }, lists: {} }),
  payerNotice: withClaimLines,
  fundsApproval: (given, { arrival }) => fundsApproval(given, needed(arrival)),
  distributionPlan: (given, { arrival }) => distributionPlan(given, needed(arrival)),
  receipt: (given, { disbursement }) => receipt(given, needed(disbursement)),
};

/** The values of a document's places and lists. Asked for only where nothing hinders it (`readiness.ts`). */
export function valuesOf(kind: DocumentKind, given: Given, found: Found): { places: Record<string, string>; lists: Record<string, Record<string, string>[]> } {
  return MAKE[kind](given, found);
}

function withClaimLines(given: Given): Values<"enforcementNotice"> {
  const { places, lines } = claimOn(given);
  return { places: { ...ofCase(given), ...places }, lists: { claimLines: lines } };
}

const UNITS = { workingDays: "个工作日", days: "日", months: "个月" } as const;

/** L03: how long the respondent has, as the case's law says. */
function periodInWords({ law }: Given): string {
  const { length, unit } = law.profile.periods.propertyReport;
  return `${length}${UNITS[unit]}`;
}

function needed<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("a document about something that the case does not have");
  return thing;
}
