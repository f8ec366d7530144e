import type { Task } from "../api/client.js";

/** One case as `GET /v1/cases/{id}` shows it. */
export interface CaseDetail {
  id: string;
  caseNumber: string;
  kind: string;
  filedAt: string;
  segment: string;
  status: string;
  track: string | null;
  region: string | null;
  team: string | null;
  officer: string | null;
  receivedAt: string | null;
  closedBy: string | null;
  critical: boolean;
  document: { type: string; number: string | null; amount?: string | null; effectiveOn?: string | null; performBy?: string | null };
  triage: { track: string; region?: string | null; team: string; rule: string; because: string; at: string } | null;
  parties: CaseParty[];
  claim: { principal: string; interest: string; doubledInterest: string; total: string; on: string };
  account: string | null;
  deadlines: CaseDeadline[];
  measures: CaseMeasure[];
  tasks: Task[];
  funds: CaseFunds;
  failures: { system: string; since: string; tries: number; nextTryAt: string; reason: string }[];
  workflowId: string;
  temporalUrl: string;
}

export interface CaseParty {
  partyId: string;
  side: string;
  name: string;
  idType?: string | null;
  idNumber?: string | null;
  phone?: string | null;
  principal?: boolean;
  minor?: boolean;
}

export interface CaseDeadline {
  id: string;
  node: string;
  rule: string;
  from: string;
  period: { length: number; unit: string };
  dueAt: string;
  metAt: string | null;
  status: "open" | "met" | "overdue" | "withdrawn";
  provisional: boolean;
  because?: string | null;
  moves: { at: string; from: string; to: string; why: string }[];
}

export interface CaseMeasure {
  id?: string;
  kind: string;
  target: string;
  rule: string;
  status: string;
  appliedAt: string | null;
  expiresAt: string | null;
  liftedAt: string | null;
  because?: string | null;
}

export interface CaseFunds {
  account: string | null;
  arrived: string;
  disbursed: string;
  balance: string;
  arrivals: { serial: string; amount: string; at: string; status?: string; payer?: string | null }[];
  disbursements: { amount: string; payee: string; at: string | null; status: string }[];
}
