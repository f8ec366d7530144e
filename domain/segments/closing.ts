import { deadline, meetDeadline, reopenDeadlines, withdrawDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile, ClosedBy, DeadlineNode, Measure } from "../case/file.js";
import { applicantsOf } from "../case/party.js";
import { following, openTask, openTaskOf, wasAsked, within, withdrawTasks } from "../case/task-flow.js";
import type { TaskAnswers, TaskKind } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";
import { controlledValue } from "./control.js";
import { fundsAreOut } from "./funds.js";
import { readyForTriage } from "./network-query.js";
import { ENDING, PERFORMED } from "./why.js";

const off = (m: Measure) => ["notApplicable", "refused", "lifted", "expired", "ended"].includes(m.status);

/** Tasks that money still in the account, or an outage, needs even when nothing is due any more. */
const KEPT: TaskKind[] = [
  "confirmArrival", "approveDistribution", "approveFunds", "pay", "backfillReceipt", "approveDeferral",
  "recordPayeeAccount", "correctPayee", "settlePayment", "settleOutage", "examineAnswer", "claimFunds", "approveClosing",
];

/** Nodes that ask nothing any more of a case in which nothing is due. */
const ENDED_NODES: DeadlineNode[] = ["offlineSearch", "notice", "noticeByHandler", "query", "renewal"];

/** L28: nothing is due: what people had still to do for enforcement is taken back, and the case enters its last segment. */
export function wrapUp(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (!file.performedInFullAt && !file.closing) return [];
  const because = file.performedInFullAt ? PERFORMED : ENDING;
  const enter = file.performedInFullAt && file.segment !== "disbursement" ? [happened("segmentEntered", "R29", { segment: "disbursement" })] : [];
  return [
    ...withdrawTasks(ctx, because, (t) => !KEPT.includes(t.kind)),
    ...file.reports.filter((r) => r.status === "open").map((r) => happened("performanceRefused", "R30", { reportId: r.id, because })),
    ...file.deadlines.filter((d) => ENDED_NODES.includes(d.node)).flatMap((d) => withdrawDeadline(ctx, d.id, because)),
    ...enter,
  ];
}

/** L28: when nothing is due, funds are out and measures lifted, the closing is put to the command center. */
export function proposeClosing(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const settled = file.closingRefused && !file.closing ? undefined : outcome(ctx);
  // A case that was ending otherwise and is performed meanwhile closes as performed.
  if (file.closing && (settled?.by !== "performance" || file.closing.by === "performance")) return [];
  return settled ? [happened("closingProposed", "L28", settled)] : [];
}

function outcome(ctx: Ctx): { by: ClosedBy; because: string } | undefined {
  const { file } = ctx;
  if (file.kind === "preservation") return preservationOutcome(ctx);
  if (file.performedInFullAt && fundsAreOut(file) && file.measures.every(off)) {
    return { by: "performance", because: "已全部履行，案款发放完毕，措施已解除 performed, funds out, measures lifted" };
  }
  const asking = applicantsOf(file.parties);
  if (file.performedInFullAt || asking.length === 0 || !asking.every((p) => file.withdrawnApplicants.includes(p.id))) return undefined;
  return file.kind === "objection"
    ? { by: "withdrawn", because: "异议人撤回异议 the objection was withdrawn" }
    : { by: "end", because: "申请执行人撤回申请 the applicants withdrew" };
}

/** Preservation is done when what could be found is under control; its measures stay for the lawsuit. */
function preservationOutcome(ctx: Ctx): { by: ClosedBy; because: string } | undefined {
  const { file } = ctx;
  const pending = file.measures.some((m) => m.status === "ordered");
  if (!readyForTriage(ctx) || !file.queries.second.requestedAt || pending || !file.assignment?.receivedAt) return undefined;
  const held = controlledValue(file, (m) => m.status === "inEffect" || m.status === "waiting");
  if (held === 0) return { by: "nothingToPreserve", because: "未查到可保全财产 nothing found to preserve" };
  return held >= (file.document.amount ?? 0)
    ? { by: "preserved", because: "已足额保全 preserved in full" }
    : { by: "partlyPreserved", because: "部分保全 preserved in part" };
}

