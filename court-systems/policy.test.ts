import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SYSTEMS, type CourtProfile, type SystemName } from "../domain/court-profile.js";
import { bankPolicy } from "./bank/policy.js";
import { consumptionRestrictionPolicy } from "./consumption-restriction/policy.js";
import { dishonestDebtorListPolicy } from "./dishonest-debtor-list/policy.js";
import { eServicePolicy } from "./e-service/policy.js";
import { landRegistryPolicy } from "./land-registry/policy.js";
import { networkQueryPolicy } from "./network-query/policy.js";
import { SYSTEM_FOLDER } from "./operation.js";
import type { SystemPolicy } from "./policy.js";
import { publicationPolicy } from "./publication/policy.js";
import { ringbackPolicy } from "./ringback/policy.js";

const POLICIES: Record<SystemName, SystemPolicy> = {
  networkQuery: networkQueryPolicy, landRegistry: landRegistryPolicy, bank: bankPolicy, consumptionRestriction: consumptionRestrictionPolicy,
  dishonestDebtorList: dishonestDebtorListPolicy, ringback: ringbackPolicy, publication: publicationPolicy, eService: eServicePolicy,
};

const courts = new URL("../courts/", import.meta.url);
const profiles = readdirSync(courts).filter((name) => name.endsWith(".yaml"));

describe("the policy of each system", () => {
  it("has a queue of its own and is plain data", () => {
    expect(new Set(SYSTEMS.map((s) => POLICIES[s].taskQueue)).size).toBe(SYSTEMS.length);
    for (const s of SYSTEMS) {
      expect(JSON.parse(JSON.stringify(POLICIES[s]))).toEqual(POLICIES[s]);
      expect(POLICIES[s].retry.nonRetryableErrorTypes).toEqual(["DefiniteRefusal", "StrangeAnswer", "BadInput"]);
      expect(readFileSync(new URL(`./${SYSTEM_FOLDER[s]}/policy.ts`, import.meta.url), "utf8")).not.toMatch(/from "(?!\.\.\/policy\.js)/);
    }
  });

  it.each(profiles)("S10 leaves room for two calls of %s before the engine takes the worker for dead", (name) => {
    const profile = parse(readFileSync(new URL(name, courts), "utf8")) as CourtProfile;
    for (const s of SYSTEMS) {
      expect(2 * profile.systems[s].callTimeoutMs).toBeLessThan(1000 * Number.parseInt(POLICIES[s].startToCloseTimeout, 10));
    }
  });
});
