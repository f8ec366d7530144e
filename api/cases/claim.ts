import { z } from "zod";
import { claimAsOf, type CaseClaim } from "../../domain/case/claim-as-of.js";
import { feeOfCase, type ApplicationFee } from "../../domain/case/application-fee.js";
import type { Law } from "../../domain/case/file.js";
import { BadInput } from "../../domain/errors.js";
import type { ClaimLine } from "../../domain/money/claim.js";
import { yuanOfFen } from "../../domain/money/fen.js";
import { addMonths, dateOf, type CourtDate } from "../../domain/time/court-date.js";
import { theCase } from "../access/the-case.js";
import { route } from "../route.js";
import { CaseParams, Day, DayOut, YuanOut } from "../shapes/common.js";

const Words = z.strictObject({ zh: z.string(), en: z.string() });
const Kind = z.enum(["costs", "interest", "lateFee", "principal", "concession", "doubled"]);

const Line = z.strictObject({
  kind: Kind, item: z.int().nullable().meta({ description: "利息、滞纳金或分期的序号，从0起 place of the interest item, late fee or instalment, from 0" }),
  amount: YuanOut.meta({ description: "截至当日的全部数额，已付未付均在内 all that it has come to, paid or not" }),
  paid: YuanOut, open: YuanOut, dueNow: YuanOut.meta({ description: "现在应付 what of it is to be paid now" }),
  dueOn: DayOut.optional(),
  from: DayOut.optional(), to: DayOut.optional(), days: z.int().optional(),
  base: YuanOut.optional().meta({ description: "仅一段时才有 only where there is one stretch" }),
  rate: z.string().optional().meta({ description: "百分数 percent", examples: ["0.0175"] }), ratePer: z.enum(["year", "day"]).optional(),
  stretches: z.array(z.strictObject({ from: DayOut, to: DayOut, base: YuanOut, days: z.int() })).optional()
    .meta({ description: "基数不变的各段，合计后四舍五入一次 stretches of one base each, summed and rounded once" }),
  explained: Words,
}).meta({ id: "ClaimLine" });

const Satisfied = z.strictObject({
  on: DayOut, amount: YuanOut, excess: YuanOut,
  lines: z.array(z.strictObject({ item: z.int().nullable(), kind: z.enum(["costs", "interest", "lateFee", "principal", "doubled"]), amount: YuanOut })),
});

const Fee = z.strictObject({
  kind: z.enum(["enforcement", "preservation"]), amount: YuanOut, base: YuanOut.nullable(), borneBy: z.enum(["respondent", "applicant"]), explained: Words,
});

const Answer = z.strictObject({
  on: DayOut, principal: YuanOut, interest: YuanOut, doubledInterest: YuanOut, lateFees: YuanOut, costs: YuanOut,
  total: YuanOut.meta({ description: "尚欠合计，申请执行费不在内 all that is unpaid; the application fee is no part of it" }),
  dueNow: YuanOut.meta({ description: "现在应付；分期履行计划有效时少于合计 less than total only while instalments stand (R41)" }),
  paid: YuanOut.meta({ description: "截至当日用于清偿的款项 what was paid on the claim by then" }),
  applicationFee: YuanOut.nullable().meta({ description: "申请执行费（L07），另计 shown apart" }),
  defaultOn: DayOut.nullable().meta({ description: "违约之日：当日届满未履行（R41、R42） the day at whose end the respondent was in default" }),
  lines: z.array(Line), satisfied: z.array(Satisfied),
  excluded: z.array(z.strictObject({ from: DayOut, to: DayOut, why: Words })).meta({ description: "不计加倍利息的期间（L05） days that bear no doubled interest" }),
  settlement: z.strictObject({ from: DayOut, owed: YuanOut, paid: YuanOut, open: YuanOut }).nullable().meta({ description: "当日有效的执行和解（L20） the settlement in force" }),
  released: YuanOut.meta({ description: "和解履行完毕而消灭的债权 done away with by a settlement wholly performed (L20)" }),
  fees: z.array(Fee),
}).meta({ id: "CaseClaim" });

