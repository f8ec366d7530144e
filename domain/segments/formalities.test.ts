import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { ruleOf } from "../../test/support/rule-of.js";
import { fenOfYuan } from "../money/fen.js";

const NOW = "2026-10-20T10:00:00+08:00";
const MANAGER = { post: "funds-manager", staffId: "nz-014" };
const APPROVER = { post: "funds-approver", staffId: "nz-015" };
const DIRECTOR = { post: "director", staffId: "nz-003" };
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", formalities: "full", ...options }).to(NOW);
const several = (...names: string[]) => aFiling({
  applicants: names.map((name, i) => ({ name, bankAccount: { holder: name, bank: "南召农商行", number: `622800000000000${i}` } })),
});
const FUNDS = ["confirmArrival", "recordPayeeAccount", "approveDistribution", "approveFunds", "pay", "correctPayee", "backfillReceipt"];
const asked = (s: Story) => s.waitsFor().filter((k) => FUNDS.includes(k));
const arrived = (options: Partial<StoryOptions> = {}, amount = "1000.00") => {
  const s = aCase(options);
  s.arrives(amount, "S1");
  return s;
};
const payments = (s: Story) => s.file.disbursements.map((d) => [d.payee, d.amount / 100, d.status]);

describe("R46 the formalities of funds, in their order", () => {
  it("R46 one payee: confirmed, approved, paid, its receipt recorded", () => {
    const s = arrived();
    const order: unknown[] = [];
    const step = (kind: Parameters<Story["does"]>[0], answer: object, by: typeof MANAGER) => {
      order.push([...asked(s), s.openTask(kind)?.role, s.openTask(kind)?.dueAt.slice(0, 10)]);
      s.does(kind, answer, by);
    };
    step("confirmArrival", { approve: true }, MANAGER);
    step("approveFunds", { approve: true }, APPROVER);
    step("pay", {}, MANAGER);
    step("backfillReceipt", { receipt: "票0001" }, MANAGER);
    expect(order).toEqual([
      ["confirmArrival", "funds-manager", "2026-10-21"], ["approveFunds", "funds-approver", "2026-10-23"],
      ["pay", "funds-manager", "2026-10-22"], ["backfillReceipt", "funds-manager", "2026-10-23"],
    ]);
    expect(asked(s)).toEqual([]);
    expect(s.file.arrivals[0]).toMatchObject({ status: "disbursed", confirmedBy: "nz-014", approvedBy: "nz-015", paidBy: "nz-014", receipt: "票0001" });
  });

  it("R46 several payees: the director signs who gets how much before funds are approved", () => {
    const s = arrived({ filing: several("甲", "乙", "丙") });
    s.does("confirmArrival", { approve: true }, MANAGER);
    expect(s.openTask("approveDistribution")).toMatchObject({ role: "director", about: { payees: ["p1", "p2", "p3"], amounts: ["333.34", "333.33", "333.33"] } });
    s.does("approveDistribution", { approve: true }, DIRECTOR);
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    expect(payments(s)).toEqual([["p1", 333.34, "paid"], ["p2", 333.33, "paid"], ["p3", 333.33, "paid"]]);
  });

  it("R29 what goes back beside what is paid is a distribution too", () => {
    const s = arrived({}, "121050.01");
    s.does("confirmArrival", { approve: true }, MANAGER);
    expect(s.openTask("approveDistribution")?.about).toMatchObject({ payees: ["p1", "payer"], amounts: ["121050.00", "0.01"] });
  });

  it("R46 the payee's account is known before funds are approved: an approval holds for it too", () => {
    const s = arrived({ filing: aFiling({ applicants: [{ name: "甲" }] }) });
    s.does("confirmArrival", { approve: true }, MANAGER);
    expect(asked(s)).toEqual(["recordPayeeAccount"]);
    s.does("recordPayeeAccount", { holder: "甲", bank: "银行", number: "622899999" });
    expect(asked(s)).toEqual(["approveFunds"]);
  });

  it.each<[string, Parameters<Story["does"]>[0], string]>([
    ["R46 a distribution that the director refuses is put to him again", "approveDistribution", "approveDistribution"],
  ])("%s", (_, kind, then) => {
    const s = arrived({ filing: several("甲", "乙") });
    s.does("confirmArrival", { approve: true }, MANAGER);
    s.does(kind, { approve: false, because: "比例待核" }, DIRECTOR);
    expect(asked(s)).toEqual([then]);
  });

  it("R46 several arrivals, each its own formalities", () => {
    const s = arrived();
    s.arrives("2000.00", "S2");
    expect(asked(s)).toEqual(["confirmArrival", "confirmArrival"]);
    s.does("confirmArrival", { approve: true }, MANAGER);
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    expect(asked(s)).toEqual(["confirmArrival", "backfillReceipt"]);
  });

  it("R46 a receipt's number is one arrival's", () => {
    const s = arrived();
    s.arrives("2000.00", "S2");
    for (let n = 0; n < 2; n += 1) {
      s.does("confirmArrival", { approve: true }, MANAGER);
      s.does("approveFunds", { approve: true }, APPROVER);
      s.does("pay", {}, MANAGER);
    }
    s.does("backfillReceipt", { receipt: "票1" }, MANAGER);
    expect(ruleOf(() => s.does("backfillReceipt", { receipt: "票1" }, MANAGER))).toBe("R46");
    s.does("backfillReceipt", { receipt: "票2" }, MANAGER);
    expect(s.file.arrivals.map((a) => a.receipt)).toEqual(["票1", "票2"]);
  });

  it("L28 R46 a case is not put to closing before its receipts are recorded", () => {
    const s = arrived({}, "121050.00");
    s.does("confirmArrival", { approve: true }, MANAGER);
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    expect(s.waitsFor()).not.toContain("approveClosing");
    s.does("backfillReceipt", { receipt: "票1" }, MANAGER);
    expect(s.waitsFor()).toContain("approveClosing");
  });
});

