import { describe, expect, it } from "vitest";
import { deadlinesOf, eventOf, eventsOf, runExample, theCase } from "./a-scenario.js";

const LONG = 300_000;

describe("who takes a case", () => {
  it("R08 a pilot tribunal takes what it mediated in its town; else R20 the region, habitual residence first", { timeout: LONG }, async () => {
    const answer = await runExample("03-tribunal-mediation");
    const placed = answer.cases.map((_, i) => theCase(answer, i)).map((c) => [c.track, c.team, c.region ?? null, eventOf(c, "triaged").data["rule"]]);
    expect(placed).toEqual([
      ["tribunal", "yunyang", null, "R08"], ["enforcementTeam", "east", "east", "R20"], ["enforcementTeam", "west", "west", "R20"],
    ]);
  });

  it("R35 preservation has numbers of its own and ends as preserved, partly, or nothing found", { timeout: LONG }, async () => {
    const answer = await runExample("04-preservation");
    const ends = answer.cases.map((_, i) => theCase(answer, i)).map((c) => [c.caseNumber, c.team, c.closedBy, c.measures.map((m) => m.status)]);
    expect(ends).toEqual([
      ["（2026）豫1321执保1号", "fast-track", "preserved", ["inEffect"]],
      ["（2026）豫1321执保2号", "fast-track", "partlyPreserved", ["inEffect"]],
      ["（2026）豫1321执保3号", "fast-track", "nothingToPreserve", []],
    ]);
    expect(deadlinesOf(theCase(answer), "twoMonths")).toEqual([]);
  });

  it("R09 an objection is a case of the objection group; the case it is about goes on", { timeout: LONG }, async () => {
    const answer = await runExample("05-objection");
    const objection = theCase(answer, 1);
    expect([objection.caseNumber, objection.kind, objection.track, objection.closedBy]).toEqual(["（2026）豫1321执异1号", "objection", "objectionGroup", "partlyUpheld"]);
    expect(deadlinesOf(objection, "objectionReview")).toEqual([["2026-07-07", "met", "2026-07-06"]]);
    expect(objection.funds.account).toBeNull();
    expect(eventsOf(theCase(answer), "measuresProposed")).toEqual([["2026-08-03T23:59", "measuresProposed"]]);
  });

  it("R05 an entrusted case stays with the command center and shares the sequence of numbers", { timeout: LONG }, async () => {
    const answer = await runExample("06-entrusted");
    const [entrusted, initial] = [theCase(answer), theCase(answer, 1)];
    expect([entrusted.caseNumber, entrusted.track, entrusted.closedBy]).toEqual(["（2026）豫1321执1号", "commandCenter", "performance"]);
    expect(initial.caseNumber).toBe("（2026）豫1321执2号");
    expect(deadlinesOf(entrusted, "twoMonths")).toEqual([]);
  });

  it("R21 the team with the same respondent's earlier case comes before the region", { timeout: LONG }, async () => {
    const answer = await runExample("18-same-respondent");
    const placed = answer.cases.map((_, i) => theCase(answer, i)).map((c) => [c.team, c.region ?? null, eventOf(c, "triaged").data["rule"]]);
    expect(placed).toEqual([["south", "south", "R20"], ["south", null, "R21"], ["east", "east", "R20"]]);
  });

  it("R20 outside the county: the least loaded team, ties in the profile's order; habitual residence wins", { timeout: LONG }, async () => {
    const answer = await runExample("28-outside-the-county");
    expect(answer.cases.map((_, i) => theCase(answer, i)).map((c) => [c.team, c.region ?? null])).toEqual([["east", "east"], ["north", null], ["west", "west"]]);
  });

  it("R10 moved by the command center, assigned by the leader; R26's month does not start anew", { timeout: LONG }, async () => {
    const c = theCase(await runExample("25-moved-between-teams"));
    expect([c.team, c.officer, c.region]).toEqual(["west", "黎舒窈", undefined]);
    expect(eventOf(c, "movedToTeam")).toMatchObject({ at: "2026-06-15T10:00:00+08:00", actor: { post: "command-center", name: "方知秋" }, data: { from: "south", to: "west" } });
    expect(eventOf(c, "reassigned").actor).toEqual({ post: "west", name: "梁思齐" });
    expect(c.receivedAt).toBe("2026-06-02T15:00:00+08:00");
    expect(deadlinesOf(c, "offlineSearch")).toEqual([["2026-07-02", "met", "2026-07-01"]]);
    expect(eventOf(c, "offlineSearchCompleted").actor).toEqual({ post: "west", name: "黎舒窈" });
  });
});
