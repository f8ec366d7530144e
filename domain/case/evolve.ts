import type { CaseEvent, EventData, EventType, QueryAnswered } from "./events.js";
import type { CaseFile, Found, Measure, QueryName, QueryState } from "./file.js";

type Fold<T extends EventType> = (file: CaseFile, data: EventData[T], event: CaseEvent<T>) => Partial<CaseFile>;

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
const folds: { [T in EventType]: Fold<T> } = {
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
  triaged: (_, d) => ({ triage: d, triageNeeded: false }),
  assigned: (_, d, e) => ({ assignment: { team: d.team, officer: d.officer, at: e.at } }),
  received: (f, _, e) => ({
    assignment: f.assignment && { ...f.assignment, receivedAt: e.at },
    firstReceivedAt: f.firstReceivedAt ?? e.at,
  }),
  reassigned: (f, d) => ({ assignment: f.assignment && { ...f.assignment, officer: d.officer } }),
  movedToTeam: (_, d, e) => ({ assignment: { team: d.to, officer: d.officer, at: e.at } }),
  taskOpened: (f, d) => ({ tasks: [...f.tasks, d.task] }),
  taskCompleted: (f, d, e) => ({ tasks: patch(f.tasks, d.taskId, { status: "done", doneAt: e.at }) }),
  taskWithdrawn: (f, d) => ({ tasks: patch(f.tasks, d.taskId, { status: "withdrawn" }) }),
  deadlineSet: (f, d) => ({ deadlines: [...f.deadlines.filter((x) => x.id !== d.deadline.id), d.deadline] }),
  deadlineMoved: (f, d, e) => ({
    deadlines: f.deadlines.map((x) =>
      x.id === d.id
        ? { ...x, dueAt: d.dueAt, provisional: d.provisional, excluded: d.excluded ?? x.excluded, moves: [...x.moves, { at: e.at, from: x.dueAt, to: d.dueAt, why: d.why }] }
        : x,
    ),
  }),
  deadlineMet: (f, d, e) => ({
    deadlines: f.deadlines.map((x) => (x.id === d.id ? { ...x, metAt: e.at, status: x.status === "overdue" ? "overdue" : "met" } : x)),
  }),
  deadlineOverdue: (f, d) => ({ deadlines: patch(f.deadlines, d.id, { status: "overdue" }) }),
  deadlineWithdrawn: (f, d) => ({ deadlines: patch(f.deadlines, d.id, { status: "withdrawn" }) }),
  noticeIssued: (_, __, e) => ({ noticeIssuedAt: e.at }),
  propertyReportOrdered: (_, __, e) => ({ reportOrderedAt: e.at }),
  offlineSearchCompleted: (f, d, e) => ({ offlineSearchedAt: e.at, found: mergeFound(f.found, d.found) }),
  controlOrdered: (f, d) => ({ measures: [...f.measures, ...d.measures] }),
  controlAnswered: (f, d, e) => ({
    measures: patch(f.measures, d.measureId, {
      status: d.status, because: d.because, ...(d.status === "inEffect" ? { appliedAt: e.at, expiresOn: d.expiresOn } : {}),
    }),
  }),
  measureRenewalOrdered: (f, d) => ({ measures: f.measures.map((m) => (m.id === d.measureId ? { ...m, renewUntil: d.until } : m)) }),
  measureRenewed: (f, d) => ({ measures: f.measures.map((m) => (m.id === d.measureId ? { ...m, renewUntil: undefined, expiresOn: d.expiresOn } : m)) }),
  measureExpired: (f, d) => withStatus(f, [d.measureId], { status: "expired" }),
  depositDeducted: (f, d, e) => (d.measureId ? withStatus(f, [d.measureId], { status: "ended", liftedAt: e.at }) : {}),
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
  measureLifted: (f, d, e) => withStatus(f, [d.measureId], { status: "lifted", liftedAt: e.at }),
  performanceReported: (f, d, e) => ({
    reports: [...f.reports, { id: d.reportId, on: d.on, amount: d.amount, act: d.act, at: e.at, inFull: d.inFull, taskId: d.taskId, status: "open" }],
  }),
  performanceRefused: (f, d) => ({ reports: patch(f.reports, d.reportId, { status: "refused" }) }),
  performed: (f, d, e) => ({
    performances: [...f.performances, { on: d.on, amount: d.amount, act: d.act, source: d.source, ref: d.ref }],
    reports: patch(f.reports, d.ref, { status: "confirmed" }),
    performedInFullAt: f.performedInFullAt ?? (d.inFull ? e.at : undefined),
  }),
  instalmentMissed: () => ({}),
  fundsArrived: (f, d) => ({ arrivals: [...f.arrivals, d.arrival] }),
  arrivalReversed: (f, d) => ({
    arrivals: patch(f.arrivals, d.arrivalId, { status: "reversed" }),
    performances: f.performances.filter((p) => p.ref !== d.arrivalId),
    performedInFullAt: undefined,
  }),
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
    const out = disbursements.filter((x) => x.arrivalId === d.arrivalId).every((x) => x.status === "paid");
    return { disbursements, arrivals: out ? patch(f.arrivals, d.arrivalId, { status: "disbursed" }) : f.arrivals };
  },
  paymentSettlementStated: (f, d) => ({
    disbursements: f.disbursements.map((x) =>
      x.id === d.disbursementId ? { ...x, stated: [...(x.stated ?? []), { outcome: d.outcome, by: d.by }] } : x),
  }),
  payeeCorrected: (f, d) => ({ disbursements: patch(f.disbursements, d.disbursementId, { status: "ready", round: d.round }) }),
  settled: (f, d) => ({ holds: [...f.holds, d.hold], status: d.hold.suspendsCase ? "suspended" : f.status }),
  settlementBroken: (f, d, e) => endHold(f, d.holdId, e),
  suspended: (f, d) => ({ holds: [...f.holds, d.hold], status: "suspended" }),
  resumed: (f, d) => {
    const holds = f.holds.map((h) => (d.holdIds.includes(h.id) ? { ...h, endedOn: d.on } : h));
    return { holds, status: statusWith(holds) };
  },
  graceGranted: (f, d) => ({ holds: [...f.holds, d.hold] }),
  holdEnded: (f, d, e) => endHold(f, d.holdId, e),
  withdrawn: (f, d) => ({ withdrawnApplicants: [...f.withdrawnApplicants, d.partyId] }),
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
  calendarImported: (f, d) => ({ calendarsImported: [...f.calendarsImported, d.year] }),
  closingProposed: (f, d, e) => ({ closing: { by: d.by, because: d.because, at: e.at } }),
  closingRefused: () => ({ closing: undefined, closingRefused: true }),
  closed: (_, d, e) => ({ closedBy: d.closedBy, closedAt: e.at, status: "closed", segment: "closed" }),
};

