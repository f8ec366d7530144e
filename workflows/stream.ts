import { decide } from "../domain/case/decide.js";
import type { CaseEvent } from "../domain/case/events.js";
import { evolve } from "../domain/case/evolve.js";
import type { Commands, Fact } from "../domain/case/facts.js";
import type { CaseFile, Law } from "../domain/case/file.js";
import { RuleRefusal, type BadInput } from "../domain/errors.js";
import { nextDue, openActions } from "../domain/case/open-actions.js";
import type { Instant } from "../domain/time/court-date.js";

/** A place in a case's stream: the file there, what it is judged by, and up to when its dates were looked at. */
export interface Place {
  file: CaseFile;
  law: Law;
  now: Instant;
}

/**
 * The case's stream in this run: where it stands, and what PostgreSQL has not confirmed yet.
 *
 * The record decides. A workflow task can be lost after its events were recorded, since they are handed over before it ends
 * (its worker died, the server forgot an update); it is done again, and the second time other messages may come first. Then
 * what was recorded stands, and the facts that are not in it are told again on top of it.
 */
export class Stream {
  private recorded: Place;
  private unconfirmed: { fact: Fact; after: Place }[] = [];
  private events: CaseEvent[] = [];
  private texts: { seq: number; text: string }[] = [];

  constructor(private here: Place) {
    this.recorded = here;
  }

  /** A case from its filing; events up to `recordedSeq` were recorded in the filing's own transaction. */
  static ofFiling(filed: Extract<Fact, { type: "filed" }>, law: Law, recordedSeq: number): Stream {
    const { file, events } = decide(undefined, law, filed);
    const stream = new Stream({ file, law, now: filed.at });
    stream.note(events);
    stream.events = events.filter((e) => e.seq > recordedSeq);
    if (stream.events.length > 0) stream.unconfirmed.push({ fact: filed, after: stream.here });
    return stream;
  }

  get file(): CaseFile {
    return this.here.file;
  }

  get law(): Law {
    return this.here.law;
  }

  get now(): Instant {
    return this.here.now;
  }

  /** What PostgreSQL has not confirmed yet, in order. */
  get left(): readonly CaseEvent[] {
    return this.events;
  }

  /** Up to where PostgreSQL has confirmed the stream. */
  get recordedSeq(): number {
    return (this.events[0]?.seq ?? this.file.seq + 1) - 1;
  }

  get lines(): string {
    return this.texts.map((l) => l.text).join("\n");
  }

  /** Tells the domain a fact; returns the events that followed. @throws RuleRefusal; nothing has happened then. */
  judge(fact: Fact): CaseEvent[] {
    const { file, events, law } = decide(this.file, this.law, fact);
    this.here = { file, law, now: fact.at > this.now ? fact.at : this.now };
    if (events.length > 0) this.unconfirmed.push({ fact, after: this.here });
    this.events.push(...events);
    this.note(events);
    return events;
  }

  /** Keeps the refusal of a command as an event of its own. */
  refuse(fact: Extract<Fact, { type: "command" }>, why: RuleRefusal | BadInput): CaseEvent {
    const [rule, because] = why instanceof RuleRefusal ? [why.rule, why.because] : ["state", why.message];
    const { file } = this.here;
    const event: CaseEvent<"refused"> = {
      seq: file.seq + 1, at: fact.at > file.lastAt ? fact.at : file.lastAt, type: "refused", actor: fact.by, rule,
      data: { rule, what: fact.command.name, because }, commandId: fact.commandId,
    };
    this.here = { ...this.here, file: evolve(file, event) };
    this.unconfirmed.push({ fact, after: this.here });
    this.events.push(event);
    this.note([event]);
    return event;
  }

  /** Throws what telling this fact would throw; works on copies. */
  rehearse(fact: Fact): void {
    let { file, law, now } = this.here;
    for (let due = nextDue(file, law, now); due !== undefined && due <= fact.at; due = nextDue(file, law, now)) {
      ({ file, law } = decide(file, law, { type: "reached", at: due }));
      now = due;
    }
    decide(file, law, fact);
  }

  /** The next date to be looked at. */
  due(): Instant | undefined {
    return nextDue(this.file, this.law, this.now);
  }

  /** A calendar that an adopted event tells of without its days. */
  learn({ year, calendar }: Commands["importCalendar"]): void {
    const { law } = this.here;
    this.here = { ...this.here, law: { ...law, calendars: { ...law.calendars, [year]: calendar } } };
  }

  /** PostgreSQL holds the stream up to this event. */
  confirm(seq: number): void {
    const batch = this.events.filter((e) => e.seq <= seq);
    this.events.splice(0, batch.length);
    let last: Place | undefined;
    while ((this.unconfirmed[0]?.after.file.seq ?? Infinity) <= seq) last = this.unconfirmed.shift()?.after;
    this.recorded = last?.file.seq === seq ? last : { ...(last ?? this.recorded), file: batch.reduce((f, e) => evolve(f, e), this.recorded.file) };
  }

  /** PostgreSQL holds other events after the last confirmed one: they stand. Returns the facts that are to be told again. */
  adopt(theirs: readonly CaseEvent[]): Fact[] {
    const before = this.recorded;
    const file = theirs.reduce((f, e) => evolve(f, e), before.file);
    const facts = this.unconfirmed.map((u) => u.fact);
    this.here = { file, law: before.law, now: file.lastAt > before.now ? file.lastAt : before.now };
    this.recorded = this.here;
    this.unconfirmed = [];
    this.events = [];
    this.texts = this.texts.filter((l) => l.seq <= before.file.seq);
    this.note(theirs);
    return facts.filter((fact) => !isContained(fact, theirs, before, this.here));
  }

  private note(events: readonly CaseEvent[]): void {
    this.texts.push(...events.map((e) => ({ seq: e.seq, text: `${e.at} ${String(e.seq).padStart(3)} ${e.type}${e.rule ? ` ${e.rule}` : ""}` })));
  }
}

/** Dates are looked at anew, and a notice of money counts once by its serial, however often it is told. */
function isContained(fact: Fact, theirs: readonly CaseEvent[], before: Place, after: Place): boolean {
  switch (fact.type) {
    case "command":
      return theirs.some((e) => e.commandId === fact.commandId);
    case "answered":
    case "failed":
      return isOpen(fact.action.id, before) && !isOpen(fact.action.id, after);
    case "reached":
      return true;
    case "filed":
    case "arrived":
    case "disbursementReported":
      return false;
  }
}

const isOpen = (actionId: string, { file, law, now }: Place) => openActions(file, law, now).some((a) => a.id === actionId);
