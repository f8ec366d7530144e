import type { Db, Tx } from "../activities/store/db.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";
import { addDays, at, type CourtDate } from "../domain/time/court-date.js";

/** What one check looked at, and what is off. */
export interface Check {
  name: string;
  /** How many things were looked at. */
  looked: number;
  wrong: string[];
}

/** What the books of a range come to; amounts in yuan. */
export interface LedgerCheck {
  from: CourtDate | null;
  to: CourtDate | null;
  arrived: string;
  paid: string;
  transfers: number;
  checks: Check[];
  ok: boolean;
}

/** So many wrong ones are named. */
const NAMED = 20;
/** The questions go over the whole ledger. */
const PATIENCE = "300s";

/** The guards without which the database proves nothing. */
const GUARDS = [
  "ledger_transfers_once", "ledger_transfers_no_delete", "ledger_transfers_no_truncate", "ledger_transfers_new", "ledger_transfers_moves", "ledger_accounts_guard",
  "ledger_accounts_no_truncate", "funds_notices_guard", "funds_notices_parts", "funds_notices_no_delete", "payment_instructions_guard", "payment_instructions_no_delete",
  "case_events_append_only", "case_events_no_truncate", "bank_statement_lines_append_only", "bank_balances_append_only", "funds_refusals_append_only",
];

type Wrong = { what: string }[];

/**
 * R27: proves the books by their sums, reading only: every balance is what its transfers make it, all add up to zero, no fund
 * is below its floor, corrections fit, each case's arrivals less what was paid are its balance in ledger and file and at the
 * bank (where a statement of the last day is there), what is reserved is what instructions are under way for, and the
 * database's own guards stand. `from` and `to` bound the movements that are looked at one by one.
 */
export async function checkLedger(db: Db, range: { from?: CourtDate; to?: CourtDate } = {}): Promise<LedgerCheck> {
  const from = range.from ? new Date(at(range.from, "00:00:00")) : new Date(0);
  const to = range.to ? new Date(at(addDays(range.to, 1), "00:00:00")) : new Date(at("9999-01-01" as CourtDate, "00:00:00"));
  return db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = '${PATIENCE}'`);
    await tx.$executeRawUnsafe("SET TRANSACTION READ ONLY");
    const [sums] = await tx.$queryRaw<{ n: number; arrived: bigint; paid: bigint }[]>`
      SELECT count(*)::int AS n, coalesce(sum(amount_fen) FILTER (WHERE debit = 'bankClearing' AND status = 'posted'), 0)::bigint AS arrived,
        coalesce(sum(amount_fen) FILTER (WHERE credit = 'bankClearing' AND status = 'posted'), 0)::bigint AS paid
      FROM ledger_transfers WHERE coalesce(settled_at, at) >= ${from} AND coalesce(settled_at, at) < ${to}`;
    const checks = [
      await balances(tx), await total(tx), await floors(tx), await corrections(tx, from, to), await cases(tx), await bank(tx, range.to), await pendings(tx), await payments(tx, from, to),
      await arrivals(tx, from, to), await guards(tx),
    ];
    const yuan = (amount: bigint | undefined) => yuanOfFen(fen(Number(amount ?? 0n)));
    return {
      from: range.from ?? null, to: range.to ?? null, arrived: yuan(sums?.arrived), paid: yuan(sums?.paid), transfers: sums?.n ?? 0,
      checks, ok: checks.every((c) => c.wrong.length === 0),
    };
  });
}

const named = (name: string, looked: number, wrong: Wrong): Check => ({
  name, looked, wrong: [...wrong.slice(0, NAMED).map((w) => w.what), ...(wrong.length > NAMED ? [`… ${wrong.length - NAMED} more`] : [])],
});

async function countOf(tx: Tx, what: string): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${what}`);
  return row?.n ?? 0;
}

