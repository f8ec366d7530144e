import type { Tx } from "../activities/store/db.js";
import { addDays, at, type CourtDate } from "../domain/time/court-date.js";

/** Where three books differ. Amounts in fen; null: that book has nothing of it. */
export interface Difference {
  kind: "timing" | "missing" | "extra" | "amount";
  subject: string;
  caseId: string | null;
  account: string | null;
  bankFen: bigint | null;
  ledgerFen: bigint | null;
  fileFen: bigint | null;
  what: string;
  /** Told a moment ago: the books are about to agree, nobody is asked. */
  passing?: true;
}

/** One day as both ends of it, and the bank's statement that was taken in for it. */
export interface DayOfBooks {
  day: CourtDate;
  statementId: string;
  /** Now: what was told this moment is still on its way into the books. */
  now: Date;
}

/** So long a case may take to hear of money, before the books are said to differ. */
const ON_ITS_WAY_MS = 10 * 60_000;

interface Row {
  id: string;
  case_id: string | null;
  account: string | null;
  bank_fen: bigint | null;
  ours_fen: bigint | null;
  ledger_fen: bigint | null;
  file_fen: bigint | null;
  status: string | null;
  our_account: string | null;
  moved_at: Date | null;
  elsewhere: boolean;
  next_known: boolean;
}

/** The statements that hold: the latest that was accepted of each day. */
const CURRENT = `(SELECT DISTINCT ON (day) id, day FROM bank_statements WHERE status = 'accepted' ORDER BY day, pulled_at DESC)`;

const bounds = (day: CourtDate): [Date, Date] => [new Date(at(day, "00:00:00")), new Date(at(addDays(day, 1), "00:00:00"))];

/** What arrived on the day: the bank's lines, the notices that brought it into the ledger, and the cases' files. */
export async function arrivalDifferences(tx: Tx, { day, statementId, now }: DayOfBooks): Promise<Difference[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(`
    WITH lines AS (SELECT serial, sum(amount_fen)::bigint AS bank_fen, min(account) AS account FROM bank_statement_lines WHERE statement_id = $1 AND kind = 'arrival' GROUP BY serial),
    ours AS (
      SELECT n.* FROM funds_notices n WHERE n.source IN ('notice', 'statement') AND n.reverses IS NULL AND n.status <> 'refused' AND n.at >= $2 AND n.at < $3
      UNION SELECT n.* FROM funds_notices n JOIN lines l ON l.serial = n.serial WHERE n.status <> 'refused'
    )
    SELECT coalesce(l.serial, n.serial) AS id, n.case_id, coalesce(l.account, n.account) AS account, n.account AS our_account, l.bank_fen, n.amount_fen AS ours_fen,
      t.amount_fen AS ledger_fen, f.file_fen, n.status, greatest(n.received_at, n.delivered_at) AS moved_at,
      (l.serial IS NULL AND EXISTS (SELECT 1 FROM bank_statement_lines x WHERE x.serial = n.serial AND x.kind = 'arrival' AND x.statement_id IN (SELECT id FROM ${CURRENT} c))) AS elsewhere,
      (n.at < $3::timestamptz - interval '1 hour' OR EXISTS (SELECT 1 FROM bank_statements s WHERE s.status = 'accepted' AND s.day > $4::date)) AS next_known
    FROM lines l FULL JOIN ours n ON n.serial = l.serial
    LEFT JOIN LATERAL (
      SELECT amount_fen FROM ledger_transfers t WHERE status = 'posted' AND t.id IN ('unidentified:' || n.serial, n.case_id || ':arrival:' || n.serial) LIMIT 1) t ON true
    LEFT JOIN LATERAL (
      SELECT (a ->> 'amount')::bigint AS file_fen FROM case_files c, jsonb_array_elements(c.file -> 'arrivals') a WHERE c.case_id = n.case_id AND a ->> 'serial' = n.serial LIMIT 1) f ON true
    WHERE l.serial IS NULL OR n.serial IS NULL OR l.bank_fen <> n.amount_fen OR l.account <> n.account OR (n.status <> 'reversed' AND (t.amount_fen IS DISTINCT FROM n.amount_fen
      OR (n.status IN ('matched', 'claimed') AND f.file_fen IS DISTINCT FROM n.amount_fen)))`, statementId, ...bounds(day), day);
  return rows.flatMap((r): Difference[] => {
    const difference = (kind: Difference["kind"], what: string) => [{ ...figures(r), kind, subject: `arrival:${r.id}`, what: `到账 arrival ${r.id}: ${what}` }];
    if (r.bank_fen === null) {
      if (r.elsewhere) return [];
      return r.next_known ? difference("extra", "账上有，银行对账单无 ours, not in the bank's statement") : difference("timing", "临近日终，待次日对账单 near the day's end, the next day's statement will tell");
    }
    if (r.ours_fen === null) return difference("missing", "银行有，账上无 the bank's, not in our books");
    if (r.bank_fen !== r.ours_fen) return difference("amount", "金额不符 other amounts");
    if (r.account !== r.our_account) return difference("amount", "账号不符 other accounts");
    if (isOnItsWay(r, now)) return passing(difference("timing", "正在入账 on its way into the books"));
    if (r.ledger_fen === null) return difference(r.moved_at === null ? "timing" : "missing", "账簿未记 not in the ledger");
    return difference("amount", "账簿或案卷金额不符 ledger or file have another amount");
  });
}

