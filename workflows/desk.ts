import {
  allHandlersFinished, ApplicationFailure, CancellationScope, condition, continueAsNew, proxySinks, setCurrentDetails, setHandler,
  sleep, upsertSearchAttributes, workflowInfo, type Sinks,
} from "@temporalio/workflow";
import { systemOf, type Action, type ActionAnswers, type ActionKind } from "../domain/case/actions.js";
import { decide, keptRefusal } from "../domain/case/decide.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { CommandName, Fact } from "../domain/case/facts.js";
import type { CaseFile, Law } from "../domain/case/file.js";
import { nextDue, openActions } from "../domain/case/open-actions.js";
import type { SystemSettings } from "../domain/court-profile.js";
import { BadInput, RuleRefusal } from "../domain/errors.js";
import { instantOfMs, msOfInstant, plusMinutes, type Instant } from "../domain/time/court-date.js";
import type { Request, Stamped } from "../activities/contract.js";
import { caseDetails, timerSummary } from "./details.js";
import {
  fileQuery, fundsArrivedSignal, paymentUnknownSignal, paymentWaitsSignal, progressQuery, timelineQuery, updateDescriptions, updates,
  type CaseStart, type CommandAnswer, type CommandMessage, type Handled, type PaymentProgress, type Progress,
} from "./enforcement-case.messages.js";
import { failureOf } from "./failures.js";
import { handOver } from "./hand-over.js";
import { attributesOf } from "./search-attributes.js";

/** Carries out one kind of action, with the profile's patience for the system behind it; an activity or a child workflow. */
export type Performers = { [K in ActionKind]: (request: Request<K>, patience: SystemSettings) => Promise<Stamped<ActionAnswers[K]>> };

/** What the driver of `simulate` is told, so that it knows when everything waits; no worker of a court listens. */
export interface ProgressSinks extends Sinks {
  progress: {
    report(progress: Progress): void;
    payment(progress: PaymentProgress): void;
    happened(caseId: string, events: CaseEvent[]): void;
  };
}

const HANDLED_KEPT = 500;
const NEAR_MINUTES = 7 * 24 * 60;
const DEFAULT_BOUNDS = { events: 2_000, messages: 1_000 };

/**
 * The desk of one case: holds the file, hears messages, tells each fact to the domain, has the open actions carried out,
 * keeps its timers, hands events over. It decides nothing itself.
 */
export class Desk {
  file!: CaseFile;
  private law: Law;
  private now: Instant;
  private readonly handled: Handled[];
  private readonly outbox: CaseEvent[];
  private readonly run: number;
  private readonly inFlight = new Set<string>();
  private readonly lines: string[] = [];
  private messages = 0;
  private signals: number;
  /** Under `simulate`: the payment that has neither ended nor begun to wait. */
  private paying: string | undefined;
  private handing = false;
  private stirred = true;
  /** Timers under way, by the date that each waits for. */
  private readonly timers = new Map<Instant, CancellationScope>();
  private shownAttributes = "";

  constructor(private readonly start: CaseStart) {
    const { carried, filed } = start;
    this.law = carried?.law ?? start.law;
    this.now = carried?.now ?? filed.at;
    this.handled = carried?.handled ?? [];
    this.outbox = carried?.outbox ?? [];
    this.run = carried?.run ?? 0;
    this.signals = carried?.signals ?? 0;
    if (carried) this.file = carried.file;
    else this.open(filed);
    // A message that waited for this run is handed over the moment its handler is set: the file must be there.
    this.hear();
  }

  /** What the filing recorded in its own transaction is not handed over again. */
  private open(filed: CaseStart["filed"]): void {
    this.judge(filed);
    const recorded = this.start.recordedSeq ?? 0;
    this.outbox.splice(0, this.outbox.filter((e) => e.seq <= recorded).length);
  }

