import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordEvents } from "../../activities/store/record-events.js";
import { paymentActivities } from "../../activities/payments.js";
import { fileCase } from "../../commands/file-case.js";
import { MockActivityEnvironment } from "@temporalio/testing";
import type { PaymentOrder } from "../../activities/contract.js";
import type { CaseEvent } from "../../domain/case/events.js";
import { fen } from "../../domain/money/fen.js";
import { startCourt, type TestCourt } from "../support/court.js";
import { aFiling } from "../support/story.js";

let court: TestCourt;
beforeAll(async () => {
  court = await startCourt({ worker: false });
});
afterAll(() => court.stop());

/** Adds events to a case whose workflow is not running here. */
async function tell(caseId: string, ...events: { type: string; data: unknown }[]) {
  const file = await court.file(caseId);
  const made = events.map((e, i) => ({ seq: file.seq + i + 1, at: court.deps.now(), actor: { system: "zhixing" }, rule: "R46", ...e }));
  await recordEvents(court.db, court.deps.profile, caseId, made as unknown as CaseEvent[]);
}

async function aPaymentUnderWay(serial: string): Promise<PaymentOrder> {
  const filing = aFiling({ filedAt: undefined, document: { ...aFiling().document!, number: serial } });
  const { id, caseNumber } = await fileCase(court.deps, filing, { post: "filing", staffId: "nz-013", name: "柳青禾" });
  const at = court.deps.now();
  await court.db.caseAccount.create({ data: { caseId: id, account: `acc-${serial}`, openedAt: new Date() } });
  await tell(id,
    { type: "fundsArrived", data: { arrival: { id: "a1", serial, amount: 5000, at, needed: 5000, excess: 0, status: "arrived" } } },
    { type: "fundsApproved", data: { arrivalId: "a1", approvedBy: "nz-015", disbursements: [{ id: "d1", arrivalId: "a1", payee: "p1", amount: 5000, status: "ready", round: 1 }] } },
    { type: "paymentOrdered", data: { arrivalId: "a1", paidBy: "nz-014" } });
  return { caseId: id, caseNumber, disbursementId: "d1", round: 1, arrivalId: "a1", payee: "p1", amount: fen(5000), at };
}

describe("R46 a payment whose fate two people state by the bank's paper", () => {
  const deps = () => ({ db: court.db, profile: court.deps.profile, courtSystemsUrl: court.simulatorUrl, collectForMs: 0 });
  const run = async <T>(work: () => Promise<T>): Promise<T> => (await new MockActivityEnvironment().run(work));

  it.each([
    ["paid", "disbursed", { disbursementId: "d1", arrivalId: "a1", amount: 5000, payee: "p1" }, { status: "paid", balance: 0n, pending: 0n, transfer: "posted" }],
    ["not paid", "disbursementProgressed", { disbursementId: "d1", status: "voided" }, { status: "voided", balance: 5000n, pending: 0n, transfer: "voided" }],
  ])("R46 stated as %s: instruction and ledger end together, and the payment's workflow finds them ended", async (word, type, data, expected) => {
    const order = await aPaymentUnderWay(`S-${word}`);
    const payments = paymentActivities(deps());
    await run(() => payments.reservePayment({ ...order, validMinutes: 60 }));
    await court.db.paymentInstruction.updateMany({ where: { caseId: order.caseId }, data: { status: "unknown" } });
    await tell(order.caseId, { type, data });
    const asked = await run(() => payments.askPayment(order));
    const fund = await court.db.ledgerAccount.findUniqueOrThrow({ where: { id: `case:${order.caseId}` } });
    const transfer = await court.db.ledgerTransfer.findUniqueOrThrow({ where: { id: `${order.caseId}-d1-1:payment` } });
    expect({ status: asked.status, balance: fund.balanceFen, pending: fund.pendingFen, transfer: transfer.status }).toEqual(expected);
    expect(court.simulator.book.requests({ system: "bank" }).filter((r) => r.path.includes("query-by-serial"))).toEqual([]);
  });
});
