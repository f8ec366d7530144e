import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import type { Filing } from "../case/filing.js";
import type { MeasureKind } from "../case/file.js";
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
const statusOf = (s: Story, kind: MeasureKind, partyId = "p2") => personal(s).filter((m) => m.kind === kind && m.partyId === partyId).at(-1)?.status;
const two = (more: Partial<Filing> = {}): Filing => aFiling({
  document: aDocument({ obligors: ["王小川", "赵一诺"] }),
  respondents: [{ name: "王小川", domicile: { town: "石门" } }, { name: "赵一诺", domicile: { town: "石门" } }], ...more,
});
const ALL = ["consumptionRestriction p2", "dishonestDebtorListing p2", "ringbackTone p2", "publication p2"];

describe("R25 two months after filing", () => {
  it("R25 on the last day nothing has happened a second before its end", () => {
    const s = aCase().to("2026-11-30T23:59:58+08:00");
    expect([s.deadline("twoMonths")?.status, s.of("measuresProposed").length]).toEqual(["open", 0]);
  });

  it("R25 at its end the two months are met and everything is put forward together", () => {
    const s = aCase().to(AT);
    expect(s.deadline("twoMonths")).toMatchObject({ status: "met", metAt: AT });
    expect(words(s)).toEqual(ALL.map((w) => `${w} proposed`));
    expect(s.waitsFor()).toEqual(expect.arrayContaining(["signRestriction", "choosePublication", "recordListingGround"]));
  });

  it("R25 people on time: each takes effect on the next working day, inside the window", () => {
    const s = aCase({ people: "onTime" }).to("2026-12-02");
    expect(inEffect(s)).toEqual(ALL);
    expect(s.of("listed")[0]?.at).toBe("2026-12-01T15:00:00+08:00");
    expect(s.deadline("punishment")).toMatchObject({ dueAt: WINDOW, status: "met", metAt: "2026-12-01T15:00:00+08:00" });
  });

  it("R25 people late: still inside the window", () => {
    const s = aCase({ people: "late" }).to("2026-12-04");
    expect(inEffect(s)).toEqual(ALL);
    expect(s.deadline("punishment")?.status).toBe("met");
  });

  it("R25 nobody signs: the window is overdue, nothing is in effect", () => {
    const s = aCase().to("2026-12-04");
    expect([s.deadline("punishment")?.status, inEffect(s)]).toEqual(["overdue", []]);
  });

  it.each([
    ["R25 the window is kept on its last second", "2026-12-03T23:59:59+08:00", "met"],
    ["R25 and missed a second later", "2026-12-04T00:00:00+08:00", "overdue"],
  ])("%s", (_, when, status) => {
    const s = aCase({ people: { signRestriction: "never", others: "onTime" } }).to(when);
    s.does("signRestriction", { approve: true }, PRESIDENT);
    expect(s.deadline("punishment")).toMatchObject({ status, metAt: when });
  });

  it("R25 entered late, all is looked at at once: the two months are overdue and met, the window overdue", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-06-10") }), enteredAt: "2026-11-24T10:00:00+08:00" });
    expect(s.deadline("twoMonths")).toMatchObject({ status: "overdue", metAt: "2026-11-24T10:00:00+08:00" });
    expect(s.deadline("punishment")).toMatchObject({ dueAt: "2026-08-13T23:59:59+08:00", status: "overdue" });
    expect(s.file.deadlines.filter((d) => d.node === "punishment")).toHaveLength(1);
    expect(words(s)).toHaveLength(4);
  });

  it("R24 R25 a query that hangs holds nothing up", () => {
    const s = aCase({ people: "onTime", down: [{ action: "runQuery", from: "2026-09-29T00:00:00+08:00", to: "2026-10-09T00:00:00+08:00" }, { action: "consultRegister", from: "2026-01-01T00:00:00+08:00", to: "2026-12-03T00:00:00+08:00" }] }).to("2026-12-02");
    expect(s.file.triage).toBeUndefined();
    expect(inEffect(s)).toEqual(ALL);
  });
});

