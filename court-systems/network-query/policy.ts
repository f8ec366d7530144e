import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 网络查控 takes a batch at once and answers it later, so a single call is short. */
export const networkQueryPolicy: SystemPolicy = {
  taskQueue: "court-systems.network-query",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
