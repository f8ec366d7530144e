import type { CourtProfile } from "../domain/court-profile.js";
import { instantOfMs, type Instant } from "../domain/time/court-date.js";
import type { Db } from "./store/db.js";

/** What activities need of the process that runs them. */
export interface ActivityDeps {
  db: Db;
  profile: CourtProfile;
  /** Where the court systems (or the simulator) answer. */
  courtSystemsUrl: string;
  /** How long one activity goes on collecting answers of institutions before it returns what there is, in ms. */
  collectForMs: number;
}

/** The instant of an activity's own doing: the scenario's under `simulate`, else the machine's. */
export function instantFor(scenarioTime: Instant | undefined): Instant {
  return scenarioTime ?? instantOfMs(Date.now());
}
