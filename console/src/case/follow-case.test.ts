import { describe, expect, it } from "vitest";
import { gapFree, merged } from "./follow-case.js";

const event = (seq: number) => ({ seq, at: "2026-09-29T09:00:00+08:00", type: "filed", actor: { post: "filing" }, rule: null, data: {} });
const seqs = (events: { seq: number }[]) => events.map((e) => e.seq);

describe("a timeline that goes on", () => {
  it.each([
    ["in order", [1, 2], [3, 4], [1, 2, 3, 4]],
    ["a reconnect repeats some", [1, 2, 3], [2, 3, 4], [1, 2, 3, 4]],
    ["the same twice in one go", [1], [2, 2, 3], [1, 2, 3]],
    ["one that was missing comes late", [1, 3], [2], [1, 2, 3]],
  ])("%s", (_, before, came, after) => expect(seqs(merged(before.map(event), came.map(event)))).toEqual(after));

  it.each([
    ["nothing yet", [], 0],
    ["all there", [1, 2, 3], 3],
    ["the third is missing", [1, 2, 4], 2],
    ["even the first is missing", [2, 3], 0],
  ])("nothing is missing up to: %s", (_, have, upTo) => expect(gapFree(have.map(event))).toBe(upTo));
});
