import { describe, expect, it } from "vitest";
import { aDocument, aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import type { Commands } from "../case/facts.js";
import { fenOfYuan } from "../money/fen.js";
import { courtDate } from "../time/court-date.js";

const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", ...options }).to("2026-10-20T10:00:00+08:00");
const report = (more: Partial<Commands["recordPerformance"]> = {}): Commands["recordPerformance"] => ({
  on: courtDate("2026-10-20"), amount: fenOfYuan("20000.00"), kind: "direct", confirmedBy: "p1", signedOn: courtDate("2026-10-20"), ...more,
});
const outcome = (act: () => unknown) => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { rule?: string }).rule ?? (error as { errors?: { pointer: string }[] }).errors?.map((e) => e.pointer).join(" ");
  }
};

describe("R30 direct performance", () => {
  it.each<[string, Partial<Commands["recordPerformance"]>, string]>([
    ["R30 on the applicant's signed confirmation", {}, "done"],
    ["R30 without one", { confirmedBy: undefined }, "R30"],
    ["R30 signed by the respondent", { confirmedBy: "p2" }, "R30"],
    ["R30 nothing was performed", { amount: undefined }, "/amount"],
    ["R30 an amount of nothing", { amount: fenOfYuan("0.00") }, "/amount"],
    ["R30 tomorrow", { on: courtDate("2026-10-21"), signedOn: undefined }, "/on"],
    ["R30 signed tomorrow", { signedOn: courtDate("2026-10-21") }, "/confirmation/signedOn"],
    ["R30 signed before it was paid", { signedOn: courtDate("2026-10-19") }, "/confirmation/signedOn"],
    ["R30 an act needs no confirmation of money", { amount: undefined, act: "交付", confirmedBy: undefined }, "done"],
  ])("%s", (_, change, then) => expect(outcome(() => aCase().when("recordPerformance", report(change)))).toBe(then));

  it("R30 counts only when the leader has checked it, and never enters the ledger", () => {
    const s = aCase();
    s.when("recordPerformance", report());
    expect([s.file.performances, s.openTask("confirmPerformance")?.dueAt]).toEqual([[], "2026-10-21T23:59:59+08:00"]);
    s.does("confirmPerformance");
    expect(s.of("performed")[0]).toMatchObject({ rule: "R30", data: { on: "2026-10-20", amount: fenOfYuan("20000.00"), inFull: false, source: "direct" } });
    expect(s.file.arrivals).toEqual([]);
  });

  it("R30 refused by the leader: no performance", () => {
    const s = aCase();
    s.when("recordPerformance", report());
    s.does("confirmPerformance", { approve: false, because: "签名不符" });
    expect([s.file.performances, s.of("performanceRefused")[0]?.data.because]).toEqual([[], "签名不符"]);
  });

  it("R30 money in the court's hands is refused as handed over, and the attempt kept", () => {
    const s = aCase();
    const events = s.when("recordPerformance", report({ kind: "courtHeld", confirmedBy: undefined }));
    expect(events.map((e) => [e.type, e.rule, e.commandId !== undefined])).toEqual([["refused", "R30", true]]);
    expect([s.file.performances, s.file.arrivals, s.waitsFor()]).toEqual([[], [], ["acceptCase"]]);
  });

  it("R30 when nothing is due any more there is nothing to perform", () => {
    const s = aCase();
    s.arrives("130000.00", "S1");
    expect(outcome(() => s.when("recordPerformance", report()))).toBe("L28");
  });

  it("R30 a report that waits when all is performed otherwise is settled", () => {
    const s = aCase();
    s.when("recordPerformance", report());
    s.arrives("130000.00", "S1");
    expect([s.file.reports[0]?.status, s.openTask("confirmPerformance")]).toEqual(["refused", undefined]);
  });
});

describe("履行 performed in full", () => {
  // 120,000.00 with 50 days of doubled interest to 2026-10-20: 121,050.00.
  it.each([
    ["L05 L06 principal alone is not all", "120000.00", false],
    ["L05 a fen of interest short", "121049.99", false],
    ["L05 L06 principal and doubled interest to the day", "121050.00", true],
    ["L05 more than all", "125000.00", true],
  ])("%s", (_, yuan, inFull) => {
    const s = aCase();
    s.when("recordPerformance", report({ amount: fenOfYuan(yuan) }));
    s.does("confirmPerformance");
    expect(s.of("performed")[0]?.data.inFull).toBe(inFull);
  });

  it("L05 interest counts to the day of performance, not of its check", () => {
    const s = aCase();
    s.when("recordPerformance", report({ on: courtDate("2026-10-15"), signedOn: courtDate("2026-10-15"), amount: fenOfYuan("120945.00") }));
    s.does("confirmPerformance");
    expect(s.of("performed")[0]?.data.inFull).toBe(true);
  });

  it("L06 several payments together, the earlier confirmed later", () => {
    const s = aCase();
    s.when("recordPerformance", report({ on: courtDate("2026-10-10"), signedOn: courtDate("2026-10-10"), amount: fenOfYuan("60000.00") }));
    s.arrives("60945.00", "S1");
    expect(s.file.performedInFullAt).toBeUndefined();
    s.does("confirmPerformance");
    // Ten days of doubled interest less on what was paid on the 10th: 120,945.00 are enough.
    expect(s.of("performed").at(-1)?.data).toMatchObject({ inFull: true });
  });

  it("an act performs a duty to act, and no money debt", () => {
    const act = (amount: string | undefined) => {
      const s = aCase({ filing: aFiling({ document: aDocument({ amount }) }) });
      s.when("recordPerformance", { on: courtDate("2026-10-20"), act: "交付房屋", kind: "direct" });
      s.does("confirmPerformance");
      return s.of("performed")[0]?.data;
    };
    expect([act(undefined)?.inFull, act("120000.00")?.inFull]).toEqual([true, false]);
  });

  it("where only an act is owed, money performs nothing", () =>
    expect(outcome(() => aCase({ filing: aFiling({ document: aDocument({ amount: undefined }) }) }).when("recordPerformance", report()))).toBe("/amount"));
});
