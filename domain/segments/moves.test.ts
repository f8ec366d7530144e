import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";

const COMMAND = { post: "command-center", staffId: "nz-004" };
const SOUTH = { post: "south", staffId: "nz-009" };
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const ruleOf = (act: () => unknown) => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { rule?: string }).rule ?? (error as { errors?: { pointer: string }[] }).errors?.map((e) => e.pointer).join(" ");
  }
};

describe("R10 assignment", () => {
  it.each([
    ["R10 the command center moves a case between teams", COMMAND, "west", "done"],
    ["R10 a team's leader does not", SOUTH, "west", "R10"],
    ["R10 the director does not", { post: "director", staffId: "nz-003" }, "west", "R10"],
    ["R10 not to the team that has it", COMMAND, "south", "R10"],
    ["R10 not to a team that is none", COMMAND, "nobody", "/team"],
  ])("%s", (_, by, team, then) => expect(ruleOf(() => aCase().when("moveToTeam", { team, because: "均衡" }, by))).toBe(then));

  it.each([
    ["R10 the leader distributes work inside the team", SOUTH, "nz-109", "done"],
    ["R10 the command center does not", COMMAND, "nz-109", "R10"],
    ["R10 another team's leader does not", { post: "west", staffId: "nz-008" }, "nz-109", "R10"],
    ["R10 not to who has it", SOUTH, "nz-009", "R10"],
  ])("%s", (_, by, officer, then) => expect(ruleOf(() => aCase().when("reassign", { officer, because: "分工" }, by))).toBe(then));

  it("R10 not before it is assigned", () => {
    const s = aCase({ slow: [{ query: "second", institution: "bankB", from: null }] });
    expect(ruleOf(() => s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND))).toBe("R10");
    expect(ruleOf(() => s.when("reassign", { officer: "nz-109", because: "分工" }, SOUTH))).toBe("R10");
  });

  it("R10 every move keeps who, when and why", () => {
    const s = aCase().to("2026-10-09T10:00:00+08:00");
    s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND);
    s.when("reassign", { officer: "nz-107", because: "分工" }, { post: "west", staffId: "nz-008" });
    expect(s.events.filter((e) => e.type === "movedToTeam" || e.type === "reassigned").map((e) => [e.type, e.at, e.actor, e.rule, e.data])).toEqual([
      ["movedToTeam", "2026-10-09T10:00:00+08:00", COMMAND, "R10", { from: "south", to: "west", officer: "nz-008", because: "均衡", track: "enforcementTeam" }],
      ["reassigned", "2026-10-09T10:00:00+08:00", { post: "west", staffId: "nz-008" }, "R10", { officer: "nz-107", because: "分工" }],
    ]);
  });

  it("R10 the new leader is asked to accept, the old one no more", () => {
    const s = aCase();
    s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND);
    expect(s.file.tasks.filter((t) => t.kind === "acceptCase").map((t) => [t.role, t.status])).toEqual([["south", "withdrawn"], ["west", "open"]]);
  });

  it("R11 open work changes hands in the same step, its day stays", () => {
    const s = aCase().to("2026-10-09T15:00:00+08:00");
    s.does("acceptCase");
    const before = s.file.tasks.filter((t) => t.status === "open").map((t) => [t.id, t.dueAt]);
    s.when("reassign", { officer: "nz-109", because: "轮岗" }, SOUTH);
    expect(s.openTask("searchOffline")).toMatchObject({ role: "south", assignee: "nz-109" });
    s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND);
    const roles = new Set(s.file.tasks.filter((t) => t.status === "open").map((t) => t.role));
    expect(roles).toEqual(new Set(["west"]));
    expect(s.file.tasks.filter((t) => before.some(([id]) => id === t.id)).map((t) => [t.id, t.dueAt])).toEqual(before);
  });

  it("R10 what the command center, the president and the funds people have to do stays theirs", () => {
    const s = aCase({ down: [{ action: "openCaseAccount", from: "2026-01-01T00:00:00+08:00", to: "2027-01-01T00:00:00+08:00", system: "bank" }] }).to("2026-09-30T15:00:00+08:00");
    s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND);
    expect(s.openTask("settleOutage")?.role).toBe("command-center");
  });
});

describe("R31 parties", () => {
  const stranger = { id: "p3", side: "respondent" as const, natural: true, principal: false, hasLawyer: false, hasAccount: false };
  it.each([
    ["R31 on application and ruling", { application: "申请", ruling: "（2026）豫1321执异1号" }, "done"],
    ["R31 without a ruling", { application: "申请" }, "R31"],
    ["R31 without an application", { ruling: "（2026）豫1321执异1号" }, "R31"],
    ["R31 with neither", {}, "R31"],
  ])("%s", (_, papers, then) => expect(ruleOf(() => aCase().when("addParty", { party: stranger, ...papers }))).toBe(then));

  it("R31 an id that is taken is refused", () =>
    expect(ruleOf(() => aCase().when("addParty", { party: { ...stranger, id: "p2" }, application: "x", ruling: "y" }))).toBe("state"));

  it("R25 R31 whoever is added after two months is put forward with a window of their own", () => {
    const s = aCase().to("2026-12-14T10:00:00+08:00");
    s.when("addParty", { party: stranger, application: "x", ruling: "y" });
    expect(s.of("measuresProposed").at(-1)?.data).toMatchObject({ again: true, measures: [{ partyId: "p3" }, { partyId: "p3" }, { partyId: "p3" }, { partyId: "p3" }] });
    expect(s.deadline("punishment:2")?.dueAt).toBe("2026-12-17T23:59:59+08:00");
  });
});
