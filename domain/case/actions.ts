import type { SystemName } from "../court-profile.js";
import type { Fen } from "../money/fen.js";
import type { CourtDate, Instant } from "../time/court-date.js";
import type { Found, MeasureKind, QueryName } from "./file.js";

/** One instruction to control a thing (L25). */
export interface ControlInstruction {
  /** Made before the first call; the system treats it as one, however often it hears it. */
  instructionId: string;
  measureId: string;
  assetId: string;
  kind: "freeze" | "seal" | "seizure";
  amount?: Fen;
  until: CourtDate;
  of: string;
}

/** A person on whom a listing, restriction, tone or publication is put or from whom it is lifted. */
export interface PersonInstruction {
  instructionId: string;
  measureId: string;
  partyId: string;
  /**
   * For a lift: the instruction to apply that failed and was never confirmed. Ask what became of it first: unknown to the
   * system is done, with nothing to lift.
   */
  unconfirmed?: string;
}

interface Kinds {
  openCaseAccount: object;
  /** Sends the batch (once, by its id) and collects what has been answered. */
  runQuery: { query: QueryName; seen: string[] };
  /** R21, least load: the register of all cases is asked under a lock, and the place is taken. */
  consultRegister: { round: number; regionTeam?: string; teams: string[]; since: CourtDate };
  controlAssets: { system: "networkQuery" | "landRegistry"; instructions: ControlInstruction[] };
  renewControl: { system: "networkQuery" | "landRegistry"; instructions: { instructionId: string; measureId: string; until: CourtDate }[] };
  /** L08: asks what became of controls that wait in line (轮候); nothing is sent. */
  askControl: { system: "networkQuery" | "landRegistry"; instructions: { instructionId: string; measureId: string }[] };
  liftControl: { system: "networkQuery" | "landRegistry"; instructions: { instructionId: string; measureId: string }[] };
  applyMeasures: { measure: PersonMeasure; instructions: PersonInstruction[]; ground?: string; channel?: string };
  liftMeasures: { measure: PersonMeasure; instructions: PersonInstruction[] };
  /** A child workflow of its own: reserved, sent, asked, paid. */
  disburse: { disbursementId: string; arrivalId: string; payee: string; amount: Fen; round: number };
}

export type PersonMeasure = Exclude<MeasureKind, "freeze" | "seal" | "seizure">;
export type ActionKind = keyof Kinds;

/** Outside work that the file asks for now. `id` is stable: the same work has the same id after any restart. */
export type Action = { [K in ActionKind]: { id: string; kind: K } & Kinds[K] }[ActionKind];

/** What comes back from each. */
export interface ActionAnswers {
  openCaseAccount: Record<string, never>;
  runQuery: { institutions: string[]; answers: InstitutionAnswer[]; outstanding: string[] };
  consultRegister: { earlier?: { team: string; caseNumber: string }; loads: Record<string, number>; team: string };
  controlAssets: { results: { measureId: string; status: "applied" | "waiting" | "refused"; because?: string }[] };
  renewControl: { results: { measureId: string; status: "done" | "refused"; because?: string }[] };
  /** `on`: the day on which it took effect, for one that waits no longer. */
  askControl: { results: { measureId: string; status: "applied" | "waiting" | "refused"; on?: CourtDate; because?: string }[] };
  liftControl: { results: { measureId: string; status: "done" | "refused"; because?: string }[] };
  applyMeasures: { results: { measureId: string; status: "done" | "refused"; because?: string }[] };
  liftMeasures: { results: { measureId: string; status: "done" | "refused"; because?: string }[] };
  disburse: { status: "paid" | "refused" | "unknown"; because?: string };
}

/** One institution's answer to a batch. */
export interface InstitutionAnswer {
  answerId: string;
  institution: string;
  final: boolean;
  at: Instant;
  found: Omit<Found, "source">[];
}

/** The outside system behind an action; null for our own register and for children. */
export function systemOf(action: Action): SystemName | null {
  switch (action.kind) {
    case "openCaseAccount":
      return "bank";
    case "runQuery":
      return "networkQuery";
    case "controlAssets":
    case "renewControl":
    case "askControl":
    case "liftControl":
      return action.system;
    case "applyMeasures":
    case "liftMeasures":
      return measureSystem[action.measure];
    case "consultRegister":
    case "disburse":
      return null;
  }
}

const measureSystem: Record<PersonMeasure, SystemName> = {
  consumptionRestriction: "consumptionRestriction",
  dishonestDebtorListing: "dishonestDebtorList",
  ringbackTone: "ringback",
  publication: "publication",
};
