import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CourtProfile } from "../domain/court-profile.js";
import { BadInput } from "../domain/errors.js";
import type { CalendarYears } from "../domain/time/calendar.js";
import { parseCalendarFile } from "./calendar-file.js";
import { profileMistakes } from "./profile-checks.js";
import { profileSchema } from "./profile-schema.js";
import { errorAt, inOrder, readYaml, zodErrors, type SourceError } from "./yaml-source.js";

export { parseCalendarFile, type CalendarFile } from "./calendar-file.js";
export type { SourceError } from "./yaml-source.js";

const COURTS_DIR = fileURLToPath(new URL(".", import.meta.url));
/** Where the shipped calendars lie. */
export const CALENDARS_DIR = join(COURTS_DIR, "calendars");

/** All calendars of a folder (default: the shipped ones). Throws BadInput naming file and line. */
export function loadCalendars(dir: string = CALENDARS_DIR): CalendarYears {
  const calendars: CalendarYears = {};
  for (const file of readdirSync(dir).filter((f) => f.endsWith(".yaml")).sort()) {
    const { year, calendar } = named(file, () => parseCalendarFile(readFileSync(join(dir, file), "utf8")));
    if (file !== `${year}.yaml`) throw new BadInput([{ pointer: "/year", message: `${file} holds the year ${year} 文件名与年度不符` }]);
    calendars[year] = calendar;
  }
  return calendars;
}

/** Checks the text of a profile: shape first, then what must fit together. Errors stand in the order of the file. */
export function validateProfile(text: string): { profile: CourtProfile; errors?: undefined } | { profile?: undefined; errors: SourceError[] } {
  const read = readYaml(text);
  if ("errors" in read) return { errors: read.errors };
  const parsed = profileSchema.safeParse(read.source.value);
  if (!parsed.success) return { errors: zodErrors(parsed.error, read.source) };
  const mistakes = profileMistakes(parsed.data).map((m) => errorAt(read.source, m.path, m.message));
  return mistakes.length > 0 ? { errors: inOrder(mistakes) } : { profile: parsed.data };
}

/** The ids of the shipped profiles. */
export function profileIds(): string[] {
  return readdirSync(COURTS_DIR).filter((f) => f.endsWith(".yaml")).map((f) => basename(f, ".yaml")).sort();
}

/** The file of a profile: a shipped one by its id, else a path. */
export function profilePath(idOrPath: string): string {
  return profileIds().includes(idOrPath) ? join(COURTS_DIR, `${idOrPath}.yaml`) : idOrPath;
}

/** Loads a profile by the id of a shipped one or by the path of a file. Throws BadInput naming file and lines. */
export function loadProfile(idOrPath: string): CourtProfile {
  const path = profilePath(idOrPath);
  if (!existsSync(path)) {
    throw new BadInput([{ pointer: "", message: `no profile ${idOrPath}; shipped are ${profileIds().join(", ")} 没有此法院配置` }]);
  }
  const { profile, errors } = validateProfile(readFileSync(path, "utf8"));
  if (errors) throw new BadInput(errors.map((e) => ({ pointer: e.pointer, message: `${basename(path)} line ${e.line}: ${e.message}` })));
  return profile;
}

function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadInput) throw new BadInput(error.errors.map((e) => ({ ...e, message: `${file} ${e.message}` })));
    throw error;
  }
}
