import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import { courtDate, type CourtDate } from "../time/court-date.js";
import { claimBasis, type DocumentMoney } from "./claim-basis.js";
import { applyPayment, claimOf, LAWFUL_CLAIM_SETTINGS, type Claim, type ClaimView } from "./claim.js";
import { fenOfYuan, yuanOfFen } from "./fen.js";

type Paid = [on: string, amount: string];
const d = (text: string): CourtDate => courtDate(text);
const paid = (rows: Paid[]) => rows.map(([on, amount]) => ({ on: d(on), amount: fenOfYuan(amount) }));
const basis = (document: DocumentMoney) => claimBasis("initial", { type: "judgment", ...document });
const on = (document: DocumentMoney, day: string, rows: Paid[] = [], more: Partial<ClaimView> = {}): Claim =>
  claimOf(basis(document), { on: d(day), payments: paid(rows), ...more });
const sums = (c: Claim) => ({ principal: yuanOfFen(c.principal), interest: yuanOfFen(c.interest), doubled: yuanOfFen(c.doubledInterest), total: yuanOfFen(c.total) });

const judgment: DocumentMoney = { amount: "120000.00", effectiveOn: "2026-08-01", performBy: "2026-08-31" };

describe("L05 one sum with a term", () => {
  it.each([
    ["L05 on the term's last day no doubled interest", judgment, "2026-08-31", "0.00"],
    ["L05 on the day after, one day's", judgment, "2026-09-01", "21.00"],
    ["L05 after thirty days", judgment, "2026-09-30", "630.00"],
    ["L05 without a term, from the day of effect", { ...judgment, performBy: undefined }, "2026-08-02", "21.00"],
    ["L05 without either, none", { amount: "120000.00" }, "2027-08-02", "0.00"],
  ])("%s", (_, document, day, doubled) => expect(sums(on(document, day))).toMatchObject({ principal: "120000.00", doubled }));

  it("L05 days of a suspension that the respondent did not ask for do not count", () => {
    const excluded = [{ from: d("2026-09-11"), to: d("2026-09-20"), why: "中止执行" }];
    expect(sums(on(judgment, "2026-09-30", [], { excluded })).doubled).toBe("420.00");
  });

  it("L05 counting from the term's last day is a setting, and a payment on it is still in time", () => {
    const settings = { ...LAWFUL_CLAIM_SETTINGS, doubledCountsFromDayAfterTerm: false };
    expect(sums(on(judgment, "2026-09-01", [], { settings })).doubled).toBe("42.00");
    expect(on(judgment, "2026-09-01", [["2026-08-31", "120000.00"]], { settings }).performed).toBe(true);
  });

  it("R33 the document's amount is due, its interest is counted apart", () => {
    const withInterest = { ...judgment, interest: [{ principal: "100000.00", rate: "3.65", from: "2026-07-31" }] };
    expect(sums(on(withInterest, "2026-09-30"))).toEqual({ principal: "120000.00", interest: "610.00", doubled: "630.00", total: "121240.00" });
    expect(on(withInterest, "2026-09-30").lines.map((l) => l.explained.zh)).toEqual([
      "第1项利息：100000.00元×61天（2026-08-01至2026-09-30）×3.65%÷365＝610.00元（四舍五入到分）。",
      "法律文书确定的金额120000.00元。",
      "加倍部分债务利息：120000.00元×30天（2026-09-01至2026-09-30）×0.0175%＝630.00元（四舍五入到分）。",
    ]);
  });

  it("L05 interest with a last day stops there, without one it goes on to performance", () => {
    const until = (to?: string) => ({ ...judgment, interest: [{ principal: "100000.00", rate: "3.65", from: "2026-07-31", ...(to && { to }) }] });
    expect(sums(on(until("2026-08-10"), "2026-09-30")).interest).toBe("100.00");
    expect(sums(on(until("2026-12-31"), "2026-08-10")).interest).toBe("100.00");
    expect(sums(on(until(), "2026-09-30", [["2026-08-10", "120100.00"]])).interest).toBe("0.00");
  });
});

