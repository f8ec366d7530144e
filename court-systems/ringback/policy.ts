import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 失信彩铃: the operators' gateway takes few calls a second (profile). */
export const ringbackPolicy: SystemPolicy = {
  taskQueue: "court-systems.ringback",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
