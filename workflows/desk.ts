import {
  allHandlersFinished, condition, continueAsNew, proxySinks, setCurrentDetails, setHandler, upsertSearchAttributes, workflowInfo,
} from "@temporalio/workflow";
import type { Action } from "../domain/case/actions.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { CommandName, Fact } from "../domain/case/facts.js";
import type { CaseFile } from "../domain/case/file.js";
import { openActions } from "../domain/case/open-actions.js";
import { instantOfMs, type Instant } from "../domain/time/court-date.js";
import { attemptAll, type Performers } from "./attempts.js";
import { caseDetails, timerSummary } from "./details.js";
import {
  fileQuery, fundsArrivedSignal, paymentUnknownSignal, paymentWaitsSignal, progressQuery, timelineQuery, updateDescriptions, updates,
  type CaseStart, type CommandAnswer, type CommandMessage, type Progress,
} from "./enforcement-case.messages.js";
import { isRefusal, refusing } from "./failures.js";
import { HandledCommands } from "./handled-commands.js";
import { Outbox } from "./outbox.js";
import type { ProgressSinks } from "./progress-sinks.js";
import { attributesOf } from "./search-attributes.js";
import { Stream } from "./stream.js";
import { Timers } from "./timers.js";

const DEFAULT_BOUNDS = { events: 2_000, messages: 1_000 };

/**
 * The desk of one case: holds the file, hears messages, tells each fact to the domain, has the open actions carried out,
 * keeps its timers, hands events over. It decides nothing itself.
 */
export class Desk {
  private readonly stream: Stream;
  private readonly handled: HandledCommands;
  private readonly outbox: Outbox;
  private readonly run: number;
  private readonly inFlight = new Set<string>();
  private messages = 0;
  private signals: number;
  /** Payments that have neither ended nor begun to wait. */
  private readonly paying = new Set<string>();
  private stirred = true;
  /** What local activities brought, to be done one by one. */
  private readonly comeBack: (() => void)[] = [];
  private readonly timers = new Timers();
  private shownAttributes = "";

  constructor(private readonly start: CaseStart) {
    const { carried, filed } = start;
    this.stream = carried ? new Stream(carried) : Stream.ofFiling(filed, start.law, start.recordedSeq ?? 0);
    this.outbox = new Outbox(this.stream, (then) => void this.comeBack.push(then), (theirs) => this.adopt(theirs));
    this.handled = new HandledCommands(carried?.handled ?? []);
    this.run = carried?.run ?? 0;
    this.signals = carried?.signals ?? 0;
    // A message that waited for this run is handed over the moment its handler is set: the file must be there.
    this.hear();
  }

  get file(): CaseFile {
    return this.stream.file;
  }

  /**
   * Runs the case until it is closed; continues as new in this one place, when nothing is in flight.
   *
   * All commands are given here, in one order: what the world told has been acted on before what a local activity brought is
   * looked at, and each of those by itself. A worker that hears both one after the other and a replay that hears them at once
   * (docs/decisions/0015) then do the same.
   */
  async untilClosed(performers: Performers): Promise<void> {
    for (;;) {
      this.stirred = false;
      const leaving = this.file.status !== "closed" && this.wantsNewRun();
      if (!leaving) this.startActions(performers);
      // The register is asked in the same database, and at once: its events come along.
      if (![...this.inFlight].some(asksRegister)) this.outbox.handOver();
      if (this.isDone()) break;
      if (leaving && this.isAtRest()) await this.continueAsNew();
      this.show();
      if (!leaving) this.arm();
      await condition(() => this.stirred || this.comeBack.length > 0);
      if (!this.stirred) this.comeBack.shift()?.();
      if (!this.holdsClock()) this.catchUp(this.clock());
    }
    this.show();
  }

  /** Tells the domain a fact, after all dates that came before it. */
  private tell(fact: Fact): void {
    this.catchUp(fact.at);
    const events = this.judge(fact);
    if (fact.type === "command") this.handled.keep(fact.commandId, events, this.file.seq);
  }

  private judge(fact: Fact): CaseEvent[] {
    const events = this.stream.judge(fact);
    if (this.simulated) proxySinks<ProgressSinks>().progress.happened(this.file.caseId, events);
    this.stirred = true;
    return events;
  }

  /** Looks at every date up to an instant, each at its own instant, however late the worker wakes. */
  private catchUp(until: Instant): void {
    for (let due = this.stream.due(); due !== undefined && due <= until; due = this.stream.due()) this.judge({ type: "reached", at: due });
  }

