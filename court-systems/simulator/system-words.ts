import type { SystemName } from "../../domain/court-profile.js";
import type { FaultKind } from "./faults/faults.js";

/** What people see, Chinese first. */
export const SYSTEM_WORDS: Record<SystemName, { zh: string; en: string }> = {
  networkQuery: { zh: "网络查控", en: "network query and control" },
  landRegistry: { zh: "不动产登记", en: "land registry" },
  bank: { zh: "银行（一案一账号）", en: "bank" },
  consumptionRestriction: { zh: "限制消费", en: "consumption restriction" },
  dishonestDebtorList: { zh: "失信被执行人名单", en: "dishonest-debtor list" },
  ringback: { zh: "失信彩铃", en: "ringback tone" },
  publication: { zh: "公布渠道", en: "publication" },
  eService: { zh: "电子送达", en: "e-service" },
};

export const FAULT_WORDS: Record<FaultKind, { zh: string; en: string }> = {
  down: { zh: "中断", en: "down" },
  slow: { zh: "缓慢", en: "slow" },
  error: { zh: "报错", en: "error" },
  duplicate: { zh: "重复", en: "duplicate" },
  garbage: { zh: "乱码", en: "garbage" },
  lostAnswer: { zh: "丢失回执", en: "lost answer" },
};
