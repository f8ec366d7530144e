import { describe, expect, it } from "vitest";
import { loadProfile } from "../../courts/load.js";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import type { Filing } from "../case/filing.js";
import type { Found } from "../case/file.js";
import { fen, fenOfYuan } from "../money/fen.js";
import { controllableValue, currentFound } from "./triage.js";

const nanzhao = loadProfile("nanzhao");
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const deposit = (yuan: string, more: Partial<Found> = {}) => ({ value: fenOfYuan(yuan), ...more });
const living = (domicile: { town: string } | { outside: string }, habitualResidence?: { town: string } | { outside: string }): Partial<Filing> =>
  ({ respondents: [{ name: "王小川", domicile, ...(habitualResidence ? { habitualResidence } : {}) }] });
const mediated = (tribunal: string, town: string): Partial<Filing> => ({ document: aDocument({ type: "mediation", tribunal }), ...living({ town }) });

/** `team rule` of a case, with its region where one decided. */
function placed(filing: Partial<Filing>, options: Partial<StoryOptions> = {}): string {
  const { triage } = aCase({ filing: aFiling(filing), ...options }).file;
  return [triage?.team, triage?.rule, triage?.region].filter(Boolean).join(" ");
}

describe("R15 triage", () => {
  it.each<[string, Partial<Filing>, Partial<StoryOptions>, string]>([
    ["R06 preservation goes to the fast track", { kind: "preservation", document: aDocument({ type: "preservationRuling" }) }, {}, "fast-track R06"],
    ["R09 an objection goes to the objection group", { kind: "objection", objection: { about: "conduct", caseNumber: "x", by: "y", grounds: "z" } }, {}, "objection R09"],
    ["R05 entrusted stays with the command center", { kind: "entrusted" }, {}, "command-center R05"],
    ["R05 reinstated stays with the command center", { kind: "reinstated" }, {}, "command-center R05"],
    ["R05 kind comes before figures", { kind: "entrusted" }, { found: [deposit("900000.00")] }, "command-center R05"],
    ["R06 a fen short of enough", {}, { found: [deposit("119999.99")] }, "south R20 south"],
    ["R06 exactly enough", {}, { found: [deposit("120000.00")] }, "fast-track R06"],
    ["R06 together enough", {}, { found: [deposit("60000.00"), deposit("60000.00")] }, "fast-track R06"],
    ["R06 an uncontrolled house does not count", {}, { found: [deposit("50000.00"), { type: "house", value: fenOfYuan("300000.00") }] }, "south R20 south"],
    ["R06 a controllable car counts", {}, { found: [deposit("50000.00"), { type: "vehicle", value: fenOfYuan("70000.00"), controllable: true }] }, "fast-track R06"],
    ["R06 encumbered does not count", {}, { found: [deposit("120000.00", { encumbered: true })] }, "south R20 south"],
    ["R06 second in line does not count", {}, { found: [deposit("120000.00", { inLine: 2 })] }, "south R20 south"],
    ["R06 without money there is nothing to reach", { document: aDocument({ amount: undefined }) }, { found: [deposit("1.00")] }, "south R20 south"],
    ["R08 mediated by a pilot tribunal, respondent in its town", mediated("云阳", "云阳"), {}, "yunyang R08"],
    ["R08 with and without the kind of town", mediated("云阳法庭", "云阳镇"), {}, "yunyang R08"],
    ["R08 judged there, not mediated", { ...mediated("云阳", "云阳"), document: aDocument({ tribunal: "云阳" }) }, {}, "east R20 east"],
    ["R08 mediated there, respondent elsewhere", mediated("云阳", "石门"), {}, "south R20 south"],
    ["R08 mediated by another tribunal", mediated("留山", "云阳"), {}, "east R20 east"],
    ["R08 the other pilot", mediated("皇路店", "皇路店"), {}, "huangludian R08"],
    ["R06 enough comes before the tribunal", mediated("云阳", "云阳"), { found: [deposit("120000.00")] }, "fast-track R06"],
  ])("%s", (_, filing, options, then) => expect(placed(filing, options)).toBe(then));

  it.each([
    ["east", ["留山", "小店", "云阳", "皇后"]],
    ["north", ["乔端", "马市坪", "崔庄", "城关", "城郊"]],
    ["west", ["板山坪", "白土岗", "南河店", "四棵树"]],
    ["south", ["石门", "皇路店", "太山庙"]],
  ])("R20 the region %s", (region, towns) => {
    for (const town of towns.flatMap((t) => [t, `${t}镇`, `${t}乡`, `${t}街道`])) expect(placed(living({ town }))).toBe(`${region} R20 ${region}`);
  });

  it.each<[string, Partial<Filing>, string]>([
    ["R20 habitual residence wins over domicile", living({ town: "石门" }, { town: "乔端" }), "north R20 north"],
    ["R20 domicile outside, living in the county", living({ outside: "郑州市" }, { town: "乔端" }), "north R20 north"],
    ["R20 living outside: least loaded", living({ town: "石门" }, { outside: "郑州市" }), "west R20"],
    ["R20 a town that no region lists: least loaded", living({ town: "方城" }), "west R20"],
    ["R20 several respondents: the principal debtor's", {
      document: aDocument({ obligors: ["王小川", "赵一诺"] }),
      respondents: [{ name: "王小川", domicile: { town: "石门" } }, { name: "赵一诺", domicile: { town: "留山" }, principal: true }],
    }, "east R20 east"],
  ])("%s", (_, filing, then) => {
    const { triage } = new Story({ filing: aFiling(filing), people: "never", register: { loads: { east: 3, north: 2, west: 1, south: 1 }, team: "west" } }).file;
    expect([triage?.team, triage?.rule, triage?.region].filter(Boolean).join(" ")).toBe(then);
  });

  it("R21 the team that has the same respondent's earlier case takes it before the region decides", () =>
    expect(placed({}, { register: { earlier: { team: "north", caseNumber: "（2026）豫1321执3号" }, loads: {}, team: "north" } })).toBe("north R21"));

  it("R21 comes after the tribunal", () =>
    expect(placed(mediated("云阳", "云阳"), { register: { earlier: { team: "north", caseNumber: "x" }, loads: {}, team: "north" } })).toBe("yunyang R08"));

  it("R21 asks for the last twelve months before the filing", () => {
    const s = aCase({ down: [{ action: "consultRegister", from: "2026-01-01T00:00:00+08:00", to: "2027-01-01T00:00:00+08:00" }] });
    expect(s.file.failures.map((f) => f.action)).toEqual(["consultRegister-1"]);
    expect(s.file.triage).toBeUndefined();
  });

  it("R15 says which rule decided and on which figures", () => {
    const because = aCase({ found: [deposit("50000.00")] }).file.triage?.because ?? "";
    expect(because).toContain("50000.00");
    expect(because).toContain("120000.00");
    expect(because).toContain("南区");
  });

  it.each<[string, Partial<Filing>, Partial<StoryOptions>, string]>([
    ["R15 by kind", { kind: "entrusted" }, {}, "R15"],
    ["R15 by figures", {}, { found: [deposit("120000.00")] }, "R15"],
    ["R15 by the tribunal", mediated("云阳", "云阳"), {}, "R15"],
    ["R20 by the region", {}, {}, "R20"],
    ["R21 by the same respondent", {}, { register: { earlier: { team: "north", caseNumber: "x" }, loads: {}, team: "north" } }, "R21"],
  ])("%s: the event names the rule that caused it", (_, filing, options, rule) =>
    expect(aCase({ filing: aFiling(filing), ...options }).of("triaged")[0]?.rule).toBe(rule));

  it("R10 is assigned to the leader by name", () => {
    const s = aCase();
    expect(s.of("assigned")[0]?.data).toMatchObject({ team: "south", officer: "nz-009" });
    expect(s.openTask("acceptCase")).toMatchObject({ role: "south", assignee: "nz-009" });
  });

  it("R06 a court can set interest and fee beside what the document fixes", () => {
    const counting = { ...nanzhao, settings: { ...nanzhao.settings, fastTrackCounts: "documentInterestFee" as const } };
    // 120,000.00 with 29 days of doubled interest (609.00) and the fee on both (1,709.14).
    const with_ = (yuan: string) => placed({}, { profile: counting, found: [deposit(yuan)] });
    expect([with_("122318.13"), with_("122318.14")]).toEqual(["south R20 south", "fast-track R06"]);
  });
});

