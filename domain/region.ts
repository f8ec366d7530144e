import type { Residence } from "./case/party.js";

/** 镇, 乡 and 街道 (办事处) at the end of a town's name say what it is, not which (R20). */
const KIND_OF_TOWN = /(?:街道办事处|街道办|街道|镇|乡)$/u;

/** A town's name without its kind: 云阳镇 and 云阳 are the same town. A name that is nothing but a kind stays whole. */
export function townStem(name: string): string {
  const trimmed = name.normalize("NFKC").replace(/\s+/gu, "");
  return trimmed.replace(KIND_OF_TOWN, "") || trimmed;
}

/** R20: whether two names mean the same town, with or without 镇, 乡, 街道. */
export function townsMatch(a: string, b: string): boolean {
  return townStem(a) === townStem(b);
}

/** R20: where a respondent counts as living: the habitual residence (经常居住地) wins over the domicile (住所地). */
export function residenceOf<R>(respondent: { domicile?: R; habitualResidence?: R }): R | undefined {
  return respondent.habitualResidence ?? respondent.domicile;
}

/**
 * R20: the region that has the town (minutes 三之4). Undefined outside the county, and for a town that no region lists;
 * the least loaded team takes such a case.
 */
export function regionOf<R extends { towns: readonly string[] }>(residence: Residence, regions: readonly R[]): R | undefined {
  if (!("town" in residence)) return undefined;
  return regions.find((r) => r.towns.some((t) => townsMatch(t, residence.town)));
}
