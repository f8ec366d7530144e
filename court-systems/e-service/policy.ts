import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 电子送达 */
export const eServicePolicy: SystemPolicy = {
  taskQueue: "court-systems.e-service",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