function endHold(file: CaseFile, holdId: string, event: CaseEvent): Partial<CaseFile> {
  const on = event.at.slice(0, 10) as NonNullable<CaseFile["holds"][number]["endedOn"]>;
  const holds = file.holds.map((h) => (h.id === holdId ? { ...h, endedOn: on } : h));
  return { holds, status: statusWith(holds) };
}

/** A case is suspended as long as one hold that suspends it lasts. */
function statusWith(holds: CaseFile["holds"]): "open" | "suspended" {
  return holds.some((h) => !h.endedOn && (h.kind === "suspension" || h.suspendsCase)) ? "suspended" : "open";
}

const newQuery = (query: QueryName): QueryState => ({
  batchId: query, institutions: [], answered: [], answerIds: [], asked: 0, complete: false,
});

/** The file that a `filed` event opens. */
export function openFile(event: CaseEvent<"filed">): CaseFile {
  const d = event.data;
  return {
    caseId: d.caseId, caseNumber: d.caseNumber, kind: d.kind, filedOn: d.filedOn, receivedOn: d.receivedOn,
    document: d.document, ...(d.objectionAbout ? { objectionAbout: d.objectionAbout } : {}), claim: d.claim, parties: d.parties,
    seq: event.seq, lastAt: event.at, segment: "firstQuery", status: "open", accountOpened: false,
    queries: { first: newQuery("first"), second: newQuery("second") },
    found: [], triageNeeded: false, deadlines: [], tasks: [], measures: [], grounds: {}, holds: [], performances: [], reports: [],
    arrivals: [], disbursements: [], withdrawnApplicants: [], failures: [], closingRefused: false, critical: false, calendarsImported: [],
  };
}

/** The file after one more event. Pure; the file handed in stays as it was. */
export function evolve<T extends EventType>(file: CaseFile, event: CaseEvent<T>): CaseFile {
  const fold = folds[event.type] as Fold<T>;
  return { ...file, ...fold(file, event.data as EventData[T], event), seq: event.seq, lastAt: event.at };
}

/** Folds a whole stream, which must begin with `filed`. */
export function foldEvents(events: readonly CaseEvent[]): CaseFile {
  const [first, ...rest] = events;
  if (first?.type !== "filed") throw new RangeError("a case's stream begins with `filed`");
  return rest.reduce((file, event) => evolve(file, event), openFile(first));
}
