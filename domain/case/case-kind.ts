import type { CaseFile, Law } from "./file.js";

/** R48: steps of a case bind cases filed from the day the order came into force. */
export function stepsBind(file: CaseFile, law: Law): boolean {
  return file.filedOn >= law.profile.inForceFrom;
}

/** R23: every newly filed enforcement case is queried; an objection is no enforcement of property. */
export function isQueried(file: CaseFile): boolean {
  return file.kind !== "objection";
}

/** R25 speaks of initial and reinstated cases. */
export function hasTwoMonths(file: CaseFile, law: Law): boolean {
  return (file.kind === "initial" || file.kind === "reinstated") && stepsBind(file, law) && punishable(file, law);
}

/** Criminal property parts have restriction and listing only where the profile switches them on. */
function punishable(file: CaseFile, law: Law): boolean {
  return file.document.type !== "criminal" || law.profile.settings.criminalPropertyMeasures;
}

/** Kinds in which money or an act is enforced, with notice, term and claim (L01, L03). */
export function isEnforcement(file: CaseFile): boolean {
  return file.kind === "initial" || file.kind === "reinstated" || file.kind === "entrusted";
}

/** L01: non-litigation (administrative) cases have three months. */
export function isNonLitigation(file: CaseFile): boolean {
  return file.document.type === "administrative";
}
