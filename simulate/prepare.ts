import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { loadProfile, parseCalendarFile, profileIds } from "../courts/load.js";
import type { CourtProfile } from "../domain/court-profile.js";
import type { FieldError } from "../domain/errors.js";
import { readScenario, ScenarioMistakes, type Scenario } from "./scenario.js";

/** A scenario that was read: paths are absolute, its court is there. */
export interface ReadyScenario {
  scenario: Scenario;
  profile: CourtProfile;
  lineOf: (pointer: string) => number;
}

/**
 * Reads a scenario's file, with the profile and the calendars that it names; paths count from the scenario's folder.
 * @throws ScenarioMistakes with line and pointer of each.
 */
export function prepareScenario(file: string): ReadyScenario {
  const folder = dirname(resolve(file));
  const { scenario, lineOf } = readScenario(readFileSync(file, "utf8"));
  const errors: FieldError[] = [];
  const found = <T>(pointer: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      errors.push({ pointer, message: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  };
  const profile = found("/court", () => loadProfile(profileIds().includes(scenario.court) ? scenario.court : resolve(folder, scenario.court)));
  const calendar = (path: string, pointer: string) => {
    const full = resolve(folder, path);
    found(pointer, () => parseCalendarFile(readFileSync(full, "utf8")));
    return full;
  };
  const ready: Scenario = {
    ...scenario,
    calendars: scenario.calendars.map((c, i) => ({ ...c, file: calendar(c.file, `/calendars/${i}/file`) })),
    cases: scenario.cases.map((c, i) => ({
      ...c,
      happenings: c.happenings.map((h, j) => (h.calendarImport === undefined ? h : { ...h, calendarImport: calendar(h.calendarImport, `/cases/${i}/happenings/${j}/calendarImport`) })),
    })),
  };
  if (errors.length > 0 || !profile) throw new ScenarioMistakes(errors.map((e) => ({ line: lineOf(e.pointer), ...e })));
  return { scenario: ready, profile, lineOf };
}
