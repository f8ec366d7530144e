/** `zhixing ledger check`: proves the sums of the books; exit code 1 where something is off. */
import type { Command } from "commander";
import { openDb } from "../activities/store/db.js";
import { checkLedger, type LedgerCheck } from "../commands/ledger-check.js";
import { readConfig } from "../config/config.js";
import { isCourtDate, type CourtDate } from "../domain/time/court-date.js";
import { SetupProblem } from "../setup/problem.js";
import { requireDatabaseUrl, withRunningParts } from "../setup/running.js";

const PATIENCE_MS = 300_000;

export function register(program: Command): void {
  const ledger = program.command("ledger").description("proves the sums of the books");
  ledger
    .command("check")
    .option("--from <day>", "first day of the movements that are looked at one by one")
    .option("--to <day>", "last day")
    .option("--json", "prints one JSON object")
    .description("every balance, every case, what is reserved, the bank's balances, the guards; exit code 1 where something is off")
    .action(({ from, to, json }: { from?: string; to?: string; json?: true }) => check({ ...dayOf("from", from), ...dayOf("to", to) }, json === true));
}

function dayOf<K extends string>(name: K, text: string | undefined): { [P in K]?: CourtDate } {
  if (text === undefined) return {};
  if (!isCourtDate(text)) throw new SetupProblem(`--${name}: a day as YYYY-MM-DD, not ${text}.`);
  return { [name]: text } as { [P in K]?: CourtDate };
}

async function check(range: { from?: CourtDate; to?: CourtDate }, json: boolean): Promise<void> {
  const db = openDb(requireDatabaseUrl(withRunningParts(readConfig())), 2, PATIENCE_MS);
  try {
    const result = await checkLedger(db, range);
    console.log(json ? JSON.stringify(result) : inWords(result));
    if (!result.ok) process.exitCode = 1;
  } finally {
    await db.$disconnect();
  }
}

function inWords({ from, to, arrived, paid, transfers, checks, ok }: LedgerCheck): string {
  const range = from || to ? `${from ?? "…"} – ${to ?? "…"}` : "全部 all";
  return [
    `${range}: ${transfers} 笔分录 entries, 到账 arrived ${arrived}, 付出 paid ${paid}`,
    ...checks.flatMap((c) => [`${c.wrong.length === 0 ? "ok   " : "WRONG"} ${c.name} (${c.looked})`, ...c.wrong.map((w) => `        ${w}`)]),
    ok ? "账目相符 the books agree" : "账目不符 the books do not agree",
  ].join("\n");
}
