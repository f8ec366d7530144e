import type { Action } from "../case/actions.js";
import { moneyIsDone, neededOf } from "../case/claim-of-case.js";
import { deadline, reopenDeadlines, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands, Fact } from "../case/facts.js";
import type { Arrival, CaseFile, Disbursement } from "../case/file.js";
import { openTask, openTaskOf, within, withdrawTasks } from "../case/task-flow.js";
import type { Task, TaskAnswers } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { fen, minusFen, type Fen } from "../money/fen.js";
import { dateOf, type Instant } from "../time/court-date.js";
import { asksAllFormalities, isAbout, isHeld, refuseDrafter } from "./funds-signatures.js";
import { performedByArrival } from "./performance.js";
import { sharesOf } from "./shares.js";
import { PERFORMED } from "./why.js";

/** R27: the case has one account, opened at filing through the account system; an objection has no funds. */
export function accountActions(file: CaseFile): Action[] {
  return file.accountOpened || file.kind === "objection" ? [] : [{ id: "openCaseAccount", kind: "openCaseAccount" }];
}

/** R27, R29: money in the case's account; what is above the claim goes back to who paid, within the same thirty days. */
export function fundsArrived(ctx: Ctx, fact: Extract<Fact, { type: "arrived" }>): Happening[] {
  if (fact.reverses !== undefined) return reversed(ctx, fact.reverses);
  return arrivedWith(ctx, fact.serial, fact.amount, fact.bankAt);
}

function arrivedWith(ctx: Ctx, serial: string, amount: Fen, bankAt: Instant): Happening[] {
  const { file, law } = ctx;
  if (amount <= 0 || file.arrivals.some((a) => a.serial === serial)) return [];
  const on = dateOf(bankAt);
  const needed = neededOf(file, law, { on, amount });
  const arrival: Arrival = { id: ctx.newId("a"), serial, amount, at: bankAt, needed, excess: minusFen(amount, needed), status: "arrived" };
  return [
    happened("fundsArrived", "R27", { arrival }),
    setDeadline(ctx, "disbursement", "disbursement", on, arrival.id),
    ...performedByArrival(ctx, arrival, on),
  ];
}

/** The bank took a notice back: it counts no longer, unless its money is already on its way out. */
function reversed(ctx: Ctx, serial: string): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.serial === serial);
  if (!arrival || arrival.status === "reversed") return [];
  if (arrival.status === "payOrdered" || arrival.status === "disbursed") {
    return [happened("refused", "R27", { rule: "R27", what: `reversal ${serial}`, because: "款项已发放，由案款管理人员与银行核对 already paid out" })];
  }
  return takenBack(ctx, arrival, { because: "银行冲正 reversed by the bank" });
}

/** Money that came is no longer the case's: what it performed is open again. `unidentified`: the court has it still. */
export function takenBack(ctx: Ctx, arrival: Arrival, { because, unidentified }: { because: string; unidentified?: true }): Happening[] {
  const { file, law } = ctx;
  const without = { ...file, performedInFullAt: undefined, performances: file.performances.filter((p) => p.ref !== arrival.id) };
  const stays = file.performedInFullAt !== undefined && (arrival.needed === 0 || moneyIsDone(without, law));
  const served = stays ? [] : servedInstead(ctx, without, arrival.id);
  const inFull = stays || served.some((h) => h.type === "performed" && h.data.inFull);
  return [
    happened("arrivalReversed", "R27", { arrivalId: arrival.id, serial: arrival.serial, inFull: stays, ...(unidentified ? { unidentified, because } : {}) }),
    ...withdrawDeadline(ctx, `disbursement:${arrival.id}`, because),
    ...withdrawDeadline(ctx, `payment:${arrival.id}`, because),
    ...withdrawTasks(ctx, because, (t) => t.about["arrivalId"] === arrival.id),
    ...file.disbursements.filter((d) => d.arrivalId === arrival.id)
      .map((d) => happened("disbursementProgressed", "R27", { disbursementId: d.id, status: "voided", because })),
    ...served,
    ...(file.performedInFullAt && !inFull ? dueAgain(ctx) : []),
  ];
}

/** Money that was too much beside the reversed one, and is not approved for going back yet, serves the claim instead. */
function servedInstead(ctx: Ctx, without: CaseFile, reversedId: string): Happening[] {
  const spare = without.arrivals.find((a) => a.id !== reversedId && a.excess > 0 && (a.status === "arrived" || a.status === "refused"));
  if (!spare) return [];
  const on = dateOf(spare.at);
  const more = neededOf(without, ctx.law, { on, amount: spare.excess });
  if (more === 0) return [];
  return [
    happened("arrivalReassessed", "R27", { arrivalId: spare.id, needed: fen(spare.needed + more), excess: minusFen(spare.excess, more) }),
    ...withdrawTasks(ctx, "金额已重新核定 the amounts are others now", (t) => (t.kind === "approveFunds" || t.kind === "approveDistribution") && t.about["arrivalId"] === spare.id),
    ...performedByArrival({ ...ctx, file: without }, { ...spare, needed: more }, on),
  ];
}

