import { deadlinesUnder, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import { ESCROW_GROUNDS, type Arrival, type DeferralGround } from "../case/file.js";
import { openTask, openTaskOf, within, withdrawTasks } from "../case/task-flow.js";
import type { Task, TaskAnswers } from "../case/tasks.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { dateOf } from "../time/court-date.js";
import { arrivalBySerial } from "./arrival-by-serial.js";
import { voided } from "./formalities.js";
import { isHeld, refuseDrafter } from "./funds-signatures.js";

/** The grounds on which nobody can take the money: it is put into escrow (提存). */
const isEscrow = (ground: DeferralGround): boolean => (ESCROW_GROUNDS as readonly string[]).includes(ground);

/** L16 (法发〔2017〕6号 10): the officer asks that an arrival's money wait, on one of the law's grounds; the director decides. */
export function deferralAsked(ctx: Ctx, body: Commands["deferDisbursement"]): Happening[] {
  const arrival = arrivalBySerial(ctx.file, body.serial);
  if (arrival.status === "payOrdered" || arrival.status === "disbursed") throw new RuleRefusal("L16", "款项已在发放 it is being paid already");
  if (isHeld(arrival)) throw new RuleRefusal("L16", "该笔款项已暂缓发放 it waits already");
  if (openTaskOf(ctx.file, "approveDeferral", (t) => t.about["arrivalId"] === arrival.id)) throw new RuleRefusal("L16", "暂缓发放正在审批 its deferral is being decided");
  return [openTask(ctx, {
    kind: "approveDeferral", rule: "L16", role: ctx.law.profile.functions.director, due: within(ctx, "approveDistribution"),
    about: { arrivalId: arrival.id, amount: arrival.amount, ground: body.ground, because: body.because, draftedBy: ctx.by?.staffId ?? "" },
  })];
}

/** Approved, its days stand still, and what was approved of it is void; on a ground of escrow its money goes there. */
export function deferralDecided(ctx: Ctx, task: Task, answer: TaskAnswers["approveDeferral"]): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === task.about["arrivalId"]);
  if (!arrival || arrival.status === "payOrdered" || arrival.status === "disbursed" || arrival.status === "reversed") return [];
  if (task.about["draftedBy"] === ctx.by?.staffId) throw new RuleRefusal("R27", "暂缓发放由另一人审批 a deferral is approved by another person");
  refuseDrafter(ctx);
  const ground = String(task.about["ground"]) as DeferralGround;
  if (!answer.approve) return [happened("deferralRefused", "L16", { arrivalId: arrival.id, because: answer.because ?? "" })];
  const because = "经批准暂缓发放 deferred with approval";
  return [
    happened("disbursementDeferred", "L16", {
      arrivalId: arrival.id, ground, amount: arrival.amount, approvedBy: ctx.by?.staffId ?? "", ...(isEscrow(ground) ? { escrow: true as const } : {}),
    }),
    ...(arrival.status === "approved" ? voided(ctx, arrival, because) : []),
    ...withdrawTasks(ctx, because, (t) => (t.kind === "approveDistribution" || t.kind === "approveFunds") && t.about["arrivalId"] === arrival.id),
    ...thirtyDays(ctx, arrival).flatMap((id) => withdrawDeadline(ctx, id, because)),
  ];
}

/** The ids of an arrival's thirty days, and of the ten that follow a deferral. */
function thirtyDays(ctx: Ctx, arrival: Arrival): string[] {
  return deadlinesUnder(ctx.file, `disbursement:${arrival.id}`).map((d) => d.id);
}

/** L16: the ground has fallen away: from that day there are ten days to pay. */
export function disbursementReleased(ctx: Ctx, body: Commands["releaseDisbursement"]): Happening[] {
  const arrival = arrivalBySerial(ctx.file, body.serial);
  const { deferred } = arrival;
  if (!deferred || deferred.releasedOn !== undefined) throw new RuleRefusal("L16", "该笔款项未暂缓发放 it does not wait");
  if (body.on > ctx.today) throw new BadInput([{ pointer: "/on", message: "不得晚于今日 not after today" }]);
  if (body.on < dateOf(deferred.at)) throw new BadInput([{ pointer: "/on", message: "早于批准暂缓之日 before it was deferred" }]);
  return [
    happened("disbursementReleased", "L16", { arrivalId: arrival.id, on: body.on, amount: arrival.amount, because: body.because, ...(deferred.escrow ? { escrow: true as const } : {}) }),
    setDeadline(ctx, "disbursement", "deferredDisbursement", body.on, `${arrival.id}:${thirtyDays(ctx, arrival).length + 1}`),
  ];
}
