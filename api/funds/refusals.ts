import { z } from "zod";
import { instantOfMs } from "../../domain/time/court-date.js";
import { route } from "../route.js";
import { InstantOut, page, paging } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";

const RefusalOut = z.strictObject({
  id: z.string(),
  at: InstantOut,
  what: z.string().meta({ description: "notice 通知、statement 对账单、claim 认领、undo 撤销认领、settlement 核定差异；case 案件内被拒（含 R30 线下交付）" }),
  why: z.string(),
  detail: z.string(),
  by: z.string(),
  caseId: z.string().nullable(),
  serial: z.string().nullable(),
}).meta({ id: "FundsRefusal" });

interface Row { id: string; at: Date; what: string; why: string; detail: string; by: string; case_id: string | null; serial: string | null }

/** R30: what was tried with money and refused, the latest first: notices, statements, claims, and attempts outside the account. */
export const listRefusals = route("GET /v1/funds/refusals", {
  tag: "funds",
  summary: "被拒绝的案款事项 Refusals",
  query: z.strictObject(paging),
  answer: page(RefusalOut),
  async handle({ parts, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, z.tuple([z.int(), z.string().max(200)])) ?? [8.64e15, "~"];
    const rows = await parts.deps.db.$queryRaw<Row[]>`
      SELECT * FROM (
        SELECT id, at, what, why, detail, by_post AS by, case_id, serial FROM funds_refusals
        UNION ALL
        SELECT 'event-' || case_id || '-' || seq, at, 'case', coalesce(data ->> 'rule', rule, ''), coalesce(data ->> 'what', '') || ': ' || coalesce(data ->> 'because', ''),
          coalesce(actor ->> 'post', actor ->> 'system', ''), case_id, NULL
        FROM case_events WHERE type = 'refused' AND data ->> 'rule' IN ('R27', 'R28', 'R30', 'R46')) r
      WHERE (at, id) < (to_timestamp(${Math.min(key[0], 4e12)}::float8 / 1000), ${key[1]}) ORDER BY at DESC, id DESC LIMIT ${limit + 1}`;
    return {
      body: pageOf(rows, limit, (r): z.input<typeof RefusalOut> => ({
        id: r.id, at: instantOfMs(r.at.getTime()), what: r.what, why: r.why, detail: r.detail, by: r.by, caseId: r.case_id, serial: r.serial,
      }), (r) => [r.at.getTime(), r.id]),
    };
  },
});
