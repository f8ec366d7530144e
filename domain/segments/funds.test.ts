import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { ruleOf } from "../../test/support/rule-of.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const NOW = "2026-10-20T10:00:00+08:00";
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options }).to(NOW);
const MANAGER = { post: "funds-manager", staffId: "nz-014" };
const APPROVER = { post: "funds-approver", staffId: "nz-015" };
const payments = (s: Story) => s.file.disbursements.map((d) => [d.payee, d.amount / 100, d.status]);
const wishing = (names: string[], amounts: string[] = []) => aFiling({
  applicants: names.map((name, i) => ({ name, ...(amounts[i] ? { amount: amounts[i] } : {}), bankAccount: { holder: name, bank: "南召农商行", number: `622800000000000${i}` } })),
});

describe("R29 disbursement within thirty days of arrival", () => {
  it.each([
    ["R29 thirty days", "2026-10-12T10:00:00+08:00", "2026-11-11"],
    ["R29 moved over a weekend", "2026-10-15T10:00:00+08:00", "2026-11-16"],
    ["R29 late in the evening is still that day", "2026-10-12T23:59:59+08:00", "2026-11-11"],
  ])("%s", (_, at, due) => {
    const s = new Story({ filing: aFiling(), people: "never" }).to(at);
    s.arrives("1000.00", "S1");
    expect(s.deadline("disbursement:a1")?.dueAt).toBe(`${due}T23:59:59+08:00`);
  });

  it("R29 counts from the bank's day, however late the notice", () => {
    const s = aCase();
    s.arrives("1000.00", "S1", { bankAt: "2026-10-12T10:00:00+08:00" });
    expect(s.deadline("disbursement:a1")).toMatchObject({ from: "2026-10-12" });
    expect(s.of("performed")[0]?.data.on).toBe("2026-10-12");
  });

  it.each([
    ["R29 paid on the last day", "2026-11-19T23:59:59+08:00", "met"],
    ["R29 paid the day after", "2026-11-20T00:00:00+08:00", "overdue"],
  ])("%s", (_, when, status) => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.does("approveFunds");
    s.to(when);
    s.does("pay");
    expect(s.deadline("disbursement:a1")).toMatchObject({ status, metAt: when });
  });

  it("R29 several arrivals, each its own days, approved and paid in any order", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.to("2026-10-22T10:00:00+08:00");
    s.arrives("2000.00", "S2");
    const [first, second] = s.file.tasks.filter((t) => t.kind === "approveFunds");
    expect([first?.about["arrivalId"], second?.about["arrivalId"]]).toEqual(["a1", "a2"]);
    s.when("completeTask", { taskId: second!.id, kind: "approveFunds", answer: { approve: true } }, APPROVER);
    s.does("pay");
    expect([s.deadline("disbursement:a1")?.status, s.deadline("disbursement:a2")?.status]).toEqual(["open", "met"]);
    s.does("approveFunds");
    s.does("pay");
    expect(payments(s)).toEqual([["p1", 2000, "paid"], ["p1", 1000, "paid"]]);
    expect(s.file.arrivals.map((a) => a.status)).toEqual(["disbursed", "disbursed"]);
  });

  it("the same serial counts once", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    expect(s.arrives("1000.00", "S1")).toEqual([]);
  });
});

describe("R27 R46 approval and payment", () => {
  const approved = (options: Partial<StoryOptions> = {}) => {
    const s = aCase(options);
    s.arrives("1000.00", "S1");
    s.does("approveFunds", { approve: true }, APPROVER);
    return s;
  };

  it("R46 the formalities complete, the two days begin", () => {
    const s = approved();
    expect(s.openTask("pay")).toMatchObject({ role: "funds-manager", dueAt: "2026-10-22T23:59:59+08:00", follows: "payment:a1" });
    expect(s.deadline("payment:a1")).toMatchObject({ rule: "R46", from: "2026-10-20" });
  });

  it.each([
    ["R46 paid on the second day", "2026-10-22T23:59:59+08:00", "met"],
    ["R46 paid on the third", "2026-10-23T00:00:00+08:00", "overdue"],
  ])("%s", (_, when, status) => {
    const s = approved().to(when);
    s.does("pay", {}, MANAGER);
    expect(s.deadline("payment:a1")?.status).toBe(status);
  });

  it("R27 nobody both approves and pays", () => {
    expect(ruleOf(() => approved().does("pay", {}, { post: "funds-manager", staffId: "nz-015" }))).toBe("R27");
    expect(ruleOf(() => approved().does("pay", {}, MANAGER))).toBe("done");
  });

  it("R46 refused, it is put again; approved then, it goes", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.does("approveFunds", { approve: false, because: "金额待核" });
    expect([s.file.arrivals[0]?.status, s.waitsFor().filter((k) => k === "approveFunds").length]).toEqual(["refused", 1]);
    s.does("approveFunds");
    expect(s.openTask("pay")).toBeDefined();
  });

  it("R46 a payee without a known account: first the account, then the two days", () => {
    const s = aCase({ filing: aFiling({ applicants: [{ name: "甲" }] }) });
    s.arrives("1000.00", "S1");
    s.does("approveFunds");
    expect([s.openTask("pay"), s.deadline("payment:a1"), s.openTask("recordPayeeAccount")?.about]).toEqual([undefined, undefined, { partyId: "p1" }]);
    s.to("2026-10-23T10:00:00+08:00");
    s.does("recordPayeeAccount", { holder: "甲", bank: "银行", number: "622899999" });
    expect(s.deadline("payment:a1")?.from).toBe("2026-10-23");
    expect(JSON.stringify(s.events)).not.toContain("622899999");
  });
});

