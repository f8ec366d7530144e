import type { Person } from "../court-systems/shapes.js";
import type { Db } from "./store/db.js";

/** The people of a case as court systems know them, by partyId; the principal debtor first among the respondents. */
export async function peopleOf(db: Db, caseId: string, partyIds?: readonly string[]): Promise<Map<string, Person>> {
  const rows = await db.party.findMany({
    where: { caseId, ...(partyIds ? { partyId: { in: [...partyIds] } } : {}) }, orderBy: { partyId: "asc" },
  });
  return new Map(rows.map((r) => [r.partyId, { partyId: r.partyId, name: r.name, ...(r.idNumber ? { idNumber: r.idNumber } : {}) }]));
}

/** Respondents in the order in which batches name them: the principal first. */
export async function respondents(db: Db, caseId: string): Promise<Person[]> {
  const people = await peopleOf(db, caseId);
  const row = await db.case.findUniqueOrThrow({ where: { id: caseId }, select: { start: true } });
  const { filed } = row.start as unknown as { filed: { filed: { parties: { id: string; side: string; principal: boolean }[] } } };
  return filed.filed.parties
    .filter((p) => p.side === "respondent")
    .sort((a, b) => Number(b.principal) - Number(a.principal))
    .flatMap((p) => people.get(p.id) ?? []);
}