/** What was taken back because all was performed binds again (R25, R26, L03): the money that performed it was none. */
function dueAgain(ctx: Ctx): Happening[] {
  const met = (id: string) => id === "twoMonths" && deadline(ctx.file, id)?.metAt === ctx.file.performedInFullAt;
  return [
    happened("segmentEntered", "R27", { segment: ctx.file.triage ? "execution" : ctx.file.transferredAt ? "secondQuery" : "firstQuery" }),
    ...reopenDeadlines(ctx, (d) => (d.status === "withdrawn" && d.because === PERFORMED) || met(d.id)),
  ];
}

/** R46 under an older law: what has arrived is put to the approver at once. A refusal is put again. */
export function askApproval(ctx: Ctx): Happening[] {
  if (asksAllFormalities(ctx.law)) return [];
  return ctx.file.arrivals
    .filter((a) => (a.status === "arrived" || a.status === "refused") && !isHeld(a) && !openTaskOf(ctx.file, "approveFunds", (t) => t.about["arrivalId"] === a.id))
    .map((a) => openTask(ctx, {
      kind: "approveFunds", rule: "R46", role: ctx.law.profile.functions.fundsApprover, due: within(ctx, "approveFunds"),
      about: { arrivalId: a.id, amount: a.amount, needed: a.needed, excess: a.excess },
    }));
}

/** R46: approved for exactly these payees and amounts; nobody both approves and pays (R27). */
export function approvalDecided(ctx: Ctx, task: Task, answer: TaskAnswers["approveFunds"]): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === task.about["arrivalId"]);
  if (!arrival || (arrival.status !== "arrived" && arrival.status !== "refused")) return [];
  const shares = sharesOf(ctx.file, arrival);
  if (asksAllFormalities(ctx.law)) {
    refuseDrafter(ctx);
    if (!isAbout(task, shares)) throw new RuleRefusal("R46", "收款人或金额已变更，须重新报批 payees or amounts are others now");
  }
  if (!answer.approve) return [happened("fundsRefused", "R46", { arrivalId: arrival.id, because: answer.because ?? "" })];
  const disbursements = shares.map((s): Disbursement => ({ id: ctx.newId("d"), arrivalId: arrival.id, ...s, status: "ready", round: 1 }));
  return [happened("fundsApproved", "R46", { arrivalId: arrival.id, disbursements, approvedBy: ctx.by?.staffId ?? "" })];
}

/** R27: unidentified money claimed for this case, drafted by one person, put to another. */
export function claimDrafted(ctx: Ctx, body: Commands["draftClaim"]): Happening[] {
  const { file, law } = ctx;
  if (file.arrivals.some((a) => a.serial === body.serial)) throw new RuleRefusal("R27", "该笔款项已入本案 this money is already in the case");
  if (openTaskOf(file, "claimFunds", (t) => t.about["serial"] === body.serial)) throw new RuleRefusal("R27", "该笔款项的认领正在审批 its claim is being approved");
  return [openTask(ctx, {
    kind: "claimFunds", rule: "R27", role: law.profile.functions.fundsApprover, due: within(ctx, "claimFunds"),
    about: { unidentifiedId: body.unidentifiedId, serial: body.serial, amount: body.amount, bankAt: body.bankAt, draftedBy: ctx.by?.staffId ?? "" },
  })];
}

/** R27, R29: approved, the money is the case's, and counts from its arrival at the court. */
export function claimDecided(ctx: Ctx, about: Record<string, unknown>, answer: TaskAnswers["claimFunds"]): Happening[] {
  if (about["draftedBy"] === ctx.by?.staffId) throw new RuleRefusal("R27", "认领由另一人审批 a claim is approved by another person");
  if (!answer.approve) return [];
  return arrivedWith(ctx, String(about["serial"]), fen(Number(about["amount"])), String(about["bankAt"]) as Instant);
}

/** Whether no money is in the account or on its way, and every receipt is recorded. */
export function fundsAreOut(file: CaseFile): boolean {
  return file.arrivals.every((a) => a.status === "disbursed" || a.status === "reversed")
    && openTaskOf(file, "backfillReceipt") === undefined;
}
