/** Words of cases as closed lists, for queries and answers. */
export const CASE_KINDS = ["initial", "reinstated", "preservation", "entrusted", "objection"] as const;
export const SEGMENTS = ["firstQuery", "secondQuery", "execution", "disbursement", "closed"] as const;
export const STATUSES = ["open", "suspended", "closed"] as const;
export const TRACKS = ["fastTrack", "enforcementTeam", "tribunal", "commandCenter", "objectionGroup"] as const;
/** The ways in which an enforcement case closes (L28). */
export const CLOSED_BY = ["performance", "terminationOfCurrentProceeding", "end", "cancellation", "nonEnforcement", "rejection"] as const;
