/** Canned answers of the funds pages, in the API's own shapes. Invented people only. */
import type { components } from "../../../console/generated/api.js";
import { dayFromNow, endOfDay } from "./canned-cases.js";

type Schemas = components["schemas"];
const at = (days: number, time: string) => `${dayFromNow(days)}T${time}+08:00`;
const CASE = "2026-yu1321-zhi-1";
const OTHER = "6228 0000 1321 9999";

const notice = (serial: string, of: Partial<Schemas["FundsNotice"]>): Schemas["FundsNotice"] => ({
  id: serial, serial, account: "6228132100000001", amount: "50000.00", currency: "CNY", payer: "李国强", at: at(-31, "10:00:00"), reverses: null, source: "notice", splitFrom: null,
  caseId: CASE, status: "matched", why: null, ...of,
});

export const notices: Schemas["FundsNotice"][] = [
  notice("S20261103001", { amount: "18000.00", account: OTHER, payer: "周福生", at: at(-6, "10:12:00"), status: "unidentified", why: "unknownAccount", caseId: null }),
  notice("S20261102004", { amount: "1200.00", currency: "USD", payer: "ACME Trading LLC", at: at(-8, "11:00:00"), status: "refused", why: "currency", caseId: null }),
  notice("S20261001002", { amount: "600.00", account: OTHER, payer: "南召县盛达房地产开发有限公司", at: at(-20, "09:30:00"), source: "statement", status: "claimed" }),
  notice("S1", {}),
];

export const refusals: Schemas["FundsRefusal"][] = [
  { id: "r1", at: at(-1, "16:02:00"), what: "notice", why: "signature-refused", detail: "签名不符。The signature does not match.", by: "bank", caseId: null, serial: "S20261103009" },
  { id: "r2", at: at(-3, "14:00:00"), what: "case", why: "R30", detail: "offlinePayment: 案款须经案款账号发放，不得线下交付", by: "east", caseId: CASE, serial: null },
];

const difference = (id: string, of: Partial<Schemas["FundsDifference"]>): Schemas["FundsDifference"] => ({
  id, day: dayFromNow(-1), kind: "extra", subject: `arrival:${id}`, caseId: CASE, caseNumber: "（2026）豫1321执1号", account: "6228132100000001", bank: null, ledger: "9.00", file: "9.00",
  what: "到账 arrival S4: 银行无此笔 the bank has none", status: "open", foundAt: at(0, "06:00:00"), dueAt: endOfDay(1), settledAt: null, settledBy: null, because: null, correction: null, ...of,
});

export const differences: Schemas["FundsDifference"][] = [
  difference("diff-1", {}),
  difference("diff-2", { kind: "amount", bank: "6.00", ledger: "5.00", file: "5.00", what: "到账 arrival S5: 金额不符 another amount", status: "settled", settledAt: at(0, "09:10:00"), settledBy: "方知秋", because: "银行书面更正", correction: "asBank" }),
];

const day = (days: number, of: Partial<Schemas["Reconciliation"]>): Schemas["Reconciliation"] => ({
  day: dayFromNow(days), status: "done", why: null, startedAt: at(days + 1, "06:00:00"), doneAt: at(days + 1, "06:00:04"), runs: 1,
  figures: { day: dayFromNow(days), lines: 12, credits: "86420.50", debits: "20000.00", takenIn: 0, found: 0, open: 0 }, ...of,
});

export const reconciliations: Schemas["Reconciliation"][] = [
  day(-1, { figures: { day: dayFromNow(-1), lines: 7, credits: "19209.00", debits: "0.00", takenIn: 1, found: 2, open: 1 } }),
  day(-2, { status: "failed", why: "对账单未被接受 the statement was refused: 缺页 truncated", figures: null, doneAt: null }),
  day(-3, {}),
];

export const monthEnd: Schemas["MonthEnd"] = {
  month: dayFromNow(0).slice(0, 7), opened: 8, arrived: "104420.50", paid: "20000.00", corrected: "9.00", remaining: "184420.50", unidentified: "21500.50",
  oldest: { caseNumber: "（2026）豫1321执1号", amount: "30000.00", at: at(-31, "10:00:00"), days: 31 },
  overThirtyDays: [
    { officer: "贺云舟", team: "east", funds: 1, amount: "30000.00", oldestAt: at(-31, "10:00:00") },
    { officer: null, team: null, funds: 1, amount: "3500.50", oldestAt: at(-33, "10:00:00") },
  ],
};

const line = (kind: Schemas["ClaimLine"]["kind"], of: Partial<Schemas["ClaimLine"]>): Schemas["ClaimLine"] => ({
  kind, item: null, amount: "0.00", paid: "0.00", open: "0.00", dueNow: of.open ?? "0.00", explained: { zh: "", en: "" }, ...of,
});

/** What is due on a day: the same sums, whatever the day. */
export const claimOn = (on: string): Schemas["CaseClaim"] => ({
  on, principal: "120000.00", interest: "3104.11", doubledInterest: "1092.00", lateFees: "0.00", costs: "2700.00", total: "126896.11", dueNow: "126896.11", paid: "48000.00",
  applicationFee: "1700.00", defaultOn: dayFromNow(-60), released: "0.00", settlement: null,
  lines: [
    line("costs", { amount: "2700.00", paid: "2700.00", explained: { zh: "法律文书确定由被执行人负担的诉讼费用2,700.00元", en: "litigation costs that the document lays on the respondent, 2,700.00 yuan" } }),
    line("interest", { item: 0, amount: "3104.11", open: "3104.11", explained: { zh: "120,000.00元 × 年利率4.35% × 217天 ÷ 365天 = 3,103.40元", en: "120,000.00 yuan × 4.35% a year × 217 days ÷ 365" } }),
    line("principal", { amount: "120000.00", open: "120000.00", explained: { zh: "法律文书确定的本金120,000.00元", en: "the principal that the document fixes, 120,000.00 yuan" } }),
    line("doubled", { amount: "1092.00", open: "1092.00", explained: { zh: "120,000.00元 × 日利率0.0175% × 52天 = 1,092.00元", en: "120,000.00 yuan × 0.0175% a day × 52 days = 1,092.00 yuan" } }),
  ],
  satisfied: [{ on: dayFromNow(-31), amount: "50000.00", excess: "2000.00", lines: [{ item: null, kind: "costs", amount: "2700.00" }, { item: null, kind: "principal", amount: "45300.00" }] }],
  excluded: [{ from: dayFromNow(-40), to: dayFromNow(-30), why: { zh: "中止执行期间", en: "the case was suspended" } }],
  fees: [{ kind: "enforcement", amount: "1700.00", base: "120000.00", borneBy: "respondent", explained: { zh: "1万元以下50元，超过1万元至50万元的部分按1.5%", en: "50 yuan up to 10,000, and 1.5% of what is above it up to 500,000" } }],
});