describe("R27 drafter, approver and payer are different people", () => {
  const officer = (post: string) => ({ post, staffId: "nz-009" });

  it("R27 the officer who drafts neither signs the distribution, nor approves, nor pays", () => {
    const s = arrived({ filing: several("甲", "乙"), people: { acceptCase: "onTime", others: "never" } });
    expect(s.file.assignment?.officer).toBe("nz-009");
    s.does("confirmArrival", { approve: true }, MANAGER);
    expect(ruleOf(() => s.does("approveDistribution", { approve: true }, officer("director")))).toBe("R27");
    s.does("approveDistribution", { approve: true }, DIRECTOR);
    expect(ruleOf(() => s.does("approveFunds", { approve: true }, officer("funds-approver")))).toBe("R27");
    s.does("approveFunds", { approve: true }, APPROVER);
    expect(ruleOf(() => s.does("pay", {}, officer("funds-manager")))).toBe("R27");
  });

  it.each([["who approved the funds", "nz-015"], ["who signed the distribution", "nz-003"]])("R27 %s does not pay", (_, staffId) => {
    const s = arrived({ filing: several("甲", "乙") });
    s.does("confirmArrival", { approve: true }, MANAGER);
    s.does("approveDistribution", { approve: true }, DIRECTOR);
    s.does("approveFunds", { approve: true }, APPROVER);
    expect(ruleOf(() => s.does("pay", {}, { post: "funds-manager", staffId }))).toBe("R27");
  });
});

