import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";
import type { Names } from "./names.js";
import { claimSummary, viewOf } from "./view.js";

const names: Names = (id) => ({ p1: "李大海", p2: "王小川", payer: "付款人" })[id] ?? `?${id}`;
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "onTime", ...options });

describe("a case as readers see it", () => {
  it("R20 where it stands and who has it, the region only where one decided", () => {
    const s = aCase().to("2026-10-12");
    expect(viewOf(s.file, names)).toMatchObject({
      caseNumber: "（2026）豫1321执1号", kind: "initial", segment: "execution", status: "open", track: "enforcementTeam", region: "south",
      team: "south", officer: "nz-009", receivedAt: "2026-09-30T15:00:00+08:00",
    });
    s.when("moveToTeam", { team: "fast-track", because: "足额" }, { post: "command-center", staffId: "nz-004" });
    const moved = viewOf(s.file, names);
    expect([moved.team, moved.track, "region" in moved, moved.receivedAt]).toEqual(["fast-track", "fastTrack", false, "2026-09-30T15:00:00+08:00"]);
  });

  it("before triage there is no track, team or officer", () => {
    const view = viewOf(aCase({ slow: [{ query: "second", institution: "x", from: null }] }).file, names);
    expect([view.segment, "track" in view, "team" in view, "officer" in view, "receivedAt" in view, "closedBy" in view]).toEqual(["secondQuery", false, false, false, false, false]);
  });

  it("deadlines by node, with what is not yet there as null", () => {
    const [transfer, twoMonths] = viewOf(aCase().file, names).deadlines;
    expect(transfer).toEqual({ node: "transfer", rule: "R23", dueAt: "2026-10-08T23:59:59+08:00", metAt: "2026-09-29T09:00:00+08:00", status: "met", provisional: false, moves: [] });
    expect(twoMonths).toMatchObject({ node: "twoMonths", rule: "R25", metAt: null, status: "open" });
  });

  it("L08 L09 measures on people by name, on things by what they are, with the last second of their term", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }], people: { deductDeposit: "never", others: "onTime" } }).to("2026-12-02");
    expect(viewOf(s.file, names).measures.map((m) => [m.kind, m.target, m.rule, m.appliedAt, m.expiresAt, m.liftedAt, m.status])).toEqual([
      ["freeze", "bankDeposit asset-1", "L25", "2026-09-29T09:00:00+08:00", "2027-09-28T23:59:59+08:00", null, "inEffect"],
      ["consumptionRestriction", "王小川", "R25", "2026-12-01T15:00:00+08:00", null, null, "inEffect"],
      ["dishonestDebtorListing", "王小川", "R25", "2026-12-01T15:00:00+08:00", "2028-11-30T23:59:59+08:00", null, "inEffect"],
      ["ringbackTone", "王小川", "R25", "2026-12-01T15:00:00+08:00", null, null, "inEffect"],
      ["publication", "王小川", "R25", "2026-12-01T15:00:00+08:00", null, null, "inEffect"],
    ]);
  });

  it("a measure that never took effect has no term", () => {
    const s = aCase({ found: [{ value: fenOfYuan("50000.00") }], control: { "asset-1": "refused" } });
    expect(viewOf(s.file, names).measures[0]).toMatchObject({ status: "refused", appliedAt: null, expiresAt: null });
  });

  it("tasks with post, day and state", () => {
    expect(viewOf(aCase().to("2026-10-01").file, names).tasks[0]).toEqual({
      id: "t1", kind: "acceptCase", rule: "R10", role: "south", assignee: "nz-009", createdAt: "2026-09-29T09:00:00+08:00",
      dueAt: "2026-10-08T23:59:59+08:00", doneAt: "2026-09-30T15:00:00+08:00", status: "done",
    });
  });

  it("R29 funds in yuan, payees by name; what is approved is reserved", () => {
    const s = aCase({ people: "never" }).to("2026-10-20T10:00:00+08:00");
    s.arrives("121050.00", "S1");
    s.arrives("10.00", "S2");
    s.arrives("3.00", "S3");
    s.arrives("3.00", "R1", { reverses: "S3" });
    s.does("approveFunds");
    s.does("pay");
    s.does("approveFunds");
    expect(viewOf(s.file, names).funds).toEqual({
      arrived: "121060.00", disbursed: "121050.00", balance: "10.00",
      arrivals: [
        { serial: "S1", amount: "121050.00", at: "2026-10-20T10:00:00+08:00", status: "disbursed" },
        { serial: "S2", amount: "10.00", at: "2026-10-20T10:00:00+08:00", status: "approved" },
        { serial: "S3", amount: "3.00", at: "2026-10-20T10:00:00+08:00", status: "reversed" },
      ],
      disbursements: [
        { amount: "121050.00", payee: "李大海", at: "2026-10-20T10:00:00+08:00", status: "paid" },
        { amount: "10.00", payee: "付款人", at: null, status: "reserved" },
      ],
    });
  });

  it("an empty account is 0.00 in all", () => expect(viewOf(aCase().file, names).funds).toEqual({ arrived: "0.00", disbursed: "0.00", balance: "0.00", arrivals: [], disbursements: [] }));

  it("L05 the claim as it stands on a day, where it is asked for", () => {
    const s = aCase();
    const on = courtDate("2026-10-31");
    expect(viewOf(s.file, names, { law: s.law, on }).claim).toEqual({ principal: "120000.00", interest: "0.00", doubledInterest: "1281.00", total: "121281.00", on });
    expect("claim" in viewOf(s.file, names)).toBe(false);
    expect(claimSummary(s.file, s.law, on).total).toBe("121281.00");
  });

  it("L28 how and when it closed", () => {
    const s = aCase({ happenings: [{ at: "2026-10-12", arrival: { amount: fenOfYuan("130000.00"), serial: "S1" } }] }).to("2026-11-30");
    expect(viewOf(s.file, names)).toMatchObject({ status: "closed", segment: "closed", closedBy: "performance", closedAt: "2026-10-21T15:00:00+08:00" });
  });

  it("L23 holds no one's id number, phone or account, and goes through JSON as it is", () => {
    const view = viewOf(aCase().to("2026-12-02").file, names);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    expect(JSON.stringify(view)).not.toContain("6228");
  });
});
