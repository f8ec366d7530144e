import { createHash, randomUUID } from "node:crypto";
import { WorkflowNotFoundError } from "@temporalio/client";
import { BANK_CLEARING, UNIDENTIFIED } from "../activities/store/ledger-accounts.js";
import { correct, transfer } from "../activities/store/ledger.js";
import { json } from "../activities/store/json.js";
import type { Tx } from "../activities/store/db.js";
import { BadInput } from "../domain/errors.js";
import { fen, fenOfYuan } from "../domain/money/fen.js";
import { instant, instantOfMs } from "../domain/time/court-date.js";
import { caseWorkflowId, fundsArrivedSignal } from "../workflows/enforcement-case.messages.js";
import type { FundsNotice } from "../prisma/generated/client.js";
import { Conflict, type Deps } from "./deps.js";
import { awayOr } from "./temporal-away.js";

/** The row is kept, and the relay goes on: nobody waits longer for a Temporal server that hangs. */
const HANG_MS = 5_000;

/** The bank's notice of money (interface: The bank's notice). Amount in yuan, `at` the bank's instant: R29 counts from it. */
export interface ArrivalNotice {
  serial: string;
  account: string;
  amount: string;
  payer?: string;
  at: string;
  payerAccount?: { holder: string; bank: string; number: string };
  currency?: string;
  reverses?: string;
}

/** How money came to be known: the bank told; its statement of the day had it; people put our books right. */
type NoticeSource = "notice" | "statement" | "correction";

/**
 * R27: takes a notice in, once by its serial: into the case whose account it names, else as unidentified funds with a clock of
 * their own. The row is committed before the case is told; the relay tells what a crash left.
 * @throws Conflict for the same serial with other content; BadInput for another currency (kept all the same).
 */
export async function acceptNotice(deps: Deps, notice: ArrivalNotice, source: NoticeSource = "notice"): Promise<{ arrivalId: string; matched: boolean }> {
  const hash = createHash("sha256").update(JSON.stringify([notice.serial, notice.account, fenOfYuan(notice.amount, "/amount"), notice.payer ?? "", instant(notice.at, "/at"), notice.currency ?? "CNY", notice.reverses ?? ""])).digest("hex");
  const row = await deps.db.$transaction(async (tx) => {
    // Notices of one serial come one after another, so that five at once are one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${notice.serial}))`;
    const known = await tx.fundsNotice.findUnique({ where: { serial: notice.serial } });
    if (known && known.hash !== hash && !isTheSame(known, notice, source)) throw new Conflict("同一流水号内容不同 the same serial with other content", notice.serial);
    return known ?? keep(tx, notice, hash, source);
  });
  if (row.status === "refused") throw new BadInput([{ pointer: "/currency", message: "只接受人民币 only CNY; the notice was kept" }]);
  if (row.caseId && !row.deliveredAt) await deliverNotice(deps, row.id).catch(() => undefined);
  return { arrivalId: row.id, matched: row.caseId !== null };
}

/** A notice and the line of a statement write the same money with other words around it: what is money must agree. */
function isTheSame(known: FundsNotice, notice: ArrivalNotice, source: NoticeSource): boolean {
  if (source === known.source) return false;
  return known.account === notice.account && known.amountFen === BigInt(fenOfYuan(notice.amount)) && known.reverses === (notice.reverses ?? null)
    && known.currency === (notice.currency ?? "CNY");
}

async function keep(tx: Tx, notice: ArrivalNotice, hash: string, source: NoticeSource): Promise<FundsNotice> {
  const foreign = notice.currency !== undefined && notice.currency !== "CNY";
  const target = foreign ? {} : await caseOf(tx, notice);
  const row = await tx.fundsNotice.create({
    data: {
      id: randomUUID(), serial: notice.serial, account: notice.account, amountFen: BigInt(fenOfYuan(notice.amount)), currency: notice.currency ?? "CNY",
      payer: notice.payer ?? null, at: new Date(notice.at), reverses: notice.reverses ?? null, hash, source, caseId: target.caseId ?? null,
      status: foreign ? "refused" : target.caseId ? "matched" : "unidentified", why: foreign ? "currency" : (target.why ?? null),
      ...(notice.payerAccount ? { payerAccount: json(notice.payerAccount) } : {}),
    },
  });
  if (row.status === "unidentified") await bookUnidentified(tx, row);
  return row;
}

