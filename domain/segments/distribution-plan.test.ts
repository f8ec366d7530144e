import { describe, expect, it } from "vitest";
import { ruleOf } from "../../test/support/rule-of.js";
import { aFiling, Story } from "../../test/support/story.js";
import type { Commands } from "../case/facts.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const OFFICER = { post: "south", staffId: "nz-009" };
const MANAGER = { post: "funds-manager", staffId: "nz-014" };
const APPROVER = { post: "funds-approver", staffId: "nz-015" };
const DIRECTOR = { post: "director", staffId: "nz-003" };
const names = ["甲", "乙", "丙"];
const filing = aFiling({ applicants: names.map((name, i) => ({ name, bankAccount: { holder: name, bank: "南召农商行", number: `622800000000000${i}` } })) });
const enterprise = aFiling({
  applicants: filing.applicants,
  document: { ...aFiling().document!, obligors: ["某公司"] },
  respondents: [{ name: "某公司", idType: "creditCode", domicile: { town: "石门" } }],
} as never);

type Draft = Commands["draftDistributionPlan"];
const creditor = (party: string, yuan: string, priority = 2, seizedAt?: string) => ({ party, amount: fenOfYuan(yuan), priority, ...(seizedAt ? { seizedAt: courtDate(seizedAt) } : {}) });
const CREDITORS = [creditor("p1", "600.00", 1), creditor("p2", "600.00"), creditor("p3", "1200.00")];

const arrived = (of = filing) => {
  const s = new Story({ filing: of, people: "never", formalities: "full" }).to("2026-10-20T10:00:00+08:00");
  s.arrives("1000.00", "S1");
  s.does("confirmArrival", { approve: true }, MANAGER);
  return s;
};
const draft = (s: Story, more: Partial<Draft> = {}) => s.when("draftDistributionPlan", { serial: "S1", mode: "proRata", creditors: CREDITORS, ...more }, OFFICER);
const served = () => {
  const s = arrived();
  draft(s);
  s.does("approveDistribution", { approve: true }, DIRECTOR);
  return s;
};
const object = (s: Story, yuan = "50.00", more: Partial<Commands["objectToPlan"]> = {}) =>
  s.when("objectToPlan", { serial: "S1", by: "p2", against: "p3", amount: fenOfYuan(yuan), because: "债权数额有误", ...more }, OFFICER);
const pay = (s: Story) => {
  s.does("approveFunds", { approve: true }, APPROVER);
  s.does("pay", {}, MANAGER);
};
const paid = (s: Story) => s.file.disbursements.filter((d) => d.status === "paid").map((d) => [d.payee, d.amount / 100]);
describe("L14 a plan of several creditors", () => {
  it("L14 priority first, then pro rata; signed by the director, served, and paid when nobody objects in fifteen days", () => {
    const s = arrived();
    draft(s);
    expect(s.openTask("approveDistribution")?.about).toMatchObject({ payees: ["p1", "p2", "p3"], amounts: ["600.00", "133.33", "266.67"] });
    s.does("approveDistribution", { approve: true }, DIRECTOR);
    expect([s.deadline("planObjection:a1"), s.openTask("approveFunds")]).toMatchObject([{ rule: "L14", dueAt: "2026-11-04T23:59:59+08:00", status: "open" }, undefined]);
    s.to("2026-11-05T09:00:00+08:00");
    expect(s.deadline("planObjection:a1")).toMatchObject({ status: "met", metAt: "2026-11-04T23:59:59+08:00" });
    pay(s);
    expect(paid(s)).toEqual([["p1", 600], ["p2", 133.33], ["p3", 266.67]]);
    expect(s.deadline("disbursement:a1")?.status).toBe("met");
  });

  it("L27 an enterprise's creditors in the order of seizure", () => {
    const s = arrived(enterprise);
    draft(s, { mode: "seizureOrder", creditors: [creditor("p1", "700.00", 2, "2026-05-02"), creditor("p2", "700.00", 2, "2026-05-01")] });
    expect(s.openTask("approveDistribution")?.about).toMatchObject({ payees: ["p1", "p2"], amounts: ["300.00", "700.00"] });
  });

  it("L14 what the creditors leave goes back to who paid", () => {
    const s = arrived();
    draft(s, { creditors: [creditor("p1", "100.00")] });
    expect(s.openTask("approveDistribution")?.about).toMatchObject({ payees: ["p1", "payer"], amounts: ["100.00", "900.00"] });
  });

  it("L14 another draft takes the place of one that is not signed yet", () => {
    const s = arrived();
    draft(s);
    draft(s, { creditors: [creditor("p1", "1000.00")] });
    expect(s.openTask("approveDistribution")?.about).toMatchObject({ payees: ["p1"], amounts: ["1000.00"] });
    s.does("approveDistribution", { approve: false, because: "遗漏债权人" }, DIRECTOR);
    expect(s.openTask("approveDistribution")).toBeDefined();
  });

  it.each<[string, (s: Story) => unknown, string]>([
    ["L27 in the order of seizure for a person", (s) => draft(s, { mode: "seizureOrder" }), "L14"],
    ["L14 for who is no applicant", (s) => draft(s, { creditors: [creditor("p9", "1.00"), creditor("p4", "1.00")] }), "/creditors/0/party,/creditors/1/party"],
    ["L14 of money that never came", (s) => draft(s, { serial: "S9" }), "/serial"],
    ["L14 twice the same creditor", (s) => draft(s, { creditors: [creditor("p1", "1.00"), creditor("p1", "1.00")] }), "/creditors/1/id"],
    ["R27 signed by the officer who drafted it", (s) => { draft(s); s.does("acceptCase"); s.does("approveDistribution", { approve: true }, { post: "director", staffId: "nz-009" }); }, "R27"],
  ])("%s is refused", (_, act, then) => expect(ruleOf(() => act(arrived()))).toBe(then));

  it("L27 pro rata for an enterprise is refused", () => expect(ruleOf(() => draft(arrived(enterprise)))).toBe("L27"));
});

