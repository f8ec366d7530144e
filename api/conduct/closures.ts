import { z } from "zod";
import { withoutPeople } from "../people/private-text.js";
import { CLOSED_BY } from "../shapes/case-words.js";
import { Reason } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Body = z.strictObject({
  closedBy: z.enum(CLOSED_BY).meta({ description: "结案方式（L28） the way in which it closes" }),
  reason: Reason,
}).meta({ id: "Closure" });

/** L28: puts the case to closing; the command center's approval closes it. */
export const closeCase = caseRoute("POST /v1/cases/{id}/closures", {
  summary: "提请结案 Put the case to closing",
  body: Body,
  command: ({ body, people }) => ({ name: "close", body: { by: body.closedBy, because: withoutPeople(body.reason, people) } }),
});
