/** Reasons that the file keeps and rules look at again: what fell away for them binds anew when they fall away. */
export const PERFORMED = "已全部履行 performed in full";
export const ENDING = "案件办结 the case ends";
export const LEFT = "生活必需费用以外的款项已扣划，其余解除 deducted but for living necessities; the rest is set free";
export const HELD = "暂不采取 held back";
