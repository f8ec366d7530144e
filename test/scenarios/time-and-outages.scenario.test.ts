import { describe, expect, it } from "vitest";
import { deadlinesOf, eventOf, eventsOf, runExample, theCase } from "./a-scenario.js";

const LONG = 300_000;

describe("time", () => {
  it("R23 the query is down over National Day: transferred at 17:00 of the last day; late answers follow", { timeout: LONG }, async () => {
    const c = theCase(await runExample("14-query-down-over-national-day"));
    expect(eventsOf(c, "transferred", "firstQueryAnswered", "secondQueryAnswered", "triaged")).toEqual([
      ["2026-10-08T17:00", "transferred"], ["2026-10-09T08:21", "firstQueryAnswered"], ["2026-10-09T08:21", "secondQueryAnswered"], ["2026-10-09T08:21", "triaged"],
    ]);
    expect(eventOf(c, "transferred").data).toMatchObject({ found: 0 });
    expect(deadlinesOf(c, "transfer")).toEqual([["2026-10-08", "met", "2026-10-08"]]);
    expect([c.track, c.measures.map((m) => [m.kind, m.status])]).toEqual(["fastTrack", [["freeze", "inEffect"]]]);
    const outage = c.tasks.filter((t) => t.kind === "settleOutage");
    expect(outage.length).toBeGreaterThan(0);
    expect(outage[0]?.createdAt).toBe("2026-09-29T13:00:00+08:00");
  });

  it("R23 garbage is never believed, a duplicate counts once, a slow system is late but not wrong", { timeout: LONG }, async () => {
    const c = theCase(await runExample("30-strange-answers"));
    expect(eventOf(c, "firstQueryAnswered").at.slice(0, 10)).toBe("2026-06-10");
    expect(eventOf(c, "accountOpened").at > "2026-06-10T09:30").toBe(true);
    expect(c.tasks.some((t) => t.kind === "examineAnswer" && t.doneAt !== null)).toBe(true);
    expect(c.measures.filter((m) => m.kind === "freeze")).toHaveLength(1);
    expect(eventOf(c, "restrictionApplied").at.slice(0, 16)).toBe("2026-08-12T12:21");
    expect(deadlinesOf(c, "punishment")).toEqual([["2026-08-13", "met", "2026-08-12"]]);
    expect(c.events.filter((e) => e.type === "restrictionApplied")).toHaveLength(1);
  });

  it("L01 a calendar that is imported moves the open deadlines, each with its reason", { timeout: LONG }, async () => {
    const c = theCase(await runExample("19-calendar-imported"));
    const moved = c.events.filter((e) => e.type === "deadlineMoved").map((e) => [e.data["id"], String(e.data["dueAt"]).slice(0, 10), e.data["provisional"]]);
    expect(moved).toEqual([["twoMonths", "2027-02-12", false], ["punishment", "2027-02-16", false], ["term", "2027-06-08", false], ["offlineSearch", "2027-01-11", false]]);
    expect(c.events.filter((e) => e.type === "deadlineMoved").every((e) => String(e.data["why"]).includes("2027"))).toBe(true);
    expect(eventsOf(c, "calendarImported", "measuresProposed")).toEqual([["2026-12-15T10:00", "calendarImported"], ["2027-02-12T23:59", "measuresProposed"]]);
    expect(c.deadlines.filter((d) => d.provisional)).toEqual([]);
  });

  it("R25 filed on the year's last day: weekends alone are known, and the deadlines say so", { timeout: LONG }, async () => {
    const c = theCase(await runExample("20-year-end-provisional"));
    expect(c.deadlines.filter((d) => d.node === "twoMonths").map((d) => [d.dueAt.slice(0, 10), d.provisional])).toEqual([["2027-03-01", true]]);
    expect(c.deadlines.filter((d) => d.node === "critical").map((d) => [d.dueAt.slice(0, 10), d.provisional])).toEqual([["2027-05-31", false]]);
    expect(eventsOf(c, "measuresProposed")).toEqual([["2027-03-01T23:59", "measuresProposed"]]);
  });

  it("R48 the day before the order there are no R23 to R26, on its day there are", { timeout: LONG }, async () => {
    const answer = await runExample("24-before-the-order");
    const nodes = (n: number) => theCase(answer, n).deadlines.map((d) => d.node).filter((node) => ["transfer", "twoMonths", "punishment", "offlineSearch"].includes(node)).sort();
    expect(nodes(0)).toEqual([]);
    expect(nodes(1)).toEqual(["offlineSearch", "punishment", "transfer", "twoMonths"]);
  });

  it("L08 a frozen deposit is renewed before its year ends; the term itself is not moved", { timeout: LONG }, async () => {
    const c = theCase(await runExample("26-freeze-renewed"));
    const renewal = c.tasks.find((t) => t.kind === "renewMeasure");
    expect([renewal?.dueAt.slice(0, 10), renewal?.doneAt?.slice(0, 10)]).toEqual(["2026-02-28", "2026-02-27"]);
    expect(c.measures.filter((m) => m.kind === "freeze").map((m) => [m.status, m.expiresAt?.slice(0, 10)])).toEqual([["inEffect", "2027-03-02"]]);
  });

  it("R46 everybody late: overdue stays overdue when it is made good; nobody at all: the duties with a date run on", { timeout: LONG }, async () => {
    const answer = await runExample("21-late-people");
    const [late, never] = [theCase(answer), theCase(answer, 1)];
    expect(deadlinesOf(late, "noticeByHandler")).toEqual([["2026-06-08", "overdue", "2026-06-09"]]);
    expect(deadlinesOf(late, "payment")).toEqual([["2026-07-06", "overdue", "2026-07-07"]]);
    expect(deadlinesOf(late, "disbursement")).toEqual([["2026-07-27", "met", "2026-07-07"]]);
    expect(late.closedBy).toBe("performance");
    expect(deadlinesOf(never, "twoMonths")).toEqual([["2026-08-03", "met", "2026-08-03"]]);
    expect(deadlinesOf(never, "punishment")).toEqual([["2026-08-06", "overdue", null]]);
    expect(deadlinesOf(never, "term")).toEqual([["2026-12-01", "overdue", null]]);
    expect(never.tasks.filter((t) => t.doneAt !== null)).toEqual([]);
  });
});
