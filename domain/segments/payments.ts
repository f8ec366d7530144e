import type { Action, ActionAnswers } from "../case/actions.js";
import { deadlinesUnder, meetDeadline, setDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Arrival, CaseFile, Disbursement } from "../case/file.js";
import { following, openTask, openTaskOf, within, withdrawTasks } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { sumFen, yuanOfFen } from "../money/fen.js";
import { asksAllFormalities, refuseDrafter } from "./funds-signatures.js";
import { askAccounts } from "./payee-accounts.js";

/** R46: the formalities are complete: the funds manager pays; first the account of a payee that is not known. */
export function askPayment(ctx: Ctx): Happening[] {
  for (const approved of ctx.file.arrivals.filter((a) => a.status === "approved")) {
    const asked = askToPay(ctx, approved);
    if (asked.length) return asked;
  }
  return [];
}

function askToPay(ctx: Ctx, approved: Arrival): Happening[] {
  const { file, law } = ctx;
  const mine = file.disbursements.filter((d) => d.arrivalId === approved.id && !d.replaced && d.status !== "paid");
  const accounts = askAccounts(ctx, mine.map((d) => d.payee));
  if (accounts) return accounts;
  if (openTaskOf(file, "pay", (t) => t.about["arrivalId"] === approved.id)) return [];
  // The two days begin when the formalities are complete: approved, and every payee's account known.
  const set = setDeadline(ctx, "payment", "payment", ctx.today, nextClock(file, approved.id));
  return [set, openTask(ctx, {
    kind: "pay", rule: "R46", role: law.profile.functions.fundsManager, due: following(set.data.deadline),
    about: { arrivalId: approved.id, amount: sumFen(mine.map((d) => d.amount)), disbursements: mine.map((d) => d.id) },
  })];
}

/** A part that was disputed has two days of its own. */
function nextClock(file: CaseFile, arrivalId: string): string {
  const before = deadlinesUnder(file, `payment:${arrivalId}`).filter((d) => d.metAt !== undefined);
  return before.length === 0 ? arrivalId : `${arrivalId}:${before.length + 1}`;
}

/** R27: whoever approved does not pay. */
export function paymentOrdered(ctx: Ctx, arrivalId: string): Happening[] {
  const arrival = ctx.file.arrivals.find((a) => a.id === arrivalId);
  const paidBy = ctx.by?.staffId ?? "";
  if (arrival?.status !== "approved") throw new RuleRefusal("R46", "手续不完备，不得发放 the formalities are not complete");
  if (arrival.approvedBy === paidBy || arrival.distribution?.approvedBy === paidBy) throw new RuleRefusal("R27", "审批人不得发放 nobody both approves and pays");
  if (asksAllFormalities(ctx.law)) refuseDrafter(ctx);
  return [happened("paymentOrdered", "R46", { arrivalId, paidBy })];
}

/** R46: the payments that are to go out, each a child workflow of its own. */
export function paymentActions(file: CaseFile): Action[] {
  return file.disbursements
    .filter((d) => d.status === "ready" || d.status === "reserved" || d.status === "sent" || d.status === "unknown" || d.status === "voided")
    .filter((d) => !d.replaced && !d.toApprove && file.arrivals.some((a) => a.id === d.arrivalId && a.status === "payOrdered"))
    .map((d) => ({ id: `disburse-${d.id}-${d.round}`, kind: "disburse", disbursementId: d.id, arrivalId: d.arrivalId, payee: d.payee, amount: d.amount, round: d.round }));
}

type Report = ActionAnswers["disburse"] | { status: Disbursement["status"]; because?: string };

/**
 * The payment's end, or where it stands: paid, refused by the bank (the payee's account is put right), unknown (two people
 * settle it by the bank's statement). `round`: the instruction that reports; one that was replaced says nothing any more.
 */
export function paymentReported(ctx: Ctx, disbursementId: string, answer: Report, round?: number): Happening[] {
  const d = ctx.file.disbursements.find((x) => x.id === disbursementId);
  if (!d || d.status === "paid" || answer.status === "ready" || (round !== undefined && round !== d.round)) return [];
  if (answer.status === "paid") return paid(ctx, d);
  if (d.status === answer.status || (d.status === "voided" && answer.status !== "refused")) return [];
  const progressed = happened("disbursementProgressed", "R46", {
    disbursementId: d.id, status: answer.status, ...(answer.because === undefined ? {} : { because: answer.because }),
  });
  if (answer.status === "refused") return [progressed, ...settled(ctx, d), askForAccount(ctx, d, answer.because ?? "")];
  return [progressed, ...(answer.status === "unknown" ? askForStatements(ctx, d) : [])];
}

function paid(ctx: Ctx, d: Disbursement): Happening[] {
  const last = ctx.file.disbursements.every((x) => x.arrivalId !== d.arrivalId || x.replaced || x.id === d.id || x.status === "paid");
  return [
    happened("disbursed", "R29", { disbursementId: d.id, arrivalId: d.arrivalId, amount: d.amount, payee: d.payee }),
    ...settled(ctx, d),
    ...(last ? clocksOf(ctx, d.arrivalId).flatMap((id) => meetDeadline(ctx, id)) : []),
  ];
}

