import type { CaseKind, CourtProfile } from "../court-profile.js";
import { BadInput } from "../errors.js";
import { claimBasis, type ClaimBasis } from "../money/claim-basis.js";
import { claimOf } from "../money/claim.js";
import { fenOfYuan } from "../money/fen.js";
import { addMonths, dateOf, type CourtDate, type Instant } from "../time/court-date.js";
import type { EventData } from "./events.js";
import type { Custody, DocumentType } from "./file.js";
import { peopleOf } from "./filed-people.js";
import { refuseForbidden, wrongFields } from "./filing-checks.js";
import type { Party, Residence } from "./party.js";

/** A person as filed. Amounts are yuan strings, dates ISO. */
export interface FiledPerson {
  name: string;
  idType?: "residentId" | "creditCode";
  idNumber?: string;
  phone?: string;
}

export interface FiledApplicant extends FiledPerson {
  town?: string;
  lawyer?: { name: string; licence?: string };
  amount?: string;
  bankAccount?: { holder: string; bank: string; number: string };
}

export interface FiledRespondent extends FiledPerson {
  domicile?: Residence;
  habitualResidence?: Residence;
  principal?: boolean;
  born?: CourtDate;
  amount?: string;
  lawyer?: { name: string; licence?: string };
  legalRepresentative?: FiledPerson;
}

/** The body of `POST /v1/cases`, as interface.md has it, after its shape was checked at the edge. */
export interface Filing {
  kind: CaseKind;
  /** Only where the profile says `numbering: given`: the number that the court's filing system gave. */
  caseNumber?: string;
  filedAt?: CourtDate;
  receivedOn?: CourtDate;
  document?: {
    type: DocumentType;
    number: string;
    tribunal?: string;
    effectiveOn?: CourtDate;
    performBy?: CourtDate;
    obligors: string[];
    amount?: string;
    interest?: { principal: string; rate: string; from: CourtDate; to?: CourtDate }[];
    /** R33: what the document orders beside its amount; computed and owed apart. */
    costs?: string;
    lateFees?: { principal: string; ratePerDay: string; from: CourtDate; to?: CourtDate }[];
    clauses?: {
      instalments?: { dueOn: CourtDate; amount: string }[];
      concession?: { amount: string; cancelled: "whole" | "part" };
      latePerformance?: true | { ratePerDay: string };
    };
    property?: { item: string; value?: string; place?: string }[];
    custody?: { status: Custody; place?: string };
  };
  applicants?: FiledApplicant[];
  respondents?: FiledRespondent[];
  objection?: { about: "conduct" | "thing"; caseNumber: string; by: string; grounds: string };
  requestedBy?: { court: string; caseNumber: string };
  attachments?: { name: string; sha256: string; ref: string }[];
}

/** What PostgreSQL keeps of a person, and no history does. */
export interface Person {
  partyId: string;
  side: Party["side"];
  name: string;
  idType?: string;
  idNumber?: string;
  phone?: string;
  town?: string;
  lawyer?: { name: string; licence?: string };
  bankAccount?: { holder: string; bank: string; number: string };
  /** R21: the id number, else name and town. */
  matchKey: string;
}

/** A filing that was let in: what the case starts from, and the people beside it. */
export interface Admitted {
  /** All of `filed` but the id and number, which are given when nothing refuses it any more. */
  opening: Omit<EventData["filed"], "caseId" | "caseNumber">;
  people: Person[];
  documentNumber?: string;
}

/** A case may run for decades: what is owed in it has to stay an amount all the while. */
const YEARS_TO_GROW = 20;

/** @throws BadInput where what the document orders would pass 10^13 yuan within that time, naming what grows. */
function refuseBoundless(claim: ClaimBasis, filedOn: CourtDate, { settings }: CourtProfile): void {
  const { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } = settings;
  claimOf(claim, { on: addMonths(filedOn, 12 * YEARS_TO_GROW), settings: { interestYearDays, doubledRatePerDay, doubledCountsFromDayAfterTerm } });
}

/**
 * L02, R31, R33, R35, R45: whether a filing can be let in.
 * @throws BadInput naming each wrong field; RuleRefusal when a rule forbids it, saying what to bring.
 */
export function admit(filing: Filing, profile: CourtProfile, now: Instant, options: { preview?: boolean } = {}): Admitted {
  const today = dateOf(now);
  const filedOn = filing.filedAt ?? today;
  const errors = wrongFields(filing, filedOn, today, options.preview ?? false);
  if (errors.length) throw new BadInput(errors);
  refuseForbidden(filing);
  const { parties, people } = peopleOf(filing, filedOn, profile);
  const { document } = filing;
  const claim = document ? claimBasis(filing.kind, document) : {};
  refuseBoundless(claim, filedOn, profile);
  return {
    opening: {
      kind: filing.kind, filedOn, receivedOn: filing.receivedOn ?? filedOn,
      document: {
        type: document?.type ?? "judgment", mediated: document?.type === "mediation",
        // R33: an initial case is filed for what the document fixes; interest and the rest are computed apart.
        ...(document?.amount === undefined ? {} : { amount: fenOfYuan(document.amount, "/document/amount") }),
        ...(document?.tribunal ? { tribunal: document.tribunal } : {}),
        ...(document?.effectiveOn ? { effectiveOn: document.effectiveOn } : {}),
        ...(document?.performBy ? { performBy: document.performBy } : {}),
        ...(document?.custody ? { custody: document.custody.status } : {}),
      },
      ...(filing.objection ? { objectionAbout: filing.objection.about } : {}),
      claim,
      parties,
    },
    people,
    ...(document ? { documentNumber: document.number } : {}),
  };
}

