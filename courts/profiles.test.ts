import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { profileForCase } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";
import { regionOf } from "../domain/region.js";
import { RIGHTS, type Right } from "../domain/rights.js";
import { loadProfile, profileIds, profilePath, validateProfile } from "./load.js";

const nanzhao = loadProfile("nanzhao");
const qinghe = loadProfile("qinghe");
const both = [nanzhao, qinghe];

/** SHA-256, first 12 digits, of the real people whom the order names: none of them may stand in an example. */
const REAL_PEOPLE = [
  "a97ad0818374", "ad8c60378d14", "7763ceaa41df", "dc8080eb87f6", "b4a38db46182", "77e085e1e330", "e201fd2db13a", "663594fbc4ce",
  "bfcf4359eecf", "fdcfc985e008", "9cbd5f6a672b", "ae10589823cf", "c26b31309ed7", "d8979fa83bf4", "923a8ef0c2f8", "7b7cd3318cd6",
];

describe("the shipped profiles", () => {
  it("are Nanzhao's and an invented one", () => expect(profileIds()).toEqual(["nanzhao", "qinghe"]));

  it.each(both)("$id: every right is somebody's", (profile) => {
    const held = new Set(profile.posts.flatMap((p) => p.rights));
    expect(RIGHTS.filter((r) => !held.has(r))).toEqual([]);
  });

  it.each(both)("$id: no person of the order stands in it", (profile) => {
    const people = [...profile.posts.map((p) => p.holder.name), ...profile.teams.flatMap((t) => t.members.map((m) => m.name))];
    const hashes = people.map((name) => createHash("sha256").update(name).digest("hex").slice(0, 12));
    expect(people.filter((_, i) => REAL_PEOPLE.includes(hashes[i]!))).toEqual([]);
    expect(new Set(people).size).toBe(people.length);
  });

  it.each(both)("$id: nobody both approves and pays (R27)", (profile) => {
    for (const post of profile.posts) expect(post.rights.includes("draftClaim") && post.rights.includes("approveClaim")).toBe(false);
    expect(profile.functions.fundsManager).not.toBe(profile.functions.fundsApprover);
  });

  it.each(both)("$id: what a case carries holds no person's name and is plain JSON", (profile) => {
    const carried = JSON.stringify(profileForCase(profile));
    expect(JSON.parse(carried)).toEqual(profileForCase(profile));
    for (const post of profile.posts) expect(carried).not.toContain(post.holder.name);
    for (const team of profile.teams) for (const member of team.members) expect(carried).not.toContain(member.name);
  });

  it("differ wherever a court may", () => {
    expect(qinghe.regions).toHaveLength(3);
    expect(qinghe.teams.filter((t) => t.track === "tribunal")).toEqual([]);
    expect(qinghe.posts.map((p) => p.id).filter((id) => nanzhao.posts.some((p) => p.id === id))).toEqual([]);
    expect(qinghe.numbering.mode).toBe("given");
  });
});

