import type { Label } from "./label.js";

/** What each event of a case is called on its timeline. A test compares the list with the events that a case can hold. */
export const EVENT_WORDS = {
  filed: { zh: "立案", en: "Filed" },
  segmentEntered: { zh: "进入环节", en: "Segment entered" },
  accountOpened: { zh: "开立案款账号", en: "Case account opened" },
  queryRequested: { zh: "发起网络查控", en: "Network query requested" },
  firstQueryAnswered: { zh: "首次查控反馈", en: "First query answered" },
  secondQueryAnswered: { zh: "二次查控反馈", en: "Second query answered" },
  answerAdded: { zh: "补充反馈", en: "Further answer" },
  answersAwaited: { zh: "等待反馈", en: "Answers awaited" },
  transferred: { zh: "移转执行指挥中心", en: "Transferred to the command center" },
  triaged: { zh: "繁简分流", en: "Triaged" },
  assigned: { zh: "分案", en: "Assigned" },
  received: { zh: "接收案件", en: "Received" },
  reassigned: { zh: "团队内调整承办人", en: "Reassigned inside the team" },
  movedToTeam: { zh: "团队间调案", en: "Moved to another team" },
  taskOpened: { zh: "产生任务", en: "Task opened" },
  taskCompleted: { zh: "完成任务", en: "Task completed" },
  taskMoved: { zh: "任务调整", en: "Task moved" },
  taskWithdrawn: { zh: "撤回任务", en: "Task withdrawn" },
  deadlineSet: { zh: "设定期限", en: "Deadline set" },
  deadlineMoved: { zh: "期限变动", en: "Deadline moved" },
  deadlineMet: { zh: "期限内完成", en: "Deadline met" },
  deadlineOverdue: { zh: "节点超期", en: "Deadline overdue" },
  deadlineWithdrawn: { zh: "期限不再适用", en: "Deadline withdrawn" },
  noticeIssued: { zh: "发出执行通知书", en: "Notice of enforcement issued" },
  propertyReportOrdered: { zh: "发出报告财产令", en: "Property report ordered" },
  offlineSearchCompleted: { zh: "完成线下查控", en: "Offline search completed" },
  controlOrdered: { zh: "裁定控制财产", en: "Control ordered" },
  controlAnswered: { zh: "控制结果反馈", en: "Control answered" },
  measureRenewalOrdered: { zh: "裁定续行查封冻结", en: "Renewal ordered" },
  measureRenewed: { zh: "已续行查封冻结", en: "Measure renewed" },
  renewalRefused: { zh: "未获续行", en: "Renewal refused" },
  measureExpired: { zh: "措施到期", en: "Measure expired" },
  depositDeducted: { zh: "扣划存款", en: "Deposit deducted" },
  measuresProposed: { zh: "提请限高、纳失等措施", en: "Measures put forward" },
  measuresHeld: { zh: "暂不提请措施", en: "Measures held back" },
  listingGroundRecorded: { zh: "认定纳失情形", en: "Ground of listing recorded" },
  measureNotApplicable: { zh: "措施不适用", en: "Measure not applicable" },
  measuresSigned: { zh: "签发措施", en: "Measures signed" },
  publicationChosen: { zh: "选定公布方式", en: "Publication chosen" },
  restrictionApplied: { zh: "限制消费生效", en: "Restriction in effect" },
  listed: { zh: "纳入失信名单", en: "Listed" },
  ringbackSet: { zh: "设置失信彩铃", en: "Ringback tone set" },
  published: { zh: "已公布", en: "Published" },
  measureRefused: { zh: "措施未获执行", en: "Measure refused" },
  measureLiftOrdered: { zh: "决定解除措施", en: "Lifting ordered" },
  measureLifted: { zh: "措施已解除", en: "Measure lifted" },
  performanceReported: { zh: "报告直接履行", en: "Performance reported" },
  performanceRefused: { zh: "未认定履行", en: "Performance not accepted" },
  performed: { zh: "履行", en: "Performed" },
  instalmentMissed: { zh: "分期逾期，余款到期", en: "Instalment missed" },
  fundsArrived: { zh: "案款到账", en: "Funds arrived" },
  arrivalReassessed: { zh: "重新核定用途", en: "Arrival reassessed" },
  arrivalReversed: { zh: "到账冲正", en: "Arrival reversed" },
  arrivalConfirmed: { zh: "到账已确认", en: "Arrival confirmed" },
  distributionApproved: { zh: "案款分配审批通过", en: "Distribution approved" },
  distributionRefused: { zh: "案款分配未获批准", en: "Distribution refused" },
  correctionApproved: { zh: "收款账户变更审批通过", en: "Corrected account approved" },
  correctionRefused: { zh: "收款账户变更未获批准", en: "Corrected account refused" },
  distributionPlanDrafted: { zh: "拟定分配方案", en: "Distribution plan drafted" },
  distributionPlanServed: { zh: "分配方案已送达", en: "Distribution plan served" },
  distributionPlanObjected: { zh: "对分配方案提出异议", en: "Objection to the plan" },
  planObjectionsEnded: { zh: "分配方案异议期届满", en: "The time to object is over" },
  planObjectionOpposed: { zh: "对异议提出反对意见", en: "Objection opposed" },
  planObjectionSued: { zh: "提起分配方案异议之诉", en: "Lawsuit about the plan" },
  planObjectionSettled: { zh: "分配方案异议已了结", en: "Objection settled" },
  disbursementDeferred: { zh: "经批准暂缓发放", en: "Disbursement deferred" },
  deferralRefused: { zh: "暂缓发放未获批准", en: "Deferral refused" },
  disbursementReleased: { zh: "恢复发放", en: "Disbursement released" },
  approvalVoided: { zh: "审批作废，须重新报批", en: "Approval voided" },
  receiptBackfilled: { zh: "票号已补记", en: "Receipt number backfilled" },
  fundsApproved: { zh: "案款审批通过", en: "Funds approved" },
  fundsRefused: { zh: "案款审批未通过", en: "Funds refused" },
  paymentOrdered: { zh: "发出付款指令", en: "Payment ordered" },
  payeeAccountRecorded: { zh: "登记收款账户", en: "Payee's account recorded" },
  disbursementProgressed: { zh: "发放进展", en: "Payment went on" },
  disbursed: { zh: "案款已发放", en: "Disbursed" },
  paymentSettlementStated: { zh: "核对付款结果", en: "Outcome of a payment stated" },
  payeeCorrected: { zh: "更正收款账户", en: "Payee's account corrected" },
  settled: { zh: "执行和解", en: "Settled" },
  settlementBroken: { zh: "和解未履行", en: "Settlement broken" },
  suspended: { zh: "中止执行", en: "Suspended" },
  holdBegan: { zh: "暂缓开始", en: "Hold began" },
  resumed: { zh: "恢复执行", en: "Resumed" },
  graceGranted: { zh: "给予宽限期", en: "Grace granted" },
  holdEnded: { zh: "暂缓结束", en: "Hold ended" },
  withdrawn: { zh: "撤回申请", en: "Withdrawn" },
  partyAdded: { zh: "变更追加当事人", en: "Party added" },
  becameCritical: { zh: "成为临界案件", en: "Became critical" },
  refused: { zh: "规则不允许", en: "Refused by a rule" },
  callFailed: { zh: "外部系统调用失败", en: "Call failed" },
  callRecovered: { zh: "外部系统恢复", en: "Call recovered" },
  callAbandoned: { zh: "调用不再需要", en: "Call abandoned" },
  calendarImported: { zh: "导入工作日历", en: "Calendar imported" },
  closingProposed: { zh: "提请结案", en: "Closing proposed" },
  closingRefused: { zh: "结案未获批准", en: "Closing refused" },
  closed: { zh: "结案", en: "Closed" },
} as const satisfies Readonly<Record<string, Label>>;

