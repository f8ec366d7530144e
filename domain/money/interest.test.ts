import { describe, expect, it } from "vitest";
import { BadInput } from "../errors.js";
import { answerInterest, type InterestBody } from "./interest-body.js";

const item = (principal: string, rate: string, from: string, to: string) => ({ principal, rate, from, to });
const loan = item("100000.00", "4.35", "2025-01-01", "2025-12-31");
const ask = (body: Partial<InterestBody>) => answerInterest({ items: [], ...body });

describe("general interest", () => {
  it.each([
    ["the first day is not counted", item("100000.00", "3.65", "2026-01-01", "2026-01-01"), "0.00"],
    ["the last day is counted", item("100000.00", "3.65", "2026-01-01", "2026-01-02"), "10.00"],
    ["a leap year's day is a day like others", item("100000.00", "3.65", "2028-02-28", "2028-03-01"), "20.00"],
    ["a whole year at 4.35 % is 364 days after the first", loan, "4338.08"],
    ["just below half a fen goes down", item("0.99", "182.5", "2026-01-01", "2026-01-02"), "0.00"],
    ["half a fen goes up", item("1.00", "182.5", "2026-01-01", "2026-01-02"), "0.01"],
  ])("%s", (_, one, amount) => expect(ask({ items: [one] }).items[0]?.amount).toBe(amount));

  it("a year of 360 days by the court's profile", () => {
    const settings = { interestYearDays: 360 as const, doubledRatePerDay: "0.0175" };
    expect(answerInterest({ items: [item("100000.00", "3.6", "2026-01-01", "2026-01-02")] }, settings).total).toBe("10.00");
  });

  it("says what a pocket calculator can check", () => {
    expect(ask({ items: [loan] }).items[0]?.explained)
      .toBe("第1项利息：100000.00元×364天（2025-01-02至2025-12-31）×4.35%÷365＝4338.08元（四舍五入到分）。");
    expect(ask({ items: [loan], payments: [{ on: "2025-01-31", amount: "50357.53" }] }).items[0]?.explained)
      .toBe("第1项利息：〔100000.00元×30天（2025-01-02至2025-01-31）＋50000.00元×334天（2025-02-01至2025-12-31）〕×4.35%÷365＝2347.81元（四舍五入到分）。");
  });
});

describe("L05 doubled interest", () => {
  const delayed = { from: "2026-08-31", to: "2026-09-30", base: "120000.00" };
  it.each([
    ["L05 30 days on 120000", delayed, 30, "630.00"],
    ["L05 the term's last day itself bears none", { ...delayed, to: "2026-08-31" }, 0, "0.00"],
    ["L05 the first day after it does", { ...delayed, to: "2026-09-01" }, 1, "21.00"],
    ["L05 a suspension is left out, both its ends with it", { ...delayed, excluded: [{ from: "2026-09-10", to: "2026-09-19", why: "中止" }] }, 20, "420.00"],
    ["L05 of a suspension over the beginning only the days inside", { ...delayed, excluded: [{ from: "2026-08-01", to: "2026-09-01" }] }, 29, "609.00"],
    ["L05 of a suspension over the end only the days inside", { ...delayed, excluded: [{ from: "2026-09-30", to: "2026-10-05" }] }, 29, "609.00"],
    ["L05 days in two suspensions are left out once", { ...delayed, excluded: [{ from: "2026-09-10", to: "2026-09-14" }, { from: "2026-09-12", to: "2026-09-19" }] }, 20, "420.00"],
    ["L05 all of it suspended", { ...delayed, excluded: [{ from: "2026-08-01", to: "2026-12-31" }] }, 0, "0.00"],
  ])("%s", (_, given, days, amount) => expect(ask({ delayed: given }).delayed).toMatchObject({ days, amount }));

  it("L05 is explained with the days left out", () => {
    expect(ask({ delayed: { ...delayed, excluded: [{ from: "2026-09-10", to: "2026-09-19" }] } }).delayed.explained)
      .toBe("加倍部分债务利息：120000.00元×20天（2026-09-01至2026-09-30，其中10天不计）×0.0175%＝420.00元（四舍五入到分）。");
  });

  it("L05 is asked of the debt without its general interest", () => {
    const answer = ask({ items: [loan], delayed: { from: "2025-12-31", to: "2026-01-01", base: "100000.00" } });
    expect(answer).toMatchObject({ delayed: { amount: "17.50" }, total: "4355.58" });
  });
});

