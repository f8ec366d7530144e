import { z } from "zod";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { periodEnd } from "../../domain/time/calendar.js";
import { dateOf, instantOfMs } from "../../domain/time/court-date.js";
import { route } from "../route.js";
import { InstantOut, page, paging, YuanOut } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";

const Unidentified = z.strictObject({
  id: z.string(),
  serial: z.string(),
  account: z.string(),
  amount: YuanOut.meta({ description: "尚余金额（已拆分认领的部分除外） what is left of it" }),
  payer: z.string().nullable(),
  at: InstantOut,
  dueAt: InstantOut.meta({ description: "自到账起算的发放期限届满 the end of R29's days, which run from the arrival" }),
  overdue: z.boolean(),
  status: z.enum(["unidentified", "claimDrafted"]).meta({ description: "claimDrafted：认领待审批 a claim waits for its approval" }),
  why: z.string().nullable(),
  claimedForCase: z.string().nullable(),
}).meta({ id: "UnidentifiedFunds" });

const CursorKey = z.tuple([z.int(), z.string().max(100)]);

/** R27: money at the court's accounts of which no case is known, the oldest first: R29's clock runs for it too. */
export const listUnidentified = route("GET /v1/funds/unidentified", {
  tag: "funds",
  summary: "不明款 Unidentified funds",
  query: z.strictObject(paging),
  answer: page(Unidentified),
  async handle({ parts, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, CursorKey);
    const rows = await parts.deps.db.fundsNotice.findMany({
      where: {
        status: { in: ["unidentified", "claimDrafted"] }, reverses: null,
        ...(key ? { OR: [{ at: { gt: new Date(key[0]) } }, { at: new Date(key[0]), id: { gt: key[1] } }] } : {}),
      },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: limit + 1,
    });
    const split = await parts.deps.db.fundsNotice.groupBy({ by: ["splitFrom"], where: { splitFrom: { in: rows.map((r) => r.serial) } }, _sum: { amountFen: true } });
    const taken = new Map(split.map((p) => [p.splitFrom, p._sum.amountFen ?? 0n]));
    const { length, unit } = parts.deps.profile.periods.disbursement;
    const [calendars, now] = [await parts.deps.calendars(), parts.deps.now()];
    const dueOf = (at: Date) => periodEnd(dateOf(instantOfMs(at.getTime())), { length, unit }, calendars).dueAt;
    return {
      body: pageOf(rows, limit, (row): z.input<typeof Unidentified> => ({
        id: row.id, serial: row.serial, account: row.account, amount: yuanOfFen(fen(Number(row.amountFen - (taken.get(row.serial) ?? 0n)))), payer: row.payer,
        at: instantOfMs(row.at.getTime()), dueAt: dueOf(row.at), overdue: now > dueOf(row.at), status: row.status as "unidentified" | "claimDrafted", why: row.why, claimedForCase: row.caseId,
      }), (row) => [row.at.getTime(), row.id]),
    };
  },
});
