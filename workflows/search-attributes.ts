import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributePair } from "@temporalio/common";
import type { CaseFile } from "../domain/case/file.js";

/** What lists in the Temporal UI filter by. No party's name, number or account is ever among them. */
export const CaseNo = defineSearchAttributeKey("CaseNo", SearchAttributeType.KEYWORD);
export const Stage = defineSearchAttributeKey("Stage", SearchAttributeType.KEYWORD);
export const WaitingFor = defineSearchAttributeKey("WaitingFor", SearchAttributeType.KEYWORD_LIST);
export const Deadline = defineSearchAttributeKey("Deadline", SearchAttributeType.DATETIME);
export const Handler = defineSearchAttributeKey("Handler", SearchAttributeType.KEYWORD);
export const AmountFen = defineSearchAttributeKey("AmountFen", SearchAttributeType.INT);
export const Frozen = defineSearchAttributeKey("Frozen", SearchAttributeType.BOOL);

/** Name and type of each, for registering them with a server. */
export const SEARCH_ATTRIBUTES: Record<string, "Keyword" | "KeywordList" | "Datetime" | "Int" | "Bool"> = {
  CaseNo: "Keyword", Stage: "Keyword", WaitingFor: "KeywordList", Deadline: "Datetime", Handler: "Keyword", AmountFen: "Int", Frozen: "Bool",
};

const STAGES: Record<CaseFile["segment"], string> = {
  firstQuery: "首次网络查控", secondQuery: "二次查控与分流", execution: "执行实施", disbursement: "案款发放", closed: "已结案",
};

/** The segment in Chinese, as the minutes name it. */
export const stageName = (segment: CaseFile["segment"]): string => STAGES[segment];

/** The values a case shows now; compared with what was last set, so that one event carries all changes. */
export function attributesOf(file: CaseFile): SearchAttributePair[] {
  // The earliest that is still unmet, so that what is overdue stays in a filter on it.
  const unmet = file.deadlines.filter((d) => d.status !== "withdrawn" && d.status !== "met" && !d.metAt && d.node !== "critical").map((d) => d.dueAt).sort()[0];
  const roles = [...new Set(file.tasks.filter((t) => t.status === "open").map((t) => t.role))];
  const waiting = file.failures.length ? [...roles, "外部系统"] : roles;
  return [
    { key: Stage, value: stageName(file.segment) },
    { key: WaitingFor, value: waiting },
    ...(unmet ? [{ key: Deadline, value: new Date(unmet) }] : []),
    ...(file.assignment ? [{ key: Handler, value: file.assignment.team }] : []),
    { key: Frozen, value: file.measures.some((m) => m.kind === "freeze" && m.status === "inEffect") },
  ];
}
