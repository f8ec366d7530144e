import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { openActions } from "../case/open-actions.js";
import type { MeasureKind } from "../case/file.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const DAY_AFTER = "2026-12-01T10:00:00+08:00";
const statusOf = (s: Story, kind: MeasureKind, partyId = "p2") => s.file.measures.filter((m) => m.kind === kind && m.partyId === partyId).at(-1)?.status;
const ground = (g: string, respondent = "p2") => ({ grounds: [{ respondent, ground: g }] });
const pointersOf = (act: () => unknown) => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as { errors: { pointer: string }[] }).errors.map((e) => e.pointer);
  }
};

describe("L09 the ground of a listing", () => {
  it.each([
    ["L09 is asked for five working days ahead", "2026-11-23", true],
    ["L09 not a day earlier", "2026-11-22", false],
  ])("%s", (_, until, asked) => {
    const s = aCase().to(until);
    expect(s.openTask("recordListingGround") !== undefined).toBe(asked);
    if (asked) expect(s.openTask("recordListingGround")).toMatchObject({ dueAt: "2026-11-30T23:59:59+08:00", about: { respondents: ["p2"] }, role: "command-center" });
  });

  it("L09 none: recorded as not applicable, and no tone", () => {
    const s = aCase().to("2026-11-25T10:00:00+08:00");
    s.does("recordListingGround", ground("none"));
    s.to(DAY_AFTER);
    s.does("signRestriction");
    s.does("choosePublication");
    expect([statusOf(s, "dishonestDebtorListing"), statusOf(s, "ringbackTone"), statusOf(s, "publication")]).toEqual(["notApplicable", "notApplicable", "inEffect"]);
    expect(s.deadline("punishment")?.status).toBe("met");
  });

  it("L09 each respondent that was asked about has a ground, and nobody else", () => {
    const s = aCase().to("2026-11-25T10:00:00+08:00");
    expect(pointersOf(() => s.does("recordListingGround", { grounds: [] }))).toEqual(["/grounds"]);
    expect(pointersOf(() => s.does("recordListingGround", ground("obstruction", "p1")))).toEqual(["/grounds/0/respondent", "/grounds"]);
  });

  it("L21 while suspended it is not asked for; resumed in time, it is", () => {
    const s = aCase().to("2026-11-20T10:00:00+08:00");
    s.when("suspend", { ground: "公告", from: courtDate("2026-11-20"), until: courtDate("2026-11-26") });
    expect(s.to("2026-11-26").openTask("recordListingGround")).toBeUndefined();
    expect(s.to("2026-11-27").openTask("recordListingGround")).toBeDefined();
  });

  it.each([
    ["L09 ground 1 has no term", "ableButNotPerforming", undefined],
    ["L09 ground 2: two years", "obstruction", "2028-11-30"],
    ["L09 ground 3: two years", "concealment", "2028-11-30"],
    ["L09 ground 4: two years", "violatesReporting", "2028-11-30"],
    ["L09 ground 5: two years", "violatesRestriction", "2028-11-30"],
    ["L09 ground 6: two years", "breaksSettlement", "2028-11-30"],
  ])("%s", (_, g, expiresOn) => {
    const s = aCase().to("2026-11-25T10:00:00+08:00");
    s.does("recordListingGround", ground(g));
    s.to(DAY_AFTER);
    s.does("signListing");
    expect(s.of("listed")[0]?.data).toEqual({ measureId: "m2", target: "p2", ground: g, ...(expiresOn ? { expiresOn } : {}) });
  });

  it("L09 respondents with different grounds are listed each with their own", () => {
    const filing = aFiling({
      document: { ...aFiling().document!, obligors: ["王小川", "赵一诺"] },
      respondents: [{ name: "王小川", domicile: { town: "石门" } }, { name: "赵一诺", domicile: { town: "石门" } }],
    });
    const s = aCase({ filing, down: [{ action: "applyMeasures", from: "2026-12-01T00:00:00+08:00", to: "2026-12-01T12:00:00+08:00" }] }).to("2026-11-25T10:00:00+08:00");
    s.does("recordListingGround", { grounds: [{ respondent: "p2", ground: "obstruction" }, { respondent: "p3", ground: "concealment" }] });
    s.to(DAY_AFTER);
    s.does("signListing");
    const later = openActions(s.file, s.law, "2026-12-01T13:00:00+08:00" as never).flatMap((a) => (a.kind === "applyMeasures" ? [[a.ground, a.instructions.map((i) => i.partyId)]] : []));
    expect(later).toEqual([["obstruction", ["p2"]], ["concealment", ["p3"]]]);
    expect(s.to("2026-12-02").of("listed").map((e) => e.data.ground)).toEqual(["obstruction", "concealment"]);
  });
});

