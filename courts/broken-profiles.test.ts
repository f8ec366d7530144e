import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { profilePath, validateProfile } from "./load.js";

const text = readFileSync(profilePath("nanzhao"), "utf8");

/** The profile with one text replaced; the line is where the text stood. */
function broken(find: string, by: string): { text: string; line: number } {
  const at = text.indexOf(find);
  if (at < 0) throw new Error(`not in the profile: ${find}`);
  return { text: text.replace(find, () => by), line: text.slice(0, at).split("\n").length };
}

const shape: [what: string, find: string, by: string, pointer: string][] = [
  ["a period without rule", "length: 5, unit: workingDays, rule: R24,", "length: 5, unit: workingDays,", "/periods/triageWait/rule"],
  ["a period without date", "unit: workingDays, rule: R24, from: 2020-05-13", "unit: workingDays, rule: R24", "/periods/triageWait/from"],
  ["a period of years", "unit: months, rule: R26", "unit: years, rule: R26", "/periods/offlineSearch/unit"],
  ["a period of nothing", "length: 2, unit: months", "length: 0, unit: months", "/periods/twoMonths/length"],
  ["a rule that has no such id", "rule: R23", "rule: 23", "/periods/transfer/rule"],
  ["an unknown period", "  payment: ", "  paymnet: ", "/periods/paymnet"],
  ["an unknown setting", "  manyParties: 10", "  manyPartys: 10", "/settings/manyPartys"],
  ["an unknown right", "rights: [fileCase, readCasesUntilTransfer", "rights: [fileCases, readCasesUntilTransfer", "/posts/12/rights/0"],
  ["a post without holder", "    holder: {staffId: nz-003, name: 陆承远}\n", "", "/posts/2/holder"],
  ["a holder without name", "{staffId: nz-003, name: 陆承远}", "{staffId: nz-003}", "/posts/2/holder/name"],
  ["a date that does not exist", "inForceFrom: 2020-05-13", "inForceFrom: 2020-02-30", "/inForceFrom"],
  ["a court code without its province", "zh: 豫1321", "zh: Y1321", "/numbering/courtCode/zh"],
  ["a time that is none", 'transferAt: "17:00"', 'transferAt: "25:00"', "/settings/transferAt"],
  ["a rate as a number", 'doubledRatePerDay: "0.0175"', "doubledRatePerDay: 0.0175", "/settings/doubledRatePerDay"],
  ["L07 a fee above the law's most", 'feeWithoutAmount: "50.00"', 'feeWithoutAmount: "500.01"', "/settings/feeWithoutAmount"],
  ["L07 a fee below the law's least", 'feeWithoutAmount: "50.00"', 'feeWithoutAmount: "49.99"', "/settings/feeWithoutAmount"],
  ["L17 an allowance for no month", 'perMonth: "680.00", months: 3', 'perMonth: "680.00", months: 0', "/settings/livingAllowance/months"],
  ["L17 an allowance as a number", 'perMonth: "680.00"', "perMonth: 680", "/settings/livingAllowance/perMonth"],
  ["a year of 364 days", "interestYearDays: 365", "interestYearDays: 364", "/settings/interestYearDays"],
  ["an unknown system", "  ringback:  ", "  ringbak:  ", "/systems/ringbak"],
  ["a system without patience", "backOffMinutes: [1, 5, 15, 60, 120], patienceMinutes: 120", "backOffMinutes: [], patienceMinutes: 120", "/systems/bank/backOffMinutes"],
  ["a region without towns", "towns: [石门, 皇路店, 太山庙]", "towns: []", "/regions/3/towns"],
  ["an unknown measure", "punishmentMeasures: [consumptionRestriction", "punishmentMeasures: [pillory", "/settings/punishmentMeasures/0"],
];

