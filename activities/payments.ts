import { bankClient, type BankClient } from "../court-systems/bank/client.js";
import type { Payee } from "../court-systems/bank/contract.js";
import { DefiniteRefusal } from "../court-systems/failures.js";
import type { Arrival, CaseFile } from "../domain/case/file.js";
import { fen, yuanOfFen } from "../domain/money/fen.js";
import { instantOfMs, plusMinutes, type Instant } from "../domain/time/court-date.js";
import type { InstructionState, PaymentActivities, PaymentOrder } from "./contract.js";
import { callSystem, connectionTo } from "./court-call.js";
import { instantFor, type ActivityDeps } from "./deps.js";
import { BANK_CLEARING, caseAccount } from "./store/ledger-accounts.js";
import { assertBooksAgree } from "./store/books-agree.js";
import type { Tx } from "./store/db.js";
import { endInstruction } from "./store/instructions.js";
import { transfer } from "./store/ledger.js";
import { json } from "./store/json.js";
import { payeeAccountOf } from "./store/payee-account.js";
import { assertApproved } from "./store/payment-approvals.js";
import type { PaymentInstruction } from "../prisma/generated/client.js";

/** The instruction of a disbursement's round; a corrected payee is a new round. */
export function instructionId(o: Pick<PaymentOrder, "caseId" | "disbursementId" | "round">): string {
  return `${o.caseId}-${o.disbursementId}-${o.round}`;
}

/** The serial of one call: made and stored before it, so that what became of it can be asked. */
const serialOf = (id: string, call: number): string => `${id}-${call}`;

/** R29, R46, Never twice: the row in PostgreSQL is read at every entry and fenced at every write. */
export function paymentActivities(deps: ActivityDeps): PaymentActivities {
  const { db } = deps;
  const row = (o: PaymentOrder) => db.paymentInstruction.findUniqueOrThrow({ where: { id: instructionId(o) } });
  const bankFor = (o: PaymentOrder): BankClient => bankClient(connectionTo(deps, "bank", o.scenarioTime));
  const calling = <T>(o: PaymentOrder, work: () => Promise<T>) =>
    callSystem(deps, { caseId: o.caseId, actionId: `disburse-${o.disbursementId}-${o.round}`, ...(o.scenarioTime ? { scenarioTime: o.scenarioTime } : {}) }, work);

  return {
    async reservePayment(o) {
      const id = instructionId(o);
      const at = instantFor(o.scenarioTime);
      await db.$transaction(async (tx) => {
        if (await tx.paymentInstruction.findUnique({ where: { id }, select: { id: true } })) return;
        await assertBooksAgree(tx, o.caseId);
        const { file, arrival, approvedBy, paidBy } = await approvalOf(tx, o);
        const payee = await payeeAccountOf(tx, file, o);
        if (!payee) throw new Error(`${o.payee} of ${o.caseId} has no account yet`);
        await assertApproved(tx, { caseId: o.caseId, disbursementId: o.disbursementId, round: o.round, amountFen: BigInt(o.amount), account: payee }, arrival.confirmedBy !== undefined);
        await transfer(tx, {
          id: `${id}:payment`, caseId: o.caseId, debit: caseAccount(o.caseId), credit: BANK_CLEARING, amountFen: BigInt(o.amount),
          memo: `发放 disbursement ${o.disbursementId}`, at: new Date(at), pending: true,
        });
        await tx.paymentInstruction.create({
          data: {
            id, caseId: o.caseId, disbursementId: o.disbursementId, round: o.round, payeeName: payee.holder, payeeAccount: json(payee),
            amountFen: BigInt(o.amount), status: "reserved", serial: serialOf(id, 1), validUntil: new Date(plusMinutes(at, o.validMinutes)),
            approvedBy, paidBy, createdAt: new Date(at),
          },
        });
      });
      return stateOf(await row(o), at);
    },

    async sendPayment(o) {
      const at = instantFor(o.scenarioTime);
      const before = await row(o);
      // Whoever takes the row from `reserved` to `sent` may call the bank, once; everyone else asks.
      const taken = await db.paymentInstruction.updateMany({
        where: { id: before.id, status: "reserved", fence: before.fence }, data: { status: "sent", fence: { increment: 1 } },
      });
      if (taken.count === 0) return stateOf(await row(o), at);
      const account = await db.caseAccount.findUniqueOrThrow({ where: { caseId: o.caseId } });
      const answer = await calling(o, async () => {
        try {
          return await bankFor(o).pay({
            serial: before.serial, instruction: before.id, account: account.account, amount: yuanOfFen(fen(Number(before.amountFen))),
            payee: before.payeeAccount as unknown as Payee, validUntil: instantOfMs(before.validUntil.getTime()), memo: `${o.caseNumber}案款`,
          });
        } catch (error) {
          if (error instanceof DefiniteRefusal) return { status: "refused" as const, at, because: error.because };
          await db.paymentInstruction.updateMany({ where: { id: before.id, status: "sent", serial: before.serial }, data: { status: "unknown" } });
          throw error;
        }
      });
      if (answer.status === "accepted") return stateOf(await row(o), answer.at);
      await settleRow(deps, before, answer.status, answer.at, answer.because);
      return stateOf(await row(o), answer.at);
    },

    async askPayment(o) {
      const at = instantFor(o.scenarioTime);
      const before = await row(o);
      if (before.status !== "sent" && before.status !== "unknown") return { ...stateOf(before, at), found: true };
      const answer = await calling(o, () => bankFor(o).queryBySerial({ serial: before.serial }));
      if (answer.status === "paid" || answer.status === "refused") {
        await settleRow(deps, before, answer.status, answer.at ?? at, answer.because);
        return { ...stateOf(await row(o), answer.at ?? at), found: true };
      }
      // What the bank said is about the serial that was asked, whatever stands in the row by now.
      const state = { ...stateOf(await row(o), at), serial: before.serial, validUntil: instantOfMs(before.validUntil.getTime()) };
      return { ...state, found: answer.status === "pending", ...(answer.status === "notFound" ? { because: "银行查无此流水 not found" } : {}) };
    },

    async renewPayment(o) {
      const at = instantFor(o.scenarioTime);
      const before = await row(o);
      const call = before.serialRound + 1;
      if (before.validUntil.getTime() >= Date.parse(at)) return stateOf(before, at);
      if (o.asked !== undefined && o.asked !== before.serial) return stateOf(before, at);
      await db.$transaction(async (tx) => {
        // Who records that people were asked waits for this, or this sees it.
        await tx.$queryRaw`SELECT case_id FROM case_files WHERE case_id = ${o.caseId} FOR SHARE`;
        if (await peopleSettle(tx, o)) return;
        await tx.paymentInstruction.updateMany({
          where: { id: before.id, status: { in: ["sent", "unknown"] }, serialRound: before.serialRound, fence: before.fence },
          data: {
            status: "reserved", serial: serialOf(before.id, call), serialRound: call, fence: { increment: 1 },
            validUntil: new Date(plusMinutes(at, o.validMinutes)),
          },
        });
      });
      return stateOf(await row(o), at);
    },
  };
}

