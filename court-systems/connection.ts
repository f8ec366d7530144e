import type { SystemSettings } from "../domain/court-profile.js";
import type { Instant } from "../domain/time/court-date.js";

/** How one system is reached in one call's context. */
export interface Connection {
  /** Where the court's gateway to the systems answers, without a slash at the end. */
  baseUrl: string;
  /** Patience with this system, from the profile (`callTimeoutMs` bounds each call). */
  settings: SystemSettings;
  /** Under `simulate`: the instant that the system takes as now. */
  scenarioTime?: Instant;
  /** Ends a call early, e.g. when the activity is cancelled or its worker stops. */
  signal?: AbortSignal;
}
