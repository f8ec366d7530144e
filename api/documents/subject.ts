import { may, type Caller } from "../../auth/caller.js";
import { DOCUMENT_KINDS, type DocumentKind } from "../../documents/kinds.js";
import { loadCase, type TheCase } from "../access/the-case.js";
import type { Parts } from "../parts.js";
import { ApiProblem } from "../problems.js";

/** The case whose documents are asked for. `fundsOnly`: the caller does not read the case, but carries its funds (R46). */
export interface CaseWithDocuments extends TheCase {
  fundsOnly: boolean;
}

/** What lets somebody read a case and draft its documents; who only filed it by program does not. */
const READS = ["readAllCases", "readTeamCases", "readCasesUntilTransfer"] as const;

/** Loads the case of the path. @throws 404 for one that is not there or not for this caller, as `GET /v1/cases/{id}`. */
export async function theCaseWithDocuments({ parts, caller, params }: { parts: Parts; caller: Caller; params: { id: string } }): Promise<CaseWithDocuments> {
  const ofFunds = may(caller, "readFunds");
  if (READS.some((right) => may(caller, right))) {
    try {
      return { ...(await loadCase(parts, params.id, caller)), fundsOnly: false };
    } catch (error) {
      if (!ofFunds || !(error instanceof ApiProblem)) throw error;
    }
  }
  return { ...(await loadCase(parts, params.id)), fundsOnly: true };
}

/** Whether the caller may have a kind of document of the case. */
export function mayHave(kind: DocumentKind, { fundsOnly }: Pick<CaseWithDocuments, "fundsOnly">): boolean {
  return !fundsOnly || DOCUMENT_KINDS[kind].ofFunds;
}
