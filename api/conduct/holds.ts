import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { partyIdOf } from "../people/case-people.js";
import { withoutPeople } from "../people/private-text.js";
import { Day, Name, Reason } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Suspension = z.strictObject({
  ground: Reason.meta({ description: "中止事由（民诉法267） the ground" }),
  from: Day,
  until: Day.optional(),
  appliedBy: z.enum(["applicant", "respondent", "court"]).optional()
    .meta({ description: "由谁申请；因被执行人申请而中止的期间照计加倍利息（L05） who applied: days for which the respondent did bear doubled interest" }),
  retrial: z.boolean().optional().meta({ description: "再审中止，期间不计加倍利息（L05） suspended in retrial: no doubled interest, whoever applied" }),
}).refine((b) => b.until === undefined || b.until >= b.from, { path: ["until"], message: "止日早于起日 ends before it begins" }).meta({ id: "Suspension" });

/** L21: suspension on a ground; its days are not counted in the term (L01). */
export const suspend = caseRoute("POST /v1/cases/{id}/suspensions", {
  summary: "中止执行 Suspend the case",
  body: Suspension,
  command: ({ body, people }) => ({ name: "suspend", body: { ...body, ground: withoutPeople(body.ground, people) } }),
});

/** L21: resumption. */
export const resume = caseRoute("POST /v1/cases/{id}/resumptions", {
  summary: "恢复执行 Resume the case",
  body: z.strictObject({ on: Day }).meta({ id: "Resumption" }),
  command: ({ body }) => ({ name: "resume", body }),
});

const Grace = z.strictObject({
  respondent: Name.meta({ description: "被执行人姓名 the respondent's name" }),
  until: Day,
}).meta({ id: "Grace" });

/** L09, 法发〔2019〕35号: a grace before listing and restriction. */
export const grantGrace = caseRoute("POST /v1/cases/{id}/graces", {
  summary: "宽限期 Grant a grace",
  body: Grace,
  command({ body, subject, people, today }) {
    if (body.until <= today) throw new BadInput([{ pointer: "/until", message: "须在今日之后 after today" }]);
    return { name: "grantGrace", body: { respondent: partyIdOf(people, subject.file.parties, body.respondent, "/respondent", ["respondent"]), until: body.until } };
  },
});

const Withdrawal = z.strictObject({
  by: Name.meta({ description: "申请执行人姓名 the applicant's name" }),
  reason: Reason,
}).meta({ id: "Withdrawal" });

/** L21: an applicant withdraws the application. */
export const withdraw = caseRoute("POST /v1/cases/{id}/withdrawals", {
  summary: "撤回申请 Withdraw the application",
  body: Withdrawal,
  command: ({ body, subject, people }) => ({
    name: "withdraw",
    body: { by: partyIdOf(people, subject.file.parties, body.by, "/by", ["applicant"]), reason: withoutPeople(body.reason, people) },
  }),
});
