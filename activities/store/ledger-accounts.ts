/** Accounts of the ledger (domain/money/ledger.ts says which side each stands on). */
export const BANK_CLEARING = "bankClearing";
export const UNIDENTIFIED = "unidentified";
/** R27: what the court holds for a case. */
export const caseAccount = (caseId: string): string => `case:${caseId}`;
/** L16 提存: what nobody can take, held apart. */
export const escrowAccount = (caseId: string): string => `escrow:${caseId}`;
