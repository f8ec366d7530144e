import type { CaseKind, CourtProfile } from "../domain/court-profile.js";

/** Case codes (L28): initial and entrusted share one sequence. */
const CODES: Record<CaseKind, { zh: string; latin: string }> = {
  initial: { zh: "执", latin: "zhi" },
  entrusted: { zh: "执", latin: "zhi" },
  reinstated: { zh: "执恢", latin: "zhihui" },
  preservation: { zh: "执保", latin: "zhibao" },
  objection: { zh: "执异", latin: "zhiyi" },
};

/** Code, id and number of the n-th case of a year, e.g. `（2026）豫1321执16号` and `2026-yu1321-zhi-16`. */
export function numberOf(profile: CourtProfile, kind: CaseKind, year: number, ordinal: number): { code: string; caseId: string; caseNumber: string } {
  const { zh, latin } = CODES[kind];
  const court = profile.numbering.courtCode;
  return { code: zh, caseId: `${year}-${court.latin}-${latin}-${ordinal}`, caseNumber: `（${year}）${court.zh}${zh}${ordinal}号` };
}

/** The case code of a kind. */
export const codeOf = (kind: CaseKind): string => CODES[kind].zh;
