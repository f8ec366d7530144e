import type { Action, ActionAnswers, ActionKind } from "../domain/case/actions.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { DisbursementStatus } from "../domain/case/file.js";
import type { Fen } from "../domain/money/fen.js";
import type { Instant } from "../domain/time/court-date.js";

/** What every activity of a case is told besides its action: whose case, and the case's own instant of the request. */
export interface Request<K extends ActionKind> extends Asked {
  action: Extract<Action, { kind: K }>;
}

/** A request whatever its action. */
export interface Asked {
  caseId: string;
  caseNumber: string;
  at: Instant;
  /** Under `simulate`: the instant that court systems take as now. */
  scenarioTime?: Instant;
  /** This action has failed before: what became of it is asked first, never sent again blindly. */
  again?: boolean;
}

/** An answer with its own instant: the system's, else the activity's. */
export type Stamped<T> = { at: Instant; answer: T };

type ByCase = { [K in Exclude<ActionKind, "disburse">]: (request: Request<K>) => Promise<Stamped<ActionAnswers[K]>> };

/** A call to an outside system: every kind of action but our own register's and payments. */
export type SystemCall = { [K in Exclude<ActionKind, "disburse" | "consultRegister">]: Request<K> }[Exclude<ActionKind, "disburse" | "consultRegister">];

/**
 * Activities of a case. Each is idempotent by the ids in its action. Failures are ApplicationFailures of type
 * `OutsideFailure` (retryable) or `StrangeAnswer` (not), with details `{system, reason, at}`.
 */
export interface CaseActivities extends ByCase {
  /**
   * Calls of one wake-up to one system, side by side as one step of the history. An answer for each in their order; null
   * where it failed: that one is then tried by itself, as a call that may have been sent.
   */
  callTogether(calls: SystemCall[]): Promise<(Stamped<ActionAnswers[SystemCall["action"]["kind"]]> | null)[]>;
  /** Hands events over to PostgreSQL, once by case and seq, and folds the read models in the same transaction. */
  recordEvents(batch: { caseId: string; events: CaseEvent[] }): Promise<Recorded>;
}

/** `other`: PostgreSQL holds these after the event before the batch, other ones than it was given; nothing was recorded. */
export interface Recorded {
  other?: CaseEvent[];
}

/** Where a payment instruction stands (Never twice): the row in PostgreSQL is the truth, fenced by the attempt. */
export interface InstructionState {
  instructionId: string;
  status: DisbursementStatus;
  serial: string;
  validUntil: Instant;
  because?: string;
  at: Instant;
}

export interface PaymentOrder {
  caseId: string;
  caseNumber: string;
  disbursementId: string;
  round: number;
  arrivalId: string;
  payee: string;
  amount: Fen;
  at: Instant;
  scenarioTime?: Instant;
}

/** Activities of one payment (reliability: reserve, send, ask; another call only past `validUntil` and not found). */
export interface PaymentActivities {
  /** Reserves the money in the ledger and makes the serial, in one transaction, before anything is sent. */
  reservePayment(order: PaymentOrder & { validMinutes: number }): Promise<InstructionState>;
  /** Calls the bank once for this serial; a row that is no longer `reserved` is asked about, never sent again. */
  sendPayment(order: PaymentOrder): Promise<InstructionState>;
  /** Asks the bank what became of the serial; settles the row when it tells. */
  askPayment(order: PaymentOrder): Promise<InstructionState & { found: boolean }>;
  /**
   * Only past validUntil, not found, with a bank that honours it, and before people were asked: a new serial of the same
   * instruction. `asked` is the serial that the bank knows nothing of: another one in the row is another call's, and stays.
   */
  renewPayment(order: PaymentOrder & { validMinutes: number; asked?: string }): Promise<InstructionState>;
}