  /** Runs the case until it is closed; continues as new in this one place, when nothing is in flight. */
  async untilClosed(performers: Performers): Promise<void> {
    void this.handOverForEver();
    for (;;) {
      this.stirred = false;
      this.startActions(performers);
      if (this.isDone()) break;
      if (this.wantsNewRun()) await this.continueAsNew();
      this.show();
      this.arm();
      await condition(() => this.stirred);
      if (!this.holdsClock()) this.catchUp(this.clock());
    }
    await condition(() => this.outbox.length === 0 && !this.handing && allHandlersFinished());
    this.show();
  }

  /** Tells the domain a fact, after all dates that came before it; returns the events that followed. */
  private tell(fact: Fact): CaseEvent[] {
    this.catchUp(fact.at);
    return this.judge(fact);
  }

  private judge(fact: Fact): CaseEvent[] {
    const { file, events, law } = decide(this.file as CaseFile | undefined, this.law, fact);
    this.file = file;
    this.law = law;
    if (fact.at > this.now) this.now = fact.at;
    this.outbox.push(...events);
    if (this.simulated) proxySinks<ProgressSinks>().progress.happened(this.file.caseId, events);
    this.lines.push(...events.map((e) => `${e.at} ${String(e.seq).padStart(3)} ${e.type}${e.rule ? ` ${e.rule}` : ""}`));
    this.stirred = true;
    return events;
  }

  /** Looks at every date up to an instant, each at its own instant, however late the worker wakes. */
  private catchUp(until: Instant): void {
    for (let due = this.due(); due !== undefined && due <= until; due = this.due()) this.judge({ type: "reached", at: due });
  }

  private due(): Instant | undefined {
    return nextDue(this.file, this.law, this.now);
  }

  private get simulated(): boolean {
    return this.start.clockAheadMs !== undefined;
  }

  /**
   * Under `simulate` no date is looked at while an answer is on its way: it is as old as its question, and the speed of the
   * machine must not decide which of them comes first.
   */
  private holdsClock(): boolean {
    return this.simulated && (this.paying !== undefined || [...this.inFlight].some((id) => !isPayment(id)));
  }

  /** The case's own present: the server's clock, less what it runs ahead under `simulate`. Arms timers; stamps nothing. */
  private clock(): Instant {
    return instantOfMs(Date.now() - (this.start.clockAheadMs ?? 0));
  }

  // --- messages: each decides at once, without waiting inside, so no lock is needed

  private hear(): void {
    for (const name of Object.keys(updates) as CommandName[]) {
      const update = updates[name] as (typeof updates)["close"];
      setHandler(update, (m) => this.command(name, m), { validator: (m) => this.validate(name, m), description: updateDescriptions[name] });
    }
    setHandler(fundsArrivedSignal, (m) => this.signalled(() => this.tell({ type: "arrived", ...m })), { description: "银行到账通知 the bank's notice of money (R27, R29)" });
    setHandler(paymentUnknownSignal, (m) => this.signalled(() => this.tell({ type: "disbursementReported", status: "unknown", ...m })), { description: "付款结果不明 a payment whose fate the bank does not tell" });
    setHandler(paymentWaitsSignal, (m) => this.signalled(() => this.paymentWaits(m)), { description: "付款待银行答复 a payment that waits for the bank" });
    setHandler(fileQuery, () => this.file, { description: "案件全貌 the whole file as JSON" });
    setHandler(timelineQuery, () => this.lines.join("\n"), { description: "时间线 the timeline of this run, line by line" });
    setHandler(progressQuery, () => this.progress(), { description: "等待情况 whether the case waits, and until when" });
  }

  private heard<T>(apply: () => T): T {
    this.messages += 1;
    return apply();
  }

  private signalled(apply: () => void): void {
    this.signals += 1;
    this.heard(apply);
  }

  private paymentWaits({ at, disbursementId }: { at: Instant; disbursementId: string }): void {
    if (this.paying?.startsWith(`disburse-${disbursementId}-`)) this.paying = undefined;
    this.tell({ type: "disbursementReported", status: "sent", at, disbursementId });
  }

