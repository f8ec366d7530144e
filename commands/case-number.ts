import type { CaseKind, CourtProfile } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";

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

/**
 * The number that the court's filing system gave (profile `numbering: given`), read back into its parts.
 * @throws BadInput at `/caseNumber` when it is missing, of another court, year or kind.
 */
export function givenNumber(profile: CourtProfile, kind: CaseKind, year: number, given: string | undefined): { ordinal: number; caseNumber: string } {
  const wrong = (message: string) => new BadInput([{ pointer: "/caseNumber", message }]);
  if (given === undefined) throw wrong("本院案号由立案系统给出，须填写 this court's numbers are given by its filing system");
  const parts = /^（(\d{4})）(.+?)(执恢|执保|执异|执)([1-9]\d{0,8})号$/.exec(given);
  if (!parts) throw wrong("形如（2026）豫1321执16号 of the form （2026）豫1321执16号");
  const [, ofYear, court, code, ordinal] = parts;
  if (Number(ofYear) !== year) throw wrong("年度与立案日期不符 of another year than the filing");
  if (court !== profile.numbering.courtCode.zh) throw wrong("法院代字不符 of another court");
  if (code !== codeOf(kind)) throw wrong(`本类案件的代字是${codeOf(kind)} the code of this kind is ${codeOf(kind)}`);
  return { ordinal: Number(ordinal), caseNumber: given };
}
