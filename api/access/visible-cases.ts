import { may, type Caller } from "../../auth/caller.js";
import type { Prisma } from "../../prisma/generated/client.js";

/**
 * The cases that a caller sees (interface: Rights), as a condition of the query itself, so that a foreign case is never
 * loaded: all; those of one's teams; those one's post filed; those not transferred yet.
 */
export function visibleCases(caller: Caller): Prisma.CaseFileWhereInput {
  if (may(caller, "readAllCases")) return {};
  const seen: Prisma.CaseFileWhereInput[] = [
    ...(may(caller, "readTeamCases") ? [{ team: { in: [...caller.teams] } }] : []),
    ...(may(caller, "readFiledCases") ? [{ case: { filedByPost: caller.post } }] : []),
    ...(may(caller, "readCasesUntilTransfer") ? [{ segment: "firstQuery" }] : []),
  ];
  // An empty OR matches nothing.
  return { OR: seen };
}

/** Brackets of a case number as the court writes them, whichever were typed. */
export function caseNumberOf(text: string): string {
  return text.trim().replaceAll("(", "（").replaceAll(")", "）");
}

/** A case's row by its id or its number. */
export function byKey(key: string): Prisma.CaseFileWhereInput {
  return /^[\x21-\x7e]+$/.test(key) && !key.includes("(") ? { caseId: key } : { case: { number: caseNumberOf(key) } };
}
