import { z } from "zod";
import { monthEndReport } from "../../commands/month-end.js";
import { staffName } from "../people/staff.js";
import type { Parts } from "../parts.js";
import { ANSWERED, route } from "../route.js";
import { InstantOut, YuanOut } from "../shapes/common.js";
import { csv } from "./csv.js";

const Query = z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "应为年月 a month as YYYY-MM") });

const MonthEndOut = z.strictObject({
  month: z.string(),
  opened: z.int().meta({ description: "新开账户 accounts opened" }),
  arrived: YuanOut, paid: YuanOut,
  corrected: YuanOut.meta({ description: "冲正与更正 taken back or put right" }),
  remaining: YuanOut.meta({ description: "月末结存 what is held at the month's end" }),
  unidentified: YuanOut,
  oldest: z.strictObject({ caseNumber: z.string().nullable(), amount: YuanOut, at: InstantOut, days: z.int() }).nullable(),
  overThirtyDays: z.array(z.strictObject({ officer: z.string().nullable(), team: z.string().nullable(), funds: z.int(), amount: YuanOut, oldestAt: InstantOut }))
    .meta({ description: "超过三十日未发放，按承办人 here longer than thirty days, by officer" }),
}).meta({ id: "MonthEnd" });

async function report({ deps }: Parts, month: string): Promise<z.input<typeof MonthEndOut>> {
  const figures = await monthEndReport(deps.db, month);
  return { ...figures, overThirtyDays: figures.overThirtyDays.map((o) => ({ ...o, officer: o.officer ? staffName(deps.profile, o.officer) : null })) };
}

/** R01, R29: the month's figures of the funds. */
export const monthEnd = route("GET /v1/funds/month-end", {
  tag: "funds",
  summary: "案款月报 Month-end report",
  query: Query,
  answer: MonthEndOut,
  handle: async ({ parts, query }) => ({ body: await report(parts, query.month) }),
});

/** The same for a spreadsheet. */
export const monthEndCsv = route("GET /v1/funds/month-end.csv", {
  tag: "funds",
  summary: "案款月报（CSV） Month-end report as CSV",
  query: Query,
  answer: z.string(),
  file: "text/csv",
  async handle({ parts, query, res }) {
    const r = await report(parts, query.month);
    const rows = [
      ["月份 Month", r.month], ["新开账户 Opened", String(r.opened)], ["到账 Arrived", r.arrived], ["发放 Paid", r.paid], ["冲正与更正 Corrected", r.corrected],
      ["月末结存 Remaining", r.remaining], ["其中不明款 Unidentified", r.unidentified],
      ["最早一笔 Oldest", r.oldest?.at ?? "", r.oldest?.caseNumber ?? "", r.oldest?.amount ?? "", r.oldest ? String(r.oldest.days) : ""],
      [], ["超三十日 Over 30 days", "团队 Team", "笔数 Funds", "金额 Amount", "最早到账 Oldest"],
      ...r.overThirtyDays.map((o) => [o.officer ?? "（不明款 unidentified）", o.team ?? "", String(o.funds), o.amount, o.oldestAt]),
    ];
    res.status(200).set({ "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="month-end-${r.month}.csv"`, "cache-control": "no-store" }).send(csv(rows));
    return ANSWERED;
  },
});
