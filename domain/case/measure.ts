import type { Fen } from "../money/fen.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type { QueryName } from "./file.js";
import type { ListingGround } from "./tasks.js";

/** One thing that a query or a search found. */
export interface Found {
  assetId: string;
  type: "bankDeposit" | "house" | "land" | "vehicle" | "securities" | "other";
  value: Fen;
  controllable: boolean;
  encumbered: boolean;
  inLine: number;
  /** The party who has it. */
  of: string;
  /** The institution that told of it. */
  institution?: string;
  source: QueryName | "offline" | "landRegistry";
}

export type MeasureKind =
  | "consumptionRestriction" | "dishonestDebtorListing" | "ringbackTone" | "publication" | "freeze" | "seal" | "seizure";

/**
 * A measure against a person or a thing. `proposed` waits for a signature or an instruction, `ordered` for the
 * outside system, `lifting` for the system to lift it.
 */
export interface Measure {
  id: string;
  kind: MeasureKind;
  /** Party id of whom it concerns. */
  partyId: string;
  /** What is controlled, for freeze, seal, seizure. */
  assetId?: string;
  assetType?: Found["type"];
  amount?: Fen;
  rule: string;
  proposedAt: Instant;
  ground?: ListingGround;
  channel?: string;
  appliedAt?: Instant;
  expiresOn?: CourtDate;
  liftedAt?: Instant;
  liftOrderedAt?: Instant;
  /** L08: renewal ordered, until this day. */
  renewUntil?: CourtDate;
  /** L25: the whole deposit is to be handed over by the bank, and stays frozen until the money is there. */
  deducted?: true;
  /** L17: of the frozen deposit this stays with the respondent: it is set free, and not frozen again. */
  exempt?: Fen;
  /** L08: when the system is asked next whether a waiting control has taken effect. */
  askAt?: Instant;
  /** L08: it waited in line and is first in line now. */
  movedUp?: true;
  because?: string;
  status: "proposed" | "ordered" | "waiting" | "inEffect" | "notApplicable" | "refused" | "lifting" | "lifted" | "expired" | "ended";
}