describe("L14 an objection to the plan", () => {
  const objected = () => {
    const s = served();
    s.to("2026-10-26T10:00:00+08:00");
    object(s);
    return s;
  };

  it("L14 the undisputed part is paid meanwhile, the disputed one waits", () => {
    const s = objected().to("2026-11-05T09:00:00+08:00");
    pay(s);
    expect(paid(s)).toEqual([["p1", 600], ["p2", 133.33], ["p3", 216.67]]);
    expect([s.file.arrivals[0]?.status, s.file.arrivals[0]?.paidInPart, s.openTask("backfillReceipt"), s.openTask("approveClosing")]).toEqual(["arrived", true, undefined, undefined]);
  });

  it("L14 nobody opposes it in fifteen days: it stands, and who objected gets the money", () => {
    const s = objected().to("2026-11-05T09:00:00+08:00");
    pay(s);
    s.to("2026-11-11T09:00:00+08:00");
    expect(s.of("planObjectionSettled")[0]).toMatchObject({ at: "2026-11-10T23:59:59+08:00", data: { outcome: "upheld" } });
    expect(s.deadline("disbursement:a1:a1o1")).toMatchObject({ rule: "L16", dueAt: "2026-11-20T23:59:59+08:00" });
    pay(s);
    expect(paid(s).at(-1)).toEqual(["p2", 50]);
    expect([s.file.arrivals[0]?.status, s.deadline("disbursement:a1:a1o1")?.status, s.openTask("backfillReceipt")?.about["amount"]]).toEqual(["disbursed", "met", 100_000]);
  });

  it("L14 opposed and not sued about in fifteen days: the plan stands", () => {
    const s = objected();
    s.when("opposePlanObjection", { objection: "a1o1", by: "p3" }, OFFICER);
    expect([s.deadline("planOpposition:a1o1")?.status, s.deadline("planLawsuit:a1o1")?.dueAt]).toEqual(["met", "2026-11-10T23:59:59+08:00"]);
    s.to("2026-11-11T09:00:00+08:00");
    expect(s.of("planObjectionSettled")[0]?.data.outcome).toBe("dismissed");
    pay(s);
    expect(paid(s)).toEqual([["p1", 600], ["p2", 133.33], ["p3", 266.67]]);
  });

  it.each([["upheld", ["p2", 50]], ["dismissed", ["p3", 50]]] as const)("L14 sued about, it waits for the judgment: %s", (outcome, last) => {
    const s = objected();
    s.when("opposePlanObjection", { objection: "a1o1", by: "p4" }, OFFICER);
    s.when("suePlanObjection", { objection: "a1o1", suit: "（2026）豫1321民初999号" }, OFFICER);
    s.to("2026-12-20T09:00:00+08:00");
    pay(s);
    expect([paid(s).length, s.of("planObjectionSettled").length]).toEqual([3, 0]);
    s.when("settlePlanObjection", { objection: "a1o1", outcome }, OFFICER);
    pay(s);
    expect(paid(s).at(-1)).toEqual(last);
    expect(paid(s).reduce((sum, [, yuan]) => sum + Number(yuan), 0)).toBeCloseTo(1000, 2);
    expect(s.file.deadlines.filter((d) => d.node === "payment").map((d) => d.status)).toEqual(["met", "met"]);
  });

  it.each<[string, (s: Story) => unknown, string]>([
    ["L14 of more than the share", (s) => object(s, "266.68"), "/amount"],
    ["L14 together of more than the share", (s) => { object(s, "200.00"); object(s, "66.68", { by: "p1" }); }, "/amount"],
    ["L14 against one's own share", (s) => object(s, "1.00", { by: "p3" }), "/against"],
    ["L14 after the fifteen days", (s) => object(s.to("2026-11-05T00:00:00+08:00")), "L14"],
    ["L14 opposition by who objected", (s) => { object(s); s.when("opposePlanObjection", { objection: "a1o1", by: "p2" }, OFFICER); }, "/by"],
    ["L14 a lawsuit that nobody's opposition made needed", (s) => { object(s); s.when("suePlanObjection", { objection: "a1o1", suit: "x" }, OFFICER); }, "L14"],
    ["L14 a judgment without a lawsuit", (s) => { object(s); s.when("settlePlanObjection", { objection: "a1o1", outcome: "upheld" }, OFFICER); }, "L14"],
    ["L14 of an unknown objection", (s) => s.when("opposePlanObjection", { objection: "a9o9", by: "p3" }, OFFICER), "/objection"],
    ["L14 another plan once one is served", (s) => draft(s), "L14"],
  ])("%s is refused", (_, act, then) => expect(ruleOf(() => act(served()))).toBe(then));

  it("L14 on the last second of the fifteen days it is in time", () => {
    const s = served().to("2026-11-04T23:59:58+08:00");
    object(s);
    expect(s.file.arrivals[0]?.plan?.objections).toHaveLength(1);
  });

  it("L14 no plan, nothing to object to", () => expect(ruleOf(() => object(arrived()))).toBe("L14"));
});