/** How far ahead a claim is looked at. */
const YEARS_AHEAD = 100;

/** L05–L07, R33, R41–R43: what is due in a case as of a day, line by line. */
export const claimOfOneCase = route("GET /v1/cases/{id}/claim", {
  tag: "cases",
  summary: "应履行数额 What is due on a day",
  params: CaseParams,
  query: z.strictObject({ on: Day.optional().meta({ description: "截至日期，默认今日；可为过去或将来 today when absent; past or future" }) }),
  answer: Answer,
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, query, subject }) {
    const { deps } = parts;
    const today = dateOf(deps.now());
    const on = query.on ?? today;
    if (on > addMonths(today, YEARS_AHEAD * 12)) throw tooFar(`至多${YEARS_AHEAD}年后 at most ${YEARS_AHEAD} years ahead`);
    const { start } = await deps.db.case.findUniqueOrThrow({ where: { id: subject.id }, select: { start: true } });
    const { law } = start as unknown as { law: Law };
    return { body: claimBody(claimOn(subject.file, law, on), feeOfCase(subject.file, law)) };
  },
});

const tooFar = (message: string) => new BadInput([{ pointer: "/on", message }]);

/** On a day so far away that a sum passes the largest amount, the day is what is wrong with the question. */
function claimOn(file: Parameters<typeof claimAsOf>[0], law: Law, on: CourtDate): CaseClaim {
  try {
    return claimAsOf(file, law, on);
  } catch (error) {
    throw error instanceof BadInput ? tooFar(error.errors[0]?.message ?? "金额超出上限 a sum passes the largest amount") : error;
  }
}

function claimBody(claim: CaseClaim, fee: ApplicationFee | undefined): z.input<typeof Answer> {
  const { settlement } = claim;
  return {
    on: claim.on, principal: yuanOfFen(claim.principal), interest: yuanOfFen(claim.interest), doubledInterest: yuanOfFen(claim.doubledInterest),
    lateFees: yuanOfFen(claim.lateFees), costs: yuanOfFen(claim.costs), total: yuanOfFen(claim.total), dueNow: yuanOfFen(claim.dueNow), paid: yuanOfFen(claim.paid),
    applicationFee: fee ? yuanOfFen(fee.amount) : null, defaultOn: claim.defaultOn ?? null,
    lines: claim.lines.map(lineBody),
    satisfied: claim.satisfied.map((s) => ({
      on: s.on, amount: yuanOfFen(s.amount), excess: yuanOfFen(s.excess), lines: s.lines.map((l) => ({ ...l, amount: yuanOfFen(l.amount) })),
    })),
    excluded: claim.excluded,
    settlement: settlement ? { from: settlement.from, owed: yuanOfFen(settlement.owed), paid: yuanOfFen(settlement.paid), open: yuanOfFen(settlement.open) } : null,
    released: yuanOfFen(claim.released),
    fees: fee ? [{ ...fee, amount: yuanOfFen(fee.amount), base: fee.base === undefined ? null : yuanOfFen(fee.base) }] : [],
  };
}

function lineBody({ kind, item, due, paid, open, dueNow, dueOn, explained, grows }: ClaimLine): z.input<typeof Line> {
  const stretches = grows?.stretches.map((s) => ({ ...s, base: yuanOfFen(s.base) })) ?? [];
  const [first] = stretches;
  return {
    kind, item, amount: yuanOfFen(due), paid: yuanOfFen(paid), open: yuanOfFen(open), dueNow: yuanOfFen(dueNow), ...(dueOn ? { dueOn } : {}),
    ...(grows ? { rate: grows.rate, ratePer: grows.per, stretches } : {}),
    ...(first ? { from: first.from, to: stretches.at(-1)?.to ?? first.to, days: stretches.reduce((sum, s) => sum + s.days, 0) } : {}),
    ...(first && stretches.length === 1 ? { base: first.base } : {}),
    explained,
  };
}
