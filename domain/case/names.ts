import type { Measure } from "./file.js";

/** The name that readers see for an id of a case: a party (`p1`) or `payer`. Joined from PostgreSQL on reading (L23). */
export type Names = (partyId: string) => string;

/** A party's name; anything that is no party, as a thing, stays what it is. */
export function nameOf(id: string, names: Names): string {
  return /^(p\d+|payer)$/.test(id) ? names(id) : id;
}

/** Whom or what a measure concerns: a party's id, or the thing that is controlled, e.g. `bankDeposit asset-1`. */
export function targetOf(m: Pick<Measure, "partyId" | "assetId" | "assetType">): string {
  return m.assetId === undefined ? m.partyId : `${m.assetType ?? "other"} ${m.assetId}`;
}
