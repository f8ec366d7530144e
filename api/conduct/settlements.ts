import { z } from "zod";
import { BadInput } from "../../domain/errors.js";
import { partyIdOf } from "../people/case-people.js";
import { Day, Name, PositiveFen } from "../shapes/common.js";
import { caseRoute } from "./case-route.js";

const Body = z.strictObject({
  on: Day,
  signedBy: z.array(Name).min(1).max(50).meta({ description: "签名的双方当事人 the parties who signed, of both sides" }),
  instalments: z.array(z.strictObject({ dueOn: Day, amount: PositiveFen })).max(240).default([]),
  suspend: z.boolean().default(false).meta({ description: "是否因此中止执行 whether the case is suspended meanwhile" }),
}).meta({ id: "Settlement" });

/** L20: a settlement that both sides signed. */
export const recordSettlement = caseRoute("POST /v1/cases/{id}/settlements", {
  summary: "执行和解 Record a settlement",
  body: Body,
  command({ body, subject, people, today }) {
    if (body.on > today) throw new BadInput([{ pointer: "/on", message: "不能在将来 not in the future" }]);
    const early = body.instalments.findIndex((i) => i.dueOn < body.on);
    if (early >= 0) throw new BadInput([{ pointer: `/instalments/${early}/dueOn`, message: "早于和解之日 before the settlement" }]);
    const signedBy = body.signedBy.map((name, i) => partyIdOf(people, subject.file.parties, name, `/signedBy/${i}`));
    return { name: "recordSettlement", body: { ...body, signedBy: [...new Set(signedBy)] } };
  },
});
