import { applicantsOf, respondentsOf } from "../../domain/case/party.js";
import type { DocumentType } from "../../domain/case/file.js";
import { yuan } from "../../domain/money/explain.js";
import { ZERO, type Fen } from "../../domain/money/fen.js";
import { dateInText, dateOfSigning } from "../../domain/time/chinese-date.js";
import type { Given } from "../given.js";
import type { CasePlaces } from "../places.js";

const LEGAL_DOCUMENTS: Record<DocumentType, string> = {
  judgment: "民事判决书", mediation: "民事调解书", arbitration: "仲裁裁决书", notarial: "公证债权文书", criminal: "刑事判决书",
  administrative: "行政决定书", preservationRuling: "财产保全裁定书", advanceEnforcementRuling: "先予执行裁定书",
};

/** From this many on, a short form names the first and says how many there are. */
const MANY = 3;

/** What every document may name of its case. */
export function ofCase(given: Given): CasePlaces {
  const { court, file, on } = given;
  const asking = applicantsOf(file.parties).filter((p) => !file.withdrawnApplicants.includes(p.id));
  const applicants = (asking.length > 0 ? asking : applicantsOf(file.parties)).map((p) => nameOf(given, p.id));
  const respondents = respondentsOf(file.parties).map((p) => nameOf(given, p.id));
  return {
    court: court.name, courtAddress: court.address ?? "", courtPhone: court.phone ?? "",
    caseNumber: file.caseNumber,
    applicants: applicants.join("、"), applicantsInShort: inShort(applicants),
    respondents: respondents.join("、"), respondentsInShort: inShort(respondents),
    legalDocument: `${given.legalDocumentNumber ?? ""}${LEGAL_DOCUMENTS[file.document.type]}`,
    filedOn: dateInText(file.filedOn), officer: given.officer ?? "",
    date: dateInText(on), signingDate: dateOfSigning(on),
    account: given.account ?? "", accountName: court.accountName ?? court.name, accountBank: court.accountBank ?? "",
  };
}

/** The name of a party; of `payer` nothing, since that is the bank's to say. */
export function nameOf({ people }: Given, partyId: string): string {
  return people.find((p) => p.partyId === partyId)?.name ?? partyId;
}

function inShort(names: readonly string[]): string {
  return names.length < MANY ? names.join("、") : `${names[0] ?? ""}等${names.length}人`;
}

/** `120000.00元`; nothing for nothing, so that a block can be left out. */
export function yuanOrNothing(amount: Fen): string {
  return amount === ZERO ? "" : yuan(amount);
}
