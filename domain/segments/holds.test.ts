import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { claimOfCase } from "../case/claim-of-case.js";
import type { Commands } from "../case/facts.js";
import { fen, fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const outcome = (act: () => unknown) => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { rule?: string }).rule ?? (error as { errors?: { pointer: string }[] }).errors?.map((e) => e.pointer).join(" ");
  }
};
const day = courtDate;
const NOW = "2026-10-20T10:00:00+08:00";
const settlement = (more: Partial<Commands["recordSettlement"]> = {}): Commands["recordSettlement"] => ({
  on: day("2026-10-20"), signedBy: ["p1", "p2"], suspend: false, instalments: [{ dueOn: day("2026-11-10"), amount: fenOfYuan("60000.00") }, { dueOn: day("2026-12-10"), amount: fenOfYuan("40000.00") }], ...more,
});

describe("L20 settlement", () => {
  it.each<[string, Partial<Commands["recordSettlement"]>, string]>([
    ["L20 signed by both sides", {}, "done"],
    ["L20 without the applicant", { signedBy: ["p2"] }, "L20"],
    ["L20 without the respondent", { signedBy: ["p1"] }, "L20"],
    ["L20 without instalments it could never be broken", { instalments: [] }, "/instalments"],
    ["L20 an instalment before it", { instalments: [{ dueOn: day("2026-10-19"), amount: fen(1) }] }, "/instalments/0/dueOn"],
    ["L20 an instalment of nothing", { instalments: [{ dueOn: day("2026-10-20"), amount: fen(0) }] }, "/instalments/0/amount"],
    ["L20 tomorrow's is not recorded today", { on: day("2026-10-21") }, "/on"],
  ])("%s", (_, change, then) => expect(outcome(() => aCase().to(NOW).when("recordSettlement", settlement(change)))).toBe(then));

  it("L20 one at a time", () => {
    const s = aCase().to(NOW);
    s.when("recordSettlement", settlement());
    expect(outcome(() => s.when("recordSettlement", settlement()))).toBe("L20");
  });

  const kept = (suspend: boolean, paidOn: string, yuan = "60000.00") => {
    const s = aCase().to(NOW);
    s.when("recordSettlement", settlement({ suspend }));
    s.to(paidOn);
    s.arrives(yuan, "S1");
    return s.to("2026-11-11T08:00:00+08:00");
  };

  it.each([
    ["L20 paid on the instalment's day: kept", "2026-11-10T23:00:00+08:00", "60000.00", []],
    ["L20 a fen short: broken", "2026-11-10T23:00:00+08:00", "59999.99", ["settlementBroken"]],
    ["L20 paid ahead: kept", "2026-10-21T10:00:00+08:00", "60000.00", []],
  ])("%s", (_, on, yuan, then) => expect(kept(true, on, yuan).types("settlementBroken")).toEqual(then));

  it("L20 broken: the suspension it brought ends, what was paid is deducted", () => {
    const s = kept(true, "2026-10-21T10:00:00+08:00", "10000.00");
    expect(s.file.status).toBe("open");
    const claim = claimOfCase(s.file, s.law, day("2026-11-11"));
    expect(claim.principal).toBe(fenOfYuan("110000.00"));
  });

  it("L20 a payment reported in time that the leader has not checked breaks nothing; refused, it does", () => {
    const s = aCase().to(NOW);
    s.when("recordSettlement", settlement());
    s.to("2026-11-10T10:00:00+08:00");
    s.when("recordPerformance", { on: day("2026-11-10"), amount: fenOfYuan("60000.00"), kind: "direct", confirmedBy: "p1" });
    expect(s.to("2026-11-12").types("settlementBroken")).toEqual([]);
    s.does("confirmPerformance", { approve: false, because: "签名不符" });
    expect(s.of("settlementBroken")[0]?.data.dueOn).toBe("2026-11-10");
  });

  it("L20 money above what the settlement asks for goes back", () => {
    const s = aCase().to(NOW);
    s.when("recordSettlement", settlement());
    s.arrives("110000.00", "S1");
    expect(s.file.arrivals[0]).toMatchObject({ needed: fenOfYuan("100000.00"), excess: fenOfYuan("10000.00") });
    expect(s.file.performedInFullAt).toBe(NOW);
    s.arrives("5.00", "S2");
    expect(s.file.arrivals[1]).toMatchObject({ needed: 0, excess: 500 });
  });

  it("L20 R25 what was paid before the settlement does not count for it", () => {
    const s = aCase().to("2026-10-10T10:00:00+08:00");
    s.arrives("60000.00", "S0");
    s.to(NOW);
    s.when("recordSettlement", settlement());
    expect(s.to("2026-11-11").types("settlementBroken")).toEqual(["settlementBroken"]);
  });
});

