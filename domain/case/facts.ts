import type { CalendarYears } from "../time/calendar.js";
import type { Fen } from "../money/fen.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type { Action, ActionAnswers, ActionKind } from "./actions.js";
import type { EventData } from "./events.js";
import type { ClosedBy, DeferralGround, DisbursementStatus, SuspensionApplicant } from "./file.js";
import type { Party } from "./party.js";
import type { TaskAnswers, TaskKind } from "./tasks.js";

/** Who gives a command: the post decides what is allowed, the staff id who is answerable. */
export interface By {
  post: string;
  staffId: string;
}

/** What people and callers can ask of a case, with the body of each. Names of people are already partyIds here. */
export interface Commands {
  completeTask: { [K in TaskKind]: { taskId: string; kind: K; answer: TaskAnswers[K] } }[TaskKind];
  /** R30: `direct` with the applicant's signed confirmation; `courtHeld` is what R30 refuses, and is kept. */
  recordPerformance: { on: CourtDate; amount?: Fen; act?: string; kind: "direct" | "courtHeld"; confirmedBy?: string; signedOn?: CourtDate };
  /** L20 */
  recordSettlement: { on: CourtDate; signedBy: string[]; instalments: { dueOn: CourtDate; amount: Fen }[]; suspend: boolean };
  /** L21 */
  suspend: { ground: string; from: CourtDate; until?: CourtDate; appliedBy?: SuspensionApplicant; retrial?: boolean };
  resume: { on: CourtDate };
  /** L09, 法发〔2019〕35号 */
  grantGrace: { respondent: string; until: CourtDate };
  withdraw: { by: string; reason: string };
  /** R31: only on application and ruling. */
  addParty: { party: Party; application?: string; ruling?: string };
  /** L28 */
  close: { by: ClosedBy; because: string };
  /** R10: between teams, by the command center. */
  moveToTeam: { team: string; because: string };
  /** R10: inside the team, by its leader. */
  reassign: { officer: string; because: string };
  /** R27: unidentified money claimed for this case; approved by a second person. */
  draftClaim: { unidentifiedId: string; serial: string; amount: Fen; bankAt: Instant };
  /** L14, L27: a plan of several creditors; by the bank's serial of the arrival. */
  draftDistributionPlan: { serial: string; mode: "proRata" | "seizureOrder"; creditors: { party: string; amount: Fen; priority: number; seizedAt?: CourtDate }[] };
  objectToPlan: { serial: string; by: string; against: string; amount: Fen; because: string };
  opposePlanObjection: { objection: string; by: string };
  suePlanObjection: { objection: string; suit: string };
  settlePlanObjection: { objection: string; outcome: "upheld" | "dismissed" };
  /** L16: an arrival's money is to wait, on a ground of the law; by the bank's serial. */
  deferDisbursement: { serial: string; ground: DeferralGround; because: string };
  /** L16: the ground fell away. */
  releaseDisbursement: { serial: string; on: CourtDate; because: string };
  importCalendar: { year: string; calendar: CalendarYears[string] };
}
export type CommandName = keyof Commands;

/** A command with its id, so that it is applied once. */
export type Command = { [K in CommandName]: { name: K; body: Commands[K] } }[CommandName];

/** What a case is told. Every fact carries its own instant; nothing is stamped by the workflow's clock. */
export type Fact =
  | { type: "filed"; at: Instant; by: By; filed: EventData["filed"] }
  /** A date that matters was reached; `at` is the instant the timer was set for. */
  | { type: "reached"; at: Instant }
  | ActionAnswered
  | { type: "failed"; at: Instant; action: Action; system: string; reason: string; strange: boolean }
  | { type: "command"; at: Instant; commandId: string; by: By; command: Command }
  /** The bank's notice of money in the case's account; `bankAt` is when it arrived (R29 counts from there). */
  | { type: "arrived"; at: Instant; serial: string; amount: Fen; bankAt: Instant; reverses?: string }
  | { type: "disbursementReported"; at: Instant; disbursementId: string; status: DisbursementStatus; because?: string };

export type ActionAnswered = {
  [K in ActionKind]: { type: "answered"; at: Instant; action: Extract<Action, { kind: K }>; answer: ActionAnswers[K] };
}[ActionKind];
