/** A1 and A2: no fen is lost, nothing is done twice. Every check returns what is wrong, in words; nothing is good. */
import { BANK_CLEARING, caseAccount, UNIDENTIFIED } from "../../../activities/store/ledger-accounts.js";
import { instructionId } from "../../../activities/payments.js";
import { fenOfYuan } from "../../../domain/money/fen.js";
import type { EffectEntry, RequestEntry } from "../../../court-systems/simulator/book/entries.js";
import type { Witnesses } from "./witnesses.js";

const effects = ({ book }: Witnesses) => book.filter((e): e is EffectEntry => e.type === "effect");
const requests = ({ book }: Witnesses) => book.filter((e): e is RequestEntry => e.type === "request");
const fenOf = (e: EffectEntry) => fenOfYuan(e.amount ?? "0.00");
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

/** A1 per account of the bank: arrivals − paid = what our ledger holds for the case, and what is nobody's yet. */
export function conservation(w: Witnesses): string[] {
  const { rows } = w;
  const wrong: string[] = [];
  const ledger = new Map(rows.accounts.map((a) => [a.id, a]));
  for (const c of w.cases) {
    if (c.account === undefined) continue;
    const arrived = sum(effects(w).filter((e) => e.kind === "arrival" && e.account === c.account).map(fenOf));
    const paid = sum(effects(w).filter((e) => e.kind === "pay" && e.account === c.account).map(fenOf));
    const held = Number(ledger.get(caseAccount(c.id))?.balanceFen ?? 0);
    const nobodys = sum(rows.notices.filter((n) => n.account === c.account && ["unidentified", "claimDrafted"].includes(n.status)).map((n) => Number(n.amountFen)));
    // A claim moves money in our books only: it lies on another account of the bank.
    const claimed = sum(rows.notices.filter((n) => n.caseId === c.id && n.status === "claimed" && n.account !== c.account).map((n) => Number(n.amountFen)));
    if (arrived - paid !== held + nobodys - claimed) wrong.push(`${c.id}: the bank has ${arrived} − ${paid} fen, we hold ${held} + ${nobodys} − ${claimed}`);
  }
  return wrong;
}

/** A1 over all: every account is the sum of its posted transfers, pending ones reserved; the sum of all is nothing. */
export function ledgerBalances(w: Witnesses): string[] {
  const { transfers, accounts } = w.rows;
  const wrong: string[] = [];
  for (const a of accounts) {
    const posted = transfers.filter((t) => t.status === "posted");
    const balance = sum(posted.filter((t) => t.credit === a.id).map((t) => Number(t.amountFen))) - sum(posted.filter((t) => t.debit === a.id).map((t) => Number(t.amountFen)));
    const pending = sum(transfers.filter((t) => t.status === "pending" && t.debit === a.id).map((t) => Number(t.amountFen)));
    if (balance !== Number(a.balanceFen) || pending !== Number(a.pendingFen)) wrong.push(`${a.id}: row ${a.balanceFen}/${a.pendingFen}, transfers ${balance}/${pending}`);
    if (!a.mayGoBelow && Number(a.balanceFen) - Number(a.pendingFen) < 0) wrong.push(`${a.id} is below zero`);
  }
  const all = sum(accounts.map((a) => Number(a.balanceFen)));
  if (all !== 0) wrong.push(`all accounts together are ${all} fen`);
  const bank = sum(effects(w).filter((e) => e.system === "bank" && e.kind === "arrival").map(fenOf)) - sum(effects(w).filter((e) => e.kind === "pay").map(fenOf));
  const ours = -Number(accounts.find((a) => a.id === BANK_CLEARING)?.balanceFen ?? 0);
  if (bank !== ours) wrong.push(`the bank holds ${bank} fen, our clearing says ${ours}`);
  if (accounts.find((a) => a.id === UNIDENTIFIED)?.pendingFen) wrong.push("unidentified money is reserved");
  return wrong;
}

/** A2: what each system did once for each instruction. Returns one line for each that is there more than once. */
export function doneTwice(w: Witnesses): string[] {
  const seen = new Map<string, number>();
  for (const e of effects(w)) {
    const key = `${e.system} ${e.kind} ${e.instruction}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].filter(([, n]) => n > 1).map(([key, n]) => `${key}: ${n} times`);
}

/** A2: every payment of the bank is an approved instruction's, to its payee, of its amount; every paid instruction is in the book. */
export function paymentsMatch(w: Witnesses): string[] {
  const paid = effects(w).filter((e) => e.kind === "pay");
  const wrong = paid.flatMap((e) => {
    const row = w.rows.instructions.find((i) => i.id === e.instruction);
    if (!row) return [`${e.instruction} was paid and is not ours`];
    const payee = row.payeeAccount as { number?: string };
    return [
      ...(row.status === "paid" ? [] : [`${row.id} was paid, our row says ${row.status}`]),
      ...(Number(row.amountFen) === fenOf(e) ? [] : [`${row.id}: ${e.amount} yuan paid of ${row.amountFen} fen`]),
      ...(payee.number === e.target ? [] : [`${row.id} was paid to another account`]),
      ...(row.approvedBy === row.paidBy ? [`${row.id} was approved and paid by one person`] : []),
    ];
  });
  const missing = w.rows.instructions.filter((i) => i.status === "paid" && !paid.some((e) => e.instruction === i.id)).map((i) => `${i.id} counts as paid, the bank knows nothing of it`);
  return [...wrong, ...missing];
}

/** A2, never twice: no serial was sent a second time, with a bank that would pay each call. */
export function sentTwice(w: Witnesses): string[] {
  const seen = new Map<string, number>();
  for (const r of requests(w).filter((x) => x.path === "/bank/pay" && !x.deliveredAgain)) seen.set(r.id, (seen.get(r.id) ?? 0) + 1);
  return [...seen].filter(([, n]) => n > 1).map(([serial, n]) => `serial ${serial} was sent ${n} times`);
}

/** Every disbursement of a file has its instruction, and the two say the same. */
export function disbursementsMatch(w: Witnesses): string[] {
  return w.cases.flatMap((c) => (c.file?.disbursements ?? []).flatMap((d) => {
    if (d.status === "ready") return [];
    const row = w.rows.instructions.find((i) => i.id === instructionId({ caseId: c.id, disbursementId: d.id, round: d.round }));
    if (!row) return d.status === "voided" ? [] : [`${c.id} ${d.id}: ${d.status}, and no instruction`];
    return row.status === d.status ? [] : [`${row.id}: the case says ${d.status}, the row ${row.status}`];
  }));
}
