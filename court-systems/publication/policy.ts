import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 公布渠道 */
export const publicationPolicy: SystemPolicy = {
  taskQueue: "court-systems.publication",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
