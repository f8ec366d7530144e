import { describe, expect, it } from "vitest";
import { loadCalendars } from "../courts/load.js";
import type { Task } from "../domain/case/tasks.js";
import { endOfDay, courtDate, instant } from "../domain/time/court-date.js";
import { doneAt } from "./people.js";
import type { People } from "./scenario.js";

const calendars = loadCalendars();

function done(people: People, createdAt: string, due: string): string | undefined {
  const task: Task = { id: "t1", kind: "pay", rule: "R46", role: "funds-manager", createdAt: instant(`${createdAt}+08:00`), dueAt: endOfDay(courtDate(due)), status: "open", about: {} };
  return doneAt(people, task, calendars)?.slice(0, 16);
}

describe("R46 when people do their tasks", () => {
  it.each<[string, People, string, string, string | undefined]>([
    ["on time: the last working day before the due day", "onTime", "2026-06-01T15:00", "2026-06-11", "2026-06-10T15:00"],
    ["over a weekend", "onTime", "2026-06-01T15:00", "2026-06-08", "2026-06-05T15:00"],
    ["over National Day", "onTime", "2026-09-29T09:00", "2026-10-08", "2026-09-30T15:00"],
    ["not before the first working day after it appeared", "onTime", "2026-06-10T15:00", "2026-06-11", "2026-06-11T15:00"],
    ["at the latest on the due day", "onTime", "2026-06-05T15:00", "2026-06-07", "2026-06-07T15:00"],
    ["at once where that hour is over", "onTime", "2026-06-11T16:00", "2026-06-11", "2026-06-11T16:00"],
    ["late: the first working day after the due day", "late", "2026-06-01T15:00", "2026-06-05", "2026-06-08T15:00"],
    ["never", "never", "2026-06-01T15:00", "2026-06-05", undefined],
    ["after days, at the day's hour", { pay: { after: "P20D" } }, "2026-06-01T23:59", "2026-06-05", "2026-06-21T15:00"],
    ["after hours, exactly", { pay: { after: "PT90M" } }, "2026-06-01T09:00", "2026-06-05", "2026-06-01T10:30"],
    ["never before it appeared", { pay: { after: "P0D" } }, "2026-06-01T16:00", "2026-06-05", "2026-06-01T16:00"],
    ["another kind is not meant", { acceptCase: "never" }, "2026-06-01T15:00", "2026-06-05", "2026-06-04T15:00"],
    ["one kind by a word", { pay: "never" }, "2026-06-01T15:00", "2026-06-05", undefined],
    ["only another answer", { pay: { with: {} } }, "2026-06-01T15:00", "2026-06-05", "2026-06-04T15:00"],
  ])("%s", (_, people, createdAt, due, expected) => expect(done(people, createdAt, due)).toBe(expected));
});
