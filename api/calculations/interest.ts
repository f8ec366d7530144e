import { z } from "zod";
import { answerInterest } from "../../domain/money/interest-body.js";
import { route } from "../route.js";
import { Day, DayOut, PositiveYuan, Rate, text, YuanOut } from "../shapes/common.js";

const range = { from: Day, to: Day };

const Body = z.strictObject({
  items: z.array(z.strictObject({ principal: PositiveYuan, rate: Rate, ...range })).max(200).default([]),
  delayed: z.strictObject({
    ...range, base: PositiveYuan.meta({ description: "未清偿的金钱债务 the unpaid money debt" }),
    excluded: z.array(z.strictObject({ ...range, why: text(200).optional() })).max(200).optional(),
  }).optional(),
  payments: z.array(z.strictObject({ on: Day, amount: PositiveYuan })).max(500).optional(),
}).meta({ id: "InterestQuestion" });

const Line = z.strictObject({ item: z.int().nullable(), kind: z.enum(["interest", "principal", "doubled"]), amount: YuanOut });

const Answer = z.strictObject({
  items: z.array(z.strictObject({ amount: YuanOut, explained: z.string() })),
  delayed: z.strictObject({ days: z.int(), amount: YuanOut, explained: z.string() }),
  satisfied: z.array(z.strictObject({ on: DayOut, amount: YuanOut, lines: z.array(Line), excess: YuanOut })),
  total: YuanOut,
  open: z.strictObject({ interest: YuanOut, principal: YuanOut, doubled: YuanOut, total: YuanOut }),
  excess: YuanOut,
  explained: z.string(),
}).meta({ id: "Interest" });

/** L05, L06: interest by the document, doubled interest, and what payments satisfy. */
export const interest = route("POST /v1/calculations/interest", {
  tag: "calculations",
  summary: "利息计算 Interest and satisfaction",
  body: Body,
  answer: Answer,
  async handle({ parts, body }) {
    const { interestYearDays, doubledRatePerDay } = parts.deps.profile.settings;
    return { body: answerInterest(body, { interestYearDays, doubledRatePerDay }) };
  },
});
