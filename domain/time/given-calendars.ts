import type { CalendarYears } from "./calendar.js";
import { courtDate } from "./court-date.js";

/** Builder for tests: one year's calendar from its weekdays off and its weekend days worked, as `MM-DD` of that year. */
export function aYear(year: number, off: string, worked = ""): CalendarYears {
  const dates = (days: string) => days.split(" ").filter(Boolean).map((d) => courtDate(d.length === 5 ? `${year}-${d}` : d));
  return { [String(year)]: { holidays: dates(off), workdays: dates(worked) } };
}

/** What the notice for 2026 says; 2027 is left unknown. */
export function knownTo2026(): CalendarYears {
  return aYear(
    2026,
    "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
    "01-04 02-14 02-28 05-09 09-20 10-10",
  );
}
