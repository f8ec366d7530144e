import { z } from "zod";
import { LONGEST, periodEnd } from "../../domain/time/calendar.js";
import { route } from "../route.js";
import { Day, DayOut, InstantOut } from "../shapes/common.js";

const Body = z.strictObject({
  from: Day.meta({ description: "起算事件之日，不计入 the day of the event, not counted" }),
  length: z.int("应为整数 a whole number").min(0, "不能为负 not negative").max(LONGEST.days),
  unit: z.enum(["workingDays", "days", "months"]),
}).meta({ id: "DeadlineQuestion" });

const Answer = z.strictObject({
  dueAt: InstantOut,
  provisional: z.boolean().meta({ description: "涉及尚无工作日历的年度 a year without a calendar was looked at" }),
  skipped: z.array(z.strictObject({ date: DayOut, why: z.string() })),
}).meta({ id: "Deadline" });

/** When a period ends, and which days were passed over (rules.md, Time). */
export const deadline = route("POST /v1/calculations/deadline", {
  tag: "calculations",
  summary: "期间计算 End of a period",
  body: Body,
  answer: Answer,
  async handle({ parts, body }) {
    const { dueAt, provisional, skipped } = periodEnd(body.from, { length: body.length, unit: body.unit }, await parts.deps.calendars());
    return { body: { dueAt, provisional, skipped } };
  },
});
