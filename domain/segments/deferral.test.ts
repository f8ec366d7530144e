import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { ruleOf } from "../../test/support/rule-of.js";
import { DEFERRAL_GROUNDS, type DeferralGround } from "../case/file.js";
import { courtDate } from "../time/court-date.js";

const OFFICER = { post: "south", staffId: "nz-009" };
const MANAGER = { post: "funds-manager", staffId: "nz-014" };
const APPROVER = { post: "funds-approver", staffId: "nz-015" };
const DIRECTOR = { post: "director", staffId: "nz-003" };
const arrived = (options: Partial<StoryOptions> = {}) => {
  const s = new Story({ filing: aFiling(), people: "never", formalities: "full", ...options }).to("2026-10-20T10:00:00+08:00");
  s.arrives("1000.00", "S1");
  s.does("confirmArrival", { approve: true }, MANAGER);
  return s;
};
const ask = (s: Story, ground: DeferralGround = "frozenElsewhere") => s.when("deferDisbursement", { serial: "S1", ground, because: "另案冻结" }, OFFICER);
const held = (ground?: DeferralGround) => {
  const s = arrived();
  ask(s, ground);
  s.does("approveDeferral", { approve: true }, DIRECTOR);
  return s;
};
const release = (s: Story, on: string) => s.when("releaseDisbursement", { serial: "S1", on: courtDate(on), because: "解除冻结" }, OFFICER);

describe("L16 money that waits beyond its thirty days", () => {
  it("L16 is asked for by the officer and decided by the director; until then the days run", () => {
    const s = arrived();
    ask(s);
    expect([s.openTask("approveDeferral")?.role, s.deadline("disbursement:a1")?.status, s.openTask("approveFunds")]).toMatchObject(["director", "open", { kind: "approveFunds" }]);
    s.does("approveDeferral", { approve: true }, DIRECTOR);
    expect([s.deadline("disbursement:a1")?.status, s.openTask("approveFunds"), s.file.arrivals[0]?.deferred]).toMatchObject(["withdrawn", undefined, { ground: "frozenElsewhere", approvedBy: "nz-003" }]);
  });

  it.each(DEFERRAL_GROUNDS)("L16 only on a ground of the law: %s; the last four put it into escrow", (ground) => {
    expect(held(ground).of("disbursementDeferred")[0]?.data.escrow === true).toBe(DEFERRAL_GROUNDS.indexOf(ground) > 4);
  });

  it("L16 refused, the thirty days run on", () => {
    const s = arrived();
    ask(s);
    s.does("approveDeferral", { approve: false, because: "无正当理由" }, DIRECTOR);
    expect([s.deadline("disbursement:a1")?.status, s.of("deferralRefused").length]).toEqual(["open", 1]);
  });

  it("L16 the ground fallen away, ten days to pay, counted from that day", () => {
    const s = held().to("2026-12-01T10:00:00+08:00");
    expect(s.deadline("disbursement:a1")?.status).toBe("withdrawn");
    release(s, "2026-11-30");
    expect(s.deadline("disbursement:a1:2")).toMatchObject({ node: "disbursement", rule: "L16", from: "2026-11-30", dueAt: "2026-12-10T23:59:59+08:00" });
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    expect([s.deadline("disbursement:a1:2")?.status, s.file.arrivals[0]?.status]).toEqual(["met", "disbursed"]);
  });

  it("L16 what had become overdue before stays so", () => {
    const s = arrived().to("2026-11-20T10:00:00+08:00");
    ask(s);
    s.does("approveDeferral", { approve: true }, DIRECTOR);
    expect(s.deadline("disbursement:a1")?.status).toBe("overdue");
  });

  it("L16 approved for payment already: its approval is void, and needed again after", () => {
    const s = arrived();
    s.does("approveFunds", { approve: true }, APPROVER);
    ask(s);
    s.does("approveDeferral", { approve: true }, DIRECTOR);
    expect([s.openTask("pay"), s.deadline("payment:a1")?.status, s.of("approvalVoided").length]).toEqual([undefined, "withdrawn", 1]);
    release(s, "2026-10-20");
    expect(s.openTask("approveFunds")).toBeDefined();
  });

  it.each<[string, (s: Story) => unknown, string]>([
    ["L16 twice", (s) => ask(s), "L16"],
    ["L16 before it was deferred", (s) => release(s, "2026-10-19"), "/on"],
    ["L16 ahead of the day", (s) => release(s, "2026-10-21"), "/on"],
    ["L16 of money that the case does not have", (s) => s.when("deferDisbursement", { serial: "S9", ground: "other", because: "x" }, OFFICER), "/serial"],
  ])("%s is refused", (_, act, then) => expect(ruleOf(() => act(held()))).toBe(then));

  it("L16 what does not wait is not released, what is being paid is not deferred", () => {
    const s = arrived();
    expect(ruleOf(() => release(s, "2026-10-20"))).toBe("L16");
    s.does("approveFunds", { approve: true }, APPROVER);
    s.does("pay", {}, MANAGER);
    expect(ruleOf(() => ask(s))).toBe("L16");
  });

  it("R27 whoever asks for it does not approve it", () => {
    const s = arrived();
    ask(s);
    expect(ruleOf(() => s.does("approveDeferral", { approve: true }, { post: "director", staffId: "nz-009" }))).toBe("R27");
  });

  it("L28 a case with money that waits is not closed", () => {
    const s = new Story({ filing: aFiling(), people: "never", formalities: "full" }).to("2026-10-20T10:00:00+08:00");
    s.arrives("121050.00", "S1");
    s.does("confirmArrival", { approve: true }, MANAGER);
    ask(s, "heirOpen");
    s.does("approveDeferral", { approve: true }, DIRECTOR);
    expect(s.waitsFor()).not.toContain("approveClosing");
  });
});