/** What was paid on the day. One instruction is one payment, however many calls were made. */
export async function paymentDifferences(tx: Tx, { day, statementId, now }: DayOfBooks): Promise<Difference[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(`
    WITH lines AS (SELECT coalesce(instruction, serial) AS id, min(account) AS account FROM bank_statement_lines WHERE statement_id = $1 AND kind = 'payment' GROUP BY 1),
    ours AS (
      SELECT p.* FROM payment_instructions p WHERE p.status = 'paid' AND p.settled_at >= $2 AND p.settled_at < $3
      UNION SELECT p.* FROM payment_instructions p JOIN lines l ON l.id = p.id
    )
    SELECT coalesce(l.id, p.id) AS id, p.case_id, coalesce(l.account, a.account) AS account, a.account AS our_account, b.bank_fen, p.amount_fen AS ours_fen,
      t.amount_fen AS ledger_fen, f.file_fen, p.status, p.settled_at AS moved_at, false AS elsewhere,
      (p.settled_at < $3::timestamptz - interval '1 hour' OR EXISTS (SELECT 1 FROM bank_statements s WHERE s.status = 'accepted' AND s.day > $4::date)) AS next_known
    FROM lines l FULL JOIN ours p ON p.id = l.id
    LEFT JOIN case_accounts a ON a.case_id = p.case_id
    LEFT JOIN LATERAL (
      SELECT sum(x.amount_fen)::bigint AS bank_fen FROM bank_statement_lines x WHERE x.kind = 'payment' AND x.instruction = coalesce(l.id, p.id) AND x.statement_id IN (SELECT id FROM ${CURRENT} c)) b ON true
    LEFT JOIN LATERAL (SELECT amount_fen FROM ledger_transfers t WHERE t.status = 'posted' AND t.id = p.id || ':payment') t ON true
    LEFT JOIN LATERAL (
      SELECT (d ->> 'amount')::bigint AS file_fen FROM case_files c, jsonb_array_elements(c.file -> 'disbursements') d
      WHERE c.case_id = p.case_id AND d ->> 'id' = p.disbursement_id AND d ->> 'status' = 'paid' LIMIT 1) f ON true
    WHERE p.id IS NULL OR b.bank_fen IS DISTINCT FROM p.amount_fen OR t.amount_fen IS DISTINCT FROM p.amount_fen OR f.file_fen IS DISTINCT FROM p.amount_fen OR l.account <> a.account`,
    statementId, ...bounds(day), day);
  return rows.flatMap((r): Difference[] => {
    const difference = (kind: Difference["kind"], what: string) => [{ ...figures(r), kind, subject: `payment:${r.id}`, what: `付款 payment ${r.id}: ${what}` }];
    if (r.ours_fen === null) return difference("missing", "银行已付，账上无此指令 the bank paid, no instruction of ours");
    if (r.bank_fen === null) return r.next_known ? difference("extra", "账上已付，银行对账单无 ours is paid, not in the bank's statement") : difference("timing", "临近日终 near the day's end");
    if (r.bank_fen !== r.ours_fen) return difference("amount", r.bank_fen > r.ours_fen ? "银行付款超过指令（重复付款？） the bank paid more than the instruction, perhaps twice" : "金额不符 other amounts");
    if (r.account !== r.our_account) return difference("amount", "付款账户不符 paid from another account");
    if (r.status === "refused" || r.status === "voided") return difference("missing", "银行已付，账上已作废 the bank paid what our books voided");
    if (r.status !== "paid") return difference("timing", "银行已付，账上尚未得知 the bank paid, our books wait for its answer");
    if (isOnItsWay(r, now)) return passing(difference("timing", "正在入账 on its way into the books"));
    return difference(r.ledger_fen === null ? "missing" : "timing", "账簿或案卷未记 not in ledger or file yet");
  });
}

