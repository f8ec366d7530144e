import type { CaseKind, CaseProfile, Track } from "../court-profile.js";
import type { Fen } from "../money/fen.js";
import type { ClaimBasis } from "../money/claim.js";
import type { CalendarYears } from "../time/calendar.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type { Period } from "../time/period.js";
import type { Party } from "./party.js";
import type { Found, Measure } from "./measure.js";
import type { ListingGround, Task } from "./tasks.js";

/** What a case is judged by: carried in the workflow beside the file, never inside an event. */
export interface Law {
  profile: CaseProfile;
  calendars: CalendarYears;
}

export type { Found, Measure, MeasureKind } from "./measure.js";

export type Segment = "firstQuery" | "secondQuery" | "execution" | "disbursement" | "closed";
export type CaseStatus = "open" | "suspended" | "closed";
export type QueryName = "first" | "second";

export type DocumentType =
  | "judgment" | "mediation" | "arbitration" | "notarial" | "criminal" | "administrative"
  | "preservationRuling" | "advanceEnforcementRuling";

export type Custody = "inCustody" | "serving" | "released" | "unknown";

/** How an enforcement case closes (L28); preservation and objection cases have words of their own. */
export type ClosedBy =
  | "performance" | "terminationOfCurrentProceeding" | "end" | "cancellation" | "nonEnforcement" | "rejection"
  | "preserved" | "partlyPreserved" | "nothingToPreserve"
  | "upheld" | "partlyUpheld" | "dismissed" | "withdrawn";

/** A deadline's node: the interface's names; `objectionReview` is ours. */
export type DeadlineNode =
  | "transfer" | "offlineSearch" | "twoMonths" | "punishment" | "disbursement" | "payment" | "notice" | "noticeByHandler"
  | "query" | "critical" | "term" | "renewal" | "listingDeletion" | "restrictionLifting" | "objectionReview"
  | "planObjection" | "planOpposition" | "planLawsuit";

/** A day by which something must have happened, as data: why it stands there, and every move of it. */
export interface Deadline {
  /** The node, or `node:subject` where a case can have several. */
  id: string;
  node: DeadlineNode;
  rule: string;
  /** The day it counts from, which is not counted. */
  from: CourtDate;
  period: Period;
  /** Days not counted (L01), inclusive. */
  excluded?: { from: CourtDate; to: CourtDate }[];
  dueAt: Instant;
  provisional: boolean;
  /** `overdue` stays, with `metAt`, when it is met late. */
  status: "open" | "met" | "overdue" | "withdrawn";
  metAt?: Instant;
  /** Why it was withdrawn; it binds again when that falls away. */
  because?: string;
  moves: { at: Instant; from: Instant; to: Instant; why: string }[];
}

/** One run of the network query (R23, R24). */
export interface QueryState {
  batchId: string;
  requestedAt?: Instant;
  institutions: string[];
  /** Institutions that have answered finally. */
  answered: string[];
  /** Answers seen, by id, so that one that comes twice counts once. */
  answerIds: string[];
  firstAnswerAt?: Instant;
  /** While answers are outstanding: how often it was asked, and when it is asked again. */
  asked: number;
  nextAskAt?: Instant;
  complete: boolean;
}

/** Money that reached the case's account. */
export interface Arrival {
  id: string;
  serial: string;
  amount: Fen;
  at: Instant;
  /** What of it serves the claim; the rest goes back to who paid. */
  needed: Fen;
  excess: Fen;
  status: "arrived" | "approved" | "payOrdered" | "disbursed" | "reversed" | "refused";
  /** R46: who confirmed it, and who signed which shares. */
  confirmedBy?: string;
  distribution?: { shares: Share[]; approvedBy: string };
  approvedBy?: string;
  paidBy?: string;
  /** L14, L27: who of several creditors gets how much. */
  plan?: DistributionPlan;
  /** The undisputed part is out, and what is disputed waits. */
  paidInPart?: true;
  /** L16: held back with approval, and from when no longer. */
  deferred?: { ground: DeferralGround; at: Instant; approvedBy: string; escrow?: true; releasedOn?: CourtDate };
  /** R46: the number of its receipt. */
  receipt?: string;
}

/** L14, L27 分配方案: shares in fen, in the order of the creditors. */
export interface DistributionPlan {
  mode: "proRata" | "seizureOrder";
  shares: Share[];
  draftedBy: string;
  servedOn?: CourtDate;
  /** When the fifteen days to object were over. */
  objectionsEndedAt?: Instant;
  objections: PlanObjection[];
}

/** L14: an objection against a creditor's share; opposed, sued, settled. */
export interface PlanObjection {
  id: string;
  by: string;
  against: string;
  amount: Fen;
  opposedBy?: string;
  /** The lawsuit's case number. */
  suit?: string;
  outcome?: "upheld" | "dismissed";
}

/** L16 (法发〔2017〕6号 10): why money may wait beyond its thirty days; the last four put it into escrow (提存). */
export const ESCROW_GROUNDS = ["refused", "whereaboutsUnknown", "heirOpen", "cannotBeNotified"] as const;
export const DEFERRAL_GROUNDS = ["distribution", "frozenElsewhere", "applicantNotCome", "suspension", "other", ...ESCROW_GROUNDS] as const;
export type DeferralGround = (typeof DEFERRAL_GROUNDS)[number];

