import { INSTITUTION_LABELS, type LISTING_GROUNDS, MEASURE_LABELS, NODE_LABELS, SYSTEM_LABELS, TASK_LABELS } from "../../generated/labels.js";
import { yuan } from "../parts/amount.js";
import { dayOf, minuteOf } from "../time/days-left.js";
import { ASSETS, CLOSED_BY, labelOf, MEASURE_STATUSES, PAYMENT_STATUSES, SEGMENTS, TRACKS } from "../words/case-words.js";
import { DEFERRAL_GROUNDS, PLAN_MODES } from "../words/funds-words.js";
import { split, type Label } from "../words/label.js";
import type { CourtWords } from "../words/court-words.js";
import { targetInWords, type Assets } from "./assets.js";

type Data = Readonly<Record<string, unknown>>;

/** What is known beside the event: the court's names, and the things that were found. */
export interface Known {
  court: CourtWords;
  assets: Assets;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
/** A reason that was written in both languages; the line is Chinese. */
const reason = (value: unknown): string => split(text(value)).zh;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Data => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Data) : {});
const wordOf = (words: Readonly<Record<string, Label>>, value: unknown): string => (text(value) ? labelOf(words, text(value)).zh : "");
const money = (value: unknown): string => (text(value) ? `${yuan(text(value))}元` : "");
const system = (value: unknown): string => (SYSTEM_LABELS as Readonly<Record<string, string>>)[text(value)] ?? text(value);
/** The institutions of a query; one that has no name here by its id. */
const institutions = (value: unknown): string => list(value).map((id) => (INSTITUTION_LABELS as Readonly<Record<string, string>>)[text(id)] ?? text(id)).join("、");
const day = (value: unknown): string => (/^\d{4}-\d\d-\d\dT/.test(text(value)) ? dayOf(text(value)) : text(value));

/** Joins what there is. */
function say(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join("，");
}

/** What a query or a search found, summed up by kind: 银行存款50,000.00元；房屋1处. */
function foundInWords(value: unknown): string {
  const found = list(value).map(record);
  if (found.length === 0) return "未查得财产";
  return found.map((f) => `${wordOf(ASSETS, f["type"])}${money(f["value"])}${f["controllable"] === false ? "（未能控制）" : ""}`).join("；");
}

const answered = (data: Data): string => {
  return say(institutions(data["institutions"]), foundInWords(data["found"]), data["complete"] === true && "全部反馈完毕");
};

const measure = (data: Data, { assets }: Known): string => say(wordOf(MEASURE_LABELS, data["kind"]), targetInWords(text(data["target"]), assets), reason(data["because"]));
const applied = (data: Data): string => say(text(data["target"]), text(data["expiresOn"] ?? data["expiresAt"]) && `至${day(data["expiresOn"] ?? data["expiresAt"])}`);
const deadline = (data: Data): string => {
  const d = record(data["deadline"]);
  const node = wordOf(NODE_LABELS, d["node"] ?? data["node"]);
  const due = d["dueAt"] ?? data["dueAt"];
  return say(node && text(due) ? `${node}：${day(due)}` : node || (text(due) && day(due)), (d["provisional"] ?? data["provisional"]) === true && "暂定（日历未公布）", reason(data["why"]), reason(data["because"]));
};
const task = (data: Data): string => {
  const t = record(data["task"]);
  return say(wordOf(TASK_LABELS, t["kind"] ?? data["kind"]), text(t["dueAt"] ?? data["dueAt"]) && `期限${day(t["dueAt"] ?? data["dueAt"])}`, reason(data["why"]), reason(data["because"]));
};
const call = (data: Data): string => say(system(data["system"]), reason(data["reason"]), reason(data["because"]), text(data["tries"]) && `已试${text(data["tries"])}次`, text(data["nextTryAt"]) && `${minuteOf(text(data["nextTryAt"]))}再试`);
const measuresOf = (data: Data, { assets }: Known): string => list(data["measures"]).map(record).map((m) => `${wordOf(MEASURE_LABELS, m["kind"])}${text(m["target"]) && `（${targetInWords(text(m["target"]), assets)}）`}`).join("、");
const performed = (data: Data): string => say(text(data["on"]), money(data["amount"]) || text(data["act"]), data["inFull"] === true && "全部履行完毕");
const hold = (data: Data): string => {
  const h = record(data["hold"]);
  const until = text(h["until"]);
  return say(text(h["respondent"]), reason(h["ground"]), (text(h["from"]) || until) && `${text(h["from"])}${until && `至${until}`}`, list(h["instalments"]).length > 0 && `分${list(h["instalments"]).length}期`);
};
const arrival = (data: Data): string => {
  const a = "arrival" in data ? record(data["arrival"]) : data;
  return say(money(a["amount"]), text(a["serial"]) && `流水${text(a["serial"])}`, text(a["excess"]) !== "" && !/^0+(\.0+)?$/.test(text(a["excess"])) && `其中退还${money(a["excess"])}`);
};

const shares = (value: unknown): string => list(value).map(record).map((s) => `${text(s["payee"])} ${money(s["amount"])}`).join("；");
const objection = (o: Data, because: unknown): string => say(`${text(o["by"])}对${text(o["against"])}的${money(o["amount"])}`, reason(because));

const GROUNDS: Readonly<Record<(typeof LISTING_GROUNDS)[number] | "none", string>> = {
  ableButNotPerforming: "有能力而拒不履行", obstruction: "妨碍抗拒执行", concealment: "规避执行", violatesReporting: "违反财产报告制度",
  violatesRestriction: "违反限制消费令", breaksSettlement: "无故不履行和解", none: "无法定情形",
};
const ground = (value: unknown): string => (GROUNDS as Readonly<Record<string, string>>)[text(value)] ?? text(value);

