import { systemOf, type Action, type ActionAnswers, type ActionKind } from "../domain/case/actions.js";
import type { Fact } from "../domain/case/facts.js";
import type { CaseFile, Law } from "../domain/case/file.js";
import type { SystemSettings } from "../domain/court-profile.js";
import type { Instant } from "../domain/time/court-date.js";
import type { CaseActivities, Request, Stamped, SystemCall } from "../activities/contract.js";
import { failureOf } from "./failures.js";

/** Carries out one kind of action, with the profile's patience for the system behind it; an activity or a child workflow. */
export type Performers = { [K in ActionKind]: (request: Request<K>, patience: SystemSettings) => Promise<Stamped<ActionAnswers[K]>> } & {
  callTogether: (calls: SystemCall[], patience: SystemSettings) => ReturnType<CaseActivities["callTogether"]>;
};

/** What an attempt is made from. */
export interface Attempting {
  file: CaseFile;
  law: Law;
  at: Instant;
  simulated: boolean;
  performers: Performers;
  /** For failures that carry no instant of their own. */
  clock(): Instant;
}

/**
 * Carries out a group of actions, and tells what came of each, in their order. First calls to one system go together as one
 * step of the history; one that has failed, or whose answer is missing, goes by itself.
 */
export function attemptAll(group: readonly Action[], x: Attempting): Promise<Fact[]> {
  const together = new Map<string, Promise<(Stamped<unknown> | null)[]>>();
  return Promise.all(group.map(async (action) => {
    const same = firstCalls(group, systemOf(action), x.file);
    const i = same.indexOf(action);
    if (i < 0 || same.length < 2) return attempt(action, x, hasFailed(x.file, action));
    const system = String(systemOf(action));
    const answers = together.get(system) ?? x.performers.callTogether(same.map((a) => requestOf(a, x, false) as SystemCall), patienceWith(action, x.law));
    together.set(system, answers);
    const answered = (await answers)[i];
    return answered ? ({ type: "answered", at: answered.at, action, answer: answered.answer } as Fact) : attempt(action, x, true);
  }));
}

function firstCalls(group: readonly Action[], system: string | null, file: CaseFile): Action[] {
  return system === null ? [] : group.filter((a) => systemOf(a) === system && !hasFailed(file, a));
}

const hasFailed = (file: CaseFile, action: Action) => file.failures.some((f) => f.action === action.id);
const patienceWith = (action: Action, law: Law) => law.profile.systems[systemOf(action) ?? "bank"];

function requestOf(action: Action, { file, at, simulated }: Attempting, again: boolean) {
  return { caseId: file.caseId, caseNumber: file.caseNumber, at, action, ...(simulated ? { scenarioTime: at } : {}), ...(again ? { again } : {}) };
}

async function attempt(action: Action, x: Attempting, again: boolean): Promise<Fact> {
  const perform = x.performers[action.kind] as (r: unknown, patience: SystemSettings) => Promise<Stamped<unknown>>;
  try {
    const { at, answer } = await perform(requestOf(action, x, again), patienceWith(action, x.law));
    return { type: "answered", at, action, answer } as Fact;
  } catch (error) {
    return { type: "failed", action, ...failureOf(error, action, x.simulated ? x.at : x.clock()) };
  }
}
