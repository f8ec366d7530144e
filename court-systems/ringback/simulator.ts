import type { Router } from "express";
import { personEffectSimulator } from "../person-effect/simulator.js";
import type { Outside } from "../simulator/outside.js";
import { operations } from "./contract.js";

/** 失信彩铃: sets the tone and takes it off. */
export function ringbackSimulator(outside: Outside): Router {
  return personEffectSimulator(outside, { system: "ringback", put: operations.set, takeOff: operations.unset, ask: operations.ask });
}
