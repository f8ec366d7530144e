import { FEW_TRIES, type SystemPolicy } from "../policy.js";

/** 失信被执行人名单 */
export const dishonestDebtorListPolicy: SystemPolicy = {
  taskQueue: "court-systems.dishonest-debtor-list",
  startToCloseTimeout: "30s",
  retry: FEW_TRIES,
};