describe("R33 costs and late fees, where the document orders them", () => {
  const document: DocumentMoney = {
    ...judgment, costs: "1350.00", lateFees: [{ principal: "100000.00", ratePerDay: "0.05", from: "2026-08-31" }],
    interest: [{ principal: "100000.00", rate: "3.65", from: "2026-07-31" }],
  };
  it("R33 are computed apart and are part of what is due", () => {
    const claim = on(document, "2026-09-30");
    expect(claim).toMatchObject({ costs: 135000, lateFees: 150000, interest: 61000, principal: 12000000, doubledInterest: 63000, total: 12409000 });
    expect(claim.lines.map((l) => [l.kind, l.explained.zh])).toEqual([
      ["costs", "法律文书确定由被执行人负担的诉讼费用1350.00元。"],
      ["interest", "第1项利息：100000.00元×61天（2026-08-01至2026-09-30）×3.65%÷365＝610.00元（四舍五入到分）。"],
      ["lateFee", "第1项滞纳金：100000.00元×30天（2026-09-01至2026-09-30）×0.05%＝1500.00元（四舍五入到分）。"],
      ["principal", "法律文书确定的金额120000.00元。"],
      ["doubled", "加倍部分债务利息：120000.00元×30天（2026-09-01至2026-09-30）×0.0175%＝630.00元（四舍五入到分）。"],
    ]);
    expect(claim.lines.map((l) => l.explained.en)[2]).toBe("Late fee, item 1: 100000.00 × 30 days (2026-09-01 to 2026-09-30) × 0.05% = 1500.00 yuan (rounded half up to the fen).");
  });
  it("L06 costs are satisfied first, then interest, late fees, principal, doubled interest", () => {
    expect(on(document, "2026-09-30", [["2026-09-30", "123500.00"]]).satisfied[0]?.lines).toEqual([
      { item: null, kind: "costs", amount: 135000 }, { item: 0, kind: "interest", amount: 61000 }, { item: 0, kind: "lateFee", amount: 150000 },
      { item: null, kind: "principal", amount: 12000000 }, { item: null, kind: "doubled", amount: 4000 },
    ]);
  });
  it.each<[string, Paid[], boolean]>([
    ["a fen of the costs open is not performed", [["2026-08-31", "121349.99"]], false],
    ["with them it is", [["2026-08-31", "121350.00"]], true],
  ])("R33 %s", (_, rows, performed) => expect(on({ ...judgment, costs: "1350.00" }, "2026-08-31", rows).performed).toBe(performed));
  it("R42 costs left open at the end of the term are a default too", () => {
    const conceded: DocumentMoney = { ...judgment, type: "mediation", costs: "1350.00", clauses: { concession: { amount: "30000.00", cancelled: "whole" } } };
    expect(sums(on(conceded, "2026-09-01", [["2026-08-31", "120000.00"]])).principal).toBe("31350.00");
    expect(sums(on(conceded, "2026-09-01", [["2026-08-31", "121350.00"]])).total).toBe("0.00");
  });
  it("R41 while a plan stands they wait for its last day", () => {
    const plan: DocumentMoney = { amount: "60000.00", type: "mediation", costs: "1350.00", clauses: { instalments: [{ dueOn: "2026-08-31", amount: "30000.00" }, { dueOn: "2026-09-30", amount: "30000.00" }] } };
    const rows: Paid[] = [["2026-08-31", "30000.00"]];
    expect(on(plan, "2026-09-29", rows)).toMatchObject({ dueNow: 0, performed: true });
    expect(yuanOfFen(on(plan, "2026-09-30", rows).dueNow)).toBe("31350.00");
  });
});

