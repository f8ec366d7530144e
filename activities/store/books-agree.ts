import { OutsideFailure } from "../../domain/errors.js";
import type { Tx } from "./db.js";

/** R01, R27: why a case's payments wait: a difference of its books that nobody settled yet. One of timing is explained by itself. */
export async function whyPaymentsWait(tx: Pick<Tx, "fundsDifference">, caseId: string): Promise<string | undefined> {
  const open = await tx.fundsDifference.findFirst({ where: { caseId, status: "open", kind: { not: "timing" } }, orderBy: { foundAt: "asc" }, select: { what: true } });
  return open ? `账目不符，待执行指挥中心查明 the books differ: ${open.what}` : undefined;
}

/**
 * Asked where a payment is reserved, in the same transaction: while the books of a case differ its payments wait, others go on.
 * @throws OutsideFailure `books`, to be tried again
 */
export async function assertBooksAgree(tx: Pick<Tx, "fundsDifference">, caseId: string): Promise<void> {
  const why = await whyPaymentsWait(tx, caseId);
  if (why !== undefined) throw new OutsideFailure("books", why, true);
}
