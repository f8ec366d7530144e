import type { Party, PrismaClient } from "../../prisma/generated/client.js";
import type { Party as CaseParty } from "../../domain/case/party.js";
import { BadInput } from "../../domain/errors.js";

/** The people of one case as PostgreSQL has them: the only place with their names. */
export type CasePeople = readonly Party[];

/** The people of a case, in the order in which they were filed. */
export async function peopleOf(db: PrismaClient, caseId: string): Promise<CasePeople> {
  const rows = await db.party.findMany({ where: { caseId } });
  return [...rows].sort((a, b) => ordinal(a.partyId) - ordinal(b.partyId));
}

/** The people of several cases, by case. */
export async function peopleOfMany(db: PrismaClient, caseIds: readonly string[]): Promise<Map<string, CasePeople>> {
  const rows = await db.party.findMany({ where: { caseId: { in: [...caseIds] } } });
  const sorted = [...rows].sort((a, b) => ordinal(a.partyId) - ordinal(b.partyId));
  return new Map(caseIds.map((id) => [id, sorted.filter((r) => r.caseId === id)]));
}

const ordinal = (partyId: string) => Number(partyId.slice(1));

/** Names by partyId. */
export function namesOf(people: CasePeople): Record<string, string> {
  return Object.fromEntries(people.map((p) => [p.partyId, p.name]));
}

/**
 * The partyId of a name in a body (or of a partyId itself), so that no name goes into a history.
 * @throws BadInput naming the field: nobody of that name, of another side, or several of one name.
 */
export function partyIdOf(people: CasePeople, parties: readonly CaseParty[], name: string, pointer: string, sides?: readonly CaseParty["side"][]): string {
  const known = people.filter((p) => (p.name === name || p.partyId === name) && parties.some((x) => x.id === p.partyId));
  if (known.length === 0) throw wrong(pointer, "不是本案当事人 not a party of this case");
  const fitting = known.filter((p) => !sides || sides.some((s) => s === p.side));
  const [first, second] = fitting;
  if (!first) throw wrong(pointer, `须为${(sides ?? []).map((s) => SIDES[s]).join("或")} must be ${(sides ?? []).join(" or ")}`);
  if (second) throw wrong(pointer, "同名当事人不止一人，请用当事人编号 several parties have this name; give the partyId");
  return first.partyId;
}

const SIDES: Record<CaseParty["side"], string> = { applicant: "申请执行人", respondent: "被执行人", representative: "法定代表人" };

function wrong(pointer: string, message: string): BadInput {
  return new BadInput([{ pointer, message }]);
}
