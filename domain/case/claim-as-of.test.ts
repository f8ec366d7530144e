import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan, yuanOfFen } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";
import { feeOfCase } from "./application-fee.js";
import { claimAsOf } from "./claim-as-of.js";
import type { Commands } from "./facts.js";
import type { CaseFile } from "./file.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const day = courtDate;
const money = (yuan: string) => fenOfYuan(yuan);
const on = (s: Story, date: string) => claimAsOf(s.file, s.law, day(date));

describe("as of a day", () => {
  it("L06 counts what arrived and what was paid directly by then, not what came later", () => {
    const s = aCase().to("2026-10-08T10:00:00+08:00");
    s.arrives("20000.00", "S1");
    s.when("recordPerformance", { on: day("2026-10-07"), amount: money("10000.00"), kind: "direct", confirmedBy: "p1", signedOn: day("2026-10-08") });
    s.does("confirmPerformance", { approve: true });
    expect(["2026-10-06", "2026-10-07", "2026-10-08"].map((d) => yuanOfFen(on(s, d).paid))).toEqual(["0.00", "10000.00", "30000.00"]);
    expect(on(s, "2026-10-06").principal - on(s, "2026-10-08").principal).toBe(money("30000.00"));
  });

  it("R30 a payment that waits for the leader's check does not count yet", () => {
    const s = aCase().to("2026-10-08T10:00:00+08:00");
    s.when("recordPerformance", { on: day("2026-10-07"), amount: money("10000.00"), kind: "direct", confirmedBy: "p1", signedOn: day("2026-10-08") });
    expect(on(s, "2026-10-08").paid).toBe(0);
  });

  it("L20 a settlement wholly performed does away with the rest; before that day the claim stands beside it", () => {
    const s = aCase().to("2026-10-08T10:00:00+08:00");
    s.when("recordSettlement", { on: day("2026-10-08"), signedBy: ["p1", "p2"], suspend: false, instalments: [{ dueOn: day("2026-11-10"), amount: money("100000.00") }] });
    s.to("2026-10-20T10:00:00+08:00");
    expect(on(s, "2026-10-20")).toMatchObject({ released: 0, settlement: { owed: money("100000.00"), paid: 0, open: money("100000.00") } });
    s.arrives("100000.00", "S1");
    const after = on(s, "2026-10-20");
    expect(after).toMatchObject({ total: 0, dueNow: 0, performed: true, principal: 0 });
    expect(after.released).toBeGreaterThan(money("20000.00"));
    expect(after.lines.every((l) => l.open === 0)).toBe(true);
    expect(on(s, "2026-10-19").total).toBeGreaterThan(money("120000.00"));
  });
});

describe("L05 days that do not count", () => {
  const suspended = (more: Partial<Commands["suspend"]>) => {
    const s = aCase().to("2026-10-08T10:00:00+08:00");
    s.when("suspend", { ground: "中止事由", from: day("2026-10-11"), until: day("2026-10-20"), ...more });
    return s;
  };
  const days = (s: Story, date: string) => on(s, date).lines.at(-1)?.grows?.stretches.reduce((sum, r) => sum + r.days, 0);
  const counted = (s: Story) => days(s, "2026-10-31");
  const whole = counted(aCase().to("2026-10-08T10:00:00+08:00")) ?? 0;

  it.each<[string, Partial<Commands["suspend"]>, number]>([
    ["nobody says who applied: not the respondent", {}, 10],
    ["the applicant applied", { appliedBy: "applicant" }, 10],
    ["the court of its own accord", { appliedBy: "court" }, 10],
    ["the respondent applied: they count", { appliedBy: "respondent" }, 0],
    ["in retrial, whoever applied", { appliedBy: "respondent", retrial: true }, 10],
  ])("L05 %s", (_, more, none) => expect(counted(suspended(more))).toBe(whole - none));

  it("L05 as of a day inside it only the days until then, and of one without an end all to come", () => {
    expect(on(suspended({}), "2026-10-15").excluded).toMatchObject([{ from: "2026-10-11", to: "2026-10-15" }]);
    expect(on(suspended({}), "2026-10-10").excluded).toEqual([]);
    const open = suspended({ until: undefined });
    expect(days(open, "2027-10-31")).toBe(days(open, "2026-10-10"));
  });

  it("L05 after a resumption it counts again from that day", () => {
    const s = suspended({ until: undefined }).to("2026-10-16T10:00:00+08:00");
    s.when("resume", { on: day("2026-10-16") });
    expect(on(s, "2026-10-31").excluded).toMatchObject([{ from: "2026-10-11", to: "2026-10-15" }]);
    expect(counted(s)).toBe(whole - 5);
  });
});

describe("L07 the application fee of a case", () => {
  const base = aCase();
  const filed = (kind: "initial" | "preservation" | "objection", amount?: string): CaseFile => {
    const { amount: _amount, ...document } = base.file.document;
    return { ...base.file, kind, document: { ...document, ...(amount === undefined ? {} : { amount: money(amount) }) } };
  };
  const fee = (file: CaseFile) => {
    const found = feeOfCase(file, base.law);
    return found && [yuanOfFen(found.amount), found.kind, found.borneBy];
  };
  it.each<[string, Parameters<typeof filed>[0], string | undefined, unknown]>([
    ["on the amount filed", "initial", "120000.00", ["1700.00", "enforcement", "respondent"]],
    ["no amount: the law's least where the profile says nothing", "initial", undefined, ["50.00", "enforcement", "respondent"]],
    ["preservation to 1,000", "preservation", "1000.00", ["30.00", "preservation", "applicant"]],
    ["preservation above it 1 %", "preservation", "1001.00", ["30.01", "preservation", "applicant"]],
    ["preservation at 100,000", "preservation", "100000.00", ["1020.00", "preservation", "applicant"]],
    ["preservation then 0.5 %", "preservation", "100200.00", ["1021.00", "preservation", "applicant"]],
    ["preservation just below its most", "preservation", "895998.00", ["4999.99", "preservation", "applicant"]],
    ["preservation at most 5,000", "preservation", "896000.02", ["5000.00", "preservation", "applicant"]],
    ["preservation of no amount", "preservation", undefined, ["30.00", "preservation", "applicant"]],
    ["an objection bears none", "objection", "120000.00", undefined],
  ])("L07 %s", (_, kind, amount, expected) => expect(fee(filed(kind, amount))).toEqual(expected));

  it("L07 without an amount the court's profile says how much", () => {
    const { profile } = base.law;
    const law = { ...base.law, profile: { ...profile, settings: { ...profile.settings, feeWithoutAmount: "300.00" } } };
    expect(feeOfCase(filed("initial"), law)?.amount).toBe(money("300.00"));
  });

  it("L07 the words lead to the figure", () => {
    expect(feeOfCase(filed("preservation", "896000.02"), base.law)?.explained.zh)
      .toBe("30.00＋（100000.00－1000.00）×1%＋（896000.02－100000.00）×0.5%，最多5000.00元。");
    expect(feeOfCase(filed("initial", "9000.00"), base.law)?.explained.zh).toBe("不超过10000.00元，每件50.00元。");
  });
});
