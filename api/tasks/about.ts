import type { CaseFile } from "../../domain/case/file.js";
import type { TaskSubject } from "../../domain/case/tasks.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { namesOf, type CasePeople } from "../people/case-people.js";
import { staffName } from "../people/staff.js";

const MONEY = new Set(["amount", "needed", "excess", "exemptPerMonth", "exemptForOne"]);
const PEOPLE = new Set(["respondents", "targets", "partyId", "payee", "payees"]);
const STAFF = new Set(["draftedBy"]);

/** What a task is about as people read it: names for partyIds, yuan for fen, and the amounts of payments by their payee. */
export function aboutOf(about: TaskSubject, file: CaseFile, people: CasePeople, profile: CourtProfile): Record<string, unknown> {
  const names = namesOf(people);
  const named = (id: string) => names[id] ?? id;
  return Object.fromEntries(Object.entries(about).map(([key, value]): [string, unknown] => {
    if (MONEY.has(key) && typeof value === "number") return [key, yuanOfFen(fen(value))];
    if (PEOPLE.has(key)) return [key, Array.isArray(value) ? value.map(named) : named(String(value))];
    if (STAFF.has(key)) return [key, staffName(profile, String(value))];
    if (key === "disbursements" && Array.isArray(value)) return [key, value.flatMap((id) => paymentOf(id, file, named))];
    return [key, value];
  }));
}

function paymentOf(id: string, file: CaseFile, named: (id: string) => string): { payee: string; amount: string }[] {
  const d = file.disbursements.find((x) => x.id === id);
  return d ? [{ payee: named(d.payee), amount: yuanOfFen(d.amount) }] : [];
}
