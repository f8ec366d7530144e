import type { CaseKind, Track } from "../court-profile.js";
import type { ClaimBasis } from "../money/claim.js";
import type { Fen } from "../money/fen.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type {
  Arrival, CaseFile, ClosedBy, Deadline, DeferralGround, Disbursement, DisbursementStatus, Found, Hold, Measure, MeasureKind, PlanObjection, QueryName, Segment, Share,
} from "./file.js";
import type { Party } from "./party.js";
import type { ListingGround, Task, TaskAnswers } from "./tasks.js";

/** Who did it: a post with the person who held it, or a system. Names are joined on reading. */
export type Actor = { post: string; staffId?: string } | { system: string };

/**
 * Every fact that a case can hold, and the shape of its data. Amounts in fen, people by partyId, posts by id.
 * How to change one: docs/how-to/change-an-event.md (new fields optional; old shapes stay readable for ever).
 */
/** L17: what of a deposit was left to the respondent, why, for how many dependants, and what the court's figures came to. */
export interface Exempted {
  exempt?: Fen;
  exemptBecause?: string;
  dependants?: number;
  exemptGuide?: Fen;
}

export interface EventData {
  /** The filing division filed it (L02, R33); all that the file starts from. */
  filed: {
    caseId: string; caseNumber: string; kind: CaseKind; filedOn: CourtDate; receivedOn: CourtDate;
    document: CaseFile["document"]; objectionAbout?: "conduct" | "thing"; claim: ClaimBasis; parties: Party[];
  };
  segmentEntered: { segment: Segment };
  /** R27: the case has its account; the number is joined on reading. */
  accountOpened: Record<string, never>;
  queryRequested: { query: QueryName; batchId: string; institutions: string[] };
  /** The first usable answer of a query (R23, R24). */
  firstQueryAnswered: QueryAnswered;
  secondQueryAnswered: QueryAnswered;
  /** An answer after the first: it follows the case, however late (R23). */
  answerAdded: QueryAnswered;
  /** Institutions that have not answered yet; asked again at `nextAskAt`. */
  answersAwaited: { query: QueryName; outstanding: string[]; asked: number; nextAskAt: Instant };
  /** R23: case and results went to the command center. `missing`: institutions that had not answered. */
  transferred: { found: number; missing: string[] };
  triaged: NonNullable<CaseFile["triage"]>;
  /** R10: to the leader by name (a staff id here). */
  assigned: { team: string; officer: string; because: string };
  /** The named leader accepted it; R26 counts from here. */
  received: { team: string };
  /** R10: another officer of the same team. */
  reassigned: { officer: string; because: string };
  /** R10: moved between teams by the command center. */
  movedToTeam: { from: string; to: string; officer: string; because: string; track?: Track };
  taskOpened: { task: Task };
  taskCompleted: { taskId: string; kind: Task["kind"]; answer: TaskAnswers[Task["kind"]] };
  /** Another day (a deadline moved, a calendar came) or other hands (R10); the task stays the same. */
  taskMoved: { taskId: string; kind: Task["kind"]; dueAt?: Instant; role?: string; assignee?: string | null; why: string };
  taskWithdrawn: { taskId: string; kind: Task["kind"]; because: string };
  deadlineSet: { deadline: Deadline };
  /** `from` where the day it counts from moved too; open tasks that follow the deadline move with it. */
  deadlineMoved: { id: string; dueAt: Instant; provisional: boolean; from?: CourtDate; excluded?: Deadline["excluded"]; why: string };
  deadlineMet: { id: string; node: Deadline["node"] };
  deadlineOverdue: { id: string; node: Deadline["node"]; dueAt: Instant };
  deadlineWithdrawn: { id: string; node: Deadline["node"]; because: string };
  noticeIssued: { on: CourtDate };
  propertyReportOrdered: { reportBy: CourtDate };
  offlineSearchCompleted: { found: Found[] };
  /** L25, R23: an instruction to control what was found. */
  controlOrdered: { measures: Measure[] };
  /** An outside system carried the control out, or refused. */
  controlAnswered: { measureId: string; kind: MeasureKind; status: "inEffect" | "waiting" | "refused"; expiresOn?: CourtDate; because?: string; askAt?: Instant };
  measureRenewalOrdered: { measureId: string; until: CourtDate };
  measureRenewed: { measureId: string; kind: MeasureKind; expiresOn: CourtDate };
  /** The system did not renew it: its term ends as it stands. */
  renewalRefused: { measureId: string; kind: MeasureKind; because: string };
  measureExpired: { measureId: string; kind: MeasureKind };
  /** `awaited`: the freeze ends when the money arrives; without it, as in older records, at once. */
  depositDeducted: { measureId?: string; amount: Fen; ruling: string; awaited?: true } & Exempted;
  /** R25: put forward together, each to take effect when signed. */
  measuresProposed: { measures: Measure[]; again: boolean };
  measuresHeld: { because: string };
  listingGroundRecorded: { grounds: Record<string, ListingGround | "none"> };
  measureNotApplicable: { measureId: string; kind: MeasureKind; target: string; because: string };
  measuresSigned: { kind: MeasureKind; measureIds: string[] };
  publicationChosen: { channel: string; because: string };
  restrictionApplied: MeasureApplied;
  listed: MeasureApplied & { ground: ListingGround };
  ringbackSet: MeasureApplied;
  published: MeasureApplied & { channel: string };
  measureRefused: { measureId: string; kind: MeasureKind; target: string; because: string };
  measureLiftOrdered: { measureIds: string[]; because: string };
  /** `target`: a party's id, or the thing. */
  measureLifted: { measureId: string; kind: MeasureKind; target: string; because: string };
  performanceReported: { reportId: string; on: CourtDate; amount?: Fen; act?: string; inFull: boolean; confirmedBy: string; signedOn: CourtDate; taskId: string };
  performanceRefused: { reportId: string; because: string };
  performed: { on: CourtDate; amount?: Fen; act?: string; inFull: boolean; source: "direct" | "arrival"; ref: string };
  /** R41: from here the whole rest is due. */
  instalmentMissed: { dueOn: CourtDate };
  fundsArrived: { arrival: Arrival };
  /** `inFull`: without this money all is performed still. `unidentified`: it is not this case's, and the court has it still (R27). */
  arrivalReversed: { arrivalId: string; serial: string; inFull?: boolean; unidentified?: true; because?: string };
  /** Other money fell away, so that more of this serves the claim. */
  arrivalReassessed: { arrivalId: string; needed: Fen; excess: Fen };
  /** R46 到账确认. */
  arrivalConfirmed: { arrivalId: string; confirmedBy: string };
  /** R46 案款分配审批: who gets how much, in fen. */
  distributionApproved: { arrivalId: string; shares: Share[]; approvedBy: string };
  distributionRefused: { arrivalId: string; because: string };
  /** What was approved is no longer what would be paid. */
  approvalVoided: { arrivalId: string; because: string };
  /** L14, L27: who of several creditors is to get how much. */
  distributionPlanDrafted: {
    arrivalId: string; mode: "proRata" | "seizureOrder"; creditors: { party: string; amount: Fen; priority: number; seizedAt?: CourtDate }[]; shares: Share[]; draftedBy: string;
  };
  distributionPlanServed: { arrivalId: string; on: CourtDate };
  distributionPlanObjected: { arrivalId: string; objection: PlanObjection; because: string };
  /** The fifteen days to object are over. */
  planObjectionsEnded: { arrivalId: string };
  planObjectionOpposed: { objectionId: string; by: string };
  planObjectionSued: { objectionId: string; suit: string };
  planObjectionSettled: { objectionId: string; outcome: "upheld" | "dismissed" };
  /** L16: an arrival's money waits, on a ground of the law; `escrow`: it is put there (提存). */
  disbursementDeferred: { arrivalId: string; ground: DeferralGround; amount: Fen; approvedBy: string; escrow?: true };
  deferralRefused: { arrivalId: string; because: string };
  /** The ground fell away on this day. */
  disbursementReleased: { arrivalId: string; on: CourtDate; amount: Fen; because: string; escrow?: true };
  /** R46 补记票号. */
  receiptBackfilled: { arrivalId: string; receipt: string };
  fundsApproved: { arrivalId: string; disbursements: Disbursement[]; approvedBy: string };
  fundsRefused: { arrivalId: string; because: string };
  paymentOrdered: { arrivalId: string; paidBy: string };
  payeeAccountRecorded: { partyId: string };
  disbursementProgressed: { disbursementId: string; status: DisbursementStatus; because?: string };
  disbursed: { disbursementId: string; arrivalId: string; amount: Fen; payee: string };
  /** Two people settle an instruction whose fate the bank does not tell (interface: Never twice). */
  paymentSettlementStated: { disbursementId: string; outcome: "paid" | "notPaid"; by: string };
  /** `toApprove`: it waits for a new approval, since the old one was for another account. */
  payeeCorrected: { disbursementId: string; round: number; toApprove?: true };
  correctionApproved: { disbursementId: string; approvedBy: string };
  correctionRefused: { disbursementId: string; because: string };
  settled: { hold: Hold };
  settlementBroken: { holdId: string; dueOn: CourtDate };
  suspended: { hold: Hold };
  /** A hold recorded ahead of its first day begins. */
  holdBegan: { holdId: string };
  resumed: { holdIds: string[]; on: CourtDate };
  graceGranted: { hold: Hold };
  holdEnded: { holdId: string; on: CourtDate; because: string };
  withdrawn: { partyId: string; because: string };
  partyAdded: { party: Party; ruling: string };
  becameCritical: Record<string, never>;
  /** A rule forbade something that someone tried; kept, since refusals matter (R30). */
  refused: { rule: string; what: string; because: string; on?: CourtDate; amount?: Fen };
  callFailed: { action: string; system: string; reason: string; tries: number; nextTryAt: Instant; strange: boolean };
  callRecovered: { action: string; system: string; since: Instant; tries: number };
  /** A call that had failed is not needed any more. */
  callAbandoned: { action: string; system: string; because: string };
  calendarImported: { year: string };
  closingProposed: { by: ClosedBy; because: string };
  closingRefused: { because: string };
  closed: { closedBy: ClosedBy };
}

/** Answers of one wake-up of a query. */
export interface QueryAnswered {
  query: QueryName;
  institutions: string[];
  final: string[];
  answerIds: string[];
  found: Found[];
  /** The instant that the system stamped on the latest of these answers. */
  answeredAt: Instant;
  complete: boolean;
}

export interface MeasureApplied {
  measureId: string;
  /** Party id; read models show the name. */
  target: string;
  expiresOn?: CourtDate;
}

export type EventType = keyof EventData;

/** One event of a case's stream. `rule` names the rule that caused it, null where none did. */
export type CaseEvent<T extends EventType = EventType> = {
  [K in T]: {
    seq: number;
    at: Instant;
    type: K;
    actor: Actor;
    rule: string | null;
    data: EventData[K];
    /** The command that caused it, so that reading can join who gave it. */
    commandId?: string;
  };
}[T];

/** What a rule yields: an event before it has its number and instant. */
export type Happening<T extends EventType = EventType> = {
  [K in T]: { type: K; rule: string | null; data: EventData[K] };
}[T];

/** Makes a happening; reads better in rules than an object literal. */
export function happened<T extends EventType>(type: T, rule: string | null, data: EventData[T]): Happening<T> {
  return { type, rule, data };
}
