import type { Response } from "express";
import { z } from "zod";
import { caseAccount } from "../../activities/store/ledger-accounts.js";
import { fen, yuanOfFen, type Fen } from "../../domain/money/fen.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { theCase, type TheCase } from "../access/the-case.js";
import type { Parts } from "../parts.js";
import { ANSWERED, route } from "../route.js";
import { CaseParams } from "../shapes/common.js";
import { csv } from "./csv.js";
import { xlsx, type Cell } from "./xlsx.js";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["序号 No.", "时间 At", "摘要 Memo", "借方账户 Debit", "贷方账户 Credit", "状态 Status", "收入 In", "支出 Out", "余额 Balance", "更正 Corrects", "分录编号 Entry"];

interface Line {
  texts: { at: string; memo: string; debit: string; credit: string; status: string; corrects: string; id: string };
  into: Fen | undefined;
  out: Fen | undefined;
  balance: Fen;
}

/** Every entry of a case in the order of booking, with the running balance of its account (R27). */
async function linesOf({ deps }: Parts, of: TheCase): Promise<Line[]> {
  const own = caseAccount(of.id);
  const rows = await deps.db.ledgerTransfer.findMany({ where: { OR: [{ caseId: of.id }, { debit: own }, { credit: own }] }, orderBy: { ordinal: "asc" } });
  let balance = fen(0);
  return rows.map((r) => {
    const amount = fen(Number(r.amountFen));
    const posted = r.status === "posted";
    const into = posted && r.credit === own ? amount : undefined;
    const out = posted && r.debit === own ? amount : undefined;
    balance = fen(balance + (into ?? 0) - (out ?? 0));
    const at = instantOfMs((r.settledAt ?? r.at).getTime());
    return { texts: { at, memo: r.memo, debit: r.debit, credit: r.credit, status: STATUS[r.status] ?? r.status, corrects: r.corrects ?? "", id: r.id }, into, out, balance };
  });
}

const STATUS: Record<string, string> = { posted: "已入账 posted", pending: "已预留 pending", voided: "已作废 voided" };
const yuan = (amount: Fen | undefined) => (amount === undefined ? "" : yuanOfFen(amount));

/** R27: the books of a case for an auditor: the balance can be recomputed line by line. */
export const ledgerCsv = route("GET /v1/cases/{id}/ledger.csv", {
  tag: "funds",
  summary: "本案账簿（CSV） Ledger as CSV",
  params: CaseParams,
  answer: z.string(),
  file: "text/csv",
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, subject, res }) {
    const lines = await linesOf(parts, subject);
    const rows = lines.map(({ texts: t, into, out, balance }, i) => [String(i + 1), t.at, t.memo, t.debit, t.credit, t.status, yuan(into), yuan(out), yuanOfFen(balance), t.corrects, t.id]);
    download(res, "text/csv; charset=utf-8", `ledger-${subject.id}.csv`).send(csv([HEAD, ...rows]));
    return ANSWERED;
  },
});

/** The same as a workbook whose balances are formulas over the lines above. */
export const ledgerXlsx = route("GET /v1/cases/{id}/ledger.xlsx", {
  tag: "funds",
  summary: "本案账簿（XLSX） Ledger as a workbook",
  params: CaseParams,
  answer: z.string().meta({ format: "binary" }),
  file: XLSX,
  problems: ["not-found"],
  subject: theCase,
  async handle({ parts, subject, res }) {
    const lines = await linesOf(parts, subject);
    const rows = lines.map(({ texts: t, into, out, balance }, i): Cell[] => {
      const number = (amount: Fen | undefined): Cell => (amount === undefined ? "" : { number: yuanOfFen(amount) });
      const formula = i === 0 ? "N(G2)-N(H2)" : `I${i + 1}+N(G${i + 2})-N(H${i + 2})`;
      return [{ number: String(i + 1) }, t.at, t.memo, t.debit, t.credit, t.status, number(into), number(out), { formula, value: yuanOfFen(balance) }, t.corrects, t.id];
    });
    download(res, XLSX, `ledger-${subject.id}.xlsx`).send(Buffer.from(xlsx("账簿 Ledger", [HEAD, ...rows])));
    return ANSWERED;
  },
});

function download(res: Response, type: string, name: string): Response {
  return res.status(200).set({ "content-type": type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" });
}