/** R46's two days and R29's thirty, with the ten that follow a deferral (L16). */
function clocksOf(ctx: Ctx, arrivalId: string): string[] {
  const ids = [`payment:${arrivalId}`, `disbursement:${arrivalId}`];
  return ids.flatMap((id) => deadlinesUnder(ctx.file, id).map((d) => d.id));
}

function askForAccount(ctx: Ctx, d: Disbursement, because: string): Happening {
  const { file, law } = ctx;
  return openTask(ctx, {
    kind: "correctPayee", rule: "R46", role: file.assignment?.team ?? law.profile.commandCenterTeam, due: within(ctx, "recordPayeeAccount"),
    about: { disbursementId: d.id, payee: d.payee, because },
  });
}

// --- Never twice: an instruction whose fate the bank does not tell stays, its money reserved, until two people settle it

const aboutIt = (d: Disbursement) => (t: CaseFile["tasks"][number]) => t.kind === "settlePayment" && t.about["disbursementId"] === d.id;

function askForStatements(ctx: Ctx, d: Disbursement): Happening[] {
  if (openTaskOf(ctx.file, "settlePayment", aboutIt(d))) return [];
  const { fundsManager, fundsApprover } = ctx.law.profile.functions;
  return [fundsManager, fundsApprover].map((role) => openTask(ctx, {
    kind: "settlePayment", rule: "R46", role, due: within(ctx, "settlePayment"), about: { disbursementId: d.id, amount: d.amount },
  }));
}

/** The fate is known: nobody needs to state it any more. */
function settled(ctx: Ctx, d: Disbursement): Happening[] {
  return withdrawTasks(ctx, "结果已明 its fate is known", aboutIt(d));
}

/**
 * What one of the two people read in the bank's statement. When both agree it is settled: paid, or voided; then the
 * instruction's own end (refused) opens the way to a new one. When they do not, both are asked again.
 */
export function settlementStated(ctx: Ctx, disbursementId: string, answer: TaskAnswers["settlePayment"]): Happening[] {
  const d = ctx.file.disbursements.find((x) => x.id === disbursementId);
  if (!d || d.status === "paid") return [];
  const by = ctx.by?.staffId ?? "";
  const stated = d.stated ?? [];
  const first = stated.length % 2 === 1 ? stated.at(-1) : undefined;
  if (first?.by === by) throw new RuleRefusal("R27", "须由另一人核对 another person must state it");
  const statement = happened("paymentSettlementStated", "R46", { disbursementId, outcome: answer.outcome, by });
  if (!first) return [statement];
  const agreed = agreedOutcome({ ...d, stated: [...stated, { outcome: answer.outcome, by }] });
  if (agreed === "paid") return [statement, ...paid(ctx, d)];
  if (agreed === "notPaid") {
    return [statement, happened("disbursementProgressed", "R46", { disbursementId, status: "voided", because: "两人据银行书面证明核定未付 stated by two people as not paid" })];
  }
  const { fundsManager, fundsApprover } = ctx.law.profile.functions;
  return [statement, ...[fundsManager, fundsApprover].map((role) => openTask(ctx, {
    kind: "settlePayment", rule: "R46", role, due: within(ctx, "settlePayment"), about: { disbursementId: d.id, amount: d.amount },
  }))];
}

/** The outcome that two different people stated alike. */
export function agreedOutcome(d: Pick<Disbursement, "stated">): "paid" | "notPaid" | undefined {
  const stated = d.stated ?? [];
  const [a, b] = stated.length % 2 === 0 ? stated.slice(-2) : [];
  return a && b && a.by !== b.by && a.outcome === b.outcome ? a.outcome : undefined;
}

/** The payee's account was put right: the payment goes again, as a new instruction, once the other account is approved. */
export function payeeCorrected(ctx: Ctx, disbursementId: string): Happening[] {
  const { file, law } = ctx;
  const d = file.disbursements.find((x) => x.id === disbursementId);
  if (!d) return [];
  if (!asksAllFormalities(law)) return [happened("payeeCorrected", "R46", { disbursementId, round: d.round + 1 })];
  return [
    happened("payeeCorrected", "R46", { disbursementId, round: d.round + 1, toApprove: true }),
    openTask(ctx, {
      kind: "approveFunds", rule: "R46", role: law.profile.functions.fundsApprover, due: within(ctx, "approveFunds"),
      about: { disbursementId, amount: d.amount, payees: [d.payee], amounts: [yuanOfFen(d.amount)] },
    }),
  ];
}

/** R46: an approval holds for one account; another one is approved anew, or put right again. */
export function correctionDecided(ctx: Ctx, disbursementId: string, answer: TaskAnswers["approveFunds"]): Happening[] {
  const d = ctx.file.disbursements.find((x) => x.id === disbursementId);
  if (!d?.toApprove) return [];
  refuseDrafter(ctx);
  const by = ctx.by?.staffId ?? "";
  if (ctx.file.arrivals.some((a) => a.id === d.arrivalId && a.paidBy === by)) throw new RuleRefusal("R27", "发放人不得审批 nobody both approves and pays");
  if (answer.approve) return [happened("correctionApproved", "R46", { disbursementId, approvedBy: by })];
  const because = answer.because ?? "";
  return [happened("correctionRefused", "R46", { disbursementId, because }), askForAccount(ctx, d, because)];
}
