import { describe, expect, it } from "vitest";
import { split } from "./label.js";

describe("a text of both languages", () => {
  it.each([
    ["批准 Approve", "批准", "Approve"],
    ["价值（元） Value in yuan", "价值（元）", "Value in yuan"],
    ["须在今日之后 after today", "须在今日之后", "after today"],
    ["没有此案件，或您无权查看。There is no such case, or it is not for you to see.", "没有此案件，或您无权查看。", "There is no such case, or it is not for you to see."],
    ["只有中文", "只有中文", ""],
    ["English only", "English only", ""],
    ["查看 Temporal 界面 read the Temporal UI", "查看 Temporal 界面", "read the Temporal UI"],
    ["至多10项 at most 10", "至多10项", "at most 10"],
  ])("%s", (text, zh, en) => expect(split(text)).toEqual({ zh, en }));
});
