import type { Label } from "../words/label.js";

/** A view of the Temporal UI: the words for it, and its query. */
export interface TemporalView {
  title: Label;
  query: string;
}

/** Above this a case is large (one million yuan, in fen). */
const LARGE_FEN = 100_000_000;
const CASES = "WorkflowType='enforcementCase' AND ParentWorkflowId IS NULL";
const RUNNING = "ExecutionStatus='Running'";

/**
 * The views of the Temporal UI that supervisors use. Its queries know no `now()`, so those about time are made when shown.
 * @param now epoch milliseconds.
 * @param teams ids of the reader's own teams.
 */
export function temporalViews(now: number, teams: readonly string[]): TemporalView[] {
  const instant = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
  const year = new Date(now + 8 * 3_600_000).getUTCFullYear();
  return [
    { title: { zh: "全部案件", en: "All cases" }, query: CASES },
    ...teams.map((team) => ({ title: { zh: "本团队在办", en: "My team's" }, query: `${CASES} AND ${RUNNING} AND Handler=${quoted(team)}` })),
    { title: { zh: "等待办理", en: "Waiting for someone" }, query: `${CASES} AND ${RUNNING} AND WaitingFor IS NOT NULL` },
    { title: { zh: "等待外部系统", en: "Waiting for a system" }, query: `${CASES} AND ${RUNNING} AND WaitingFor IN ('外部系统')` },
    { title: { zh: "超期", en: "Overdue" }, query: `${CASES} AND ${RUNNING} AND Deadline < ${quoted(instant)}` },
    { title: { zh: "大额案件", en: "Large" }, query: `${CASES} AND ${RUNNING} AND AmountFen >= ${LARGE_FEN}` },
    { title: { zh: "已冻结", en: "With a freeze" }, query: `${CASES} AND ${RUNNING} AND Frozen=true` },
    { title: { zh: "本年案件", en: "This year's" }, query: `${CASES} AND CaseNo STARTS_WITH ${quoted(`（${year}）`)}` },
    { title: { zh: "程序故障", en: "Failing code" }, query: "TemporalReportedProblems IN ('category=WorkflowTaskFailed','category=WorkflowTaskTimedOut')" },
  ];
}

/** A case's run with all that it started. */
export function runsOfCase(workflowId: string): string {
  return `RootWorkflowId=${quoted(workflowId)}`;
}

/** The workflow that a case's address in the Temporal UI leads to; undefined for an address of another form. */
export function runOf(temporalUrl: string): { namespace: string; workflowId: string } | undefined {
  const [, namespace, workflowId] = /\/namespaces\/([^/?#]+)\/workflows\/([^/?#]+)/.exec(temporalUrl) ?? [];
  return namespace && workflowId ? { namespace: decodeURIComponent(namespace), workflowId: decodeURIComponent(workflowId) } : undefined;
}

/** The address of a view. */
export function viewAddress(temporalUiUrl: string, namespace: string, query: string): string {
  return `${temporalUiUrl.replace(/\/$/, "")}/namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(query)}`;
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
