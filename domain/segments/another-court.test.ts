import { describe, expect, it } from "vitest";
import { loadProfile } from "../../courts/load.js";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";

/** The invented court: three regions, no pilot tribunal, other periods, no ringback tone, interest and fee counted in triage. */
const qinghe = loadProfile("qinghe");
const aCase = (options: Partial<StoryOptions> = {}) => new Story({
  filing: aFiling({ respondents: [{ name: "王小川", domicile: { town: "双井" } }] }), profile: qinghe, answers: { choosePublication: { channel: "countyTv", because: "县里都看" } }, ...options,
});

describe("another court, the same code", () => {
  it.each([
    ["R20 river", "柳湾", "river"], ["R20 hill", "云台乡", "hill"], ["R20 plain", "新集", "plain"],
  ])("%s", (_, town, region) => {
    const filing = aFiling({ respondents: [{ name: "王小川", domicile: { town } }] });
    expect(aCase({ filing }).file.triage).toMatchObject({ region, team: region, rule: "R20" });
  });

  it("R08 without pilot tribunals a mediated case goes to its region", () => {
    const filing = aFiling({ document: aDocument({ type: "mediation", tribunal: "柳湾" }), respondents: [{ name: "王小川", domicile: { town: "柳湾" } }] });
    expect(aCase({ filing }).file.track).toBe("enforcementTeam");
  });

  it("R23 one working day, at half past four", () => {
    const s = aCase({ slow: [{ query: "first", institution: "x", from: null }] }).to("2026-09-30");
    expect(s.of("transferred")[0]?.at).toBe("2026-09-30T16:30:00+08:00");
  });

  it("R24 triage waits three working days", () => {
    const s = aCase({ slow: [{ query: "second", institution: "x", from: null }] }).to("2026-10-15");
    expect(s.file.triage?.at).toBe("2026-10-09T23:59:59+08:00");
  });

  it("R06 interest to date and the fee count", () => {
    const team = (yuan: string) => aCase({ found: [{ value: fenOfYuan(yuan) }] }).file.triage?.team;
    expect([team("120000.00"), team("122318.14")]).toEqual(["hill", "quick"]);
  });

  it("R25 to the end: its measures, its channel, its signatures, no tone", () => {
    const s = aCase().to("2026-12-04");
    expect(s.file.measures.map((m) => [m.kind, m.status, m.channel])).toEqual([
      ["consumptionRestriction", "inEffect", undefined], ["dishonestDebtorListing", "inEffect", undefined], ["publication", "inEffect", "countyTv"],
    ]);
    expect(s.file.tasks.filter((t) => t.kind.startsWith("sign")).map((t) => t.role)).toEqual(["court-president", "court-president"]);
    expect(s.deadline("punishment")?.status).toBe("met");
  });

  it("R29 R46 from arrival to closing in its periods", () => {
    const s = aCase({ happenings: [{ at: "2026-10-20", arrival: { amount: fenOfYuan("130000.00"), serial: "S1" } }] }).to("2026-12-31");
    expect(s.deadline("disbursement:a1")?.dueAt).toBe("2026-11-09T23:59:59+08:00");
    expect(s.deadline("payment:a1")?.period).toEqual({ length: 1, unit: "workingDays" });
    expect(s.file).toMatchObject({ status: "closed", closedBy: "performance" });
  });

  it("R48 its own day", () => {
    const bound = (filedAt: string) => aCase({ filing: aFiling({ filedAt: filedAt as never, respondents: [{ name: "王小川", domicile: { town: "双井" } }] }) }).deadline("transfer") !== undefined;
    expect([bound("2023-06-30"), bound("2023-07-01")]).toEqual([false, true]);
  });
});
