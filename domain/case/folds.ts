import type { CaseEvent, EventData, EventType, QueryAnswered } from "./events.js";
import type { Arrival, CaseFile, Deadline, DistributionPlan, Found, Measure, PlanObjection, QueryState } from "./file.js";
import { cappedSum } from "./claim-of-case.js";
import { addDays, dateOf, type CourtDate } from "../time/court-date.js";

export type Fold<T extends EventType> = (file: CaseFile, data: EventData[T], event: CaseEvent<T>) => Partial<CaseFile>;

/** Replaces the one item with this id; an unknown id leaves the list as it is. */
function patch<T extends { id: string }>(items: readonly T[], id: string, change: Partial<T>): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function queryAnswered(file: CaseFile, data: QueryAnswered, event: CaseEvent): Partial<CaseFile> {
  const query = file.queries[data.query];
  const answered: QueryState = {
    ...query,
    answered: [...new Set([...query.answered, ...data.final])],
    answerIds: [...query.answerIds, ...data.answerIds],
    firstAnswerAt: query.firstAnswerAt ?? event.at,
    complete: data.complete,
  };
  return {
    queries: { ...file.queries, [data.query]: answered },
    found: mergeFound(file.found, data.found),
    triageNeeded: file.triageNeeded || file.triage !== undefined,
  };
}

/** What is found later about the same thing by the same source replaces what was known. */
function mergeFound(known: readonly Found[], added: readonly Found[]): Found[] {
  const same = (a: Found, b: Found) => a.assetId === b.assetId && a.source === b.source;
  return [...known.filter((k) => !added.some((a) => same(a, k))), ...added];
}

function applied(file: CaseFile, data: { measureId: string; expiresOn?: Measure["expiresOn"] }, event: CaseEvent): Partial<CaseFile> {
  return { measures: patch(file.measures, data.measureId, { status: "inEffect", appliedAt: event.at, expiresOn: data.expiresOn }) };
}

function withStatus(file: CaseFile, ids: readonly string[], change: Partial<Measure>): Partial<CaseFile> {
  return { measures: file.measures.map((m) => (ids.includes(m.id) ? { ...m, ...change } : m)) };
}

