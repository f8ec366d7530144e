import { describe, expect, it } from "vitest";
import type { TimelineEvent } from "../api/client.js";
import { formalitiesOf } from "./formalities.js";

const AT = "2026-10-08T10:00:00+08:00";
const DUE = "2026-11-07T23:59:59+08:00";

/** A timeline of these events, each by who is named, else by the system. */
const timeline = (...rows: [string, Record<string, unknown>, string?][]): TimelineEvent[] =>
  rows.map(([type, data, name], i) => ({ seq: i + 1, at: AT, type, actor: name ? { post: "x", name } : { system: "zhixing" }, rule: "R29", data }));
const arrived: [string, Record<string, unknown>] = ["fundsArrived", { arrivalId: "a1", serial: "S1", amount: "100.00", needed: "90.00", excess: "10.00" }];
const asks = (id: string, kind: string): [string, Record<string, unknown>] => ["taskOpened", { task: { id, kind, dueAt: DUE, about: { arrivalId: "a1" } } }];
const states = (events: TimelineEvent[]) => formalitiesOf(events)[0]?.steps.map((s) => s.state);

describe("the formalities of an arrival", () => {
  it("R46 each in its order, with who did it and by when the next is due", () => {
    const events = timeline(arrived, asks("t1", "confirmArrival"), ["arrivalConfirmed", { arrivalId: "a1" }, "温若岚"], asks("t2", "approveFunds"));
    expect(formalitiesOf(events)[0]?.steps).toEqual([
      { name: "confirm", state: "done", at: AT, by: "温若岚" }, { name: "distribution", state: "skipped" }, { name: "approval", state: "open", dueAt: DUE },
      { name: "payment", state: "waiting" }, { name: "receipt", state: "waiting" },
    ]);
  });

  it("R46 a payment is done when the bank paid, by who ordered it; then the receipt's number", () => {
    const events = timeline(arrived, ["fundsApproved", { arrivalId: "a1" }, "审"], asks("t3", "pay"), ["paymentOrdered", { arrivalId: "a1" }, "付"], ["disbursed", { arrivalId: "a1" }], ["receiptBackfilled", { arrivalId: "a1", receipt: "票1" }, "付"]);
    expect(states(events)).toEqual(["skipped", "skipped", "done", "done", "done"]);
    expect(formalitiesOf(events)[0]).toMatchObject({ receipt: "票1", steps: expect.arrayContaining([{ name: "payment", state: "done", at: AT, by: "付" }]) });
  });

  it("R46 a voided approval waits again, and says why", () => {
    const events = timeline(arrived, ["arrivalConfirmed", { arrivalId: "a1" }], ["fundsApproved", { arrivalId: "a1" }], ["approvalVoided", { arrivalId: "a1", because: "收款人已变更" }]);
    expect(states(events)).toEqual(["done", "waiting", "waiting", "waiting", "waiting"]);
    expect(formalitiesOf(events)[0]?.because).toBe("收款人已变更");
  });

  it("R29 R46 the days that run: those of this arrival, moved, and no longer when met", () => {
    const set = (id: string): [string, Record<string, unknown>] => ["deadlineSet", { deadline: { id, node: id.split(":")[0], dueAt: DUE } }];
    const events = timeline(arrived, set("disbursement:a1"), set("disbursement:a10"), set("payment:a1"), ["deadlineMoved", { id: "disbursement:a1", dueAt: "2026-11-09T23:59:59+08:00" }], ["deadlineMet", { id: "payment:a1" }]);
    expect(formalitiesOf(events)[0]?.clocks).toEqual([{ node: "disbursement", rule: "R29", dueAt: "2026-11-09T23:59:59+08:00" }]);
  });

  it("L16 money that waits, and its release", () => {
    const deferred = timeline(arrived, ["disbursementDeferred", { arrivalId: "a1", ground: "heirOpen", escrow: true }, "局"]);
    expect(formalitiesOf(deferred)[0]?.deferral).toEqual({ ground: "heirOpen", at: AT, escrow: true, by: "局" });
    const released = timeline(arrived, ["disbursementDeferred", { arrivalId: "a1", ground: "heirOpen" }], ["disbursementReleased", { arrivalId: "a1", on: "2026-12-01" }]);
    expect(formalitiesOf(released)[0]?.deferral).toMatchObject({ releasedOn: "2026-12-01", escrow: false });
  });

  it("L14 a plan with who objected against whom, and what became of it", () => {
    const events = timeline(arrived, ["distributionPlanDrafted", { arrivalId: "a1", mode: "proRata", shares: [{ payee: "甲", amount: "60.00" }] }], ["distributionPlanServed", { arrivalId: "a1", on: "2026-10-09" }],
      ["distributionPlanObjected", { arrivalId: "a1", objection: { id: "o1", by: "乙", against: "甲", amount: "10.00" }, because: "数额有误" }], ["planObjectionSued", { objectionId: "o1", suit: "（2026）豫1321民初9号" }], ["planObjectionSettled", { objectionId: "o1", outcome: "dismissed" }]);
    expect(formalitiesOf(events)[0]?.plan).toEqual({
      mode: "proRata", shares: [{ payee: "甲", amount: "60.00" }], servedOn: "2026-10-09", ended: false,
      objections: [{ id: "o1", by: "乙", against: "甲", amount: "10.00", because: "数额有误", suit: "（2026）豫1321民初9号", outcome: "dismissed" }],
    });
  });
});
