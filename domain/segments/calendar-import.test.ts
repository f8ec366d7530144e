import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const ADMINISTRATOR = { post: "administrator", staffId: "nz-018" };
const dates = (list: string) => list.split(" ").filter(Boolean).map((d) => courtDate(d));
/** An invented calendar of 2027. */
const YEAR = { year: "2027", calendar: { holidays: dates("2027-01-01 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-02-12 2027-03-01"), workdays: dates("2027-02-28") } };
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling({ filedAt: courtDate("2026-12-31") }), people: "never", ...options });
const WHY = "2027年工作日历已导入 the calendar of 2027 was imported";

describe("a calendar that comes while cases run", () => {
  it("R25 moves the two months and their window, with the reason", () => {
    const s = aCase();
    expect(s.deadline("twoMonths")).toMatchObject({ dueAt: "2027-03-01T23:59:59+08:00", provisional: true });
    s.to("2027-01-05T10:00:00+08:00");
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    // 28 February is worked in exchange for 1 March: the last day stays where it falls, and the window begins after it.
    expect(s.deadline("twoMonths")).toMatchObject({
      dueAt: "2027-02-28T23:59:59+08:00", provisional: false,
      moves: [{ at: "2027-01-05T10:00:00+08:00", from: "2027-03-01T23:59:59+08:00", to: "2027-02-28T23:59:59+08:00", why: WHY }],
    });
    expect(s.deadline("punishment")).toMatchObject({ from: "2027-02-28", dueAt: "2027-03-04T23:59:59+08:00", provisional: false });
  });

  it("R25 the case is looked at on the moved day", () => {
    const s = aCase().to("2027-01-05T10:00:00+08:00");
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(s.to("2027-02-28").of("measuresProposed")[0]?.at).toBe("2027-02-28T23:59:59+08:00");
  });

  it("R23 the hour of the transfer follows the calendar", () => {
    const world: Partial<StoryOptions> = { filing: aFiling({ filedAt: courtDate("2026-12-30") }), slow: [{ query: "first", institution: "x", from: null }] };
    expect(aCase(world).to("2027-01-06").of("transferred")[0]?.at).toBe("2027-01-01T17:00:00+08:00");
    const s = aCase(world);
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(s.to("2027-01-06").of("transferred")[0]?.at).toBe("2027-01-04T17:00:00+08:00");
  });

  it("what did not move says nothing, but is provisional no more", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-12-25") }) });
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(s.of("deadlineMoved").find((e) => e.data.id === "transfer")).toBeUndefined();
    expect(s.file.deadlines.filter((d) => d.status === "open" && d.provisional)).toEqual([]);
    expect(s.deadline("twoMonths")?.moves).toEqual([]);
  });

  it("R26 an open task moves with its deadline, another with its own period", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }] }).to("2027-01-29T15:00:00+08:00");
    s.does("acceptCase");
    const before = Object.fromEntries(s.file.tasks.filter((t) => t.status === "open").map((t) => [t.kind, t.dueAt.slice(0, 10)]));
    expect(before).toMatchObject({ searchOffline: "2027-03-01", deductDeposit: "2027-02-12" });
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    const after = Object.fromEntries(s.file.tasks.filter((t) => t.status === "open").map((t) => [t.kind, t.dueAt.slice(0, 10)]));
    expect(after).toMatchObject({ searchOffline: "2027-02-28", deductDeposit: "2027-02-19" });
    expect(s.of("taskMoved").find((e) => e.data.kind === "deductDeposit")?.data).toMatchObject({ why: WHY });
  });

  it("overdue only by the provisional day is not overdue", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-12-31"), receivedOn: courtDate("2026-12-29") }) }).to("2027-02-09T10:00:00+08:00");
    s.does("acceptCase");
    s.to("2027-02-13T10:00:00+08:00");
    expect(s.deadline("noticeByHandler")).toMatchObject({ dueAt: "2027-02-12T23:59:59+08:00", status: "overdue" });
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(s.deadline("noticeByHandler")).toMatchObject({ dueAt: "2027-02-15T23:59:59+08:00", status: "open" });
  });

  it("what is met, withdrawn or known stays", () => {
    const s = aCase().to("2027-01-05T10:00:00+08:00");
    const fixed = () => s.file.deadlines.filter((d) => d.metAt).map((d) => [d.id, d.dueAt, d.moves]);
    const before = fixed();
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(fixed()).toEqual(before);
    expect(s.deadline("critical")?.moves).toEqual([]);
  });

  it("L08 a renewal is due before the term's end by the new calendar; the term stays", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-03-02") }), found: [{ value: fenOfYuan("50000.00") }] });
    expect([s.file.measures[0]?.expiresOn, s.deadline("renewal:m1")?.dueAt]).toEqual(["2027-03-01", "2027-02-26T23:59:59+08:00"]);
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect([s.file.measures[0]?.expiresOn, s.deadline("renewal:m1")?.dueAt]).toEqual(["2027-03-01", "2027-02-28T23:59:59+08:00"]);
  });

  it("L01 the days not counted stay out", () => {
    const s = aCase({ filing: aFiling({ filedAt: courtDate("2026-08-20"), document: aDocument({}) }) }).to("2026-11-02T10:00:00+08:00");
    s.when("suspend", { ground: "公告", from: courtDate("2026-11-02"), until: courtDate("2026-11-09") });
    s.to("2026-11-12T10:00:00+08:00");
    expect(s.deadline("term")?.dueAt).toBe("2027-03-01T23:59:59+08:00");
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    expect(s.deadline("term")).toMatchObject({ dueAt: "2027-02-28T23:59:59+08:00", excluded: [{ from: "2026-11-02", to: "2026-11-09" }] });
  });

  it("the same year again with other days moves them again", () => {
    const s = aCase();
    s.when("importCalendar", YEAR, ADMINISTRATOR);
    s.when("importCalendar", { year: "2027", calendar: { holidays: [], workdays: [] } }, ADMINISTRATOR);
    expect(s.deadline("twoMonths")?.dueAt).toBe("2027-03-01T23:59:59+08:00");
    expect(s.deadline("twoMonths")?.moves).toHaveLength(2);
  });
});
