import { z } from "zod";
import { DEFERRAL_GROUNDS } from "../../domain/case/file.js";
import { withoutPeople } from "../people/private-text.js";
import { Day, Reason } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Serial = z.string().min(1).max(100).meta({ description: "到账流水号 the bank's serial of the arrival" });

const Deferral = z.strictObject({
  serial: Serial,
  ground: z.enum(DEFERRAL_GROUNDS).meta({ description: "暂缓或提存事由（法发〔2017〕6号 10） the ground; refused, whereaboutsUnknown, heirOpen and cannotBeNotified put the money into escrow" }),
  because: Reason,
}).meta({ id: "Deferral" });

/** L16: the officer asks that an arrival's money wait beyond R29's thirty days; the director decides (task `approveDeferral`). */
export const deferDisbursement = caseRoute("POST /v1/cases/{id}/deferrals", {
  summary: "暂缓发放、提存 Defer a disbursement, or put it into escrow",
  body: Deferral,
  command: ({ body, people }) => ({ name: "deferDisbursement", body: { ...body, because: withoutPeople(body.because, people) } }),
});

/** L16: the ground fell away; from `on` there are ten days to pay. */
export const releaseDisbursement = caseRoute("POST /v1/cases/{id}/releases", {
  summary: "恢复发放 Release a deferred disbursement",
  body: z.strictObject({ serial: Serial, on: Day, because: Reason }).meta({ id: "Release" }),
  command: ({ body, people }) => ({ name: "releaseDisbursement", body: { ...body, because: withoutPeople(body.because, people) } }),
});
