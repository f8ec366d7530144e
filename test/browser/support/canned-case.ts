/** One case with something in every part of its page. */
import type { components } from "../../../console/generated/api.js";
import { cases, dayFromNow, endOfDay, tasks } from "./canned-cases.js";

type Schemas = components["schemas"];
type Event = Schemas["Event"];
const at = (days: number, time: string) => `${dayFromNow(days)}T${time}+08:00`;

const deadline = (node: string, rule: string, dueAt: string, of: Partial<Schemas["CaseDeadline"]> = {}): Schemas["CaseDeadline"] => ({ node, rule, dueAt, metAt: null, status: "open", provisional: false, moves: [], ...of });
const party = (id: string, side: "applicant" | "respondent", name: string, of: Partial<Schemas["Party"]> = {}): Schemas["Party"] => ({
  id, side, name, natural: true, principal: false, residence: { town: "云阳" }, minorUntil: null, hasLawyer: false, represents: null, withdrawn: false, ...of,
});
const measure = (kind: string, target: string, rule: string, status: string, of: Partial<Schemas["Measure"]> = {}): Schemas["Measure"] => ({
  kind, target, rule, status, appliedAt: null, expiresAt: null, liftedAt: null, because: null, ...of,
});
const ACCOUNT = "6228132100000001";

export function cannedCase(id: string): Schemas["Case"] | undefined {
  const item = cases.find((c) => c.id === id);
  if (!item) return undefined;
  const { nextDueAt: _next, overdue: _overdue, amount, applicants, respondents, ...same } = item;
  return {
    ...same,
    receivedAt: item.team === null ? null : at(-12, "15:00:00"), closedAt: item.closedBy === null ? null : at(-1, "15:00:00"),
    document: { type: "judgment", number: "（2026）豫1321民初123号", amount, tribunal: null, effectiveOn: dayFromNow(-90), performBy: dayFromNow(-60) },
    because: item.team === null ? null : "可控财产50,000.00元，不足标的额120,000.00元，不入速执；被执行人住所地云阳，属东区，分至东区首执团队。",
    parties: [
      party("p1", "applicant", applicants[0] ?? "张秀兰", { hasLawyer: true }),
      party("p2", "respondent", respondents[0] ?? "李国强", { principal: true }),
      party("p3", "respondent", "李小满", { residence: { outside: "郑州市" }, minorUntil: dayFromNow(700) }),
    ],
    claim: { principal: "120000.00", interest: "3104.11", doubledInterest: "1092.00", total: "124196.11", on: dayFromNow(0) },
    account: ACCOUNT,
    deadlines: [
      deadline("transfer", "R23", endOfDay(-43), { metAt: at(-50, "16:20:00"), status: "met" }),
      deadline("notice", "L03", endOfDay(-42), { metAt: at(-40, "10:00:00"), status: "overdue" }),
      deadline("offlineSearch", "R26", endOfDay(2), { moves: [{ at: at(-8, "23:59:59"), from: endOfDay(0), to: endOfDay(2), why: "期满日为周六，顺延至周一" }] }),
      deadline("twoMonths", "R25", endOfDay(9)),
      deadline("term", "L01", endOfDay(130), { provisional: true }),
      deadline("disbursement", "R29", endOfDay(-1), { status: "overdue" }),
      deadline("query", "L25", endOfDay(-40), { status: "withdrawn" }),
    ],
    measures: [
      measure("freeze", "bankDeposit asset-1", "R23", "inEffect", { appliedAt: at(-51, "11:00:00"), expiresAt: endOfDay(313) }),
      measure("seal", "house asset-2", "L25", "waiting", { because: "另案首封，轮候" }),
      measure("consumptionRestriction", "李国强", "L10", "proposed"),
      measure("dishonestDebtorListing", "李小满", "L09", "notApplicable", { because: "未成年人不得纳入" }),
    ],
    tasks: tasks.map(({ id: taskId, kind, rule, role, assignee, createdAt, dueAt, doneAt, status }) => ({ id: taskId, kind, rule, role, assignee, createdAt, dueAt, doneAt, status })),
    funds: {
      account: ACCOUNT, arrived: "50000.00", disbursed: "20000.00", balance: "30000.00",
      arrivals: [{ serial: "S1", amount: "50000.00", at: at(-31, "10:00:00"), status: "approved" }, { serial: "S2", amount: "8000.00", at: at(-9, "10:00:00"), status: "arrived" }],
      disbursements: [{ amount: "20000.00", payee: "张秀兰", at: at(-3, "15:00:00"), status: "paid" }, { amount: "28000.00", payee: "张秀兰", at: null, status: "reserved" }],
    },
    holds: item.status === "suspended" ? [{ kind: "settlement", from: dayFromNow(-4), until: dayFromNow(60), suspendsCase: true, instalments: [{ dueOn: dayFromNow(20), amount: "60000.00" }, { dueOn: dayFromNow(50), amount: "60000.00" }] }] : [],
    outages: [{ system: "landRegistry", since: at(-1, "09:10:00"), tries: 7, nextTryAt: at(0, "23:10:00"), reason: "连接超时" }],
    may: { conduct: true, assign: false, transfer: true },
    seq: events.length,
    temporalUrl: `http://127.0.0.1:8233/namespaces/default/workflows/case-${item.id}`,
  };
}

