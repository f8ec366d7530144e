import { claimOfCase, paidSince } from "../case/claim-of-case.js";
import type { Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { CaseFile, Hold } from "../case/file.js";
import { applicantsOf } from "../case/party.js";
import { BadInput, RuleRefusal } from "../errors.js";
import { fen, MAX_FEN } from "../money/fen.js";
import { addDays, addMonths, at, type CourtDate, type Instant } from "../time/court-date.js";

const lasts = (h: Hold, on: CourtDate) => h.from <= on && (h.endedOn === undefined || on < h.endedOn) && (h.until === undefined || on <= h.until);

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
  notAhead(ctx, body.on, "/on");
  wrongInstalments(body);
  if (settlementInForce(file)) throw new RuleRefusal("L20", "已有和解协议 a settlement is already in force");
  const signed = (side: string) => file.parties.some((p) => p.side === side && body.signedBy.includes(p.id));
  // An entity signs through its legal representative.
  if (!signed("applicant") || !(signed("respondent") || signed("representative"))) {
    throw new RuleRefusal("L20", "和解协议须双方签名 a settlement needs the signatures of both sides");
  }
  const hold: Hold = { id: ctx.newId("h"), kind: "settlement", from: body.on, instalments: body.instalments, suspendsCase: body.suspend };
  return [happened("settled", "L20", { hold })];
}

function wrongInstalments({ on, instalments }: Commands["recordSettlement"]): void {
  const errors = instalments.flatMap((x, i) => [
    ...(x.dueOn < on ? [{ pointer: `/instalments/${i}/dueOn`, message: "早于和解日期 before the settlement" }] : []),
    ...(x.amount <= 0 ? [{ pointer: `/instalments/${i}/amount`, message: "金额须大于零 more than nothing" }] : []),
  ]);
  if (instalments.length === 0) errors.push({ pointer: "/instalments", message: "须写明履行期次 at least one instalment" });
  if (instalments.reduce((sum, x) => sum + x.amount, 0) > MAX_FEN) errors.push({ pointer: "/instalments", message: "金额超出上限 the sum passes the largest amount" });
  if (errors.length) throw new BadInput(errors);
}

/** L21: suspension on a ground; its days are not counted in the term (L01), nor in doubled interest unless the respondent applied (L05). */
export function suspend(ctx: Ctx, body: Commands["suspend"]): Happening[] {
  notEnded(ctx.file);
  if (body.from < ctx.file.filedOn) throw new BadInput([{ pointer: "/from", message: "早于立案 before the case was filed" }]);
  if (body.until && body.until < body.from) throw new BadInput([{ pointer: "/until", message: "止日早于起日 ends before it begins" }]);
  if (ctx.file.holds.some((h) => h.kind === "suspension" && h.endedOn === undefined)) throw new RuleRefusal("L21", "本案已中止 already suspended");
  const hold: Hold = {
    id: ctx.newId("h"), kind: "suspension", from: body.from, ground: body.ground, ...(body.until ? { until: body.until } : {}),
    ...(body.appliedBy ? { appliedBy: body.appliedBy } : {}), ...(body.retrial ? { retrial: true as const } : {}),
  };
  return [happened("suspended", "L21", { hold })];
}

/** L21: resumption of a suspended case, or of one whose settlement was suspending it. */
export function resume(ctx: Ctx, body: Commands["resume"]): Happening[] {
  notAhead(ctx, body.on, "/on");
  const open = ctx.file.holds.filter((h) => h.endedOn === undefined && (h.kind === "suspension" || h.suspendsCase));
  if (open.length === 0) throw new RuleRefusal("L21", "本案未中止 the case is not suspended");
  if (open.some((h) => body.on < h.from)) throw new RuleRefusal("L21", "恢复日期早于中止日期 resumption before the suspension began");
  return [happened("resumed", "L21", { holdIds: open.map((h) => h.id), on: body.on })];
}