/** L28: the ways in which a case of each kind can be put to closing by somebody. */
function waysOf(file: CaseFile): ClosedBy[] {
  if (file.kind === "preservation") return ["preserved", "partlyPreserved", "nothingToPreserve", "cancellation"];
  if (file.kind === "objection") return ["upheld", "partlyUpheld", "dismissed", "withdrawn", "cancellation"];
  return ["performance", "end", "cancellation", "nonEnforcement", "rejection"];
}

/** L28: closing on other grounds, asked for by the officer or the command center; each has its conditions. */
export function close(ctx: Ctx, body: Commands["close"]): Happening[] {
  const { file } = ctx;
  if (file.closing) throw new RuleRefusal("L28", "已提请结案 closing is already proposed");
  if (body.by === "terminationOfCurrentProceeding") {
    // R17 before L11: without the order or the explanation nothing else matters.
    throw new RuleRefusal("R17", "终结本次执行须先使用律师调查令或向当事人释明，并经终本核查 no termination without a lawyer's investigation order or a recorded explanation");
  }
  if (!waysOf(file).includes(body.by)) throw new RuleRefusal("L28", "本类案件不能以此方式结案 not a way in which this case closes");
  if (["upheld", "partlyUpheld", "dismissed"].includes(body.by) && !file.tasks.some((t) => t.kind === "decideObjection" && t.status === "done")) {
    throw new RuleRefusal("L12", "异议尚未审查裁定 the objection is not decided yet");
  }
  if (body.by === "performance" && !file.performedInFullAt) throw new RuleRefusal("L28", "尚未全部履行 not performed in full");
  if (body.by !== "performance" && file.performedInFullAt) throw new RuleRefusal("L28", "已全部履行，应以执行完毕结案 performed in full: it closes as performed");
  if (!fundsAreOut(file)) throw new RuleRefusal("L28", "案款尚未发放完毕 funds are still in the account");
  return [happened("closingProposed", "L28", { by: body.by, because: body.because })];
}

/** The command center approves within five working days; first the funds are out and everything that is on comes off. */
export function askClosing(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  if (!file.closing) return [];
  const settled = fundsAreOut(file) && (file.kind === "preservation" || file.measures.every(off));
  if (!settled) return withdrawTasks(ctx, "又有案款或措施待了结 funds or measures are open again", (t) => t.kind === "approveClosing");
  const { by } = file.closing;
  if (openTaskOf(file, "approveClosing", (t) => t.about["closedBy"] === by)) return [];
  return [...withdrawTasks(ctx, "结案方式已变 it closes otherwise", (t) => t.kind === "approveClosing"), openTask(ctx, {
    kind: "approveClosing", rule: "L28", role: law.profile.functions.commandCenter, due: within(ctx, "approveClosing"), about: { closedBy: by },
  })];
}

/** L28: closed only when funds, measures and listing are settled. A refused closing leaves the case as it was before. */
export function closingDecided(ctx: Ctx, answer: TaskAnswers["approveClosing"]): Happening[] {
  const { file } = ctx;
  if (!file.closing) return [];
  if (!answer.approve) {
    return [happened("closingRefused", "L28", { because: answer.because ?? "" }), ...reopenDeadlines(ctx, (d) => d.status === "withdrawn" && d.because === ENDING)];
  }
  const settle = file.deadlines.flatMap((d) =>
    d.node === "critical" || d.node === "term" ? meetDeadline(ctx, d.id) : withdrawDeadline(ctx, d.id, "案件已结 the case is closed"));
  return [
    ...withdrawTasks(ctx, "案件已结 the case is closed", () => true),
    ...settle,
    happened("closed", "L28", { closedBy: file.closing.by }),
  ];
}

/** R09, L12: the objection group decides on the objection. */
export function askObjection(ctx: Ctx): Happening[] {
  const { file } = ctx;
  if (file.kind !== "objection" || !file.assignment?.receivedAt || file.closing || wasAsked(file, "decideObjection")) return [];
  const review = deadline(file, "objectionReview");
  return [openTask(ctx, {
    kind: "decideObjection", rule: "R09", role: file.assignment.team, assignee: file.assignment.officer,
    due: review ? following(review) : within(ctx, "objectionReview", file.filedOn),
  })];
}

/** The objection is decided; the case is put to closing with that outcome. */
export function objectionDecided(ctx: Ctx, answer: TaskAnswers["decideObjection"]): Happening[] {
  return [
    ...meetDeadline(ctx, "objectionReview"),
    happened("closingProposed", "L12", { by: answer.outcome, because: answer.ruling }),
  ];
}
