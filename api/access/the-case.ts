import { may, type Caller } from "../../auth/caller.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import type { Parts } from "../parts.js";
import type { Access } from "../permissions.js";
import { ApiProblem, noSuchCase } from "../problems.js";
import { byKey, visibleCases } from "./visible-cases.js";

/** The case that a path names, as the caller may have it. */
export interface TheCase {
  isCase: true;
  id: string;
  number: string;
  workflowId: string;
  documentNumber: string | null;
  team: string | null;
  file: CaseFile;
}

interface Judged {
  parts: Parts;
  caller: Caller;
  params: { id: string };
  access: Access;
}

/**
 * Loads the case of the path and judges the route's scope.
 * @throws 404 for a case that is not there or not for this caller; 403 where it may be seen but not acted on.
 */
export async function theCase({ parts, caller, params, access }: Judged): Promise<TheCase> {
  const funds = access.by === "rights" && access.rights.includes("readFunds") && may(caller, "readFunds");
  const found = await loadCase(parts, params.id, funds ? undefined : caller);
  requireScope(found, caller, access, parts.deps.profile);
  return found;
}

/** A case by id or number, within what the caller sees; any case where no caller is given. @throws 404 */
export async function loadCase(parts: Parts, key: string, caller?: Caller): Promise<TheCase> {
  const row = await parts.deps.db.caseFile.findFirst({
    where: { AND: [byKey(key), caller ? visibleCases(caller) : {}] },
    select: { caseId: true, team: true, file: true, case: { select: { number: true, workflowId: true, documentNumber: true } } },
  });
  if (!row) throw noSuchCase();
  const { number, workflowId, documentNumber } = row.case;
  return { isCase: true, id: row.caseId, number, workflowId, documentNumber, team: row.team, file: row.file as unknown as CaseFile };
}

/** The team that acts for a case: the one that has it; before triage the command center (R23, R24). */
export function actingTeam(found: Pick<TheCase, "team">, profile: CourtProfile): string {
  return found.team ?? profile.commandCenterTeam;
}

function requireScope(found: TheCase, caller: Caller, access: Access, profile: CourtProfile): void {
  if (access.by !== "rights" || access.of === undefined || access.of === "seen" || access.of === "task") return;
  const team = actingTeam(found, profile);
  if (access.of === "led") {
    if (!caller.leads.includes(team)) throw new ApiProblem("right-lacking", "只有本团队负责人可以在团队内分案。Only the team's leader assigns inside it.", { rule: "R10" });
    return;
  }
  const center = access.of === "teamOrCenter" && caller.post === profile.functions.commandCenter;
  if (!caller.teams.includes(team) && !center) throw new ApiProblem("right-lacking", "本案由其他团队办理。Another team has this case.");
}
