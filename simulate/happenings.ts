import { closeCase } from "../api/conduct/closures.js";
import { deferDisbursement, releaseDisbursement } from "../api/conduct/deferrals.js";
import { draftPlan, judgeObjection, objectToPlan, opposeObjection, sueObjection } from "../api/conduct/distribution-plans.js";
import { grantGrace, resume, suspend, withdraw } from "../api/conduct/holds.js";
import { moveToTeam, reassign } from "../api/conduct/moves.js";
import { addParty } from "../api/conduct/parties.js";
import { recordPerformance } from "../api/conduct/performances.js";
import { recordSettlement } from "../api/conduct/settlements.js";
import type { Route } from "../api/route.js";
import type { CaseFile } from "../domain/case/file.js";
import { applicantsOf, principalOf, respondentsOf } from "../domain/case/party.js";
import type { CourtProfile } from "../domain/court-profile.js";
import { dateOf, type Instant } from "../domain/time/court-date.js";
import type { Happening, HappeningKind } from "./scenario.js";

/** A call that a happening is: whose post makes it, which route, with what. */
export interface Deed {
  route: Route;
  post: string;
  body: Record<string, unknown>;
}

type Called = Exclude<HappeningKind, "arrival" | "objection" | "calendarImport">;

const ROUTES: Record<Called, Route> = {
  performance: recordPerformance, offlinePayment: recordPerformance, settlement: recordSettlement, suspension: suspend, resumption: resume,
  withdrawal: withdraw, grace: grantGrace, party: addParty, closure: closeCase, transfer: moveToTeam, assignment: reassign,
  deferral: deferDisbursement, release: releaseDisbursement, distributionPlan: draftPlan, distributionObjection: objectToPlan,
  distributionOpposition: opposeObjection, distributionLawsuit: sueObjection, distributionJudgment: judgeObjection,
};

/** Whether a happening is a call to a case, rather than money or a case of its own. */
export function isCall(kind: HappeningKind): kind is Called {
  return Object.hasOwn(ROUTES, kind);
}

/** The call that a happening is; what its body leaves out is what the day and the case suggest. */
export function deedOf(kind: Called, happening: Happening, when: Instant, file: CaseFile, names: Readonly<Record<string, string>>, profile: CourtProfile): Deed {
  const on = dateOf(when);
  const name = (id: string | undefined) => (id === undefined ? "" : (names[id] ?? id));
  const applicant = name(applicantsOf(file.parties)[0]?.id);
  const team = file.assignment?.team ?? profile.commandCenterTeam;
  const serial = file.arrivals.find((a) => a.status !== "reversed")?.serial ?? "";
  const given = happening[kind];
  const said = typeof given === "object" ? given : {};
  const amount = typeof given === "string" ? { amount: given } : {};
  const by = (post: string, suggested: Record<string, unknown>): Deed => ({ route: ROUTES[kind], post, body: { ...suggested, ...said } });
  switch (kind) {
    case "performance":
      return by(team, { on, ...amount, kind: "direct", confirmation: { by: applicant, signedOn: on } });
    case "offlinePayment":
      return by(team, { on, ...amount, kind: "courtHeld" });
    case "settlement":
      return by(team, { on, signedBy: [...applicantsOf(file.parties), ...respondentsOf(file.parties)].map((p) => p.id) });
    case "suspension":
      return by(team, { from: on });
    case "resumption":
      return by(team, { on });
    case "withdrawal":
      return by(team, { by: applicant, reason: "双方自行了结 settled among themselves" });
    case "grace":
      return by(team, { respondent: name(principalOf(file.parties)?.id) });
    case "party":
    case "closure":
      return by(team, {});
    case "deferral":
    case "distributionPlan":
    case "distributionObjection":
      return by(team, { serial });
    case "release":
      return by(team, { serial, on });
    case "distributionOpposition":
    case "distributionLawsuit":
    case "distributionJudgment":
      return by(team, { objection: file.arrivals.flatMap((a) => a.plan?.objections ?? []).find((o) => o.outcome === undefined)?.id ?? "" });
    case "transfer":
      return by(profile.functions.commandCenter, { reason: "动态调整 rebalancing" });
    case "assignment":
      return by(team, { reason: "团队内分工 work inside the team" });
  }
}
