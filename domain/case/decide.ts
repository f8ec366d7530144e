import * as closing from "../segments/closing.js";
import * as control from "../segments/control.js";
import * as funds from "../segments/funds.js";
import * as holds from "../segments/holds.js";
import * as intake from "../segments/intake.js";
import * as moves from "../segments/moves.js";
import * as offline from "../segments/offline-search.js";
import * as outages from "../segments/outages.js";
import * as performance from "../segments/performance.js";
import * as person from "../segments/person-measures.js";
import * as query from "../segments/network-query.js";
import * as term from "../segments/term.js";
import * as triage from "../segments/triage.js";
import * as twoMonths from "../segments/two-months.js";
import { RuleRefusal } from "../errors.js";
import type { Instant } from "../time/court-date.js";
import { systemOf, type Action } from "./actions.js";
import { contextOf, type Ctx } from "./context.js";
import { happened, type Actor, type CaseEvent, type EventType, type Happening } from "./events.js";
import { evolve, openFile } from "./evolve.js";
import type { ActionAnswered, Commands, CommandName, Fact } from "./facts.js";
import type { CaseFile, Law } from "./file.js";
import type { TaskAnswers, TaskKind } from "./tasks.js";

type Rule = (ctx: Ctx) => Happening[];

/** What follows from the file as it stands, in the order of the order. Each yields nothing once it has been done. */
const REACTIONS: Rule[] = [
  query.transfer,                // R23
  triage.triage,                 // R15 R24
  control.controlFound,          // L25
  intake.askToAccept,            // R10
  intake.noticeTasks,            // L03
  offline.askOfflineSearch,      // R26
  control.askDeduction,
  closing.askObjection,          // R09
  control.askRenewal,            // L08
  control.expireMeasures,
  holds.endedHolds,
  holds.brokenSettlement,        // L20
  term.excludeSuspendedDays,     // L01
  twoMonths.droppedByPerformance,
  twoMonths.askListingGround,    // R25 L09
  twoMonths.atTwoMonths,
  twoMonths.putForward,
  twoMonths.askSignatures,
  twoMonths.followingMeasures,
  twoMonths.punishmentMet,
  person.liftMeasures,           // L09 L10
  funds.askApproval,             // R46
  funds.askPayment,
  closing.wrapUp,
  closing.proposeClosing,        // L28
  closing.askClosing,
  outages.askToSettleOutage,
  outages.askAboutSilence,
  term.overdue,
  term.becameCritical,           // L01
];

type TaskDone = { [K in TaskKind]: (ctx: Ctx, answer: TaskAnswers[K], task: CaseFile["tasks"][number]) => Happening[] };

const none = () => [];
const subject = (task: CaseFile["tasks"][number], key: string) => String(task.about[key] ?? "");
const subjects = (task: CaseFile["tasks"][number], key: string) => (task.about[key] ?? []) as string[];

/** What each finished task means for the case. */
const TASKS: TaskDone = {
  acceptCase: intake.accepted,
  issueNotice: intake.noticeDone,
  orderPropertyReport: intake.reportOrdered,
  searchOffline: offline.searched,
  signRestriction: (ctx, a, t) => twoMonths.signed(ctx, "consumptionRestriction", subjects(t, "measureIds"), a),
  recordListingGround: twoMonths.groundRecorded,
  signListing: (ctx, a, t) => twoMonths.signed(ctx, "dishonestDebtorListing", subjects(t, "measureIds"), a),
  choosePublication: (_, a) => [happened("publicationChosen", "R25", a)],
  confirmPerformance: (ctx, a, t) => performance.performanceDecided(ctx, t.id, a),
  deductDeposit: (ctx, a, t) => control.deducted(ctx, subjects(t, "measureIds"), a),
  confirmArrival: none,
  approveFunds: (ctx, a, t) => funds.approvalDecided(ctx, subject(t, "arrivalId"), a),
  approveDistribution: none,
  pay: (ctx, _, t) => funds.paymentOrdered(ctx, subject(t, "arrivalId")),
  backfillReceipt: none,
  claimFunds: (ctx, a, t) => funds.claimDecided(ctx, t.about, a),
  settleOutage: none,
  examineAnswer: none,
  approveClosing: closing.closingDecided,
  recordPayeeAccount: (_, __, t) => [happened("payeeAccountRecorded", "R46", { partyId: subject(t, "partyId") })],
  correctPayee: (ctx, _, t) => funds.payeeCorrected(ctx, subject(t, "disbursementId")),
  settlePayment: (ctx, a, t) => funds.settlementStated(ctx, subject(t, "disbursementId"), a),
  renewMeasure: (ctx, a, t) => control.renewalDecided(ctx, subject(t, "measureId"), a),
  decideObjection: closing.objectionDecided,
};

