import { z } from "zod";
import { whyPaymentsWait } from "../../activities/store/books-agree.js";
import { fen, yuanOfFen, type Fen } from "../../domain/money/fen.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { theCase } from "../access/the-case.js";
import { route } from "../route.js";
import { CaseParams, InstantOut, YuanOut } from "../shapes/common.js";

const Entry = z.strictObject({ id: z.string(), at: InstantOut, debit: z.string(), credit: z.string(), amount: YuanOut, memo: z.string() });

const Ledger = z.strictObject({
  entries: z.array(Entry),
  balances: z.record(z.string(), YuanOut).meta({ description: "每一账户：贷方减借方；合计为零 credits less debits of each account; they add up to zero" }),
  waits: z.string().nullable().meta({ description: "账目不符时付款等待，及其原因 why payments wait while the books differ" }),
  reserved: z.array(Entry).meta({ description: "已预留、尚未付出 reserved for payments under way, in no balance yet" }),
}).meta({ id: "Ledger" });

/** R27: the books of one case: every row moves one amount from one account to another, so they balance. */
export const ledgerOfCase = route("GET /v1/cases/{id}/ledger", {
  tag: "funds",
  summary: "本案账簿 Ledger of the case",
  params: CaseParams,
  answer: Ledger,
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, subject }) {
    const rows = await parts.deps.db.ledgerTransfer.findMany({ where: { caseId: subject.id, status: { in: ["posted", "pending"] } }, orderBy: { ordinal: "asc" } });
    const waits = (await whyPaymentsWait(parts.deps.db, subject.id)) ?? null;
    const out = (status: string) => rows.filter((r) => r.status === status).map((r) => ({
      id: r.id, at: instantOfMs((r.settledAt ?? r.at).getTime()), debit: r.debit, credit: r.credit, amount: yuanOfFen(fen(Number(r.amountFen))), memo: r.memo,
    }));
    return { body: { entries: out("posted"), balances: balancesOf(rows.filter((r) => r.status === "posted")), reserved: out("pending"), waits } };
  },
});

function balancesOf(rows: readonly { debit: string; credit: string; amountFen: bigint }[]): Record<string, string> {
  const sums: Record<string, Fen> = {};
  const add = (account: string, amount: number) => {
    sums[account] = fen((sums[account] ?? 0) + amount);
  };
  for (const row of rows) {
    add(row.credit, Number(row.amountFen));
    add(row.debit, -Number(row.amountFen));
  }
  return Object.fromEntries(Object.entries(sums).map(([account, sum]) => [account, yuanOfFen(sum)]));
}
