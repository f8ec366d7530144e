import { z } from "zod";
import { CASE_KINDS, SEGMENTS, STATUSES, TRACKS } from "./case-words.js";
import { DayOut, InstantOut, YuanOut } from "./common.js";

/** A case in a list. */
export const CaseItem = z.strictObject({
  id: z.string(),
  caseNumber: z.string(),
  kind: z.enum(CASE_KINDS),
  segment: z.enum(SEGMENTS),
  status: z.enum(STATUSES),
  track: z.enum(TRACKS).nullable(),
  region: z.string().nullable(),
  team: z.string().nullable(),
  officer: z.string().nullable().meta({ description: "承办人姓名 a person's name" }),
  filedAt: DayOut,
  closedBy: z.string().nullable(),
  overdue: z.boolean(),
  critical: z.boolean(),
  nextDueAt: InstantOut.nullable().meta({ description: "最近的未到期节点 the earliest open deadline" }),
  amount: YuanOut.nullable().meta({ description: "法律文书确定的金额 what the document fixes" }),
  applicants: z.array(z.string()),
  respondents: z.array(z.string()),
}).meta({ id: "CaseItem" });

export const Actor = z.union([
  z.strictObject({ post: z.string(), name: z.string().optional() }),
  z.strictObject({ system: z.string() }),
]);

/** One event of a timeline. */
export const EventOut = z.strictObject({
  seq: z.int().min(1),
  at: InstantOut,
  type: z.string(),
  actor: Actor,
  rule: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
}).meta({ id: "Event" });

/** What a command is answered with. */
export const CommandDone = z.object({
  seq: z.int().meta({ description: "命令之后案件的事件序号 the case's sequence number after it" }),
  caseId: z.string(),
  caseNumber: z.string(),
}).meta({ id: "CommandDone" });

const text = z.string();
const maybe = z.string().nullable();

const DeadlineOut = z.strictObject({
  node: text, rule: text, dueAt: InstantOut, metAt: InstantOut.nullable(),
  status: z.enum(["open", "met", "overdue", "withdrawn"]), provisional: z.boolean(),
  moves: z.array(z.strictObject({ at: InstantOut, from: InstantOut, to: InstantOut, why: text })),
}).meta({ id: "CaseDeadline" });

const MeasureOut = z.strictObject({
  kind: text, target: text, rule: text, appliedAt: InstantOut.nullable(), expiresAt: InstantOut.nullable(), liftedAt: InstantOut.nullable(), status: text, because: maybe,
}).meta({ id: "Measure" });

const CaseTask = z.strictObject({
  id: text, kind: text, rule: text, role: text, assignee: maybe, createdAt: InstantOut, dueAt: InstantOut, doneAt: InstantOut.nullable(),
  status: z.enum(["open", "done", "withdrawn"]),
}).meta({ id: "CaseTask" });

const FundsOut = z.strictObject({
  account: maybe, arrived: YuanOut, disbursed: YuanOut, balance: YuanOut,
  arrivals: z.array(z.strictObject({ serial: text, amount: YuanOut, at: InstantOut, status: text })),
  disbursements: z.array(z.strictObject({ amount: YuanOut, payee: text, at: InstantOut.nullable(), status: text })),
}).meta({ id: "Funds" });

const ResidenceOut = z.union([z.strictObject({ town: text }), z.strictObject({ outside: text })]);

const PartyOut = z.strictObject({
  id: text.meta({ description: "当事人编号，历史中只有它 the partyId, all that histories have" }), side: z.enum(["applicant", "respondent", "representative"]), name: text,
  natural: z.boolean(), principal: z.boolean(), residence: ResidenceOut.nullable(), minorUntil: DayOut.nullable(), hasLawyer: z.boolean(), represents: maybe,
  withdrawn: z.boolean(),
}).meta({ id: "Party" });

const HoldOut = z.strictObject({
  kind: z.enum(["suspension", "settlement", "grace"]), from: DayOut, until: DayOut.optional(), endedOn: DayOut.optional(), respondent: text.optional(), ground: text.optional(),
  instalments: z.array(z.strictObject({ dueOn: DayOut, amount: YuanOut })).optional(), suspendsCase: z.boolean().optional(),
  appliedBy: z.enum(["applicant", "respondent", "court"]).optional(), retrial: z.boolean().optional(),
}).meta({ id: "Hold" });

/** What is owed on a day; costs and late fees only where the document orders them (R33). */
export const ClaimOut = z.strictObject({
  principal: YuanOut, interest: YuanOut, doubledInterest: YuanOut, costs: YuanOut.optional(), lateFees: YuanOut.optional(), total: YuanOut, on: DayOut,
});

/** One case as GET shows it. */
export const CaseOut = z.strictObject({
  id: text, caseNumber: text, kind: z.enum(CASE_KINDS), segment: z.enum(SEGMENTS), status: z.enum(STATUSES),
  track: z.enum(TRACKS).nullable(), region: maybe, team: maybe, officer: maybe.meta({ description: "承办人姓名 a person's name" }),
  filedAt: DayOut, receivedAt: InstantOut.nullable().meta({ description: "承办人接收（R26 由此起算） when the named leader accepted it" }),
  document: z.strictObject({ type: text, number: maybe, amount: YuanOut.nullable(), tribunal: maybe, effectiveOn: DayOut.nullable(), performBy: DayOut.nullable() }),
  parties: z.array(PartyOut),
  claim: ClaimOut.nullable()
    .meta({ description: "今日尚欠 what is owed today" }),
  account: maybe.meta({ description: "一案一账号 the case's own account" }),
  deadlines: z.array(DeadlineOut), measures: z.array(MeasureOut), tasks: z.array(CaseTask), funds: FundsOut,
  because: maybe.meta({ description: "分流理由 why triage placed it there" }), critical: z.boolean(),
  holds: z.array(HoldOut),
  outages: z.array(z.strictObject({ system: text, since: InstantOut, tries: z.int(), nextTryAt: InstantOut, reason: text })),
  closedBy: maybe, closedAt: InstantOut.nullable(),
  may: z.strictObject({ conduct: z.boolean(), assign: z.boolean(), transfer: z.boolean() }).meta({ description: "您可以做什么 what the caller may do" }),
  seq: z.int(), temporalUrl: text,
}).meta({ id: "Case" });
