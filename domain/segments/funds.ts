import type { Action, ActionAnswers } from "../case/actions.js";
import { openTotal } from "../case/claim-of-case.js";
import { dueBy, hasTask, meetDeadline, openTask, openTaskOf, setDeadline, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands, Fact } from "../case/facts.js";
import type { Arrival, CaseFile, Disbursement } from "../case/file.js";
import { applicantsOf } from "../case/party.js";
import type { TaskAnswers } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { shareAmong } from "../money/distribution.js";
import { fen, minFen, minusFen, ZERO, type Fen } from "../money/fen.js";
import { dateOf, type Instant } from "../time/court-date.js";
import { performedByArrival } from "./performance.js";

/** R27: the case has one account, opened at filing through the account system; an objection has no funds. */
export function accountActions(file: CaseFile): Action[] {
  return file.accountOpened || file.kind === "objection" ? [] : [{ id: "openCaseAccount", kind: "openCaseAccount" }];
}

/** R27, R29: money in the case's account; what is above the claim goes back to who paid, within the same thirty days. */
export function fundsArrived(ctx: Ctx, fact: Extract<Fact, { type: "arrived" }>): Happening[] {
  if (fact.reverses !== undefined) return reversed(ctx, fact.reverses);
  if (ctx.file.arrivals.some((a) => a.serial === fact.serial)) return [];
  return arrivedWith(ctx, fact.serial, fact.amount, fact.bankAt);
}

function arrivedWith(ctx: Ctx, serial: string, amount: Fen, bankAt: Instant): Happening[] {
  const on = dateOf(bankAt);
  const needed = ctx.file.kind === "preservation" ? ZERO : minFen(amount, openTotal(ctx.file, ctx.law, on));
  const arrival: Arrival = {
    id: ctx.newId("a"), serial, amount, at: bankAt, needed, excess: minusFen(amount, needed), status: "arrived",
  };
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
  return [
    happened("arrivalReversed", "R27", { arrivalId: arrival.id, serial }),
    ...withdrawDeadline(ctx, `disbursement:${arrival.id}`, "银行冲正 reversed by the bank"),
    ...withdrawDeadline(ctx, `payment:${arrival.id}`, "银行冲正 reversed by the bank"),
  ];
}

/** R46: what has arrived is put to the approver; nobody both approves and pays (R27). */
export function askApproval(ctx: Ctx): Happening[] {
  return ctx.file.arrivals
    .filter((a) => (a.status === "arrived" || a.status === "refused") && !openTaskOf(ctx.file, "approveFunds", (t) => t.about["arrivalId"] === a.id))
    .slice(0, 1)
    .map((a) => openTask(ctx, {
      kind: "approveFunds", rule: "R46", role: ctx.law.profile.functions.fundsApprover, dueAt: dueBy(ctx, "approveFunds", ctx.today).dueAt,
      about: { arrivalId: a.id, amount: a.amount, needed: a.needed, excess: a.excess },
    }));
}

/** R46: approved for exactly these payees and amounts; the two days of payment begin. */
export function approvalDecided(ctx: Ctx, arrivalId: string, answer: TaskAnswers["approveFunds"]): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === arrivalId);
  if (!arrival || (arrival.status !== "arrived" && arrival.status !== "refused")) return [];
  if (!answer.approve) return [happened("fundsRefused", "R46", { arrivalId, because: answer.because ?? "" })];
  return [
    happened("fundsApproved", "R46", { arrivalId, disbursements: disbursementsOf(ctx, arrival), approvedBy: ctx.by?.staffId ?? "" }),
    setDeadline(ctx, "payment", "payment", ctx.today, arrivalId),
  ];
}

/** One payment to each applicant by share, and one back to who paid for what is above the claim. */
function disbursementsOf(ctx: Ctx, arrival: Arrival): Disbursement[] {
  const payees = applicantsOf(ctx.file.parties).filter((p) => !ctx.file.withdrawnApplicants.includes(p.id));
  const amounts = shareAmong(arrival.needed, payees.map((p) => p.share ?? fen(1)));
  const make = (payee: string, amount: Fen): Disbursement => ({ id: ctx.newId("d"), arrivalId: arrival.id, payee, amount, status: "ready", round: 1 });
  return [
    ...payees.flatMap((p, i) => ((amounts[i] ?? ZERO) > 0 ? [make(p.id, amounts[i] ?? ZERO)] : [])),
    ...(arrival.excess > 0 ? [make("payer", arrival.excess)] : []),
  ];
}

/** R46: the formalities are complete: the funds manager pays; first the account of a payee that is not known. */
export function askPayment(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  const approved = file.arrivals.find((a) => a.status === "approved" && !openTaskOf(file, "pay", (t) => t.about["arrivalId"] === a.id));
  if (!approved) return [];
  const mine = file.disbursements.filter((d) => d.arrivalId === approved.id);
  const unknown = file.parties.filter((p) => mine.some((d) => d.payee === p.id) && !p.hasAccount);
  if (unknown.length) {
    return unknown
      .filter((p) => !hasTask(file, "recordPayeeAccount", (t) => t.about["partyId"] === p.id))
      .map((p) => openTask(ctx, {
        kind: "recordPayeeAccount", rule: "R46", role: file.assignment?.team ?? law.profile.commandCenterTeam,
        dueAt: dueBy(ctx, "recordPayeeAccount", ctx.today).dueAt, about: { partyId: p.id },
      }));
  }
  return [openTask(ctx, {
    kind: "pay", rule: "R46", role: law.profile.functions.fundsManager, dueAt: dueBy(ctx, "payment", ctx.today).dueAt,
    about: { arrivalId: approved.id, amount: approved.amount, disbursements: mine.map((d) => d.id) },
  })];
}

