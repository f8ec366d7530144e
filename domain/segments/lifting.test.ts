import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { openActions } from "../case/open-actions.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "onTime", ...options });
/** All four measures are in effect since 2026-12-01, a Tuesday. */
const punished = (options: Partial<StoryOptions> = {}) => aCase(options).to("2026-12-04T10:00:00+08:00");
const personal = (s: Story) => s.file.measures.filter((m) => !m.assetId).map((m) => `${m.kind} ${m.status}`);
const lifted = (s: Story) => s.of("measureLifted").map((e) => [e.data.kind, e.rule]);
const outage = (action: string, from: string, to: string) => ({ down: [{ action, from: `2026-12-${from}:00+08:00`, to: `2026-12-${to}:00+08:00` }] });

describe("L09 L10 lifting after full performance", () => {
  it("L10 L09 all come off at once, inside their days", () => {
    const s = punished();
    s.arrives("130000.00", "S1");
    expect(lifted(s)).toEqual([["consumptionRestriction", "L10"], ["dishonestDebtorListing", "L09"], ["ringbackTone", "L10"], ["publication", "L10"]]);
    expect(s.deadline("restrictionLifting")).toMatchObject({ status: "met", dueAt: "2026-12-07T23:59:59+08:00" });
    expect(s.deadline("listingDeletion")).toMatchObject({ status: "met", dueAt: "2026-12-09T23:59:59+08:00" });
  });

  it("L10 part performance lifts nothing", () => {
    const s = punished();
    s.arrives("60000.00", "S1");
    expect(lifted(s)).toEqual([]);
  });

  it("L09 L10 counts from the leader's decision, not from the report", () => {
    const s = punished({ people: { confirmPerformance: "never", others: "onTime" } });
    s.when("recordPerformance", { on: courtDate("2026-12-04"), amount: fenOfYuan("130000.00"), kind: "direct", confirmedBy: "p1" });
    expect(lifted(s)).toEqual([]);
    s.to("2026-12-08T10:00:00+08:00");
    s.does("confirmPerformance");
    expect(s.deadline("restrictionLifting")?.from).toBe("2026-12-08");
    expect(lifted(s)).toHaveLength(4);
  });

  it.each([
    ["L10 the system back on the next working day: met", "07T18:00", "met"],
    ["L10 a day later: overdue", "08T18:00", "overdue"],
  ])("%s", (_, to, status) => {
    const s = punished(outage("lift-consumptionRestriction", "04T00:00", to));
    s.arrives("130000.00", "S1");
    s.to("2026-12-10");
    expect(s.deadline("restrictionLifting")?.status).toBe(status);
    expect(s.deadline("listingDeletion")?.status).toBe("met");
    expect(personal(s)).toContain("consumptionRestriction lifted");
  });

  it.each([
    ["L09 the list back on the third working day: met", "09T18:00", "met"],
    ["L09 a day later: overdue", "10T18:00", "overdue"],
  ])("%s", (_, to, status) => {
    const s = punished(outage("lift-dishonestDebtorListing", "04T00:00", to));
    s.arrives("130000.00", "S1");
    s.to("2026-12-11");
    expect(s.deadline("listingDeletion")?.status).toBe(status);
  });

  it("L25 freezes and seals end with it, and their renewals", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }], people: "never" }).to("2026-10-12T10:00:00+08:00");
    s.arrives("130000.00", "S1");
    expect(s.of("measureLifted")[0]?.data).toMatchObject({ kind: "freeze", target: "bankDeposit asset-1" });
    expect(s.deadline("renewal:m1")?.status).toBe("withdrawn");
    expect(s.deadline("restrictionLifting")).toBeUndefined();
  });
});

describe("L09 the term of a listing", () => {
  it("L09 grounds 2 to 6: deleted when the two years are over, with the tone; the restriction stays", () => {
    const s = punished();
    s.to("2028-11-30");
    expect(personal(s)).toContain("dishonestDebtorListing inEffect");
    s.to("2028-12-01T09:00:00+08:00");
    expect(lifted(s)).toEqual([["dishonestDebtorListing", "L09"], ["ringbackTone", "L10"]]);
    expect(personal(s)[0]).toBe("consumptionRestriction inEffect");
    expect(s.deadline("listingDeletion")).toMatchObject({ from: "2028-12-01", status: "met" });
    expect(s.to("2029-01-31").of("measuresProposed")).toHaveLength(1);
  });

  it("L09 ground 1 has no term", () => {
    const s = punished({ answers: { recordListingGround: { grounds: [{ respondent: "p2", ground: "ableButNotPerforming" }] } } }).to("2029-01-31");
    expect(lifted(s)).toEqual([]);
  });
});

describe("R25 signed, but not yet applied when performance comes", () => {
  const down = outage("apply-dishonestDebtorListing", "01T00:00", "04T12:00");
  const waiting = () => {
    const s = aCase({ ...down, people: "onTime" }).to("2026-12-03T10:00:00+08:00");
    expect(personal(s)[1]).toBe("dishonestDebtorListing ordered");
    s.arrives("130000.00", "S1");
    return s;
  };

  it("R25 it is taken back by asking what became of it, and never takes effect", () => {
    const s = aCase({ down: [...down.down, ...outage("lift-dishonestDebtorListing", "01T00:00", "04T12:00").down] }).to("2026-12-03T10:00:00+08:00");
    s.arrives("130000.00", "S1");
    const [lift] = openActions(s.file, s.law, "2026-12-04T13:00:00+08:00" as never).filter((a) => a.kind === "liftMeasures");
    expect(lift).toMatchObject({ measure: "dishonestDebtorListing", instructions: [{ unconfirmed: "2026-yu1321-zhi-1-m2" }] });
    s.to("2026-12-05");
    expect(s.of("listed")).toEqual([]);
  });

  it("R25 the list knows nothing of it: recorded as not applicable, with no deletion to be done", () => {
    const s = waiting();
    expect(personal(s)[1]).toBe("dishonestDebtorListing notApplicable");
    expect(s.deadline("listingDeletion")).toBeUndefined();
    expect(s.file.failures).toEqual([]);
    expect(s.of("callAbandoned")[0]?.data.action).toBe("apply-dishonestDebtorListing-m2");
  });

  it("R25 the person who was told of the outage needs to do nothing any more", () => expect(waiting().waitsFor()).not.toContain("settleOutage"));
});
