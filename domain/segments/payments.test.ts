import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { ruleOf } from "../../test/support/rule-of.js";
import { openActions } from "../case/open-actions.js";
import type { By } from "../case/facts.js";

const MANAGER: By = { post: "funds-manager", staffId: "nz-014" };
const APPROVER: By = { post: "funds-approver", staffId: "nz-015" };
/** Money that came, approved and ordered to be paid on 2026-10-20. */
const ordered = (options: Partial<StoryOptions> = {}) => {
  const s = new Story({ filing: aFiling(), people: "never", ...options }).to("2026-10-20T10:00:00+08:00");
  s.arrives("1000.00", "S1");
  s.does("approveFunds", { approve: true }, APPROVER);
  s.does("pay", {}, MANAGER);
  return s;
};
const state = (s: Story) => s.file.disbursements[0]?.status;

describe("R46 a payment", () => {
  it("R29 paid: both clocks are met", () => {
    const s = ordered();
    expect([state(s), s.deadline("payment:a1")?.status, s.deadline("disbursement:a1")?.status]).toEqual(["paid", "met", "met"]);
    expect(s.of("disbursed")[0]).toMatchObject({ rule: "R29", data: { amount: 100_000, payee: "p1" } });
  });

  it("R29 of two payees one outstanding: the clocks run on", () => {
    const two = aFiling({ applicants: ["甲", "乙"].map((name) => ({ name, bankAccount: { holder: name, bank: "b", number: "1" } })) });
    const s = ordered({ filing: two, payments: { "d2-1": "unknown" } });
    expect([s.file.disbursements.map((d) => d.status), s.deadline("payment:a1")?.status]).toEqual([["paid", "unknown"], "open"]);
  });

  it("R46 refused by the bank: the account is put right, and it goes as a new instruction", () => {
    const s = ordered({ payments: { "d1-1": "refused" } });
    expect([state(s), s.openTask("correctPayee")?.about]).toEqual(["refused", { disbursementId: "d1", payee: "p1", because: "" }]);
    expect(openActions(s.file, s.law, s.now)).toEqual([]);
    s.does("correctPayee");
    expect(s.file.disbursements[0]).toMatchObject({ status: "paid", round: 2 });
  });

  it("R46 the same report twice is one", () => {
    const s = ordered({ payments: { "d1-1": "unknown" } });
    expect(s.tell({ type: "disbursementReported", at: s.now, disbursementId: "d1", status: "unknown" })).toEqual([]);
  });

  it("R46 an instruction that was replaced says nothing any more", () => {
    const s = ordered({ payments: { "d1-1": "refused", "d1-2": "unknown" } });
    s.does("correctPayee");
    const late = s.tell({
      type: "answered", at: s.now, answer: { status: "paid" },
      action: { id: "disburse-d1-1", kind: "disburse", disbursementId: "d1", arrivalId: "a1", payee: "p1", amount: 100_000 as never, round: 1 },
    });
    expect([late, state(s)]).toEqual([[], "unknown"]);
  });
});

describe("R46 R27 a payment whose fate the bank does not tell", () => {
  const unknown = () => ordered({ payments: { "d1-1": "unknown" } });
  const states = (s: Story, outcome: "paid" | "notPaid", by: By) => {
    const task = s.file.tasks.find((t) => t.kind === "settlePayment" && t.status === "open" && t.role === by.post)!;
    return s.when("completeTask", { taskId: task.id, kind: "settlePayment", answer: { outcome, statement: "对账单" } }, by);
  };

  it("R46 two people are asked, and it is asked no second time of the bank", () => {
    const s = unknown();
    expect(s.file.tasks.filter((t) => t.kind === "settlePayment").map((t) => t.role)).toEqual(["funds-manager", "funds-approver"]);
    expect(openActions(s.file, s.law, s.now).map((a) => a.id)).toEqual(["disburse-d1-1"]);
  });

  it("R46 both say paid: it is", () => {
    const s = unknown();
    states(s, "paid", MANAGER);
    expect(state(s)).toBe("unknown");
    states(s, "paid", APPROVER);
    expect([state(s), s.deadline("payment:a1")?.status]).toEqual(["paid", "met"]);
    expect(s.file.tasks.filter((t) => t.kind === "settlePayment").map((t) => t.status)).toEqual(["done", "done"]);
  });

  it("R46 both say not paid: void, and only the instruction's own end opens the way to a new one", () => {
    const s = unknown();
    states(s, "notPaid", MANAGER);
    states(s, "notPaid", APPROVER);
    expect([state(s), s.openTask("correctPayee")]).toEqual(["voided", undefined]);
    s.tell({ type: "disbursementReported", at: s.now, disbursementId: "d1", status: "refused", because: "已作废" });
    expect(s.openTask("correctPayee")).toBeDefined();
  });

  it("R27 one person does not state it twice", () => {
    const s = unknown();
    states(s, "paid", MANAGER);
    expect(ruleOf(() => states(s, "paid", { post: "funds-approver", staffId: "nz-014" }))).toBe("R27");
  });

  it("R46 they do not agree: both are asked again", () => {
    const s = unknown();
    states(s, "paid", MANAGER);
    states(s, "notPaid", APPROVER);
    expect([state(s), s.waitsFor().filter((k) => k === "settlePayment").length]).toEqual(["unknown", 2]);
    states(s, "paid", APPROVER);
    states(s, "paid", MANAGER);
    expect(state(s)).toBe("paid");
  });

  it("R46 the bank tells after all: nobody needs to state it", () => {
    const s = unknown();
    s.tell({ type: "disbursementReported", at: s.now, disbursementId: "d1", status: "paid" });
    expect([state(s), s.openTask("settlePayment")]).toEqual(["paid", undefined]);
  });
});
