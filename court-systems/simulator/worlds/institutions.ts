import type { FoundType } from "../../shapes.js";

/** The institutions that a batch asks, always these, in this order. Invented ones. */
export const INSTITUTIONS = [
  { id: "bankA", zh: "甲银行" },
  { id: "bankB", zh: "乙银行" },
  { id: "bankC", zh: "丙银行" },
  { id: "vehicles", zh: "车辆管理机关" },
  { id: "securities", zh: "证券登记机构" },
  { id: "realEstate", zh: "不动产登记机构" },
  { id: "others", zh: "网络资金与股权登记" },
] as const;
export type InstitutionId = (typeof INSTITUTIONS)[number]["id"];

export const INSTITUTION_IDS: InstitutionId[] = INSTITUTIONS.map((i) => i.id);

const BANKS = INSTITUTION_IDS.filter((id) => id.startsWith("bank"));

/** Which institution knows of a thing: a person's deposits lie with one bank after the other. */
export function institutionOf(type: FoundType, ordinal: number): InstitutionId {
  switch (type) {
    case "bankDeposit":
      return BANKS[(ordinal - 1) % BANKS.length]!;
    case "vehicle":
      return "vehicles";
    case "securities":
      return "securities";
    case "house":
    case "land":
      return "realEstate";
    case "other":
      return "others";
  }
}
