import { describe, expect, it } from "vitest";
import { deadlinesOf, eventsOf, runExample, theCase } from "./a-scenario.js";

const LONG = 300_000;
const paid = (c: ReturnType<typeof theCase>) => c.funds.disbursements.filter((d) => d.status === "paid").map((d) => [d.payee, d.amount]);

describe("funds", () => {
  it("L14 several creditors: the undisputed part is paid, the disputed part after the judgment", { timeout: LONG }, async () => {
    const answer = await runExample("34-several-creditors");
    const c = theCase(answer);
    expect(paid(c)).toEqual([["任平生", "30000.00"], ["任长风", "20000.00"], ["唐小溪", "30000.00"], ["唐小溪", "10000.00"]]);
    expect(answer.bank.payments.map((p) => p.amount).sort()).toEqual(["10000.00", "20000.00", "30000.00", "30000.00", "30000.00", "60000.00"]);
    expect(["planObjection", "planOpposition", "planLawsuit"].map((n) => deadlinesOf(c, n)[0]?.[1])).toEqual(["met", "met", "met"]);
    expect(c.funds.balance).toBe("0.00");
    expect(c.refusals).toEqual([]);
    // L27 whose seizure was the earlier one is paid first.
    expect(paid(theCase(answer, 1))).toEqual([["任平生", "30000.00"], ["任长风", "60000.00"]]);
  });

  it("L16 money that waits in escrow is paid within ten days after the ground fell away", { timeout: LONG }, async () => {
    const c = theCase(await runExample("35-money-that-waits"));
    expect(eventsOf(c, "disbursementDeferred", "disbursementReleased", "disbursed").map(([, type]) => type)).toEqual(["disbursementDeferred", "disbursementReleased", "disbursed"]);
    expect(deadlinesOf(c, "disbursement").map(([day, status]) => [day, status])).toEqual([["2026-07-15", "withdrawn"], ["2026-09-11", "overdue"]]);
    expect(c.funds.balance).toBe("0.00");
  });

  it("R46 R27 every formality; what is not the case's is not confirmed", { timeout: LONG }, async () => {
    const answer = await runExample("36-every-formality");
    const [own, foreign] = [theCase(answer), theCase(answer, 1)];
    const kinds = ["confirmArrival", "approveFunds", "pay", "backfillReceipt"];
    expect(own.tasks.filter((t) => kinds.includes(t.kind)).map((t) => [t.kind, t.role])).toEqual([
      ["confirmArrival", "funds-manager"], ["approveFunds", "funds-approver"], ["pay", "funds-manager"], ["backfillReceipt", "funds-manager"],
    ]);
    expect([own.closedBy, paid(own)]).toEqual(["performance", [["任平生", "18000.00"]]]);
    expect([foreign.funds.balance, foreign.status, foreign.events.some((e) => e.type === "arrivalReversed")]).toEqual(["0.00", "open", true]);
    expect(answer.bank.payments).toHaveLength(1);
  });

  it("R42 R43 on default the concession is cancelled and the agreed money is added: 80,000 + 20,000 + 40 days of 20", { timeout: LONG }, async () => {
    const c = theCase(await runExample("38-concession-cancelled"));
    expect(paid(c)).toEqual([["任平生", "100800.00"], ["薛明理", "9200.00"]]);
  });
});
