import type { Law } from "../../domain/case/file.js";
import { theCase } from "../access/the-case.js";
import { peopleOf } from "../people/case-people.js";
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
  async handle({ parts, caller, subject }) {
    const { deps } = parts;
    const { db, profile } = deps;
    const [people, account, { start }] = await Promise.all([
      peopleOf(db, subject.id),
      db.caseAccount.findUnique({ where: { caseId: subject.id }, select: { account: true } }),
      db.case.findUniqueOrThrow({ where: { id: subject.id }, select: { start: true } }),
    ]);
    const { law } = start as unknown as { law: Law };
    return {
      body: showCase({ subject, law, people, account: account?.account ?? null, caller, profile, now: deps.now(), temporalUrl: parts.temporalUrl(subject.workflowId) }),
    };
  },
});