  private command(name: CommandName, message: CommandMessage<CommandName>): CommandAnswer {
    const known = this.handled.find((h) => h.id === message.commandId);
    if (known) return known.answer;
    return this.heard(() => {
      const events = refusing(() => this.tell(factOf(name, message)));
      const refused = keptRefusal(events);
      const answer: CommandAnswer = { seq: this.file.seq, ...(refused ? { refused } : {}) };
      this.handled.push({ id: message.commandId, answer });
      if (this.handled.length > HANDLED_KEPT) this.handled.shift();
      return answer;
    });
  }

  /** Refuses without a trace what a rule forbids; works on copies, since it is not run in replay. */
  private validate(name: CommandName, message: CommandMessage<CommandName>): void {
    if (this.handled.some((h) => h.id === message.commandId)) return;
    refusing(() => {
      let file = this.file;
      let law = this.law;
      let now = this.now;
      for (let due = nextDue(file, law, now); due !== undefined && due <= message.at; due = nextDue(file, law, now)) {
        ({ file, law } = decide(file, law, { type: "reached", at: due }));
        now = due;
      }
      decide(file, law, factOf(name, message));
    });
  }

  // --- actions

  /** Starts what the file asks for and is not under way; answers of one start are recorded in the order of the requests. */
  private startActions(performers: Performers): void {
    const open = openActions(this.file, this.law, this.now).filter((a) => !this.inFlight.has(a.id));
    const payments = this.paymentsToStart(open.filter((a) => a.kind === "disburse"));
    const others = open.filter((a) => a.kind !== "disburse");
    for (const group of [...payments.map((p) => [p]), ...(others.length ? [others] : [])]) {
      group.forEach((a) => this.inFlight.add(a.id));
      void this.carryOut(group, performers);
    }
  }

  /** All at once; under `simulate` one after another, since their order is the order of their ends. */
  private paymentsToStart(payments: Action[]): Action[] {
    if (!this.simulated) return payments;
    if (this.paying !== undefined) return [];
    const [next] = payments;
    this.paying = next?.id;
    return next ? [next] : [];
  }

  private async carryOut(group: Action[], performers: Performers): Promise<void> {
    const facts = await Promise.all(group.map((action) => this.attempt(action, performers)));
    for (const [i, fact] of facts.entries()) {
      this.inFlight.delete(group[i]?.id ?? "");
      if (this.paying === group[i]?.id) this.paying = undefined;
      this.tell(fact);
    }
    // An answer that leaves its action open would be asked for again at once and for ever.
    const stuck = group.filter((a, i) => facts[i]?.type === "answered" && openActions(this.file, this.law, this.now).some((o) => o.id === a.id));
    for (const action of stuck) {
      this.tell({ type: "failed", at: this.now, action, system: "zhixing", reason: "答复未了结该事项 the answer did not settle it", strange: true });
    }
  }

  private async attempt<A extends Action>(action: A, performers: Performers): Promise<Fact> {
    const perform = performers[action.kind] as (r: unknown, patience: SystemSettings) => Promise<Stamped<unknown>>;
    const patience = this.law.profile.systems[systemOf(action) ?? "bank"];
    const { simulated } = this;
    const again = this.file.failures.some((f) => f.action === action.id);
    const request = {
      caseId: this.file.caseId, caseNumber: this.file.caseNumber, at: this.now, action,
      ...(simulated ? { scenarioTime: this.now } : {}), ...(again ? { again } : {}),
    };
    try {
      const { at, answer } = await perform(request, patience);
      return { type: "answered", at, action, answer } as Fact;
    } catch (error) {
      return { type: "failed", action, ...failureOf(error, action, simulated ? request.at : this.clock()) };
    }
  }

  // --- hand-over of events, in a line of its own: a database that is away holds nothing else up

