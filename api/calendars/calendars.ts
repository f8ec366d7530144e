import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { giverOf } from "../people/giver.js";
import { route } from "../route.js";

const Year = z.strictObject({ year: z.string(), holidays: z.int(), workdays: z.int() });

/** The years whose calendar is known; a deadline in any other is provisional. */
export const listCalendars = route("GET /v1/calendars", {
  tag: "calendars",
  summary: "工作日历 Calendars",
  answer: z.strictObject({ items: z.array(Year), nextCursor: z.null() }),
  async handle({ parts }) {
    const years = Object.entries(await parts.deps.calendars()).sort(([a], [b]) => (a < b ? -1 : 1));
    return { body: { items: years.map(([year, c]) => ({ year, holidays: c.holidays.length, workdays: c.workdays.length })), nextCursor: null } };
  },
});

/** Time: stores a year's calendar; every open case moves its open deadlines by itself and records why. */
export const importCalendar = route("POST /v1/calendars", {
  tag: "calendars",
  summary: "导入工作日历 Import a year's calendar",
  body: z.strictObject({ text: z.string().min(1).max(200_000).meta({ description: "日历文件的内容（YAML） the file's text, as courts/calendars/2026.yaml" }) }).meta({ id: "CalendarFile" }),
  answer: z.strictObject({ year: z.string(), cases: z.int().meta({ description: "将移动期限的在办案件数 open cases that are told" }) }),
  status: 201,
  async handle({ parts, caller, body }) {
    try {
      return { body: await parts.commands.importCalendar(parts.deps, body.text, giverOf(caller)) };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      // The mistakes are inside the file, which is one field of the body.
      throw new BadInput(error.errors.map((e) => ({ pointer: "/text", message: `${e.pointer} ${e.message}`.trim() })));
    }
  },
});
