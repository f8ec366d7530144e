import type { Action, ActionAnswers } from "../case/actions.js";
import { applicationFee } from "../case/application-fee.js";
import { trackOf } from "../case/case-kind.js";
import { cappedSum, claimOfCase } from "../case/claim-of-case.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { CaseFile, Found, Law } from "../case/file.js";
import { principalOf } from "../case/party.js";
import type { CaseProfile, Track } from "../court-profile.js";
import { yuanOfFen, ZERO, type Fen } from "../money/fen.js";
import { regionOf, townsMatch } from "../region.js";
import { addMonths, type CourtDate } from "../time/court-date.js";
import { readyForTriage } from "./network-query.js";

/** Where triage sends a case, and why, in words and figures that a party can read. */
export interface Placement {
  track: Track;
  team: string;
  region?: string;
  rule: string;
  because: string;
}

/** What triage still needs from the register of all cases: R21 and the teams' loads. */
export interface PlacementQuestion {
  regionTeam?: string;
  region?: string;
  teams: string[];
}

/** What triage looks at. */
export interface TriageInput {
  kind: CaseFile["kind"];
  document: CaseFile["document"];
  parties: CaseFile["parties"];
  /** What the document fixes (R33), or with interest and fee where the profile says so. */
  claim?: Fen;
  controllable: Fen;
}

/** R15: what is controllable, unencumbered and first in line; the second query's answers override the first's. */
export function controllableValue(found: readonly Found[], answeredAgain: readonly string[] = []): Fen {
  return cappedSum(currentFound(found, answeredAgain).filter((f) => f.controllable && !f.encumbered && f.inLine === 1).map((f) => f.value));
}

/**
 * R24: an institution that answered the second query finally (`answeredAgain`) is believed there, also where it finds nothing
 * any more; else what it said in the first, thing by thing.
 */
export function currentFound(found: readonly Found[], answeredAgain: readonly string[] = []): Found[] {
  const second = found.filter((f) => f.source === "second");
  const overridden = (f: Found) =>
    (f.institution !== undefined && answeredAgain.includes(f.institution)) || second.some((s) => s.assetId === f.assetId);
  return [...found.filter((f) => f.source === "first" && !overridden(f)), ...second];
}

/**
 * R15 in its order: kind first (R05, R06, R09), then fast track on figures (R06), then the pilot tribunal (R08).
 * Returns the question to the register where R21, the region (R20) or the load decides.
 */
export function placement(input: TriageInput, profile: CaseProfile): Placement | PlacementQuestion {
  const team = (id: string) => profile.teams.find((t) => t.id === id)!;
  const to = (id: string, rule: string, because: string): Placement => ({ track: team(id).track, team: id, rule, because });
  switch (input.kind) {
    case "preservation":
      return to(profile.kindTeams.preservation, "R06", "执保案件由速执团队办理 preservation cases go to the fast-track team");
    case "objection":
      return to(profile.kindTeams.objection, "R09", "执行异议由异议审查组办理 objections go to the objection group");
    case "reinstated":
      return to(profile.kindTeams.reinstated, "R05", "执恢案件由执行指挥中心办理 reinstated cases stay with the command center");
    case "entrusted":
      return to(profile.kindTeams.entrusted, "R05", "受托案件由执行指挥中心办理 entrusted cases stay with the command center");
    case "initial":
  }
  if (input.claim !== undefined && input.claim > 0 && input.controllable >= input.claim) {
    return to(profile.fastTrackTeam, "R06", `${figuresOf(input)}，足额，由速执团队办理 enough under control: fast track`);
  }
  const principal = principalOf(input.parties);
  const town = principal?.residence && "town" in principal.residence ? principal.residence.town : undefined;
  const tribunal = profile.teams.find((t) => t.track === "tribunal" && t.tribunal !== undefined && input.document.tribunal !== undefined
    && townsMatch(t.tribunal, input.document.tribunal.replace(/(?:人民)?法庭$/u, "")));
  if (tribunal && input.document.mediated && town && tribunal.jurisdiction?.some((t) => townsMatch(t, town))) {
    return to(tribunal.id, "R08", `${tribunal.name.zh}审理的调解案件，被执行人住${town}，在其辖区 mediated and tried by this tribunal, respondent in its jurisdiction`);
  }
  const region = principal?.residence ? regionOf(principal.residence, profile.regions) : undefined;
  return {
    ...(region ? { regionTeam: region.team, region: region.id } : {}),
    teams: profile.teams.filter((t) => t.track === "enforcementTeam").map((t) => t.id),
  };
}

function figuresOf(input: TriageInput): string {
  return `可控财产${yuanOfFen(input.controllable)}元，应执行标的${input.claim === undefined ? "非金钱" : `${yuanOfFen(input.claim)}元`}`;
}

/** Turns the register's answer into a placement: R21 before the region (R20) before the least load (R07). */
export function placementFrom(
  question: PlacementQuestion, register: ActionAnswers["consultRegister"], input: TriageInput, profile: CaseProfile,
): Placement {
  const figures = `${figuresOf(input)}${input.claim === undefined ? "" : "，不足额"}`;
  const name = (id: string) => profile.teams.find((t) => t.id === id)?.name.zh ?? id;
  if (register.earlier) {
    return {
      track: "enforcementTeam", team: register.earlier.team, rule: "R21",
      because: `${figures}；同一被执行人的${register.earlier.caseNumber}由${name(register.earlier.team)}办理 the team that has the same respondent's earlier case`,
    };
  }
  if (question.regionTeam && question.region) {
    const region = profile.regions.find((r) => r.id === question.region)!;
    return {
      track: "enforcementTeam", team: question.regionTeam, region: question.region, rule: "R20",
      because: `${figures}；被执行人住所地（经常居住地）属${region.name.zh} the respondent's residence lies in this region`,
    };
  }
  const loads = Object.entries(register.loads).map(([id, n]) => `${name(id)}${n}件`).join("、");
  const residence = principalOf(input.parties)?.residence;
  const where = residence && "town" in residence ? `${residence.town}未列入任何区域` : "被执行人住所地在县外";
  return {
    track: "enforcementTeam", team: register.team, rule: "R20",
    because: `${figures}；${where}，由在办案件最少的团队办理（${loads}） no region: least loaded team`,
  };
}

