import type { Router } from "express";
import { personEffectSimulator } from "../person-effect/simulator.js";
import type { Outside } from "../simulator/outside.js";
import { operations } from "./contract.js";

/** 限制消费: puts a restriction on a person and lifts it. */
export function consumptionRestrictionSimulator(outside: Outside): Router {
  return personEffectSimulator(outside, { system: "consumptionRestriction", put: operations.apply, takeOff: operations.lift, ask: operations.ask });
}
