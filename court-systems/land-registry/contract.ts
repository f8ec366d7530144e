import { z } from "zod";
import { controlOperations } from "../control/contract.js";
import { question } from "../operation.js";
import { Found, Id, InstantText, Persons } from "../shapes.js";

/** 不动产登记: houses and land, searched by person, sealed by instruction (R26, L25). */

export const SearchRequest = z.strictObject({ requestId: Id, caseId: Id, persons: Persons });
export type SearchRequest = z.input<typeof SearchRequest>;

export const SearchAnswer = z.object({ found: z.array(Found).max(2000), at: InstantText });
export type SearchAnswer = z.output<typeof SearchAnswer>;

export const operations = {
  search: question("landRegistry", "search", SearchRequest, SearchAnswer),
  ...controlOperations("landRegistry"),
};
