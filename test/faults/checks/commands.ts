/** A3: every acknowledged command is in a timeline once, every refused one not at all, every unknown one at most once. */
import type { Call } from "../load/journal.js";
import type { Witnesses } from "./witnesses.js";

export interface CommandFindings {
  lost: string[];
  twice: string[];
  /** Refused to the client, and yet applied. */
  refusedApplied: string[];
}

const isFiling = (call: Call) => call.path === "/v1/cases";

export function commandFindings(w: Witnesses): CommandFindings {
  const found: CommandFindings = { lost: [], twice: [], refusedApplied: [] };
  const byCommand = grouped(w.rows.commandEvents, (e) => e.commandId ?? "");
  for (const call of w.journals.flatMap((j) => j.calls)) {
    const n = isFiling(call) ? w.cases.filter((c) => c.filingKey === call.commandId).length : timesApplied(call, byCommand.get(call.commandId) ?? []);
    const line = `${call.post} ${call.path} (${call.statuses.join(", ")})`;
    if (n > 1) found.twice.push(`${line}: ${n} times`);
    if (n === 0 && call.outcome === "ok") found.lost.push(line);
    if (n > 0 && call.outcome === "refused") found.refusedApplied.push(line);
    const seq = Number(call.answer?.["seq"] ?? Number.NaN);
    if (call.outcome === "ok" && !isFiling(call) && (byCommand.get(call.commandId) ?? []).every((e) => e.seq > seq)) found.lost.push(`${line}: nothing up to the seq ${seq} that was answered`);
  }
  return found;
}

/** How often: by the one event that a command of this path always leaves. A refusal that the case keeps (R30) is none. */
function timesApplied(call: Call, events: readonly { type: string }[]): number {
  const mark = call.path.endsWith("/complete") ? "taskCompleted" : call.path.endsWith("/performances") ? "performanceReported" : "taskOpened";
  const marks = events.filter((e) => e.type === mark).length;
  return marks > 0 ? marks : events.some((e) => e.type !== "refused") ? 1 : 0;
}

/** Every arrival that the bank took in is one notice, and one event of its case or one entry among what is nobody's. */
export function arrivalFindings(w: Witnesses): { lost: string[]; twice: string[] } {
  const found: { lost: string[]; twice: string[] } = { lost: [], twice: [] };
  for (const serial of w.journals.flatMap((j) => [...j.arrivals.keys()])) {
    const notices = w.rows.notices.filter((n) => n.serial === serial);
    const events = w.cases.flatMap((c) => c.events.filter((e) => e.type === "fundsArrived" && e.data.arrival.serial === serial));
    const entries = w.rows.transfers.filter((t) => t.id === `unidentified:${serial}` || t.id.endsWith(`:arrival:${serial}`));
    const isNobodys = ["unidentified", "claimDrafted"].includes(notices[0]?.status ?? "");
    if (notices.length === 0) found.lost.push(`notice ${serial}`);
    if (events.length > 1) found.twice.push(`notice ${serial}: ${events.length} events`);
    if (notices.length > 0 && events.length === 0 && !isNobodys) found.lost.push(`notice ${serial} (${notices[0]?.status}, case ${notices[0]?.caseId}) is in no timeline`);
    if (notices.length > 0 && entries.length === 0) found.lost.push(`notice ${serial} (${notices[0]?.status}) is in no ledger`);
  }
  return found;
}

/** A3: numbers of events and of cases have no gap. */
export function gaps(w: Witnesses): string[] {
  const events = w.cases.filter((c) => c.events.some((e, i) => e.seq !== i + 1)).map((c) => `${c.id}: seq ${c.events.map((e) => e.seq).join(" ")}`);
  const series = grouped(w.rows.cases, (c) => `${c.year} ${c.code}`);
  const numbers = [...series].filter(([, list]) => {
    const ordinals = list.map((c) => c.ordinal).sort((a, b) => a - b);
    return ordinals.some((n, i) => n !== i + 1);
  }).map(([name, list]) => `${name}: ${list.map((c) => c.ordinal).join(" ")}`);
  return [...events, ...numbers];
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
