import { setDeadline, openTask, openTaskOf, meetDeadline, hasTask, deadline, dueBy, type Ctx } from "../case/context.js";
import { hasTwoMonths, isEnforcement, isNonLitigation, isQueried, stepsBind } from "../case/case-kind.js";
import { happened, type Happening } from "../case/events.js";
import type { TaskAnswers } from "../case/tasks.js";
import { dateOf, type Instant } from "../time/court-date.js";

/**
 * The periods that count from filing: R23 transfer, R25 two months, L01 critical and term, L03 notice (from the court's
 * receipt of the application). R48: a case filed before the order has no R23 to R26.
 */
export function openingDeadlines(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  const set: Happening[] = [];
  if (isQueried(file) && stepsBind(file, law)) set.push(setDeadline(ctx, "transfer", "transfer", file.filedOn));
  if (hasTwoMonths(file, law)) {
    const two = setDeadline(ctx, "twoMonths", "twoMonths", file.filedOn) as Happening<"deadlineSet">;
    // The measures' window follows the (moved) last day.
    set.push(two, setDeadline(ctx, "punishment", "punishment", dateOf(two.data.deadline.dueAt)));
  }
  if (isEnforcement(file)) {
    const short = isNonLitigation(file);
    set.push(setDeadline(ctx, "notice", "notice", file.receivedOn));
    // L01: critical begins on the day after the fifth month (non-litigation: the second).
    set.push(setDeadline(ctx, "critical", short ? "criticalNonLitigation" : "critical", file.filedOn));
    set.push(setDeadline(ctx, "term", short ? "termNonLitigation" : "term", file.filedOn));
  }
  if (file.kind === "objection") set.push(setDeadline(ctx, "objectionReview", "objectionReview", file.filedOn));
  return set;
}

/** R10, L03: on acceptance the notice of enforcement and the order to report property become the team's work. */
export function noticeTasks(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const received = file.assignment?.receivedAt;
  if (!isEnforcement(file) || !received || hasTask(file, "issueNotice")) return [];
  const byHandler = setDeadline(ctx, "noticeByHandler", "noticeByHandler", dateOf(received));
  const role = file.assignment!.team;
  const dueAt = earlier(dueBy(ctx, "noticeByHandler", dateOf(received)).dueAt, deadline(file, "notice")?.dueAt, ctx.now);
  return [
    byHandler,
    openTask(ctx, { kind: "issueNotice", rule: "L03", role, dueAt }),
    openTask(ctx, { kind: "orderPropertyReport", rule: "L03", role, dueAt }),
  ];
}

/** L03: both clocks run, the earlier binds; one that is already past leaves the other. */
function earlier(a: Instant, b: Instant | undefined, now: Instant): Instant {
  return b !== undefined && b < a && b >= now ? b : a;
}

/** L03: the notice is out; both its clocks are met. */
export function noticeDone(ctx: Ctx, answer: TaskAnswers["issueNotice"]): Happening[] {
  return [
    happened("noticeIssued", "L03", { on: answer.on ?? ctx.today }),
    ...meetDeadline(ctx, "notice"),
    ...meetDeadline(ctx, "noticeByHandler"),
  ];
}

/** L03: the order to report property is out; the respondent has the profile's period to report. */
export function reportOrdered(ctx: Ctx, answer: TaskAnswers["orderPropertyReport"]): Happening[] {
  const reportBy = answer.reportBy ?? dateOf(dueBy(ctx, "propertyReport", ctx.today).dueAt);
  return [happened("propertyReportOrdered", "L03", { reportBy })];
}

/** R10: the leader by name accepts; R26 counts from the first acceptance. */
export function accepted(ctx: Ctx): Happening[] {
  const { assignment, firstReceivedAt, triage } = ctx.file;
  if (!assignment) return [];
  const offline = firstReceivedAt === undefined && stepsBind(ctx.file, ctx.law)
    && (triage?.track === "enforcementTeam" || triage?.track === "tribunal");
  return [
    happened("received", "R10", { team: assignment.team }),
    ...(offline ? [setDeadline(ctx, "offlineSearch", "offlineSearch", ctx.today)] : []),
  ];
}

/** R10: whoever is assigned by name is asked to accept. */
export function askToAccept(ctx: Ctx): Happening[] {
  const { assignment } = ctx.file;
  if (!assignment || assignment.receivedAt) return [];
  if (openTaskOf(ctx.file, "acceptCase", (t) => t.role === assignment.team && t.assignee === assignment.officer)) return [];
  const stale = ctx.file.tasks.filter((t) => t.status === "open" && t.kind === "acceptCase");
  return [
    ...stale.map((t) => happened("taskWithdrawn", "R10", { taskId: t.id, kind: t.kind, because: "案件已另行分配 the case was assigned anew" })),
    openTask(ctx, {
      kind: "acceptCase", rule: "R10", role: assignment.team, assignee: assignment.officer,
      dueAt: dueBy(ctx, "acceptCase", dateOf(assignment.at)).dueAt, about: { team: assignment.team },
    }),
  ];
}
