import type { Db } from "../activities/store/db.js";
import { addDays, addMonths, at, courtDate, instantOfMs } from "../domain/time/court-date.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";

/** Money of a case or of nobody that is still here at the month's end. */
interface Waiting { case_id: string | null; number: string | null; officer: string | null; team: string | null; amount: bigint; at: Date }

/** R29: a fund that is here longer than this is to be explained. */
const DAYS = 30;

/** Figures of a month; amounts in yuan. */
export interface MonthEnd {
  month: string;
  opened: number;
  arrived: string;
  paid: string;
  /** Taken back by the bank or put right, whatever month it was booked in. */
  corrected: string;
  remaining: string;
  unidentified: string;
  oldest: { caseNumber: string | null; amount: string; at: string; days: number } | null;
  overThirtyDays: { officer: string | null; team: string | null; funds: number; amount: string; oldestAt: string }[];
}

/** R01, R29: opened, arrived, paid, remaining, oldest; and what lies longer than thirty days, by officer. `month`: YYYY-MM. */
export async function monthEndReport(db: Db, month: string): Promise<MonthEnd> {
  const first = courtDate(`${month}-01`, "/month");
  const next = addMonths(first, 1);
  const [from, to] = [new Date(at(first, "00:00:00")), new Date(at(next, "00:00:00"))];
  const opened = await db.caseAccount.count({ where: { openedAt: { gte: from, lt: to } } });
  const [sums] = await db.$queryRaw<{ arrived: bigint; paid: bigint; corrected: bigint; remaining: bigint; unidentified: bigint }[]>`
    SELECT coalesce(sum(amount_fen) FILTER (WHERE settled_at >= ${from} AND debit = 'bankClearing' AND corrects IS NULL), 0)::bigint AS arrived,
      coalesce(sum(amount_fen) FILTER (WHERE settled_at >= ${from} AND credit = 'bankClearing' AND corrects IS NULL), 0)::bigint AS paid,
      coalesce(sum(CASE WHEN credit = 'bankClearing' THEN amount_fen ELSE -amount_fen END) FILTER (WHERE settled_at >= ${from} AND corrects IS NOT NULL AND 'bankClearing' IN (debit, credit)), 0)::bigint AS corrected,
      coalesce(sum(CASE WHEN debit = 'bankClearing' THEN amount_fen ELSE -amount_fen END) FILTER (WHERE 'bankClearing' IN (debit, credit)), 0)::bigint AS remaining,
      coalesce(sum(CASE WHEN credit = 'unidentified' THEN amount_fen ELSE -amount_fen END) FILTER (WHERE 'unidentified' IN (debit, credit)), 0)::bigint AS unidentified
    FROM ledger_transfers WHERE status = 'posted' AND settled_at < ${to}`;
  const waiting = await waitingAt(db, to);
  const [oldest] = waiting;
  return {
    month, opened, ...yuans(sums ?? { arrived: 0n, paid: 0n, corrected: 0n, remaining: 0n, unidentified: 0n }),
    oldest: oldest ? { caseNumber: oldest.number, amount: yuan(oldest.amount), at: stamp(oldest.at), days: Math.floor((to.getTime() - oldest.at.getTime()) / 86_400_000) } : null,
    overThirtyDays: byOfficer(waiting.filter((w) => w.at < new Date(at(addDays(next, -DAYS), "00:00:00")))),
  };
}

/** What arrived before and was not wholly paid out by then, the oldest first. */
async function waitingAt(db: Db, to: Date): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT * FROM (
      SELECT f.case_id, c.number, f.officer, f.team, (a ->> 'at')::timestamptz AS at,
        ((a ->> 'amount')::bigint - coalesce((SELECT sum((d ->> 'amount')::bigint) FROM jsonb_array_elements(f.file -> 'disbursements') d
          WHERE d ->> 'arrivalId' = a ->> 'id' AND d ->> 'status' = 'paid' AND (d ->> 'at')::timestamptz < ${to}), 0))::bigint AS amount
      FROM case_files f JOIN cases c ON c.id = f.case_id, jsonb_array_elements(f.file -> 'arrivals') a WHERE a ->> 'status' <> 'reversed' AND (a ->> 'at')::timestamptz < ${to}
      UNION ALL
      SELECT NULL, NULL, NULL, NULL, n.at, (n.amount_fen - coalesce((SELECT sum(p.amount_fen) FROM funds_notices p WHERE p.split_from = n.serial), 0))::bigint
      FROM funds_notices n WHERE n.status IN ('unidentified', 'claimDrafted') AND n.reverses IS NULL AND n.at < ${to}) w
    WHERE amount > 0 ORDER BY at, case_id`;
}

function byOfficer(waiting: readonly Waiting[]): MonthEnd["overThirtyDays"] {
  const groups = new Map<string, Waiting[]>();
  for (const w of waiting) {
    const key = `${w.team ?? ""} ${w.officer ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), w]);
  }
  return [...groups.values()].map((of) => ({
    officer: of[0]!.officer, team: of[0]!.team, funds: of.length, amount: yuan(of.reduce((s, w) => s + w.amount, 0n)), oldestAt: stamp(of[0]!.at),
  }));
}

function yuans<K extends string>(sums: Record<K, bigint>): Record<K, string> {
  return Object.fromEntries(Object.entries<bigint>(sums).map(([k, v]) => [k, yuan(v)])) as Record<K, string>;
}

const yuan = (amount: bigint) => yuanOfFen(fen(Number(amount)));
const stamp = (date: Date): string => instantOfMs(date.getTime());