const by = (post: string, name: string) => ({ post, name });
const rows: [string, string, Event["actor"], string | null, Record<string, unknown>][] = [
  [at(-52, "09:00:00"), "filed", by("filing", "柳青禾"), "R33", {}],
  [at(-52, "09:00:00"), "deadlineSet", { system: "zhixing" }, "R23", { deadline: { id: "transfer", node: "transfer", from: dayFromNow(-52), period: { length: 2, unit: "workingDays" }, dueAt: endOfDay(-43), provisional: false } }],
  [at(-52, "09:00:00"), "deadlineSet", { system: "zhixing" }, "R25", { deadline: { id: "twoMonths", node: "twoMonths", from: dayFromNow(-52), period: { length: 2, unit: "months" }, dueAt: endOfDay(9), provisional: false } }],
  [at(-52, "09:00:00"), "queryRequested", { system: "zhixing" }, "R23", { query: "first", institutions: ["bankA", "vehicles", "securities"] }],
  [at(-52, "09:20:00"), "accountOpened", { system: "bank" }, "R27", {}],
  [at(-51, "10:31:00"), "firstQueryAnswered", { system: "networkQuery" }, "R23", { institutions: ["bankA"], found: [{ type: "bankDeposit", value: "50000.00", controllable: true }], complete: false }],
  [at(-51, "11:00:00"), "controlAnswered", { system: "networkQuery" }, "L25", { kind: "freeze", status: "inEffect", expiresOn: dayFromNow(313) }],
  [at(-50, "16:20:00"), "transferred", { system: "zhixing" }, "R23", { found: 2, missing: ["securities"] }],
  [at(-50, "16:20:00"), "segmentEntered", { system: "zhixing" }, null, { segment: "secondQuery" }],
  [at(-45, "09:12:00"), "secondQueryAnswered", { system: "networkQuery" }, "R24", { institutions: ["realEstate"], found: [{ type: "house", value: "300000.00", controllable: false }], complete: true }],
  [at(-44, "10:00:00"), "triaged", { system: "zhixing" }, "R20", { track: "enforcementTeam", because: "可控财产50,000.00元，不足标的额120,000.00元；被执行人住所地云阳，属东区" }],
  [at(-44, "10:00:00"), "assigned", { system: "zhixing" }, "R10", { team: "east", officer: "贺云舟", because: "在办案件最少" }],
  [at(-44, "10:00:00"), "segmentEntered", { system: "zhixing" }, null, { segment: "execution" }],
  [at(-12, "15:00:00"), "received", by("east", "贺云舟"), "R26", { team: "east" }],
  [at(-31, "10:00:00"), "fundsArrived", { system: "bank" }, "R27", { arrivalId: "a1", amount: "50000.00", serial: "S1", needed: "48000.00", excess: "2000.00" }],
  ...fundsRows(),
  [at(-3, "14:00:00"), "refused", by("east", "贺云舟"), "R30", { what: "offlinePayment", because: "案款须经案款账号发放，不得线下交付" }],
  [at(-3, "15:00:00"), "disbursed", { system: "bank" }, "R29", { payee: "张秀兰", amount: "20000.00" }],
  [at(-1, "09:10:00"), "callFailed", { system: "landRegistry" }, null, { system: "landRegistry", reason: "连接超时", tries: 7, nextTryAt: at(0, "23:10:00") }],
  [at(-1, "23:59:59"), "deadlineOverdue", { system: "zhixing" }, "R29", { node: "disbursement", dueAt: endOfDay(-1) }],
];

