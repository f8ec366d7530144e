import { createHash } from "node:crypto";
import { pullStatement, type StatementSource } from "../activities/bank-statement.js";
import type { Tx } from "../activities/store/db.js";
import { json } from "../activities/store/json.js";
import { BadInput, OutsideFailure, RuleRefusal } from "../domain/errors.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";
import { workingDayAfter } from "../domain/time/calendar.js";
import { addDays, at, courtDate, dateOf, instantOfMs, type CourtDate } from "../domain/time/court-date.js";
import { acceptNotice } from "./accept-notice.js";
import { Conflict, type Deps } from "./deps.js";
import { arrivalDifferences, balanceDifferences, paymentDifferences, reversalDifferences, type DayOfBooks, type Difference, type Explained } from "./reconcile-books.js";

/** What a reconciliation needs beside a command's: the way to the bank. */
export interface ReconcileDeps extends Deps {
  bank: StatementSource;
}

/** What a day's reconciliation came to. Amounts in yuan. */
export interface Reconciled {
  day: CourtDate;
  lines: number;
  credits: string;
  debits: string;
  /** Arrivals and reversals that the statement told of and no notice. */
  takenIn: number;
  found: number;
  open: number;
}

/** Longer than a day's reconciliation takes; after it another worker may take it over. */
const LEASE_MS = 5 * 60_000;
/** The questions go over a day's whole statement. */
const STATEMENT_TIMEOUT = "120s";

/**
 * R01, R27: lays the bank's statement of a day, the ledger and the cases' files side by side. What the bank has and no notice
 * told is taken in; what differs is opened for a person, what agrees by now is closed; again, it is the same. One worker does
 * it at a time.
 * @throws Conflict while another does it; RuleRefusal where the bank's statement was refused; OutsideFailure while it is away
 */
export async function reconcileDay(deps: ReconcileDeps, day: CourtDate): Promise<Reconciled> {
  if (day > dateOf(deps.now())) throw new BadInput([{ pointer: "/day", message: "不得晚于今日 not after today" }]);
  await takeLease(deps, day);
  try {
    const pulled = await pullStatement({ db: deps.db, bank: deps.bank, bankName: bankNameOf(deps), now: () => deps.now() }, day);
    if (!pulled.accepted) await askForStatement(deps, day, pulled.why);
    if (!pulled.accepted) throw new RuleRefusal("R27", `对账单未被接受 the statement was refused: ${pulled.why}`);
    const takenIn = await takeIn(deps, pulled.id);
    const done = await compare(deps, day, pulled.id, takenIn);
    await deps.db.reconciliation.update({
      where: { day: new Date(day) }, data: { status: "done", statementId: pulled.id, figures: json(done), doneAt: new Date(deps.now()), why: null },
    });
    return done;
  } catch (error) {
    const why = error instanceof OutsideFailure ? error.reason : error instanceof Error ? error.message : String(error);
    await deps.db.reconciliation.update({ where: { day: new Date(day) }, data: { status: "failed", why: why.slice(0, 500), leaseUntil: new Date() } });
    throw error;
  }
}

/** A day without a statement that can be used is work for a person too; one that is accepted later closes it. */
async function askForStatement(deps: ReconcileDeps, day: CourtDate, why: string): Promise<void> {
  const due = workingDayAfter(dateOf(deps.now()), await deps.calendars()).dueAt;
  const found: Difference = { kind: "missing", subject: "statement", caseId: null, account: null, bankFen: null, ledgerFen: null, fileFen: null, what: `对账单 statement of ${day}: ${why}` };
  const of = { day: new Date(day), subject: found.subject };
  await deps.db.fundsDifference.upsert({
    where: { day_subject: of }, create: { ...found, ...of, id: idOf(day, found.subject), status: "open", foundAt: new Date(deps.now()), dueAt: new Date(due) },
    update: { what: found.what, status: "open" },
  });
}

/** The bank as the court calls it. */
const bankNameOf = ({ profile }: Pick<Deps, "profile">): string => profile.letterhead?.accountBank ?? "bank";

