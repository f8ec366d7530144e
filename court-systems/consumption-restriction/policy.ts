import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 限制消费 */
export const consumptionRestrictionPolicy: SystemPolicy = {
  taskQueue: "court-systems.consumption-restriction",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
