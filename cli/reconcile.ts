/** `zhixing reconcile [--day D]`: the three books of a day laid side by side, as the command center does it every morning (R01). */
import type { Command } from "commander";
import { openDb } from "../activities/store/db.js";
import { Conflict, type Deps } from "../commands/deps.js";
import { calendarsOf } from "../commands/import-calendar.js";
import { reconcileDay } from "../commands/reconcile.js";
import { temporalLink } from "../commands/temporal-link.js";
import { temporalTarget } from "../commands/temporal-target.js";
import { readConfig } from "../config/config.js";
import { bankClient } from "../court-systems/bank/client.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { OutsideFailure, RuleRefusal } from "../domain/errors.js";
import { addDays, dateOf, instantOfMs, isCourtDate } from "../domain/time/court-date.js";
import { SetupProblem } from "../setup/problem.js";
import { requireDatabaseUrl, withRunningParts } from "../setup/running.js";

const PATIENCE_MS = 120_000;

export function register(program: Command): void {
  program
    .command("reconcile")
    .option("--day <day>", "the day, else yesterday")
    .description("bank, ledger and case files of a day side by side; exit code 1 while differences are open")
    .action(({ day }: { day?: string }) => reconcile(day));
}

async function reconcile(given: string | undefined): Promise<void> {
  const now = () => instantOfMs(Date.now());
  const day = given ?? addDays(dateOf(now()), -1);
  if (!isCourtDate(day)) throw new SetupProblem(`--day: a day as YYYY-MM-DD, not ${day}.`);
  const config = withRunningParts(readConfig());
  const profile = loadProfile(config.court);
  const db = openDb(requireDatabaseUrl(config), 4, PATIENCE_MS);
  const temporal = temporalLink(temporalTarget(config, `zhixing-reconcile-${process.pid}`));
  const shipped = loadCalendars();
  const deps: Deps = { db, temporal, profile, calendars: () => calendarsOf(db, shipped), now };
  try {
    const done = await reconcileDay({ ...deps, bank: bankClient({ baseUrl: config.courtSystems.url, settings: profile.systems.bank }) }, day);
    console.log(`${day}: 对账单 ${done.lines} 笔 lines, 收 in ${done.credits}, 付 out ${done.debits}; 据以入账 taken in ${done.takenIn}; 当日差异 differences ${done.found}, 未核定 open ${done.open}`);
    const open = await db.fundsDifference.findMany({ where: { status: "open" }, orderBy: { dueAt: "asc" }, take: 50 });
    for (const d of open) console.log(`  ${d.id} ${d.kind} ${d.what}`);
    if (done.open > 0) process.exitCode = 1;
  } catch (error) {
    if (error instanceof OutsideFailure || error instanceof RuleRefusal || error instanceof Conflict) throw new SetupProblem(error.message);
    throw error;
  } finally {
    await temporal.close();
    await db.$disconnect();
  }
}
