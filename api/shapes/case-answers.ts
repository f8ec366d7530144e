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

/** One case as GET shows it. */
export const CaseOut = z.record(z.string(), z.unknown()).meta({ id: "Case" });