/** An arrival with a plan that is objected to, approved and to be paid; another that waits in escrow. */
function fundsRows(): [string, string, Event["actor"], string | null, Record<string, unknown>][] {
  const system = { system: "zhixing" };
  const due = (id: string, node: string, days: number) => ({ deadline: { id, node, dueAt: endOfDay(days) } });
  return [
    [at(-31, "10:00:01"), "deadlineSet", system, "R29", due("disbursement:a1", "disbursement", -1)],
    [at(-30, "09:00:00"), "arrivalConfirmed", by("funds-manager", "温若岚"), "R46", { arrivalId: "a1" }],
    [at(-29, "09:00:00"), "distributionPlanDrafted", by("east", "贺云舟"), "L14", { arrivalId: "a1", mode: "proRata", shares: [{ payee: "张秀兰", amount: "28000.00" }, { payee: "河南伏牛建材有限公司", amount: "20000.00" }] }],
    [at(-28, "15:00:00"), "distributionApproved", by("director", "陆承远"), "R46", { arrivalId: "a1" }],
    [at(-28, "15:00:00"), "distributionPlanServed", by("director", "陆承远"), "L14", { arrivalId: "a1", on: dayFromNow(-28) }],
    [at(-20, "10:00:00"), "distributionPlanObjected", by("east", "贺云舟"), "L14", { arrivalId: "a1", objection: { id: "o1", by: "河南伏牛建材有限公司", against: "张秀兰", amount: "5000.00" }, because: "债权数额有误" }],
    [at(-12, "00:00:00"), "planObjectionsEnded", system, "L14", { arrivalId: "a1" }],
    [at(-10, "09:00:00"), "deadlineSet", system, "L14", due("planLawsuit:o1", "planLawsuit", 5)],
    [at(-2, "10:00:00"), "fundsApproved", by("funds-approver", "沈念安"), "R46", { arrivalId: "a1", disbursements: [{ payee: "张秀兰", amount: "28000.00" }] }],
    [at(-2, "10:00:01"), "deadlineSet", system, "R46", due("payment:a1", "payment", 0)],
    [at(-2, "10:00:01"), "taskOpened", system, "R46", { task: { id: "t9", kind: "pay", dueAt: endOfDay(0), about: { arrivalId: "a1" } } }],
    [at(-9, "10:00:00"), "fundsArrived", { system: "bank" }, "R27", { arrivalId: "a2", amount: "8000.00", serial: "S2", needed: "8000.00", excess: "0.00" }],
    [at(-8, "10:00:00"), "arrivalConfirmed", by("funds-manager", "温若岚"), "R46", { arrivalId: "a2" }],
    [at(-6, "11:00:00"), "disbursementDeferred", by("director", "陆承远"), "L16", { arrivalId: "a2", ground: "whereaboutsUnknown", escrow: true }],
  ];
}

/** One that can be drafted, one about an arrival, one that waits. */
export const documents: Schemas["Documents"] = {
  items: [
    { kind: "enforcementNotice", title: { zh: "执行通知书", en: "Enforcement notice" }, rule: "L03", ready: true },
    { kind: "fundsApproval", title: { zh: "案款发放审批表", en: "Approval of a disbursement" }, rule: "R46", ready: true, arrival: "a1", amount: "50000.00" },
    { kind: "receipt", title: { zh: "案款收据", en: "Receipt" }, rule: "R46", ready: false, because: "尚无案款发放 nothing was paid out yet" },
  ],
};

export const events: Event[] = rows.map(([when, type, actor, rule, data], i) => ({ seq: i + 1, at: when, type, actor, rule, data }));
