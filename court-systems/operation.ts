import type { z } from "zod";
import type { SystemName } from "../domain/court-profile.js";

/** One call of one system: its path and both shapes. The client and the simulator are built from the same value. */
export interface Operation<Q extends z.ZodType = z.ZodType, A extends z.ZodType = z.ZodType> {
  system: SystemName;
  /** `/network-query/submit-batch`; every call is a POST with a JSON body. */
  path: string;
  /** Whether it makes something happen in the world; after an ambiguous answer such a call is asked about, never repeated. */
  effect: boolean;
  request: Q;
  answer: A;
}

/** Folder of each system, which is also the first part of its paths. */
export const SYSTEM_FOLDER: Record<SystemName, string> = {
  networkQuery: "network-query",
  landRegistry: "land-registry",
  bank: "bank",
  consumptionRestriction: "consumption-restriction",
  dishonestDebtorList: "dishonest-debtor-list",
  ringback: "ringback",
  publication: "publication",
  eService: "e-service",
};

/** A call that makes something happen. */
export function effect<Q extends z.ZodType, A extends z.ZodType>(system: SystemName, name: string, request: Q, answer: A): Operation<Q, A> {
  return { system, path: `/${SYSTEM_FOLDER[system]}/${name}`, effect: true, request, answer };
}

/** A call that only asks; it may be repeated at will. */
export function question<Q extends z.ZodType, A extends z.ZodType>(system: SystemName, name: string, request: Q, answer: A): Operation<Q, A> {
  return { ...effect(system, name, request, answer), effect: false };
}