/** R27: whoever approved does not pay. */
export function paymentOrdered(ctx: Ctx, arrivalId: string): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === arrivalId);
  const paidBy = ctx.by?.staffId ?? "";
  if (arrival?.approvedBy === paidBy) throw new RuleRefusal("R27", "审批人不得发放 nobody both approves and pays");
  return [happened("paymentOrdered", "R46", { arrivalId, paidBy })];
}

/** R46: the payments that are to go out, each a child workflow of its own. */
export function paymentActions(file: CaseFile): Action[] {
  return file.disbursements
    .filter((d) => d.status === "ready" || d.status === "reserved" || d.status === "sent" || d.status === "unknown")
    .filter((d) => file.arrivals.some((a) => a.id === d.arrivalId && a.status === "payOrdered"))
    .map((d) => ({ id: `disburse-${d.id}-${d.round}`, kind: "disburse", disbursementId: d.id, arrivalId: d.arrivalId, payee: d.payee, amount: d.amount, round: d.round }));
}

/** The payment's end, or where it stands: paid, refused by the bank (the payee's account is put right), unknown (people settle it). */
export function paymentReported(ctx: Ctx, disbursementId: string, answer: ActionAnswers["disburse"] | { status: Disbursement["status"]; because?: string }): Happening[] {
  const { file, law } = ctx;
  const d = file.disbursements.find((x) => x.id === disbursementId);
  if (!d || d.status === "paid" || answer.status === "ready") return [];
  if (answer.status === "paid") {
    const last = file.disbursements.every((x) => x.arrivalId !== d.arrivalId || x.id === d.id || x.status === "paid");
    return [
      happened("disbursed", "R29", { disbursementId: d.id, arrivalId: d.arrivalId, amount: d.amount, payee: d.payee }),
      ...(last ? [...meetDeadline(ctx, `payment:${d.arrivalId}`), ...meetDeadline(ctx, `disbursement:${d.arrivalId}`)] : []),
    ];
  }
  if (d.status === answer.status) return [];
  const progressed = happened("disbursementProgressed", "R46", {
    disbursementId: d.id, status: answer.status, ...(answer.because === undefined ? {} : { because: answer.because }),
  });
  if (answer.status === "refused") {
    return [progressed, openTask(ctx, {
      kind: "correctPayee", rule: "R46", role: file.assignment?.team ?? law.profile.commandCenterTeam,
      dueAt: dueBy(ctx, "recordPayeeAccount", ctx.today).dueAt, about: { disbursementId: d.id, payee: d.payee, because: answer.because ?? "" },
    })];
  }
  if (answer.status === "unknown" && !openTaskOf(file, "settlePayment", (t) => t.about["disbursementId"] === d.id)) {
    // Never twice: two people settle it by the bank's written statement.
    return [progressed, ...[law.profile.functions.fundsManager, law.profile.functions.fundsApprover].map((role) => openTask(ctx, {
      kind: "settlePayment", rule: "R46", role, dueAt: dueBy(ctx, "settlePayment", ctx.today).dueAt, about: { disbursementId: d.id, amount: d.amount },
    }))];
  }
  return [progressed];
}

/** What one of the two people read in the bank's statement; the disbursement decides when both agree. */
export function settlementStated(ctx: Ctx, disbursementId: string, answer: TaskAnswers["settlePayment"]): Happening[] {
  const d = ctx.file.disbursements.find((x) => x.id === disbursementId);
  const by = ctx.by?.staffId ?? "";
  if (d?.stated?.some((s) => s.by === by)) throw new RuleRefusal("R27", "须由另一人核对 another person must state it");
  return [happened("paymentSettlementStated", "R46", { disbursementId, outcome: answer.outcome, by })];
}

/** The outcome that two different people stated alike. */
export function agreedOutcome(d: Disbursement): "paid" | "notPaid" | undefined {
  const [a, b] = (d.stated ?? []).slice(-2);
  return a && b && a.by !== b.by && a.outcome === b.outcome ? a.outcome : undefined;
}

/** The payee's account was put right: the payment goes again, as a new instruction. */
export function payeeCorrected(ctx: Ctx, disbursementId: string): Happening[] {
  const d = ctx.file.disbursements.find((x) => x.id === disbursementId);
  return d ? [happened("payeeCorrected", "R46", { disbursementId, round: d.round + 1 })] : [];
}

/** R27: unidentified money claimed for this case, drafted by one person, put to another. */
export function claimDrafted(ctx: Ctx, body: Commands["draftClaim"]): Happening[] {
  if (ctx.file.arrivals.some((a) => a.serial === body.serial)) throw new RuleRefusal("R27", "该笔款项已入本案 this money is already in the case");
  return [openTask(ctx, {
    kind: "claimFunds", rule: "R27", role: ctx.law.profile.functions.fundsApprover, dueAt: dueBy(ctx, "claimFunds", ctx.today).dueAt,
    about: { unidentifiedId: body.unidentifiedId, serial: body.serial, amount: body.amount, bankAt: body.bankAt, draftedBy: ctx.by?.staffId ?? "" },
  })];
}

/** R27, R29: approved, the money is the case's, and counts from its arrival at the court. */
export function claimDecided(ctx: Ctx, about: Record<string, unknown>, answer: TaskAnswers["claimFunds"]): Happening[] {
  if (about["draftedBy"] === ctx.by?.staffId) throw new RuleRefusal("R27", "认领由另一人审批 a claim is approved by another person");
  if (!answer.approve) return [];
  return arrivedWith(ctx, String(about["serial"]), fen(Number(about["amount"])), String(about["bankAt"]) as Instant);
}

/** Whether money is still in the account or on its way. */
export function fundsAreOut(file: CaseFile): boolean {
  return file.arrivals.every((a) => a.status === "disbursed" || a.status === "reversed");
}
