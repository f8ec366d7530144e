import { z } from "zod";
import type { Filing } from "../../domain/case/filing.js";
import { isRate } from "../../domain/money/rate.js";
import { Day, line, Name, PositiveYuan, Rate, text, Yuan } from "./common.js";

const Phone = z.string().trim().regex(/^[+\d][\d\- ]{4,19}$/, "应为电话号码 a phone number");
const IdNumber = z.string().trim().toUpperCase().min(1).max(40).regex(/^[0-9A-Z]+$/, "应为数字和大写字母 digits and capital letters");
const Lawyer = z.strictObject({ name: Name, licence: line(60).optional() });

/** A town of the county, or a place outside it (R19, R20). */
export const Residence = z.union([z.strictObject({ town: line(60) }), z.strictObject({ outside: line(60) })]).meta({
  description: "住所：县内乡镇或县外地点 a town of the county, or a place outside it",
  examples: [{ town: "云阳" }, { outside: "郑州市" }],
});

const person = {
  name: Name,
  idType: z.enum(["residentId", "creditCode"]).optional(),
  idNumber: IdNumber.optional().meta({ description: "校验码须正确 checked with its check digit" }),
  phone: Phone.optional(),
};

/** A payee's account. */
export const BankAccount = z.strictObject({ holder: Name, bank: line(100), number: z.string().trim().regex(/^[0-9A-Za-z-]{4,64}$/, "应为账号 an account number") });

const Applicant = z.strictObject({
  ...person, town: line(60).optional(), lawyer: Lawyer.optional(),
  amount: PositiveYuan.optional().meta({ description: "应得份额，默认均分 its share, equal when absent" }),
  bankAccount: BankAccount.optional(),
});

/** What a respondent is filed with, at filing and when added later (R31). */
export const respondentFields = {
  ...person,
  habitualResidence: Residence.optional(),
  born: Day.optional(),
  lawyer: Lawyer.optional(),
  legalRepresentative: z.strictObject(person).optional(),
};

const Respondent = z.strictObject({ ...respondentFields, domicile: Residence, principal: z.boolean().optional(), amount: PositiveYuan.optional() });

const DOCUMENT_TYPES = ["judgment", "mediation", "arbitration", "notarial", "criminal", "administrative", "preservationRuling", "advanceEnforcementRuling"] as const;

const RatePerDay = z.string().refine(isRate, "应为百分率 a rate in percent as a decimal string, such as \"0.0175\"");

const Document = z.strictObject({
  type: z.enum(DOCUMENT_TYPES),
  number: line(100),
  tribunal: line(60).optional(),
  effectiveOn: Day.optional(),
  performBy: Day.optional().meta({ description: "履行期限届满日 the last day for performance" }),
  obligors: z.array(Name).min(1, "至少一名义务人 at least one obligor").max(200).meta({ description: "法律文书确定的义务人（R31） whom it obliges" }),
  amount: PositiveYuan.optional().meta({ description: "法律文书确定的金额（R33） what it fixes, where money is owed" }),
  interest: z.array(z.strictObject({ principal: PositiveYuan, rate: Rate, from: Day, to: Day.optional() })).max(50).optional(),
  costs: PositiveYuan.optional().meta({ description: "法律文书确定由被执行人负担的诉讼费用（R33） litigation costs that it lays on the respondent" }),
  lateFees: z.array(z.strictObject({ principal: PositiveYuan, ratePerDay: RatePerDay, from: Day, to: Day.optional() })).max(50).optional()
    .meta({ description: "法律文书确定的滞纳金，日利率为百分数（R33） late fees that it orders, percent a day" }),
  clauses: z.strictObject({
    instalments: z.array(z.strictObject({ dueOn: Day, amount: PositiveYuan })).min(1).max(240).optional(),
    concession: z.strictObject({ amount: PositiveYuan, cancelled: z.enum(["whole", "part"]) }).optional(),
    latePerformance: z.union([z.literal(true), z.strictObject({ ratePerDay: RatePerDay })]).optional(),
  }).optional(),
  property: z.array(z.strictObject({ item: line(200), value: Yuan.optional(), place: line(200).optional() })).max(500).optional()
    .meta({ description: "款物清单（R45） list of property" }),
  custody: z.strictObject({ status: z.enum(["inCustody", "serving", "released", "unknown"]), place: line(200).optional() }).optional()
    .meta({ description: "羁押情况（R45） custody status" }),
});

