import { sumFen, yuanOfFen, type Fen } from "../money/fen.js";
import { endOfDay, type CourtDate, type Instant } from "../time/court-date.js";
import { claimAsOf } from "./claim-as-of.js";
import type { CaseFile, ClosedBy, Deadline, Law, Measure } from "./file.js";
import { nameOf, targetOf, type Names } from "./names.js";
import type { Task } from "./tasks.js";

/** What is owed on a day, in yuan (interface: Calculations, Preview). */
export interface ClaimSummary {
  principal: string;
  interest: string;
  doubledInterest: string;
  /** R33: only where the document orders them; part of `total`. */
  costs?: string;
  lateFees?: string;
  total: string;
  on: CourtDate;
}

export interface DeadlineView {
  node: Deadline["node"];
  rule: string;
  dueAt: Instant;
  metAt: Instant | null;
  status: Deadline["status"];
  provisional: boolean;
  /** Each move with its reason. */
  moves: Deadline["moves"];
}

export interface MeasureView {
  kind: Measure["kind"];
  /** A party's name, or a thing. */
  target: string;
  rule: string;
  appliedAt: Instant | null;
  /** The last second of a term of effect. */
  expiresAt: Instant | null;
  liftedAt: Instant | null;
  status: Measure["status"];
  because: string | null;
}

export interface TaskView {
  id: string;
  kind: Task["kind"];
  rule: string;
  role: string;
  assignee: string | null;
  createdAt: Instant;
  dueAt: Instant;
  doneAt: Instant | null;
  status: Task["status"];
}

export interface FundsView {
  arrived: string;
  disbursed: string;
  balance: string;
  arrivals: { serial: string; amount: string; at: Instant; status: CaseFile["arrivals"][number]["status"] }[];
  disbursements: { amount: string; payee: string; at: Instant | null; status: string }[];
}

/** A case as `GET /v1/cases/{id}` and `simulate` show it; amounts in yuan, people of the court by staff id. */
export interface CaseView {
  caseNumber: string;
  kind: CaseFile["kind"];
  segment: CaseFile["segment"];
  status: CaseFile["status"];
  track?: CaseFile["track"];
  /** Only where a region decided (R20), and as long as its team has the case. */
  region?: string;
  team?: string;
  officer?: string;
  filedOn: CourtDate;
  /** When the named leader accepted it; R26 counts from here. */
  receivedAt?: Instant;
  claim?: ClaimSummary;
  deadlines: DeadlineView[];
  measures: MeasureView[];
  tasks: TaskView[];
  funds: FundsView;
  closedBy?: ClosedBy;
  closedAt?: Instant;
}

/**
 * What readers see of a case. `names` gives the name of a party or of `payer`; with `judged`, the claim as it stands on that
 * day (the law is the case's own, kept at its filing).
 */
export function viewOf(file: CaseFile, names: Names, judged?: { law: Law; on: CourtDate }): CaseView {
  const { triage, assignment } = file;
  const regional = triage?.region && triage.team === assignment?.team ? { region: triage.region } : {};
  return {
    caseNumber: file.caseNumber, kind: file.kind, segment: file.segment, status: file.status,
    ...(file.track ? { track: file.track } : {}), ...regional,
    ...(assignment ? { team: assignment.team, officer: assignment.officer } : {}),
    filedOn: file.filedOn,
    ...(file.firstReceivedAt ? { receivedAt: file.firstReceivedAt } : {}),
    ...(judged && file.claim.amount !== undefined ? { claim: claimSummary(file, judged.law, judged.on) } : {}),
    deadlines: file.deadlines.map(deadlineView),
    measures: file.measures.map((m) => measureView(m, names)),
    tasks: file.tasks.map(taskView),
    funds: fundsView(file, names),
    ...(file.closedBy ? { closedBy: file.closedBy } : {}), ...(file.closedAt ? { closedAt: file.closedAt } : {}),
  };
}

/** The claim on a day, in yuan; zero where no money is owed. */
export function claimSummary(file: CaseFile, law: Law, on: CourtDate): ClaimSummary {
  const { principal, interest, doubledInterest, total, costs, lateFees } = claimAsOf(file, law, on);
  return {
    principal: yuanOfFen(principal), interest: yuanOfFen(interest), doubledInterest: yuanOfFen(doubledInterest),
    ...(file.claim.costs === undefined ? {} : { costs: yuanOfFen(costs) }), ...(file.claim.lateFees ? { lateFees: yuanOfFen(lateFees) } : {}),
    total: yuanOfFen(total), on,
  };
}

function deadlineView(d: Deadline): DeadlineView {
  return { node: d.node, rule: d.rule, dueAt: d.dueAt, metAt: d.metAt ?? null, status: d.status, provisional: d.provisional, moves: d.moves };
}

function measureView(m: Measure, names: Names): MeasureView {
  const took = m.appliedAt !== undefined;
  return {
    kind: m.kind, target: nameOf(targetOf(m), names), rule: m.rule, appliedAt: m.appliedAt ?? null,
    expiresAt: took && m.expiresOn ? endOfDay(m.expiresOn) : null, liftedAt: m.liftedAt ?? null, status: m.status, because: m.because ?? null,
  };
}

function taskView(t: Task): TaskView {
  return {
    id: t.id, kind: t.kind, rule: t.rule, role: t.role, assignee: t.assignee ?? null, createdAt: t.createdAt, dueAt: t.dueAt,
    doneAt: t.doneAt ?? null, status: t.status,
  };
}

function fundsView(file: CaseFile, names: Names): FundsView {
  const arrived = sumFen(file.arrivals.filter((a) => a.status !== "reversed").map((a) => a.amount));
  const disbursed = sumFen(file.disbursements.filter((d) => d.status === "paid").map((d) => d.amount));
  return {
    arrived: yuanOfFen(arrived), disbursed: yuanOfFen(disbursed), balance: yuanOfFen((arrived - disbursed) as Fen),
    arrivals: file.arrivals.map((a) => ({ serial: a.serial, amount: yuanOfFen(a.amount), at: a.at, status: a.status })),
    disbursements: file.disbursements.map((d) => ({
      amount: yuanOfFen(d.amount), payee: nameOf(d.payee, names), at: d.at ?? null,
      // Approved for this payee: reserved until the funds manager pays.
      status: d.status === "ready" ? "reserved" : d.status,
    })),
  };
}
