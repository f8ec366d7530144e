/** What a document of each kind is about: the case as it stands, one arrival in its account, one payment out of it. */
export type Subject = "case" | "arrival" | "disbursement";

interface Kind {
  title: { zh: string; en: string };
  /** The rule or law that asks for it. */
  rule: string;
  about: Subject;
  /** Handed to those who carry the funds' formalities (R46), also where they do not read cases. */
  ofFunds: boolean;
}

/** The documents about giving property (R28: each states the case's account). */
export const DOCUMENT_KINDS = {
  enforcementNotice: { title: { zh: "执行通知书", en: "Enforcement notice" }, rule: "L03", about: "case", ofFunds: false },
  propertyReportOrder: { title: { zh: "报告财产令", en: "Order to report property" }, rule: "L03", about: "case", ofFunds: false },
  payerNotice: { title: { zh: "缴款通知书", en: "Notice to the payer" }, rule: "R28", about: "case", ofFunds: true },
  fundsApproval: { title: { zh: "案款发放审批表", en: "Approval of a disbursement" }, rule: "R46", about: "arrival", ofFunds: true },
  distributionPlan: { title: { zh: "财产分配方案", en: "Distribution plan" }, rule: "L14", about: "arrival", ofFunds: true },
  receipt: { title: { zh: "案款收据", en: "Receipt" }, rule: "R46", about: "disbursement", ofFunds: true },
} as const satisfies Record<string, Kind>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** Every kind, in the order in which a case needs them. */
export const ALL_KINDS = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

/** Whether a word of a path or a file is a kind of document. */
export function isDocumentKind(word: string): word is DocumentKind {
  return Object.hasOwn(DOCUMENT_KINDS, word);
}
