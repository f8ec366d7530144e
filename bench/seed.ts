import pg from "pg";

const PER_CASE = 50;

/**
 * Fills an empty migrated database with `entries` arrivals of earlier days, each with its notice, its posted entry and its line
 * in its case's file; every second one is unidentified money. As the owner, with the triggers of the ledger off: a row at a time
 * they would update one balance a million times in one transaction. The balances are then summed once, as the triggers would
 * have, and the triggers are on again. `day` YYYY-MM-DD.
 */
export async function seedLedger(databaseUrl: string, entries: number, day: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const cases = Math.ceil(entries / PER_CASE);
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(`INSERT INTO cases (id, number, kind, year, code, ordinal, workflow_id, filed_on, filed_by_post, filed_by_staff_id, start, filing)
      SELECT 'b' || i, 'bench-' || i, 'first', 2026, 'bench', i, 'case-b' || i, '2026-06-10', 'filing', 'nz-0', '{}', '{}' FROM generate_series(1, $1::int) i`, [cases]);
    await client.query(`INSERT INTO case_accounts (case_id, account, opened_at) SELECT 'b' || i, '6222-b' || i, '2026-06-10' FROM generate_series(1, $1::int) i`, [cases]);
    await client.query(`INSERT INTO funds_notices (id, serial, account, amount_fen, payer, at, hash, case_id, status, received_at, delivered_at)
      SELECT gen_random_uuid()::text, 'seed-' || n, CASE WHEN n % 2 = 0 THEN '6222-b' || (n % $2 + 1) ELSE '6333-' || n % 1000 END, n % 100000 + 1, '付款人',
        $3::date + interval '1 hour' + n % 20000 * interval '1 second', '', CASE WHEN n % 2 = 0 THEN 'b' || (n % $2 + 1) END, CASE WHEN n % 2 = 0 THEN 'matched' ELSE 'unidentified' END, $3::date, $3::date
      FROM generate_series(1, $1::int) n`, [entries, cases, day]);
    await client.query(`INSERT INTO ledger_transfers (id, case_id, debit, credit, amount_fen, memo, status, at, settled_at)
      SELECT CASE WHEN case_id IS NULL THEN 'unidentified:' || serial ELSE case_id || ':arrival:' || serial END, case_id, 'bankClearing', coalesce('case:' || case_id, 'unidentified'), amount_fen, 'seed', 'posted', at, at
      FROM funds_notices`);
    await client.query(`INSERT INTO case_files (case_id, seq, kind, segment, status, filed_on, search, file)
      SELECT c.id, 1, 'first', 'open', 'open', '2026-06-10', c.id, jsonb_build_object('disbursements', '[]'::jsonb, 'arrivals', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', n.serial, 'serial', n.serial, 'amount', n.amount_fen)) FROM funds_notices n WHERE n.case_id = c.id), '[]'::jsonb)) FROM cases c`);
    await client.query(`INSERT INTO ledger_accounts (id, balance_fen, may_go_below)
      SELECT id, sum(fen), id = 'bankClearing' FROM (SELECT credit AS id, amount_fen AS fen FROM ledger_transfers UNION ALL SELECT debit, -amount_fen FROM ledger_transfers) m GROUP BY id`);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
