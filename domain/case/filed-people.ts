import type { CourtProfile } from "../court-profile.js";
import { fenOfYuan, minusFen, sumFen, type Fen } from "../money/fen.js";
import { shareAmong } from "../money/distribution.js";
import type { CourtDate } from "../time/court-date.js";
import type { FiledPerson, Filing, Person } from "./filing.js";
import { bornOn, isCreditCode, isResidentId, minorUntil } from "./identity.js";
import type { Party } from "./party.js";
import { townStem } from "../region.js";

/** Which kind of number identifies a person: as filed, else as the number itself reads. */
export function idTypeOf(p: FiledPerson): "residentId" | "creditCode" {
  if (p.idType) return p.idType;
  return p.idNumber !== undefined && !isResidentId(p.idNumber) && isCreditCode(p.idNumber) ? "creditCode" : "residentId";
}

/** A natural person unless identified by a credit code, or represented by somebody as entities are. */
function isNatural(p: FiledPerson & { legalRepresentative?: FiledPerson }): boolean {
  return idTypeOf(p) !== "creditCode" && p.legalRepresentative === undefined;
}

/** The parties as a case carries them, by id only, and the people beside them as PostgreSQL keeps them. */
export function peopleOf(filing: Filing, filedOn: CourtDate, profile: CourtProfile): { parties: Party[]; people: Person[] } {
  const parties: Party[] = [];
  const people: Person[] = [];
  const add = (party: Omit<Party, "id">, filed: FiledPerson, rest: Pick<Person, "town" | "lawyer" | "bankAccount">) => {
    const id = `p${parties.length + 1}`;
    parties.push({ id, ...party });
    people.push({
      partyId: id, side: party.side, name: filed.name, ...(filed.idType ? { idType: filed.idType } : {}),
      ...(filed.idNumber ? { idNumber: filed.idNumber } : {}), ...(filed.phone ? { phone: filed.phone } : {}), ...rest,
      matchKey: filed.idNumber ?? `${filed.name}|${townStem(rest.town ?? "")}`,
    });
    return id;
  };
  const shares = sharesOf(filing);
  (filing.applicants ?? []).forEach((a, i) => {
    const share = shares?.[i];
    add(
      {
        side: "applicant", natural: isNatural(a), principal: false, hasLawyer: a.lawyer !== undefined, hasAccount: a.bankAccount !== undefined,
        ...(share === undefined ? {} : { share }),
      },
      a,
      { ...(a.town ? { town: a.town } : {}), ...(a.lawyer ? { lawyer: a.lawyer } : {}), ...(a.bankAccount ? { bankAccount: a.bankAccount } : {}) },
    );
  });
  const marked = (filing.respondents ?? []).findIndex((p) => p.principal);
  (filing.respondents ?? []).forEach((r, i) => {
    const residence = r.habitualResidence ?? r.domicile;
    const born = r.born ?? (isNatural(r) && r.idNumber ? bornOn(r.idNumber) : undefined);
    const minor = born ? minorUntil(born, filedOn, profile.settings.minorAge) : undefined;
    const id = add(
      {
        side: "respondent", natural: isNatural(r), principal: i === Math.max(marked, 0), hasLawyer: r.lawyer !== undefined, hasAccount: false,
        ...(residence ? { residence } : {}), ...(minor ? { minorUntil: minor } : {}),
      },
      r,
      { ...(residence ? { town: "town" in residence ? residence.town : residence.outside } : {}), ...(r.lawyer ? { lawyer: r.lawyer } : {}) },
    );
    if (r.legalRepresentative) {
      add({ side: "representative", natural: true, principal: false, hasLawyer: false, hasAccount: false, represents: id }, r.legalRepresentative, {});
    }
  });
  return { parties, people };
}


/** Interface, Filing: who names no amount has an equal part of what the others leave; where nobody does, all share equally. */
function sharesOf(filing: Filing): Fen[] | undefined {
  const applicants = filing.applicants ?? [];
  const named = applicants.map((a) => (a.amount === undefined ? undefined : fenOfYuan(a.amount)));
  if (named.every((a) => a === undefined) || filing.document?.amount === undefined) return undefined;
  const open = named.filter((a) => a === undefined).length;
  const left = minusFen(fenOfYuan(filing.document.amount), sumFen(named.filter((a): a is Fen => a !== undefined)));
  const parts = open > 0 ? shareAmong(left, Array.from({ length: open }, () => 1)) : [];
  return named.map((a) => a ?? parts.shift()!);
}