/** Whether two people have been asked to settle it by the bank's paper: what they read is about the serial that is in the row. */
async function peopleSettle(tx: Tx, o: PaymentOrder): Promise<boolean> {
  const { file } = await tx.caseFile.findUniqueOrThrow({ where: { caseId: o.caseId }, select: { file: true } });
  const { disbursements } = file as unknown as CaseFile;
  return disbursements.some((d) => d.id === o.disbursementId && (d.status === "unknown" || d.status === "voided" || (d.stated ?? []).length > 0));
}

/** Ends the row and its ledger entry in one transaction of their own. */
async function settleRow(
  deps: Pick<ActivityDeps, "db">, before: PaymentInstruction, outcome: "paid" | "refused", at: Instant, because?: string,
): Promise<boolean> {
  return deps.db.$transaction((tx) => endInstruction(tx, before, outcome, new Date(at), because));
}

function stateOf(row: PaymentInstruction, at: Instant): InstructionState {
  return {
    instructionId: row.id, status: row.status as InstructionState["status"], serial: row.serial,
    validUntil: instantOfMs(row.validUntil.getTime()), at, ...(row.because ? { because: row.because } : {}),
  };
}

/** Who approved and who pays, as the case holds it; the database refuses one person for both (R27). */
async function approvalOf(tx: Tx, o: PaymentOrder): Promise<{ file: CaseFile; arrival: Arrival; approvedBy: string; paidBy: string }> {
  const row = await tx.caseFile.findUniqueOrThrow({ where: { caseId: o.caseId }, select: { file: true } });
  const file = row.file as unknown as CaseFile;
  const arrival = file.arrivals.find((a) => a.id === o.arrivalId);
  const approvedBy = file.disbursements.find((d) => d.id === o.disbursementId)?.approvedBy ?? arrival?.approvedBy;
  if (!approvedBy || !arrival?.paidBy) throw new Error(`arrival ${o.arrivalId} of ${o.caseId} is not approved yet in the read model`);
  return { file, arrival, approvedBy, paidBy: arrival.paidBy };
}