/** What the bank took back on the day, and the correcting entries for it. */
export async function reversalDifferences(tx: Tx, { statementId, now }: DayOfBooks): Promise<Difference[]> {
  const rows = await tx.$queryRawUnsafe<Row[]>(`
    SELECT l.serial AS id, n.case_id, l.account, n.account AS our_account, l.amount_fen AS bank_fen, n.amount_fen AS ours_fen, t.amount_fen AS ledger_fen, NULL::bigint AS file_fen,
      n.status, greatest(n.received_at, n.delivered_at) AS moved_at, false AS elsewhere, true AS next_known
    FROM bank_statement_lines l LEFT JOIN funds_notices n ON n.serial = l.serial
    LEFT JOIN LATERAL (
      SELECT amount_fen FROM ledger_transfers t WHERE t.id IN ('unidentified:' || l.serial, n.case_id || ':reversal:' || n.reverses) AND t.corrects IS NOT NULL LIMIT 1) t ON true
    WHERE l.statement_id = $1 AND l.kind = 'reversal' AND (n.serial IS NULL OR n.amount_fen <> l.amount_fen OR t.amount_fen IS DISTINCT FROM l.amount_fen)`, statementId);
  return rows.flatMap((r): Difference[] => {
    const kind = r.ours_fen === null || r.ledger_fen === null ? "missing" : "amount";
    const what = kind === "missing" ? "银行已冲正，账上未冲 the bank took it back, our books did not" : "金额不符 other amounts";
    const difference: Difference[] = [{ ...figures(r), kind, subject: `reversal:${r.id}`, what: `冲正 reversal ${r.id}: ${what}` }];
    return r.ours_fen !== null && isOnItsWay(r, now) ? passing(difference) : difference;
  });
}

/** How far bank and ledger are apart by what is known of a case, or of all (null); `alsoFen`: with what people left as it is. */
export type Explained = (caseId: string | null) => { fen: bigint; alsoFen: bigint };

/**
 * Balances at the day's end, account by account and in all, beyond what the lines explain. The bank's balance of a case's
 * account is read for the case: with its money that lies elsewhere (claimed), without others' money that lies there.
 */
