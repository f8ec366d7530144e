import { z } from "zod";
import { answerDistribution } from "../../domain/money/distribution.js";
import { instant, isCourtDate } from "../../domain/time/court-date.js";
import { route } from "../route.js";
import { InstantIn, line, Yuan, YuanOut } from "../shapes/common.js";

/** A day or an instant, as one fixed width, so that they compare in order. */
const SeizedAt = z.string().max(40).transform((value, context) => {
  if (isCourtDate(value)) return `${value}T00:00:00+08:00`;
  const parsed = InstantIn.safeParse(value);
  if (parsed.success) return instant(value);
  context.addIssue({ code: "custom", message: "应为日期或带时区的时刻 a date, or an instant with its offset" });
  return z.NEVER;
});

const Body = z.strictObject({
  available: Yuan,
  costs: Yuan,
  mode: z.enum(["proRata", "seizureOrder"]).optional().meta({ description: "proRata：按比例（默认）；seizureOrder：企业法人按查封先后（L27）" }),
  creditors: z.array(z.strictObject({
    id: line(100), amount: Yuan, priority: z.int("应为整数 a whole number").min(1, "不小于1 from 1").max(1000), seizedAt: SeizedAt.optional(),
  })).min(1).max(2000),
}).meta({ id: "DistributionQuestion" });

const Answer = z.strictObject({
  shares: z.array(z.strictObject({ id: z.string(), share: YuanOut })), total: YuanOut, rest: YuanOut, explained: z.string(),
}).meta({ id: "Distribution" });

/** L14, L27: who gets how much of what there is. */
export const distribution = route("POST /v1/calculations/distribution", {
  tag: "calculations",
  summary: "案款分配 Distribution",
  body: Body,
  answer: Answer,
  async handle({ body }) {
    return { body: answerDistribution(body) };
  },
});
