import { describe, expect, it } from "vitest";
import { originOf, origins } from "./deadline-origin.js";

const set = (id: string, dueAt: string) => ({ type: "deadlineSet", data: { deadline: { id, node: id.split(":")[0], rule: "R29", from: "2026-09-29", period: { length: 30, unit: "days" }, dueAt } } });
const DAY = "2026-10-29T23:59:59+08:00";
const LATER = "2026-10-30T23:59:59+08:00";

describe("why a deadline falls on its day", () => {
  it("from its setting", () => {
    expect(originOf({ node: "disbursement", dueAt: DAY }, origins([set("disbursement:a1", DAY)]))).toMatchObject({ from: "2026-09-29", period: { length: 30, unit: "days" } });
  });

  it("of two of one node, the one that is due then; a move is followed", () => {
    const all = origins([set("disbursement:a1", DAY), set("disbursement:a2", DAY), { type: "deadlineMoved", data: { id: "disbursement:a2", dueAt: LATER, from: "2026-09-30", why: "顺延" } }]);
    expect(originOf({ node: "disbursement", dueAt: LATER }, all)?.from).toBe("2026-09-30");
    expect(originOf({ node: "disbursement", dueAt: DAY }, all)?.from).toBe("2026-09-29");
  });

  it("withdrawn, with the reason; unknown before the timeline is there", () => {
    const all = origins([set("term", DAY), { type: "deadlineWithdrawn", data: { id: "term", node: "term", because: "已结案" } }]);
    expect(originOf({ node: "term", dueAt: DAY }, all)?.because).toBe("已结案");
    expect(originOf({ node: "term", dueAt: DAY }, origins([]))).toBeUndefined();
  });
});