describe("R25 performed or not", () => {
  const paid = (yuan: string) => {
    const s = aCase({ people: "onTime" }).to("2026-11-20T10:00:00+08:00");
    s.arrives(yuan, "S1");
    return s.to("2026-12-02");
  };

  // 120,000.00 and 81 days of doubled interest from 2026-09-01 on: 120,000 × 0.0175 % × 81 = 1,701.00.
  it.each([
    ["R25 a fen short is not performed", "121700.99", ALL],
    ["R25 all of it is", "121701.00", []],
    ["R25 half paid is not performed", "60000.00", ALL],
  ])("%s", (_, yuan, then) => expect(inEffect(paid(yuan))).toEqual(then));

  it("R25 full performance meets the two months early and takes the window back", () => {
    const s = paid("121701.00");
    expect(s.deadline("twoMonths")).toMatchObject({ status: "met", metAt: "2026-11-20T10:00:00+08:00" });
    expect(s.deadline("punishment")?.status).toBe("withdrawn");
  });

  it("R25 performed between the proposal and the signature: none of it", () => {
    const s = aCase().to("2026-12-01T10:00:00+08:00");
    s.arrives("130000.00", "S1");
    expect(words(s)).toEqual(ALL.map((w) => `${w} notApplicable`));
    expect(s.waitsFor().filter((k) => k.startsWith("sign") || k === "choosePublication" || k === "recordListingGround")).toEqual([]);
    expect(s.deadline("punishment")?.status).toBe("met");
    expect(s.types("restrictionApplied", "listed", "measureLifted")).toEqual([]);
  });

  it("R25 performed when one is in effect and one waits: lifted, and dropped", () => {
    const s = aCase().to("2026-12-01T10:00:00+08:00");
    s.does("signRestriction", { approve: true }, PRESIDENT);
    s.arrives("130000.00", "S1");
    expect(words(s)).toEqual(["consumptionRestriction p2 lifted", ...ALL.slice(1).map((w) => `${w} notApplicable`)]);
  });

  it("R25 a non-money duty: performed when the act is confirmed", () => {
    const s = aCase({ filing: aFiling({ document: aDocument({ amount: undefined }) }) }).to("2026-11-20T10:00:00+08:00");
    s.when("recordPerformance", { on: courtDate("2026-11-20"), act: "交付房屋", kind: "direct" });
    s.does("confirmPerformance");
    expect(s.file.performedInFullAt).toBeDefined();
    expect(s.to("2026-12-01").of("measuresProposed")).toHaveLength(0);
  });

  describe("R25 of instalments those due", () => {
    const plan = aFiling({
      document: aDocument({
        type: "mediation", effectiveOn: undefined, performBy: undefined,
        clauses: { instalments: [{ dueOn: courtDate("2026-10-31"), amount: "60000.00" }, { dueOn: courtDate("2027-01-31"), amount: "60000.00" }] },
      }),
    });
    const after = (yuan: string | undefined, until: string) => {
      const s = aCase({ filing: plan, people: "onTime" }).to("2026-10-30T10:00:00+08:00");
      if (yuan) s.arrives(yuan, "S1");
      return s.to(until);
    };

    it("R25 the due one paid: nothing is put forward, the window falls away", () => {
      const s = after("60000.00", "2026-12-10");
      expect([inEffect(s), s.deadline("punishment")?.status]).toEqual([[], "withdrawn"]);
    });

    it("R25 R41 the due one missed: put forward, and the rest is due", () => {
      const s = after("59999.99", "2026-12-10");
      expect(inEffect(s)).toEqual(ALL);
      expect(s.of("instalmentMissed")[0]).toMatchObject({ rule: "R41", data: { dueOn: "2026-10-31" } });
    });

    it("R25 a later one missed: put forward then, in a window of its own", () => {
      const s = after("60000.00", "2027-02-05");
      expect(s.of("measuresProposed")[0]?.at).toBe("2027-02-01T00:00:00+08:00");
      expect(s.deadline("punishment:2")?.from).toBe("2027-02-01");
    });
  });
});