/** What one payee gets, in fen: a party id, or `payer` for what goes back to who paid. */
export interface Share {
  payee: string;
  amount: Fen;
}

export type DisbursementStatus = "reserved" | "sent" | "paid" | "refused" | "unknown" | "voided";

/** One payment out of the case's account, carried out by a `disbursement` workflow. */
export interface Disbursement {
  id: string;
  arrivalId: string;
  /** A party id, or `payer` for what goes back to who paid. */
  payee: string;
  amount: Fen;
  status: "ready" | DisbursementStatus;
  /** Grows each time the payee's account is put right: a new instruction. */
  round: number;
  at?: Instant;
  /** Its payee's account is another one now, and not approved yet. */
  toApprove?: true;
  /** Who approved it where that was not with its arrival. */
  approvedBy?: string;
  /** Its approval was voided before anything was sent: others stand in its place. */
  replaced?: true;
  /** What people stated from the bank's paper, where the bank does not tell. */
  stated?: { outcome: "paid" | "notPaid"; by: string }[];
}

export type SuspensionApplicant = "applicant" | "respondent" | "court";

/** Something that keeps R25's measures back (rules.md: suspension, kept settlement, grace). */
export interface Hold {
  id: string;
  kind: "suspension" | "settlement" | "grace";
  from: CourtDate;
  until?: CourtDate;
  /** For a grace: the respondent who has it. */
  respondent?: string;
  ground?: string;
  instalments?: { dueOn: CourtDate; amount: Fen }[];
  suspendsCase?: boolean;
  /** L05: who applied for a suspension; its days bear no doubled interest unless the respondent did. Absent: not the respondent. */
  appliedBy?: SuspensionApplicant;
  /** L05: suspended in retrial; never counted, whoever applied. */
  retrial?: true;
  /** The first day on which it does not hold any more. */
  endedOn?: CourtDate;
}

/** A call to an outside system that has failed and will be tried again. */
export interface Failure {
  action: string;
  system: string;
  since: Instant;
  tries: number;
  nextTryAt: Instant;
  reason: string;
  /** The task of the person who was told. */
  taskId?: string;
}

/** An enforcement case, folded from its events. Plain JSON: it goes through continue-as-new and into PostgreSQL. */
export interface CaseFile {
  caseId: string;
  caseNumber: string;
  kind: CaseKind;
  filedOn: CourtDate;
  /** When it was entered: later than `filedOn` where a case is filed for a day in the past. */
  openedAt: Instant;
  receivedOn: CourtDate;
  document: {
    type: DocumentType;
    /** What the document fixes (R33), also where nothing of it is owed here (preservation). */
    amount?: Fen;
    tribunal?: string;
    effectiveOn?: CourtDate;
    performBy?: CourtDate;
    mediated: boolean;
    /** R45: where the person of a criminal case is. */
    custody?: Custody;
  };
  objectionAbout?: "conduct" | "thing";
  claim: ClaimBasis;
  parties: Party[];
  /** Sequence number and instant of the last event. */
  seq: number;
  lastAt: Instant;
  segment: Segment;
  status: CaseStatus;
  accountOpened: boolean;
  queries: { first: QueryState; second: QueryState };
  found: Found[];
  transferredAt?: Instant;
  /** The track of the team that has the case. */
  track?: Track;
  triage?: { track: Track; region?: string; team: string; rule: string; because: string; at: Instant; round: number; controllable: Fen; claim: Fen };
  /** The found figures changed since the last triage: look again (R24). */
  triageNeeded: boolean;
  assignment?: { team: string; officer: string; at: Instant; receivedAt?: Instant };
  /** The acceptance from which R26 counts: moving the case does not restart the month. Without a month, the last one. */
  firstReceivedAt?: Instant;
  noticeIssuedAt?: Instant;
  reportOrderedAt?: Instant;
  offlineSearchedAt?: Instant;
  deadlines: Deadline[];
  tasks: Task[];
  measures: Measure[];
  grounds: Record<string, ListingGround | "none">;
  /** R25: when the measures were put forward. */
  measuresProposedAt?: Instant;
  publicationChannel?: string;
  holds: Hold[];
  performances: { on: CourtDate; amount?: Fen; act?: string; source: "direct" | "arrival"; ref: string }[];
  /** Reports of direct performance that wait for the leader's check (R30). */
  reports: { id: string; on: CourtDate; amount?: Fen; act?: string; at: Instant; inFull: boolean; taskId: string; status: "open" | "confirmed" | "refused" }[];
  performedInFullAt?: Instant;
  arrivals: Arrival[];
  /** What was taken over from frozen deposits, by rulings; the money comes as arrivals. */
  deductedTotal: Fen;
  disbursements: Disbursement[];
  /** R41: the last day of the first instalment that was missed. */
  missedInstalmentOn?: CourtDate;
  withdrawnApplicants: string[];
  withdrawals: { partyId: string; on: CourtDate }[];
  failures: Failure[];
  /** A refused closing comes again only when somebody asks for it. */
  closingRefused: boolean;
  /** Why the case is going to be closed, once that is settled. */
  closing?: { by: ClosedBy; at: Instant; because: string; taskId?: string };
  closedBy?: ClosedBy;
  closedAt?: Instant;
  critical: boolean;
  /** Calendars imported while the case ran, for the record. */
  calendarsImported: string[];
}
