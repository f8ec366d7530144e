import { dueBy, hasTask, meetDeadline, openTask, openTaskOf, withdrawDeadline, withdrawTasks, type Ctx } from "../case/context.js";
import { isEnforcement } from "../case/case-kind.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile, ClosedBy, Measure } from "../case/file.js";
import { applicantsOf } from "../case/party.js";
import type { TaskAnswers, TaskKind } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { controlledValue } from "./control.js";
import { fundsAreOut } from "./funds.js";

const off = (m: Measure) => ["notApplicable", "refused", "lifted", "expired", "ended"].includes(m.status);

/** Tasks that money still in the account, or an outage, needs even when nothing is due any more. */
const KEPT: TaskKind[] = [
  "approveFunds", "pay", "recordPayeeAccount", "correctPayee", "settlePayment", "settleOutage", "examineAnswer", "claimFunds", "approveClosing",
];

/** L28: nothing is due: what people had still to do for enforcement is taken back, and the case enters its last segment. */
export function wrapUp(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (!file.performedInFullAt && !file.closing) return [];
  const because = file.performedInFullAt ? "已全部履行 performed in full" : "案件办结 the case ends";
  const dropped = withdrawTasks(ctx, because, (t) => !KEPT.includes(t.kind));
  const nodes = ["offlineSearch", "notice", "noticeByHandler", "query"].flatMap((id) => withdrawDeadline(ctx, id, because));
  const enter = file.performedInFullAt && file.segment === "execution" ? [happened("segmentEntered", "R29", { segment: "disbursement" })] : [];
  return [...dropped, ...nodes, ...enter];
}

/** L28: when nothing is due, funds are out and measures lifted, the closing is put to the command center. */
export function proposeClosing(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (file.closing || file.status === "closed" || file.closingRefused) return [];
  const settled = outcome(file);
  return settled ? [happened("closingProposed", "L28", settled)] : [];
}

function outcome(file: CaseFile): { by: ClosedBy; because: string } | undefined {
  if (file.kind === "preservation") return preservationOutcome(file);
  if (file.performedInFullAt && fundsAreOut(file) && file.measures.every(off)) {
    return { by: "performance", because: "已全部履行，案款发放完毕，措施已解除 performed, funds out, measures lifted" };
  }
  const payees = applicantsOf(file.parties);
  if (isEnforcement(file) && payees.length > 0 && payees.every((p) => file.withdrawnApplicants.includes(p.id))) {
    return { by: "end", because: "申请执行人撤回申请 the applicants withdrew" };
  }
  return undefined;
}

/** Preservation is done when what could be found is under control; its measures stay for the lawsuit. */
function preservationOutcome(file: CaseFile): { by: ClosedBy; because: string } | undefined {
  const pending = file.measures.some((m) => m.status === "ordered");
  if (!file.queries.second.firstAnswerAt || !file.queries.second.complete || pending || !file.assignment?.receivedAt) return undefined;
  const held = controlledValue(file, (m) => m.status === "inEffect" || m.status === "waiting");
  if (held === 0) return { by: "nothingToPreserve", because: "未查到可保全财产 nothing found to preserve" };
  return held >= (file.document.amount ?? 0)
    ? { by: "preserved", because: "已足额保全 preserved in full" }
    : { by: "partlyPreserved", because: "部分保全 preserved in part" };
}

/** L28: closing on other grounds, asked for by the officer or the command center; each has its conditions. */
export function close(ctx: Ctx, body: Commands["close"]): Happening[] {
  const { file } = ctx;
  if (file.closing) throw new RuleRefusal("L28", "已提请结案 closing is already proposed");
  if (body.by === "terminationOfCurrentProceeding") {
    // R17 before L11: without the order or the explanation nothing else matters.
    throw new RuleRefusal("R17", "终结本次执行须先使用律师调查令或向当事人释明，并经终本核查 no termination without a lawyer's investigation order or a recorded explanation");
  }
  if (body.by === "performance" && !file.performedInFullAt) throw new RuleRefusal("L28", "尚未全部履行 not performed in full");
  if (!fundsAreOut(file)) throw new RuleRefusal("L28", "案款尚未发放完毕 funds are still in the account");
  if (!["performance", "end", "cancellation", "nonEnforcement", "rejection"].includes(body.by)) {
    throw new RuleRefusal("L28", "本类案件不能以此方式结案 not a way in which this case closes");
  }
  return [happened("closingProposed", "L28", { by: body.by, because: body.because })];
}

/** The command center approves within five working days; first everything that is on comes off. */
export function askClosing(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (!file.closing || file.status === "closed" || openTaskOf(file, "approveClosing")) return [];
  if (file.kind !== "preservation" && !file.measures.every(off)) return [];
  return [openTask(ctx, {
    kind: "approveClosing", rule: "L28", role: law.profile.functions.commandCenter, dueAt: dueBy(ctx, "approveClosing", ctx.today).dueAt,
    about: { closedBy: file.closing.by },
  })];
}

/** L28: closed only when funds, measures and listing are settled. */
export function closingDecided(ctx: Ctx, answer: TaskAnswers["approveClosing"]): Happening[] {
  const { file } = ctx;
  if (!file.closing) return [];
  if (!answer.approve) return [happened("closingRefused", "L28", { because: answer.because ?? "" })];
  if (!fundsAreOut(file)) throw new RuleRefusal("L28", "案款尚未发放完毕 funds are still in the account");
  const settle = file.deadlines.flatMap((d) =>
    d.node === "critical" || d.node === "term" ? meetDeadline(ctx, d.id) : withdrawDeadline(ctx, d.id, "案件已结 the case is closed"));
  return [
    ...withdrawTasks(ctx, "案件已结 the case is closed", (t) => t.kind !== "approveClosing"),
    ...settle,
    happened("closed", "L28", { closedBy: file.closing.by }),
  ];
}

/** R09, L12: the objection group decides on the objection. */
export function askObjection(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (file.kind !== "objection" || !file.assignment?.receivedAt || file.closing || hasTask(file, "decideObjection")) return [];
  return [openTask(ctx, {
    kind: "decideObjection", rule: "R09", role: file.assignment.team, assignee: file.assignment.officer,
    dueAt: file.deadlines.find((d) => d.node === "objectionReview")?.dueAt ?? dueBy(ctx, "objectionReview", file.filedOn).dueAt,
  })];
}

/** The objection is decided; the case is put to closing with that outcome. */
export function objectionDecided(ctx: Ctx, answer: TaskAnswers["decideObjection"]): Happening[] {
  return [
    ...meetDeadline(ctx, "objectionReview"),
    happened("closingProposed", "L12", { by: answer.outcome, because: answer.ruling }),
  ];
}
