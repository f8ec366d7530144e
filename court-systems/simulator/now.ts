import type { Request } from "express";
import { BadInput } from "../../domain/errors.js";
import { instant, instantOfMs, msOfInstant, type Instant } from "../../domain/time/court-date.js";
import { Refusal } from "./refusal.js";

/** The instant of a request: its header `x-scenario-time`, else the machine's clock. */
export interface Now {
  at: Instant;
  ms: number;
  /** In skipped time nothing burns real seconds. */
  skipped: boolean;
}

export function nowOf(req: Request, clock: () => number): Now {
  const header = req.get("x-scenario-time");
  if (header === undefined) {
    const ms = clock();
    return { at: instantOfMs(ms), ms, skipped: false };
  }
  try {
    const at = instant(header);
    return { at, ms: msOfInstant(at), skipped: true };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new Refusal(400, "scenarioTime", "x-scenario-time 须为带时区的时刻 is to be an ISO 8601 instant with its offset");
  }
}
