import type { CourtDate } from "../time/court-date.js";
import type { Fen } from "../money/fen.js";

/** Where someone lives: a town of the county, or a place outside it (R19, R20). */
export type Residence = { town: string } | { outside: string };

/**
 * A party as a case carries it: by `partyId` only. Names, numbers, phones and accounts
 * stay in PostgreSQL and are joined on reading (L23), so that no history holds them.
 */
export interface Party {
  /** `p1`, `p2` …, in the order of the filing: applicants, respondents, legal representatives. */
  id: string;
  side: "applicant" | "respondent" | "representative";
  /** False for a legal entity. */
  natural: boolean;
  /** The principal debtor among the respondents (R20). */
  principal: boolean;
  /** Habitual residence before domicile (R20). */
  residence?: Residence;
  /** The day on which a minor comes of age; absent for adults and entities (L09: a minor is never listed). */
  minorUntil?: CourtDate;
  hasLawyer: boolean;
  /** An applicant's share of what comes in, in fen; absent: equal shares. */
  share?: Fen;
  /** Whether the applicant's bank account is known, so that money can be sent. */
  hasAccount: boolean;
  /** For a representative: the entity represented (L10). */
  represents?: string;
}

/** The respondents of a case, the principal debtor first. */
export function respondentsOf(parties: readonly Party[]): Party[] {
  return parties.filter((p) => p.side === "respondent").sort((a, b) => Number(b.principal) - Number(a.principal));
}

/** The principal debtor: the marked one, else the first (interface: Filing). */
export function principalOf(parties: readonly Party[]): Party | undefined {
  return respondentsOf(parties)[0];
}

/** The applicants in the order of the filing. */
export function applicantsOf(parties: readonly Party[]): Party[] {
  return parties.filter((p) => p.side === "applicant");
}

/**
 * How what comes in is shared: by the applicants' amounts where the filing names them, else equally. Whoever joined later
 * without an amount has none where the others have.
 */
export function weightsOf(applicants: readonly Party[]): number[] {
  const named = applicants.some((p) => p.share !== undefined);
  return applicants.map((p) => (named ? (p.share ?? 0) : 1));
}

/** L09: whether someone is under age on a day. */
export function isMinor(party: Party, on: CourtDate): boolean {
  return party.minorUntil !== undefined && on < party.minorUntil;
}
