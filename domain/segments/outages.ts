import type { Ctx } from "../case/context.js";
import type { Action } from "../case/actions.js";
import { happened, type Happening } from "../case/events.js";
import type { Fact } from "../case/facts.js";
import type { CaseFile } from "../case/file.js";
import { openTask, openTaskOf, within, withdrawTasks } from "../case/task-flow.js";
import type { SystemName } from "../court-profile.js";
import { plusMinutes, type Instant } from "../time/court-date.js";

/** A call failed after its tries: it waits, longer each time, visibly; a strange answer is shown to a person at once. */
export function callFailed(ctx: Ctx, fact: Extract<Fact, { type: "failed" }>): Happening[] {
  const known = ctx.file.failures.find((f) => f.action === fact.action.id);
  const settings = ctx.law.profile.systems[fact.system as SystemName];
  const waits = settings?.backOffMinutes ?? [1, 5, 15, 60];
  const tries = (known?.tries ?? 0) + 1;
  const nextTryAt = plusMinutes(ctx.now, waits[Math.min(tries, waits.length) - 1] ?? 60);
  const failed = happened("callFailed", null, { action: fact.action.id, system: fact.system, reason: fact.reason, tries, nextTryAt, strange: fact.strange });
  const strange = fact.strange && !openTaskOf(ctx.file, "examineAnswer", (t) => t.about["action"] === fact.action.id);
  return strange
    ? [failed, openTask(ctx, {
        kind: "examineAnswer", rule: "R23", role: ctx.law.profile.functions.commandCenter, due: within(ctx, "settleOutage"),
        about: { action: fact.action.id, system: fact.system, came: fact.reason },
      })]
    : [failed];
}

/** A call went through again: the failure is over, its task is not needed. */
export function callRecovered(ctx: Ctx, action: Action): Happening[] {
  const known = ctx.file.failures.find((f) => f.action === action.id);
  if (!known) return [];
  return [
    happened("callRecovered", null, { action: action.id, system: known.system, since: known.since, tries: known.tries }),
    ...outageOver(ctx, action.id, "系统已恢复 the system is back"),
  ];
}

/** A call that failed and is not asked for any more leaves nothing behind. */
export function abandonCalls(ctx: Ctx, wanted: readonly string[]): Happening[] {
  const because = "不再需要 not needed any more";
  return ctx.file.failures.filter((f) => !wanted.includes(f.action)).flatMap((f) => [
    happened("callAbandoned", null, { action: f.action, system: f.system, because }),
    ...outageOver(ctx, f.action, because),
  ]);
}

function outageOver(ctx: Ctx, action: string, because: string): Happening[] {
  return withdrawTasks(ctx, because, (t) => t.kind === "settleOutage" && t.about["action"] === action);
}

const patienceEnds = (file: CaseFile, ctx: Pick<Ctx, "law">) => file.failures.map((f) => ({
  failure: f, at: plusMinutes(f.since, ctx.law.profile.systems[f.system as SystemName]?.patienceMinutes ?? 240),
}));

const told = (file: CaseFile, action: string, since: Instant) =>
  file.tasks.some((t) => t.kind === "settleOutage" && t.about["action"] === action && t.createdAt >= since);

/** When patience is exceeded a person is told; the case goes on waiting and trying. */
export function askToSettleOutage(ctx: Ctx): Happening[] {
  const { file } = ctx;
  return patienceEnds(file, ctx)
    .filter(({ failure, at }) => ctx.now >= at && !told(file, failure.action, failure.since))
    .slice(0, 1)
    .map(({ failure }) => openTask(ctx, {
      kind: "settleOutage", rule: "R23", role: ctx.law.profile.functions.commandCenter, due: within(ctx, "settleOutage"),
      about: { action: failure.action, system: failure.system, since: failure.since, tries: failure.tries, reason: failure.reason },
    }));
}

/** Institutions that never answer: after patience a person is told which (R23: nothing is lost). */
export function askAboutSilence(ctx: Ctx): Happening[] {
  const { file, law } = ctx;
  const patience = law.profile.systems.networkQuery.patienceMinutes;
  return (["first", "second"] as const).flatMap((query) => {
    const q = file.queries[query];
    const action = `runQuery-${query}`;
    const silent = !q.complete && q.requestedAt !== undefined && q.nextAskAt !== undefined && ctx.now >= plusMinutes(q.requestedAt, patience);
    if (!silent || file.closing || told(file, action, q.requestedAt!)) return [];
    const outstanding = q.institutions.filter((i) => !q.answered.includes(i));
    return [openTask(ctx, {
      kind: "settleOutage", rule: "R23", role: law.profile.functions.commandCenter, due: within(ctx, "settleOutage"),
      about: { action, system: "networkQuery", outstanding, since: q.requestedAt! },
    })];
  }).slice(0, 1);
}

/** Dates: the next try of each failed call, and the end of patience. */
export function outageDates(file: CaseFile, law: Ctx["law"]): Instant[] {
  return [
    ...file.failures.map((f) => f.nextTryAt),
    ...patienceEnds(file, { law }).filter(({ failure }) => !told(file, failure.action, failure.since)).map(({ at }) => at),
  ];
}
