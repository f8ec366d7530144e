import { trackOf } from "../case/case-kind.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile } from "../case/file.js";
import type { TaskKind } from "../case/tasks.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { leaderOf } from "./triage.js";

/** R10: only the command center moves a case between teams; R26's month does not restart. */
export function moveToTeam(ctx: Ctx, body: Commands["moveToTeam"]): Happening[] {
  const { file, law } = ctx;
  const from = assigned(file);
  if (ctx.by && ctx.by.post !== law.profile.functions.commandCenter) throw new RuleRefusal("R10", "只有执行指挥中心可以跨团队调整案件 only the command center moves a case between teams");
  const track = trackOf(law, body.team);
  if (!track) throw new BadInput([{ pointer: "/team", message: "没有该团队 no such team" }]);
  if (from === body.team) throw new RuleRefusal("R10", "案件已在该团队 the case is already with this team");
  return [happened("movedToTeam", "R10", { from, to: body.team, officer: leaderOf(law, body.team), because: body.because, track })];
}

/** R10: only the leader distributes work inside the team. */
export function reassign(ctx: Ctx, body: Commands["reassign"]): Happening[] {
  const { file, law } = ctx;
  const team = law.profile.teams.find((t) => t.id === assigned(file));
  if (ctx.by && ctx.by.post !== team?.leader) throw new RuleRefusal("R10", "只有本团队负责人可以在团队内分工 only the team's leader distributes work inside it");
  if (file.assignment?.officer === body.officer) throw new RuleRefusal("R10", "案件已由该人员承办 this officer has the case already");
  return [happened("reassigned", "R10", { officer: body.officer, because: body.because })];
}

function assigned(file: CaseFile): string {
  if (!file.assignment) throw new RuleRefusal("R10", "案件尚未分配 the case is not assigned yet");
  if (file.closing) throw new RuleRefusal("L28", "本案正在办结 the case is ending");
  return file.assignment.team;
}

/** The work that goes with the case to whoever has it. */
const TEAMS_WORK: TaskKind[] = [
  "issueNotice", "orderPropertyReport", "searchOffline", "confirmPerformance", "deductDeposit", "recordPayeeAccount", "correctPayee",
  "renewMeasure", "decideObjection",
];

/** R10, R11: with the case its open work changes hands in the same step, none left without a handler; each day stays. */
export function handOver(ctx: Ctx): Happening[] {
  const { assignment, tasks } = ctx.file;
  if (!assignment) return [];
  const { team, officer } = assignment;
  return tasks
    .filter((t) => t.status === "open" && TEAMS_WORK.includes(t.kind) && (t.role !== team || (t.assignee !== undefined && t.assignee !== officer)))
    .map((t) => happened("taskMoved", "R10", {
      taskId: t.id, kind: t.kind, role: team, ...(t.assignee === undefined ? {} : { assignee: officer }), why: "案件已移交 the case changed hands",
    }));
}

/** R31: whom the document does not oblige becomes a party only by application and the enforcement body's ruling (L26). */
export function addParty(ctx: Ctx, body: Commands["addParty"]): Happening[] {
  const { file } = ctx;
  if (file.closing) throw new RuleRefusal("L28", "本案正在办结 the case is ending");
  if (!body.application || !body.ruling) {
    throw new RuleRefusal("R31", "生效法律文书未确定的义务主体不得登记为当事人；须有当事人申请及执行机构裁定 bring a party's application and the enforcement body's ruling");
  }
  if (file.parties.some((p) => p.id === body.party.id)) throw new RuleRefusal("state", "当事人编号已被占用 this party id is taken");
  return [happened("partyAdded", "R31", { party: body.party, ruling: body.ruling })];
}
