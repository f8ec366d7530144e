import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { loadCase } from "../access/the-case.js";
import { replyTo } from "../conduct/give.js";
import { giverOf } from "../people/giver.js";
import { ApiProblem, notFound } from "../problems.js";
import { route } from "../route.js";
import { CommandDone } from "../shapes/case-answers.js";
import { CaseKey, PositiveFen } from "../shapes/common.js";

/** R27: a claim of unidentified funds for a case, drafted by the funds manager; another person approves it (`claimFunds`). */
export const claimFunds = route("POST /v1/funds/unidentified/{id}/claim", {
  tag: "funds",
  summary: "拟认领不明款 Draft a claim",
  params: z.strictObject({ id: z.string().min(1).max(100) }),
  body: z.strictObject({
    caseId: CaseKey,
    amount: PositiveFen.optional().meta({ description: "认领的部分；不填即全部余额 a part of it, all that is left when absent (one arrival for several cases)" }),
  }).meta({ id: "Claim" }),
  answer: CommandDone,
  problems: ["not-found", "rule-refusal"],
  keepsRefusals: "claim",
  async handle({ parts, caller, params, body, workId }) {
    const notice = await parts.deps.db.fundsNotice.findFirst({ where: { id: params.id, status: { not: "matched" } }, select: { id: true } });
    if (!notice) throw notFound("没有此笔不明款。There are no such unidentified funds.");
    const of = await loadCase(parts, body.caseId).catch((error: unknown) => {
      if (error instanceof ApiProblem && error.problem === "not-found") throw new BadInput([{ pointer: "/caseId", message: "没有此案件 there is no such case" }]);
      throw error;
    });
    return replyTo(parts, of, await parts.commands.draftClaim(parts.deps, params.id, { caseId: of.id, ...(body.amount ? { amount: body.amount } : {}) }, giverOf(caller), workId));
  },
});
