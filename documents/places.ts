import type { DocumentKind } from "./kinds.js";

/** What a template may name: each place with what it holds. Values are made in `values/`; the compiler asks for each there. */

const OF_CASE = {
  court: "法院名称",
  courtAddress: "法院地址（profile letterhead）",
  courtPhone: "法院电话（profile letterhead）",
  caseNumber: "案号",
  applicants: "全部申请执行人",
  applicantsInShort: "申请执行人，三人以上写“等N人”",
  respondents: "全部被执行人",
  respondentsInShort: "被执行人，三人以上写“等N人”",
  legalDocument: "执行依据的文号与名称",
  filedOn: "立案日期",
  officer: "承办人",
  date: "文书日期，2026年9月29日",
  signingDate: "文书日期，二〇二六年九月二十九日",
  account: "本案专用账户的账号 (R27)",
  accountName: "账户名称（profile letterhead，默认法院名称）",
  accountBank: "开户银行（profile letterhead）",
} as const;

const OF_CLAIM = {
  claimTotal: "至文书日期尚应履行的总额",
  claimTotalInCapitals: "同上，大写",
  claimDue: "其中现在应付的数额；没有则为空",
  claimDueInCapitals: "同上，大写",
  claimNotYetDue: "其中尚未到期的数额（分期履行）；没有则为空",
  claimPrincipal: "尚欠本金",
  claimInterest: "尚欠一般债务利息",
  claimDoubled: "尚欠加倍部分债务利息",
  doubledRate: "加倍部分债务利息的日利率 (L05)",
  applicationFee: "申请执行费 (L07)",
  settlement: "执行和解协议履行期间为“是”，否则为空 (L20)；数额为协议约定的数额",
} as const;

const OF_ARRIVAL = {
  arrivedOn: "到账日期",
  arrivalSerial: "银行流水号",
  arrivalAmount: "到账金额",
  arrivalAmountInCapitals: "到账金额，大写",
  payer: "付款人",
  neededAmount: "用于清偿本案债权的金额",
  excessAmount: "超出债权、应退还付款人的金额；没有则为空",
  disburseBy: "发放期限届满之日 (R29)",
  paidOutInAll: "发放合计",
  officerTitle: "承办团队",
  approverTitle: "案款审批岗位",
  directorTitle: "局长岗位",
  managerTitle: "案款管理岗位",
  confirmedBy: "到账确认人；未确认则为空",
  distributionBy: "分配审批人；未审批则为空",
  approvedBy: "案款审批人；未审批则为空",
  paidBy: "发放人；未发放则为空",
} as const;

const OF_PLAN = {
  available: "可供分配的款项",
  sharedInAll: "分配额合计，不带单位",
  restAmount: "全部债权受偿后退还付款人的金额；没有则为空",
  proRata: "按债权比例分配时为“是”，否则为空 (L14)",
  seizureOrder: "按查封先后分配时为“是”，否则为空 (L27)",
  explained: "分配的计算过程",
} as const;

const OF_RECEIPT = {
  payee: "收款人",
  amount: "实付金额",
  amountInCapitals: "实付金额，大写",
  paidOn: "付款日期",
  paymentSerial: "付款流水号",
  payeeHolder: "收款户名",
  payeeBank: "收款银行",
  payeeNumber: "收款账号",
  receiptNumber: "票号；未补记则为空 (R46)",
  arrivalSerial: "款项来源的到账流水号",
  arrivedOn: "款项来源的到账日期",
  managerTitle: "案款管理岗位",
} as const;

const LINES = { what: "项目", due: "应付", paid: "已付", open: "尚欠", dueNow: "现应付", explained: "计算过程" } as const;
const PAYEES = { no: "序号", name: "收款人", amount: "金额", holder: "户名", bank: "开户银行", number: "账号" } as const;
const CREDITORS = { no: "序号", name: "债权人", claim: "债权额", priority: "顺位", seizedOn: "查封日期", ratio: "占比", share: "分配额" } as const;

/** The places of each kind, and its lists with the places of one row. */
export const PLACES = {
  enforcementNotice: { places: { ...OF_CASE, ...OF_CLAIM }, lists: { claimLines: LINES } },
  propertyReportOrder: { places: { ...OF_CASE, ...OF_CLAIM, reportPeriod: "报告财产的期限 (L03)" }, lists: {} },
  payerNotice: { places: { ...OF_CASE, ...OF_CLAIM }, lists: { claimLines: LINES } },
  fundsApproval: { places: { ...OF_CASE, ...OF_ARRIVAL }, lists: { payees: PAYEES } },
  distributionPlan: { places: { ...OF_CASE, ...OF_ARRIVAL, ...OF_PLAN }, lists: { creditors: CREDITORS } },
  receipt: { places: { ...OF_CASE, ...OF_RECEIPT }, lists: {} },
} as const satisfies Record<DocumentKind, { places: Record<string, string>; lists: Record<string, Record<string, string>> }>;

type Of<K extends DocumentKind> = (typeof PLACES)[K];

/** The values of a kind's places and lists: what a template is filled with. */
export interface Values<K extends DocumentKind = DocumentKind> {
  places: Record<keyof Of<K>["places"], string>;
  lists: { [L in keyof Of<K>["lists"]]: Record<keyof Of<K>["lists"][L], string>[] };
}
export type CasePlaces = Record<keyof typeof OF_CASE, string>;
export type ClaimPlaces = Record<keyof typeof OF_CLAIM, string>;
export type ArrivalPlaces = Record<keyof typeof OF_ARRIVAL, string>;
export type ClaimLineRow = Record<keyof typeof LINES, string>;
export type PayeeRow = Record<keyof typeof PAYEES, string>;
