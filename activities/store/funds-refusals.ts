import { createHash, randomUUID } from "node:crypto";
import type { Db } from "./db.js";
import type { Instant } from "../../domain/time/court-date.js";

/** What was tried with money and refused. `detail` in words; `excerpt` what came, cut. */
export interface Refusal {
  at: Instant;
  what: "notice" | "statement" | "claim" | "undo" | "settlement";
  /** Name of the problem or of the rule. */
  why: string;
  detail: string;
  by: { post: string; staffId?: string };
  caseId?: string;
  serial?: string;
  excerpt?: string;
}

const EXCERPT_CHARS = 2000;
const DETAIL_CHARS = 500;
/** A stranger who floods is told so, and not written down without end. */
const STRANGERS_AN_HOUR = 200;

/** R27, R30: a refusal is kept for audit, once for one and the same attempt within its minute. */
export async function keepRefusal(db: Pick<Db, "fundsRefusal">, r: Refusal): Promise<void> {
  if (r.why === "signature-refused") {
    const recent = await db.fundsRefusal.count({ where: { why: r.why, at: { gt: new Date(Date.parse(r.at) - 3_600_000) } } });
    if (recent >= STRANGERS_AN_HOUR) return;
  }
  const excerpt = printable(r.excerpt ?? "").slice(0, EXCERPT_CHARS);
  const id = createHash("sha256").update(JSON.stringify([r.what, r.why, r.by, r.caseId, r.serial, excerpt, r.at.slice(0, 16), excerpt === "" ? randomUUID() : ""])).digest("hex").slice(0, 32);
  await db.fundsRefusal.createMany({
    data: [{
      id, at: new Date(r.at), what: r.what, why: r.why, detail: r.detail.slice(0, DETAIL_CHARS), byPost: r.by.post, byStaffId: r.by.staffId ?? null,
      caseId: r.caseId ?? null, serial: r.serial?.slice(0, 200) ?? null, excerpt,
    }],
    skipDuplicates: true,
  });
}

/** PostgreSQL keeps no NUL, and a reader no control characters. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/gu, "");
}
