import type { CaseFile, Law } from "../domain/case/file.js";
import type { Fen } from "../domain/money/fen.js";
import type { CourtDate, Instant } from "../domain/time/court-date.js";

export interface BankAccount {
  holder: string;
  bank: string;
  number: string;
}

/** A person of the case as PostgreSQL has it; nothing but what documents print. */
export interface PersonGiven {
  partyId: string;
  name: string;
  bankAccount?: BankAccount;
}

/** The bank's notice of an arrival. */
export interface NoticeGiven {
  serial: string;
  payer?: string;
  payerAccount?: BankAccount;
}

/** A payment instruction that was carried out. */
export interface PaymentGiven {
  disbursementId: string;
  serial: string;
  payeeName: string;
  payeeAccount: BankAccount;
  amount: Fen;
  paidAt?: Instant;
}

/** R46: names of those who carried an arrival's formalities, as far as they went, and the number that was backfilled. */
export interface Formalities {
  confirmedBy?: string;
  distributionBy?: string;
  approvedBy?: string;
  paidBy?: string;
  receipt?: string;
}

/** L14, L27: a plan that the officer drew up: who takes part with how much, and in which order. */
export interface PlanGiven {
  mode: "proRata" | "seizureOrder";
  creditors: readonly { party: string; amount: Fen; priority: number; seizedAt?: CourtDate }[];
}

/** The court as its documents name it. */
export interface CourtGiven {
  name: string;
  address?: string;
  phone?: string;
  accountName?: string;
  accountBank?: string;
  /** Chinese titles of the posts that sign (R46). */
  titles: { approver: string; director: string; manager: string };
}

/** Everything that a document of a case is made from: facts as they stand, and the day that it bears. */
export interface Given {
  court: CourtGiven;
  file: CaseFile;
  law: Law;
  legalDocumentNumber?: string;
  /** R27: the case's account, once it is open. */
  account?: string;
  people: readonly PersonGiven[];
  notices: readonly NoticeGiven[];
  payments: readonly PaymentGiven[];
  /** What people did with an arrival, by its id. */
  formalities: Readonly<Record<string, Formalities>>;
  /** Drafted plans, by the arrival that they share out. */
  plans: Readonly<Record<string, PlanGiven>>;
  /** The officer's name, the team's Chinese name. */
  officer?: string;
  team?: string;
  on: CourtDate;
}

/** The one thing of the case that a document is about, where it is not the case itself. */
export interface About {
  arrivalId?: string;
  disbursementId?: string;
}
