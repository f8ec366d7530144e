import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import type { Filing } from "../case/filing.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const PRESIDENT = { post: "president", staffId: "nz-001" };
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
/** Filed 2026-09-29: the two months end on Monday 2026-11-30, the window on Thursday 2026-12-03. */
const AT = "2026-11-30T23:59:59+08:00";
const WINDOW = "2026-12-03T23:59:59+08:00";
const personal = (s: Story) => s.file.measures.filter((m) => !m.assetId);
const words = (s: Story) => personal(s).map((m) => `${m.kind} ${m.partyId} ${m.status}`);
const inEffect = (s: Story) => personal(s).filter((m) => m.status === "inEffect").map((m) => `${m.kind} ${m.partyId}`);
const two = (more: Partial<Filing> = {}): Filing => aFiling({
  document: aDocument({ obligors: ["王小川", "赵一诺"] }),
  respondents: [{ name: "王小川", domicile: { town: "石门" } }, { name: "赵一诺", domicile: { town: "石门" } }], ...more,
});
const ALL = ["consumptionRestriction p2", "dishonestDebtorListing p2", "ringbackTone p2", "publication p2"];

describe("R25 a signed confirmation in full", () => {
  const confirmedOn = (when: string, yuan = "130000.00") => {
    const s = aCase({ people: { confirmPerformance: "never", others: "onTime" } }).to(when);
    s.when("recordPerformance", { on: courtDate(when.slice(0, 10)), amount: fenOfYuan(yuan), kind: "direct", confirmedBy: "p1", signedOn: courtDate(when.slice(0, 10)) });
    return s;
  };

  it("R25 holds it until it is decided", () => {
    const s = confirmedOn("2026-11-30T10:00:00+08:00").to("2026-12-02T10:00:00+08:00");
    expect([s.deadline("twoMonths")?.status, words(s)]).toEqual(["met", []]);
  });

  it("R25 confirmed: none of it", () => {
    const s = confirmedOn("2026-11-30T10:00:00+08:00").to("2026-12-01T10:00:00+08:00");
    s.does("confirmPerformance");
    expect([s.to("2026-12-10").of("measuresProposed").length, s.deadline("punishment")?.status]).toEqual([0, "withdrawn"]);
  });

  it("R25 refused: put forward at once", () => {
    const s = confirmedOn("2026-11-30T10:00:00+08:00").to("2026-12-01T10:00:00+08:00");
    s.does("confirmPerformance", { approve: false, because: "签名不符" });
    expect(s.of("measuresProposed")[0]?.at).toBe("2026-12-01T10:00:00+08:00");
  });

  it.each([
    ["R25 not decided on the window's last day, a second before", "2026-12-03T23:59:58+08:00", 0],
    ["R25 at most to the end of that day", WINDOW, 1],
  ])("%s", (_, when, proposals) => expect(confirmedOn("2026-11-30T10:00:00+08:00").to(when).of("measuresProposed")).toHaveLength(proposals));

  it("R25 a confirmation in part holds nothing", () =>
    expect(confirmedOn("2026-11-30T10:00:00+08:00", "60000.00").to(AT).of("measuresProposed")).toHaveLength(1));
});