const DETAILS: Readonly<Record<string, (data: Data, known: Known) => string>> = {
  segmentEntered: (d) => wordOf(SEGMENTS, d["segment"]),
  queryRequested: (d) => institutions(d["institutions"]),
  firstQueryAnswered: answered,
  secondQueryAnswered: answered,
  answerAdded: answered,
  answersAwaited: (d) => say(institutions(d["outstanding"]), text(d["nextAskAt"]) && `${minuteOf(text(d["nextAskAt"]))}再询`),
  transferred: (d) => say(text(d["found"]) && `查得${text(d["found"])}项`, list(d["missing"]).length > 0 && `未反馈：${institutions(d["missing"])}`),
  triaged: (d) => say(wordOf(TRACKS, d["track"]), reason(d["because"])),
  assigned: (d, { court }) => say(court.team(text(d["team"])).zh, text(d["officer"]), reason(d["because"])),
  received: (d, { court }) => court.team(text(d["team"])).zh,
  reassigned: (d, { court }) => say(court.team(text(d["team"])).zh, text(d["officer"]), reason(d["because"])),
  movedToTeam: (d, { court }) => say(`${court.team(text(d["from"])).zh} → ${court.team(text(d["to"])).zh}`, text(d["officer"]), reason(d["because"])),
  taskOpened: task,
  taskCompleted: task,
  taskMoved: task,
  taskWithdrawn: task,
  deadlineSet: deadline,
  deadlineMoved: deadline,
  deadlineMet: deadline,
  deadlineOverdue: deadline,
  deadlineWithdrawn: deadline,
  noticeIssued: (d) => text(d["on"]),
  propertyReportOrdered: (d) => text(d["reportBy"]) && `${text(d["reportBy"])}前报告`,
  offlineSearchCompleted: (d) => foundInWords(d["found"]),
  controlOrdered: measuresOf,
  controlAnswered: (d) => say(wordOf(MEASURE_LABELS, d["kind"]), wordOf(MEASURE_STATUSES, d["status"]), text(d["expiresOn"]) && `至${text(d["expiresOn"])}`, reason(d["because"])),
  measureRenewalOrdered: (d) => text(d["until"]) && `至${text(d["until"])}`,
  measureRenewed: (d) => say(wordOf(MEASURE_LABELS, d["kind"]), text(d["expiresOn"]) && `至${text(d["expiresOn"])}`),
  renewalRefused: measure,
  measureExpired: measure,
  depositDeducted: (d) => say(money(d["amount"]), text(d["ruling"]), d["exempt"] === undefined ? "" : `保留${money(d["exempt"])}`, text(d["exemptBecause"])),
  measuresProposed: measuresOf,
  listingGroundRecorded: (d) => Object.entries(record(d["grounds"])).map(([who, what]) => `${who}：${ground(what)}`).join("；"),
  measureNotApplicable: measure,
  measuresSigned: (d) => wordOf(MEASURE_LABELS, d["kind"]),
  publicationChosen: (d) => say(text(d["channel"]), reason(d["because"])),
  restrictionApplied: applied,
  listed: (d) => say(applied(d), ground(d["ground"])),
  ringbackSet: applied,
  published: (d) => say(applied(d), text(d["channel"])),
  measureRefused: measure,
  measureLiftOrdered: (d) => reason(d["because"]),
  measureLifted: measure,
  performanceReported: performed,
  performed,
  instalmentMissed: (d) => text(d["dueOn"]),
  fundsArrived: arrival,
  arrivalReversed: arrival,
  fundsApproved: (d) => shares(d["disbursements"]),
  distributionApproved: (d) => shares(d["shares"]),
  distributionPlanDrafted: (d) => say(wordOf(PLAN_MODES, d["mode"]), shares(d["shares"])),
  distributionPlanServed: (d) => text(d["on"]),
  distributionPlanObjected: (d) => objection(record(d["objection"]), d["because"]),
  planObjectionOpposed: (d) => text(d["by"]),
  planObjectionSued: (d) => text(d["suit"]),
  disbursementDeferred: (d) => say(money(d["amount"]), wordOf(DEFERRAL_GROUNDS, d["ground"]), d["escrow"] === true && "提存"),
  disbursementReleased: (d) => say(text(d["on"]), money(d["amount"]), reason(d["because"])),
  receiptBackfilled: (d) => `票号${text(d["receipt"])}`,
  payeeAccountRecorded: (d) => text(d["name"]),
  disbursementProgressed: (d) => say(wordOf(PAYMENT_STATUSES, d["status"]), reason(d["because"])),
  disbursed: (d) => say(text(d["payee"]), money(d["amount"])),
  settled: hold,
  suspended: hold,
  graceGranted: hold,
  settlementBroken: (d) => text(d["dueOn"]),
  resumed: (d) => text(d["on"]),
  holdEnded: (d) => say(text(d["on"]), reason(d["because"])),
  partyAdded: (d) => say(text(record(d["party"])["name"]), text(d["ruling"])),
  refused: (d) => reason(d["because"]),
  callFailed: call,
  callRecovered: call,
  callAbandoned: call,
  calendarImported: (d) => text(d["year"]),
  closingProposed: (d) => say(wordOf(CLOSED_BY, d["by"] ?? d["closedBy"]), reason(d["because"])),
  closed: (d) => wordOf(CLOSED_BY, d["closedBy"]),
};

/** An event's data in one line of Chinese; the reason alone where nothing better is known; empty where there is nothing to say. */
export function detailOf(type: string, data: Data, known: Known): string {
  return (DETAILS[type] ?? ((d: Data) => reason(d["because"])))(data, known);
}
