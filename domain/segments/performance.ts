import { moneyIsDone, paymentsOf } from "../case/claim-of-case.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile } from "../case/file.js";
import { openTask, within } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { MAX_FEN, type Fen } from "../money/fen.js";
import type { CourtDate } from "../time/court-date.js";

/**
 * R30: what the respondent paid the applicant directly is performance only on the applicant's signed confirmation and
 * the leader's check, and never enters the ledger. Money in the court's hands outside the account is refused and the attempt kept.
 */
export function reportPerformance(ctx: Ctx, body: Commands["recordPerformance"]): Happening[] {
  const { file, law } = ctx;
  if (body.kind === "courtHeld") {
    const because = "案款必须进入本案专用账户，严禁线下交付；请将款项汇入本案账号 funds go through the case's account; pay them in there";
    const attempt = { on: body.on, ...(body.amount === undefined ? {} : { amount: body.amount }) };
    return [happened("refused", "R30", { rule: "R30", what: "courtHeld", because, ...attempt })];
  }
  if (file.closing || file.performedInFullAt) throw new RuleRefusal("L28", "本案已履行完毕 nothing is due any more");
  wrongReport(ctx, body);
  if (body.amount !== undefined) confirmed(file, body.confirmedBy);
  const reportId = ctx.newId("r");
  const task = openTask(ctx, {
    kind: "confirmPerformance", rule: "R30", role: file.assignment?.team ?? law.profile.commandCenterTeam, due: within(ctx, "confirmPerformance"),
    about: { reportId, on: body.on, ...(body.amount === undefined ? { act: body.act ?? "" } : { amount: body.amount }) },
  });
  return [
    happened("performanceReported", "R30", {
      reportId, on: body.on, inFull: performsInFull(ctx, body), confirmedBy: body.confirmedBy ?? "", signedOn: body.signedOn ?? body.on,
      taskId: task.data.task.id, ...(body.amount === undefined ? {} : { amount: body.amount }), ...(body.act === undefined ? {} : { act: body.act }),
    }),
    task,
  ];
}

function wrongReport(ctx: Ctx, { on, amount, act, signedOn }: Commands["recordPerformance"]): void {
  const errors = [
    ...(on > ctx.today ? [{ pointer: "/on", message: "日期在将来 a day in the future" }] : []),
    ...(signedOn !== undefined && signedOn > ctx.today ? [{ pointer: "/confirmation/signedOn", message: "日期在将来 a day in the future" }] : []),
    ...(signedOn !== undefined && signedOn < on ? [{ pointer: "/confirmation/signedOn", message: "早于履行日期 signed before the performance" }] : []),
    ...(amount === undefined && act === undefined ? [{ pointer: "/amount", message: "须写明金额或行为 an amount or an act is needed" }] : []),
    ...(amount !== undefined && ctx.file.claim.amount === undefined ? [{ pointer: "/amount", message: "本案无金钱给付，须写明行为 no money is owed here: name the act" }] : []),
    ...(amount !== undefined && amount <= 0 ? [{ pointer: "/amount", message: "金额须大于零 more than nothing" }] : []),
  ];
  const sum = paymentsOf(ctx.file).reduce((total, p) => total + p.amount, 0) + (amount ?? 0);
  if (sum > MAX_FEN) errors.push({ pointer: "/amount", message: "金额超出上限 with what was paid it passes the largest amount" });
  if (errors.length) throw new BadInput(errors);
}

/** R30: an applicant has signed for it. */
function confirmed(file: CaseFile, by: string | undefined): void {
  if (!file.parties.some((p) => p.side === "applicant" && p.id === by)) {
    throw new RuleRefusal("R30", "直接给付须有申请执行人签字确认方可登记为履行 bring the applicant's signed confirmation");
  }
}

/** Whether with this performance nothing is due any more (履行: principal, interest, doubled interest to the day, every act). */
function performsInFull(ctx: Ctx, { on, amount, act }: { on: CourtDate; amount?: Fen; act?: string }): boolean {
  const { file, law } = ctx;
  if (file.claim.amount === undefined) return act !== undefined;
  return moneyIsDone(file, law, amount === undefined ? undefined : { on, amount });
}

/** R30: the leader checked the confirmation; from here it counts. */
export function performanceDecided(ctx: Ctx, taskId: string, answer: TaskAnswers["confirmPerformance"]): Happening[] {
  const report = ctx.file.reports.find((r) => r.taskId === taskId && r.status === "open");
  if (!report) return [];
  if (!answer.approve) return [happened("performanceRefused", "R30", { reportId: report.id, because: answer.because ?? "" })];
  const { on, amount, act } = report;
  return [happened("performed", "R30", {
    on, inFull: performsInFull(ctx, report), source: "direct", ref: report.id,
    ...(amount === undefined ? {} : { amount }), ...(act === undefined ? {} : { act }),
  })];
}

/** Money that arrived at the case's account performs as far as it is needed (L06). */
export function performedByArrival(ctx: Ctx, arrival: CaseFile["arrivals"][number], on: CourtDate): Happening[] {
  if (arrival.needed <= 0) return [];
  return [happened("performed", "L06", {
    on, amount: arrival.needed, inFull: performsInFull(ctx, { on, amount: arrival.needed }), source: "arrival", ref: arrival.id,
  })];
}
