import { withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Arrival, Share } from "../case/file.js";
import { openTask, openTaskOf, wasAsked, within, withdrawTasks } from "../case/task-flow.js";
import type { Task, TaskAnswers } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { asksAllFormalities, isAbout, isHeld, refuseDrafter, subjectOf } from "./funds-signatures.js";
import { planServed } from "./distribution-plan.js";
import { takenBack } from "./funds.js";
import { askAccounts } from "./payee-accounts.js";
import { sameShares, sharesOf } from "./shares.js";

const about = (arrivalId: string) => (t: Task) => t.about["arrivalId"] === arrivalId;
const isWaiting = (a: Arrival) => a.status === "arrived" || a.status === "refused";

/**
 * R46: the formalities of each arrival in their order: the funds manager confirms it, every payee's account is known, the
 * director signs where several are paid, then the approver of funds. Nothing is asked twice.
 */
export function askFormalities(ctx: Ctx): Happening[] {
  if (!asksAllFormalities(ctx.law)) return [];
  return ctx.file.arrivals.filter(isWaiting).flatMap((a) => nextFormality(ctx, a)).slice(0, 1);
}

function nextFormality(ctx: Ctx, a: Arrival): Happening[] {
  const { file, law } = ctx;
  const { fundsManager, director, fundsApprover } = law.profile.functions;
  if (!a.confirmedBy) {
    if (openTaskOf(file, "confirmArrival", about(a.id))) return [];
    return [openTask(ctx, { kind: "confirmArrival", rule: "R46", role: fundsManager, due: within(ctx, "confirmArrival"), about: { arrivalId: a.id, amount: a.amount } })];
  }
  if (isHeld(a)) return [];
  const shares = sharesOf(file, a);
  // All that is left of it is disputed (L14).
  if (shares.length === 0) return [];
  const outdated = withdrawTasks(ctx, "收款人或金额已变更 payees or amounts are others now", (t) =>
    (t.kind === "approveDistribution" || t.kind === "approveFunds") && about(a.id)(t) && !isAbout(t, shares));
  if (outdated.length) return outdated;
  const accounts = askAccounts(ctx, shares.map((s) => s.payee));
  if (accounts) return accounts;
  // A plan that was served is signed already; it is paid by when nobody can object any more.
  if (a.plan?.servedOn !== undefined) {
    if (a.plan.objectionsEndedAt === undefined) return [];
  } else if ((a.plan ?? shares.length > 1) && !(a.distribution && sameShares(a.distribution.shares, shares))) {
    if (openTaskOf(file, "approveDistribution", about(a.id))) return [];
    return [openTask(ctx, { kind: "approveDistribution", rule: "R46", role: director, due: within(ctx, "approveDistribution"), about: subjectOf(a, shares) })];
  }
  if (openTaskOf(file, "approveFunds", about(a.id))) return [];
  return [openTask(ctx, { kind: "approveFunds", rule: "R46", role: fundsApprover, due: within(ctx, "approveFunds"), about: subjectOf(a, shares) })];
}

/** R46: the money is the case's; or it is not, and waits among the unidentified by a correcting entry (R27). */
export function confirmationDecided(ctx: Ctx, arrivalId: string, answer: TaskAnswers["confirmArrival"]): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === arrivalId);
  if (!arrival || !isWaiting(arrival)) return [];
  if (answer.approve) return [happened("arrivalConfirmed", "R46", { arrivalId, confirmedBy: ctx.by?.staffId ?? "" })];
  return takenBack(ctx, arrival, { because: answer.because ?? "非本案款项 not this case's money", unidentified: true });
}

/** R46: several are paid, and the director signed who gets how much. */
export function distributionDecided(ctx: Ctx, task: Task, answer: TaskAnswers["approveDistribution"]): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === task.about["arrivalId"]);
  if (!arrival || !isWaiting(arrival)) return [];
  const shares = sharesOf(ctx.file, arrival);
  if (!isAbout(task, shares)) throw new RuleRefusal("R46", "收款人或金额已变更，须重新报批 payees or amounts are others now");
  refuseDrafter(ctx);
  if (!answer.approve) return [happened("distributionRefused", "R46", { arrivalId: arrival.id, because: answer.because ?? "" })];
  return [
    happened("distributionApproved", "R46", { arrivalId: arrival.id, shares, approvedBy: ctx.by?.staffId ?? "" }),
    ...(arrival.plan ? planServed(ctx, arrival) : []),
  ];
}

/** R46 补记票号: everything of an arrival is paid, and its receipt's number is recorded. */
export function askReceipts(ctx: Ctx): Happening[] {
  if (!asksAllFormalities(ctx.law)) return [];
  return ctx.file.arrivals
    .filter((a) => a.status === "disbursed" && a.receipt === undefined && !wasAsked(ctx.file, "backfillReceipt", about(a.id)))
    .slice(0, 1)
    .map((a) => openTask(ctx, {
      kind: "backfillReceipt", rule: "R46", role: ctx.law.profile.functions.fundsManager, due: within(ctx, "backfillReceipt"), about: { arrivalId: a.id, amount: a.amount },
    }));
}

/** A receipt is one arrival's. */
export function receiptBackfilled(ctx: Ctx, arrivalId: string, { receipt }: TaskAnswers["backfillReceipt"]): Happening[] {
  if (ctx.file.arrivals.some((a) => a.receipt === receipt)) throw new RuleRefusal("R46", `票号${receipt}已登记 this receipt number is another arrival's`);
  return [happened("receiptBackfilled", "R46", { arrivalId, receipt })];
}

/** An approval holds for exactly what was approved: another payee or another amount voids it, as long as nothing is on its way. */
export function voidOutdated(ctx: Ctx): Happening[] {
  if (!asksAllFormalities(ctx.law)) return [];
  return ctx.file.arrivals
    .filter((a) => a.status === "approved" && !sameShares(approvedShares(ctx, a), sharesOf(ctx.file, a)))
    .slice(0, 1)
    .flatMap((a) => voided(ctx, a, "收款人或金额已变更 payees or amounts are others now"));
}

const approvedShares = (ctx: Ctx, a: Arrival): Share[] =>
  ctx.file.disbursements.filter((d) => d.arrivalId === a.id && !d.replaced && d.status !== "paid").map((d) => ({ payee: d.payee, amount: d.amount }));

/** Takes an approval back before anything is paid; its formalities begin anew. */
export function voided(ctx: Ctx, a: Arrival, because: string): Happening[] {
  return [
    happened("approvalVoided", "R46", { arrivalId: a.id, because }),
    ...withdrawTasks(ctx, because, (t) => t.kind === "pay" && about(a.id)(t)),
    ...withdrawDeadline(ctx, `payment:${a.id}`, because),
  ];
}
