import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { profilePath } from "../../../courts/load.js";

/** The name under which the roles of the bed find their court. */
export const COURT = "nanzhao-in-a-hurry";

/**
 * Nanzhao's profile, with the waiting after a failed call counted in seconds instead of minutes. Rules and periods stay as
 * they are. Roles run in the folder it is written to: a court's name that is not shipped is the path of a file.
 */
export function writeHurriedProfile(folder: string): void {
  const profile = parse(readFileSync(profilePath("nanzhao"), "utf8")) as {
    settings: Record<string, unknown>; systems: Record<string, { backOffMinutes: number[]; patienceMinutes: number; callTimeoutMs: number }>;
  };
  for (const system of Object.values(profile.systems)) {
    system.backOffMinutes = [0.05, 0.1, 0.1, 0.2];
    system.patienceMinutes = 30;
    system.callTimeoutMs = 4_000;
  }
  // So short that an instruction which never reached the bank is sent again within a run, under a new serial.
  profile.settings["paymentValidMinutes"] = 1;
  writeFileSync(join(folder, COURT), stringify(profile));
}
