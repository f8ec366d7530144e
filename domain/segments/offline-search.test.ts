import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";

const COMMAND = { post: "command-center", staffId: "nz-004" };
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options });
const accepted = (on: string, options: Partial<StoryOptions> = {}) => {
  const s = aCase(options).to(`${on}T15:00:00+08:00`);
  s.does("acceptCase");
  return s;
};

describe("R26 offline search", () => {
  it.each([
    ["R26 a calendar month from acceptance", "2026-10-09", "2026-11-09"],
    ["R26 on the month's last day", "2026-10-31", "2026-11-30"],
    ["R26 moved to a working day", "2026-10-14", "2026-11-16"],
  ])("%s", (_, on, due) => {
    const s = accepted(on);
    expect(s.deadline("offlineSearch")?.dueAt).toBe(`${due}T23:59:59+08:00`);
    expect(s.openTask("searchOffline")).toMatchObject({ dueAt: `${due}T23:59:59+08:00`, assignee: "nz-009" });
  });

  it.each<[string, Partial<StoryOptions>, boolean]>([
    ["R26 binds an enforcement team", {}, true],
    ["R26 binds a tribunal", { filing: aFiling({ document: aDocument({ type: "mediation", tribunal: "云阳" }), respondents: [{ name: "王小川", domicile: { town: "云阳" } }] }) }, true],
    ["R26 does not bind the fast track", { found: [{ value: fenOfYuan("200000.00") }] }, false],
    ["R26 does not bind the command center", { filing: aFiling({ kind: "entrusted" }) }, false],
  ])("%s", (_, options, bound) => {
    const s = accepted("2026-10-09", options);
    expect([s.deadline("offlineSearch") !== undefined, s.openTask("searchOffline") !== undefined]).toEqual([bound, bound]);
  });

  it.each([
    ["R26 done on the last day", "2026-11-09T23:59:59+08:00", "met"],
    ["R26 done the day after", "2026-11-10T00:00:00+08:00", "overdue"],
  ])("%s", (_, when, status) => {
    const s = accepted("2026-10-09").to(when);
    s.does("searchOffline", { found: [] });
    expect(s.deadline("offlineSearch")).toMatchObject({ status, metAt: when });
  });

  it("R26 what it finds is controlled, the court's registry for houses", () => {
    const s = accepted("2026-10-09");
    s.does("searchOffline", { found: [{ type: "house", value: "300000.00" }, { type: "land", value: "50000.00", controllable: false }] });
    expect(s.file.measures.filter((m) => m.assetId?.startsWith("offline")).map((m) => [m.assetId, m.kind, m.status])).toEqual([["offline-1", "seal", "inEffect"]]);
    expect(s.deadline("renewal:m1")).toBeDefined();
  });

  it("R26 somebody who is no party owns nothing here", () => {
    const s = accepted("2026-10-09");
    expect(() => s.does("searchOffline", { found: [{ type: "house", value: "1.00", of: "p9" }] })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer: "/found/0/of" })] }));
  });

  it("R26 moving the case does not restart the month, and the work goes along", () => {
    const s = accepted("2026-10-09").to("2026-10-20T10:00:00+08:00");
    s.when("moveToTeam", { team: "west", because: "均衡" }, COMMAND);
    expect(s.openTask("searchOffline")).toMatchObject({ role: "west", assignee: "nz-008" });
    s.to("2026-10-22T10:00:00+08:00");
    s.does("acceptCase");
    expect(s.deadline("offlineSearch")).toMatchObject({ from: "2026-10-09", dueAt: "2026-11-09T23:59:59+08:00", status: "open" });
    expect(s.file.firstReceivedAt).toBe("2026-10-09T15:00:00+08:00");
    expect(s.waitsFor().filter((k) => k === "searchOffline")).toHaveLength(1);
  });

  it("R26 a detour through the fast track does not restart it either", () => {
    const s = accepted("2026-10-09").to("2026-10-12T10:00:00+08:00");
    s.when("moveToTeam", { team: "fast-track", because: "足额" }, COMMAND);
    expect([s.deadline("offlineSearch")?.status, s.openTask("searchOffline")]).toEqual(["withdrawn", undefined]);
    s.does("acceptCase");
    s.when("moveToTeam", { team: "south", because: "不足额" }, COMMAND);
    s.to("2026-10-20T10:00:00+08:00");
    s.does("acceptCase");
    expect(s.deadline("offlineSearch")).toMatchObject({ status: "open", from: "2026-10-09", dueAt: "2026-11-09T23:59:59+08:00" });
    expect(s.openTask("searchOffline")).toMatchObject({ role: "south", dueAt: "2026-11-09T23:59:59+08:00" });
  });

  it("R26 from the fast track to a region: it counts from that region's acceptance", () => {
    const s = accepted("2026-10-09", { found: [{ value: fenOfYuan("200000.00") }] });
    s.when("moveToTeam", { team: "south", because: "不足额" }, COMMAND);
    s.to("2026-10-21T15:00:00+08:00");
    s.does("acceptCase");
    expect(s.deadline("offlineSearch")).toMatchObject({ from: "2026-10-21", status: "open" });
    expect(s.file.firstReceivedAt).toBe("2026-10-21T15:00:00+08:00");
  });
});