describe("performed (履行)", () => {
  it.each<[string, Paid[], boolean, string]>([
    ["all but a fen of the doubled interest is not performed", [["2026-09-30", "120629.99"]], false, "0.00"],
    ["all of it is", [["2026-09-30", "120630.00"]], true, "0.00"],
    ["a fen more goes back", [["2026-09-30", "120630.01"]], true, "0.01"],
    ["paid in time, no doubled interest", [["2026-08-31", "120000.00"]], true, "0.00"],
    ["the same a day late leaves a day's", [["2026-09-01", "120000.00"]], false, "0.00"],
    ["in two parts, the first lowers the base", [["2026-09-10", "60000.00"], ["2026-09-30", "60420.00"]], true, "0.00"],
    ["a payment of a later day is not looked at", [["2026-10-01", "999999.00"]], false, "0.00"],
  ])("L05 %s", (_, rows, performed, excess) => {
    const claim = on(judgment, "2026-09-30", rows);
    expect(claim).toMatchObject({ performed, dueNow: claim.total });
    expect(yuanOfFen(claim.excess)).toBe(excess);
  });

  it("L05 what is performed stays performed", () => {
    expect(on(judgment, "2028-01-01", [["2026-09-30", "120630.00"]])).toMatchObject({ performed: true, total: 0 });
  });

  it("L06 says where the money went", () => {
    const document = { ...judgment, interest: [{ principal: "100000.00", rate: "3.65", from: "2026-07-31" }] };
    expect(on(document, "2026-09-30", [["2026-09-30", "121200.00"]]).satisfied).toEqual([{
      on: "2026-09-30", amount: 12120000, excess: 0,
      lines: [{ item: 0, kind: "interest", amount: 61000 }, { item: null, kind: "principal", amount: 12000000 }, { item: null, kind: "doubled", amount: 59000 }],
    }]);
  });

  it.each(["preservation", "objection"])("a case of kind %s owes nothing, and nothing is performed", (kind) => {
    const claim = claimOf(claimBasis(kind, judgment), { on: d("2026-09-30"), payments: paid([["2026-09-01", "5.00"]]) });
    expect(claim).toMatchObject({ total: 0, performed: false, excess: 500, lines: [] });
  });
});

it("L05 L06 R33 the example of docs/funds/claim.md", () => {
  const document: DocumentMoney = { ...judgment, costs: "1350.00", interest: [{ principal: "100000.00", rate: "3.65", from: "2026-07-31" }] };
  const claim = on(document, "2026-10-31", [["2026-09-30", "31960.00"]], { excluded: [{ from: d("2026-10-11"), to: d("2026-10-20") }] });
  expect(claim.lines.map((l) => [l.kind, yuanOfFen(l.due), yuanOfFen(l.paid), yuanOfFen(l.open)])).toEqual([
    ["costs", "1350.00", "1350.00", "0.00"], ["interest", "827.00", "610.00", "217.00"],
    ["principal", "120000.00", "30000.00", "90000.00"], ["doubled", "960.75", "0.00", "960.75"],
  ]);
  expect(claim.lines[1]?.explained.en).toContain("[100000.00 × 61 days (2026-08-01 to 2026-09-30) + 70000.00 × 31 days (2026-10-01 to 2026-10-31)] × 3.65% ÷ 365 = 827.00 yuan");
  expect(yuanOfFen(claim.total)).toBe("91177.75");
});