describe("L06 payments", () => {
  const delayed = { from: "2025-06-30", to: "2025-12-31", base: "100000.00" };
  const pay = (on: string, amount: string) => ({ on, amount });

  it("L06 satisfy interest to their own day, then principal, then doubled interest", () => {
    const answer = ask({ items: [loan], delayed, payments: [pay("2025-07-10", "2264.38"), pay("2025-07-10", "100000.00"), pay("2025-07-10", "1000.00")] });
    expect(answer.satisfied).toEqual([
      { on: "2025-07-10", amount: "2264.38", lines: [{ item: 0, kind: "interest", amount: "2264.38" }], excess: "0.00" },
      { on: "2025-07-10", amount: "100000.00", lines: [{ item: 0, kind: "principal", amount: "100000.00" }], excess: "0.00" },
      { on: "2025-07-10", amount: "1000.00", lines: [{ item: null, kind: "doubled", amount: "175.00" }], excess: "825.00" },
    ]);
    expect(answer).toMatchObject({ total: "2439.38", open: { total: "0.00" }, excess: "825.00" });
  });

  it("L06 all items' interest in listed order comes before any principal", () => {
    const second = { ...item("50000.00", "7.3", "2025-01-01", "2025-12-31") };
    const answer = ask({ items: [{ ...loan, rate: "3.65" }, second], payments: [pay("2025-01-11", "50300.00"), pay("2025-01-12", "99000.00")] });
    expect(answer.satisfied.map((s) => s.lines)).toEqual([
      [{ item: 0, kind: "interest", amount: "100.00" }, { item: 1, kind: "interest", amount: "100.00" }, { item: 0, kind: "principal", amount: "50100.00" }],
      [
        { item: 0, kind: "interest", amount: "4.99" }, { item: 1, kind: "interest", amount: "10.00" },
        { item: 0, kind: "principal", amount: "49900.00" }, { item: 1, kind: "principal", amount: "49085.01" },
      ],
    ]);
  });

  it("L06 lower the base from the next day", () => {
    expect(ask({ delayed, payments: [pay("2025-07-10", "40000.00")] }).delayed.explained)
      .toContain("100000.00元×10天（2025-07-01至2025-07-10）＋60000.00元×174天（2025-07-11至2025-12-31）");
  });

  it("L06 before the first day lower the base from the start", () => {
    expect(ask({ delayed, payments: [pay("2025-06-01", "40000.00")] }).delayed.explained).toContain("：60000.00元×184天（2025-07-01至2025-12-31）");
    expect(ask({ delayed, payments: [pay("2025-06-30", "40000.00")] }).delayed.explained).toContain("：60000.00元×184天");
  });

  it("L06 after the last day are set against what is open", () => {
    const answer = ask({ delayed, payments: [pay("2026-03-01", "103220.00"), pay("2026-03-02", "5.00")] });
    expect(answer.satisfied).toEqual([
      { on: "2026-03-01", amount: "103220.00", lines: [{ item: null, kind: "principal", amount: "100000.00" }, { item: null, kind: "doubled", amount: "3220.00" }], excess: "0.00" },
      { on: "2026-03-02", amount: "5.00", lines: [], excess: "5.00" },
    ]);
  });

  it("L06 in any order in the list count in the order of their days", () => {
    const answer = ask({ delayed, payments: [pay("2025-08-01", "1.00"), pay("2025-07-01", "2.00")] });
    expect(answer.satisfied.map((s) => s.on)).toEqual(["2025-07-01", "2025-08-01"]);
  });

  it("L06 reach a part of the debt that bears no interest after the items", () => {
    const answer = ask({ items: [{ ...loan, principal: "60000.00", to: "2025-01-01" }], delayed, payments: [pay("2025-06-30", "70000.00")] });
    expect(answer.satisfied[0]?.lines).toEqual([{ item: 0, kind: "principal", amount: "60000.00" }, { item: null, kind: "principal", amount: "10000.00" }]);
  });
});

