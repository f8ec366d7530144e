import { eventLabel, isMain } from "../console/src/words/event-words.js";
import { MEASURE_LABELS, NODE_LABELS, TASK_LABELS, type Label } from "../domain/case/labels.js";
import type { CaseAnswer, RefusedCase, ScenarioAnswer } from "./answer.js";

const STATUS: Readonly<Record<string, string>> = {
  open: "未到期", met: "已完成", overdue: "超期", withdrawn: "不再适用",
  proposed: "已提请", ordered: "执行中", waiting: "轮候", inEffect: "有效", notApplicable: "不适用", refused: "未获执行", lifting: "解除中", lifted: "已解除",
  expired: "已到期", ended: "已结束", reserved: "已预留", sent: "已发出", paid: "已付", unknown: "结果不明", voided: "已作废",
};
const TRACKS: Readonly<Record<string, string>> = {
  fastTrack: "速执团队", enforcementTeam: "首执团队", tribunal: "法庭执行团队", commandCenter: "执行指挥中心", objectionGroup: "异议审查组",
};

const zh = (labels: object, key: string) => (labels as Readonly<Record<string, Label>>)[key]?.zh ?? key;
const word = (key: string | null) => (key === null ? "—" : (STATUS[key] ?? key));
const minute = (at: string | null) => (at === null ? "—" : at.slice(0, 16).replace("T", " "));

/** What became of a scenario, for people: each case's timeline, its dates, measures and money. */
export function timelineOf(answer: ScenarioAnswer): string {
  return `${answer.cases.map((c, i) => ("refused" in c ? refusedCase(c, i) : oneCase(c))).join("\n\n")}\n`;
}

function refusedCase({ refused }: RefusedCase, i: number): string {
  return [
    `■ 第${i + 1}件：未予立案 refused (${refused.status}${refused.rule ? ` ${refused.rule}` : ""})`,
    ...refused.errors.map((e) => `    ${e.pointer} ${e.message}`.trimEnd()),
  ].join("\n");
}

function oneCase(c: CaseAnswer): string {
  const place = [TRACKS[c.track ?? ""] ?? "待分流", c.region, c.team, c.officer].filter(Boolean).join(" · ");
  const end = c.closedBy === null ? (c.status === "suspended" ? "中止 suspended" : "在办 open") : `结案 closed: ${c.closedBy}`;
  return [
    `■ ${c.caseNumber}  ${place}  ${end}`,
    ...section("时间线 Timeline", timeline(c)),
    ...section("期限 Deadlines", c.deadlines.map((d) =>
      `${minute(d.dueAt)}  ${d.rule}  ${zh(NODE_LABELS, d.node)}${d.provisional ? "（暂定 provisional）" : ""}  ${word(d.status)}${d.metAt ? ` ${minute(d.metAt)}` : ""}`)),
    ...section("措施 Measures", c.measures.map((m) =>
      `${minute(m.appliedAt)}  ${m.rule}  ${zh(MEASURE_LABELS, m.kind)}  ${m.target}  ${word(m.status)}${m.expiresAt ? `  至 ${m.expiresAt.slice(0, 10)}` : ""}${m.liftedAt ? `  解除 ${minute(m.liftedAt)}` : ""}`)),
    ...section("案款 Funds", funds(c)),
    ...section("未获准 Refusals", c.refusals.map((r) => `${minute(r.at)}  ${r.rule}  ${r.what}`)),
  ].join("\n");
}

function section(title: string, lines: string[]): string[] {
  return lines.length ? [`  ${title}`, ...lines.map((l) => `    ${l}`)] : [];
}

function timeline(c: CaseAnswer): string[] {
  return c.events.filter(isShown).map((e) => {
    const label = eventLabel(e.type);
    const who = "system" in e.actor ? e.actor.system : [e.actor.post, e.actor.name].filter(Boolean).join(" ");
    return [minute(e.at), e.rule ?? "   ", `${label.zh} ${label.en}`, detail(e.type, e.data), `〔${who}〕`].filter((x) => x !== "").join("  ");
  });
}

/** Marks on the way, the work of people, moved dates; of a system that stays away only the first failure. */
function isShown({ type, data }: CaseAnswer["events"][number]): boolean {
  if (type === "callFailed") return data["tries"] === 1;
  return isMain(type) || type === "taskCompleted" || type === "deadlineMoved";
}

/** The few words of an event's data that say most. */
function detail(type: string, data: Record<string, unknown>): string {
  if (type === "taskCompleted") return zh(TASK_LABELS, String(data["kind"]));
  const node = typeof data["node"] === "string" ? zh(NODE_LABELS, data["node"]) : undefined;
  const kind = typeof data["kind"] === "string" ? zh(MEASURE_LABELS, data["kind"]) : undefined;
  const amount = typeof data["amount"] === "string" ? `${data["amount"]}元` : undefined;
  const plain = ["target", "payee", "team", "system", "closedBy", "dueAt", "because", "why", "reason"].map((key) => data[key]).filter((v) => typeof v === "string");
  return [node, kind, amount, ...plain, data["inFull"] === true ? "全部履行" : undefined].filter((x) => x !== undefined).join(" ");
}

function funds({ funds: f }: CaseAnswer): string[] {
  if (f.account === null) return [];
  return [
    `账号 ${f.account}  到账 ${f.arrived}  发放 ${f.disbursed}  余额 ${f.balance}`,
    ...f.arrivals.map((a) => `${minute(a.at)}  到账 ${a.amount}  流水 ${a.serial}`),
    ...f.disbursements.map((d) => `${minute(d.at)}  发放 ${d.amount}  ${d.payee}  ${word(d.status)}`),
  ];
}
