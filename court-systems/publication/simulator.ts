import type { Router } from "express";
import { personEffectSimulator } from "../person-effect/simulator.js";
import type { Outside } from "../simulator/outside.js";
import { operations } from "./contract.js";

/** 公布渠道: publishes on a channel and withdraws. */
export function publicationSimulator(outside: Outside): Router {
  return personEffectSimulator(outside, { system: "publication", put: operations.publish, takeOff: operations.withdraw, ask: operations.ask });
}
