import { Router } from "express";
import { z } from "zod";
import { type ControlBook, mountControl } from "../control/simulator.js";
import { Found, InstantText } from "../shapes.js";
import { mount } from "../simulator/gateway.js";
import type { Outside } from "../simulator/outside.js";
import { sameContent } from "../simulator/refusal.js";
import { operations } from "./contract.js";

const Search = z.object({ hash: z.string(), found: z.array(Found), at: InstantText });

/** 不动产登记: finds the houses and land of the world (of its second state), and seals them. */
export function landRegistrySimulator(outside: Outside, controls: ControlBook): Router {
  const router = Router();
  const searches = outside.book.shelf("landRegistry.searches", Search);

  mount(router, outside, operations.search, {
    id: (b) => b.requestId,
    caseId: (b) => b.caseId,
    handle: (b, { now, hash }) => {
      const known = searches.get(b.requestId);
      if (known) {
        sameContent(b.requestId, known, hash);
        return { found: known.found, at: known.at };
      }
      const found = outside.worlds.found(b.caseId, b.persons, "second")
        .filter((k) => k.type === "house" || k.type === "land")
        .map(({ institution: _, ...f }) => ({ ...f, inLine: f.inLine + controls.others(f.assetId, b.caseId) }));
      searches.put(b.requestId, { hash, found, at: now.at });
      return { found, at: now.at };
    },
  });

  mountControl(router, outside, operations, controls);
  return router;
}
