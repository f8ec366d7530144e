import { openTotal, paymentsOf } from "../case/claim-of-case.js";
import { dueBy, openTask, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile } from "../case/file.js";
import type { TaskAnswers } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import type { Fen } from "../money/fen.js";

/**
 * R30: what the respondent paid the applicant directly is performance only on the applicant's signed confirmation and
 * the leader's check, and never enters the ledger. Money in the court's hands outside the account is refused and the attempt kept.
 */
export function reportPerformance(ctx: Ctx, body: Commands["recordPerformance"]): Happening[] {
  const { file, law } = ctx;
  if (body.kind === "courtHeld") {
    const because = "案款必须进入本案专用账户，严禁线下交付；请将款项汇入本案账号 funds go through the case's account; pay them in there";
    return [happened("refused", "R30", { rule: "R30", what: "courtHeld", because })];
  }
  if (file.closing || file.performedInFullAt) throw new RuleRefusal("L28", "本案已履行完毕 nothing is due any more");
  if (body.amount === undefined && body.act === undefined) throw new RuleRefusal("R30", "须写明金额或行为 an amount or an act is needed");
  const inFull = performsInFull(ctx, body);
  const task = openTask(ctx, {
    kind: "confirmPerformance", rule: "R30", role: file.assignment?.team ?? law.profile.commandCenterTeam,
    dueAt: dueBy(ctx, "confirmPerformance", ctx.today).dueAt,
    about: { on: body.on, ...(body.amount === undefined ? { act: body.act ?? "" } : { amount: body.amount }) },
  }) as Happening<"taskOpened">;
  return [
    happened("performanceReported", "R30", {
      reportId: ctx.newId("r"), on: body.on, inFull, confirmedBy: body.confirmedBy ?? "", signedOn: body.signedOn ?? body.on, taskId: task.data.task.id,
      ...(body.amount === undefined ? {} : { amount: body.amount }), ...(body.act === undefined ? {} : { act: body.act }),
    }),
    task,
  ];
}

/** Whether, with this performance, nothing is due on its day (履行: principal, interest, doubled interest to the day, every act). */
function performsInFull(ctx: Ctx, body: { on: string; amount?: Fen; act?: string }): boolean {
  const { file, law } = ctx;
  const on = body.on as typeof ctx.today;
  const withIt = body.amount === undefined ? paymentsOf(file) : [...paymentsOf(file), { on, amount: body.amount }];
  const moneyDone = file.claim.amount === undefined || openTotal(file, law, on, withIt) <= 0;
  const actDone = file.claim.amount !== undefined || body.act !== undefined;
  return moneyDone && actDone;
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
export function performedByArrival(ctx: Ctx, arrival: CaseFile["arrivals"][number], on: typeof ctx.today): Happening[] {
  if (arrival.needed <= 0) return [];
  return [happened("performed", "L06", {
    on, amount: arrival.needed, inFull: performsInFull(ctx, { on, amount: arrival.needed }), source: "arrival", ref: arrival.id,
  })];
}
