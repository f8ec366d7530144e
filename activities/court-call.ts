import { ApplicationFailure } from "@temporalio/common";
import { Context } from "@temporalio/activity";
import { DefiniteRefusal, StrangeAnswer } from "../court-systems/failures.js";
import type { Connection } from "../court-systems/connection.js";
import type { SystemName } from "../domain/court-profile.js";
import { OutsideFailure } from "../domain/errors.js";
import type { Instant } from "../domain/time/court-date.js";
import { instantFor, type ActivityDeps } from "./deps.js";

/** Whose call it is, for the failure that the case will see. */
export interface CallOf {
  caseId: string;
  scenarioTime?: Instant;
  actionId: string;
}

/** A connection to a system for the running activity: its patience from the profile, its end when the worker stops. */
export function connectionTo(deps: ActivityDeps, system: SystemName, scenarioTime: Instant | undefined): Connection {
  return {
    baseUrl: deps.courtSystemsUrl, settings: deps.profile.systems[system], signal: Context.current().cancellationSignal,
    ...(scenarioTime ? { scenarioTime } : {}),
  };
}

/** Whether this attempt may follow one that got as far as the system: then what became of it is asked first. */
export function mayHaveBeenSent(again: boolean | undefined): boolean {
  return again === true || Context.current().info.attempt > 1;
}

/**
 * Runs calls to a system and turns what went wrong into an ApplicationFailure that a case can read: `OutsideFailure` is
 * tried again, `StrangeAnswer` and `DefiniteRefusal` are not. What came is kept in PostgreSQL, never in a history.
 */
export async function callSystem<T>(deps: ActivityDeps, of: CallOf, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const at = instantFor(of.scenarioTime);
    if (error instanceof StrangeAnswer) {
      await keepStrange(deps, of, error, at);
      throw ApplicationFailure.nonRetryable(`异常反馈：${error.reason}`, "StrangeAnswer", { system: error.system, reason: error.reason, at });
    }
    if (error instanceof DefiniteRefusal) {
      throw ApplicationFailure.nonRetryable(`被拒：${error.code}`, "DefiniteRefusal", { system: error.system, reason: error.code, at });
    }
    if (error instanceof OutsideFailure) {
      throw ApplicationFailure.retryable(`外部系统失败：${error.reason}`, "OutsideFailure", { system: error.system, reason: error.reason, at });
    }
    throw error;
  }
}

async function keepStrange(deps: ActivityDeps, of: CallOf, error: StrangeAnswer, at: Instant): Promise<void> {
  const id = `${of.caseId}:${of.actionId}:${at}:${Context.current().info.attempt}`;
  const row = { caseId: of.caseId, action: of.actionId, system: error.system, reason: error.reason, excerpt: error.excerpt, at: new Date(at) };
  await deps.db.strangeAnswer.upsert({ where: { id }, create: { id, ...row }, update: row });
}