/** L09, 法发〔2019〕35号: one to three months of grace before listing and restriction. */
export function grantGrace(ctx: Ctx, body: Commands["grantGrace"]): Happening[] {
  const { file, today } = ctx;
  notEnded(file);
  if (!file.parties.some((p) => p.id === body.respondent && p.side === "respondent")) {
    throw new BadInput([{ pointer: "/respondent", message: "不是本案被执行人 not a respondent of this case" }]);
  }
  if (body.until < addMonths(today, 1) || body.until > addMonths(today, 3)) {
    throw new RuleRefusal("L09", `宽限期为一至三个月（${addMonths(today, 1)}至${addMonths(today, 3)}） a grace is one to three months`);
  }
  const hold: Hold = { id: ctx.newId("h"), kind: "grace", from: today, until: body.until, respondent: body.respondent };
  return [happened("graceGranted", "L09", { hold })];
}

/** L21: the applicant withdraws; with the last one the case ends. */
export function withdraw(ctx: Ctx, body: Commands["withdraw"]): Happening[] {
  const { file } = ctx;
  notEnded(file);
  if (!applicantsOf(file.parties).some((p) => p.id === body.by)) throw new BadInput([{ pointer: "/by", message: "不是本案申请执行人 not an applicant of this case" }]);
  if (file.withdrawnApplicants.includes(body.by)) throw new RuleRefusal("L21", "已撤回 already withdrawn");
  return [happened("withdrawn", "L21", { partyId: body.by, because: body.reason })];
}

function notEnded(file: CaseFile): void {
  if (file.closing) throw new RuleRefusal("L28", "本案正在办结 the case is ending");
}

function notAhead(ctx: Ctx, on: CourtDate, pointer: string): void {
  if (on > ctx.today) throw new BadInput([{ pointer, message: "日期在将来 a day in the future" }]);
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

/** R41: one missed instalment of the document's plan makes the whole rest due; from here it shows on the timeline. */
export function missedInstalment(ctx: Ctx): Happening[] {
  const { file, law, today } = ctx;
  if (!file.claim.instalments || file.claim.accelerates === false || file.missedInstalmentOn || file.performedInFullAt || settlementInForce(file)) return [];
  const { defaultOn } = claimOfCase(file, law, today);
  if (defaultOn === undefined || pendingReport(file, file.filedOn, defaultOn)) return [];
  return [happened("instalmentMissed", "R41", { dueOn: defaultOn })];
}

/** A payment reported in time that waits for the leader's check is not yet a missed one. */
function pendingReport(file: CaseFile, from: CourtDate, to: CourtDate): boolean {
  return file.reports.some((r) => r.status === "open" && r.amount !== undefined && r.on >= from && r.on <= to);
}

/** A hold with a last day ends by itself; a settlement when it is wholly performed. */
export function endedHolds(ctx: Ctx): Happening[] {
  const { file, today } = ctx;
  return file.holds.filter((h) => h.endedOn === undefined).flatMap((h): Happening[] => {
    const rule = h.kind === "grace" ? "L09" : h.kind === "settlement" ? "L20" : "L21";
    if (h.until !== undefined && today > h.until) return [happened("holdEnded", rule, { holdId: h.id, on: addDays(h.until, 1), because: "期限届满 its time is over" })];
    if (h.kind === "settlement" && file.performedInFullAt) return [happened("holdEnded", rule, { holdId: h.id, on: today, because: "和解协议已履行完毕 wholly performed" })];
    return [];
  });
}

/** L21: a suspension recorded ahead begins on its first day. */
export function beganHolds(ctx: Ctx): Happening[] {
  const { file, today } = ctx;
  if (file.status === "suspended") return [];
  return file.holds
    .filter((h) => (h.kind === "suspension" || h.suspendsCase) && lasts(h, today) && h.endedOn === undefined)
    .slice(0, 1)
    .map((h) => happened("holdBegan", h.kind === "settlement" ? "L20" : "L21", { holdId: h.id }));
}

/** Dates: the first day of a hold, the day after its last, the day after an instalment of a settlement or of the document. */
export function holdDates(file: CaseFile): Instant[] {
  const plan = (file.claim.instalments ?? []).map((i) => at(addDays(i.dueOn, 1), "00:00"));
  return plan.concat(file.holds.filter((h) => h.endedOn === undefined).flatMap((h) => [
    at(h.from, "00:00"),
    ...(h.until ? [at(addDays(h.until, 1), "00:00")] : []),
    ...(h.instalments ?? []).map((i) => at(addDays(i.dueOn, 1), "00:00")),
  ]));
}