describe("R27 what an arrival is for", () => {
  it("L06 as far as it is needed it performs", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    expect(s.of("performed")[0]).toMatchObject({ rule: "L06", data: { amount: 100_000, inFull: false, source: "arrival" } });
  });

  it("R29 what is too much goes back to who paid, within the same thirty days", () => {
    const s = aCase();
    s.arrives("121050.01", "S1");
    expect(s.file.arrivals[0]).toMatchObject({ needed: fenOfYuan("121050.00"), excess: 1 });
    s.does("approveFunds");
    s.does("pay");
    expect(payments(s)).toEqual([["p1", 121050, "paid"], ["payer", 0.01, "paid"]]);
  });

  it("R29 money after full performance goes back whole", () => {
    const s = aCase();
    s.arrives("121050.00", "S1");
    s.arrives("50.00", "S2");
    expect(s.file.arrivals[1]).toMatchObject({ needed: 0, excess: 5_000 });
    expect(s.of("performed")).toHaveLength(1);
  });

  it.each<[string, string[], string[], [string, number][]]>([
    ["equal shares, the last fen to the first", ["甲", "乙", "丙"], [], [["p1", 333.34], ["p2", 333.33], ["p3", 333.33]]],
    ["by their amounts", ["甲", "乙"], ["90000.00", "30000.00"], [["p1", 750], ["p2", 250]]],
    ["who names none has what the others leave", ["甲", "乙"], ["30000.00"], [["p1", 250], ["p2", 750]]],
  ])("R29 several applicants: %s", (_, names, amounts, then) => {
    const s = aCase({ filing: wishing(names, amounts) });
    s.arrives("1000.00", "S1");
    s.does("approveFunds");
    expect(payments(s).map(([payee, amount]) => [payee, amount])).toEqual(then);
  });

  it("L21 all applicants withdrew after it came: it goes back", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.when("withdraw", { by: "p1", reason: "和解" });
    expect(s.openTask("approveClosing")).toBeUndefined();
    s.does("approveFunds");
    s.does("pay");
    expect([payments(s), s.openTask("approveClosing")?.about]).toEqual([[["payer", 1000, "paid"]], { closedBy: "end" }]);
  });

  it("L05 R27 money claimed late serves the claim as of its day, beside what came after", () => {
    const s = aCase();
    s.arrives("121000.00", "S1");
    s.when("draftClaim", { unidentifiedId: "u1", serial: "U1", amount: fenOfYuan("1000.00"), bankAt: "2026-10-10T10:00:00+08:00" as never }, MANAGER);
    s.does("claimFunds", { approve: true }, APPROVER);
    const claimed = s.file.arrivals[1]!;
    expect(claimed.needed).toBeGreaterThan(0);
    expect(claimed.needed).toBeLessThanOrEqual(fenOfYuan("50.00"));
    expect(s.deadline("disbursement:a2")?.from).toBe("2026-10-10");
  });
});

describe("R27 claims of unidentified funds", () => {
  const drafted = () => {
    const s = aCase();
    s.when("draftClaim", { unidentifiedId: "u1", serial: "U1", amount: fenOfYuan("1000.00"), bankAt: "2026-10-10T10:00:00+08:00" as never }, MANAGER);
    return s;
  };

  it("R27 drafted by one, approved by another", () => {
    const s = drafted();
    expect(s.openTask("claimFunds")).toMatchObject({ role: "funds-approver" });
    expect(ruleOf(() => s.does("claimFunds", { approve: true }, { post: "funds-approver", staffId: "nz-014" }))).toBe("R27");
    s.does("claimFunds", { approve: true }, APPROVER);
    expect(s.file.arrivals[0]).toMatchObject({ serial: "U1", at: "2026-10-10T10:00:00+08:00" });
  });

  it("R27 refused, the case has nothing of it", () => {
    const s = drafted();
    s.does("claimFunds", { approve: false, because: "来源不明" });
    expect(s.file.arrivals).toEqual([]);
  });

  it("R27 one claim of the same money at a time, and none of what is the case's", () => {
    const s = drafted();
    const again = () => s.when("draftClaim", { unidentifiedId: "u1", serial: "U1", amount: fenOfYuan("1000.00"), bankAt: "2026-10-10T10:00:00+08:00" as never }, MANAGER);
    expect(ruleOf(again)).toBe("R27");
    s.does("claimFunds");
    expect(ruleOf(again)).toBe("R27");
  });
});

