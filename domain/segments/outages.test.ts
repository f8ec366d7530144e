import { describe, expect, it } from "vitest";
import { aFiling, Story, type StoryOptions } from "../../test/support/story.js";
import { nextDue, openActions } from "../case/open-actions.js";
import { fenOfYuan } from "../money/fen.js";

const down = (action: string, to: string, more: object = {}): Partial<StoryOptions> => ({ down: [{ action, from: "2026-09-29T00:00:00+08:00", to: `2026-${to}:00+08:00`, ...more }] });
const aCase = (options: Partial<StoryOptions> = {}) => new Story({ filing: aFiling(), people: "never", found: [{ value: fenOfYuan("50000.00") }], ...options });

describe("R23 an outside system that fails", () => {
  it("R23 is tried again at growing distances, and the case shows since when and how often", () => {
    const s = aCase(down("runQuery", "09-29T12:00")).to("2026-09-29T11:30:00+08:00");
    expect(s.file.failures).toEqual([{
      action: "runQuery-first", system: "networkQuery", reason: "down", tries: 5, since: "2026-09-29T09:00:00+08:00", nextTryAt: "2026-09-29T12:21:00+08:00",
    }]);
    expect(s.of("callFailed").map((e) => e.at.slice(11, 16))).toEqual(["09:00", "09:01", "09:06", "09:21", "10:21"]);
  });

  it("R23 goes on by itself when the system is back", () => {
    const s = aCase(down("runQuery", "09-29T12:00")).to("2026-09-29T13:00:00+08:00");
    expect([s.file.failures, s.file.segment, s.of("callRecovered")[0]?.data.tries]).toEqual([[], "execution", 5]);
  });

  it.each([
    ["R23 a second before patience ends nobody is asked", "2026-09-29T12:59:59+08:00", false],
    ["R23 then a person is, and the case goes on trying", "2026-09-29T13:00:00+08:00", true],
  ])("%s", (_, until, asked) => {
    const s = aCase(down("runQuery", "09-30T12:00")).to(until);
    expect(s.openTask("settleOutage") !== undefined).toBe(asked);
    expect(nextDue(s.file, s.law, s.now)).toBeDefined();
  });

  it("R23 one outage, one task; when it is over the task is taken back", () => {
    const s = aCase(down("runQuery", "09-30T12:00")).to("2026-09-30T10:00:00+08:00");
    expect(s.of("taskOpened").filter((e) => e.data.task.kind === "settleOutage")).toHaveLength(1);
    expect(s.to("2026-09-30").file.tasks.filter((t) => t.kind === "settleOutage").map((t) => t.status)).toEqual(["withdrawn"]);
  });

  it("R23 a strange answer is shown to a person at once, once", () => {
    const s = aCase(down("runQuery", "09-30T12:00", { strange: true })).to("2026-09-29T10:00:00+08:00");
    expect(s.file.tasks.filter((t) => t.kind === "examineAnswer").map((t) => [t.status, t.about["came"]])).toEqual([["open", "down"]]);
  });

  it("R20 the register away holds back the placing, nothing else", () => {
    const s = aCase(down("consultRegister", "10-12T12:00", { system: "zhixing" })).to("2026-10-09");
    expect([s.file.triage, s.file.transferredAt, s.file.measures[0]?.status]).toEqual([undefined, "2026-09-29T09:00:00+08:00", "inEffect"]);
    expect(s.to("2026-10-13").file.triage?.team).toBe("south");
  });

  it("a call that is not wanted any more leaves neither failure nor task", () => {
    const s = aCase(down("consultRegister", "10-12T12:00", { system: "zhixing" })).to("2026-10-09T10:00:00+08:00");
    expect(s.openTask("settleOutage")).toBeDefined();
    s.arrives("130000.00", "S1");
    expect([s.file.failures, s.openTask("settleOutage"), s.of("callAbandoned").length]).toEqual([[], undefined, 1]);
  });

  it("a failure told after the case no longer wants the call is over at once", () => {
    const s = aCase();
    s.tell({ type: "failed", at: s.now, action: { id: "consultRegister-1", kind: "consultRegister", round: 1, teams: [], since: s.file.filedOn }, system: "zhixing", reason: "x", strange: false });
    expect(s.file.failures).toEqual([]);
  });

  it("a closed case wants nothing", () => {
    const s = aCase({ ...down("openCaseAccount", "12-31T00:00", { system: "bank" }), found: [] }).to("2026-10-09T10:00:00+08:00");
    s.when("close", { by: "cancellation", because: "重复立案" });
    s.does("approveClosing");
    expect([s.file.status, openActions(s.file, s.law, s.now), nextDue(s.file, s.law, s.now)]).toEqual(["closed", [], undefined]);
  });
});
