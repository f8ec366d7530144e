import { z } from "zod";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { FundsDifference } from "../../prisma/generated/client.js";
import type { Parts } from "../parts.js";
import { DayOut, InstantOut, YuanOut } from "../shapes/common.js";

/** A difference of the books, with what each of the three says. */
export const DifferenceOut = z.strictObject({
  id: z.string(),
  day: DayOut,
  kind: z.enum(["timing", "missing", "extra", "amount"]).meta({ description: "timing 时间差；missing 银行有而账上无；extra 账上有而银行无；amount 金额不符" }),
  subject: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  account: z.string().nullable(),
  bank: YuanOut.nullable(),
  ledger: YuanOut.nullable(),
  file: YuanOut.nullable(),
  what: z.string(),
  status: z.enum(["open", "settled", "agreed"]).meta({ description: "agreed：其后账目一致 the books agree by now" }),
  foundAt: InstantOut,
  dueAt: InstantOut,
  settledAt: InstantOut.nullable(),
  settledBy: z.string().nullable(),
  because: z.string().nullable(),
  correction: z.literal("asBank").nullable(),
}).meta({ id: "FundsDifference" });

/** Differences as readers see them, with the numbers of their cases. */
export async function differenceView({ deps }: Pick<Parts, "deps">, rows: readonly FundsDifference[]): Promise<z.input<typeof DifferenceOut>[]> {
  const ids = [...new Set(rows.flatMap((r) => r.caseId ?? []))];
  const numbers = new Map((await deps.db.case.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })).map((c) => [c.id, c.number]));
  const yuan = (amount: bigint | null) => (amount === null ? null : yuanOfFen(fen(Number(amount))));
  return rows.map((r) => ({
    id: r.id, day: r.day.toISOString().slice(0, 10), kind: r.kind as "timing", subject: r.subject, caseId: r.caseId, caseNumber: r.caseId ? (numbers.get(r.caseId) ?? null) : null,
    account: r.account, bank: yuan(r.bankFen), ledger: yuan(r.ledgerFen), file: yuan(r.fileFen), what: r.what, status: r.status as "open",
    foundAt: instantOfMs(r.foundAt.getTime()), dueAt: instantOfMs(r.dueAt.getTime()), settledAt: r.settledAt ? instantOfMs(r.settledAt.getTime()) : null,
    settledBy: (r.settledBy as { name?: string } | null)?.name ?? null, because: r.because, correction: r.correction as "asBank" | null,
  }));
}
