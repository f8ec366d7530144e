import type { PaymentInstruction } from "../../prisma/generated/client.js";
import type { Tx } from "./db.js";
import { settle } from "./ledger.js";

/** How an instruction ends: only a definite refusal, or two people's statement, voids it. */
export type InstructionEnd = "paid" | "refused" | "voided";

/**
 * Ends an instruction and its ledger entry together, once: posted when paid, else voided. Fenced by the serial that was
 * answered, so that an attempt that wakes late changes nothing. Returns whether this call did it.
 */
export async function endInstruction(
  tx: Tx, row: Pick<PaymentInstruction, "id" | "serial">, end: InstructionEnd, at: Date, because?: string,
): Promise<boolean> {
  const done = await tx.paymentInstruction.updateMany({
    where: { id: row.id, serial: row.serial, status: { in: ["reserved", "sent", "unknown"] } },
    data: { status: end, because: because ?? null, settledAt: at, fence: { increment: 1 } },
  });
  if (done.count === 0) return false;
  await settle(tx, `${row.id}:payment`, end === "paid" ? "posted" : "voided", at);
  return true;
}

/** The instruction of a disbursement's latest round, if one was made. */
export function latestInstruction(tx: Tx, caseId: string, disbursementId: string): Promise<PaymentInstruction | null> {
  return tx.paymentInstruction.findFirst({ where: { caseId, disbursementId }, orderBy: { round: "desc" } });
}
