import { importCalendar } from "../segments/calendar-import.js";
import * as closing from "../segments/closing.js";
import { deducted } from "../segments/deduction.js";
import * as deferral from "../segments/deferral.js";
import * as plan from "../segments/distribution-plan.js";
import { refuseHindered } from "../segments/documents.js";
import * as formalities from "../segments/formalities.js";
import * as funds from "../segments/funds.js";
import * as holds from "../segments/holds.js";
import * as intake from "../segments/intake.js";
import * as moves from "../segments/moves.js";
import { searched } from "../segments/offline-search.js";
import * as payments from "../segments/payments.js";
import * as performance from "../segments/performance.js";
import { renewalDecided } from "../segments/renewal.js";
import * as signatures from "../segments/signatures.js";
import { BadInput, RuleRefusal } from "../errors.js";
import type { Ctx } from "./context.js";
import { happened, type Happening } from "./events.js";
import type { Command, Commands, CommandName } from "./facts.js";
import type { Task, TaskAnswers, TaskKind } from "./tasks.js";

type TaskDone = { [K in TaskKind]: (ctx: Ctx, answer: TaskAnswers[K], task: Task) => Happening[] };

const none = () => [];
const subject = (task: Task, key: string) => String(task.about[key] ?? "");
const subjects = (task: Task, key: string) => (task.about[key] ?? []) as string[];

/** What each finished task means for the case. */
const TASKS: TaskDone = {
  acceptCase: intake.accepted,
  issueNotice: intake.noticeDone,
  orderPropertyReport: intake.reportOrdered,
  searchOffline: searched,
  signRestriction: (ctx, a, t) => signatures.signed(ctx, "consumptionRestriction", subjects(t, "measureIds"), a),
  recordListingGround: signatures.groundRecorded,
  signListing: (ctx, a, t) => signatures.signed(ctx, "dishonestDebtorListing", subjects(t, "measureIds"), a),
  choosePublication: signatures.channelChosen,
  confirmPerformance: (ctx, a, t) => performance.performanceDecided(ctx, t.id, a),
  deductDeposit: (ctx, a, t) => deducted(ctx, subjects(t, "measureIds"), a),
  confirmArrival: (ctx, a, t) => formalities.confirmationDecided(ctx, subject(t, "arrivalId"), a),
  approveFunds: (ctx, a, t) => ("disbursementId" in t.about ? payments.correctionDecided(ctx, subject(t, "disbursementId"), a) : funds.approvalDecided(ctx, t, a)),
  approveDistribution: (ctx, a, t) => formalities.distributionDecided(ctx, t, a),
  pay: (ctx, _, t) => payments.paymentOrdered(ctx, subject(t, "arrivalId")),
  backfillReceipt: (ctx, a, t) => formalities.receiptBackfilled(ctx, subject(t, "arrivalId"), a),
  claimFunds: (ctx, a, t) => funds.claimDecided(ctx, t.about, a),
  settleOutage: none,
  examineAnswer: none,
  approveClosing: closing.closingDecided,
  approveDeferral: (ctx, a, t) => deferral.deferralDecided(ctx, t, a),
  recordPayeeAccount: (_, __, t) => [happened("payeeAccountRecorded", "R46", { partyId: subject(t, "partyId") })],
  correctPayee: (ctx, _, t) => payments.payeeCorrected(ctx, subject(t, "disbursementId")),
  settlePayment: (ctx, a, t) => payments.settlementStated(ctx, subject(t, "disbursementId"), a),
  renewMeasure: (ctx, a, t) => renewalDecided(ctx, subject(t, "measureId"), a),
  decideObjection: closing.objectionDecided,
};

/** What each command does; what a rule forbids is a RuleRefusal. */
const COMMANDS: { [K in CommandName]: (ctx: Ctx, body: Commands[K]) => Happening[] } = {
  completeTask,
  recordPerformance: performance.reportPerformance,
  recordSettlement: holds.settle,
  suspend: holds.suspend,
  resume: holds.resume,
  grantGrace: holds.grantGrace,
  withdraw: holds.withdraw,
  addParty: moves.addParty,
  close: closing.close,
  moveToTeam: moves.moveToTeam,
  reassign: moves.reassign,
  draftClaim: funds.claimDrafted,
  draftDistributionPlan: plan.planDrafted,
  objectToPlan: plan.planObjected,
  opposePlanObjection: plan.objectionOpposed,
  suePlanObjection: plan.objectionSued,
  settlePlanObjection: plan.objectionJudged,
  deferDisbursement: deferral.deferralAsked,
  releaseDisbursement: deferral.disbursementReleased,
  importCalendar,
};

/**
 * What a command brings about.
 * @throws RuleRefusal where a rule or the state of the case forbids it; BadInput naming each wrong field.
 */
export function onCommand(ctx: Ctx, command: Command): Happening[] {
  const carryOut = COMMANDS[command.name] as (ctx: Ctx, body: unknown) => Happening[];
  return carryOut(ctx, command.body);
}

function completeTask(ctx: Ctx, body: Commands["completeTask"]): Happening[] {
  const { file } = ctx;
  const task = file.tasks.find((t) => t.id === body.taskId);
  if (!task) throw new RuleRefusal("state", "没有这项任务 no such task");
  if (task.status !== "open") throw new RuleRefusal("state", task.status === "done" ? "任务已完成 the task is done already" : "任务已撤回 the task was withdrawn");
  if (body.kind !== task.kind) throw new RuleRefusal("state", "答复不属于这项任务 the answer is of another task");
  refuseHindered(file, task);
  if ("approve" in body.answer && !body.answer.approve && !body.answer.because) {
    throw new BadInput([{ pointer: "/because", message: "不同意须说明理由 a refusal needs its reason" }]);
  }
  // Its rule sees the file with the task done, so that it takes back only others.
  const tasks = file.tasks.map((t): Task => (t.id === task.id ? { ...t, status: "done", doneAt: ctx.now } : t));
  const done = TASKS[task.kind] as (ctx: Ctx, answer: unknown, task: Task) => Happening[];
  return [
    happened("taskCompleted", task.rule, { taskId: task.id, kind: task.kind, answer: storable(body) }),
    ...done({ ...ctx, file: { ...file, tasks } }, body.answer, task),
  ];
}

/** Account numbers, holders and banks stay out of events; PostgreSQL keeps them. */
function storable(body: Commands["completeTask"]): TaskAnswers[TaskKind] {
  switch (body.kind) {
    case "recordPayeeAccount":
    case "correctPayee":
      return { holder: "", bank: "", number: "" };
    case "deductDeposit":
      return { ruling: body.answer.ruling, amount: body.answer.amount, ...(body.answer.exempt ? { exempt: body.answer.exempt } : {}) };
    default:
      return body.answer;
  }
}