/** The label of a type; the type itself where it is new. */
export function eventLabel(type: string): Label {
  return (EVENT_WORDS as Readonly<Record<string, Label>>)[type] ?? { zh: type, en: "" };
}

/** Events that mark how far a case has come; the others are its small print. */
const MAIN = new Set<string>([
  "filed", "firstQueryAnswered", "transferred", "secondQueryAnswered", "triaged", "assigned", "received", "reassigned", "movedToTeam",
  "offlineSearchCompleted", "measuresProposed", "measuresHeld", "restrictionApplied", "listed", "ringbackSet", "published", "measureLifted",
  "deadlineOverdue", "performed", "instalmentMissed", "fundsArrived", "arrivalReversed", "arrivalConfirmed", "distributionApproved", "distributionRefused", "distributionPlanServed", "distributionPlanObjected", "disbursementDeferred",
  "disbursementReleased", "approvalVoided", "receiptBackfilled", "fundsApproved", "fundsRefused", "disbursed", "settled",
  "settlementBroken", "suspended", "resumed", "graceGranted", "withdrawn", "partyAdded", "becameCritical", "refused", "callFailed",
  "callRecovered", "depositDeducted", "closingProposed", "closingRefused", "closed", "noticeIssued", "propertyReportOrdered", "accountOpened",
]);

export function isMain(type: string): boolean {
  return MAIN.has(type) || !(type in EVENT_WORDS);
}

/** Events after which something needs a second look. */
const BAD = new Set(["deadlineOverdue", "callFailed", "refused", "measureRefused", "renewalRefused", "arrivalReversed", "settlementBroken", "instalmentMissed", "fundsRefused", "closingRefused", "performanceRefused"]);
const GOOD = new Set(["performed", "disbursed", "closed", "callRecovered", "deadlineMet", "measureLifted"]);

export function toneOf(type: string): "good" | "bad" | "plain" {
  return BAD.has(type) ? "bad" : GOOD.has(type) ? "good" : "plain";
}
