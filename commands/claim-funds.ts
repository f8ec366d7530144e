import { createHash, randomUUID } from "node:crypto";
import { nextPart, partOf } from "../activities/store/bookkeeping.js";
import { caseAccount } from "../activities/store/ledger-accounts.js";
import type { Tx } from "../activities/store/db.js";
import type { CaseFile } from "../domain/case/file.js";
import { fen, type Fen } from "../domain/money/fen.js";
import { RuleRefusal } from "../domain/errors.js";
import { instantOfMs } from "../domain/time/court-date.js";
import type { FundsNotice } from "../prisma/generated/client.js";
import { deliverNotice } from "./accept-notice.js";
import type { Deps, Giver } from "./deps.js";
import { keepCommand, once, type CommandOutcome } from "./send-command.js";

/** For which case, and how much of it in fen; all that is left where no amount is given. */
export interface Claim {
  caseId: string;
  amount?: Fen;
}

/**
 * R27: unidentified money claimed for a case, drafted by one person; another approves it as a task of the case. The money is
 * held and the command kept in one transaction, so that a crash leaves neither without the other; a refusal frees it.
 * @throws RuleRefusal R27 where it is none, or more than what is left of it
 */
export async function draftClaim(deps: Deps, unidentifiedId: string, claim: Claim, by: Giver, commandId: string = randomUUID()): Promise<CommandOutcome> {
  return once(deps, commandId, async (tx) => {
    await keepCommand(tx, deps, { caseId: claim.caseId, by, commandId, command: { name: "draftClaim", body: await holdForClaim(tx, unidentifiedId, claim) } });
  });
}

/** Holds the money, or the part of it that is claimed; what the case is then asked. */
export async function holdForClaim(tx: Tx, id: string, { caseId, amount }: Claim): Promise<{ unidentifiedId: string; serial: string; amount: Fen; bankAt: ReturnType<typeof instantOfMs> }> {
  await tx.$queryRaw`SELECT id FROM funds_notices WHERE id = ${id} FOR UPDATE`;
  const notice = await tx.fundsNotice.findUnique({ where: { id } });
  if (!notice || notice.status !== "unidentified" || notice.reverses !== null) {
    throw new RuleRefusal("R27", "该款项不是待认领的不明款 not unidentified funds that can be claimed");
  }
  const rest = await restOf(tx, notice);
  const wanted = amount === undefined ? rest : BigInt(amount);
  if (wanted > rest) throw new RuleRefusal("R27", "认领金额超过该款余额 more than what is left of it");
  const held = wanted === notice.amountFen
    ? await tx.fundsNotice.update({ where: { id }, data: { status: "claimDrafted", caseId } })
    : await tx.fundsNotice.create({ data: partOf(notice, await nextPart(tx, notice.serial), wanted, { status: "claimDrafted", caseId }) });
  if (held.id !== id && wanted === rest) await tx.fundsNotice.update({ where: { id }, data: { status: "split" } });
  return { unidentifiedId: held.id, serial: held.serial, amount: fen(Number(wanted)), bankAt: instantOfMs(notice.at.getTime()) };
}

/** What of unidentified money no part was made of yet, in fen. */
async function restOf(tx: Tx, { serial, amountFen }: FundsNotice): Promise<bigint> {
  const { _sum } = await tx.fundsNotice.aggregate({ where: { splitFrom: serial }, _sum: { amountFen: true } });
  return amountFen - (_sum.amountFen ?? 0n);
}

/**
 * R27: a claim that was wrong is undone by correcting entries: the money is unidentified again, and can be claimed anew. The
 * case decides what it means for it; the books follow its event.
 * @throws RuleRefusal R27 where it is no claimed money, or is approved for paying or paid
 */
export async function undoClaim(deps: Deps, noticeId: string, because: string, by: Giver): Promise<{ undoing: string; caseId: string }> {
  const row = await deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM funds_notices WHERE id = ${noticeId} FOR UPDATE`;
    const notice = await tx.fundsNotice.findUnique({ where: { id: noticeId } });
    if (notice?.status !== "claimed" || notice.caseId === null) throw new RuleRefusal("R27", "不是已认领的款项 no claimed money");
    await refuseSpent(tx, notice.caseId, notice.serial, notice.amountFen);
    const serial = `undo-${createHash("sha256").update(notice.id).digest("hex").slice(0, 24)}`;
    return (await tx.fundsNotice.findUnique({ where: { serial } })) ?? tx.fundsNotice.create({
      data: {
        id: randomUUID(), serial, account: notice.account, amountFen: notice.amountFen, payer: notice.payer, at: new Date(deps.now()), reverses: notice.serial,
        hash: "", source: "undo", caseId: notice.caseId, status: "matched", why: `${by.post} ${by.staffId} ${by.name}: ${because}`,
      },
    });
  });
  await deliverNotice(deps, row.id).catch(() => undefined);
  return { undoing: noticeId, caseId: row.caseId ?? "" };
}

/** Money that is put to be paid, or is paid, is no longer there to be given back. */
export async function refuseSpent(tx: Tx, caseId: string, serial: string, amountFen: bigint): Promise<void> {
  const { file } = await tx.caseFile.findUniqueOrThrow({ where: { caseId }, select: { file: true } });
  const arrival = (file as unknown as CaseFile).arrivals.find((a) => a.serial === serial);
  const fund = await tx.ledgerAccount.findUnique({ where: { id: caseAccount(caseId) } });
  const spent = !fund || fund.balanceFen - fund.pendingFen < amountFen;
  if (spent || arrival?.status === "payOrdered" || arrival?.status === "disbursed") throw new RuleRefusal("R27", "款项已付出或正在付出 already paid out, or on its way");
}
