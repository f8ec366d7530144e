import { describe, expect, it } from "vitest";
import { deadlinesOf, eventOf, eventsOf, runExample, theCase } from "./a-scenario.js";

const LONG = 300_000;

describe("fast track", () => {
  it("R06 R23 R29 runs whole, from filing to the last yuan and to closing", { timeout: LONG }, async () => {
    const answer = await runExample("01-fast-track-to-closed");
    const c = theCase(answer);
    expect({ number: c.caseNumber, track: c.track, team: c.team, officer: c.officer, status: c.status, closedBy: c.closedBy, received: c.receivedAt })
      .toEqual({ number: "（2026）豫1321执1号", track: "fastTrack", team: "fast-track", officer: "邵明轩", status: "closed", closedBy: "performance", received: "2026-09-30T15:00:00+08:00" });
    expect(c.events.map((e) => e.seq)).toEqual(c.events.map((_, i) => i + 1));
    const marks = ["filed", "firstQueryAnswered", "transferred", "secondQueryAnswered", "triaged", "assigned", "received", "fundsArrived", "performed", "disbursed", "closed"];
    expect(eventsOf(c, ...marks).map(([, type]) => type)).toEqual(marks);
    expect(eventOf(c, "triaged")).toMatchObject({ rule: "R15", data: { track: "fastTrack", rule: "R06", controllable: "300000.00", claim: "120000.00" } });
    expect(deadlinesOf(c, "transfer")).toEqual([["2026-10-08", "met", "2026-09-29"]]);
    expect(deadlinesOf(c, "twoMonths")).toEqual([["2026-11-30", "met", "2026-10-13"]]);
    expect(deadlinesOf(c, "punishment")).toEqual([["2026-12-03", "withdrawn", null]]);
    expect(deadlinesOf(c, "disbursement")).toEqual([["2026-11-12", "met", "2026-10-19"]]);
    expect(c.deadlines.some((d) => d.node === "offlineSearch")).toBe(false);
    expect(c.deadlines.filter((d) => d.status === "open" || d.status === "overdue")).toEqual([]);
    expect(c.funds).toMatchObject({
      arrived: "120315.00", disbursed: "120315.00", balance: "0.00",
      arrivals: [{ serial: "S2101", amount: "120315.00", at: "2026-10-13T10:00:00+08:00" }],
      disbursements: [{ amount: "120315.00", payee: "李大海", status: "paid", at: "2026-10-19T15:00:00+08:00" }],
    });
    expect(c.measures.map((m) => [m.kind, m.status, m.expiresAt?.slice(0, 10)])).toEqual([["freeze", "lifted", "2027-09-28"]]);
    expect(answer).toMatchObject({ bulletins: [], meetings: [] });
    expect(answer.bank.payments).toHaveLength(1);
  });

  it("L05 doubled interest to the day is part of what is due: 15 days of 120,000 are 315", { timeout: LONG }, async () => {
    const c = theCase(await runExample("01-fast-track-to-closed"));
    expect(eventOf(c, "performed").data).toMatchObject({ on: "2026-10-13", amount: "120315.00", inFull: true });
  });

  it("R29 a payment whose answer is lost is asked about, never sent again", { timeout: LONG }, async () => {
    const answer = await runExample("15-lost-payment-answer");
    const c = theCase(answer);
    expect(eventsOf(c, "paymentOrdered", "disbursementProgressed", "disbursed", "closed")).toEqual([
      ["2026-06-12T15:00", "paymentOrdered"], ["2026-06-12T15:00", "disbursementProgressed"], ["2026-06-12T15:01", "disbursed"], ["2026-06-23T15:00", "closed"],
    ]);
    expect(answer.bank.payments.map((p) => [p.amount, p.payee, p.at])).toEqual([["18000.00", "李大海", "2026-06-12T15:00:00+08:00"]]);
  });

  it("R29 what is above the claim goes back to who paid", { timeout: LONG }, async () => {
    const answer = await runExample("16-overpayment-refunded");
    const c = theCase(answer);
    expect(eventOf(c, "performed").data).toMatchObject({ amount: "8000.00", inFull: true });
    expect(c.funds.disbursements.map((d) => [d.amount, d.payee, d.status])).toEqual([["8000.00", "李大海", "paid"], ["2000.00", "金晓雨", "paid"]]);
    expect(c.events.filter((e) => e.type === "disbursed").map((e) => e.data["payee"])).toEqual(["李大海", "金晓雨"]);
    expect(c.funds.balance).toBe("0.00");
    expect(answer.bank.payments.map((p) => [p.amount, p.payee])).toEqual([["8000.00", "李大海"], ["2000.00", "金晓雨"]]);
  });

  it("R46 several applicants share by their amounts, to the fen", { timeout: LONG }, async () => {
    const c = theCase(await runExample("22-several-applicants"));
    expect(c.funds.disbursements.map((d) => [d.amount, d.payee])).toEqual([
      ["3333.34", "任平生"], ["6666.67", "任长风"], ["6666.66", "任平生"], ["13333.33", "任长风"],
    ]);
    expect(c.closedBy).toBe("performance");
  });

  it("R27 whoever approves does not pay, and every payment has left the case's own account", { timeout: LONG }, async () => {
    const answer = await runExample("22-several-applicants");
    const c = theCase(answer);
    const by = (kind: string) => c.tasks.filter((t) => t.kind === kind).map((t) => t.role);
    expect(by("approveFunds")).toEqual(["funds-approver", "funds-approver"]);
    expect(by("pay")).toEqual(["funds-manager", "funds-manager"]);
    expect(new Set(answer.bank.payments.map((p) => p.account))).toEqual(new Set([c.funds.account]));
  });
});
