import type { CasePeople } from "./case-people.js";

type Secret = "name" | "idNumber" | "phone";
const SECRETS: readonly Secret[] = ["idNumber", "phone", "name"];

const mark = (partyId: string, secret: Secret) => `⟦${partyId}.${secret}⟧`;
const MARK = /⟦(p\d{1,4})\.(name|idNumber|phone)⟧/g;

/**
 * What people write freely (a reason, a note, a ground) before it goes into a case: names, numbers and phones of the case's
 * people become marks, so that histories hold none of them.
 */
export function withoutPeople(text: string, people: CasePeople): string {
  const known = SECRETS.flatMap((secret) => people.flatMap((p) => {
    const value = p[secret];
    return value && value.length > 1 ? [{ value, mark: mark(p.partyId, secret) }] : [];
  }));
  // The longer first: 王小明 is not 王小 with a 明.
  return known.sort((a, b) => b.value.length - a.value.length).reduce((t, k) => t.replaceAll(k.value, k.mark), text);
}

/** The same text as its reader sees it: names again, numbers masked (L23). */
export function withPeople(text: string, people: CasePeople): string {
  return text.replaceAll(MARK, (whole, partyId: string, secret: Secret) => {
    const value = people.find((p) => p.partyId === partyId)?.[secret];
    if (!value) return whole;
    return secret === "name" ? value : masked(value);
  });
}

/** All texts of an answer as its reader sees them. */
export function restored<T>(value: T, people: CasePeople): T {
  if (typeof value === "string") return (value.includes("⟦") ? withPeople(value, people) : value) as T;
  if (Array.isArray(value)) return value.map((v: unknown) => restored(v, people)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]: [string, unknown]) => [k, restored(v, people)])) as T;
}

/** A number with only its first three and last two characters. */
export function masked(number: string): string {
  return number.length <= 6 ? "*".repeat(number.length) : `${number.slice(0, 3)}${"*".repeat(number.length - 5)}${number.slice(-2)}`;
}
