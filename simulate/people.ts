import type { CaseFile, Found } from "../domain/case/file.js";
import { principalOf } from "../domain/case/party.js";
import type { Task } from "../domain/case/tasks.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";
import { usualAnswer } from "../domain/staff/usual-answers.js";
import { workingDayAfter, workingDayOnOrBefore, type CalendarYears } from "../domain/time/calendar.js";
import { addDays, at, dateOf, plusDuration, type Instant } from "../domain/time/court-date.js";
import type { FoundItem, Habit, People, ScenarioCase } from "./scenario.js";

const HOUR = "15:00";

interface Manner {
  when: Habit | { after: string };
  with: Record<string, unknown>;
}

/** How a kind of task is done in this case; what a scenario does not say is done on time. */
function mannerOf(people: People, task: Task): Manner {
  const said = typeof people === "string" ? people : people[task.kind];
  if (said === undefined || typeof said === "string") return { when: said ?? "onTime", with: {} };
  return { when: said.after === undefined ? "onTime" : { after: said.after }, with: said.with ?? {} };
}

/**
 * When someone does an open task, as the calendars are known now; undefined: never (interface: A day in `simulate`).
 * On time: the last working day before the due day, not before the first working day after the task appeared, at the latest
 * on the due day. Late: the first working day after it. After a duration: counted from its appearing, at the day's hour.
 */
export function doneAt(people: People, task: Task, calendars: CalendarYears): Instant | undefined {
  const { when } = mannerOf(people, task);
  const due = dateOf(task.dueAt);
  if (when === "never") return undefined;
  if (when === "late") return at(workingDayAfter(due, calendars).date, HOUR);
  if (when !== "onTime") {
    const exact = plusDuration(task.createdAt, when.after);
    return latest(when.after.includes("T") ? exact : at(dateOf(exact), HOUR), task.createdAt);
  }
  const before = at(workingDayOnOrBefore(addDays(due, -1), calendars).date, HOUR);
  const first = at(workingDayAfter(dateOf(task.createdAt), calendars).date, HOUR);
  const wanted = latest(before, first);
  return latest(wanted < at(due, HOUR) ? wanted : at(due, HOUR), task.createdAt);
}

const latest = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** What an answer is made of. */
export interface Answering {
  file: CaseFile;
  spec: Pick<ScenarioCase, "people" | "found" | "reportsProperty">;
  /** Names by partyId. */
  names: Readonly<Record<string, string>>;
  /** The first channel of the court. */
  channel: string;
  /** Whether the bank carried a disbursement out, by its own book. */
  wasPaid: (disbursementId: string) => boolean;
}

/** The answer to a task as its form asks for it: the default, with what the scenario says instead. */
export function answerTo(task: Task, a: Answering): Record<string, unknown> {
  return { ...defaultAnswer(task, a), ...mannerOf(a.spec.people, task).with };
}

/** What staff usually answer; and what only who tells the scenario knows. */
function defaultAnswer(task: Task, { file, spec, names, channel, wasPaid }: Answering): Record<string, unknown> {
  switch (task.kind) {
    case "searchOffline":
      return { found: offline(spec.found).map(({ type, value, encumbered, of }) => ({ type, value, ...(encumbered === undefined ? {} : { encumbered }), ...(of === undefined ? {} : { of }) })) };
    case "recordPayeeAccount":
    case "correctPayee":
      return accountOf(names[String(task.about["partyId"] ?? "")] ?? "收款人");
    case "settlePayment":
      return { outcome: wasPaid(String(task.about["disbursementId"])) ? "paid" : "notPaid", statement: "银行书面证明 the bank's written statement" };
    default:
      return usualAnswer({
        kind: task.kind, caseNumber: file.caseNumber, about: task.about, channels: [channel], reportsProperty: spec.reportsProperty ?? false, offline: [],
        respondents: respondents(task, file).map((id) => names[id] ?? id), frozen: yuanOfFen(fen(Number(task.about["amount"] ?? 0))),
      });
  }
}

function respondents(task: Task, file: CaseFile): string[] {
  const named = task.about["respondents"];
  return Array.isArray(named) ? named : [principalOf(file.parties)?.id ?? ""];
}

/** Houses and land that the network cannot control: what there is to be found by going there (R26). */
function offline(found: ScenarioCase["found"]): (FoundItem & { type: Extract<Found["type"], "house" | "land"> })[] {
  const items = Array.isArray(found) ? found : found.second;
  return items.filter((f): f is FoundItem & { type: "house" | "land" } => (f.type === "house" || f.type === "land") && f.controllable !== true);
}

/** In `simulate` a payee's account is known: an invented one that follows from the name. */
export function accountOf(name: string): { holder: string; bank: string; number: string } {
  const digits = [...name].reduce((n, c) => (n * 31 + (c.codePointAt(0) ?? 0)) % 9_999_999_967, 7);
  return { holder: name, bank: "南召农村商业银行", number: `622848${String(digits).padStart(10, "0")}` };
}
