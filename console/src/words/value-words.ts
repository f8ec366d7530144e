import { CLOSED_BY, DOCUMENT_TYPES, KINDS, SIDES } from "./case-words.js";
import type { Label } from "./label.js";

/** Words of values that a schema only enumerates, by the field's name and the value. */
const VALUES: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  closedBy: CLOSED_BY,
  idType: {
    residentId: { zh: "居民身份证", en: "Resident id" },
    creditCode: { zh: "统一社会信用代码", en: "Credit code" },
  },
  side: SIDES,
  kind: { ...KINDS, direct: { zh: "直接向申请执行人履行", en: "Direct, to the applicant" }, courtHeld: { zh: "法院代管款项（线下交付）", en: "Court-held, handed over" } },
  type: DOCUMENT_TYPES,
};

/** The label of an enumerated value; the value itself where there is none. */
export function valueLabel(field: string, value: string | number | boolean): Label {
  const words = Object.hasOwn(VALUES, field) ? VALUES[field] : undefined;
  return words?.[String(value)] ?? { zh: String(value), en: "" };
}