  private async handOverForEver(): Promise<void> {
    for (;;) {
      await condition(() => this.outbox.length > 0);
      this.handing = true;
      const batch = this.outbox.slice(0, 200);
      await handOver(this.file.caseId, batch);
      this.outbox.splice(0, batch.length);
      this.handing = false;
      this.report();
    }
  }

  // --- timers, and what is shown while waiting

  /**
   * Keeps a timer that rings at the next date or before. Setting one and taking one back costs an event each, a needless ring
   * four: so what has become needless is taken back only when it is near, and one that waits for a later date stays.
   */
  private arm(): void {
    if (this.holdsClock()) return;
    const due = this.due();
    const near = plusMinutes(this.now, NEAR_MINUTES);
    const needless = [...this.timers].filter(([at]) => at < near && (due === undefined || at < due));
    for (const [at, scope] of needless) {
      this.timers.delete(at);
      scope.cancel();
    }
    if (due === undefined || [...this.timers.keys()].some((at) => at <= due)) return;
    const scope = new CancellationScope();
    this.timers.set(due, scope);
    const ms = Math.max(1, msOfInstant(due) + (this.start.clockAheadMs ?? 0) - Date.now());
    void scope
      .run(() => sleep(ms, { summary: timerSummary(this.file, due) }))
      .then(() => {
        this.timers.delete(due);
        this.stirred = true;
      })
      .catch(() => undefined);
  }

  private progress(): Progress {
    const payments = [...this.inFlight].filter(isPayment);
    const idle = this.inFlight.size === payments.length && !this.handing && this.outbox.length === 0 && !this.stirred;
    return { caseId: this.file.caseId, idle, lookedAt: this.now, nextDue: this.due() ?? null, seq: this.file.seq, payments, signals: this.signals };
  }

  private report(): void {
    if (this.simulated) proxySinks<ProgressSinks>().progress.report(this.progress());
  }

  private show(): void {
    setCurrentDetails(caseDetails(this.file, this.law));
    this.report();
    if (this.inFlight.size > 0 && this.file.status !== "closed") return;
    const attributes = attributesOf(this.file);
    const shown = JSON.stringify(attributes.map((a) => [a.key.name, a.value]));
    if (shown === this.shownAttributes) return;
    this.shownAttributes = shown;
    upsertSearchAttributes(attributes);
  }

  // --- the end, and the next run

  private isDone(): boolean {
    return this.file.status === "closed" && this.inFlight.size === 0;
  }

  private wantsNewRun(): boolean {
    const { events, messages } = this.start.bounds ?? DEFAULT_BOUNDS;
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > events || this.messages > messages;
  }

  /** Only payments may go on without this run: their rows are fenced, and the next run asks about them. */
  private async continueAsNew(): Promise<void> {
    const calm = () => [...this.inFlight].every(isPayment) && !this.handing && allHandlersFinished();
    await condition(calm);
    await continueAsNew<(start: CaseStart) => Promise<unknown>>({
      ...this.start,
      carried: { file: this.file, law: this.law, handled: this.handled, outbox: this.outbox, now: this.now, run: this.run + 1, signals: this.signals },
    });
  }

  /** Distinguishes payments that this run starts from those of the run before. */
  get runNumber(): number {
    return this.run;
  }
}

const isPayment = (actionId: string) => actionId.startsWith("disburse-");

function factOf(name: CommandName, m: CommandMessage<CommandName>): Fact {
  return { type: "command", at: m.at, commandId: m.commandId, by: m.by, command: { name, body: m.body } as never };
}

/** Any other error thrown in a handler would block the workflow task; a refusal is an ApplicationFailure. */
function refusing<T>(apply: () => T): T {
  try {
    return apply();
  } catch (error) {
    if (error instanceof RuleRefusal) throw ApplicationFailure.nonRetryable(error.because, "RuleRefusal", error.rule, error.because);
    if (error instanceof BadInput) throw ApplicationFailure.nonRetryable(error.message, "BadInput", error.errors);
    throw error;
  }
}
