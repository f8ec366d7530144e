import pg from "pg";
import { STATEMENT_PAGE, Statement } from "../court-systems/bank/contract.js";
import { openDb } from "../activities/store/db.js";
import { reconcileDay, type ReconcileDeps } from "../commands/reconcile.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { courtDate, instant } from "../domain/time/court-date.js";
import { deployMigrations } from "../prisma/deploy.js";
import { throwawayPostgres } from "../setup/postgres.js";
import type { Measured } from "./claim.js";
import { seedLedger } from "./seed.js";

const LINES = 100_000;
const DAY = courtDate("2026-09-28");
const TARGET_SECONDS = 60;
const TARGET_MB = 300;

/**
 * A statement of 100,000 lines, in pages as the bank gives it, against as many notices, entries and lines of files. Memory: the most that this process ever held, all of Node included.
 */
export async function benchReconcile(): Promise<Measured> {
  const postgres = await throwawayPostgres();
  const db = openDb(postgres.url(), 5, 120_000);
  try {
    await deployMigrations(postgres.url());
    await seedLedger(postgres.url(), LINES, DAY);
    const profile = loadProfile("nanzhao");
    const deps = {
      db, profile, now: () => instant("2026-09-29T10:00:00+08:00"), calendars: () => Promise.resolve(loadCalendars()), bank: { statement: pagesOf(postgres.url(), profile.letterhead?.accountBank ?? "bank") },
      temporal: { client: () => Promise.reject(new Error("away")), isUp: () => false, reason: "away" },
    } as unknown as ReconcileDeps;
    const beforeMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const from = performance.now();
    const { lines, found } = await reconcileDay(deps, DAY);
    const seconds = Number(((performance.now() - from) / 1000).toFixed(1));
    const figures = { lines, differences: found, seconds, beforeMegabytes, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
    const met = lines === LINES && seconds <= TARGET_SECONDS && figures.peakMegabytes <= TARGET_MB;
    return { name: "a statement of 100,000 lines is reconciled", figures, target: `<= ${TARGET_SECONDS} s, <= ${TARGET_MB} MB`, met };
  } finally {
    await db.$disconnect();
    await postgres.stop();
  }
}

/** The bank's statement, made of what was seeded, a page at a time as the text that it sends. */
function pagesOf(databaseUrl: string, bank: string): ReconcileDeps["bank"]["statement"] {
  const client = new pg.Client({ connectionString: databaseUrl });
  let ready: Promise<unknown> | undefined;
  return async ({ page = 1 }) => {
    await (ready ??= client.connect());
    const { rows } = await client.query<{ text: string }>(`
      SELECT json_build_object('bank', $1::text, 'date', $2::text, 'page', $3::int, 'pages', $4::int / $5::int, 'lines', $4::int,
        'accounts', (SELECT count(DISTINCT account)::int FROM funds_notices), 'credits', (SELECT (sum(amount_fen) / 100.0)::numeric(20, 2)::text FROM funds_notices), 'debits', '0.00',
        'entries', (SELECT json_agg(json_build_object('account', account, 'kind', 'arrival', 'serial', serial, 'amount', (amount_fen / 100.0)::numeric(20, 2)::text, 'counterparty', payer,
          'at', to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'))) FROM (SELECT * FROM funds_notices ORDER BY serial OFFSET ($3::int - 1) * $5::int LIMIT $5::int) e),
        'balances', (SELECT coalesce(json_agg(json_build_object('account', account, 'balance', sum)), '[]') FROM (
          SELECT account, (sum(amount_fen) / 100.0)::numeric(20, 2)::text AS sum FROM funds_notices GROUP BY account ORDER BY account OFFSET ($3::int - 1) * $5::int LIMIT $5::int) b))::text AS text`,
    [bank, DAY, page, LINES, STATEMENT_PAGE]);
    if (page === LINES / STATEMENT_PAGE) await client.end();
    return Statement.parse(JSON.parse(rows[0]!.text));
  };
}