describe("Nanzhao, as the order has it", () => {
  it("has the posts that the interface names", () => {
    expect(nanzhao.posts.map((p) => p.id)).toEqual([
      "president", "vice-president", "director", "command-center", "fast-track", "east", "north", "west", "south", "yunyang", "huangludian",
      "objection", "filing", "funds-manager", "funds-approver", "clerk", "auditor", "administrator", "integrator",
    ]);
  });

  it.each([
    ["R07 four enforcement teams", "enforcementTeam", ["east", "north", "west", "south"]],
    ["R06 one fast-track team", "fastTrack", ["fast-track"]],
    ["R08 two pilot tribunals", "tribunal", ["yunyang", "huangludian"]],
    ["R05 the command center", "commandCenter", ["command-center"]],
    ["R09 the objection and disposal group", "objectionGroup", ["objection"]],
  ])("%s", (_, track, ids) => expect(nanzhao.teams.filter((t) => t.track === track).map((t) => t.id)).toEqual(ids));

  it.each([
    ["east", "留山 小店 云阳 皇后"], ["north", "乔端 马市坪 崔庄 城关 城郊"], ["west", "板山坪 白土岗 南河店 四棵树"], ["south", "石门 皇路店 太山庙"],
  ])("R20 the region %s has %s, with or without their kind", (id, towns) => {
    for (const town of towns.split(" ")) {
      for (const name of [town, `${town}镇`, `${town}乡`, `${town}街道`]) expect(regionOf({ town: name }, nanzhao.regions)?.id).toBe(id);
    }
    expect(nanzhao.regions.find((r) => r.id === id)?.towns).toEqual(towns.split(" "));
  });

  it("R20 no region has a town of another county", () => expect(regionOf({ town: "石佛寺镇" }, nanzhao.regions)).toBeUndefined());
  it("R08 a tribunal's jurisdiction is its own town", () =>
    expect(nanzhao.teams.filter((t) => t.track === "tribunal").map((t) => [t.tribunal, t.jurisdiction])).toEqual([["云阳", ["云阳"]], ["皇路店", ["皇路店"]]]));

  it.each([
    ["R23", "transfer", 2, "workingDays"], ["R24", "triageWait", 5, "workingDays"], ["R26", "offlineSearch", 1, "months"], ["R25", "twoMonths", 2, "months"],
    ["R25", "punishment", 3, "workingDays"], ["R29", "disbursement", 30, "days"], ["R46", "payment", 2, "days"], ["L03", "notice", 10, "days"],
    ["L03", "noticeByHandler", 3, "days"], ["L25", "query", 5, "workingDays"], ["L01", "critical", 5, "months"], ["L01", "term", 6, "months"],
    ["L01", "criticalNonLitigation", 2, "months"], ["L01", "termNonLitigation", 3, "months"], ["L09", "listingDeletion", 3, "workingDays"],
    ["L10", "restrictionLifting", 1, "workingDays"], ["L08", "freezeDeposit", 12, "months"], ["L08", "sealMovable", 24, "months"],
    ["L08", "sealImmovable", 36, "months"], ["R21", "sameRespondent", 12, "months"], ["L12", "objectionReview", 15, "days"],
    ["R30", "confirmPerformance", 1, "workingDays"], ["L28", "approveClosing", 5, "workingDays"],
  ] as const)("%s the period %s is %i %s", (rule, name, length, unit) => expect(nanzhao.periods[name]).toMatchObject({ rule, length, unit }));

  it("R48 every period carries the date from which it applies, the order's own from 2020-05-13", () => {
    const periods = Object.values(nanzhao.periods);
    expect(periods.every((p) => p.from !== undefined)).toBe(true);
    expect(new Set(periods.filter((p) => p.rule.startsWith("R")).map((p) => p.from))).toEqual(new Set(["2020-05-13"]));
  });

  const holders = (right: Right) => nanzhao.posts.filter((p) => p.rights.includes(right)).map((p) => p.id);
  const teamPosts = ["fast-track", "east", "north", "west", "south", "yunyang", "huangludian"];
  it.each<[Right, string[]]>([
    ["readAllCases", ["president", "vice-president", "director", "command-center", "objection", "auditor"]],
    ["readTeamCases", teamPosts],
    ["readFiledCases", ["integrator"]],
    ["readCasesUntilTransfer", ["filing"]],
    ["fileCase", ["filing", "integrator"]],
    ["transferBetweenTeams", ["command-center"]],
    ["draftClaim", ["funds-manager"]],
    ["approveClaim", ["funds-approver"]],
    ["importCalendar", ["administrator"]],
    ["switchFaults", ["administrator"]],
    ["readTemporal", ["president", "vice-president", "director", "command-center", ...teamPosts, "objection", "auditor", "administrator"]],
    ["writeTemporal", ["administrator"]],
    ["calculate", nanzhao.posts.map((p) => p.id)],
  ])("the right %s", (right, ids) => expect(holders(right)).toEqual(ids));
});

describe("loading", () => {
  it("takes an id or a path", () => expect(loadProfile(profilePath("qinghe"))).toEqual(qinghe));
  it("says which profiles there are", () => expect(() => loadProfile("atlantis")).toThrow(/nanzhao, qinghe/));
  it("refuses with BadInput", () => expect(() => loadProfile("/nowhere.yaml")).toThrow(BadInput));
  it("reads the same profile from text", () => expect(validateProfile(readFileSync(profilePath("nanzhao"), "utf8")).profile).toEqual(nanzhao));
});