const fields = {
  caseNumber: line(100).optional().meta({ description: "案号，仅在案号由立案系统给出的法院填写 only where the court's filing system gives the number" }),
  filedAt: Day.optional().meta({ description: "立案日期，默认今日 day of filing, today when absent" }),
  receivedOn: Day.optional().meta({ description: "收到申请之日（L03） day of receipt, filedAt when absent" }),
  requestedBy: z.strictObject({ court: line(100), caseNumber: line(100) }).optional(),
  attachments: z.array(z.strictObject({
    name: line(200), sha256: z.string().regex(/^[0-9a-f]{64}$/i, "应为 SHA-256 a SHA-256 in hex"), ref: line(500),
  })).max(100).optional(),
};

const OfDocument = z.strictObject({
  kind: z.enum(["initial", "preservation", "entrusted"]),
  ...fields,
  document: Document,
  applicants: z.array(Applicant).min(1, "至少一名申请执行人 at least one applicant").max(200),
  respondents: z.array(Respondent).min(1, "至少一名被执行人 at least one respondent").max(200),
});

const OfObjection = z.strictObject({
  kind: z.literal("objection"),
  ...fields,
  objection: z.strictObject({ about: z.enum(["conduct", "thing"]), caseNumber: line(100), by: Name, grounds: text(4000) }),
  document: Document.optional(),
  applicants: z.array(Applicant).max(200).optional(),
  respondents: z.array(Respondent).max(200).optional(),
});

const byKind = { error: "应为 initial、preservation、entrusted、objection 之一（执恢须走 /v1/reinstatements） one of initial, preservation, entrusted, objection; reinstated comes only through /v1/reinstatements" };

/** Money is owed where the document speaks of it in parts: then the whole has to be there (interface: Filing). */
function amountWhereMoneyIsOwed(filing: { document?: z.output<typeof Document> }, context: z.RefinementCtx): void {
  const { document } = filing;
  if (!document || document.amount !== undefined) return;
  const { interest, lateFees, costs, clauses } = document;
  if (interest?.length || lateFees?.length || costs !== undefined || clauses?.instalments || clauses?.concession || clauses?.latePerformance !== undefined) {
    context.addIssue({ code: "custom", path: ["document", "amount"], message: "涉及金钱给付，必填 required where money is owed" });
  }
}

/** The body of `POST /v1/cases`. */
export const FilingBody = z
  .discriminatedUnion("kind", [OfDocument, OfObjection], byKind)
  .superRefine(amountWhereMoneyIsOwed)
  .transform((filing): Filing => filing)
  .meta({ id: "Filing", description: "立案 filing; unknown fields are refused" });

/** Something that the queries would find (interface: Found). */
const FoundItem = z.strictObject({
  type: z.enum(["bankDeposit", "house", "land", "vehicle", "securities", "other"]),
  value: Yuan,
  controllable: z.boolean().optional(),
  encumbered: z.boolean().optional(),
  inLine: z.int().min(1).max(1000).optional(),
  of: Name.optional(),
});

const FoundItems = z.array(FoundItem).max(200);

const found = {
  found: z.union([FoundItems, z.strictObject({ first: FoundItems.optional(), second: FoundItems.optional() })]).optional()
    .meta({ description: "假定查控所得，可分首次与二次 what the queries would find, both alike or each its own" }),
};

/** Whose a thing is has to be a respondent (interface: Found). */
function ofARespondent(body: { found?: z.output<typeof found.found>; respondents?: readonly { name: string }[] }, context: z.RefinementCtx): void {
  if (body.found === undefined) return;
  const names = new Set(body.respondents?.map((r) => r.name));
  const lists = Array.isArray(body.found) ? [{ at: [], items: body.found }] : Object.entries(body.found).map(([query, items]) => ({ at: [query], items: items ?? [] }));
  for (const { at, items } of lists) {
    items.forEach((item, i) => {
      if (item.of !== undefined && !names.has(item.of)) context.addIssue({ code: "custom", path: ["found", ...at, i, "of"], message: "应为一名被执行人 one of the respondents" });
    });
  }
}

/** The body of `POST /v1/cases/preview`: the same, with what the queries would find. */
export const PreviewBody = z
  .discriminatedUnion("kind", [OfDocument.extend(found), OfObjection.extend(found)], byKind)
  .superRefine(amountWhereMoneyIsOwed)
  .superRefine(ofARespondent)
  .meta({ id: "Preview" });
