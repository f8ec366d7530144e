import { showCase, showEvent } from "../api/cases/show.js";
import { loadCase } from "../api/access/the-case.js";
import { peopleOf } from "../api/people/case-people.js";
import type { Parts } from "../api/parts.js";
import type { CaseFile, Law } from "../domain/case/file.js";
import { endOfDay, type Instant } from "../domain/time/court-date.js";
import { holderOf } from "./call-route.js";
import type { FiledLane, Lane, Refusal, Refused } from "./lane.js";
import type { Scenario } from "./scenario.js";
import type { SkippedCourt } from "./skipped-court.js";

type Shown = ReturnType<typeof showCase>;

/** One case as `simulate` answers (interface: Scenario of simulate). */
export interface CaseAnswer {
  caseNumber: string;
  kind: string;
  track: string | null;
  /** Only where a region decided (R20, R21). */
  region?: string;
  team: string | null;
  officer: string | null;
  receivedAt: string | null;
  segment: string;
  status: string;
  closedBy: string | null;
  events: ReturnType<typeof showEvent>[];
  deadlines: Pick<Shown["deadlines"][number], "node" | "rule" | "dueAt" | "metAt" | "status" | "provisional">[];
  measures: Pick<Shown["measures"][number], "kind" | "target" | "rule" | "appliedAt" | "expiresAt" | "liftedAt" | "status">[];
  tasks: Pick<Shown["tasks"][number], "kind" | "role" | "assignee" | "createdAt" | "dueAt" | "doneAt" | "status">[];
  refusals: Refusal[];
  funds: {
    account: string | null; arrived: string; disbursed: string; balance: string;
    arrivals: { serial: string; amount: string; at: string }[];
    disbursements: { amount: string; payee: string; at: string | null; status: string }[];
  };
}

export interface RefusedCase {
  caseNumber: null;
  refused: Refused;
}

/** What a scenario comes to; the keys of later scope are there and empty. */
export interface ScenarioAnswer {
  cases: (CaseAnswer | RefusedCase)[];
  bulletins: never[];
  meetings: never[];
  bank: { payments: { serial: string; instruction: string; account: string; amount: string; payee: string; at: string }[] };
}

/** Reads what became of the cases, as the API shows it to the director, and the bank's own book. */
export async function answerOf(court: SkippedCourt, scenario: Scenario, lanes: readonly Lane[]): Promise<ScenarioAnswer> {
  const cases: ScenarioAnswer["cases"] = [];
  for (const { filed, refused } of lanes) {
    if (filed) cases.push(await caseAnswer(court, filed, endOfDay(scenario.until)));
    else if (refused) cases.push({ caseNumber: null, refused });
  }
  return { cases, bulletins: [], meetings: [], bank: { payments: paymentsOf(court) } };
}

async function caseAnswer(court: SkippedCourt, filed: FiledLane, now: Instant): Promise<CaseAnswer> {
  const { db, profile } = court;
  const subject = await loadCase({ deps: { db } } as Parts, filed.caseId);
  const [people, account, { start }, rows, notices] = await Promise.all([
    peopleOf(db, filed.caseId),
    db.caseAccount.findUnique({ where: { caseId: filed.caseId }, select: { account: true } }),
    db.case.findUniqueOrThrow({ where: { id: filed.caseId }, select: { start: true } }),
    db.caseEvent.findMany({ where: { caseId: filed.caseId }, orderBy: { seq: "asc" } }),
    db.fundsNotice.findMany({ where: { caseId: filed.caseId }, select: { serial: true, payer: true } }),
  ]);
  const shown = showCase({
    subject, law: (start as unknown as { law: Law }).law, people, account: account?.account ?? null,
    caller: holderOf(profile, profile.functions.director), profile, now, temporalUrl: "",
  });
  const payerOf = (arrivalId: string) => {
    const serial = subject.file.arrivals.find((a) => a.id === arrivalId)?.serial;
    return notices.find((n) => n.serial === serial)?.payer ?? undefined;
  };
  const events = rows.map((row) => withPayer(showEvent(row, people, profile), row.data as { payee?: unknown; arrivalId?: unknown }, payerOf));
  return {
    caseNumber: shown.caseNumber, kind: shown.kind, track: shown.track, ...(shown.region ? { region: shown.region } : {}), team: shown.team, officer: shown.officer,
    receivedAt: shown.receivedAt, segment: shown.segment, status: shown.status, closedBy: shown.closedBy, events,
    deadlines: shown.deadlines.map(({ node, rule, dueAt, metAt, status, provisional }) => ({ node, rule, dueAt, metAt, status, provisional })),
    measures: shown.measures.map(({ kind, target, rule, appliedAt, expiresAt, liftedAt, status }) => ({ kind, target, rule, appliedAt, expiresAt, liftedAt, status })),
    tasks: shown.tasks.map(({ kind, role, assignee, createdAt, dueAt, doneAt, status }) => ({ kind, role, assignee, createdAt, dueAt, doneAt, status })),
    refusals: refusalsOf(events, filed.refusals),
    funds: { ...fundsOf(shown.funds), disbursements: disbursementsOf(shown.funds, subject.file, payerOf) },
  };
}

/** What goes back to who paid has that payer's name here too. */
function withPayer<E extends { data: Record<string, unknown> }>(event: E, raw: { payee?: unknown; arrivalId?: unknown }, payerOf: (arrivalId: string) => string | undefined): E {
  const name = raw.payee === "payer" ? payerOf(String(raw.arrivalId)) : undefined;
  return name === undefined ? event : { ...event, data: { ...event.data, payee: name } };
}

function fundsOf({ account, arrived, disbursed, balance, arrivals }: Shown["funds"]): Omit<CaseAnswer["funds"], "disbursements"> {
  return { account, arrived, disbursed, balance, arrivals: arrivals.map(({ serial, amount, at }) => ({ serial, amount, at })) };
}

/** What goes back to who paid has that payer's name. */
function disbursementsOf(funds: Shown["funds"], file: CaseFile, payerOf: (arrivalId: string) => string | undefined): CaseAnswer["funds"]["disbursements"] {
  return funds.disbursements.map(({ amount, payee, at, status }, i) => {
    const own = file.disbursements[i];
    return { amount, payee: own?.payee === "payer" ? (payerOf(own.arrivalId) ?? payee) : payee, at, status };
  });
}

function refusalsOf(events: CaseAnswer["events"], others: readonly Refusal[]): Refusal[] {
  const kept = events.filter((e) => e.type === "refused").map((e): Refusal => ({
    at: e.at as Instant, rule: String(e.data["rule"]), what: `${String(e.data["what"])}: ${String(e.data["because"])}`,
  }));
  return [...kept, ...others].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function paymentsOf({ simulator }: SkippedCourt): ScenarioAnswer["bank"]["payments"] {
  return simulator.book.effects({ system: "bank" })
    .filter((e) => e.kind === "pay")
    .map((e) => ({ serial: e.serial ?? "", instruction: e.instruction, account: e.account ?? "", amount: e.amount ?? "", payee: e.payee ?? "", at: e.at }))
    .sort((a, b) => (a.at === b.at ? (a.serial < b.serial ? -1 : 1) : a.at < b.at ? -1 : 1));
}
