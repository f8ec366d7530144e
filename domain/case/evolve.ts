import type { CaseEvent, EventType } from "./events.js";
import type { CaseFile, QueryName, QueryState } from "./file.js";
import { ZERO } from "../money/fen.js";
import { FOLDS, type Fold } from "./folds.js";

const newQuery = (query: QueryName): QueryState => ({
  batchId: query, institutions: [], answered: [], answerIds: [], asked: 0, complete: false,
});

/** The file that a `filed` event opens. */
export function openFile(event: CaseEvent<"filed">): CaseFile {
  const d = event.data;
  return {
    caseId: d.caseId, caseNumber: d.caseNumber, kind: d.kind, filedOn: d.filedOn, openedAt: event.at, receivedOn: d.receivedOn,
    document: d.document, ...(d.objectionAbout ? { objectionAbout: d.objectionAbout } : {}), claim: d.claim, parties: d.parties,
    seq: event.seq, lastAt: event.at, segment: "firstQuery", status: "open", accountOpened: false,
    queries: { first: newQuery("first"), second: newQuery("second") },
    found: [], triageNeeded: false, deadlines: [], tasks: [], measures: [], grounds: {}, holds: [], performances: [], reports: [],
    arrivals: [], deductedTotal: ZERO, disbursements: [], withdrawnApplicants: [], withdrawals: [], failures: [], closingRefused: false, critical: false, calendarsImported: [],
  };
}

/** The file after one more event. Pure; the file handed in stays as it was. */
export function evolve<T extends EventType>(file: CaseFile, event: CaseEvent<T>): CaseFile {
  const fold = FOLDS[event.type] as Fold<T>;
  return { ...file, ...fold(file, event.data, event), seq: event.seq, lastAt: event.at };
}

/** Folds a whole stream, which must begin with `filed`. */
export function foldEvents(events: readonly CaseEvent[]): CaseFile {
  const [first, ...rest] = events;
  if (first?.type !== "filed") throw new RangeError("a case's stream begins with `filed`");
  return rest.reduce((file, event) => evolve(file, event), openFile(first));
}
