import type { Action, ActionAnswers, InstitutionAnswer } from "../case/actions.js";
import { meetDeadline, setDeadline, type Ctx } from "../case/context.js";
import { binds, isQueried } from "../case/case-kind.js";
import { happened, type Happening, type QueryAnswered } from "../case/events.js";
import type { CaseFile, Law, QueryName } from "../case/file.js";
import { withdrawTasks } from "../case/task-flow.js";
import { at, dateOf, plusMinutes, type Instant } from "../time/court-date.js";
import { periodEnd } from "../time/calendar.js";

type QueryAction = Extract<Action, { kind: "runQuery" }>;

/** R23, R24: the queries that are to be run now, the second after the transfer; each until every institution has answered. */
export function queryActions({ file, now }: Ctx): Action[] {
  if (!isQueried(file) || file.status === "closed" || file.closing) return [];
  const wanted: QueryName[] = file.transferredAt ? ["first", "second"] : ["first"];
  return wanted
    .filter((q) => !file.queries[q].complete && (file.queries[q].nextAskAt ?? now) <= now)
    .map((query) => ({ id: `runQuery-${query}`, kind: "runQuery", query, seen: file.queries[query].answerIds }));
}

/** What a batch brought: answers already seen count once, late ones follow the case (R23). */
export function queryAnswered(ctx: Ctx, action: QueryAction, answer: ActionAnswers["runQuery"]): Happening[] {
  const query = ctx.file.queries[action.query];
  const requested = query.requestedAt ? [] : [
    happened("queryRequested", ruleOf(action.query), { query: action.query, batchId: query.batchId, institutions: answer.institutions }),
    // L25: the command center's query is begun when the batch is accepted.
    ...(action.query === "second" ? meetDeadline(ctx, "query") : []),
  ];
  const fresh = answer.answers.filter((a) => !query.answerIds.includes(a.answerId));
  const complete = answer.outstanding.length === 0;
  const awaited = complete ? [] : [stillAwaited(ctx, action.query, answer.outstanding)];
  if (fresh.length === 0 && !complete) return [...requested, ...awaited];
  const data = answeredData(ctx, action.query, fresh, complete);
  const type = query.firstAnswerAt ? "answerAdded" : action.query === "first" ? "firstQueryAnswered" : "secondQueryAnswered";
  return [
    ...requested,
    happened(type, ruleOf(action.query), data),
    ...awaited,
    ...(complete ? withdrawTasks(ctx, "已全部反馈 all have answered", (t) => t.kind === "settleOutage" && t.about["action"] === `runQuery-${action.query}`) : []),
  ];
}

/** Institutions that owe an answer are asked again, at growing distances, as long as the case runs (R23: nothing is lost). */
function stillAwaited(ctx: Ctx, query: QueryName, outstanding: string[]): Happening {
  const asked = ctx.file.queries[query].asked + 1;
  const waits = ctx.law.profile.systems.networkQuery.backOffMinutes;
  // Past the profile's waits each one doubles, while triage waits up to four hours, then up to a day: who never answers
  // does not fill the timeline.
  const last = waits.at(-1) ?? 60;
  const longest = ctx.file.triage ? 24 * 60 : 4 * 60;
  const minutes = waits[asked - 1] ?? Math.min(last * 2 ** Math.min(asked - waits.length, 16), longest);
  return happened("answersAwaited", ruleOf(query), { query, outstanding, asked, nextAskAt: plusMinutes(ctx.now, minutes) });
}

const ruleOf = (query: QueryName) => (query === "first" ? "R23" : "R24");

function answeredData(ctx: Ctx, query: QueryName, answers: InstitutionAnswer[], complete: boolean): QueryAnswered {
  const last = answers.map((a) => a.at).sort().at(-1);
  return {
    query,
    institutions: answers.map((a) => a.institution),
    final: answers.filter((a) => a.final).map((a) => a.institution),
    answerIds: answers.map((a) => a.answerId),
    found: answers.flatMap((a) => a.found.map((f) => ({ ...f, institution: a.institution, source: query }))),
    answeredAt: last ?? ctx.now,
    complete,
  };
}

/** R23: the instant on the period's last day at which the transfer goes with what there is. */
export function transferInstant(file: CaseFile, law: Law): Instant {
  const { due } = periodEnd(file.filedOn, law.profile.periods.transfer, law.calendars);
  return at(due, law.profile.settings.transferAt);
}

/**
 * R23: case and results go to the command center when every institution of the first batch has answered, at the latest
 * at the hour of the last day with what there is; no person is needed and a missing answer holds nothing back.
 */
export function transfer(ctx: Ctx): Happening[] {
  const { file, law, now } = ctx;
  if (!isQueried(file) || file.transferredAt) return [];
  const { first } = file.queries;
  const limit = transferInstant(file, law);
  // A case that was entered after its own limit still waits for the first try of the query, answered or failed.
  const tried = first.requestedAt !== undefined || file.failures.some((f) => f.action === "runQuery-first");
  const enteredLate = file.openedAt >= limit;
  if (!first.complete && (now < limit || (enteredLate && !tried))) return [];
  const missing = first.institutions.filter((i) => !first.answered.includes(i));
  return [
    happened("transferred", "R23", { found: file.found.length, missing }),
    ...meetDeadline(ctx, "transfer"),
    ...(file.segment === "firstQuery" ? [happened("segmentEntered", "R24", { segment: "secondQuery" })] : []),
    ...(binds(file, law, "query") ? [setDeadline(ctx, "query", "query", ctx.today)] : []),
  ];
}

/** Dates of this segment: the transfer's hour, and the end of the wait for the second query (R24). */
export function queryDates(file: CaseFile, law: Law): Instant[] {
  if (!isQueried(file)) return [];
  const asks = [file.queries.first, file.queries.second].flatMap((q) => (q.complete || !q.nextAskAt ? [] : [q.nextAskAt]));
  if (!file.transferredAt) return [...asks, transferInstant(file, law)];
  return file.triage ? asks : [...asks, triageLimit(file, law)];
}

/** R24: triage waits for the second query at most to the end of this day, then decides on what there is. */
export function triageLimit(file: CaseFile, law: Law): Instant {
  return periodEnd(dateOf(file.transferredAt!), law.profile.periods.triageWait, law.calendars).dueAt;
}

/** Whether the second query has brought enough to decide on: all of it, or the wait is over. */
export function readyForTriage(ctx: Ctx): boolean {
  const { file, law, now } = ctx;
  if (!file.transferredAt) return false;
  return file.queries.second.complete || now >= triageLimit(file, law);
}

