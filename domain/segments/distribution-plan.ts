import { meetDeadline, setDeadline, type Ctx } from "../case/context.js";
import { happened, type Happening } from "../case/events.js";
import type { Commands } from "../case/facts.js";
import type { Arrival, CaseFile, DeadlineNode, DistributionPlan, PlanObjection } from "../case/file.js";
import { principalOf } from "../case/party.js";
import { withdrawTasks } from "../case/task-flow.js";
import { BadInput, RuleRefusal, type FieldError } from "../errors.js";
import { distribute } from "../money/distribution.js";
import { minFen, ZERO } from "../money/fen.js";
import type { Instant } from "../time/court-date.js";
import { arrivalBySerial } from "./arrival-by-serial.js";

const PERIODS: readonly DeadlineNode[] = ["planObjection", "planOpposition", "planLawsuit"];

function objectionOf(file: CaseFile, id: string): { arrival: Arrival; plan: DistributionPlan; objection: PlanObjection } {
  for (const arrival of file.arrivals) {
    const objection = arrival.plan?.objections.find((o) => o.id === id);
    if (arrival.plan && objection) return { arrival, plan: arrival.plan, objection };
  }
  throw new BadInput([{ pointer: "/objection", message: "没有这项异议 no such objection" }]);
}

/**
 * L14, L27 (民诉法解释 506–514): the officer draws up who of several creditors gets how much of an arrival: by priority, then pro
 * rata where the debtor is a person or other organization, in the order of seizure where it is an enterprise. A new draft takes
 * the place of one that the director has not signed.
 */
export function planDrafted(ctx: Ctx, body: Commands["draftDistributionPlan"]): Happening[] {
  const { file } = ctx;
  const arrival = arrivalBySerial(file, body.serial);
  if (arrival.status !== "arrived" && arrival.status !== "refused") throw new RuleRefusal("L14", "款项已审批或已发放 it is approved or paid already");
  if (arrival.plan?.servedOn !== undefined) throw new RuleRefusal("L14", "分配方案已送达 a plan has been served already");
  const enterprise = principalOf(file.parties)?.natural === false;
  if (enterprise !== (body.mode === "seizureOrder")) {
    throw enterprise
      ? new RuleRefusal("L27", "企业法人不足清偿的，按查封先后受偿 an enterprise's creditors are paid in the order of seizure")
      : new RuleRefusal("L14", "公民或其他组织，按债权比例受偿 a person's creditors are paid pro rata");
  }
  const errors: FieldError[] = body.creditors.flatMap((c, i) =>
    file.parties.some((p) => p.id === c.party && p.side === "applicant" && !file.withdrawnApplicants.includes(c.party)) ? []
      : [{ pointer: `/creditors/${i}/party`, message: "不是本案的申请执行人 no applicant of this case" }]);
  if (errors.length) throw new BadInput(errors);
  const { shares, rest } = distribute({
    available: arrival.amount, costs: ZERO, mode: body.mode,
    creditors: body.creditors.map((c) => ({ id: c.party, amount: c.amount, priority: c.priority, ...(c.seizedAt ? { seizedAt: c.seizedAt } : {}) })),
  });
  const all = [...shares.map((s) => ({ payee: s.id, amount: s.share })), { payee: "payer", amount: rest }].filter((s) => s.amount > 0);
  return [
    happened("distributionPlanDrafted", enterprise ? "L27" : "L14", {
      arrivalId: arrival.id, mode: body.mode, creditors: body.creditors, shares: all, draftedBy: ctx.by?.staffId ?? "",
    }),
    ...withdrawTasks(ctx, "另拟分配方案 another plan was drafted", (t) => (t.kind === "approveFunds" || t.kind === "approveDistribution") && t.about["arrivalId"] === arrival.id),
  ];
}

/** L14: signed by the director, the plan is served; creditors and the respondent have fifteen days to object. */
export function planServed(ctx: Ctx, arrival: Arrival): Happening[] {
  return [
    happened("distributionPlanServed", "L14", { arrivalId: arrival.id, on: ctx.today }),
    setDeadline(ctx, "planObjection", "planObjection", ctx.today, arrival.id),
  ];
}

/** L14: what is objected to is kept apart; the rest is paid meanwhile. */
export function planObjected(ctx: Ctx, body: Commands["objectToPlan"]): Happening[] {
  const arrival = arrivalBySerial(ctx.file, body.serial);
  const { plan } = arrival;
  if (plan?.servedOn === undefined) throw new RuleRefusal("L14", "分配方案尚未送达 no plan has been served");
  if (plan.objectionsEndedAt) throw new RuleRefusal("L14", "异议期已届满 the fifteen days are over");
  const open = plan.objections.filter((o) => o.against === body.against && o.outcome === undefined);
  const left = (plan.shares.find((s) => s.payee === body.against)?.amount ?? 0) - open.reduce((sum, o) => sum + o.amount, 0);
  if (body.amount > left) throw new BadInput([{ pointer: "/amount", message: "超过该债权人的分配额 more than this creditor's share" }]);
  if (body.by === body.against) throw new BadInput([{ pointer: "/against", message: "不得对自己的份额提出 not against one's own share" }]);
  const objection: PlanObjection = { id: `${arrival.id}o${plan.objections.length + 1}`, by: body.by, against: body.against, amount: body.amount };
  return [
    happened("distributionPlanObjected", "L14", { arrivalId: arrival.id, objection, because: body.because }),
    setDeadline(ctx, "planOpposition", "planOpposition", ctx.today, objection.id),
  ];
}

