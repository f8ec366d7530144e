import { z } from "zod";
import { theCase } from "../access/the-case.js";
import { peopleOf } from "../people/case-people.js";
import { restored } from "../people/private-text.js";
import { route } from "../route.js";
import { CaseParams } from "../shapes/common.js";
import { CaseOut } from "../shapes/case-answers.js";
import { showCase } from "./show.js";

/** One case, by id or case number. */
export const oneCase = route("GET /v1/cases/{id}", {
  tag: "cases",
  summary: "案件 One case",
  params: CaseParams,
  answer: CaseOut,
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, subject }) {
    const { deps } = parts;
    const [people, account, notices] = await Promise.all([
      peopleOf(deps.db, subject.id),
      deps.db.caseAccount.findUnique({ where: { caseId: subject.id }, select: { account: true } }),
      deps.db.fundsNotice.findMany({ where: { caseId: subject.id }, select: { serial: true, payer: true } }),
    ]);
    const shown = await showCase({ deps, subject, people, account: account?.account ?? null, notices });
    return { body: { ...restored(shown, people), temporalUrl: parts.temporalUrl(subject.workflowId) } };
  },
});
