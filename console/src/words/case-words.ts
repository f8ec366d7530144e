import type { Label } from "./label.js";

type Words = Readonly<Record<string, Label>>;

export const KINDS: Words = {
  initial: { zh: "首次执行", en: "Initial" },
  reinstated: { zh: "恢复执行", en: "Reinstated" },
  preservation: { zh: "财产保全", en: "Preservation" },
  entrusted: { zh: "受托执行", en: "Entrusted" },
  objection: { zh: "执行异议", en: "Objection" },
};

/** The segments of the order (minutes 三之5), in its order. */
export const SEGMENTS: Words = {
  firstQuery: { zh: "首次网络查控", en: "First network query" },
  secondQuery: { zh: "二次查控与分流", en: "Second query and triage" },
  execution: { zh: "执行实施", en: "Enforcement" },
  disbursement: { zh: "案款发放", en: "Disbursement" },
  closed: { zh: "已结案", en: "Closed" },
};

export const STATUSES: Words = {
  open: { zh: "在办", en: "Open" },
  suspended: { zh: "中止", en: "Suspended" },
  closed: { zh: "已结", en: "Closed" },
};

export const TRACKS: Words = {
  fastTrack: { zh: "速执", en: "Fast track" },
  enforcementTeam: { zh: "首执团队", en: "Enforcement team" },
  tribunal: { zh: "法庭执行", en: "Tribunal" },
  commandCenter: { zh: "指挥中心", en: "Command center" },
  objectionGroup: { zh: "异议组", en: "Objection group" },
};

export const CLOSED_BY: Words = {
  performance: { zh: "执行完毕", en: "Performed" },
  terminationOfCurrentProceeding: { zh: "终结本次执行程序", en: "Current proceeding terminated" },
  end: { zh: "终结执行", en: "Ended" },
  cancellation: { zh: "销案", en: "Cancelled" },
  nonEnforcement: { zh: "不予执行", en: "Not enforced" },
  rejection: { zh: "驳回申请", en: "Application rejected" },
  preserved: { zh: "保全完毕", en: "Preserved" },
  partlyPreserved: { zh: "部分保全", en: "Partly preserved" },
  nothingToPreserve: { zh: "无财产可供保全", en: "Nothing to preserve" },
  upheld: { zh: "异议成立", en: "Upheld" },
  partlyUpheld: { zh: "异议部分成立", en: "Partly upheld" },
  dismissed: { zh: "驳回异议", en: "Dismissed" },
  withdrawn: { zh: "撤回", en: "Withdrawn" },
};

export const DEADLINE_STATUSES: Words = {
  open: { zh: "进行中", en: "Open" },
  met: { zh: "按期完成", en: "Met" },
  overdue: { zh: "超期", en: "Overdue" },
  withdrawn: { zh: "不再适用", en: "Withdrawn" },
};

export const TASK_STATUSES: Words = {
  open: { zh: "待办", en: "Open" },
  done: { zh: "已办", en: "Done" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
};

export const MEASURE_STATUSES: Words = {
  proposed: { zh: "已提请", en: "Proposed" },
  ordered: { zh: "待生效", en: "Ordered" },
  waiting: { zh: "轮候", en: "Waiting in line" },
  inEffect: { zh: "生效中", en: "In effect" },
  notApplicable: { zh: "不适用", en: "Not applicable" },
  refused: { zh: "未获执行", en: "Refused" },
  lifting: { zh: "解除中", en: "Being lifted" },
  lifted: { zh: "已解除", en: "Lifted" },
  expired: { zh: "已到期", en: "Expired" },
  ended: { zh: "已终止", en: "Ended" },
};

export const PAYMENT_STATUSES: Words = {
  ready: { zh: "待发放", en: "Ready" },
  reserved: { zh: "已预留", en: "Reserved" },
  sent: { zh: "已发指令", en: "Sent" },
  paid: { zh: "已支付", en: "Paid" },
  refused: { zh: "银行退回", en: "Refused" },
  unknown: { zh: "结果不明", en: "Unknown" },
  voided: { zh: "已作废", en: "Voided" },
};

export const ARRIVAL_STATUSES: Words = {
  arrived: { zh: "已到账", en: "Arrived" },
  approved: { zh: "已审批", en: "Approved" },
  payOrdered: { zh: "发放中", en: "Being paid" },
  disbursed: { zh: "已发放", en: "Disbursed" },
  reversed: { zh: "已冲正", en: "Reversed" },
  refused: { zh: "审批未通过", en: "Refused" },
};

export const SIDES: Words = {
  applicant: { zh: "申请执行人", en: "Applicant" },
  respondent: { zh: "被执行人", en: "Respondent" },
  representative: { zh: "法定代表人", en: "Legal representative" },
};

export const DOCUMENT_TYPES: Words = {
  judgment: { zh: "判决书", en: "Judgment" },
  mediation: { zh: "调解书", en: "Mediation statement" },
  arbitration: { zh: "仲裁裁决", en: "Arbitral award" },
  notarial: { zh: "公证债权文书", en: "Notarial instrument" },
  criminal: { zh: "刑事裁判涉财产部分", en: "Criminal, property part" },
  administrative: { zh: "行政裁判", en: "Administrative" },
  preservationRuling: { zh: "保全裁定", en: "Preservation ruling" },
  advanceEnforcementRuling: { zh: "先予执行裁定", en: "Advance-enforcement ruling" },
};

export const ASSETS: Words = {
  bankDeposit: { zh: "银行存款", en: "Bank deposit" },
  house: { zh: "房屋", en: "House" },
  land: { zh: "土地", en: "Land" },
  vehicle: { zh: "车辆", en: "Vehicle" },
  securities: { zh: "证券", en: "Securities" },
  other: { zh: "其他财产", en: "Other" },
};

export const HOLDS: Words = {
  suspension: { zh: "中止执行", en: "Suspension" },
  settlement: { zh: "执行和解", en: "Settlement" },
  grace: { zh: "宽限期", en: "Grace period" },
};

const UNITS: Words = {
  workingDays: { zh: "个工作日", en: "working days" },
  days: { zh: "日", en: "days" },
  months: { zh: "个月", en: "months" },
};

/** A period in words: 2个工作日. */
export function periodInWords(period: { length: number; unit: string }): Label {
  const unit = UNITS[period.unit] ?? { zh: period.unit, en: period.unit };
  return { zh: `${period.length}${unit.zh}`, en: `${period.length} ${period.length === 1 ? unit.en.replace(/s$/, "") : unit.en}` };
}

/** The label of a word; the word itself where there is none, so that nothing disappears. */
export function labelOf(words: Words, word: string): Label {
  return Object.hasOwn(words, word) ? (words[word] ?? { zh: word, en: "" }) : { zh: word, en: "" };
}