const together: typeof shape = [
  ["a team that nobody has, in a region", "name: {zh: 南区, en: South}, team: south", "name: {zh: 南区, en: South}, team: nobody", "/regions/3/team"],
  ["a region of a team that is no enforcement team", "name: {zh: 南区, en: South}, team: south", "name: {zh: 南区, en: South}, team: fast-track", "/regions/3/team"],
  ["R20 a town in two regions", "towns: [石门, 皇路店, 太山庙]", "towns: [石门, 皇路店, 云阳镇]", "/regions/3/towns/2"],
  ["R20 a town twice in one", "towns: [石门, 皇路店, 太山庙]", "towns: [石门, 皇路店, 石门镇]", "/regions/3/towns/2"],
  ["two posts of one id", "  - id: clerk", "  - id: filing", "/posts/15/id"],
  ["two teams of one id", "  - id: objection\n    name:", "  - id: east\n    name:", "/teams/8/id"],
  ["two regions of one id", "{id: south, name: {zh: 南区", "{id: west, name: {zh: 南区", "/regions/3/id"],
  ["two channels of one id", "{id: weChat,", "{id: courtSite,", "/publicationChannels/1/id"],
  ["two people of one number", "{staffId: nz-002, name: 温若兰}", "{staffId: nz-001, name: 温若兰}", "/posts/1/holder/staffId"],
  ["a leader whose post is not there", "leader: yunyang", "leader: yunyan", "/teams/5/leader"],
  ["a leader of another team", "leader: yunyang", "leader: huangludian", "/teams/5/leader"],
  ["an enforcement team without region", "    region: south\n", "", "/teams/4/id"],
  ["an enforcement team with another's region", "    region: south\n", "    region: west\n", "/teams/4/region"],
  ["R08 a tribunal without jurisdiction", "    jurisdiction: [云阳]\n", "", "/teams/5/id"],
  ["R08 a jurisdiction outside the county", "jurisdiction: [云阳]", "jurisdiction: [云阴]", "/teams/5/jurisdiction/0"],
  ["R06 no such team for preservation", "{preservation: fast-track,", "{preservation: quick,", "/kindTeams/preservation"],
  ["R06 a fast-track team of another track", "fastTrackTeam: fast-track", "fastTrackTeam: east", "/fastTrackTeam"],
  ["a function without post", "  clerk: clerk\n", "  clerk: scribe\n", "/functions/clerk"],
  ["a filing post that may not file", "  filing: filing\n", "  filing: clerk\n", "/functions/filing"],
  ["R27 who pays may not approve", "rights: [completeTask, draftClaim,", "rights: [completeTask, draftClaim, approveClaim,", "/posts/13/rights/2"],
  ["R27 one person approves and pays", "{staffId: nz-015, name: 顾长庚}", "{staffId: nz-014, name: 姚书宁}", "/posts/14/holder/staffId"],
  ["a right twice", "rights: [completeTask, calculate]", "rights: [completeTask, completeTask, calculate]", "/posts/15/rights/1"],
  ["L08 a term of effect in working days", "length: 12, unit: months, rule: L08", "length: 12, unit: workingDays, rule: L08", "/periods/freezeDeposit/unit"],
  ["L01 critical not before the term", "length: 5, unit: months", "length: 6, unit: months", "/periods/critical/length"],
  ["R25 a preparation in months", "length: 5, unit: workingDays, rule: R25", "length: 5, unit: months, rule: R25", "/periods/groundPreparation/unit"],
  ["R25 a ringback tone without listing", "[consumptionRestriction, dishonestDebtorListing, ringbackTone,", "[consumptionRestriction, ringbackTone,", "/settings/punishmentMeasures/1"],
];

describe("a broken profile names the line of each mistake", () => {
  it.each([...shape, ...together])("%s", (_, find, by, pointer) => {
    const { text: given, line } = broken(find, by);
    const { errors } = validateProfile(given);
    const found = errors?.find((e) => e.pointer === pointer);
    expect(found, JSON.stringify(errors)).toBeDefined();
    // Where a line was taken out, the mistake stands with what is left around it.
    const moved = by === "" ? [line - 4, line] : [line, line];
    expect(found!.line).toBeGreaterThanOrEqual(moved[0]!);
    expect(found!.line).toBeLessThanOrEqual(moved[1]!);
    expect(found!.message).toMatch(/\S/);
  });

  it("R25 publication without a channel", () => {
    const given = text.replace(/publicationChannels:\n(?: {2}- .*\n)+/, "publicationChannels: []\n");
    expect(validateProfile(given).errors).toMatchObject([{ pointer: "/publicationChannels" }]);
  });

  it("all mistakes at once, in the order of the file", () => {
    const given = text.replace("manyParties: 10", "manyParties: many").replace("name: 陆承远", "nam: 陆承远").replace("length: 30", "length: month");
    const lines = validateProfile(given).errors?.map((e) => e.line) ?? [];
    expect(lines).toHaveLength(4);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it.each([
    ["broken YAML", `${text}\n  - [`, /not YAML/],
    ["a key twice", `${text}\nid: other\n`, /not YAML/],
    ["nothing", "", /./],
    ["a list", "- nanzhao", /./],
    ["a bomb of aliases", `a: &a [1,1,1,1,1,1,1,1,1,1]\n${["b", "c", "d"].map((k, i) => `${k}: &${k} [${Array<string>(10).fill(`*${"abc"[i]!}`).join(",")}]`).join("\n")}\n`, /./],
  ])("%s is refused with a line, never thrown", (_, given, message) => {
    const { errors } = validateProfile(given);
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors![0]!.line).toBeGreaterThanOrEqual(1);
    expect(errors![0]!.message).toMatch(message);
  });
});