describe("R46 an approval holds for exactly what was approved", () => {
  const withdrawn = (until: "approveDistribution" | "approveFunds" | "pay") => {
    const s = arrived({ filing: several("甲", "乙") });
    s.does("confirmArrival", { approve: true }, MANAGER);
    if (until !== "approveDistribution") s.does("approveDistribution", { approve: true }, DIRECTOR);
    if (until === "pay") s.does("approveFunds", { approve: true }, APPROVER);
    s.when("withdraw", { by: "p2", reason: "和解" });
    return s;
  };

  it.each(["approveDistribution", "approveFunds", "pay"] as const)("R46 another payee while %s waits: the formalities begin anew", (until) => {
    const s = withdrawn(until);
    expect(asked(s)).not.toContain("pay");
    if (s.openTask("approveDistribution")) s.does("approveDistribution", { approve: true }, DIRECTOR);
    expect(s.openTask("approveFunds")?.about).not.toMatchObject({ amounts: ["500.00", "500.00"] });
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    const paid = payments(s).filter(([, , status]) => status === "paid");
    expect(paid.every(([payee]) => payee !== "p2")).toBe(true);
    expect(paid.reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(1000);
  });

  it("R46 approved and then voided: its payments are void, its days taken back", () => {
    const s = withdrawn("pay");
    expect(s.of("approvalVoided")).toHaveLength(1);
    expect(payments(s)).toEqual([["p1", 500, "voided"], ["p2", 500, "voided"]]);
    expect(s.deadline("payment:a1")?.status).toBe("withdrawn");
  });
});

describe("R46 the bank refuses a payee", () => {
  const refused = () => {
    const s = arrived({ payments: { "d1-1": "refused" } });
    s.does("confirmArrival", { approve: true }, MANAGER);
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    s.does("correctPayee", { holder: "甲", bank: "银行", number: "622811" });
    return s;
  };

  it("R46 another account is approved anew before it is paid to", () => {
    const s = refused();
    expect([asked(s), payments(s)]).toEqual([["approveFunds"], [["p1", 1000, "ready"]]]);
    s.does("approveFunds", { approve: true }, APPROVER);
    expect(payments(s)).toEqual([["p1", 1000, "paid"]]);
  });

  it("R27 whoever ordered the payment does not approve its new account", () =>
    expect(ruleOf(() => refused().does("approveFunds", { approve: true }, { post: "funds-approver", staffId: "nz-014" }))).toBe("R27"));

  it("R46 refused, the account is put right again: a task, not a loop", () => {
    const s = refused();
    s.does("approveFunds", { approve: false, because: "户名不符" }, APPROVER);
    expect([asked(s), payments(s)]).toEqual([["correctPayee"], [["p1", 1000, "ready"]]]);
  });
});

describe("R27 an arrival that is not confirmed", () => {
  it("R27 is no longer the case's, and waits among the unidentified", () => {
    const s = arrived();
    s.does("confirmArrival", { approve: false, because: "付款人与本案无关" }, MANAGER);
    expect(s.of("arrivalReversed")[0]?.data).toMatchObject({ arrivalId: "a1", serial: "S1", unidentified: true, because: "付款人与本案无关" });
    expect([s.file.arrivals[0]?.status, s.file.performances, s.deadline("disbursement:a1")?.status, asked(s)]).toEqual(["reversed", [], "withdrawn", []]);
  });

  it("R27 what it had performed in full is due again", () => {
    const s = arrived({}, "121050.00");
    s.does("confirmArrival", { approve: false, because: "误划" }, MANAGER);
    expect([s.file.performedInFullAt, s.deadline("twoMonths")?.status]).toEqual([undefined, "open"]);
  });
});

describe("R48 the law of its filing binds a case", () => {
  it("R46 a case filed under an older profile has one approval", () => {
    const s = new Story({ filing: aFiling(), people: "never", formalities: "approvalOnly" }).to(NOW);
    s.arrives("1000.00", "S1");
    expect(asked(s)).toEqual(["approveFunds"]);
    expect(s.openTask("approveFunds")?.about).toEqual({ arrivalId: "a1", amount: fenOfYuan("1000.00"), needed: fenOfYuan("1000.00"), excess: 0 });
  });
});
