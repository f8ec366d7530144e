import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

/** Filed 2026-04-10: critical after 2026-09-10, the term ends on Saturday 2026-10-10, a make-up working day. */
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling({ filedAt: courtDate("2026-04-10") }), people: "never", ...options });
const suspended = (from: string, until: string) => {
  const s = aCase().to(`${from}T10:00:00+08:00`);
  s.when("suspend", { ground: "公告", from: courtDate(from) });
  s.to(`${until}T10:00:00+08:00`);
  s.when("resume", { on: courtDate(until) });
  return s;
};

describe("L01 the term", () => {
  it.each([
    ["L01 the last day of the fifth month: not critical", "2026-09-10", false],
    ["L01 the day after: critical", "2026-09-11", true],
  ])("%s", (_, until, critical) => {
    const s = aCase().to(until);
    expect([s.file.critical, s.of("becameCritical").length]).toEqual([critical, critical ? 1 : 0]);
  });

  it.each([
    ["L01 the last day of the sixth month: not overdue", "2026-10-10", "open"],
    ["L01 the day after: overdue", "2026-10-11", "overdue"],
  ])("%s", (_, until, status) => expect(aCase().to(until).deadline("term")?.status).toBe(status));

  it("L01 days of a suspension are not counted: both move, critical to any day, the term to a working day", () => {
    const s = suspended("2026-06-01", "2026-06-18");
    expect(s.deadline("critical")).toMatchObject({ dueAt: "2026-09-27T23:59:59+08:00", excluded: [{ from: "2026-06-01", to: "2026-06-17" }], status: "open" });
    expect(s.deadline("term")).toMatchObject({ dueAt: "2026-10-27T23:59:59+08:00" });
    expect(s.deadline("term")?.moves).toEqual([{ at: "2026-06-18T10:00:00+08:00", from: "2026-10-10T23:59:59+08:00", to: "2026-10-27T23:59:59+08:00", why: "中止期间不计入期限 suspended 2026-06-01–2026-06-17" }]);
  });

  it("L01 two suspensions together", () => {
    const s = suspended("2026-06-01", "2026-06-11").to("2026-07-01T10:00:00+08:00");
    s.when("suspend", { ground: "公告", from: courtDate("2026-07-01"), until: courtDate("2026-07-05") });
    s.to("2026-07-10");
    expect(s.deadline("critical")?.dueAt).toBe("2026-09-25T23:59:59+08:00");
    expect(s.deadline("critical")?.excluded).toHaveLength(2);
  });

  it("L01 while it is suspended neither runs out", () => {
    const s = aCase().to("2026-09-01T10:00:00+08:00");
    s.when("suspend", { ground: "公告", from: courtDate("2026-09-01") });
    s.to("2026-11-01T10:00:00+08:00");
    expect([s.deadline("critical")?.status, s.deadline("term")?.status, s.file.critical]).toEqual(["open", "open", false]);
    s.when("resume", { on: courtDate("2026-11-01") });
    expect([s.deadline("critical")?.dueAt, s.file.critical]).toEqual(["2026-11-10T23:59:59+08:00", false]);
    expect(s.to("2026-11-11").file.critical).toBe(true);
  });

  it("L01 a suspension recorded after the case became critical takes that back", () => {
    const s = aCase().to("2026-09-15T10:00:00+08:00");
    expect(s.file.critical).toBe(true);
    s.when("suspend", { ground: "公告", from: courtDate("2026-09-01"), until: courtDate("2026-09-14") });
    expect([s.deadline("critical")?.status, s.deadline("critical")?.dueAt, s.file.critical]).toEqual(["open", "2026-09-24T23:59:59+08:00", false]);
    expect(s.to("2026-09-25").of("becameCritical")).toHaveLength(2);
  });

  it("L01 R26 R25 only the term stands still", () => {
    const s = suspended("2026-05-01", "2026-05-20");
    expect(s.deadline("twoMonths")?.dueAt).toBe("2026-06-10T23:59:59+08:00");
  });

  it("L20 L01 a settlement that suspends stops the term until it is broken", () => {
    const s = aCase().to("2026-06-01T10:00:00+08:00");
    s.when("recordSettlement", { on: courtDate("2026-06-01"), signedBy: ["p1", "p2"], suspend: true, instalments: [{ dueOn: courtDate("2026-06-10"), amount: fenOfYuan("1.00") }] });
    s.to("2026-06-12");
    expect(s.deadline("critical")).toMatchObject({ excluded: [{ from: "2026-06-01", to: "2026-06-10" }], dueAt: "2026-09-20T23:59:59+08:00" });
  });

  it("L01 entered late, everything that is past is overdue at once", () => {
    const s = aCase({ enteredAt: "2026-11-24T10:00:00+08:00" });
    expect(["transfer", "twoMonths", "punishment", "notice", "critical", "term"].map((id) => s.deadline(id)?.status)).toEqual(Array(6).fill("overdue"));
    expect(s.file.critical).toBe(true);
    expect(s.of("deadlineOverdue").every((e) => e.at === "2026-11-24T10:00:00+08:00")).toBe(true);
  });
});