async function balances(tx: Tx): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    WITH moved AS (
      SELECT account, sum(fen)::bigint AS fen, sum(reserved)::bigint AS reserved FROM (
        SELECT credit AS account, CASE status WHEN 'posted' THEN amount_fen ELSE 0 END AS fen, 0::bigint AS reserved FROM ledger_transfers
        UNION ALL SELECT debit, CASE status WHEN 'posted' THEN -amount_fen ELSE 0 END, CASE status WHEN 'pending' THEN amount_fen ELSE 0 END FROM ledger_transfers) m GROUP BY account)
    SELECT coalesce(a.id, m.account) || ': balance ' || coalesce(a.balance_fen::text, 'none') || ' fen, transfers ' || coalesce(m.fen, 0)
      || '; reserved ' || coalesce(a.pending_fen::text, 'none') || ', transfers ' || coalesce(m.reserved, 0) AS what
    FROM ledger_accounts a FULL JOIN moved m ON m.account = a.id
    WHERE a.balance_fen IS DISTINCT FROM coalesce(m.fen, 0) OR a.pending_fen IS DISTINCT FROM coalesce(m.reserved, 0) ORDER BY 1`;
  return named("余额等于分录之和 every balance is the sum of its transfers", await countOf(tx, "ledger_accounts"), wrong);
}

async function total(tx: Tx): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`SELECT 'all balances together: ' || sum(balance_fen) || ' fen' AS what FROM ledger_accounts HAVING sum(balance_fen) <> 0`;
  return named("借贷相等 all balances add up to zero", 1, wrong);
}

async function floors(tx: Tx): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT id || ': balance ' || balance_fen || ' fen, reserved ' || pending_fen AS what FROM ledger_accounts WHERE (id <> 'bankClearing' AND balance_fen < pending_fen) OR pending_fen < 0 ORDER BY 1`;
  return named("不透支 no fund is below its floor", await countOf(tx, "ledger_accounts"), wrong);
}

async function corrections(tx: Tx, from: Date, to: Date): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT c.id || ' does not fit ' || c.corrects AS what FROM ledger_transfers c LEFT JOIN ledger_transfers w ON w.id = c.corrects
    WHERE c.corrects IS NOT NULL AND c.at >= ${from} AND c.at < ${to}
      AND (w.id IS NULL OR w.debit <> c.credit OR w.credit <> c.debit OR (SELECT sum(x.amount_fen) FROM ledger_transfers x WHERE x.corrects = c.corrects AND x.status <> 'voided') > w.amount_fen) ORDER BY 1`;
  return named("更正分录相符 corrections fit what they correct", await countOf(tx, "ledger_transfers WHERE corrects IS NOT NULL"), wrong);
}

/** Arrivals less what was paid, as the case's file has it, is the case's balance. */
async function cases(tx: Tx): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT f.case_id || ': file ' || f.fen || ' fen, ledger ' || coalesce(a.balance_fen, 0) AS what FROM (
      SELECT case_id, (coalesce((SELECT sum((a ->> 'amount')::bigint) FROM jsonb_array_elements(file -> 'arrivals') a WHERE a ->> 'status' <> 'reversed'), 0)
        - coalesce((SELECT sum((d ->> 'amount')::bigint) FROM jsonb_array_elements(file -> 'disbursements') d WHERE d ->> 'status' = 'paid'), 0))::bigint AS fen FROM case_files) f
    LEFT JOIN (
      SELECT substring(id FROM '^(?:case|escrow):(.+)$') AS case_id, sum(balance_fen) AS balance_fen FROM ledger_accounts WHERE id ~ '^(case|escrow):' GROUP BY 1) a ON a.case_id = f.case_id
    WHERE f.fen <> coalesce(a.balance_fen, 0) ORDER BY 1`;
  return named("到账减发放等于余额 arrivals less what was paid, in file and ledger", await countOf(tx, "case_files"), wrong);
}

