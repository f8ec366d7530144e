import { NODE_LABELS, TASK_LABELS } from "../../domain/case/labels.js";
import type { DeadlineNode } from "../../domain/case/file.js";
import type { TaskKind } from "../../domain/case/tasks.js";

/** A case as the API shows it (the part that is printed). */
export interface CaseRow {
  id: string;
  caseNumber: string;
  kind: string;
  segment: string;
  status: string;
  track?: string;
  team?: string;
  officer?: string;
  filedAt?: string;
  account?: string;
  temporalUrl?: string;
  claim?: { total?: string };
  funds?: { arrived: string; disbursed: string; balance: string };
  deadlines?: { node: DeadlineNode; rule: string; dueAt: string; status: string; provisional: boolean }[];
  tasks?: { id: string; kind: TaskKind; role: string; dueAt: string; status: string }[];
  measures?: { kind: string; target: string; status: string }[];
}

export interface EventView {
  seq: number;
  at: string;
  type: string;
  rule: string | null;
  actor: { post?: string; name?: string; system?: string };
  data: unknown;
}

const minute = (at: string) => at.slice(0, 16).replace("T", " ");

/** Width on a terminal: a Chinese character takes two columns. */
function width(text: string): number {
  return [...text].reduce((n, c) => n + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(c) ? 2 : 1), 0);
}

/** Rows under a head, in columns. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((r) => width(r[i] ?? ""))));
  return all.map((r) => r.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - width(cell))).join("  ").trimEnd()).join("\n");
}

/** A case at a glance. */
export function caseLines(c: CaseRow): string[] {
  return [
    `${c.caseNumber}  ${c.kind}  ${c.segment}  ${c.status}`,
    `  承办 ${c.team ?? "待分流"} ${c.officer ?? ""}   专户 ${c.account ?? "—"}`,
    ...(c.claim?.total ? [`  应付合计 ${c.claim.total}`] : []),
    ...(c.funds ? [`  到账 ${c.funds.arrived}  发放 ${c.funds.disbursed}  余额 ${c.funds.balance}`] : []),
    ...(c.deadlines ?? []).map((d) => `  期限 ${NODE_LABELS[d.node]?.zh ?? d.node} ${d.rule} ${minute(d.dueAt)} ${d.status}${d.provisional ? "（暂定）" : ""}`),
    ...(c.tasks ?? []).filter((t) => t.status === "open").map((t) => `  任务 ${t.id} ${TASK_LABELS[t.kind]?.zh ?? t.kind}（${t.role}）限 ${minute(t.dueAt)}`),
    ...(c.measures ?? []).map((m) => `  措施 ${m.kind} ${m.target} ${m.status}`),
    ...(c.temporalUrl ? [`  历史 ${c.temporalUrl}`] : []),
  ];
}

/** One line of a timeline. */
export function eventLine(e: EventView): string {
  const who = e.actor.name ?? e.actor.post ?? e.actor.system ?? "";
  return `${minute(e.at)} ${String(e.seq).padStart(4)} ${e.type}${e.rule ? ` [${e.rule}]` : ""} ${who} ${JSON.stringify(e.data).slice(0, 160)}`;
}
