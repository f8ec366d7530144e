import type { CaseFile } from "../domain/case/file.js";
import type { Task } from "../domain/case/tasks.js";
import { msOfInstant, type Instant } from "../domain/time/court-date.js";
import type { FieldError } from "../domain/errors.js";
import type { ScenarioCase } from "./scenario.js";

/** Why a filing was refused: as an HTTP caller would read it. */
export interface Refused {
  status: number;
  rule: string | null;
  errors: FieldError[];
}

/** Something that a rule forbade while the case ran. */
export interface Refusal {
  at: Instant;
  rule: string;
  what: string;
}

/** Something that is to be brought to a case at an instant; of one instant in the order of the list. */
export interface Pending {
  at: Instant;
  bring(): Promise<void> | void;
}

/** One case of a scenario on its way through time. */
export interface Lane {
  /** `cases[i]` of the scenario, for messages; an objection has that of its case. */
  pointer: string;
  spec: ScenarioCase;
  refused?: Refused;
  filed?: FiledLane;
}

/** A case that was filed. */
export interface FiledLane {
  caseId: string;
  caseNumber: string;
  /** How far the server's clock runs ahead of this case's: each case has its own distance, so that two never collide. */
  aheadMs: number;
  file: CaseFile;
  names: Record<string, string>;
  pending: Pending[];
  /** Tasks that somebody tried to do. */
  tried: Set<string>;
  /** Who does what next, and what that was planned from. */
  planned?: { from: readonly unknown[]; next: { task: Task; at: Instant } | undefined };
  refusals: Refusal[];
  signalsSent: number;
  works: number;
}

/** The server's time at which a case's clock shows an instant. */
export function serverMs(aheadMs: number, instant: Instant): number {
  return msOfInstant(instant) + aheadMs;
}
