import { z } from "zod";
import { partyIdOf } from "../people/case-people.js";
import { withoutPeople } from "../people/private-text.js";
import { Day, Name, PositiveFen, Reason } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Serial = z.string().min(1).max(100).meta({ description: "到账流水号 the bank's serial of the arrival" });
const Objection = z.string().min(1).max(40).meta({ description: "异议编号（如 a1o1） the objection's id, as its event shows it" });

const Plan = z.strictObject({
  serial: Serial,
  mode: z.enum(["proRata", "seizureOrder"]).meta({ description: "公民、其他组织按比例（L14）；企业法人按查封先后（L27） pro rata for a person, in the order of seizure for an enterprise" }),
  creditors: z.array(z.strictObject({
    party: Name.meta({ description: "债权人（本案申请执行人）姓名 the creditor's name" }),
    amount: PositiveFen.meta({ description: "债权额 the claim that takes part" }),
    priority: z.int().min(1).max(99).default(2).meta({ description: "1 优先受偿 1 is paid first" }),
    seizedAt: Day.optional(),
  })).min(1).max(200),
}).meta({ id: "DistributionPlan" });

/** L14, L27: a plan of who of several creditors gets how much; the director signs it (task `approveDistribution`), then it is served. */
export const draftPlan = caseRoute("POST /v1/cases/{id}/distribution-plans", {
  summary: "拟定分配方案 Draft a distribution plan",
  body: Plan,
  command: ({ body, subject, people }) => ({
    name: "draftDistributionPlan",
    body: {
      serial: body.serial, mode: body.mode,
      creditors: body.creditors.map((c, i) => ({
        party: partyIdOf(people, subject.file.parties, c.party, `/creditors/${i}/party`, ["applicant"]), amount: c.amount, priority: c.priority,
        ...(c.seizedAt ? { seizedAt: c.seizedAt } : {}),
      })),
    },
  }),
});

/** L14: a creditor or the respondent objects to a share, within fifteen days of service. */
export const objectToPlan = caseRoute("POST /v1/cases/{id}/distribution-objections", {
  summary: "对分配方案提出异议 Object to the plan",
  body: z.strictObject({ serial: Serial, by: Name, against: Name, amount: PositiveFen, because: Reason }).meta({ id: "DistributionObjection" }),
  command: ({ body, subject, people }) => ({
    name: "objectToPlan",
    body: {
      serial: body.serial, amount: body.amount, because: withoutPeople(body.because, people),
      by: partyIdOf(people, subject.file.parties, body.by, "/by", ["applicant", "respondent"]), against: partyIdOf(people, subject.file.parties, body.against, "/against", ["applicant"]),
    },
  }),
});

/** L14: another creditor or the respondent opposes an objection, within fifteen days. */
export const opposeObjection = caseRoute("POST /v1/cases/{id}/distribution-oppositions", {
  summary: "对异议提出反对意见 Oppose an objection",
  body: z.strictObject({ objection: Objection, by: Name }).meta({ id: "DistributionOpposition" }),
  command: ({ body, subject, people }) => ({
    name: "opposePlanObjection", body: { objection: body.objection, by: partyIdOf(people, subject.file.parties, body.by, "/by", ["applicant", "respondent"]) },
  }),
});

/** L14: who objected sues, within fifteen days of the opposition. */
export const sueObjection = caseRoute("POST /v1/cases/{id}/distribution-lawsuits", {
  summary: "提起分配方案异议之诉 Sue about the plan",
  body: z.strictObject({ objection: Objection, suit: z.string().min(1).max(100).meta({ description: "案号 the lawsuit's case number" }) }).meta({ id: "DistributionLawsuit" }),
  command: ({ body }) => ({ name: "suePlanObjection", body }),
});

/** L14: the judgment about what was disputed. */
export const judgeObjection = caseRoute("POST /v1/cases/{id}/distribution-judgments", {
  summary: "分配方案异议之诉判决 Record the judgment about the plan",
  body: z.strictObject({ objection: Objection, outcome: z.enum(["upheld", "dismissed"]) }).meta({ id: "DistributionJudgment" }),
  command: ({ body }) => ({ name: "settlePlanObjection", body }),
});
