import { describe, expect, it } from "vitest";
import { stepsOf } from "./segments.js";

const filed = { type: "filed", at: "2026-09-29T09:00:00+08:00", data: {} };
const entered = (segment: string, at: string) => ({ type: "segmentEntered", at, data: { segment } });
const states = (steps: { state: string }[]) => steps.map((s) => s.state);

describe("the pipeline of segments", () => {
  it("just filed: it stands in the first query since filing", () => {
    const steps = stepsOf("firstQuery", [filed]);
    expect(states(steps)).toEqual(["here", "ahead", "ahead", "ahead", "ahead"]);
    expect(steps[0]?.since).toBe(filed.at);
  });

  it("in enforcement, with the days it passed through", () => {
    const steps = stepsOf("execution", [filed, entered("secondQuery", "2026-09-30T17:00:00+08:00"), entered("execution", "2026-10-08T09:00:00+08:00")]);
    expect(states(steps)).toEqual(["past", "past", "here", "ahead", "ahead"]);
    expect(steps[1]?.since).toBe("2026-09-30T17:00:00+08:00");
  });

  it("back from disbursement: what lies ahead has no day, the last entry counts", () => {
    const steps = stepsOf("execution", [filed, entered("execution", "2026-10-08T09:00:00+08:00"), entered("disbursement", "2026-10-20T09:00:00+08:00"), entered("execution", "2026-10-22T09:00:00+08:00")]);
    expect(steps[2]).toEqual({ segment: "execution", state: "here", since: "2026-10-22T09:00:00+08:00" });
    expect(steps[3]).toEqual({ segment: "disbursement", state: "ahead" });
  });

  it("closed without any money: disbursement was skipped", () => {
    const steps = stepsOf("closed", [filed, entered("secondQuery", "2026-09-30T17:00:00+08:00"), entered("execution", "2026-10-08T09:00:00+08:00"), { type: "closed", at: "2026-11-01T09:00:00+08:00", data: {} }]);
    expect(states(steps)).toEqual(["past", "past", "past", "skipped", "here"]);
  });

  it("before the timeline is there, only the segment is known", () => {
    expect(states(stepsOf("execution", []))).toEqual(["past", "past", "here", "ahead", "ahead"]);
  });
});
