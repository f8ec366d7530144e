import { binds, hasTwoMonths, isEnforcement, isNonLitigation, isQueried } from "../case/case-kind.js";
import { deadline, meetDeadline, setDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Deadline } from "../case/file.js";
import { following, openTask, openTaskOf, wasAsked, within } from "../case/task-flow.js";
import type { TaskAnswers } from "../case/tasks.js";
import { BadInput } from "../errors.js";
import { dateOf } from "../time/court-date.js";

/**
 * The periods that count from filing: R23 transfer, R25 two months, L01 critical and term, L03 notice (from the court's
 * receipt of the application). R48: a case filed before the order has no R23 to R26.
 */
export function openingDeadlines(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  const set: Happening[] = [];
  if (isQueried(file) && binds(file, law, "transfer")) set.push(setDeadline(ctx, "transfer", "transfer", file.filedOn));
  if (hasTwoMonths(file, law)) {
    const two = setDeadline(ctx, "twoMonths", "twoMonths", file.filedOn);
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

/** L03: on acceptance the notice of enforcement becomes the team's work; the handler's own clock begins. */
export function askNotice(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const received = file.assignment?.receivedAt;
  if (!isEnforcement(file) || !received || file.noticeIssuedAt || file.performedInFullAt || file.closing || wasAsked(file, "issueNotice")) return [];
  const known = deadline(file, "noticeByHandler");
  const set = known ? [] : [setDeadline(ctx, "noticeByHandler", "noticeByHandler", dateOf(received))];
  const handlers = known ?? set[0]!.data.deadline;
  return [...set, openTask(ctx, { kind: "issueNotice", rule: "L03", role: file.assignment!.team, due: following(earlier(ctx, handlers)) })];
}

/** L03: the order to report property goes out with the notice. */
export function askReportOrder(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const handlers = deadline(file, "noticeByHandler");
  if (!handlers || !file.assignment?.receivedAt || file.reportOrderedAt || file.performedInFullAt || file.closing || wasAsked(file, "orderPropertyReport")) return [];
  return [openTask(ctx, { kind: "orderPropertyReport", rule: "L03", role: file.assignment.team, due: following(earlier(ctx, handlers)) })];
}

type Clock = Pick<Deadline, "id" | "dueAt">;

/** L03: both clocks run, the earlier binds; one that is already past leaves the other. */
function earlier(ctx: Ctx, handlers: Clock): Clock {
  const notice = deadline(ctx.file, "notice");
  return notice && notice.dueAt < handlers.dueAt && notice.dueAt >= ctx.now ? notice : handlers;
}

/** L03: the notice is out; both its clocks are met. */
export function noticeDone(ctx: Ctx, answer: TaskAnswers["issueNotice"]): Happening[] {
  if (answer.on && answer.on > ctx.today) throw new BadInput([{ pointer: "/on", message: "日期在将来 a day in the future" }]);
  return [
    happened("noticeIssued", "L03", { on: answer.on ?? ctx.today }),
    ...meetDeadline(ctx, "notice"),
    ...meetDeadline(ctx, "noticeByHandler"),
  ];
}

/** L03: the order to report property is out; the respondent has the profile's period to report. */
export function reportOrdered(ctx: Ctx, answer: TaskAnswers["orderPropertyReport"]): Happening[] {
  if (answer.reportBy && answer.reportBy < ctx.today) throw new BadInput([{ pointer: "/reportBy", message: "日期已过 a day in the past" }]);
  const reportBy = answer.reportBy ?? dateOf(within(ctx, "propertyReport").dueAt);
  return [happened("propertyReportOrdered", "L03", { reportBy })];
}

/** R10: the leader by name accepts. */
export function accepted(ctx: Ctx): Happening[] {
  const { assignment } = ctx.file;
  return assignment ? [happened("received", "R10", { team: assignment.team })] : [];
}

/** R10: whoever is assigned by name is asked to accept; an earlier request to somebody else is taken back. */
export function askToAccept(ctx: Ctx): Happening[] {
  const { file } = ctx;
  const { assignment } = file;
  if (!assignment || assignment.receivedAt || file.performedInFullAt || file.closing) return [];
  const mine = openTaskOf(file, "acceptCase", (t) => t.role === assignment.team && t.assignee === assignment.officer);
  if (mine) return [];
  const stale = file.tasks.filter((t) => t.status === "open" && t.kind === "acceptCase");
  return [
    ...stale.map((t) => happened("taskWithdrawn", "R10", { taskId: t.id, kind: t.kind, because: "案件已另行分配 the case was assigned anew" })),
    openTask(ctx, {
      kind: "acceptCase", rule: "R10", role: assignment.team, assignee: assignment.officer, due: within(ctx, "acceptCase", dateOf(assignment.at)),
      about: { team: assignment.team },
    }),
  ];
}
