import { z } from "zod";
import { BadInput, RuleRefusal, type FieldError } from "../../domain/errors.js";
import { fenOfYuan } from "../../domain/money/fen.js";
import { partyIdOf } from "../people/case-people.js";
import { withoutPeople } from "../people/private-text.js";
import { Day, Name, PositiveYuan, text } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Body = z.strictObject({
  on: Day.meta({ description: "履行之日 the day of performance" }),
  amount: PositiveYuan.optional(),
  act: text(500).optional().meta({ description: "行为的履行 an act, where no money is owed" }),
  kind: z.enum(["direct", "courtHeld"]).default("direct"),
  confirmation: z.strictObject({ by: Name.meta({ description: "申请执行人 the applicant who signed" }), signedOn: Day }).optional(),
}).refine((b) => (b.amount === undefined) !== (b.act === undefined), { path: ["amount"], message: "金额与行为须有且仅有一项 either an amount or an act" })
  .meta({ id: "Performance" });

/** R30: a direct payment is performance on the applicant's signed confirmation, checked by the leader; court-held money is not. */
export const recordPerformance = caseRoute("POST /v1/cases/{id}/performances", {
  summary: "登记履行 Record a performance",
  description: "R30: `direct` needs the applicant's signed confirmation, which the leader then checks; `courtHeld` is refused, and the attempt is kept.",
  body: Body,
  command({ body, subject, people, today }) {
    const { on, amount, act, kind, confirmation } = body;
    const errors: FieldError[] = [
      ...(on > today ? [{ pointer: "/on", message: "不能在将来 not in the future" }] : []),
      ...(confirmation && confirmation.signedOn > today ? [{ pointer: "/confirmation/signedOn", message: "不能在将来 not in the future" }] : []),
    ];
    if (errors.length > 0) throw new BadInput(errors);
    if (kind === "direct" && amount !== undefined && !confirmation) {
      throw new RuleRefusal("R30", "直接履行须有申请执行人签字确认 bring the applicant's signed confirmation (confirmation)");
    }
    const confirmedBy = confirmation && partyIdOf(people, subject.file.parties, confirmation.by, "/confirmation/by", ["applicant"]);
    return {
      name: "recordPerformance",
      body: {
        on, kind, ...(amount === undefined ? {} : { amount: fenOfYuan(amount) }), ...(act === undefined ? {} : { act: withoutPeople(act, people) }),
        ...(confirmedBy ? { confirmedBy, signedOn: confirmation.signedOn } : {}),
      },
    };
  },
});
