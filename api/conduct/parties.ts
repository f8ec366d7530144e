import { z } from "zod";
import type { PrismaClient } from "../../prisma/generated/client.js";
import type { Parts } from "../parts.js";
import type { TheCase } from "../access/the-case.js";
import { theCase } from "../access/the-case.js";
import { bornOn, isCreditCode, isResidentId, minorUntil } from "../../domain/case/identity.js";
import type { Party } from "../../domain/case/party.js";
import { BadInput, RuleRefusal } from "../../domain/errors.js";
import type { CourtDate } from "../../domain/time/court-date.js";
import { partyIdOf, peopleOf } from "../people/case-people.js";
import { withoutPeople } from "../people/private-text.js";
import { route } from "../route.js";
import { CommandDone } from "../shapes/case-answers.js";
import { CaseParams, Day, line, Name } from "../shapes/common.js";
import { BankAccount, Residence, respondentFields } from "../shapes/filing.js";
import { give } from "./give.js";

const { legalRepresentative: _none, ...fields } = respondentFields;

const Body = z.strictObject({
  side: z.enum(["applicant", "respondent"]).default("respondent"),
  ...fields,
  domicile: Residence.optional(),
  bankAccount: BankAccount.optional(),
  application: z.strictObject({ by: Name.meta({ description: "提出申请的当事人 the party who applied" }), on: Day }).optional(),
  ruling: line(100).optional().meta({ description: "执行机构裁定书文号（L26） number of the enforcement body's ruling" }),
}).meta({ id: "AddedParty" });
type Body = z.output<typeof Body>;

/** R31, L26: someone becomes a party only on a party's application and the enforcement body's ruling. */
export const addParty = route("POST /v1/cases/{id}/parties", {
  tag: "conduct",
  summary: "追加当事人 Add a party",
  description: "R31: needs a party's application and the enforcement body's ruling; without both it is refused.",
  params: CaseParams,
  body: Body,
  answer: CommandDone.extend({ partyId: z.string() }).meta({ id: "PartyAdded" }),
  problems: ["rule-refusal"],
  subject: theCase,
  async handle({ parts, caller, workId, body, subject }) {
    requireRuling(body);
    requireIdentity(body);
    const { db } = parts.deps;
    const people = await peopleOf(db, subject.id);
    const applicant = partyIdOf(people, subject.file.parties, body.application.by, "/application/by");
    const partyId = await enter(db, subject.id, body, workId);
    try {
      const party = partyOf(parts, partyId, body, subject);
      const application = `${applicant} ${body.application.on}`;
      const done = await give({ parts, caller, workId, of: subject, command: { name: "addParty", body: { party, application, ruling: withoutPeople(body.ruling, people) } } });
      await addToSearch(db, subject.id, body.name);
      return { ...done, body: { ...done.body, partyId } };
    } catch (error) {
      // Nothing half done remains after a refusal.
      if (error instanceof RuleRefusal || error instanceof BadInput) await db.party.deleteMany({ where: { caseId: subject.id, partyId } });
      throw error;
    }
  },
});

function requireRuling(body: Body): asserts body is Body & { application: { by: string; on: CourtDate }; ruling: string } {
  const missing = [...(body.application ? [] : ["当事人申请 a party's application (application)"]), ...(body.ruling ? [] : ["执行机构裁定 the enforcement body's ruling (ruling)"])];
  if (missing.length > 0) throw new RuleRefusal("R31", `生效法律文书未确定的义务主体不得直接登记为当事人；请提交${missing.join("、")}`);
}

function requireIdentity({ idNumber, idType, born }: Body): void {
  if (idNumber === undefined) return;
  const credit = idType === "creditCode";
  if (!(credit ? isCreditCode(idNumber) : isResidentId(idNumber))) throw new BadInput([{ pointer: "/idNumber", message: "号码校验不符 not a valid number (check digit)" }]);
  if (!credit && born && born !== bornOn(idNumber)) throw new BadInput([{ pointer: "/born", message: "与身份证号码的出生日期不一致 contradicts the id number" }]);
}

/** The next partyId, with the names where only PostgreSQL has them. A repeated request finds its own. */
async function enter(db: PrismaClient, caseId: string, body: Body, workId: string): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM cases WHERE id = ${caseId} FOR UPDATE`;
    const before = await tx.command.findUnique({ where: { id: workId }, select: { body: true } });
    if (before) return (before.body as unknown as { party: Party }).party.id;
    const rows = await tx.party.findMany({ where: { caseId }, select: { partyId: true } });
    const partyId = `p${Math.max(0, ...rows.map((r) => Number(r.partyId.slice(1)))) + 1}`;
    const residence = body.habitualResidence ?? body.domicile;
    const town = residence && ("town" in residence ? residence.town : residence.outside);
    await tx.party.create({
      data: {
        caseId, partyId, side: body.side, name: body.name, idType: body.idType ?? null, idNumber: body.idNumber ?? null, phone: body.phone ?? null,
        town: town ?? null, matchKey: body.idNumber ?? `${body.name}|${town ?? ""}`,
        ...(body.lawyer ? { lawyer: body.lawyer } : {}), ...(body.bankAccount ? { bankAccount: body.bankAccount } : {}),
      },
    });
    return partyId;
  });
}

function partyOf(parts: Parts, id: string, body: Body, subject: TheCase): Party {
  const natural = body.idType !== "creditCode";
  const residence = body.habitualResidence ?? body.domicile;
  const born = body.born ?? (natural && body.idNumber ? bornOn(body.idNumber) : undefined);
  const minor = born && body.side === "respondent" ? minorUntil(born, subject.file.filedOn, parts.deps.profile.settings.minorAge) : undefined;
  return {
    id, side: body.side, natural, principal: false, hasLawyer: body.lawyer !== undefined, hasAccount: body.bankAccount !== undefined,
    ...(residence && body.side === "respondent" ? { residence } : {}), ...(minor ? { minorUntil: minor } : {}),
  };
}

/** The new name is found by `q` too. */
async function addToSearch(db: PrismaClient, caseId: string, name: string): Promise<void> {
  await db.$executeRaw`UPDATE case_files SET search = search || ' ' || ${name} WHERE case_id = ${caseId} AND position(${name} in search) = 0`;
}
