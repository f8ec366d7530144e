import { randomUUID } from "node:crypto";
import { correct } from "../activities/store/ledger.js";
import { json } from "../activities/store/json.js";
import type { Tx } from "../activities/store/db.js";
import { RuleRefusal } from "../domain/errors.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";
import { instantOfMs } from "../domain/time/court-date.js";
import type { FundsDifference, FundsNotice } from "../prisma/generated/client.js";
import { acceptNotice, deliverNotice } from "./accept-notice.js";
import { refuseSpent } from "./claim-funds.js";
import type { Deps, Giver } from "./deps.js";

/** How a person settles a difference: why, and whether our books are put as the bank's are. */
export interface Settlement {
  because: string;
  correction?: "asBank";
}

/**
 * R01: a difference of the books settled by the command center, with the reason. `asBank` puts an arrival of ours right by new
 * entries: taken back where the bank has none, and taken in anew where it has another amount. Payments are not settled here:
 * whoever supervises does not pay (R27, R46).
 * @throws RuleRefusal where it is settled already, or no correction of ours is what it asks for
 */
export async function settleDifference(deps: Deps, id: string, { because, correction }: Settlement, by: Giver): Promise<FundsDifference> {
  const { difference, tell, anew } = await deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM funds_differences WHERE id = ${id} FOR UPDATE`;
    const open = await tx.fundsDifference.findUniqueOrThrow({ where: { id } });
    if (open.status !== "open") throw new RuleRefusal("state", open.status === "settled" ? "差异已核定 settled already" : "账目已一致 the books agree by now");
    const put = correction ? await takeBack(tx, deps, open) : undefined;
    const difference = await tx.fundsDifference.update({
      where: { id }, data: { status: "settled", settledAt: new Date(deps.now()), settledBy: json(by), because, correction: correction ?? null },
    });
    return { difference, ...put };
  });
  // The row is kept; the relay tells what a crash or an outage left.
  if (tell !== undefined) await deliverNotice(deps, tell).catch(() => undefined);
  if (anew) await acceptNotice(deps, anew, "correction");
  return difference;
}

type Anew = Parameters<typeof acceptNotice>[1];

async function takeBack(tx: Tx, deps: Deps, d: FundsDifference): Promise<{ tell?: string; anew?: Anew }> {
  const notice = d.subject.startsWith("arrival:") ? await tx.fundsNotice.findUnique({ where: { serial: d.subject.slice("arrival:".length) } }) : null;
  if (!notice || (d.kind !== "extra" && d.kind !== "amount") || !["matched", "claimed", "unidentified"].includes(notice.status)) {
    throw new RuleRefusal("R27", "此差异不能以更正到账分录核定 no correction of an arrival settles this one");
  }
  const anew = d.kind === "amount" ? again(notice, d) : undefined;
  if (notice.caseId === null) {
    await correct(tx, `unidentified:${notice.serial}`, { id: `unidentified:${d.id}`, memo: `更正 correction of ${notice.serial}`, at: new Date(deps.now()) });
    await tx.fundsNotice.update({ where: { id: notice.id }, data: { status: "reversed" } });
    return anew ? { anew } : {};
  }
  await refuseSpent(tx, notice.caseId, notice.serial, notice.amountFen);
  const row = await tx.fundsNotice.create({
    data: {
      id: randomUUID(), serial: `correction-${d.id}`, account: notice.account, amountFen: notice.amountFen, at: new Date(deps.now()), reverses: notice.serial, hash: "",
      source: "correction", caseId: notice.caseId, status: "matched",
    },
  });
  return { tell: row.id, ...(anew ? { anew } : {}) };
}

/** The same money as the bank has it. */
function again(notice: FundsNotice, d: FundsDifference): Anew {
  if (d.bankFen === null || d.account === null) throw new RuleRefusal("R27", "银行账上无金额 the bank states no amount");
  return {
    serial: `${notice.serial}#bank`, account: d.account, amount: yuanOfFen(fen(Number(d.bankFen))), at: instantOfMs(notice.at.getTime()),
    ...(notice.payer ? { payer: notice.payer } : {}),
  };
}