/** What each command does; what a rule forbids is a RuleRefusal. */
const COMMANDS: { [K in CommandName]: (ctx: Ctx, body: Commands[K]) => Happening[] } = {
  completeTask,
  recordPerformance: performance.reportPerformance,
  recordSettlement: holds.settle,
  suspend: holds.suspend,
  resume: holds.resume,
  grantGrace: holds.grantGrace,
  withdraw: holds.withdraw,
  addParty: moves.addParty,
  close: closing.close,
  moveToTeam: moves.moveToTeam,
  reassign: moves.reassign,
  draftClaim: funds.claimDrafted,
  importCalendar: moves.importCalendar,
};

function completeTask(ctx: Ctx, body: Commands["completeTask"]): Happening[] {
  const task = ctx.file.tasks.find((t) => t.id === body.taskId);
  if (!task) throw new RuleRefusal("state", "没有这项任务 no such task");
  if (task.status !== "open") throw new RuleRefusal("state", task.status === "done" ? "任务已完成 the task is done already" : "任务已撤回 the task was withdrawn");
  if (body.kind !== task.kind) throw new RuleRefusal("state", "答复不属于这项任务 the answer is of another task");
  const done = TASKS[task.kind] as (ctx: Ctx, answer: unknown, task: CaseFile["tasks"][number]) => Happening[];
  return [happened("taskCompleted", task.rule, { taskId: task.id, kind: task.kind, answer: storable(body) }), ...done(ctx, body.answer, task)];
}

/** An account's holder, bank and number stay out of events; PostgreSQL keeps them. */
function storable(body: Commands["completeTask"]): TaskAnswers[TaskKind] {
  return body.kind === "recordPayeeAccount" || body.kind === "correctPayee" ? { holder: "", bank: "", number: "" } : body.answer;
}

type Answered<K extends ActionAnswered["action"]["kind"]> = Extract<ActionAnswered, { action: { kind: K } }>;

function answered(ctx: Ctx, fact: ActionAnswered): Happening[] {
  switch (fact.action.kind) {
    case "openCaseAccount":
      return ctx.file.accountOpened ? [] : [happened("accountOpened", "R27", {})];
    case "runQuery": {
      const f = fact as Answered<"runQuery">;
      return query.queryAnswered(ctx, f.action, f.answer);
    }
    case "consultRegister":
      return triage.registerConsulted(ctx, (fact as Answered<"consultRegister">).answer);
    case "controlAssets":
      return control.controlAnswered(ctx, (fact as Answered<"controlAssets">).answer);
    case "renewControl":
      return control.renewed(ctx, (fact as Answered<"renewControl">).answer);
    case "liftControl":
    case "liftMeasures":
      return person.measuresLifted(ctx, (fact as Answered<"liftMeasures">).answer);
    case "applyMeasures": {
      const f = fact as Answered<"applyMeasures">;
      return person.measuresApplied(ctx, f.action.measure, f.answer);
    }
    case "disburse": {
      const f = fact as Answered<"disburse">;
      return funds.paymentReported(ctx, f.action.disbursementId, f.answer);
    }
  }
}

function yields(ctx: Ctx, fact: Exclude<Fact, { type: "filed" }>): Happening[] {
  switch (fact.type) {
    case "reached":
      return [];
    case "answered":
      return [...outages.callRecovered(ctx, fact.action), ...answered(ctx, fact)];
    case "failed":
      return outages.callFailed(ctx, fact);
    case "command": {
      const command = COMMANDS[fact.command.name] as (ctx: Ctx, body: unknown) => Happening[];
      return command(ctx, fact.command.body);
    }
    case "arrived":
      return funds.fundsArrived(ctx, fact);
    case "disbursementReported":
      return funds.paymentReported(ctx, fact.disbursementId, fact);
  }
}

