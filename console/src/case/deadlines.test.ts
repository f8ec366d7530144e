import { describe, expect, it } from "vitest";
import { ordered } from "./deadlines.js";
import type { CaseDeadline } from "../api/client.js";

const deadline = (id: string, dueOn: string, status: CaseDeadline["status"], metAt: string | null = null): CaseDeadline => ({
  node: id, rule: "R23", dueAt: `${dueOn}T23:59:59+08:00`, metAt, status, provisional: false, moves: [],
});

describe("deadlines on the page", () => {
  it("what is still to be met stands first, the nearest on top; what is over follows, the latest on top", () => {
    const all = [
      deadline("met-early", "2026-10-08", "met", "2026-10-01T10:00:00+08:00"),
      deadline("term", "2027-03-29", "open"),
      deadline("late", "2026-10-20", "overdue"),
      deadline("met-late", "2026-10-12", "overdue", "2026-10-15T10:00:00+08:00"),
      deadline("critical", "2027-03-01", "open"),
    ];
    expect(ordered(all).map((d) => d.node)).toEqual(["late", "critical", "term", "met-late", "met-early"]);
  });
});
