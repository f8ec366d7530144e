import type { CourtDate, Instant } from "../time/court-date.js";
import type { Period } from "../time/period.js";

/**
 * The work that people do (the interface's names first, then ours). Imperative, one Chinese label each
 * in `labels.ts`, one form each in `api/tasks/forms.ts`.
 */
export const TASK_KINDS = [
  "acceptCase", "issueNotice", "orderPropertyReport", "searchOffline", "signRestriction", "recordListingGround",
  "signListing", "choosePublication", "confirmPerformance", "deductDeposit", "confirmArrival", "approveFunds",
  "approveDistribution", "pay", "backfillReceipt", "claimFunds", "settleOutage", "examineAnswer", "approveClosing",
  "approveDeferral", "recordPayeeAccount", "correctPayee", "settlePayment", "renewMeasure", "decideObjection",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a task is about: ids inside the case, never names. */
export type TaskSubject = Record<string, string | number | string[]>;

/** A piece of work that a post has to do, with its day. */
export interface Task {
  /** `t1`, `t2` … within the case. */
  id: string;
  kind: TaskKind;
  rule: string;
  /** The post that does it. */
  role: string;
  /** The person by name (R10), where one is fixed; a staff id. */
  assignee?: string;
  createdAt: Instant;
  dueAt: Instant;
  /** The deadline whose end its day is, so that it moves with it. */
  follows?: string;
  /** Or the period that its day ends, counted from a day, so that a calendar moves it. */
  counted?: Period & { from: CourtDate };
  doneAt?: Instant;
  status: "open" | "done" | "withdrawn";
  about: TaskSubject;
}

/** Answers of tasks, by kind; `approve: false` needs `because`. Parsed at the edge by the form's schema. */
export interface TaskAnswers {
  acceptCase: Record<string, never>;
  issueNotice: { on?: CourtDate };
  orderPropertyReport: { reportBy?: CourtDate };
  searchOffline: { found: { type: "house" | "land" | "other"; value: string; controllable?: boolean; encumbered?: boolean; of?: string }[] };
  signRestriction: Approval;
  recordListingGround: { grounds: { respondent: string; ground: ListingGround | "none"; because?: string }[] };
  signListing: Approval;
  choosePublication: { channel: string; because: string };
  confirmPerformance: Approval;
  /** `account`: the case account's number, as the ruling states it (R28); PostgreSQL keeps it. */
  deductDeposit: { ruling: string; amount: string; account?: string; exempt?: Exemption };
  confirmArrival: Approval;
  approveFunds: Approval;
  approveDistribution: Approval;
  pay: Record<string, never>;
  backfillReceipt: { receipt: string };
  claimFunds: Approval;
  settleOutage: { note: string };
  examineAnswer: { note: string };
  approveClosing: Approval;
  approveDeferral: Approval;
  recordPayeeAccount: { holder: string; bank: string; number: string };
  correctPayee: { holder: string; bank: string; number: string };
  settlePayment: { outcome: "paid" | "notPaid"; statement: string };
  renewMeasure: { renew: boolean; because?: string };
  decideObjection: { outcome: "upheld" | "partlyUpheld" | "dismissed" | "withdrawn"; ruling: string };
}

/** L17: what an officer leaves to the respondent of a frozen deposit, in yuan, and why. */
export interface Exemption {
  amount: string;
  dependants?: number;
  because: string;
}

/** A decision that someone signs. */
export interface Approval {
  approve: boolean;
  /** Needed when refused. */
  because?: string;
}

/** The six grounds of listing (法释〔2017〕7号 1; L09). */
export const LISTING_GROUNDS = [
  "ableButNotPerforming", "obstruction", "concealment", "violatesReporting", "violatesRestriction", "breaksSettlement",
] as const;
export type ListingGround = (typeof LISTING_GROUNDS)[number];