/** How each event changes the file. The type makes forgetting one impossible. */
export const FOLDS: { [T in EventType]: Fold<T> } = {
  filed: () => ({}),
  segmentEntered: (_, d) => ({ segment: d.segment }),
  accountOpened: () => ({ accountOpened: true }),
  queryRequested: (f, d, e) => ({
    queries: { ...f.queries, [d.query]: { ...f.queries[d.query], batchId: d.batchId, institutions: d.institutions, requestedAt: e.at } },
  }),
  firstQueryAnswered: queryAnswered,
  secondQueryAnswered: queryAnswered,
  answerAdded: queryAnswered,
  answersAwaited: (f, d) => ({
    queries: { ...f.queries, [d.query]: { ...f.queries[d.query], asked: d.asked, nextAskAt: d.nextAskAt } },
  }),
  transferred: (_, __, e) => ({ transferredAt: e.at }),
  triaged: (_, d) => ({ triage: d, track: d.track, triageNeeded: false }),
  assigned: (_, d, e) => ({ assignment: { team: d.team, officer: d.officer, at: e.at } }),
  received: (f, _, e) => ({
    assignment: f.assignment && { ...f.assignment, receivedAt: e.at },
    firstReceivedAt: f.deadlines.some((d) => d.node === "offlineSearch") ? f.firstReceivedAt : e.at,
  }),
  reassigned: (f, d) => ({ assignment: f.assignment && { ...f.assignment, officer: d.officer } }),
  movedToTeam: (f, d, e) => ({ assignment: { team: d.to, officer: d.officer, at: e.at }, track: d.track ?? f.track }),
  taskOpened: (f, d) => ({ tasks: [...f.tasks, d.task] }),
  taskCompleted: (f, d, e) => ({ tasks: patch(f.tasks, d.taskId, { status: "done", doneAt: e.at }) }),
  taskMoved: (f, d) => ({
    tasks: f.tasks.map((t) => {
      if (t.id !== d.taskId) return t;
      const { assignee, ...rest } = t;
      const person = d.assignee === undefined ? assignee : (d.assignee ?? undefined);
      return { ...rest, ...(person === undefined ? {} : { assignee: person }), dueAt: d.dueAt ?? t.dueAt, role: d.role ?? t.role };
    }),
  }),
  taskWithdrawn: (f, d) => ({ tasks: patch(f.tasks, d.taskId, { status: "withdrawn" }) }),
  deadlineSet: (f, d) => ({ deadlines: [...f.deadlines.filter((x) => x.id !== d.deadline.id), d.deadline] }),
  deadlineMoved: deadlineMoved,
  deadlineMet: (f, d, e) => ({
    deadlines: f.deadlines.map((x) => (x.id === d.id ? { ...x, metAt: e.at, status: x.status === "overdue" || e.at > x.dueAt ? "overdue" : "met" } : x)),
  }),
  deadlineOverdue: (f, d) => ({ deadlines: patch(f.deadlines, d.id, { status: "overdue" }) }),
  deadlineWithdrawn: (f, d) => ({ deadlines: patch(f.deadlines, d.id, { status: "withdrawn", because: d.because }) }),
  noticeIssued: (_, __, e) => ({ noticeIssuedAt: e.at }),
  propertyReportOrdered: (_, __, e) => ({ reportOrderedAt: e.at }),
  offlineSearchCompleted: (f, d, e) => ({ offlineSearchedAt: e.at, found: mergeFound(f.found, d.found) }),
  controlOrdered: (f, d) => ({ measures: [...f.measures, ...d.measures] }),
  controlAnswered: (f, d, e) => ({
    measures: patch(f.measures, d.measureId, {
      status: d.status, because: d.because, ...(d.status === "inEffect" ? { appliedAt: e.at, expiresOn: d.expiresOn } : {}), askAt: d.askAt,
      ...(d.status === "inEffect" && f.measures.some((m) => m.id === d.measureId && m.status === "waiting") ? { movedUp: true as const } : {}),
    }),
  }),
  measureRenewalOrdered: (f, d) => ({ measures: f.measures.map((m) => (m.id === d.measureId ? { ...m, renewUntil: d.until } : m)) }),
  measureRenewed: (f, d) => ({ measures: f.measures.map((m) => (m.id === d.measureId ? { ...m, renewUntil: undefined, expiresOn: d.expiresOn } : m)) }),
  renewalRefused: (f, d) => ({ measures: f.measures.map((m) => (m.id === d.measureId ? { ...m, renewUntil: undefined, because: d.because } : m)) }),
  measureExpired: (f, d) => withStatus(f, [d.measureId], { status: "expired" }),
  depositDeducted: (f, d, e) => ({
    deductedTotal: cappedSum([f.deductedTotal, d.amount]),
    ...(d.measureId ? withStatus(f, [d.measureId], d.awaited ? { deducted: true, ...(d.exempt === undefined ? {} : { exempt: d.exempt }) } : { status: "ended", liftedAt: e.at }) : {}),
  }),
  measuresProposed: (f, d, e) => ({ measures: [...f.measures, ...d.measures], measuresProposedAt: f.measuresProposedAt ?? e.at }),
  measuresHeld: () => ({}),
  listingGroundRecorded: (f, d) => ({ grounds: { ...f.grounds, ...d.grounds } }),
  measureNotApplicable: (f, d) => withStatus(f, [d.measureId], { status: "notApplicable", because: d.because }),
  measuresSigned: (f, d) => withStatus(f, d.measureIds, { status: "ordered" }),
  publicationChosen: (f, d) => ({
    publicationChannel: d.channel,
    measures: f.measures.map((m) => (m.kind === "publication" && m.status === "proposed" ? { ...m, channel: d.channel } : m)),
  }),
  restrictionApplied: applied,
  listed: applied,
  ringbackSet: applied,
  published: applied,
  measureRefused: (f, d) => withStatus(f, [d.measureId], { status: "refused", because: d.because }),
  measureLiftOrdered: (f, d, e) => withStatus(f, d.measureIds, { status: "lifting", liftOrderedAt: e.at }),
  measureLifted: (f, d, e) => withStatus(f, [d.measureId], { status: "lifted", liftedAt: e.at, because: d.because }),
  performanceReported: (f, d, e) => ({
    reports: [...f.reports, { id: d.reportId, on: d.on, amount: d.amount, act: d.act, at: e.at, inFull: d.inFull, taskId: d.taskId, status: "open" }],
  }),
  performanceRefused: (f, d) => ({ reports: patch(f.reports, d.reportId, { status: "refused" }) }),
  performed: (f, d, e) => ({
    performances: [...f.performances, { on: d.on, amount: d.amount, act: d.act, source: d.source, ref: d.ref }],
    reports: patch(f.reports, d.ref, { status: "confirmed" }),
    performedInFullAt: f.performedInFullAt ?? (d.inFull ? e.at : undefined),
  }),
  instalmentMissed: (_, d) => ({ missedInstalmentOn: d.dueOn }),
  fundsArrived: (f, d) => ({ arrivals: [...f.arrivals, d.arrival] }),
  arrivalReversed: (f, d) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { status: "reversed" }),
    performances: f.performances.filter((p) => p.ref !== d.arrivalId),
    performedInFullAt: d.inFull ? f.performedInFullAt : undefined,
  }),
  arrivalReassessed: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { needed: d.needed, excess: d.excess }) }),
  arrivalConfirmed: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { confirmedBy: d.confirmedBy }) }),
  distributionApproved: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { distribution: { shares: d.shares, approvedBy: d.approvedBy } }) }),
  distributionRefused: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { distribution: undefined }) }),
  approvalVoided: (f, d) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { status: "arrived", approvedBy: undefined, distribution: undefined }),
    disbursements: f.disbursements.map((x) => (x.arrivalId === d.arrivalId && !x.replaced ? { ...x, status: "voided", replaced: true } : x)),
  }),
  distributionPlanDrafted: (f, d) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { plan: { mode: d.mode, shares: d.shares, draftedBy: d.draftedBy, objections: [] }, distribution: undefined }),
  }),
  distributionPlanServed: (f, d) => withPlan(f, (a) => a.id === d.arrivalId, (p) => ({ ...p, servedOn: d.on })),
  distributionPlanObjected: (f, d) => withPlan(f, (a) => a.id === d.arrivalId, (p) => ({ ...p, objections: [...p.objections, d.objection] })),
  planObjectionsEnded: (f, d, e) => withPlan(f, (a) => a.id === d.arrivalId, (p) => ({ ...p, objectionsEndedAt: e.at })),
  planObjectionOpposed: (f, d) => withObjection(f, d.objectionId, { opposedBy: d.by }),
  planObjectionSued: (f, d) => withObjection(f, d.objectionId, { suit: d.suit }),
  planObjectionSettled: (f, d) => withObjection(f, d.objectionId, { outcome: d.outcome }),
  disbursementDeferred: (f, d, e) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { deferred: { ground: d.ground, at: e.at, approvedBy: d.approvedBy, ...(d.escrow ? { escrow: true as const } : {}) } }),
  }),
  deferralRefused: () => ({}),
  disbursementReleased: (f, d) => ({
    arrivals: f.arrivals.map((a) => (a.id === d.arrivalId && a.deferred ? { ...a, deferred: { ...a.deferred, releasedOn: d.on } } : a)),
  }),
  receiptBackfilled: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { receipt: d.receipt }) }),
  fundsApproved: (f, d) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { status: "approved", approvedBy: d.approvedBy }),
    disbursements: [...f.disbursements, ...d.disbursements],
  }),
  fundsRefused: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { status: "refused" }) }),
  paymentOrdered: (f, d) => ({ arrivals: patch(f.arrivals, d.arrivalId, { status: "payOrdered", paidBy: d.paidBy }) }),
  payeeAccountRecorded: (f, d) => ({ parties: patch(f.parties, d.partyId, { hasAccount: true }) }),
  disbursementProgressed: (f, d) => ({ disbursements: patch(f.disbursements, d.disbursementId, { status: d.status }) }),
  disbursed: (f, d, e) => {
    const disbursements = patch(f.disbursements, d.disbursementId, { status: "paid", at: e.at });
    const mine = disbursements.filter((x) => x.arrivalId === d.arrivalId && !x.replaced);
    if (!mine.every((x) => x.status === "paid")) return { disbursements };
    const all = mine.reduce((sum, x) => sum + x.amount, 0) === f.arrivals.find((a) => a.id === d.arrivalId)?.amount;
    // What is disputed of it goes through its formalities when that is settled (L14).
    const left = { status: "arrived", approvedBy: undefined, paidBy: undefined, distribution: undefined, paidInPart: true } as const;
    return { disbursements, arrivals: patch(f.arrivals, d.arrivalId, all ? { status: "disbursed", paidInPart: undefined } : left) };
  },
  paymentSettlementStated: (f, d) => ({
    disbursements: f.disbursements.map((x) =>
      x.id === d.disbursementId ? { ...x, stated: [...(x.stated ?? []), { outcome: d.outcome, by: d.by }] } : x),
  }),
  payeeCorrected: (f, d) => ({ disbursements: patch(f.disbursements, d.disbursementId, { status: "ready", round: d.round, toApprove: d.toApprove }) }),
  correctionApproved: (f, d) => ({ disbursements: patch(f.disbursements, d.disbursementId, { toApprove: undefined, approvedBy: d.approvedBy }) }),
  correctionRefused: () => ({}),
  settled: (f, d, e) => withHolds([...f.holds, d.hold], e),
  settlementBroken: (f, d, e) => endHolds(f, [d.holdId], addDays(d.dueOn, 1), e),
  suspended: (f, d, e) => withHolds([...f.holds, d.hold], e),
  holdBegan: (f, _, e) => withHolds(f.holds, e),
  resumed: (f, d, e) => endHolds(f, d.holdIds, d.on, e),
  graceGranted: (f, d) => ({ holds: [...f.holds, d.hold] }),
  holdEnded: (f, d, e) => endHolds(f, [d.holdId], d.on, e),
  withdrawn: (f, d, e) => ({
    withdrawnApplicants: [...f.withdrawnApplicants, d.partyId], withdrawals: [...f.withdrawals, { partyId: d.partyId, on: dateOf(e.at) }],
  }),
  partyAdded: (f, d) => ({ parties: [...f.parties, d.party] }),
  becameCritical: () => ({ critical: true }),
  refused: () => ({}),
  callFailed: (f, d, e) => {
    const known = f.failures.find((x) => x.action === d.action);
    const failure = {
      action: d.action, system: d.system, reason: d.reason, tries: d.tries, nextTryAt: d.nextTryAt,
      since: known?.since ?? e.at, ...(known?.taskId ? { taskId: known.taskId } : {}),
    };
    return { failures: [...f.failures.filter((x) => x.action !== d.action), failure] };
  },
  callRecovered: (f, d) => ({ failures: f.failures.filter((x) => x.action !== d.action) }),
  callAbandoned: (f, d) => ({ failures: f.failures.filter((x) => x.action !== d.action) }),
  calendarImported: (f, d) => ({ calendarsImported: [...f.calendarsImported, d.year] }),
  closingProposed: (f, d, e) => ({ closing: { by: d.by, because: d.because, at: e.at } }),
  closingRefused: () => ({ closing: undefined, closingRefused: true }),
  closed: (_, d, e) => ({ closedBy: d.closedBy, closedAt: e.at, status: "closed", segment: "closed" }),
};