describe("R27 an arrival that the bank takes back", () => {
  it("R27 before it is paid out it counts no longer", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.arrives("1000.00", "R1", { reverses: "S1" });
    expect([s.file.arrivals[0]?.status, s.file.performances, s.openTask("approveFunds"), s.deadline("disbursement:a1")?.status]).toEqual(["reversed", [], undefined, "withdrawn"]);
  });

  it("R27 approved, its payments are void", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.does("approveFunds");
    s.arrives("1000.00", "R1", { reverses: "S1" });
    expect([payments(s), s.openTask("pay"), s.deadline("payment:a1")?.status]).toEqual([[["p1", 1000, "voided"]], undefined, "withdrawn"]);
  });

  it("R27 once paid out it is refused, and that is kept", () => {
    const s = aCase();
    s.arrives("1000.00", "S1");
    s.does("approveFunds");
    s.does("pay");
    expect(s.arrives("1000.00", "R1", { reverses: "S1" }).map((e) => [e.type, e.rule])).toEqual([["refused", "R27"]]);
  });

  it("R27 of an unknown serial changes nothing", () => expect(aCase().arrives("1.00", "R1", { reverses: "S9" })).toEqual([]));

  it("R27 R25 R26 L03 it had performed everything: all that was taken back binds again", () => {
    const s = aCase();
    s.does("acceptCase");
    s.arrives("121050.00", "S1");
    expect([s.file.segment, s.deadline("twoMonths")?.status, s.openTask("searchOffline"), s.openTask("issueNotice")]).toEqual(["disbursement", "met", undefined, undefined]);
    s.arrives("121050.00", "R1", { reverses: "S1" });
    expect([s.file.segment, s.file.performedInFullAt]).toEqual(["execution", undefined]);
    for (const id of ["twoMonths", "punishment", "offlineSearch", "notice", "noticeByHandler"]) expect([id, s.deadline(id)?.status]).toEqual([id, id === "notice" ? "overdue" : "open"]);
    expect(s.deadline("offlineSearch")?.from).toBe("2026-10-20");
    expect(s.waitsFor()).toEqual(expect.arrayContaining(["searchOffline", "issueNotice"]));
    expect(s.to("2026-12-01").of("measuresProposed")).toHaveLength(1);
  });

  it("R25 after the measures had been lifted for it, they are put forward again", () => {
    const s = new Story({ filing: aFiling(), people: { approveFunds: "never", others: "onTime" } }).to("2026-12-04T10:00:00+08:00");
    s.arrives("130000.00", "S1");
    expect(s.of("measureLifted")).toHaveLength(4);
    s.to("2026-12-07T10:00:00+08:00");
    s.arrives("130000.00", "R1", { reverses: "S1" });
    s.to("2026-12-10");
    expect(s.file.measures.filter((m) => m.status === "inEffect").map((m) => m.kind)).toEqual(["consumptionRestriction", "dishonestDebtorListing", "ringbackTone", "publication"]);
    expect(s.deadline("punishment:2")?.status).toBe("met");
  });

  it("R29 money that was too much beside it serves the claim instead", () => {
    const s = aCase();
    s.arrives("121050.00", "S1");
    s.arrives("121050.00", "S2");
    s.arrives("121050.00", "R1", { reverses: "S1" });
    expect(s.file.arrivals[1]).toMatchObject({ needed: fenOfYuan("121050.00"), excess: 0 });
    expect(s.file.performedInFullAt).toBe(NOW);
    s.does("approveFunds");
    expect(payments(s).filter(([, , status]) => status !== "voided")).toEqual([["p1", 121050, "ready"]]);
  });

  it("R27 what it added above the claim is missed by nobody", () => {
    const s = aCase();
    s.arrives("121050.00", "S1");
    s.arrives("50.00", "S2");
    s.arrives("50.00", "R1", { reverses: "S2" });
    expect([s.file.performedInFullAt, s.file.segment]).toEqual([NOW, "disbursement"]);
  });
});

describe("R27 the case account", () => {
  it("R27 is opened at filing, once", () => {
    const s = aCase();
    expect(s.of("accountOpened")).toHaveLength(1);
    expect(s.tell({ type: "answered", at: s.now, action: { id: "openCaseAccount", kind: "openCaseAccount" }, answer: {} })).toEqual([]);
  });

  it("an objection has none", () =>
    expect(aCase({ filing: aFiling({ kind: "objection", objection: { about: "conduct", caseNumber: "x", by: "y", grounds: "z" } }) }).of("accountOpened")).toEqual([]));

  it("R27 preservation owes nothing: what comes in goes back", () => {
    const s = aCase({ filing: aFiling({ kind: "preservation", filedAt: courtDate("2026-10-20"), document: { ...aFiling().document!, type: "preservationRuling" } }), slow: [{ query: "second", institution: "x", from: null }] });
    s.arrives("10.00", "S1");
    expect(s.file.arrivals[0]).toMatchObject({ needed: 0, excess: 1_000 });
  });
});
