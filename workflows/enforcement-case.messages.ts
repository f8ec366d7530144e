import { defineQuery, defineSignal, defineUpdate } from "@temporalio/workflow";
import type { By, Commands, CommandName, Fact } from "../domain/case/facts.js";
import type { CaseFile, Law } from "../domain/case/file.js";
import type { Fen } from "../domain/money/fen.js";
import type { Instant } from "../domain/time/court-date.js";

/** The workflow's name and id; the id is Latin, so that links and shells are kind to it. */
export const ENFORCEMENT_CASE = "enforcementCase";
export const caseWorkflowId = (caseId: string): string => `case-${caseId}`;

/** What a case starts with. Optional fields only are ever added. */
export interface CaseStart {
  filed: Extract<Fact, { type: "filed" }>;
  law: Law;
  /** Under `simulate`: how far the server's clock runs ahead of the case's. */
  clockAheadMs?: number;
  /** When a run is continued as new; defaults 2,000 events, 1,000 messages. */
  bounds?: { events: number; messages: number };
  /** Events up to this one were recorded in the filing's own transaction. */
  recordedSeq?: number;
  /** From the run before, after continue-as-new. */
  carried?: Carried;
}

/** What goes through continue-as-new: plain JSON. */
export interface Carried {
  file: CaseFile;
  law: Law;
  handled: Handled[];
  now: Instant;
  run: number;
  signals?: number;
}

/** A command that was applied, with its answer, so that a repeated one is answered alike and applied once. */
export interface Handled {
  id: string;
  answer: CommandAnswer;
}

/** A command's answer: the case's sequence number after it, how many events are its own, or the refusal that was kept. */
export interface CommandAnswer {
  seq: number;
  events?: number;
  refused?: { rule: string; because: string };
}

/** A command as it is sent: `commandId` is the update id too. */
export interface CommandMessage<K extends CommandName> {
  commandId: string;
  at: Instant;
  by: By;
  body: Commands[K];
}

/** One update per command, by readable names: the history shows them. */
export const updates = {
  completeTask: defineUpdate<CommandAnswer, [CommandMessage<"completeTask">]>("completeTask"),
  recordPerformance: defineUpdate<CommandAnswer, [CommandMessage<"recordPerformance">]>("recordPerformance"),
  recordSettlement: defineUpdate<CommandAnswer, [CommandMessage<"recordSettlement">]>("recordSettlement"),
  suspend: defineUpdate<CommandAnswer, [CommandMessage<"suspend">]>("suspend"),
  resume: defineUpdate<CommandAnswer, [CommandMessage<"resume">]>("resume"),
  grantGrace: defineUpdate<CommandAnswer, [CommandMessage<"grantGrace">]>("grantGrace"),
  withdraw: defineUpdate<CommandAnswer, [CommandMessage<"withdraw">]>("withdraw"),
  addParty: defineUpdate<CommandAnswer, [CommandMessage<"addParty">]>("addParty"),
  close: defineUpdate<CommandAnswer, [CommandMessage<"close">]>("close"),
  moveToTeam: defineUpdate<CommandAnswer, [CommandMessage<"moveToTeam">]>("moveToTeam"),
  reassign: defineUpdate<CommandAnswer, [CommandMessage<"reassign">]>("reassign"),
  draftClaim: defineUpdate<CommandAnswer, [CommandMessage<"draftClaim">]>("draftClaim"),
  draftDistributionPlan: defineUpdate<CommandAnswer, [CommandMessage<"draftDistributionPlan">]>("draftDistributionPlan"),
  objectToPlan: defineUpdate<CommandAnswer, [CommandMessage<"objectToPlan">]>("objectToPlan"),
  opposePlanObjection: defineUpdate<CommandAnswer, [CommandMessage<"opposePlanObjection">]>("opposePlanObjection"),
  suePlanObjection: defineUpdate<CommandAnswer, [CommandMessage<"suePlanObjection">]>("suePlanObjection"),
  settlePlanObjection: defineUpdate<CommandAnswer, [CommandMessage<"settlePlanObjection">]>("settlePlanObjection"),
  deferDisbursement: defineUpdate<CommandAnswer, [CommandMessage<"deferDisbursement">]>("deferDisbursement"),
  releaseDisbursement: defineUpdate<CommandAnswer, [CommandMessage<"releaseDisbursement">]>("releaseDisbursement"),
  importCalendar: defineUpdate<CommandAnswer, [CommandMessage<"importCalendar">]>("importCalendar"),
} as const satisfies { [K in CommandName]: unknown };

/** What each update is for, shown in the Temporal UI. */
export const updateDescriptions: Record<CommandName, string> = {
  completeTask: "完成任务 a person finished a task",
  recordPerformance: "登记履行 direct performance, with the applicant's signed confirmation (R30)",
  recordSettlement: "执行和解 settlement of both sides (L20)",
  suspend: "中止执行 suspension (L21)",
  resume: "恢复执行 resumption (L21)",
  grantGrace: "宽限期 grace of a respondent (L09)",
  withdraw: "撤回申请 an applicant withdraws (L21)",
  addParty: "追加当事人 addition of a party by ruling (R31)",
  close: "提请结案 closing on other grounds (L28)",
  moveToTeam: "跨团队调整 move between teams, by the command center (R10)",
  reassign: "团队内分工 another officer of the team, by its leader (R10)",
  draftClaim: "认领不明款 claim of unidentified funds (R27)",
  draftDistributionPlan: "拟定分配方案 a plan of several creditors (L14, L27)",
  objectToPlan: "对分配方案提出异议 an objection to the plan (L14)",
  opposePlanObjection: "对异议提出反对意见 an objection is opposed (L14)",
  suePlanObjection: "提起分配方案异议之诉 a lawsuit about the plan (L14)",
  settlePlanObjection: "分配方案异议之诉判决 the judgment about the plan (L14)",
  deferDisbursement: "暂缓发放 an arrival's money is to wait (L16)",
  releaseDisbursement: "恢复发放 the ground fell away (L16)",
  importCalendar: "导入工作日历 a year's calendar moves the open deadlines",
};

/** The bank's notice, delivered by the relay; the same serial counts once. */
export interface FundsArrivedMessage {
  at: Instant;
  serial: string;
  amount: Fen;
  bankAt: Instant;
  reverses?: string;
}
export const fundsArrivedSignal = defineSignal<[FundsArrivedMessage]>("fundsArrived");

/** A payment whose fate stays unknown reports so while it goes on asking. */
export const paymentUnknownSignal = defineSignal<[{ at: Instant; disbursementId: string; because: string }]>("paymentUnknown");

/** A payment that the bank did not carry out at once says so when it begins to wait and ask. */
export const paymentWaitsSignal = defineSignal<[{ at: Instant; disbursementId: string }]>("paymentWaits");

export const fileQuery = defineQuery<CaseFile>("file");
export const timelineQuery = defineQuery<string>("timeline");
export const progressQuery = defineQuery<Progress>("progress");

/** Where the desk stands: whether it waits, up to which instant it has looked, and when it looks again. */
export interface Progress {
  caseId: string;
  /** Nothing is under way but payments, which tell of themselves. */
  idle: boolean;
  lookedAt: Instant;
  nextDue: Instant | null;
  seq: number;
  /** Payments under way, by the id of their action. */
  payments: string[];
  /** Signals heard so far. */
  signals: number;
}

/** Where a payment stands: until when it sleeps, null while it works, and how often it signalled to its case. */
export interface PaymentProgress {
  caseId: string;
  action: string;
  asleepUntil: Instant | null;
  /** How much later than that by the server's clock it wakes. */
  apartMs: number;
  signals: number;
}