/**
 * The open case whose account it is; why it is nobody's otherwise. A reversal goes where its arrival went; where that was
 * claimed in parts, it is booked nowhere, and the day's reconciliation puts it before a person.
 */
async function caseOf(tx: Tx, notice: ArrivalNotice): Promise<{ caseId?: string; why?: string }> {
  if (notice.reverses !== undefined) {
    const reversed = await tx.fundsNotice.findUnique({ where: { serial: notice.reverses } });
    if (reversed?.status === "matched" || reversed?.status === "claimed") return reversed.caseId ? { caseId: reversed.caseId } : { why: "reversal" };
    return { why: !reversed ? "reversalOfUnknown" : reversed.status === "unidentified" ? "reversal" : "reversalOfClaimed" };
  }
  const account = await tx.caseAccount.findUnique({ where: { account: notice.account }, include: { case: { include: { file: { select: { status: true } } } } } });
  if (!account) return { why: "unknownAccount" };
  return account.case.file?.status === "closed" ? { why: "afterClosing" } : { caseId: account.caseId };
}

async function bookUnidentified(tx: Tx, row: FundsNotice): Promise<void> {
  if (row.reverses === null) {
    await transfer(tx, {
      id: `unidentified:${row.serial}`, debit: BANK_CLEARING, credit: UNIDENTIFIED, amountFen: row.amountFen, memo: `不明款 unidentified ${row.serial}`, at: row.at,
    });
    return;
  }
  // A part of it is promised to a case, or is one's already: the day's reconciliation puts it before a person.
  if ((await tx.fundsNotice.count({ where: { splitFrom: row.reverses } })) > 0) return;
  // Taken back while a claim of it is drafted: the claim finds nothing to claim when it is approved, so it is left to people.
  const gone = await tx.fundsNotice.updateMany({ where: { serial: row.reverses, status: "unidentified", amountFen: row.amountFen }, data: { status: "reversed" } });
  if (gone.count === 1) await correct(tx, `unidentified:${row.reverses}`, { id: `unidentified:${row.serial}`, memo: `不明款冲正 reversal of ${row.reverses}`, at: row.at });
}

/** Tells the case; what reaches it after its end is unidentified money. */
export async function deliverNotice(deps: Pick<Deps, "db" | "temporal" | "now">, id: string): Promise<void> {
  const row = await deps.db.fundsNotice.findUniqueOrThrow({ where: { id } });
  if (!row.caseId || row.deliveredAt) return;
  const workflowId = caseWorkflowId(row.caseId);
  const client = await deps.temporal.client();
  try {
    await client.withDeadline(Date.now() + HANG_MS, () => client.workflow.getHandle(workflowId).signal(fundsArrivedSignal, {
      at: deps.now(), serial: row.serial, amount: fen(Number(row.amountFen)), bankAt: instantOfMs(row.at.getTime()),
      ...(row.reverses ? { reverses: row.reverses } : {}),
    }));
    await deps.db.fundsNotice.update({ where: { id }, data: { deliveredAt: new Date() } });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw awayOr(error);
    const closed = await deps.db.caseFile.findUnique({ where: { caseId: row.caseId }, select: { status: true } });
    // Filed but not started yet: the relay starts it and tells it then.
    if (closed?.status !== "closed") throw error;
    await becomesUnidentified(deps, id);
  }
}

/** A case that has ended takes no money in: it is nobody's, until somebody claims it. */
export async function becomesUnidentified({ db }: Pick<Deps, "db">, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const changed = await tx.fundsNotice.updateMany({ where: { id, status: "matched" }, data: { status: "unidentified", why: "afterClosing", caseId: null } });
    if (changed.count) await bookUnidentified(tx, await tx.fundsNotice.findUniqueOrThrow({ where: { id } }));
  });
}

/**
 * Notices that a case heard between its decision to close and its end, and did not take in: it is closed in the record, which
 * has everything that came before, and the ledger has no entry of theirs.
 */
export async function noticesAfterClosing({ db }: Pick<Deps, "db">): Promise<{ id: string }[]> {
  return db.$queryRaw`
    SELECT n.id FROM funds_notices n JOIN case_files f ON f.case_id = n.case_id
    WHERE n.status = 'matched' AND n.reverses IS NULL AND n.delivered_at > now() - interval '7 days' AND f.status = 'closed'
      AND NOT EXISTS (SELECT 1 FROM ledger_transfers t WHERE t.id = n.case_id || ':arrival:' || n.serial) LIMIT 50`;
}