function withPlan(f: CaseFile, which: (a: Arrival) => boolean, change: (p: DistributionPlan) => DistributionPlan): Partial<CaseFile> {
  return { arrivals: f.arrivals.map((a) => (a.plan && which(a) ? { ...a, plan: change(a.plan) } : a)) };
}

function withObjection(f: CaseFile, id: string, more: Partial<PlanObjection>): Partial<CaseFile> {
  return withPlan(f, () => true, (p) => ({ ...p, objections: patch(p.objections, id, more) }));
}

function endHolds(file: CaseFile, ids: readonly string[], on: CourtDate, event: CaseEvent): Partial<CaseFile> {
  return withHolds(file.holds.map((h) => (ids.includes(h.id) ? { ...h, endedOn: on } : h)), event);
}

/** A case is suspended as long as one hold that suspends it lasts; one recorded ahead does so from its first day. */
function withHolds(holds: CaseFile["holds"], event: CaseEvent): Partial<CaseFile> {
  const suspends = (h: CaseFile["holds"][number]) => !h.endedOn && h.from <= dateOf(event.at) && (h.kind === "suspension" || h.suspendsCase);
  return { holds, status: holds.some(suspends) ? "suspended" : "open" };
}

/** A moved deadline takes the open tasks along that follow it; one that was overdue only by its old day is open again. */
function deadlineMoved(f: CaseFile, d: EventData["deadlineMoved"], e: CaseEvent<"deadlineMoved">): Partial<CaseFile> {
  const moved = (x: Deadline): Deadline => ({
    ...x, dueAt: d.dueAt, provisional: d.provisional, from: d.from ?? x.from, excluded: d.excluded ?? x.excluded,
    status: x.status === "overdue" && !x.metAt && d.dueAt >= e.at ? "open" : x.status,
    moves: d.dueAt === x.dueAt ? x.moves : [...x.moves, { at: e.at, from: x.dueAt, to: d.dueAt, why: d.why }],
  });
  const deadlines = f.deadlines.map((x) => (x.id === d.id ? moved(x) : x));
  return {
    deadlines,
    tasks: f.tasks.map((t) => (t.status === "open" && t.follows === d.id ? { ...t, dueAt: d.dueAt } : t)),
    critical: f.critical && deadlines.some((x) => x.node === "critical" && x.status === "overdue"),
  };
}