describe("R41 instalments of a mediation agreement", () => {
  const plan: DocumentMoney = {
    type: "mediation", amount: "90000.00", effectiveOn: "2026-08-01",
    clauses: { instalments: [{ dueOn: "2026-08-31", amount: "30000.00" }, { dueOn: "2026-09-30", amount: "30000.00" }, { dueOn: "2026-10-31", amount: "30000.00" }] },
  };
  it.each<[string, string, Paid[], { dueNow: string; total: string; performed: boolean; defaultOn?: string }]>([
    ["before the first nothing is due", "2026-08-30", [], { dueNow: "0.00", total: "90000.00", performed: false }],
    ["on its day the first is due, nothing missed yet", "2026-08-31", [], { dueNow: "30000.00", total: "90000.00", performed: false }],
    ["the day after, the whole rest is, with doubled interest on it", "2026-09-01", [], { dueNow: "90015.75", total: "90015.75", performed: false, defaultOn: "2026-08-31" }],
    ["paid on its day, it is kept", "2026-09-01", [["2026-08-31", "30000.00"]], { dueNow: "0.00", total: "60000.00", performed: true }],
    ["a fen short is missed", "2026-09-01", [["2026-08-31", "29999.99"]], { dueNow: "60010.51", total: "60010.51", performed: false, defaultOn: "2026-08-31" }],
    ["paid ahead, the second is kept too", "2026-10-01", [["2026-08-15", "60000.00"]], { dueNow: "0.00", total: "30000.00", performed: true }],
    ["the second missed: its own day counts", "2026-10-01", [["2026-08-31", "30000.00"]], { dueNow: "60010.50", total: "60010.50", performed: false, defaultOn: "2026-09-30" }],
    ["all paid by the last day", "2026-12-01", [["2026-08-31", "30000.00"], ["2026-09-30", "30000.00"], ["2026-10-31", "30000.00"]], { dueNow: "0.00", total: "0.00", performed: true }],
    ["all at once before the first day", "2026-08-02", [["2026-08-02", "90000.00"]], { dueNow: "0.00", total: "0.00", performed: true }],
  ])("R41 %s", (_, day, rows, { dueNow, total, performed, defaultOn }) => {
    const claim = on(plan, day, rows);
    expect({ dueNow: yuanOfFen(claim.dueNow), total: yuanOfFen(claim.total), performed: claim.performed, defaultOn: claim.defaultOn })
      .toEqual({ dueNow, total, performed, defaultOn });
  });

  it("R41 a day's doubled interest while one instalment waits is none", () => {
    expect(sums(on(plan, "2026-09-15", [["2026-08-31", "30000.00"]])).doubled).toBe("0.00");
  });

  it("R41 the lines name each instalment and its state", () => {
    expect(on(plan, "2026-09-01").lines.map((l) => [l.item, l.kind, l.dueOn, l.explained.zh])).toEqual([
      [0, "principal", "2026-08-31", "第1期30000.00元，2026-08-31届满，已到期。"],
      [1, "principal", "2026-09-30", "第2期30000.00元，2026-09-30届满，2026-08-31到期的一期未如约履行，本期立即到期。"],
      [2, "principal", "2026-10-31", "第3期30000.00元，2026-10-31届满，2026-08-31到期的一期未如约履行，本期立即到期。"],
      [null, "doubled", undefined, "加倍部分债务利息：90000.00元×1天（2026-09-01至2026-09-01）×0.0175%＝15.75元（四舍五入到分）。"],
    ]);
  });

  it("R41 while the plan stands, interest waits for its end, and payments keep the plan whatever they satisfy", () => {
    const document = { ...plan, interest: [{ principal: "90000.00", rate: "3.65", from: "2026-08-01" }] };
    const rows: Paid[] = [["2026-08-31", "30000.00"], ["2026-09-30", "30000.00"], ["2026-10-31", "30000.00"]];
    expect(on(document, "2026-10-30", rows.slice(0, 2))).toMatchObject({ performed: true, dueNow: 0 });
    const last = on(document, "2026-10-31", rows);
    expect(last).toMatchObject({ performed: false, dueNow: last.total });
    expect(last.total).toBeGreaterThan(0);
  });

  it("R41 what the plan leaves of the amount falls due last, and more than the amount is not owed", () => {
    const instalments = [{ dueOn: "2026-08-31", amount: "30000.00" }];
    expect(on({ ...plan, clauses: { instalments } }, "2026-08-31").lines.map((l) => [l.item, yuanOfFen(l.due)]))
      .toEqual([[0, "30000.00"], [null, "60000.00"], [null, "0.00"]]);
    expect(on({ ...plan, amount: "20000.00", clauses: { instalments } }, "2026-08-31").total).toBe(2000000);
  });

  it("L05 a judgment's instalments bear it each from its own day, and one missed leaves the others their term", () => {
    const own = on({ ...plan, type: "judgment" }, "2026-10-01");
    expect(sums(own)).toMatchObject({ principal: "90000.00", doubled: "168.00" });
    expect(yuanOfFen(own.dueNow)).toBe("60168.00");
    expect(own.lines.at(-1)?.explained.zh).toContain("〔30000.00元×31天（2026-09-01至2026-10-01）＋30000.00元×1天（2026-10-01至2026-10-01）〕");
  });
});