describe("R25 held back", () => {
  it("R25 L21 suspended over the two months: recorded, and put forward when it ends, in a new window", () => {
    const s = aCase({ people: "onTime" }).to("2026-11-10T10:00:00+08:00");
    s.when("suspend", { ground: "案外人异议", from: courtDate("2026-11-10"), until: courtDate("2026-12-20") });
    s.to("2026-12-20");
    expect([s.of("measuresHeld").length, words(s), s.deadline("punishment")?.status]).toEqual([1, [], "withdrawn"]);
    s.to("2026-12-31");
    expect(s.of("measuresProposed")[0]?.at).toBe("2026-12-21T00:00:00+08:00");
    expect(s.deadline("punishment:2")).toMatchObject({ dueAt: "2026-12-24T23:59:59+08:00", status: "met" });
  });

  it("R25 suspended and resumed before: nothing is held", () => {
    const s = aCase().to("2026-11-10T10:00:00+08:00");
    s.when("suspend", { ground: "案外人异议", from: courtDate("2026-11-10") });
    s.to("2026-11-25T10:00:00+08:00");
    s.when("resume", { on: courtDate("2026-11-25") });
    expect(s.to(AT).of("measuresProposed")).toHaveLength(1);
    expect(s.deadline("twoMonths")?.dueAt).toBe(AT);
  });

  const settled = (suspend = false) => {
    const s = aCase({ people: "onTime" }).to("2026-11-10T10:00:00+08:00");
    s.when("recordSettlement", {
      on: courtDate("2026-11-10"), signedBy: ["p1", "p2"], suspend,
      instalments: [{ dueOn: courtDate("2026-12-15"), amount: fenOfYuan("50000.00") }, { dueOn: courtDate("2027-01-15"), amount: fenOfYuan("50000.00") }],
    });
    return s;
  };

  it.each([false, true])("R25 L20 a settlement that is kept holds it back (suspending: %s)", (suspend) => {
    const s = settled(suspend).to("2026-12-10T10:00:00+08:00");
    expect([s.file.status, words(s), s.of("measuresHeld").length]).toEqual([suspend ? "suspended" : "open", [], 1]);
  });

  it("R25 L20 broken on the day after the missed instalment: put forward at once", () => {
    const s = settled().to("2026-12-18");
    expect(s.of("settlementBroken")[0]).toMatchObject({ at: "2026-12-16T00:00:00+08:00", data: { dueOn: "2026-12-15" } });
    expect(s.of("measuresProposed")[0]?.at).toBe("2026-12-16T00:00:00+08:00");
  });

  it("R25 L20 wholly performed is performed, though less than the claim", () => {
    const s = settled(true).to("2026-12-10T10:00:00+08:00");
    s.arrives("50000.00", "S1");
    s.to("2027-01-10T10:00:00+08:00");
    s.arrives("50000.00", "S2");
    expect(s.file.performedInFullAt).toBe("2027-01-10T10:00:00+08:00");
    s.to("2027-02-10");
    expect([s.file.status, s.file.closedBy, s.of("measuresProposed").length]).toEqual(["closed", "performance", 0]);
  });

  it("R25 L20 a settlement while signatures are awaited takes them back, and broken they come again", () => {
    const s = aCase().to("2026-12-01T10:00:00+08:00");
    s.does("signRestriction", { approve: true }, PRESIDENT);
    s.when("recordSettlement", { on: courtDate("2026-12-01"), signedBy: ["p1", "p2"], suspend: false, instalments: [{ dueOn: courtDate("2026-12-15"), amount: fenOfYuan("50000.00") }] });
    expect(words(s)).toEqual([`${ALL[0]} inEffect`, ...ALL.slice(1).map((w) => `${w} notApplicable`)]);
    expect(s.waitsFor()).not.toContain("choosePublication");
    s.to("2026-12-16T10:00:00+08:00");
    expect(words(s).slice(4)).toEqual(ALL.slice(1).map((w) => `${w} proposed`));
  });

  describe("L09 grace of one respondent", () => {
    const graced = () => {
      const s = aCase({ filing: two(), people: "onTime" }).to("2026-11-20T10:00:00+08:00");
      s.when("grantGrace", { respondent: "p3", until: courtDate("2026-12-25") });
      return s;
    };

    it("R25 L09 the other is put forward, the one with grace is not", () => expect(inEffect(graced().to("2026-12-03"))).toEqual(ALL));

    it("R25 L09 when the grace is over: in a window of their own", () => {
      const s = graced().to("2026-12-31");
      expect(inEffect(s)).toEqual([...ALL, ...ALL.map((w) => w.replace("p2", "p3"))]);
      expect(s.of("measuresProposed").map((e) => [e.at, e.data.again])).toEqual([[AT, false], ["2026-12-26T00:00:00+08:00", true]]);
      expect(s.deadline("punishment:2")).toMatchObject({ from: "2026-12-26", dueAt: "2026-12-30T23:59:59+08:00", status: "met" });
    });

    it("R25 L09 the only one in grace: recorded as held, no window is missed, and a new one opens when it is over", () => {
      const s = aCase({ people: "onTime" }).to("2026-11-20T10:00:00+08:00");
      s.when("grantGrace", { respondent: "p2", until: courtDate("2026-12-25") });
      s.to("2026-12-10");
      expect([s.of("measuresHeld").length, words(s), s.deadline("punishment")?.status]).toEqual([1, [], "withdrawn"]);
      expect(s.to("2026-12-31").deadline("punishment:2")).toMatchObject({ dueAt: "2026-12-30T23:59:59+08:00", status: "met" });
    });

    it("R25 L09 a grace granted while signatures are awaited takes that respondent's back", () => {
      const s = aCase({ filing: two() }).to("2026-12-01T10:00:00+08:00");
      s.when("grantGrace", { respondent: "p3", until: courtDate("2027-01-20") });
      expect(personal(s).filter((m) => m.partyId === "p3").map((m) => m.status)).toEqual(Array(4).fill("notApplicable"));
      expect(personal(s).filter((m) => m.partyId === "p2").map((m) => m.status)).toEqual(Array(4).fill("proposed"));
    });
  });
});
