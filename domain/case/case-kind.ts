import type { PeriodName } from "../court-profile.js";
import type { CaseFile, Law } from "./file.js";

/** R48: steps of a case bind cases filed from the day the order came into force. */
export function stepsBind(file: CaseFile, law: Law): boolean {
  return file.filedOn >= law.profile.inForceFrom;
}

/** R48: whether a step's period binds a case: the order's own from its day, every rule from the date that the profile gives it. */
export function binds(file: CaseFile, law: Law, name: PeriodName): boolean {
  const { from, rule } = law.profile.periods[name];
  return (!rule.startsWith("R") || stepsBind(file, law)) && (from === undefined || file.filedOn >= from);
}

/** R23: every newly filed enforcement case is queried; an objection is no enforcement of property. */
export function isQueried(file: CaseFile): boolean {
  return file.kind !== "objection";
}

/** R25 speaks of initial and reinstated cases. */
export function hasTwoMonths(file: CaseFile, law: Law): boolean {
  return (file.kind === "initial" || file.kind === "reinstated") && binds(file, law, "twoMonths") && punishable(file, law);
}

/** In a criminal case's property part with the person in custody, restriction and listing only where the profile switches them on. */
function punishable(file: CaseFile, law: Law): boolean {
  const { type, custody } = file.document;
  return type !== "criminal" || custody === "released" || law.profile.settings.criminalPropertyMeasures;
}

/** Kinds in which money or an act is enforced, with notice, term and claim (L01, L03). */
export function isEnforcement(file: CaseFile): boolean {
  return file.kind === "initial" || file.kind === "reinstated" || file.kind === "entrusted";
}

/** L01: non-litigation (administrative) cases have three months. */
export function isNonLitigation(file: CaseFile): boolean {
  return file.document.type === "administrative";
}

/** The track of a team, as the profile has it. */
export function trackOf(law: Law, team: string): CaseFile["track"] {
  return law.profile.teams.find((t) => t.id === team)?.track;
}

/** R26 binds enforcement and tribunal teams. */
export function isSearchedOffline(file: CaseFile, law: Law): boolean {
  const track = file.assignment && trackOf(law, file.assignment.team);
  return (track === "enforcementTeam" || track === "tribunal") && binds(file, law, "offlineSearch");
}
