import { z } from "zod";
import type { Reconciliation } from "../../prisma/generated/client.js";
import { reconcileDay } from "../../commands/reconcile.js";
import { OutsideFailure } from "../../domain/errors.js";
import { courtDate, instantOfMs } from "../../domain/time/court-date.js";
import { notFound } from "../problems.js";
import { route } from "../route.js";
import { Day, DayOut, InstantOut, page, paging, YuanOut } from "../shapes/common.js";
import { decodeCursor, DEFAULT_LIMIT, pageOf } from "../shapes/cursor.js";
import { DifferenceOut, differenceView } from "./difference-view.js";

const Figures = z.strictObject({
  day: DayOut, lines: z.int(), credits: YuanOut, debits: YuanOut,
  takenIn: z.int().meta({ description: "对账单有而无通知、据以入账的笔数 taken in from the statement" }),
  found: z.int(), open: z.int(),
}).meta({ id: "ReconciliationFigures" });

const ReconciliationOut = z.strictObject({
  day: DayOut,
  status: z.enum(["running", "done", "failed"]),
  why: z.string().nullable(),
  startedAt: InstantOut,
  doneAt: InstantOut.nullable(),
  runs: z.int(),
  figures: Figures.nullable(),
}).meta({ id: "Reconciliation" });

const Params = z.strictObject({ day: Day });
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function view(r: Reconciliation): z.input<typeof ReconciliationOut> {
  return {
    day: dayOf(r.day), status: r.status as "running" | "done" | "failed", why: r.why, startedAt: instantOfMs(r.startedAt.getTime()),
    doneAt: r.doneAt ? instantOfMs(r.doneAt.getTime()) : null, runs: r.runs, figures: r.figures as z.input<typeof Figures> | null,
  };
}

/** R01: the days that were reconciled, the latest first. */
export const listReconciliations = route("GET /v1/funds/reconciliations", {
  tag: "funds",
  summary: "对账 Reconciliations",
  query: z.strictObject(paging),
  answer: page(ReconciliationOut),
  async handle({ parts, query }) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const key = decodeCursor(query.cursor, z.tuple([Day]));
    const rows = await parts.deps.db.reconciliation.findMany({ where: key ? { day: { lt: new Date(key[0]) } } : {}, orderBy: { day: "desc" }, take: limit + 1 });
    return { body: pageOf(rows, limit, view, (r) => [dayOf(r.day)]) };
  },
});

/** R01: one day with its differences. */
export const oneReconciliation = route("GET /v1/funds/reconciliations/{day}", {
  tag: "funds",
  summary: "某日对账 Reconciliation of a day",
  params: Params,
  answer: ReconciliationOut.extend({ differences: z.array(DifferenceOut) }).meta({ id: "ReconciliationOfDay" }),
  problems: ["not-found"],
  async handle({ parts, params }) {
    const day = new Date(params.day);
    const row = await parts.deps.db.reconciliation.findUnique({ where: { day } });
    if (!row) throw notFound("该日尚未对账。That day was not reconciled yet.");
    const differences = await parts.deps.db.fundsDifference.findMany({ where: { day }, orderBy: { subject: "asc" }, take: 1_000 });
    return { body: { ...view(row), differences: await differenceView(parts, differences) } };
  },
});

/** R01: reconciles a day now; again, it is the same. */
export const reconcile = route("POST /v1/funds/reconciliations/{day}", {
  tag: "funds",
  summary: "立即对账 Reconcile a day now",
  params: Params,
  answer: Figures,
  problems: ["conflict", "rule-refusal"],
  async handle({ parts, params }) {
    const { bank } = parts;
    if (!bank) throw new OutsideFailure("bank", "not connected here", true);
    return { body: await reconcileDay({ ...parts.deps, bank }, courtDate(params.day, "/day")) };
  },
});