async function takeLease(deps: Deps, day: CourtDate): Promise<void> {
  const started = new Date(deps.now());
  const until = new Date(Date.now() + LEASE_MS);
  const taken = await deps.db.$queryRaw<unknown[]>`
    INSERT INTO reconciliations AS r (day, status, started_at, lease_until) VALUES (${day}::date, 'running', ${started}, ${until})
    ON CONFLICT (day) DO UPDATE SET status = 'running', started_at = ${started}, lease_until = ${until}, runs = r.runs + 1
      WHERE r.status <> 'running' OR r.lease_until < now() RETURNING day`;
  if (taken.length === 0) throw new Conflict("该日正在对账 this day is being reconciled", day);
}

/** Arrivals first, so that a reversal finds what it reverses. What cannot be taken in stays a difference. */
async function takeIn(deps: ReconcileDeps, statementId: string): Promise<number> {
  let taken = 0;
  for (const kind of ["arrival", "reversal"]) {
    const lines = await deps.db.$queryRaw<{ serial: string; account: string; amount_fen: bigint; counterparty: string; at: Date; reverses: string | null }[]>`
      SELECT l.serial, l.account, l.amount_fen, l.counterparty, l.at, l.reverses FROM bank_statement_lines l
      WHERE l.statement_id = ${statementId} AND l.kind = ${kind} AND NOT EXISTS (SELECT 1 FROM funds_notices n WHERE n.serial = l.serial)
        AND (l.kind = 'arrival' OR l.reverses IS NOT NULL) ORDER BY l.ordinal`;
    for (const l of lines) {
      const notice = {
        serial: l.serial, account: l.account, amount: yuanOfFen(fen(Number(l.amount_fen))), at: instantOfMs(l.at.getTime()),
        ...(l.counterparty ? { payer: l.counterparty } : {}), ...(l.reverses ? { reverses: l.reverses } : {}),
      };
      // A line whose serial came a moment ago by its notice, or that stands twice with other content, is compared like any other.
      await acceptNotice(deps, notice, "statement").then(() => (taken += 1), (error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
      });
    }
  }
  return taken;
}

