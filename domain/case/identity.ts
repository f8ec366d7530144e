import { addMonths, courtDate, isCourtDate, type CourtDate } from "../time/court-date.js";

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECK = "10X98765432";
const CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a resident id number (公民身份号码, GB 11643) has its form, a real birthday and its check digit. */
export function isResidentId(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || bornOn(text) === undefined) return false;
  const sum = RESIDENT_WEIGHTS.reduce((s, w, i) => s + w * Number(text[i]), 0);
  return RESIDENT_CHECK[sum % 11] === text[17];
}

/** Whether a unified social credit code (统一社会信用代码, GB 32100) has its form and check digit. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(text)) return false;
  const sum = CREDIT_WEIGHTS.reduce((s, w, i) => s + w * CREDIT_ALPHABET.indexOf(text[i] ?? ""), 0);
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === text[17];
}

/** The birthday inside a resident id number; undefined when it is no day. */
export function bornOn(residentId: string): CourtDate | undefined {
  const text = `${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`;
  return isCourtDate(text) ? courtDate(text) : undefined;
}

/** The day on which someone comes of age (民法典 17: eighteen), when that lies after `on`; a minor until then (L09). */
export function minorUntil(born: CourtDate, on: CourtDate, age: number): CourtDate | undefined {
  const ofAge = addMonths(born, age * 12);
  return ofAge > on ? ofAge : undefined;
}
