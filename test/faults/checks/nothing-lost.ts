/** The one question after every storm: was nothing lost, and nothing done twice? */
import type { LoadCase } from "../load/load.js";
import type { Session } from "../session.js";
import { arrivalFindings, commandFindings, gaps } from "./commands.js";
import { conservation, disbursementsMatch, doneTwice, ledgerBalances, paymentsMatch, sentTwice } from "./money.js";
import { bugsInLogs, deadlines, leaks, orphans, projections, replays, stuck } from "./state.js";
import { hear, type Witnesses } from "./witnesses.js";

export interface Counts {
  cases: number;
  effects: number;
  duplicates: number;
  lost: number;
  /** How often the record turned out to hold what a lost attempt had recorded. */
  adopted: number;
}

/** Hears all witnesses and reports each assertion; needs the court up and quiet. */
export async function assertNothingLost({ bed, outside, journals, cases, bundlePath, report }: Session): Promise<Counts> {
  const w = await hear(bed, outside, journals);
  const commands = commandFindings(w);
  const arrivals = arrivalFindings(w);
  const twice = [...doneTwice(w), ...commands.twice, ...arrivals.twice];
  const lost = [...commands.lost, ...arrivals.lost];
  report.check("A1 per account: arrivals − paid = our ledger, to the fen", conservation(w));
  report.check("A1 the ledger balances, and its clearing is the bank's own figure", ledgerBalances(w));
  report.check("A2 one effect for each instruction, one event for each command and arrival", twice);
  report.check("A2 every payment is an approved instruction's, to its payee, of its amount", paymentsMatch(w));
  report.check("A2 no serial was sent twice", sentTwice(w));
  report.check("A2 the cases and the instructions say the same", disbursementsMatch(w));
  report.check("A3 no acknowledged command and no arrival is lost", lost);
  report.check("A3 what was refused was not applied", commands.refusedApplied);
  report.check("A3 events and case numbers are free of gaps", gaps(w));
  report.check("A4 open cases and running workflows are one to one, none failed", orphans(w));
  report.check("A5 read models are what the workflows hold and what the events fold to", projections(w));
  report.check("A6 nothing is stuck", stuck(w));
  report.check("A7 each deadline has one status, which fits its instants", deadlines(w));
  const { wrong: notReplayed, adopted } = await replays(bed, w, bundlePath);
  report.check(`A9 all ${w.workflows.length} histories replay`, notReplayed);
  report.check("A10 no person's data in Temporal or in a log", leaks(bed, w));
  report.check("no answer was 500, no log holds what nobody foresaw", [...journals.flatMap((j) => j.bugs), ...bugsInLogs(bed)]);
  report.check("every case goes on: those whose whole money came are closed", notClosed(w, cases));
  return { cases: w.cases.length, effects: w.book.filter((e) => e.type === "effect").length, duplicates: twice.length, lost: lost.length, adopted };
}

function notClosed(w: Witnesses, cases: readonly LoadCase[]): string[] {
  return cases.filter((c) => c.plan === "whole").flatMap((c) => {
    const file = w.cases.find((x) => x.id === c.id)?.file;
    if (file?.status === "closed") return [];
    const tasks = file?.tasks.filter((t) => t.status === "open").map((t) => t.kind).join(", ");
    return [`${c.id}: ${file?.segment}, open tasks: ${tasks || "none"}, arrivals ${file?.arrivals.map((a) => a.status).join(", ") || "none"}`];
  });
}
