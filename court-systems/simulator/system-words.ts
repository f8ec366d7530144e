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

/** Words of the book's effects. */
export const EFFECT_WORDS: Record<string, string> = {
  query: "查询", freeze: "冻结", seal: "查封", seizure: "扣押", renew: "续期", lift: "解除",
  openAccount: "开户", arrival: "到账", reversal: "冲正", pay: "付款",
  apply: "限制消费", list: "纳入名单", delete: "删除", set: "设置彩铃", unset: "取消彩铃", publish: "公布", withdraw: "撤下", serve: "送达",
};