  /** The record holds other events than ours: they stand, and what they do not contain is told again (stream.ts). */
  private adopt(theirs: readonly CaseEvent[]): void {
    const again = this.stream.adopt(theirs);
    for (const id of new Set(theirs.flatMap((e) => e.commandId ?? []))) this.handled.keep(id, theirs.filter((e) => e.commandId === id), this.file.seq);
    for (const fact of again) {
      if (fact.type === "command") this.tellAgain(fact);
      else this.tell(fact);
    }
    this.stirred = true;
  }

  /** A command that was applied, and is not possible any more on what stands in the record: its refusal is kept. */
  private tellAgain(fact: Extract<Fact, { type: "command" }>): void {
    this.handled.forget(fact.commandId);
    try {
      this.tell(fact);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.handled.keep(fact.commandId, [this.stream.refuse(fact, error)], this.file.seq);
    }
  }

  private get simulated(): boolean {
    return this.start.clockAheadMs !== undefined;
  }

  /**
   * Under `simulate` no date is looked at while an answer is on its way: it is as old as its question, and the speed of the
   * machine must not decide which of them comes first.
   */
  private holdsClock(): boolean {
    return this.simulated && this.isBusy();
  }

  /** Whether an answer is on its way that will be there soon. */
  private isBusy(): boolean {
    return this.paying.size > 0 || [...this.inFlight].some((id) => !isPayment(id));
  }

  /** The case's own present: the server's clock, less what it runs ahead under `simulate`. Arms timers; stamps nothing. */
  private clock(): Instant {
    return instantOfMs(Date.now() - (this.start.clockAheadMs ?? 0));
  }

  // --- messages: each decides at once, without waiting inside, so no lock is needed

  private hear(): void {
    for (const name of Object.keys(updates) as CommandName[]) {
      const update = updates[name] as (typeof updates)["close"];
      setHandler(update, (m) => this.command(name, m), { validator: (m: CommandMessage<CommandName>) => this.validate(name, m), description: updateDescriptions[name] });
    }
    setHandler(fundsArrivedSignal, (m) => this.signalled(() => this.tell({ type: "arrived", ...m })), { description: "银行到账通知 the bank's notice of money (R27, R29)" });
    setHandler(paymentUnknownSignal, (m) => this.signalled(() => this.tell({ type: "disbursementReported", status: "unknown", ...m })), { description: "付款结果不明 a payment whose fate the bank does not tell" });
    setHandler(paymentWaitsSignal, (m) => this.signalled(() => this.paymentWaits(m)), { description: "付款待银行答复 a payment that waits for the bank" });
    setHandler(fileQuery, () => this.file, { description: "案件全貌 the whole file as JSON" });
    setHandler(timelineQuery, () => this.stream.lines, { description: "时间线 the timeline of this run, line by line" });
    setHandler(progressQuery, () => this.progress(), { description: "等待情况 whether the case waits, and until when" });
  }

  private signalled(apply: () => void): void {
    this.signals += 1;
    this.messages += 1;
    apply();
  }

  private paymentWaits({ at, disbursementId }: { at: Instant; disbursementId: string }): void {
    for (const id of [...this.paying]) if (id.startsWith(`disburse-${disbursementId}-`)) this.paying.delete(id);
    this.tell({ type: "disbursementReported", status: "sent", at, disbursementId });
  }

  private command(name: CommandName, message: CommandMessage<CommandName>): CommandAnswer {
    const known = this.handled.answerTo(message.commandId);
    if (!known) {
      this.messages += 1;
      refusing(() => this.tell(factOf(name, message)));
      return this.handled.answerTo(message.commandId) ?? { seq: this.file.seq };
    }
    // What it taught the run that was lost is in no event.
    if (name === "importCalendar") this.stream.learn((message as CommandMessage<"importCalendar">).body);
    return known;
  }

  /** Refuses without a trace what a rule forbids; changes nothing, since it is not run in replay. */
  private validate(name: CommandName, message: CommandMessage<CommandName>): void {
    if (this.handled.answerTo(message.commandId)) return;
    refusing(() => this.stream.rehearse(factOf(name, message)));
  }

  // --- actions

  /** Starts what the file asks for and is not under way; answers of one start are recorded in the order of the requests. */
  private startActions(performers: Performers): void {
    const open = openActions(this.file, this.stream.law, this.stream.now).filter((a) => !this.inFlight.has(a.id));
    const payments = this.paymentsToStart(open.filter((a) => a.kind === "disburse"));
    const others = open.filter((a) => a.kind !== "disburse");
    for (const group of [...payments.map((p) => [p]), ...(others.length ? [others] : [])]) {
      group.forEach((a) => this.inFlight.add(a.id));
      void this.carryOut(group, performers);
    }
  }

