import { z } from "zod";
import { fen, yuanOfFen } from "../../domain/money/fen.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { route } from "../route.js";
import { InstantOut, line, page, paging, YuanOut } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";

const STATUSES = ["matched", "unidentified", "claimDrafted", "claimed", "split", "reversed", "refused"] as const;

const NoticeOut = z.strictObject({
  id: z.string(), serial: z.string(), account: z.string(), amount: YuanOut, currency: z.string(), payer: z.string().nullable(), at: InstantOut,
  reverses: z.string().nullable(),
  source: z.string().meta({ description: "notice 银行通知、statement 对账单、split 拆分、correction 更正、undo 撤销认领" }),
  splitFrom: z.string().nullable(),
  caseId: z.string().nullable(),
  status: z.enum(STATUSES),
  why: z.string().nullable(),
}).meta({ id: "FundsNotice" });

/** R27: every notice of money as it came and what became of it, the latest first; foreign currency is `refused`. */
export const listNotices = route("GET /v1/funds/notices", {
  tag: "funds",
  summary: "到账通知列表 Notices",
  query: z.strictObject({ status: z.enum(STATUSES).optional(), serial: line(200).optional(), ...paging }),
  answer: page(NoticeOut),
  async handle({ parts, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, z.tuple([z.int(), z.string().max(100)]));
    const rows = await parts.deps.db.fundsNotice.findMany({
      where: {
        AND: [
          query.status ? { status: query.status } : {}, query.serial ? { serial: query.serial } : {},
          key ? { OR: [{ at: { lt: new Date(key[0]) } }, { at: new Date(key[0]), id: { gt: key[1] } }] } : {},
        ],
      },
      orderBy: [{ at: "desc" }, { id: "asc" }], take: limit + 1,
    });
    return {
      body: pageOf(rows, limit, (r): z.input<typeof NoticeOut> => ({
        id: r.id, serial: r.serial, account: r.account, amount: yuanOfFen(fen(Number(r.amountFen))), currency: r.currency, payer: r.payer, at: instantOfMs(r.at.getTime()),
        reverses: r.reverses, source: r.source, splitFrom: r.splitFrom, caseId: r.caseId, status: r.status as (typeof STATUSES)[number], why: r.why,
      }), (r) => [r.at.getTime(), r.id]),
    };
  },
});
