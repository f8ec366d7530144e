import { labelOf } from "./case-words.js";
import type { Label } from "./label.js";

type Words = Readonly<Record<string, Label>>;

/** The tasks of case funds: what the funds manager's day, and that of those who sign for it, is made of. */
export const FUNDS_TASKS: ReadonlySet<string> = new Set([
  "confirmArrival", "recordPayeeAccount", "approveDistribution", "approveFunds", "pay", "backfillReceipt", "claimFunds", "approveDeferral",
  "settlePayment", "correctPayee", "examineDifference",
]);

/** What became of a notice of money. */
export const NOTICE_STATUSES: Words = {
  matched: { zh: "已入本案", en: "Its case's" },
  unidentified: { zh: "不明款", en: "Unidentified" },
  claimDrafted: { zh: "认领待审批", en: "Claim drafted" },
  claimed: { zh: "已认领", en: "Claimed" },
  split: { zh: "已拆分认领", en: "Claimed in parts" },
  reversed: { zh: "已冲正", en: "Reversed" },
  refused: { zh: "未受理", en: "Refused" },
};

/** How the court heard of money. */
export const NOTICE_SOURCES: Words = {
  notice: { zh: "银行通知", en: "Bank's notice" },
  statement: { zh: "对账单", en: "Statement" },
  split: { zh: "拆分", en: "Part of another" },
  correction: { zh: "更正", en: "Correction" },
  undo: { zh: "撤销认领", en: "Claim undone" },
};

/** Why money is nobody's, or was not taken in. */
export const NOTICE_REASONS: Words = {
  unknownAccount: { zh: "账号不属于任何案件", en: "No case has this account" },
  afterClosing: { zh: "案件已结", en: "The case is closed" },
  reversal: { zh: "冲正款项", en: "A reversal" },
  reversalOfUnknown: { zh: "所冲正的流水不明", en: "A reversal of an unknown serial" },
  currency: { zh: "非人民币", en: "Another currency" },
};

/** What was refused. */
export const REFUSED_WHAT: Words = {
  notice: { zh: "到账通知", en: "Notice" },
  statement: { zh: "对账单", en: "Statement" },
  claim: { zh: "认领", en: "Claim" },
  undo: { zh: "撤销认领", en: "Undoing a claim" },
  settlement: { zh: "核定差异", en: "Settling a difference" },
  case: { zh: "案件内事项", en: "In a case" },
};

/** Why, where it is no rule. */
export const REFUSED_WHY: Words = {
  "malformed-json": { zh: "内容无法解析", en: "Malformed" },
  "malformed-request": { zh: "格式错误", en: "Malformed" },
  "signature-refused": { zh: "签名不符", en: "Signature refused" },
  "right-lacking": { zh: "无此权限", en: "Right lacking" },
  "rule-refusal": { zh: "规则不允许", en: "Refused by a rule" },
  "conflict": { zh: "与已有记录冲突", en: "Conflict" },
  "too-large": { zh: "内容过大", en: "Too large" },
  "unsupported-media": { zh: "不支持的类型", en: "Unsupported type" },
  "bad-input": { zh: "字段有误", en: "Bad input" },
  "statement": { zh: "对账单未被接受", en: "Statement not accepted" },
  "state": { zh: "当前状态不允许", en: "Not in this state" },
};

export const RECONCILIATION_STATUSES: Words = {
  running: { zh: "正在对账", en: "Running" },
  done: { zh: "已对账", en: "Done" },
  failed: { zh: "未能对账", en: "Failed" },
};

export const DIFFERENCE_KINDS: Words = {
  timing: { zh: "时间差", en: "Timing" },
  missing: { zh: "银行有、账上无", en: "Missing in our books" },
  extra: { zh: "账上有、银行无", en: "Extra in our books" },
  amount: { zh: "金额不符", en: "Amount" },
};

export const DIFFERENCE_STATUSES: Words = {
  open: { zh: "待查明", en: "Open" },
  settled: { zh: "已核定", en: "Settled" },
  agreed: { zh: "已一致", en: "Agrees by now" },
};

/** The formalities of an arrival (R46), in their order. */
export const FORMALITIES: Words = {
  confirm: { zh: "到账确认", en: "Confirmed" },
  distribution: { zh: "分配审批", en: "Distribution" },
  approval: { zh: "案款审批", en: "Approved" },
  payment: { zh: "发放", en: "Paid" },
  receipt: { zh: "补记票号", en: "Receipt" },
};

/** L16 (法发〔2017〕6号 10): why money waits; the last four put it into escrow. */
export const DEFERRAL_GROUNDS: Words = {
  distribution: { zh: "须进行分配", en: "It is to be distributed" },
  frozenElsewhere: { zh: "款项被其他案件冻结", en: "Frozen in another case" },
  applicantNotCome: { zh: "申请执行人未来领取", en: "The applicant has not come" },
  suspension: { zh: "案件中止", en: "The case is suspended" },
  other: { zh: "其他法定情形", en: "Another ground of the law" },
  refused: { zh: "申请执行人拒绝受领", en: "The applicant refuses it" },
  whereaboutsUnknown: { zh: "申请执行人下落不明", en: "The applicant cannot be found" },
  heirOpen: { zh: "继承人未确定", en: "The heir is open" },
  cannotBeNotified: { zh: "无法通知申请执行人", en: "The applicant cannot be told" },
};

export const PLAN_MODES: Words = {
  proRata: { zh: "按债权比例", en: "Pro rata" },
  seizureOrder: { zh: "按查封先后", en: "In the order of seizure" },
};

/** The lines of a claim. */
export const CLAIM_LINES: Words = {
  costs: { zh: "诉讼费用", en: "Costs" },
  interest: { zh: "一般债务利息", en: "Interest" },
  lateFee: { zh: "滞纳金", en: "Late fee" },
  principal: { zh: "本金", en: "Principal" },
  concession: { zh: "恢复的让步", en: "Concession cancelled" },
  doubled: { zh: "加倍部分债务利息", en: "Doubled interest" },
};

const ACCOUNTS: Words = {
  bankClearing: { zh: "银行清算户", en: "Bank clearing" },
  unidentified: { zh: "不明款", en: "Unidentified" },
  case: { zh: "本案专户", en: "The case" },
  escrow: { zh: "提存", en: "Escrow" },
  payable: { zh: "应付款", en: "Payable" },
  fees: { zh: "执行费", en: "Fees" },
};

/** What an account of the ledger is called on the page of a case: `case:<id>` is the case's own there. */
export function accountLabel(account: string): Label {
  return labelOf(ACCOUNTS, account.split(":")[0] ?? account);
}
