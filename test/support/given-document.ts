import { loadTemplates } from "../../courts/documents.js";
import { loadProfile } from "../../courts/load.js";
import { draft } from "../../documents/draft.js";
import type { About, Given } from "../../documents/given.js";
import type { DocumentKind } from "../../documents/kinds.js";
import type { Sheet } from "../../documents/sheet.js";
import { foundIn } from "../../documents/values/values.js";
import type { Filing } from "../../domain/case/filing.js";
import { peopleOf } from "../../domain/case/filed-people.js";
import { fen } from "../../domain/money/fen.js";
import { courtDate } from "../../domain/time/court-date.js";
import { aFiling, Story } from "./story.js";

export const NANZHAO = loadProfile("nanzhao");
export const TEMPLATES = loadTemplates(NANZHAO);

/** A case on 2026-10-20: its account is open, 60,000.00 yuan arrived on that day and, where `paid`, were paid out. */
export function aGiven({ filing = aFiling(), paid = true, ...more }: Partial<Given> & { filing?: Filing; paid?: boolean } = {}): Given {
  const story = new Story({ filing, people: "never" }).to("2026-10-20T10:00:00+08:00");
  story.arrives("60000.00", "S1");
  if (paid) story.does("approveFunds");
  const { people } = peopleOf(filing, courtDate("2026-09-29"), NANZHAO);
  const paidAt = story.now;
  const file = { ...story.file, disbursements: story.file.disbursements.map((d) => ({ ...d, status: "paid" as const, at: paidAt })) };
  return {
    court: { name: NANZHAO.court.zh, ...NANZHAO.letterhead, titles: { approver: "综合办公室主任（案款审批）", director: "执行局局长", manager: "综合办公室案款管理人员" } },
    file, law: story.law, legalDocumentNumber: filing.document?.number ?? "", account: "6228480000000000018",
    people: people.map(({ partyId, name, bankAccount }) => ({ partyId, name, ...(bankAccount ? { bankAccount } : {}) })),
    notices: [{ serial: "S1", payer: "张三" }],
    payments: file.disbursements.map((d) => ({
      disbursementId: d.id, serial: `${d.id}-1-1`, payeeName: people.find((p) => p.partyId === d.payee)?.name ?? "张三",
      payeeAccount: { holder: "李四", bank: "南召农商行", number: "6228000000000000" }, amount: fen(d.amount), paidAt,
    })),
    formalities: { a1: { approvedBy: "顾长庚" } }, plans: {}, officer: "贺云舟", team: "东区首执团队", on: courtDate("2026-10-20"),
    ...more,
  };
}

/** What a document of a kind is about in `aGiven`. */
export const ABOUT: Record<DocumentKind, About> = {
  enforcementNotice: {}, propertyReportOrder: {}, payerNotice: {}, fundsApproval: { arrivalId: "a1" }, distributionPlan: { arrivalId: "a1" }, receipt: { disbursementId: "d1" },
};

/** The sheet of a kind. */
export function aSheet(kind: DocumentKind, given: Given = aGiven(), templates = TEMPLATES): Sheet {
  return draft(kind, templates, given, foundIn(given, ABOUT[kind]));
}