/** The input of triage as a case's file gives it on a day: what was filed for, with interest and fee where the profile adds them. */
export function triageInput(file: CaseFile, law: Law, on: CourtDate): TriageInput {
  return {
    kind: file.kind, document: file.document, parties: file.parties, claim: amountToReach(file, law, on),
    controllable: controllableValue(file.found, file.queries.second.answered),
  };
}

function amountToReach(file: CaseFile, law: Law, on: CourtDate): Fen | undefined {
  if (law.profile.settings.fastTrackCounts === "document" || file.claim.amount === undefined) return file.document.amount;
  const { total } = claimOfCase(file, law, on);
  return cappedSum([total, applicationFee(total)]);
}

function isPlacement(p: Placement | PlacementQuestion): p is Placement {
  return "track" in p;
}

/** Whether triage is to look now: the first time when ready, again when later answers changed the figures. */
function wantsTriage(ctx: Ctx): boolean {
  const { file } = ctx;
  if (file.status === "closed" || file.closing || file.performedInFullAt) return false;
  if (file.kind === "objection") return !file.triage;
  return file.triage ? file.triageNeeded && readyForTriage(ctx) : readyForTriage(ctx);
}

/**
 * What the figures ask for. Once a case is placed only the fast track can move it (R24: enough, to fast track; less later,
 * back): without that it stays where it is, so that a late answer undoes neither a move of the command center nor the load.
 */
function proposed(ctx: Ctx): Placement | PlacementQuestion {
  const { file, law } = ctx;
  const input = triageInput(file, law, ctx.today);
  const placed = placement(input, law.profile);
  const team = file.assignment?.team;
  const fast = law.profile.fastTrackTeam;
  const toOrFromFast = team === fast || (isPlacement(placed) && placed.team === fast);
  if (!file.triage || team === undefined || toOrFromFast || file.kind !== "initial") return placed;
  return {
    track: trackOf(law, team) ?? file.triage.track, team, ...(file.triage.region && file.triage.team === team ? { region: file.triage.region } : {}), rule: file.triage.rule,
    because: `${figuresOf(input)}，仍不足额，由原团队继续办理 still not enough: it stays where it is`,
  };
}

/** R15, R24: triage where kind, figures or tribunal decide; else `registerActions` asks the register. */
export function triage(ctx: Ctx): Happening[] {
  if (!wantsTriage(ctx)) return [];
  const placed = proposed(ctx);
  return isPlacement(placed) ? triagedTo(ctx, placed) : [];
}

/** R21, R20: the register of all cases is asked when neither kind, figures nor tribunal decide. */
export function registerActions(ctx: Ctx): Action[] {
  if (!wantsTriage(ctx)) return [];
  const question = proposed(ctx);
  if (isPlacement(question)) return [];
  const round = (ctx.file.triage?.round ?? 0) + 1;
  return [{
    id: `consultRegister-${round}`, kind: "consultRegister", round, teams: question.teams,
    ...(question.regionTeam ? { regionTeam: question.regionTeam } : {}),
    since: addMonths(ctx.file.filedOn, -ctx.law.profile.periods.sameRespondent.length),
  }];
}

/** The register answered: the case is placed, unless what came meanwhile has placed it. */
export function registerConsulted(ctx: Ctx, answer: ActionAnswers["consultRegister"]): Happening[] {
  if (!wantsTriage(ctx)) return [];
  const { file, law } = ctx;
  const question = proposed(ctx);
  return triagedTo(ctx, isPlacement(question) ? question : placementFrom(question, answer, triageInput(file, law, ctx.today), law.profile));
}

/** What R15 leaves to rules of their own; kind, figures and tribunal are R15 itself. */
const DECIDED_APART = ["R20", "R21"];

function triagedTo(ctx: Ctx, placed: Placement): Happening[] {
  const { file, law } = ctx;
  const input = triageInput(file, law, ctx.today);
  const round = (file.triage?.round ?? 0) + 1;
  const moved = file.assignment?.team !== placed.team;
  return [
    happened("triaged", DECIDED_APART.includes(placed.rule) ? placed.rule : "R15", {
      track: placed.track, ...(placed.region ? { region: placed.region } : {}), team: placed.team, rule: placed.rule,
      because: placed.because, at: ctx.now, round, controllable: input.controllable, claim: input.claim ?? ZERO,
    }),
    ...(file.segment === "firstQuery" || file.segment === "secondQuery" ? [happened("segmentEntered", "R15", { segment: "execution" })] : []),
    ...(moved ? [happened("assigned", "R10", { team: placed.team, officer: leaderOf(law, placed.team), because: placed.because })] : []),
  ];
}

/** R10: the quota judge or team leader who answers for the team, by name. */
export function leaderOf(law: Law, teamId: string): string {
  return law.profile.teams.find((t) => t.id === teamId)?.leaderStaffId ?? teamId;
}
