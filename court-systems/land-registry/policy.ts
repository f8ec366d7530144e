import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 不动产登记 */
export const landRegistryPolicy: SystemPolicy = {
  taskQueue: "court-systems.land-registry",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
