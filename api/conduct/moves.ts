import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { actingTeam } from "../access/the-case.js";
import { withoutPeople } from "../people/private-text.js";
import { teamStaff } from "../people/staff.js";
import { line, Reason } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Transfer = z.strictObject({
  team: line(60).meta({ description: "接收团队的岗位代号 the id of the team's post" }),
  reason: Reason,
}).meta({ id: "Transfer" });

/** R10: the command center moves a case between teams; every move keeps who, when and why. */
export const moveToTeam = caseRoute("POST /v1/cases/{id}/transfers", {
  summary: "团队间调案 Move the case to another team",
  body: Transfer,
  command({ body, parts, people }) {
    if (!parts.deps.profile.teams.some((t) => t.id === body.team)) throw new BadInput([{ pointer: "/team", message: "没有此团队 there is no such team" }]);
    return { name: "moveToTeam", body: { team: body.team, because: withoutPeople(body.reason, people) } };
  },
});

const Assignment = z.strictObject({
  officer: line(100).meta({ description: "本团队人员的姓名或编号 name or staff id of someone in the team" }),
  reason: Reason,
}).meta({ id: "Assignment" });

/** R10: the team's leader distributes work inside the team. */
export const reassign = caseRoute("POST /v1/cases/{id}/assignments", {
  summary: "团队内分案 Assign inside the team",
  body: Assignment,
  command({ body, parts, people, subject }) {
    const staff = teamStaff(parts.deps.profile, actingTeam(subject, parts.deps.profile));
    const chosen = staff.filter((s) => s.staffId === body.officer || s.name === body.officer);
    const [one, another] = chosen;
    if (!one) throw new BadInput([{ pointer: "/officer", message: "不是本团队人员 not of this team" }]);
    if (another) throw new BadInput([{ pointer: "/officer", message: "同名者不止一人，请用编号 several have this name; give the staff id" }]);
    return { name: "reassign", body: { officer: one.staffId, because: withoutPeople(body.reason, people) } };
  },
});