async function compare(deps: ReconcileDeps, day: CourtDate, statementId: string, takenIn: number): Promise<Reconciled> {
  const due = workingDayAfter(dateOf(deps.now()), await deps.calendars()).dueAt;
  const statement = await deps.db.bankStatement.findUniqueOrThrow({ where: { id: statementId } });
  return deps.db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = '${STATEMENT_TIMEOUT}'`);
    const now = new Date();
    const times = { found: new Date(deps.now()), due: new Date(due) };
    // Days with open differences are looked at again: what was told since may have settled them.
    const earlier = await openDays(tx, day);
    const passing: Difference[] = [];
    for (const of of [...earlier, { day, statementId }]) {
      const found = await lineDifferences(tx, { ...of, now });
      passing.push(...found.filter((d) => d.passing));
      await save(tx, of.day, found.filter((d) => !d.passing), "lines", times);
    }
    const later = await tx.reconciliation.count({ where: { day: { gt: new Date(day) }, status: "done" } });
    if (later === 0) await save(tx, day, await balanceDifferences(tx, { day, statementId, now }, await explainedBy(tx, day, passing)), "balances", times);
    const [found, open] = [await tx.fundsDifference.count({ where: { day: new Date(day) } }), await tx.fundsDifference.count({ where: { status: "open" } })];
    const yuan = (amount: bigint) => yuanOfFen(fen(Number(amount)));
    return { day, lines: statement.lines, credits: yuan(statement.creditsFen), debits: yuan(statement.debitsFen), takenIn, found, open };
  });
}

async function lineDifferences(tx: Tx, of: DayOfBooks): Promise<Difference[]> {
  return [...await arrivalDifferences(tx, of), ...await paymentDifferences(tx, of), ...await reversalDifferences(tx, of)];
}

async function openDays(tx: Tx, but: CourtDate): Promise<{ day: CourtDate; statementId: string }[]> {
  const rows = await tx.$queryRaw<{ day: Date; id: string }[]>`
    SELECT DISTINCT ON (s.day) s.day, s.id FROM bank_statements s
    WHERE s.status = 'accepted' AND s.day <> ${but}::date AND s.day IN (SELECT day FROM funds_differences WHERE status = 'open') ORDER BY s.day, s.pulled_at DESC`;
  return rows.map((r) => ({ day: courtDate(r.day.toISOString().slice(0, 10)), statementId: r.id }));
}

/** Opens what is new, keeps what is open, closes what agrees by now. What people settled stays settled. */
async function save(tx: Tx, day: CourtDate, found: readonly Difference[], which: "lines" | "balances", times: { found: Date; due: Date }): Promise<void> {
  for (const { passing: _passing, ...d } of found) {
    const of = { day: new Date(day), subject: d.subject };
    const there = await tx.fundsDifference.findUnique({ where: { day_subject: of }, select: { id: true, status: true } });
    if (there?.status === "settled") continue;
    if (there) await tx.fundsDifference.update({ where: { id: there.id }, data: { ...d, status: "open", settledAt: null } });
    else await tx.fundsDifference.create({ data: { ...d, ...of, id: idOf(day, d.subject), status: "open", foundAt: times.found, dueAt: times.due } });
  }
  // Balances are those of the latest day: an older one that differed is settled by a later one that agrees.
  const balance = { startsWith: "balance:" };
  await tx.fundsDifference.updateMany({
    where: {
      status: "open", subject: { notIn: found.map((d) => d.subject), ...(which === "balances" ? balance : {}) },
      ...(which === "balances" ? { day: { lte: new Date(day) } } : { day: new Date(day), NOT: { subject: balance } }),
    },
    data: { status: "agreed", settledAt: times.found },
  });
  if (which === "balances") {
    await tx.fundsDifference.updateMany({
      where: { status: "open", subject: { in: found.map((d) => d.subject) }, day: { lt: new Date(day) } }, data: { status: "agreed", settledAt: times.found, because: `见次日 carried to ${day}` },
    });
  }
}

const idOf = (day: CourtDate, subject: string): string => `diff-${createHash("sha256").update(`${day} ${subject}`).digest("hex").slice(0, 20)}`;

/** How far bank and ledger are apart by the lines that differ: those still open, and those that people left as they are. */
async function explainedBy(tx: Tx, day: CourtDate, passing: readonly Difference[]): Promise<Explained> {
  const all = await tx.fundsDifference.findMany({ where: { status: { in: ["open", "settled"] } }, orderBy: { day: "asc" } });
  // What was put right since stood wrong in the ledger at that day's end; what was taken in anew stood beside it.
  const end = new Date(at(addDays(day, 1), "00:00:00"));
  const known = all.filter((d) => d.correction === null || (d.settledAt ?? end) >= end).map((d) => (d.correction === null ? d : { ...d, bankFen: null }));
  const lines = [...known.filter((d) => !d.subject.startsWith("balance:")), ...passing];
  const left = new Map(known.filter((d) => d.status === "settled" && d.subject.startsWith("balance:")).map((d) => [d.subject, (d.bankFen ?? 0n) - (d.ledgerFen ?? 0n)]));
  const gap = (d: Pick<Difference, "subject" | "bankFen" | "ledgerFen">) => ((d.bankFen ?? 0n) - (d.ledgerFen ?? 0n)) * (d.subject.startsWith("arrival:") ? 1n : -1n);
  return (caseId) => {
    const sum = lines.filter((d) => caseId === null || d.caseId === caseId).reduce((s, d) => s + gap(d), 0n);
    const also = caseId === null ? [...left.values()].reduce((s, g) => s + g, 0n) : (left.get(`balance:${caseId}`) ?? 0n);
    // A balance that people left as it is was found beyond the lines known then; it says the whole gap of its account.
    return { fen: sum, alsoFen: caseId === null ? sum + also : also };
  };
}