describe("L21 suspension and resumption", () => {
  it.each<[string, Commands["suspend"], string]>([
    ["L21 from today", { ground: "公告", from: day("2026-10-20") }, "done"],
    ["L21 recorded late", { ground: "公告", from: day("2026-10-12") }, "done"],
    ["L21 before the case was filed", { ground: "公告", from: day("2026-09-28") }, "/from"],
    ["L21 ends before it begins", { ground: "公告", from: day("2026-10-20"), until: day("2026-10-19") }, "/until"],
  ])("%s", (_, body, then) => expect(outcome(() => aCase().to(NOW).when("suspend", body))).toBe(then));

  it("L21 twice is refused", () => {
    const s = aCase().to(NOW);
    s.when("suspend", { ground: "公告", from: day("2026-10-20") });
    expect(outcome(() => s.when("suspend", { ground: "公告", from: day("2026-10-20") }))).toBe("L21");
  });

  it("L21 recorded ahead, it begins on its day", () => {
    const s = aCase().to(NOW);
    s.when("suspend", { ground: "公告", from: day("2026-10-25"), until: day("2026-10-27") });
    expect([s.file.status, s.to("2026-10-24").file.status, s.to("2026-10-25").file.status]).toEqual(["open", "open", "suspended"]);
    expect([s.to("2026-10-27").file.status, s.to("2026-10-28").file.status]).toEqual(["suspended", "open"]);
  });

  it.each([
    ["L21 resumed today", "2026-10-20", "done"],
    ["L21 resumed on its first day", "2026-10-12", "done"],
    ["L21 resumed before it began", "2026-10-11", "L21"],
    ["L21 resumed tomorrow", "2026-10-21", "/on"],
  ])("%s", (_, on, then) => {
    const s = aCase().to(NOW);
    s.when("suspend", { ground: "公告", from: day("2026-10-12") });
    expect(outcome(() => s.when("resume", { on: day(on) }))).toBe(then);
  });

  it("L21 what is not suspended is not resumed", () => expect(outcome(() => aCase().to(NOW).when("resume", { on: day("2026-10-20") }))).toBe("L21"));

  it("L05 its days bear no doubled interest", () => {
    const interest = (suspend: boolean) => {
      const s = aCase().to("2026-10-12T10:00:00+08:00");
      if (suspend) s.when("suspend", { ground: "公告", from: day("2026-10-12") });
      s.to(NOW);
      if (suspend) s.when("resume", { on: day("2026-10-20") });
      return claimOfCase(s.file, s.law, day("2026-10-31")).doubledInterest;
    };
    // 61 days from 2026-09-01, less the eight from 12 to 19 October: 120,000 × 0.0175 % a day is 21.00.
    expect([interest(false), interest(true)]).toEqual([fenOfYuan("1281.00"), fenOfYuan("1113.00")]);
  });
});

describe("L09 grace", () => {
  it.each([
    ["L09 one month", "2026-11-20", "done"],
    ["L09 a day less", "2026-11-19", "L09"],
    ["L09 three months", "2027-01-20", "done"],
    ["L09 a day more", "2027-01-21", "L09"],
  ])("%s", (_, until, then) => expect(outcome(() => aCase().to(NOW).when("grantGrace", { respondent: "p2", until: day(until) }))).toBe(then));

  it("L09 only a respondent has one", () => expect(outcome(() => aCase().to(NOW).when("grantGrace", { respondent: "p1", until: day("2026-12-20") }))).toBe("/respondent"));
});

describe("L21 withdrawal", () => {
  const three = aFiling({ applicants: [{ name: "甲", amount: "60000.00" }, { name: "乙", amount: "40000.00" }, { name: "丙", amount: "20000.00" }] });

  it.each([["L21 by an applicant", "p1", "done"], ["L21 by nobody else", "p4", "/by"]])("%s", (_, by, then) =>
    expect(outcome(() => aCase({ filing: three }).to(NOW).when("withdraw", { by, reason: "和解" }))).toBe(then));

  it("L21 once", () => {
    const s = aCase({ filing: three }).to(NOW);
    s.when("withdraw", { by: "p1", reason: "和解" });
    expect(outcome(() => s.when("withdraw", { by: "p1", reason: "和解" }))).toBe("L21");
    expect(s.file.closing).toBeUndefined();
  });

  it("L21 a share that was withdrawn is not asked for any more, and earns nothing", () => {
    const s = aCase({ filing: three }).to(NOW);
    s.when("withdraw", { by: "p1", reason: "和解" });
    expect(claimOfCase(s.file, s.law, day("2026-10-20")).principal).toBe(fenOfYuan("60000.00"));
    s.arrives("120000.00", "S1");
    s.does("approveFunds");
    // Half the claim, with doubled interest on it for 50 days: 60,525.00 for two by 2 : 1.
    expect(s.file.disbursements.map((d) => [d.payee, d.amount])).toEqual([["p2", fenOfYuan("40350.00")], ["p3", fenOfYuan("20175.00")], ["payer", fenOfYuan("59475.00")]]);
  });

  it("L21 what was paid before goes by the shares of that time", () => {
    const s = aCase({ filing: three }).to(NOW);
    s.arrives("60000.00", "S1");
    s.to("2026-10-21T10:00:00+08:00");
    s.when("withdraw", { by: "p1", reason: "和解" });
    // Of 60,000.00 half went to the two who remain; 60,000.00 were theirs.
    expect(claimOfCase(s.file, s.law, day("2026-10-21")).principal).toBe(fenOfYuan("30000.00"));
  });
});
