import { recomputed, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile } from "../case/file.js";
import { RuleRefusal } from "../errors.js";
import { leaderOf } from "./triage.js";

/** R10: only the command center moves a case between teams; R26's month does not restart. */
export function moveToTeam(ctx: Ctx, body: Commands["moveToTeam"]): Happening[] {
  const { file, law } = ctx;
  const from = assigned(file);
  if (ctx.by && ctx.by.post !== law.profile.functions.commandCenter) throw new RuleRefusal("R10", "只有执行指挥中心可以跨团队调整案件 only the command center moves a case between teams");
  if (from === body.team) throw new RuleRefusal("R10", "案件已在该团队 the case is already with this team");
  return [happened("movedToTeam", "R10", { from, to: body.team, officer: leaderOf(law, body.team), because: body.because })];
}

/** R10: only the leader distributes work inside the team. */
export function reassign(ctx: Ctx, body: Commands["reassign"]): Happening[] {
  const team = ctx.law.profile.teams.find((t) => t.id === assigned(ctx.file));
  if (ctx.by && ctx.by.post !== team?.leader) throw new RuleRefusal("R10", "只有本团队负责人可以在团队内分工 only the team's leader distributes work inside it");
  return [happened("reassigned", "R10", { officer: body.officer, because: body.because })];
}

function assigned(file: CaseFile): string {
  if (!file.assignment) throw new RuleRefusal("R10", "案件尚未分配 the case is not assigned yet");
  if (file.closing || file.status === "closed") throw new RuleRefusal("L28", "本案正在办结或已办结 the case is ending or has ended");
  return file.assignment.team;
}

/** R31: whom the document does not oblige becomes a party only by application and the enforcement body's ruling (L26). */
export function addParty(ctx: Ctx, body: Commands["addParty"]): Happening[] {
  if (ctx.file.closing || ctx.file.status === "closed") throw new RuleRefusal("L28", "本案正在办结或已办结 the case is ending or has ended");
  if (!body.application || !body.ruling) {
    throw new RuleRefusal("R31", "生效法律文书未确定的义务主体不得登记为当事人；须有当事人申请及执行机构裁定 bring a party's application and the enforcement body's ruling");
  }
  return [happened("partyAdded", "R31", { party: body.party, ruling: body.ruling })];
}

/** A calendar that came: every open deadline is computed anew, and the reason of each move is kept (rules.md, Time). */
export function importCalendar(ctx: Ctx, body: Commands["importCalendar"]): Happening[] {
  const law = { ...ctx.law, calendars: { ...ctx.law.calendars, [body.year]: body.calendar } };
  const moves = ctx.file.deadlines
    .filter((d) => d.status === "open" && d.node !== "renewal")
    .flatMap((d) => {
      const end = recomputed(law, d);
      if (end.dueAt === d.dueAt && end.provisional === d.provisional) return [];
      const why = `${body.year}年工作日历已导入 the calendar of ${body.year} was imported`;
      return [happened("deadlineMoved", d.rule, { id: d.id, dueAt: end.dueAt, provisional: end.provisional, why })];
    });
  return [happened("calendarImported", null, { year: body.year }), ...moves];
}