  /** All at once; under `simulate` one after another, since their order is the order of their ends. */
  private paymentsToStart(payments: Action[]): Action[] {
    const now = this.simulated ? payments.slice(0, this.paying.size > 0 ? 0 : 1) : payments;
    now.forEach((p) => this.paying.add(p.id));
    return now;
  }

  private async carryOut(group: Action[], performers: Performers): Promise<void> {
    const { file, law, now: at } = this.stream;
    const facts = await attemptAll(group, { file, law, at, simulated: this.simulated, performers, clock: () => this.clock() });
    if (group.some((a) => asksRegister(a.id))) this.comeBack.push(() => this.learn(group, facts));
    else this.learn(group, facts);
  }

  /** Tells what came of a group of actions. */
  private learn(group: readonly Action[], facts: readonly Fact[]): void {
    for (const [i, fact] of facts.entries()) {
      this.inFlight.delete(group[i]?.id ?? "");
      this.paying.delete(group[i]?.id ?? "");
      this.tell(fact);
    }
    // An answer that leaves its action open would be asked for again at once and for ever.
    const stuck = group.filter((a, i) => facts[i]?.type === "answered" && openActions(this.file, this.stream.law, this.stream.now).some((o) => o.id === a.id));
    for (const action of stuck) {
      this.tell({ type: "failed", at: this.stream.now, action, system: "zhixing", reason: "答复未了结该事项 the answer did not settle it", strange: true });
    }
  }

  // --- timers, and what is shown while waiting

  private arm(): void {
    if (this.holdsClock()) return;
    this.timers.keep({
      due: this.stream.due(), now: this.stream.now, aheadMs: this.start.clockAheadMs ?? 0,
      summary: (due) => timerSummary(this.file, due),
      ring: () => void (this.stirred = true),
    });
  }

  private progress(): Progress {
    const payments = [...this.inFlight].filter(isPayment);
    const idle = this.inFlight.size === payments.length && this.outbox.isEmpty && this.comeBack.length === 0 && !this.stirred;
    return { caseId: this.file.caseId, idle, lookedAt: this.stream.now, nextDue: this.stream.due() ?? null, seq: this.file.seq, payments, signals: this.signals };
  }

  private report(): void {
    if (this.simulated) proxySinks<ProgressSinks>().progress.report(this.progress());
  }

  private show(): void {
    setCurrentDetails(caseDetails(this.file, this.stream.law));
    this.report();
    if (this.isBusy() && this.file.status !== "closed") return;
    const attributes = attributesOf(this.file);
    const shown = JSON.stringify(attributes.map((a) => [a.key.name, a.value]));
    if (shown === this.shownAttributes) return;
    this.shownAttributes = shown;
    upsertSearchAttributes(attributes);
  }

  // --- the end, and the next run
  private isDone(): boolean {
    return this.file.status === "closed" && this.inFlight.size === 0 && this.outbox.isEmpty && allHandlersFinished();
  }

  private wantsNewRun(): boolean {
    const { events, messages } = this.start.bounds ?? DEFAULT_BOUNDS;
    const { historyLength, continueAsNewSuggested } = workflowInfo();
    return continueAsNewSuggested || historyLength > events || this.messages > messages;
  }

  /** Only payments may go on without this run: their rows are fenced, and the next run asks about them. */
  private isAtRest(): boolean {
    return [...this.inFlight].every(isPayment) && this.outbox.isEmpty && this.comeBack.length === 0 && allHandlersFinished();
  }

  private async continueAsNew(): Promise<void> {
    const { file, law, now } = this.stream;
    await continueAsNew<(start: CaseStart) => Promise<unknown>>({
      ...this.start, carried: { file, law, now, handled: this.handled.list, run: this.run + 1, signals: this.signals },
    });
  }

  /** Distinguishes payments that this run starts from those of the run before. */
  get runNumber(): number {
    return this.run;
  }
}

const asksRegister = (actionId: string) => actionId.startsWith("consultRegister-");
const isPayment = (actionId: string) => actionId.startsWith("disburse-");

function factOf(name: CommandName, m: CommandMessage<CommandName>): Fact {
  return { type: "command", at: m.at, commandId: m.commandId, by: m.by, command: { name, body: m.body } as never };
}
