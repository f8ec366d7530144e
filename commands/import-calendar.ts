import { json } from "../activities/store/json.js";
import { parseCalendarFile } from "../courts/load.js";
import type { CalendarYears } from "../domain/time/calendar.js";
import type { Db } from "../activities/store/db.js";
import type { Deps, Giver } from "./deps.js";

/**
 * rules.md, Time: stores a year's calendar and, in the same transaction, one command for every open case to move its open
 * deadlines; the relay delivers them, also across a crash. Importing the same year again with other days moves them again.
 * @returns the year, and how many cases are told.
 * @throws BadInput with the line of each mistake.
 */
export async function importCalendar(deps: Deps, text: string, by: Giver): Promise<{ year: string; cases: number }> {
  const { year, calendar, source } = parseCalendarFile(text);
  const at = deps.now();
  const cases = await deps.db.$transaction(async (tx) => {
    const row = { data: json(calendar), source: JSON.stringify(source), importedAt: new Date(at), importedBy: by.staffId };
    await tx.calendar.upsert({ where: { year }, create: { year, ...row }, update: row });
    const body = JSON.stringify({ year, calendar });
    return tx.$executeRaw`
      INSERT INTO commands (id, case_id, name, body, by_post, by_staff_id, by_name, at)
      SELECT 'calendar-' || ${year} || '-' || md5(${body}) || '-' || case_id, case_id, 'importCalendar', ${body}::jsonb, ${by.post}, ${by.staffId}, ${by.name}, ${new Date(at)}
      FROM case_files WHERE status <> 'closed' ON CONFLICT (id) DO NOTHING`;
  });
  return { year, cases };
}

/** The calendars shipped with the product, and those imported since, which win. */
export async function calendarsOf(db: Db, shipped: CalendarYears): Promise<CalendarYears> {
  const rows = await db.calendar.findMany({ select: { year: true, data: true } });
  return { ...shipped, ...Object.fromEntries(rows.map((r) => [r.year, r.data as unknown as CalendarYears[string]])) };
}
