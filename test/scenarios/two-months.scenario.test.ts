import { describe, expect, it } from "vitest";
import { deadlinesOf, eventOf, eventsOf, personMeasuresOf, runExample, theCase } from "./a-scenario.js";

const LONG = 300_000;
const MEASURES = ["restrictionApplied", "listed", "ringbackSet", "published"];

describe("two months", () => {
  it("R25 not performed: put forward at the moved last day's end, in effect when signed", { timeout: LONG }, async () => {
    const c = theCase(await runExample("02-regional-through-two-months"));
    expect({ track: c.track, region: c.region, team: c.team }).toEqual({ track: "enforcementTeam", region: "south", team: "south" });
    expect(deadlinesOf(c, "twoMonths")).toEqual([["2026-11-30", "met", "2026-11-30"]]);
    expect(deadlinesOf(c, "punishment")).toEqual([["2026-12-03", "met", "2026-12-01"]]);
    expect(eventsOf(c, "measuresProposed")).toEqual([["2026-11-30T23:59", "measuresProposed"]]);
    expect(eventsOf(c, ...MEASURES)).toEqual(MEASURES.map((type) => ["2026-12-01T15:00", type]));
    expect(eventOf(c, "listed").data).toMatchObject({ target: "赵石头", ground: "violatesReporting" });
    expect(personMeasuresOf(c)).toEqual(["consumptionRestriction 赵石头 inEffect", "dishonestDebtorListing 赵石头 inEffect", "ringbackTone 赵石头 inEffect", "publication 赵石头 inEffect"]);
  });

  it("R26 the offline search is done within a month of acceptance, and what it finds is sealed", { timeout: LONG }, async () => {
    const c = theCase(await runExample("02-regional-through-two-months"));
    expect(c.receivedAt).toBe("2026-09-30T15:00:00+08:00");
    expect(deadlinesOf(c, "offlineSearch")).toEqual([["2026-10-30", "met", "2026-10-29"]]);
    expect(c.measures.filter((m) => m.rule === "L25").map((m) => [m.kind, m.status, m.appliedAt?.slice(0, 10)])).toEqual([
      ["freeze", "inEffect", "2026-09-29"], ["seal", "inEffect", "2026-10-29"],
    ]);
  });

  it("L09 a minor is restricted, never listed, given a tone or published; of age on the day is no minor", { timeout: LONG }, async () => {
    const c = theCase(await runExample("07-minor"));
    expect(deadlinesOf(c, "twoMonths")).toEqual([["2026-08-10", "met", "2026-08-10"]]);
    expect(personMeasuresOf(c)).toEqual([
      "consumptionRestriction 苏远 inEffect", "dishonestDebtorListing 苏远 inEffect", "ringbackTone 苏远 inEffect", "publication 苏远 inEffect",
      "consumptionRestriction 苏晨 inEffect", "dishonestDebtorListing 苏晨 notApplicable", "ringbackTone 苏晨 notApplicable", "publication 苏晨 notApplicable",
    ]);
  });

  it("L10 a company's restriction reaches its legal representative, the listing does not", { timeout: LONG }, async () => {
    const c = theCase(await runExample("08-company-and-representative"));
    expect(personMeasuresOf(c).filter((m) => m.includes("段鹏程"))).toEqual(["consumptionRestriction 段鹏程 inEffect"]);
    expect(personMeasuresOf(c).filter((m) => m.includes("青岭"))).toHaveLength(4);
  });

  it("R25 part-performed is not performed", { timeout: LONG }, async () => {
    const c = theCase(await runExample("09-partial-payment"));
    expect(c.events.filter((e) => e.type === "performed").map((e) => [e.data["on"], e.data["amount"], e.data["inFull"]])).toEqual([
      ["2026-07-01", "20000.00", false], ["2026-07-15", "10000.00", false],
    ]);
    expect(eventsOf(c, "measuresProposed")).toEqual([["2026-08-10T23:59", "measuresProposed"]]);
    expect(personMeasuresOf(c).every((m) => m.endsWith("inEffect"))).toBe(true);
  });

  it("R30 a direct payment never enters the account", { timeout: LONG }, async () => {
    const answer = await runExample("09-partial-payment");
    expect(theCase(answer).funds).toMatchObject({ arrived: "10000.00", disbursed: "10000.00" });
    expect(answer.bank.payments.map((p) => p.amount)).toEqual(["10000.00"]);
  });

  it("R25 a settlement that is kept holds everything back; wholly performed, the case closes", { timeout: LONG }, async () => {
    const c = theCase(await runExample("10-settlement-kept"));
    expect(eventsOf(c, "measuresHeld", "measuresProposed")).toEqual([["2026-08-10T23:59", "measuresHeld"]]);
    expect(deadlinesOf(c, "punishment")).toEqual([["2026-08-13", "withdrawn", null]]);
    expect([c.status, c.closedBy, c.funds.disbursed]).toEqual(["closed", "performance", "28000.00"]);
  });

  it("R25 a settlement that is broken: the measures come on the next day, with a window of their own", { timeout: LONG }, async () => {
    const c = theCase(await runExample("11-settlement-broken"));
    expect(eventsOf(c, "measuresHeld", "settlementBroken", "measuresProposed")).toEqual([
      ["2026-08-10T23:59", "measuresHeld"], ["2026-08-21T00:00", "settlementBroken"], ["2026-08-21T00:00", "measuresProposed"],
    ]);
    expect(deadlinesOf(c, "punishment")).toEqual([["2026-08-13", "withdrawn", null], ["2026-08-26", "met", "2026-08-25"]]);
  });

  it("L01 days of suspension count neither towards five months nor towards six", { timeout: LONG }, async () => {
    const c = theCase(await runExample("12-suspension"));
    expect(eventsOf(c, "suspended", "measuresHeld", "resumed", "measuresProposed")).toEqual([
      ["2026-04-15T10:00", "suspended"], ["2026-05-06T23:59", "measuresHeld"], ["2026-06-15T10:00", "resumed"], ["2026-06-15T10:00", "measuresProposed"],
    ]);
    expect(deadlinesOf(c, "critical")).toEqual([["2026-10-02", "overdue", null]]);
    expect(deadlinesOf(c, "term")).toEqual([["2026-11-02", "overdue", null]]);
    expect(eventsOf(c, "becameCritical")).toEqual([["2026-10-03T00:00", "becameCritical"]]);
  });

  it("R25 a grace holds back for the one who has it, and only until it ends", { timeout: LONG }, async () => {
    const c = theCase(await runExample("13-grace"));
    const restricted = c.events.filter((e) => e.type === "restrictionApplied").map((e) => [e.at.slice(0, 10), e.data["target"]]);
    expect(restricted).toEqual([["2026-08-11", "曾国栋"], ["2026-09-14", "曾国梁"]]);
  });

  it("L09 L10 paid in full later: restriction off in a working day, the listing in three although its system was away", { timeout: LONG }, async () => {
    const c = theCase(await runExample("29-paid-after-the-measures"));
    expect(deadlinesOf(c, "restrictionLifting")).toEqual([["2026-09-03", "met", "2026-09-02"]]);
    expect(deadlinesOf(c, "listingDeletion")).toEqual([["2026-09-07", "met", "2026-09-03"]]);
    expect(personMeasuresOf(c).every((m) => m.endsWith("lifted"))).toBe(true);
    expect(eventsOf(c, "callRecovered", "closed")).toEqual([["2026-09-03T12:21", "callRecovered"], ["2026-09-09T15:00", "closed"]]);
  });

  it("L06 a missed instalment makes the rest due, and the two months find it unperformed", { timeout: LONG }, async () => {
    const c = theCase(await runExample("27-instalment-missed"));
    expect(eventsOf(c, "instalmentMissed", "measuresProposed")).toEqual([["2026-08-01T00:00", "instalmentMissed"], ["2026-08-03T23:59", "measuresProposed"]]);
    expect(eventOf(c, "performed").data).toMatchObject({ amount: "10000.00", inFull: false });
  });
});
