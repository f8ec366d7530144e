import type { CaseFile, Law } from "../domain/case/file.js";
import { TASK_LABELS, NODE_LABELS, SYSTEM_LABELS } from "../domain/case/labels.js";
import { yuanOfFen } from "../domain/money/fen.js";
import { plusSeconds, type Instant } from "../domain/time/court-date.js";
import { stageName } from "./search-attributes.js";

const day = (at: Instant) => at.slice(0, 16).replace("T", " ");

/**
 * The case at a glance for a supervisor in the Temporal UI (Markdown): segment, what it waits for and since when, which
 * deadline is next, which outside system fails and how often. Posts and amounts only, no names of parties.
 */
export function caseDetails(file: CaseFile, { profile }: Law): string {
  const title = (post: string) => profile.titles?.[post] ?? post;
  const team = profile.teams.find((t) => t.id === file.assignment?.team)?.name.zh ?? file.assignment?.team;
  const waiting = file.tasks.filter((t) => t.status === "open");
  const next = file.deadlines.filter((d) => d.status === "open").sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
  const overdue = file.deadlines.filter((d) => d.status === "overdue" && !d.metAt);
  return [
    `## 阶段：${stageName(file.segment)}${file.status === "suspended" ? "（中止）" : ""}`,
    file.assignment ? `**承办**：${team}（${file.triage?.rule ?? ""} ${file.triage?.because ?? ""}）` : "**承办**：待分流",
    ...(file.claim.amount === undefined ? [] : [`**标的**：${yuanOfFen(file.claim.amount)}元`]),
    waiting.length ? "**等待**：" : "**等待**：无人工任务",
    ...waiting.map((t) => `- ${TASK_LABELS[t.kind].zh}（${title(t.role)}）自 ${day(t.createdAt)}，限 ${day(t.dueAt)}`),
    ...(next ? [`**下一期限**：${NODE_LABELS[next.node].zh}（${next.rule}）${day(next.dueAt)}${next.provisional ? "（暂定）" : ""}`] : []),
    ...overdue.map((d) => `**已超期**：${NODE_LABELS[d.node].zh}（${d.rule}）${day(d.dueAt)}`),
    ...file.failures.map((f) => `**外部系统失败**：${SYSTEM_LABELS[f.system] ?? f.system} 自 ${day(f.since)} 已试 ${f.tries} 次，${day(f.nextTryAt)} 再试：${f.reason.slice(0, 80)}`),
  ].join("\n\n");
}

/** What the timer waits for, in a few words: the Timeline shows it in place of a number. */
export function timerSummary(file: CaseFile, due: Instant): string {
  // A deadline is looked at when its last second is over, on what is already the next day.
  const looked = [due, plusSeconds(due, -1)];
  const node = file.deadlines.find((d) => d.status === "open" && looked.some((at) => at.slice(0, 10) === d.dueAt.slice(0, 10)));
  const failing = file.failures.find((f) => f.nextTryAt === due);
  const what = failing ? `再试${SYSTEM_LABELS[failing.system] ?? failing.system}` : node ? NODE_LABELS[node.node].zh : "下一日期";
  return `等待：${what}（${day(due)}）`;
}