describe("R24 triage on the second query", () => {
  const late = (second: string, more: string) => ({
    found: { first: [], second: [deposit(second)] },
    slow: [{ query: "second" as const, institution: "bankB", from: "2026-10-20T10:00:00+08:00", found: [deposit(more)] }],
  });

  it("R24 the second query's results override the first's", () => {
    expect(placed({}, { found: { first: [deposit("200000.00")], second: [deposit("50000.00")] } })).toBe("south R20 south");
    expect(placed({}, { found: { first: [deposit("200000.00")], second: [] } })).toBe("south R20 south");
    expect(placed({}, { found: { first: [], second: [deposit("200000.00")] } })).toBe("fast-track R06");
  });

  it("R24 who has not answered the second query yet is believed in the first", () => {
    const first: Found = { assetId: "a1", type: "bankDeposit", value: fen(100), controllable: true, encumbered: false, inLine: 1, of: "p2", institution: "bankA", source: "first" };
    expect(currentFound([first], [])).toEqual([first]);
    expect(currentFound([first], ["bankA"])).toEqual([]);
    expect(controllableValue([first, { ...first, value: fen(40), source: "second" }], [])).toBe(40);
  });

  it("R24 a late answer makes it enough: to the fast track, whose leader is asked to accept", () => {
    const s = aCase(late("50000.00", "80000.00")).to("2026-10-13");
    expect(s.file.triage).toMatchObject({ team: "south", round: 1 });
    s.to("2026-10-22");
    expect(s.file.triage).toMatchObject({ team: "fast-track", rule: "R06", round: 2 });
    expect(s.openTask("acceptCase")).toMatchObject({ role: "fast-track" });
    expect(s.waitsFor().filter((k) => k === "acceptCase")).toHaveLength(1);
  });

  it("R24 a late answer that is still not enough is triaged again and stays where it is", () => {
    const s = aCase(late("50000.00", "10000.00")).to("2026-10-22");
    expect(s.of("triaged").map((e) => [e.data.round, e.data.team, e.data.region])).toEqual([[1, "south", "south"], [2, "south", "south"]]);
    expect(s.of("assigned")).toHaveLength(1);
  });

  it("R24 R10 a late answer undoes no move of the command center", () => {
    const s = aCase(late("50000.00", "10000.00")).to("2026-10-13");
    s.when("moveToTeam", { team: "west", because: "均衡" }, { post: "command-center", staffId: "nz-004" });
    s.to("2026-10-22");
    expect(s.file.assignment?.team).toBe("west");
    expect(s.file.triage).toMatchObject({ team: "west", round: 2, track: "enforcementTeam" });
  });

  it("R24 less later: back", () => {
    const s = aCase({
      found: { first: [], second: [deposit("50000.00")] },
      slow: [
        { query: "first", institution: "bankB", from: "2026-09-29T09:00:00+08:00", found: [deposit("80000.00", { assetId: "b1" })] },
        { query: "second", institution: "bankB", from: "2026-10-20T10:00:00+08:00", found: [deposit("100.00", { assetId: "b1" })] },
      ],
    }).to("2026-10-14");
    expect(s.file.triage?.team).toBe("fast-track");
    s.does("acceptCase");
    s.to("2026-10-22");
    expect(s.file.triage).toMatchObject({ team: "south", round: 2, rule: "R20" });
  });

  it("R24 what is performed in full is triaged no more", () => {
    const s = aCase({ slow: [{ query: "second", institution: "bankB", from: null }] });
    s.arrives("130000.00", "S1");
    expect(s.to("2026-10-20").file.triage).toBeUndefined();
    expect(s.file.segment).toBe("disbursement");
  });
});