describe("one debt at several rates", () => {
  const first = item("100000.00", "3.65", "2025-01-01", "2025-01-11");
  const next = item("100000.00", "7.3", "2025-01-11", "2025-01-21");
  const payments = [{ on: "2025-01-16", amount: "40200.00" }];

  it("an item that goes on where another of the same principal ends is the same debt", () => {
    const answer = ask({ items: [first, next], delayed: { from: "2025-01-21", to: "2025-01-31", base: "100000.00" }, payments });
    expect(answer.satisfied[0]?.lines).toEqual([
      { item: 0, kind: "interest", amount: "100.00" }, { item: 1, kind: "interest", amount: "100.00" }, { item: 1, kind: "principal", amount: "40000.00" },
    ]);
    expect(answer).toMatchObject({ items: [{ amount: "100.00" }, { amount: "160.00" }], delayed: { amount: "105.00" }, open: { principal: "60000.00" } });
  });

  it("a base of both principals makes them two debts", () => {
    const answer = ask({ items: [first, next], delayed: { from: "2025-01-21", to: "2025-01-31", base: "200000.00" }, payments });
    expect(answer.satisfied[0]?.lines.at(-1)).toEqual({ item: 0, kind: "principal", amount: "40000.00" });
    expect(answer).toMatchObject({ items: [{ amount: "100.00" }, { amount: "200.00" }], open: { principal: "160000.00" } });
  });

  it("periods apart that the base cannot hold side by side are stages of one debt", () => {
    const answer = ask({ items: [{ ...first, principal: "150000.00" }, next], delayed: { from: "2025-01-21", to: "2025-01-31", base: "150000.00" }, payments: [{ on: "2025-01-16", amount: "50250.00" }] });
    expect(answer).toMatchObject({ items: [{ amount: "150.00" }, { amount: "150.00" }], open: { principal: "100000.00" } });
  });
});

describe("what is refused", () => {
  const delayed = { from: "2026-01-01", to: "2026-02-01", base: "1.00" };
  it.each([
    ["/items/0/to", { items: [item("1.00", "1", "2026-01-02", "2026-01-01")] }],
    ["/items/0/rate", { items: [item("1.00", "-1", "2026-01-01", "2026-01-02")] }],
    ["/items/0/principal", { items: [item("1.001", "1", "2026-01-01", "2026-01-02")] }],
    ["/items/0/from", { items: [item("1.00", "1", "2026-02-30", "2026-03-02")] }],
    ["/items/0", { items: [item("9000000000000.00", "9999", "2000-01-01", "2026-01-02")] }],
    ["/delayed/to", { delayed: { ...delayed, to: "2025-12-31" } }],
    ["/delayed/excluded/0/to", { delayed: { ...delayed, excluded: [{ from: "2026-01-03", to: "2026-01-02" }] } }],
    ["/payments/0/amount", { payments: [{ on: "2026-01-01", amount: "-1.00" }] }],
    ["/payments", { payments: [{ on: "2026-01-01", amount: "9000000000000.00" }, { on: "2026-01-01", amount: "9000000000000.00" }] }],
  ])("%s is named", (pointer, body) => {
    try {
      ask(body);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(BadInput);
      expect((error as BadInput).errors[0]?.pointer).toBe(pointer);
    }
  });

  it("nothing asked is nothing owed", () => expect(ask({})).toMatchObject({ items: [], satisfied: [], total: "0.00" }));
});