/** L14: another creditor or the respondent opposes the objection; who objected has fifteen days to sue. */
export function objectionOpposed(ctx: Ctx, body: Commands["opposePlanObjection"]): Happening[] {
  const { objection } = objectionOf(ctx.file, body.objection);
  if (objection.opposedBy || objection.outcome) throw new RuleRefusal("L14", "已提出反对意见或已了结 it is opposed or settled already");
  if (body.by === objection.by) throw new BadInput([{ pointer: "/by", message: "异议人不得反对自己的异议 not by who objected" }]);
  return [
    happened("planObjectionOpposed", "L14", { objectionId: objection.id, by: body.by }),
    ...meetDeadline(ctx, `planOpposition:${objection.id}`),
    setDeadline(ctx, "planLawsuit", "planLawsuit", ctx.today, objection.id),
  ];
}

/** L14: who objected sued the others; the disputed money waits for the judgment. */
export function objectionSued(ctx: Ctx, body: Commands["suePlanObjection"]): Happening[] {
  const { objection } = objectionOf(ctx.file, body.objection);
  if (!objection.opposedBy || objection.outcome || objection.suit) throw new RuleRefusal("L14", "未经反对、已起诉或已了结 it is not opposed, sued or settled already");
  return [happened("planObjectionSued", "L14", { objectionId: objection.id, suit: body.suit }), ...meetDeadline(ctx, `planLawsuit:${objection.id}`)];
}

/** L14: the judgment decides about what was disputed. */
export function objectionJudged(ctx: Ctx, body: Commands["settlePlanObjection"]): Happening[] {
  const { arrival, objection } = objectionOf(ctx.file, body.objection);
  if (!objection.suit || objection.outcome) throw new RuleRefusal("L14", "未起诉或已了结 there is no lawsuit about it, or it is settled");
  return settled(ctx, arrival, objection, body.outcome);
}

function settled(ctx: Ctx, arrival: Arrival, objection: PlanObjection, outcome: "upheld" | "dismissed"): Happening[] {
  return [
    happened("planObjectionSettled", "L14", { objectionId: objection.id, outcome }),
    // The undisputed part is out already: the rest has days of its own, as after a deferral.
    ...(arrival.paidInPart ? [setDeadline(ctx, "disbursement", "deferredDisbursement", ctx.today, `${arrival.id}:${objection.id}`)] : []),
  ];
}

/** The ends of the three periods: nobody objected; nobody opposed, so the objection stands; nobody sued, so the plan does. */
export function planPeriodsEnded(ctx: Ctx): Happening[] {
  const ended = (id: string) => ctx.file.deadlines.some((d) => d.id === id && d.status === "open" && ctx.now >= d.dueAt);
  for (const arrival of ctx.file.arrivals.filter((a) => a.plan)) {
    if (ended(`planObjection:${arrival.id}`)) {
      return [happened("planObjectionsEnded", "L14", { arrivalId: arrival.id }), ...meetDeadline(ctx, `planObjection:${arrival.id}`)];
    }
    for (const o of arrival.plan?.objections ?? []) {
      if (ended(`planOpposition:${o.id}`)) return [...meetDeadline(ctx, `planOpposition:${o.id}`), ...settled(ctx, arrival, o, "upheld")];
      if (ended(`planLawsuit:${o.id}`)) return [...meetDeadline(ctx, `planLawsuit:${o.id}`), ...settled(ctx, arrival, o, "dismissed")];
    }
  }
  return [];
}

/** When the periods of plans end: at the last second of their last day. */
export function planDates(file: CaseFile): Instant[] {
  return file.deadlines.filter((d) => d.status === "open" && PERIODS.includes(d.node)).map((d) => d.dueAt);
}

/** What each payee gets by a plan as it stands: objections that stand move money to who objected, open ones keep it apart. */
export function planShares(plan: DistributionPlan): { payable: Map<string, number>; disputed: number } {
  const payable = new Map(plan.shares.map((s): [string, number] => [s.payee, s.amount]));
  let disputed = 0;
  for (const o of plan.objections) {
    if (o.outcome === "dismissed") continue;
    const part = minFen(o.amount, (payable.get(o.against) ?? 0) as typeof o.amount);
    payable.set(o.against, (payable.get(o.against) ?? 0) - part);
    if (o.outcome === "upheld") payable.set(o.by, (payable.get(o.by) ?? 0) + part);
    else disputed += part;
  }
  return { payable, disputed };
}