describe("R25 L09 L10 who may have which", () => {
  it("L09 a minor is restricted, never listed, given a tone or published", () => {
    const filing = two({ respondents: [{ name: "王小川", domicile: { town: "石门" } }, { name: "赵一诺", domicile: { town: "石门" }, born: courtDate("2010-01-01") }] });
    const s = aCase({ filing, people: "onTime" }).to("2026-12-03");
    expect(inEffect(s)).toEqual([...ALL, "consumptionRestriction p3"]);
    expect(s.of("measureNotApplicable").filter((e) => e.data.target === "p3").map((e) => [e.data.kind, e.rule])).toEqual([
      ["dishonestDebtorListing", "L09"], ["ringbackTone", "L09"], ["publication", "L09"],
    ]);
    expect(s.of("listingGroundRecorded")[0]?.data.grounds).toEqual({ p2: "violatesReporting" });
  });

  it.each([
    ["L09 of age on the day: listed", "2008-11-30", "inEffect"],
    ["L09 of age a day later: not", "2008-12-01", "notApplicable"],
  ])("%s", (_, born, status) => {
    const s = aCase({ filing: aFiling({ respondents: [{ name: "王小川", domicile: { town: "石门" }, born: courtDate(born) }] }), people: "onTime" }).to("2026-12-03");
    expect(statusOf(s, "dishonestDebtorListing")).toBe(status);
  });

  it("L10 for an entity also its legal representative is restricted, who is not listed", () => {
    const s = aCase({ filing: aFiling({ respondents: [{ name: "王小川", domicile: { town: "石门" }, legalRepresentative: { name: "钱多多" } }] }), people: "onTime" }).to("2026-12-03");
    expect(inEffect(s)).toEqual(["consumptionRestriction p2", "consumptionRestriction p3", ...ALL.slice(1)]);
  });

  it.each([
    ["L09 enough under control bars the listing, not the restriction", "200000.00", "notApplicable"],
    ["L09 not enough does not", "60000.00", "inEffect"],
  ])("%s", (_, house, listing) => {
    const s = aCase({ people: "onTime", found: [{ type: "house", value: fenOfYuan(house), controllable: true }], filing: aFiling({ document: aDocument({ tribunal: "x" }) }) }).to("2026-12-03");
    expect([statusOf(s, "consumptionRestriction"), statusOf(s, "dishonestDebtorListing"), statusOf(s, "ringbackTone"), statusOf(s, "publication")])
      .toEqual(["inEffect", listing, listing, "inEffect"]);
  });

  it("L09 property that comes under control before the signature bars it too", () => {
    const s = aCase().to("2026-12-01T10:00:00+08:00");
    s.does("acceptCase");
    s.does("searchOffline", { found: [{ type: "house", value: "300000.00" }] });
    expect([statusOf(s, "dishonestDebtorListing"), statusOf(s, "consumptionRestriction")]).toEqual(["notApplicable", "proposed"]);
  });

  it("L09 what is burdened bars no listing", () => {
    const s = aCase({ people: "onTime", found: [{ value: fenOfYuan("200000.00"), inLine: 2 }] }).to("2026-12-03");
    expect(statusOf(s, "dishonestDebtorListing")).toBe("inEffect");
  });

  it("R25 several respondents, each with all", () => {
    const s = aCase({ filing: two(), people: "onTime" }).to("2026-12-03");
    expect(inEffect(s)).toHaveLength(8);
    for (const type of ["restrictionApplied", "listed", "ringbackSet", "published"] as const) {
      expect(s.of(type).map((e) => e.data.target)).toEqual(["p2", "p3"]);
    }
  });

  it("R25 a court that applies only the restriction", () => {
    const { law } = aCase();
    const caseProfile = { ...law.profile, settings: { ...law.profile.settings, punishmentMeasures: ["consumptionRestriction" as const] } };
    const s = aCase({ caseProfile, people: "onTime" }).to("2026-12-03");
    expect([inEffect(s), s.file.tasks.some((t) => t.kind === "recordListingGround")]).toEqual([["consumptionRestriction p2"], false]);
  });
});