describe("L09 L10 the president signs", () => {
  const proposed = (options: Partial<StoryOptions> = {}) => {
    const s = aCase(options).to("2026-11-25T10:00:00+08:00");
    s.does("recordListingGround");
    return s.to(DAY_AFTER);
  };

  it("L10 L09 both signatures are the president's, due the next working day", () => {
    const s = proposed();
    expect([s.openTask("signRestriction"), s.openTask("signListing")].map((t) => [t?.role, t?.dueAt, t?.rule])).toEqual([
      ["president", "2026-12-01T23:59:59+08:00", "L10"], ["president", "2026-12-01T23:59:59+08:00", "L09"],
    ]);
  });

  it("R25 each takes effect when signed", () => {
    const s = proposed();
    s.does("signRestriction");
    expect([statusOf(s, "consumptionRestriction"), statusOf(s, "dishonestDebtorListing"), statusOf(s, "ringbackTone")]).toEqual(["inEffect", "proposed", "proposed"]);
    s.does("signListing");
    expect([statusOf(s, "dishonestDebtorListing"), statusOf(s, "ringbackTone")]).toEqual(["inEffect", "inEffect"]);
  });

  it("L09 not signed: recorded with the reason, and no tone", () => {
    const s = proposed();
    s.does("signListing", { approve: false, because: "证据不足" });
    expect(s.of("measureNotApplicable").map((e) => [e.data.kind, e.data.because])).toEqual([
      ["dishonestDebtorListing", "证据不足"], ["ringbackTone", "未纳失，不设失信彩铃 a tone goes only with a listing"],
    ]);
  });

  it("a refusal needs its reason", () => expect(pointersOf(() => proposed().does("signListing", { approve: false }))).toEqual(["/because"]));

  it("R25 publication names only whose measure took effect, by the chosen channel", () => {
    const s = proposed();
    s.does("choosePublication", { channel: "villageBoard", because: "村民周知" });
    expect(statusOf(s, "publication")).toBe("proposed");
    s.does("signListing", { approve: false, because: "证据不足" });
    s.does("signRestriction");
    expect(s.of("published")[0]?.data).toMatchObject({ target: "p2", channel: "villageBoard" });
    expect(s.of("publicationChosen")[0]?.data).toEqual({ channel: "villageBoard", because: "村民周知" });
  });

  it("R25 no measure took effect: nobody is published", () => {
    const s = proposed();
    s.does("choosePublication");
    s.does("signListing", { approve: false, because: "证据不足" });
    s.does("signRestriction", { approve: false, because: "已和解" });
    expect(statusOf(s, "publication")).toBe("notApplicable");
    expect(s.deadline("punishment")?.status).toBe("met");
  });

  it("R25 the channel is one of the court's", () => expect(pointersOf(() => proposed().does("choosePublication", { channel: "radio", because: "x" }))).toEqual(["/channel"]));

  it("R25 the system refuses the listing: recorded, and no tone", () => {
    const s = proposed({ refuses: ["dishonestDebtorListing"] });
    s.does("signListing");
    expect([statusOf(s, "dishonestDebtorListing"), statusOf(s, "ringbackTone")]).toEqual(["refused", "notApplicable"]);
  });
});
