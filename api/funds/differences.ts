import { z } from "zod";
import { settleDifference as settle } from "../../commands/settle-difference.js";
import { giverOf } from "../people/giver.js";
import { notFound } from "../problems.js";
import { route } from "../route.js";
import { CaseKey, page, paging, Reason } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";
import { DifferenceOut, differenceView } from "./difference-view.js";

const Query = z.strictObject({ status: z.enum(["open", "settled", "agreed", "all"]).default("open"), caseId: CaseKey.optional(), ...paging });

/** R01: where the books differ, the most urgent first. */
export const listDifferences = route("GET /v1/funds/differences", {
  tag: "funds",
  summary: "账目差异 Differences of the books",
  query: Query,
  answer: page(DifferenceOut),
  async handle({ parts, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, z.tuple([z.int(), z.string().max(100)]));
    const of = query.caseId ? await parts.deps.db.case.findFirst({ where: { OR: [{ id: query.caseId }, { number: query.caseId }] }, select: { id: true } }) : undefined;
    const rows = await parts.deps.db.fundsDifference.findMany({
      where: {
        AND: [
          query.status === "all" ? {} : { status: query.status },
          query.caseId ? { caseId: of?.id ?? "" } : {},
          key ? { OR: [{ dueAt: { gt: new Date(key[0]) } }, { dueAt: new Date(key[0]), id: { gt: key[1] } }] } : {},
        ],
      },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }], take: limit + 1,
    });
    const shown = await differenceView(parts, rows);
    const byId = new Map(shown.map((d) => [d.id, d]));
    return { body: pageOf(rows, limit, (r) => byId.get(r.id)!, (r) => [r.dueAt.getTime(), r.id]) };
  },
});

/** How a difference is settled; also the form of its task. */
export const SettlementIn = z.strictObject({
  because: Reason.meta({ description: "查明的原因 what was found" }),
  correction: z.literal("asBank").optional().meta({ description: "以更正分录使账上与银行一致（仅限到账） our arrival is put as the bank's, by new entries" }),
});

/** R01: a difference settled with its reason; whoever supervises does not pay, so payments are not settled here. */
export const settleDifference = route("POST /v1/funds/differences/{id}/settle", {
  tag: "funds",
  summary: "核定差异 Settle a difference",
  params: z.strictObject({ id: z.string().min(1).max(100) }),
  body: SettlementIn.meta({ id: "DifferenceSettlement" }),
  answer: DifferenceOut,
  problems: ["not-found", "rule-refusal"],
  keepsRefusals: "settlement",
  subject: async ({ parts, params }) => {
    if (!(await parts.deps.db.fundsDifference.count({ where: { id: params.id } }))) throw notFound("没有此差异。There is no such difference.");
  },
  async handle({ parts, caller, params, body }) {
    const { because, correction } = body;
    const settled = await settle(parts.deps, params.id, { because, ...(correction ? { correction } : {}) }, giverOf(caller));
    return { body: (await differenceView(parts, [settled]))[0]! };
  },
});
