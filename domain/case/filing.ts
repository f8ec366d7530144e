import type { CaseKind, CourtProfile } from "../court-profile.js";
import { BadInput, RuleRefusal, type FieldError } from "../errors.js";
import { claimBasis } from "../money/claim-basis.js";
import { fenOfYuan } from "../money/fen.js";
import { dateOf, type CourtDate, type Instant } from "../time/court-date.js";
import type { EventData } from "./events.js";
import type { DocumentType } from "./file.js";
import { bornOn, isCreditCode, isResidentId, minorUntil } from "./identity.js";
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
    clauses?: {
      instalments?: { dueOn: CourtDate; amount: string }[];
      concession?: { amount: string; cancelled: "whole" | "part" };
      latePerformance?: true | { ratePerDay: string };
    };
    property?: { item: string; value?: string; place?: string }[];
    custody?: { status: "inCustody" | "serving" | "released" | "unknown"; place?: string };
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

/**
 * L02, R31, R33, R35, R45: whether a filing can be let in.
 * @throws BadInput naming each wrong field; RuleRefusal when a rule forbids it, saying what to bring.
 */
export function admit(filing: Filing, profile: CourtProfile, now: Instant, options: { preview?: boolean } = {}): Admitted {
  const today = dateOf(now);
  const filedOn = filing.filedAt ?? today;
  const errors = [...wrongDates(filing, filedOn, today, options.preview ?? false), ...wrongPeople(filing)];
  if (errors.length) throw new BadInput(errors);
  refuse(filing);
  const { parties, people } = peopleOf(filing, filedOn, profile);
  const { document } = filing;
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
      },
      ...(filing.objection ? { objectionAbout: filing.objection.about } : {}),
      claim: document ? claimBasis(filing.kind, document) : {},
      parties,
    },
    people,
    ...(document ? { documentNumber: document.number } : {}),
  };
}

function wrongDates(filing: Filing, filedOn: CourtDate, today: CourtDate, preview: boolean): FieldError[] {
  const errors: FieldError[] = [];
  if (filedOn > today && !preview) errors.push({ pointer: "/filedAt", message: "立案日期不能在将来 a filing date in the future" });
  if (filing.receivedOn && filing.receivedOn > filedOn) errors.push({ pointer: "/receivedOn", message: "收到申请的日期不能晚于立案日期 received after it was filed" });
  const { document } = filing;
  if (document?.effectiveOn && document.effectiveOn > filedOn) errors.push({ pointer: "/document/effectiveOn", message: "法律文书尚未生效 the document is not in force yet" });
  document?.interest?.forEach((item, i) => {
    if (item.to && item.to < item.from) errors.push({ pointer: `/document/interest/${i}/to`, message: "止日早于起日 ends before it begins" });
  });
  return errors;
}

function wrongPeople(filing: Filing): FieldError[] {
  const errors: FieldError[] = [];
  const check = (p: FiledPerson, pointer: string) => {
    if (p.idNumber === undefined) return;
    const type = p.idType ?? "residentId";
    const right = type === "residentId" ? isResidentId(p.idNumber) : isCreditCode(p.idNumber);
    if (!right) errors.push({ pointer: `${pointer}/idNumber`, message: type === "residentId" ? "身份证号码校验不符 not a resident id number (check digit)" : "统一社会信用代码校验不符 not a credit code (check digit)" });
  };
  filing.applicants?.forEach((p, i) => check(p, `/applicants/${i}`));
  filing.respondents?.forEach((p, i) => {
    check(p, `/respondents/${i}`);
    if (p.legalRepresentative) check(p.legalRepresentative, `/respondents/${i}/legalRepresentative`);
    const known = isNatural(p) && p.idNumber ? bornOn(p.idNumber) : undefined;
    if (p.born && known && p.born !== known) errors.push({ pointer: `/respondents/${i}/born`, message: "与身份证号码的出生日期不一致 contradicts the id number" });
  });
  const principals = (filing.respondents ?? []).flatMap((p, i) => (p.principal ? [i] : []));
  if (principals.length > 1) errors.push({ pointer: `/respondents/${principals[1]}/principal`, message: "主债务人只能有一个 only one principal debtor" });
  return errors;
}

function refuse(filing: Filing): void {
  const { document, kind } = filing;
  if (!document) return;
  const ruling = document.type === "preservationRuling" || document.type === "advanceEnforcementRuling";
  if (kind === "preservation" && !ruling) {
    throw new RuleRefusal("R35", "保全、先予执行须由审判团队作出裁定；请提交裁定书 bring the trial team's ruling");
  }
  if (kind === "initial" && ruling) {
    throw new RuleRefusal("R35", "保全、先予执行裁定应立执保案件；请以 kind: preservation 立案 file it as preservation");
  }
  const obliged = new Set(document.obligors);
  const stranger = (filing.respondents ?? []).find((p) => !obliged.has(p.name));
  if (stranger && kind !== "objection") {
    throw new RuleRefusal("R31", `生效法律文书未确定${stranger.name}为义务主体，立案时不能登记为当事人；须经申请由执行机构裁定追加 not obliged by the document: apply for an addition`);
  }
  if (document.type === "criminal") {
    const missing = [
      ...(document.property?.length ? [] : ["款物清单 the list of property (document.property)"]),
      ...(document.custody ? [] : ["被执行人羁押情况 the custody status (document.custody)"]),
    ];
    if (missing.length) throw new RuleRefusal("R45", `刑事涉财产部分须随案移送${missing.join("、")}；退回补正 returned for completion`);
  }
}

/** A natural person unless the number is a credit code. */
function isNatural(p: FiledPerson): boolean {
  return p.idType !== "creditCode";
}

function peopleOf(filing: Filing, filedOn: CourtDate, profile: CourtProfile): { parties: Party[]; people: Person[] } {
  const parties: Party[] = [];
  const people: Person[] = [];
  const add = (party: Omit<Party, "id">, filed: FiledPerson, rest: Pick<Person, "town" | "lawyer" | "bankAccount">) => {
    const id = `p${parties.length + 1}`;
    parties.push({ id, ...party });
    people.push({
      partyId: id, side: party.side, name: filed.name, ...(filed.idType ? { idType: filed.idType } : {}),
      ...(filed.idNumber ? { idNumber: filed.idNumber } : {}), ...(filed.phone ? { phone: filed.phone } : {}), ...rest,
      matchKey: filed.idNumber ?? `${filed.name}|${rest.town ?? ""}`,
    });
    return id;
  };
  for (const a of filing.applicants ?? []) {
    add(
      {
        side: "applicant", natural: isNatural(a), principal: false, hasLawyer: a.lawyer !== undefined, hasAccount: a.bankAccount !== undefined,
        ...(a.amount ? { share: fenOfYuan(a.amount) } : {}),
      },
      a,
      { ...(a.town ? { town: a.town } : {}), ...(a.lawyer ? { lawyer: a.lawyer } : {}), ...(a.bankAccount ? { bankAccount: a.bankAccount } : {}) },
    );
  }
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

