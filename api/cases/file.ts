import { z } from "zod";
import { giverOf } from "../people/giver.js";
import { route } from "../route.js";
import { CASE_KINDS } from "../shapes/case-words.js";
import { FilingBody } from "../shapes/filing.js";

const Filed = z.strictObject({
  id: z.string(), caseNumber: z.string(), kind: z.enum(CASE_KINDS), workflowId: z.string(), temporalUrl: z.string(),
}).meta({ id: "Filed" });

/** L02, R33: files a case; 201 is answered when number, row and order to start are safe. */
export const fileCaseRoute = route("POST /v1/cases", {
  tag: "cases",
  summary: "立案 File a case",
  body: FilingBody,
  answer: Filed,
  status: 201,
  problems: ["rule-refusal", "conflict"],
  async handle({ parts, caller, body, workId }) {
    const { id, caseNumber, kind, workflowId } = await parts.commands.fileCase(parts.deps, body, giverOf(caller), workId);
    return {
      headers: { location: `/v1/cases/${id}` },
      body: { id, caseNumber, kind: kind as z.input<typeof Filed>["kind"], workflowId, temporalUrl: parts.temporalUrl(workflowId) },
    };
  },
});