export async function balanceDifferences(tx: Tx, { day, statementId }: DayOfBooks, explained: Explained): Promise<Difference[]> {
  const [, end] = bounds(day);
  const rows = await tx.$queryRawUnsafe<{ case_id: string; account: string; bank_fen: bigint; ledger_fen: bigint }[]>(`
    WITH leaf AS (
      SELECT n.account, CASE WHEN n.status IN ('matched', 'claimed') THEN n.case_id END AS owner, n.amount_fen - coalesce((SELECT sum(p.amount_fen) FROM funds_notices p WHERE p.split_from = n.serial), 0) AS amount
      FROM funds_notices n WHERE n.status IN ('matched', 'claimed', 'unidentified', 'claimDrafted', 'split') AND n.reverses IS NULL AND n.at < $2
    ),
    ledger AS (
      SELECT substring(account FROM '^[a-z]+:(.+)$') AS case_id, sum(amount)::bigint AS fen FROM (
        SELECT credit AS account, amount_fen AS amount FROM ledger_transfers WHERE status = 'posted' AND settled_at < $2 AND credit ~ '^(case|escrow):'
        UNION ALL SELECT debit, -amount_fen FROM ledger_transfers WHERE status = 'posted' AND settled_at < $2 AND debit ~ '^(case|escrow):') m GROUP BY 1
    ),
    elsewhere AS (SELECT l.owner, sum(l.amount) AS fen FROM leaf l JOIN case_accounts a ON a.case_id = l.owner WHERE l.account <> a.account GROUP BY l.owner),
    others AS (SELECT l.account, sum(l.amount) AS fen FROM leaf l JOIN case_accounts a ON a.account = l.account WHERE l.owner IS DISTINCT FROM a.case_id GROUP BY l.account)
    SELECT * FROM (
      SELECT a.case_id, a.account, (coalesce(b.balance_fen, 0) + coalesce(e.fen, 0) - coalesce(o.fen, 0))::bigint AS bank_fen, coalesce(g.fen, 0)::bigint AS ledger_fen
      FROM case_accounts a LEFT JOIN bank_balances b ON b.statement_id = $1 AND b.account = a.account LEFT JOIN ledger g ON g.case_id = a.case_id
      LEFT JOIN elsewhere e ON e.owner = a.case_id LEFT JOIN others o ON o.account = a.account) x
    WHERE bank_fen <> ledger_fen ORDER BY case_id`, statementId, end);
  const isExplained = (gap: bigint, caseId: string | null) => [explained(caseId).fen, explained(caseId).alsoFen].includes(gap);
  const ofCases = rows.filter((r) => !isExplained(r.bank_fen - r.ledger_fen, r.case_id)).map((r): Difference => ({
    kind: "amount", subject: `balance:${r.case_id}`, caseId: r.case_id, account: r.account, bankFen: r.bank_fen, ledgerFen: r.ledger_fen, fileFen: null,
    what: `余额 balance of ${r.account}: 银行与账簿不符 bank and ledger differ`,
  }));
  const [total] = await tx.$queryRawUnsafe<{ bank_fen: bigint; ledger_fen: bigint }[]>(`
    SELECT (SELECT coalesce(sum(balance_fen), 0)::bigint FROM bank_balances WHERE statement_id = $1) AS bank_fen,
      (SELECT coalesce(sum(CASE WHEN debit = 'bankClearing' THEN amount_fen ELSE -amount_fen END), 0)::bigint FROM ledger_transfers
        WHERE status = 'posted' AND settled_at < $2 AND 'bankClearing' IN (debit, credit)) AS ledger_fen`, statementId, end);
  const gap = total ? total.bank_fen - total.ledger_fen : 0n;
  const ofThem = ofCases.reduce((s, d) => s + (d.bankFen ?? 0n) - (d.ledgerFen ?? 0n) - explained(d.caseId).fen, 0n);
  if (!total || gap === 0n || isExplained(gap - ofThem, null)) return ofCases;
  return [...ofCases, {
    kind: "amount", subject: "balance:all", caseId: null, account: null, bankFen: total.bank_fen, ledgerFen: total.ledger_fen, fileFen: null,
    what: "总余额 all accounts: 银行与账簿不符 bank and ledger differ",
  }];
}

function figures(r: Row): Pick<Difference, "caseId" | "account" | "bankFen" | "ledgerFen" | "fileFen"> {
  return { caseId: r.case_id, account: r.account, bankFen: r.bank_fen, ledgerFen: r.ledger_fen, fileFen: r.file_fen };
}

function isOnItsWay(r: Row, now: Date): boolean {
  return r.moved_at !== null && r.moved_at.getTime() > now.getTime() - ON_ITS_WAY_MS;
}

function passing(of: Difference[]): Difference[] {
  return of.map((d) => ({ ...d, passing: true }));
}
