import type { Router } from "express";
import { personEffectSimulator } from "../person-effect/simulator.js";
import type { Outside } from "../simulator/outside.js";
import { operations } from "./contract.js";

/** 电子送达: serves a document to a confirmed address, else refuses (R18, 民诉法 90); what was served stays served. */
export function eServiceSimulator(outside: Outside): Router {
  return personEffectSimulator(outside, {
    system: "eService", put: operations.serve, ask: operations.ask,
    refuses: ({ address }) => (address === undefined ? "受送达人未确认电子送达地址 no confirmed address" : undefined),
  });
}
