import { z } from "zod";
import { undoClaim as undo } from "../../commands/claim-funds.js";
import { giverOf } from "../people/giver.js";
import { notFound } from "../problems.js";
import { route } from "../route.js";
import { Reason } from "../shapes/common.js";

/** R27: a claim that turned out wrong is undone by correcting entries; the money is unidentified again. For who approves claims. */
export const undoClaim = route("POST /v1/funds/unidentified/{id}/undo", {
  tag: "funds",
  summary: "撤销错误认领 Undo a claim",
  params: z.strictObject({ id: z.string().min(1).max(100) }),
  body: z.strictObject({ because: Reason }).meta({ id: "ClaimUndo" }),
  answer: z.strictObject({ undoing: z.string(), caseId: z.string() }).meta({ id: "ClaimUndoing" }),
  status: 202,
  problems: ["not-found", "rule-refusal"],
  keepsRefusals: "undo",
  subject: async ({ parts, params }) => {
    if (!(await parts.deps.db.fundsNotice.count({ where: { id: params.id } }))) throw notFound("没有此笔款项。There is no such money.");
  },
  async handle({ parts, caller, params, body }) {
    return { body: await undo(parts.deps, params.id, body.because, giverOf(caller)) };
  },
});