/** In all, at the end of the last day whose statement is there (or of the day asked for). */
async function bank(tx: Tx, to: CourtDate | undefined): Promise<Check> {
  const statement = await tx.bankStatement.findFirst({
    where: { status: "accepted", ...(to ? { day: { lte: new Date(to) } } : {}) }, orderBy: [{ day: "desc" }, { pulledAt: "desc" }], select: { id: true, day: true, pulledAt: true },
  });
  const name = "银行余额相符 the bank's balances, in all";
  if (!statement) return { name: `${name} (尚无对账单 no statement yet)`, looked: 0, wrong: [] };
  // A statement of a day that was not over says what lay there when it was asked for.
  const over = new Date(at(addDays(statement.day.toISOString().slice(0, 10) as CourtDate, 1), "00:00:00"));
  const end = statement.pulledAt < over ? statement.pulledAt : over;
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT 'bank ' || b.fen || ' fen, ledger ' || l.fen AS what FROM
      (SELECT coalesce(sum(balance_fen), 0)::bigint AS fen FROM bank_balances WHERE statement_id = ${statement.id}) b,
      (SELECT coalesce(sum(CASE WHEN debit = 'bankClearing' THEN amount_fen ELSE -amount_fen END), 0)::bigint AS fen
        FROM ledger_transfers WHERE status = 'posted' AND 'bankClearing' IN (debit, credit) AND settled_at < ${end}) l
    WHERE b.fen <> l.fen`;
  return named(`${name} ${statement.day.toISOString().slice(0, 10)}`, await countOf(tx, "case_accounts"), wrong);
}

/** What is reserved is what an instruction is under way for, and the other way round. */
async function pendings(tx: Tx): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT coalesce(t.id, p.id) || ': reserved ' || coalesce(t.amount_fen::text, 'nothing') || ', instruction ' || coalesce(p.status || ' ' || p.amount_fen, 'none') AS what
    FROM (SELECT * FROM ledger_transfers WHERE status = 'pending') t
    FULL JOIN (SELECT * FROM payment_instructions WHERE status IN ('reserved', 'sent', 'unknown')) p ON t.id = p.id || ':payment'
    WHERE t.id IS NULL OR p.id IS NULL OR t.amount_fen <> p.amount_fen ORDER BY 1`;
  return named("预留与指令相符 what is reserved is under way", await countOf(tx, "ledger_transfers WHERE status = 'pending'"), wrong);
}

/** What is paid is posted once, what was refused is voided. */
async function payments(tx: Tx, from: Date, to: Date): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT p.id || ': ' || p.status || ', ledger ' || coalesce(t.status || ' ' || t.amount_fen, 'none') AS what
    FROM payment_instructions p LEFT JOIN ledger_transfers t ON t.id = p.id || ':payment'
    WHERE p.settled_at >= ${from} AND p.settled_at < ${to} AND p.status IN ('paid', 'refused', 'voided')
      AND (t.id IS NULL OR t.amount_fen <> p.amount_fen OR t.status <> CASE p.status WHEN 'paid' THEN 'posted' ELSE 'voided' END) ORDER BY 1`;
  return named("付款与分录相符 payments and their entries", await countOf(tx, "payment_instructions"), wrong);
}

/** Every notice that was taken in is in the ledger once, with its amount. */
async function arrivals(tx: Tx, from: Date, to: Date): Promise<Check> {
  const wrong = await tx.$queryRaw<Wrong>`
    SELECT n.serial || ': notice ' || n.amount_fen || ' fen, ledger ' || coalesce(sum(t.amount_fen)::text, 'none') AS what
    FROM funds_notices n LEFT JOIN ledger_transfers t ON t.status = 'posted' AND t.debit = 'bankClearing' AND t.corrects IS NULL
      AND t.id IN ('unidentified:' || n.serial, n.case_id || ':arrival:' || n.serial)
    WHERE n.reverses IS NULL AND n.source <> 'split' AND n.status IN ('matched', 'unidentified', 'claimDrafted', 'claimed') AND n.at >= ${from} AND n.at < ${to}
      AND greatest(n.received_at, n.delivered_at) < now() - interval '10 minutes'
    GROUP BY n.serial, n.amount_fen HAVING sum(t.amount_fen) IS DISTINCT FROM n.amount_fen ORDER BY 1`;
  return named("到账与分录相符 notices and their entries", await countOf(tx, "funds_notices"), wrong);
}

/** A trigger that is off proves nothing, even where the sums are right today. */
async function guards(tx: Tx): Promise<Check> {
  const there = await tx.$queryRaw<{ name: string; on: boolean }[]>`SELECT tgname AS name, tgenabled <> 'D' AS on FROM pg_trigger WHERE NOT tgisinternal`;
  const on = new Set(there.filter((t) => t.on).map((t) => t.name));
  return named("数据库保护未关闭 the guards of the database stand", GUARDS.length, GUARDS.filter((g) => !on.has(g)).map((g) => ({ what: `${g} is off or missing` })));
}
