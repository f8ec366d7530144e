import { paidSince } from "../case/claim-of-case.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile, Hold } from "../case/file.js";
import { RuleRefusal } from "../errors.js";
import { fen } from "../money/fen.js";
import { addDays, at, type CourtDate, type Instant } from "../time/court-date.js";

const lasts = (h: Hold, on: CourtDate) => h.endedOn === undefined && h.from <= on && (h.until === undefined || on <= h.until);

/** R25: why the whole case's measures are held back on a day: suspension, or a settlement that is kept. */
export function caseHold(file: CaseFile, on: CourtDate): string | undefined {
  const hold = file.holds.find((h) => h.kind !== "grace" && lasts(h, on));
  if (!hold) return undefined;
  return hold.kind === "suspension" ? "中止执行期间 while suspended" : "和解协议正在履行 while a settlement is kept";
}

/** The grace that a respondent has on a day (法发〔2019〕35号). */
export function graceOf(file: CaseFile, partyId: string, on: CourtDate): Hold | undefined {
  return file.holds.find((h) => h.kind === "grace" && h.respondent === partyId && lasts(h, on));
}

/** The settlement in force, whose instalments take the place of the claim (L20). */
export function settlementInForce(file: CaseFile): Hold | undefined {
  return file.holds.find((h) => h.kind === "settlement" && h.endedOn === undefined);
}

/** L20: a settlement recorded with both sides' signatures; the court may suspend. */
export function settle(ctx: Ctx, body: Commands["recordSettlement"]): Happening[] {
  const { file } = ctx;
  notEnded(file);
  if (settlementInForce(file)) throw new RuleRefusal("L20", "已有和解协议 a settlement is already in force");
  const signed = (side: string) => file.parties.some((p) => p.side === side && body.signedBy.includes(p.id));
  if (!signed("applicant") || !signed("respondent")) {
    throw new RuleRefusal("L20", "和解协议须双方签名 a settlement needs the signatures of both sides");
  }
  const hold: Hold = { id: ctx.newId("h"), kind: "settlement", from: body.on, instalments: body.instalments, suspendsCase: body.suspend };
  return [happened("settled", "L20", { hold })];
}

/** L21: suspension on a ground; its days are not counted in the term (L01). */
export function suspend(ctx: Ctx, body: Commands["suspend"]): Happening[] {
  notEnded(ctx.file);
  if (ctx.file.holds.some((h) => h.kind === "suspension" && h.endedOn === undefined)) throw new RuleRefusal("L21", "本案已中止 already suspended");
  const hold: Hold = { id: ctx.newId("h"), kind: "suspension", from: body.from, ground: body.ground, ...(body.until ? { until: body.until } : {}) };
  return [happened("suspended", "L21", { hold })];
}

/** L21: resumption of a suspended case, or of one whose settlement was suspending it. */
export function resume(ctx: Ctx, body: Commands["resume"]): Happening[] {
  const open = ctx.file.holds.filter((h) => h.endedOn === undefined && (h.kind === "suspension" || h.suspendsCase));
  if (open.length === 0) throw new RuleRefusal("L21", "本案未中止 the case is not suspended");
  if (open.some((h) => body.on < h.from)) throw new RuleRefusal("L21", "恢复日期早于中止日期 resumption before the suspension began");
  return [happened("resumed", "L21", { holdIds: open.map((h) => h.id), on: body.on })];
}

/** 法发〔2019〕35号: one to three months of grace before listing and restriction. */
export function grantGrace(ctx: Ctx, body: Commands["grantGrace"]): Happening[] {
  notEnded(ctx.file);
  if (body.until <= ctx.today) throw new RuleRefusal("L09", "宽限期须在今日之后 a grace ends after today");
  const hold: Hold = { id: ctx.newId("h"), kind: "grace", from: ctx.today, until: body.until, respondent: body.respondent };
  return [happened("graceGranted", "L09", { hold })];
}

/** L21: the applicant withdraws; with the last one the case ends. */
export function withdraw(ctx: Ctx, body: Commands["withdraw"]): Happening[] {
  notEnded(ctx.file);
  if (ctx.file.withdrawnApplicants.includes(body.by)) throw new RuleRefusal("L21", "已撤回 already withdrawn");
  return [happened("withdrawn", "L21", { partyId: body.by, because: body.reason })];
}

function notEnded(file: CaseFile): void {
  if (file.closing || file.status === "closed") throw new RuleRefusal("L28", "本案正在办结或已办结 the case is ending or has ended");
}

/** L20: an instalment not kept ends the settlement: what was held back goes on. R25 then binds at once. */
export function brokenSettlement(ctx: Ctx): Happening[] {
  const hold = settlementInForce(ctx.file);
  if (!hold || ctx.file.performedInFullAt) return [];
  const missed = (hold.instalments ?? []).find((i) => {
    const owed = fen((hold.instalments ?? []).filter((x) => x.dueOn <= i.dueOn).reduce((sum, x) => sum + x.amount, 0));
    return ctx.today > i.dueOn && paidSince(ctx.file, hold.from, i.dueOn) < owed && !pendingReport(ctx.file, hold.from, i.dueOn);
  });
  return missed ? [happened("settlementBroken", "L20", { holdId: hold.id, dueOn: missed.dueOn })] : [];
}

/** A payment reported in time that waits for the leader's check is not yet a missed one. */
function pendingReport(file: CaseFile, from: CourtDate, to: CourtDate): boolean {
  return file.reports.some((r) => r.status === "open" && r.amount !== undefined && r.on >= from && r.on <= to);
}

/** A hold with a last day ends by itself. */
export function endedHolds(ctx: Ctx): Happening[] {
  return ctx.file.holds
    .filter((h) => h.endedOn === undefined && h.until !== undefined && ctx.today > h.until)
    .map((h) => happened("holdEnded", h.kind === "grace" ? "L09" : "L21", { holdId: h.id, on: addDays(h.until!, 1), because: "期限届满 its time is over" }));
}

/** Dates: the day after a hold ends, or an instalment of a settlement or of the document is due. */
export function holdDates(file: CaseFile): Instant[] {
  const plan = (file.claim.instalments ?? []).map((i) => at(addDays(i.dueOn, 1), "00:00"));
  return plan.concat(file.holds.filter((h) => h.endedOn === undefined).flatMap((h) => [
    ...(h.until ? [at(addDays(h.until, 1), "00:00")] : []),
    ...(h.instalments ?? []).map((i) => at(addDays(i.dueOn, 1), "00:00")),
  ]));
}