const HOUSE: Actor = { system: "zhixing" };

function actorOf(fact: Fact): Actor {
  switch (fact.type) {
    case "filed":
    case "command":
      return { post: fact.by.post, staffId: fact.by.staffId };
    case "answered":
      return { system: systemOf(fact.action as Action) ?? "zhixing" };
    case "failed":
      return { system: fact.system };
    case "arrived":
    case "disbursementReported":
      return { system: "bank" };
    case "reached":
      return HOUSE;
  }
}

/** A reaction that never comes to rest is a bug; better a stuck case that is seen than an endless stream. */
const MAX_ROUNDS = 200;

/**
 * R-rules and L-rules at work: the events that follow from one fact, in order, numbered on from the file.
 * @throws RuleRefusal when a command is forbidden; nothing has happened then.
 */
export function decide(file: CaseFile | undefined, law: Law, fact: Fact): { file: CaseFile; events: CaseEvent[]; law: Law } {
  const events: CaseEvent[] = [];
  const at = (file && file.lastAt > fact.at ? file.lastAt : fact.at) as Instant;
  const causedBy = fact.type === "command" ? { commandId: fact.commandId } : {};
  const number = (h: Happening, actor: Actor, seq: number): CaseEvent =>
    ({ seq, at, type: h.type, actor, rule: h.rule, data: h.data, ...(actor === HOUSE ? {} : causedBy) }) as CaseEvent;
  let now: CaseFile;
  const apply = (happenings: Happening[], actor: Actor): boolean => {
    for (const h of happenings) {
      const event = number(h, actor, now.seq + 1);
      events.push(event);
      now = evolve(now, event);
    }
    return happenings.length > 0;
  };

  if (fact.type === "filed") {
    if (file) return { file, events, law };
    const filed = number(happened("filed", "L02", fact.filed), actorOf(fact), 1) as CaseEvent<"filed">;
    events.push(filed);
    now = openFile(filed);
    apply(intake.openingDeadlines(contextOf(now, law, at)), HOUSE);
  } else {
    if (!file) throw new RangeError("a case begins with its filing");
    now = file;
    if (file.status === "closed" && fact.type !== "disbursementReported") return closedAlready(file, law, fact);
    apply(yields(contextOf(now, law, at, fact.type === "command" ? fact.by : undefined), fact), actorOf(fact));
  }
  const lawNow = lawAfter(law, fact);
  react(() => now, lawNow, at, (h) => apply(h, HOUSE));
  return { file: now, events, law: lawNow };
}

/** Runs the reactions again and again until a whole round yields nothing. */
function react(file: () => CaseFile, law: Law, at: Instant, apply: (h: Happening[]) => boolean): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    if (file().status === "closed") return;
    const moved = REACTIONS.filter((rule) => apply(rule(contextOf(file(), law, at)))).length;
    if (moved === 0) return;
  }
  throw new RangeError("the rules do not come to rest");
}

function closedAlready(file: CaseFile, law: Law, fact: Fact): { file: CaseFile; events: CaseEvent[]; law: Law } {
  if (fact.type === "command") throw new RuleRefusal("state", "案件已结 the case is closed");
  return { file, events: [], law };
}

function lawAfter(law: Law, fact: Fact): Law {
  if (fact.type !== "command" || fact.command.name !== "importCalendar") return law;
  const { year, calendar } = fact.command.body;
  return { ...law, calendars: { ...law.calendars, [year]: calendar } };
}

/** The refusal that a command's events keep, if any (R30). */
export function keptRefusal(events: readonly CaseEvent[]): { rule: string; because: string } | undefined {
  const refused = events.find((e): e is CaseEvent<"refused"> => e.type === ("refused" satisfies EventType));
  return refused && { rule: refused.data.rule, because: refused.data.because };
}