describe("R42 R43 clauses of a mediation agreement", () => {
  const concession = (cancelled: "whole" | "part"): DocumentMoney =>
    ({ ...judgment, type: "mediation", clauses: { concession: { amount: "30000.00", cancelled } } });
  it.each<[string, string, Paid[], string]>([
    ["on the last day it still holds", "2026-08-31", [], "120000.00"],
    ["the day after it is owed again", "2026-09-01", [], "150026.25"],
    ["performed in time it stays conceded", "2026-09-01", [["2026-08-31", "120000.00"]], "0.00"],
    ["a fen short it does not", "2026-09-01", [["2026-08-31", "119999.99"]], "30005.26"],
    ["nor a day late", "2026-09-01", [["2026-09-01", "120000.00"]], "30026.25"],
  ])("R42 %s", (_, day, rows, total) => expect(sums(on(concession("whole"), day, rows)).total).toBe(total));

  it("R42 says what was cancelled, wholly or in the agreed part", () => {
    const line = (c: DocumentMoney) => on(c, "2026-09-01").lines.find((l) => l.kind === "concession");
    expect(line(concession("whole"))).toMatchObject({ due: 3000000, explained: { zh: "2026-08-31届满未如约履行，取消全部让步，恢复30000.00元。" } });
    expect(line(concession("part"))?.explained.zh).toContain("取消部分让步");
  });

  it("R42 a missed instalment cancels it too", () => {
    const document = { ...concession("whole"), clauses: { ...concession("whole").clauses, instalments: [{ dueOn: "2026-10-31", amount: "120000.00" }] } };
    expect(sums(on(document, "2026-10-31")).principal).toBe("120000.00");
    expect(sums(on(document, "2026-11-01")).principal).toBe("150000.00");
  });

  it("R43 an agreed late-performance rate stands in place of the law's", () => {
    expect(sums(on({ ...judgment, clauses: { latePerformance: { ratePerDay: "0.05" } } }, "2026-09-01")).doubled).toBe("60.00");
    expect(on({ ...judgment, clauses: { latePerformance: { ratePerDay: "0.05" } } }, "2026-09-01").lines.at(-1)?.explained.zh).toContain("约定的迟延履行金");
    expect(sums(on({ ...judgment, clauses: { latePerformance: true } }, "2026-09-01")).doubled).toBe("21.00");
  });
});

describe("one payment", () => {
  it.each([
    ["less than what is open is needed in full", "50000.00", "50000.00", "0.00"],
    ["just what is open", "120630.00", "120630.00", "0.00"],
    ["more goes back", "130000.00", "120630.00", "9370.00"],
  ])("L06 %s", (_, amount, needed, excess) => {
    const applied = applyPayment(basis(judgment), { on: d("2026-09-30"), amount: fenOfYuan(amount) }, { on: d("2026-09-30") });
    expect([yuanOfFen(applied.needed), yuanOfFen(applied.excess)]).toEqual([needed, excess]);
  });

  it("L06 booked after a later one, it counts on its own day", () => {
    const applied = applyPayment(basis(judgment), { on: d("2026-09-01"), amount: fenOfYuan("1000.00") }, { on: d("2026-09-01"), payments: paid([["2026-09-30", "120630.00"]]) });
    expect([yuanOfFen(applied.needed), yuanOfFen(applied.excess)]).toEqual(["0.00", "1000.00"]);
    expect(yuanOfFen(applied.claim.excess)).toBe("1005.07");
  });
});

it.each([
  ["/document/amount", { amount: "12e3" }],
  ["/document/interest/0/rate", { amount: "1.00", interest: [{ principal: "1.00", rate: "4,35", from: "2026-01-01" }] }],
  ["/document/clauses/instalments/0/dueOn", { amount: "1.00", clauses: { instalments: [{ dueOn: "2026-02-30", amount: "1.00" }] } }],
  ["/document/clauses/latePerformance/ratePerDay", { amount: "1.00", clauses: { latePerformance: { ratePerDay: "much" } } }],
  ["/document/costs", { amount: "1.00", costs: "1.001" }],
  ["/document/lateFees/0/ratePerDay", { amount: "1.00", lateFees: [{ principal: "1.00", ratePerDay: "0,05", from: "2026-01-01" }] }],
  ["/document/amount", { amount: "9999999999999.00", clauses: { concession: { amount: "2.00", cancelled: "whole" as const } } }],
])("%s is named when it is wrong", (pointer, document) => {
  try {
    basis(document);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    expect((error as BadInput).errors[0]?.pointer).toBe(pointer);
  }
});
