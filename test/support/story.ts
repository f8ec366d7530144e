import { loadCalendars, loadProfile } from "../../courts/load.js";
import { decide } from "../../domain/case/decide.js";
import type { CaseEvent, EventType } from "../../domain/case/events.js";
import type { By, Command, CommandName, Commands, Fact } from "../../domain/case/facts.js";
import { admit, type Filing } from "../../domain/case/filing.js";
import type { CaseFile, Deadline, Law } from "../../domain/case/file.js";
import { nextDue, openActions } from "../../domain/case/open-actions.js";
import type { Task, TaskKind } from "../../domain/case/tasks.js";
import { profileForCase, type CaseProfile, type CourtProfile } from "../../domain/court-profile.js";
import { fenOfYuan, type Fen } from "../../domain/money/fen.js";
import { hindrance } from "../../domain/segments/documents.js";
import { workingDayAfter, workingDayOnOrBefore, type CalendarYears } from "../../domain/time/calendar.js";
import { addDays, at, courtDate, dateOf, instant, type Instant } from "../../domain/time/court-date.js";
import { answerIn, failureIn, usualAnswer, type World } from "./story-world.js";

export type Punctuality = "onTime" | "late" | "never";

export interface StoryOptions extends World {
  filing: Filing;
  profile?: CourtProfile;
  /** What the case carries of the profile, where a test changes only that. */
  caseProfile?: CaseProfile;
  /** R46: most stories are not about the formalities of funds, and tell only the approval. */
  formalities?: "full" | "approvalOnly";
  calendars?: CalendarYears;
  until?: string;
  /** When the case is entered, where that is later than its filing date. */
  enteredAt?: string;
  people?: Punctuality | (Partial<Record<TaskKind, Punctuality>> & { others?: Punctuality });
  /** What people answer where it is not the usual. */
  answers?: Partial<Record<TaskKind, object>>;
  /** Instants at which a fact is told; a day means ten o'clock. */
  happenings?: { at: string; command?: Command; by?: By; arrival?: { amount: Fen; serial: string } }[];
}

/** Read once: a test file tells many stories. */
const NANZHAO = loadProfile("nanzhao");
const CALENDARS = loadCalendars();

const withFormalities = (profile: CaseProfile, fundsFormalities: "full" | "approvalOnly"): CaseProfile => ({ ...profile, settings: { ...profile.settings, fundsFormalities } });

const OFFICER: By = { post: "south", staffId: "nz-009" };

/** A case told in memory: the pure domain, with answers at once and people who do their work; no engine, no database. */
export class Story {
  file: CaseFile;
  law: Law;
  events: CaseEvent[] = [];
  now: Instant;
  private n = 0;
  private readonly ahead: NonNullable<StoryOptions["happenings"]>;

  constructor(private readonly options: StoryOptions) {
    const profile = options.profile ?? NANZHAO;
    this.law = { profile: options.caseProfile ?? withFormalities(profileForCase(profile), options.formalities ?? "approvalOnly"), calendars: options.calendars ?? CALENDARS };
    const filedOn = options.filing.filedAt ?? courtDate("2026-09-29");
    this.now = options.enteredAt ? instant(options.enteredAt) : at(filedOn, "09:00");
    this.ahead = (options.happenings ?? []).map((h) => ({ ...h, at: h.at.includes("T") ? instant(h.at) : at(courtDate(h.at), "10:00") }));
    const { opening } = admit({ ...options.filing, filedAt: filedOn }, profile, this.now);
    const filed = { ...opening, caseId: "2026-yu1321-zhi-1", caseNumber: "（2026）豫1321执1号" };
    const opened = decide(undefined, this.law, { type: "filed", at: this.now, by: { post: "filing", staffId: "nz-013" }, filed });
    this.file = opened.file;
    this.events.push(...opened.events);
    this.settle();
  }

  /** Runs to the end of `until`. */
  run(): this {
    return this.to(this.options.until ?? "2026-12-31");
  }

  /** Runs to the end of a day, or to an instant: dates, happenings and people in the order of their instants. */
  to(when: string): this {
    const until = when.includes("T") ? instant(when) : instant(`${when}T23:59:59+08:00`);
    for (let steps = 0; steps < 20_000; steps += 1) {
      const person = this.nextPerson();
      const due = nextDue(this.file, this.law, this.now);
      const [happening] = this.ahead.filter((h) => h.at >= this.now).sort((a, b) => (a.at < b.at ? -1 : 1));
      const next = [person?.at, due, happening?.at as Instant | undefined].filter((x): x is Instant => x !== undefined && x <= until).sort()[0];
      if (next === undefined) {
        if (until > this.now) this.now = until;
        return this;
      }
      if (happening?.at === next) {
        this.ahead.splice(this.ahead.indexOf(happening), 1);
        if (happening.command) this.tellCommand(happening.command, happening.by ?? OFFICER, next);
        if (happening.arrival) this.tell({ type: "arrived", at: next, bankAt: next, ...happening.arrival });
      } else if (due === next) {
        this.tell({ type: "reached", at: due });
      } else if (person) {
        this.complete(person.task, undefined, person.at);
      }
    }
    throw new Error("the story does not end");
  }

  /** Gives a command now. */
  when<K extends CommandName>(name: K, body: Commands[K], by: By = OFFICER): CaseEvent[] {
    return this.tellCommand({ name, body } as unknown as Command, by, this.now);
  }

  /** Somebody completes the open task of a kind now; the person who holds its post unless another is named. */
  does(kind: TaskKind, answer?: object, by?: By): CaseEvent[] {
    const task = this.openTask(kind);
    if (!task) throw new Error(`no open task ${kind}`);
    return this.complete(task, answer, this.now, by);
  }

  /** Money arrives now; `bankAt` where the bank says another time. */
  arrives(yuan: string, serial: string, more: { bankAt?: string; reverses?: string } = {}): CaseEvent[] {
    return this.tell({
      type: "arrived", at: this.now, serial, amount: fenOfYuan(yuan), bankAt: more.bankAt ? instant(more.bankAt) : this.now,
      ...(more.reverses ? { reverses: more.reverses } : {}),
    });
  }

  types(...only: EventType[]): string[] {
    return this.events.filter((e) => only.length === 0 || only.includes(e.type)).map((e) => e.type);
  }

  of<T extends EventType>(type: T): CaseEvent<T>[] {
    return this.events.filter((e) => e.type === type) as unknown as CaseEvent<T>[];
  }

  deadline(id: string): Deadline | undefined {
    return this.file.deadlines.find((d) => d.id === id);
  }

  openTask(kind: TaskKind): Task | undefined {
    return this.file.tasks.find((t) => t.kind === kind && t.status === "open");
  }

  /** Kinds of the open tasks. */
  waitsFor(): TaskKind[] {
    return this.file.tasks.filter((t) => t.status === "open").map((t) => t.kind);
  }

  timeline(): string {
    return this.events.map((e) => `${e.seq} ${e.at} ${e.type} ${e.rule ?? ""} ${JSON.stringify(e.data)}`).join("\n");
  }

  /** Tells a fact, after all dates before it, and lets the world answer what follows. */
  tell(fact: Exclude<Fact, { type: "filed" }>): CaseEvent[] {
    for (let due = nextDue(this.file, this.law, this.now); due !== undefined && due <= fact.at && fact.type !== "reached"; due = nextDue(this.file, this.law, this.now)) {
      this.apply({ type: "reached", at: due });
      this.settle();
    }
    const events = this.apply(fact);
    this.settle();
    return events;
  }

  private apply(fact: Fact): CaseEvent[] {
    const { file, events, law } = decide(this.file, this.law, fact);
    this.file = file;
    this.law = law;
    this.events.push(...events);
    if (fact.at > this.now) this.now = fact.at;
    return events;
  }

  private tellCommand(command: Command, by: By, when: Instant): CaseEvent[] {
    this.n += 1;
    return this.tell({ type: "command", at: when, commandId: `c${this.n}`, by, command });
  }

  private complete(task: Task, answer: object | undefined, when: Instant, by: By = { post: task.role, staffId: `s-${task.role}` }): CaseEvent[] {
    const body = { taskId: task.id, kind: task.kind, answer: answer ?? this.options.answers?.[task.kind] ?? usualAnswer(task) };
    return this.tellCommand({ name: "completeTask", body } as Command, by, when);
  }

  private nextPerson(): { task: Task; at: Instant } | undefined {
    const mine = this.file.tasks
      .filter((t) => t.status === "open" && !hindrance(this.file, t))
      .flatMap((task) => {
        const when = this.doneAt(task);
        return when ? [{ task, at: when }] : [];
      });
    return mine.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  }

  /** Interface, A day in `simulate`: when a punctual or a late person does a task. */
  private doneAt(task: Task): Instant | undefined {
    const { people = "onTime" } = this.options;
    const habit = typeof people === "string" ? people : (people[task.kind] ?? people.others ?? "onTime");
    if (habit === "never") return undefined;
    const { calendars } = this.law;
    const due = dateOf(task.dueAt);
    const first = at(workingDayAfter(dateOf(task.createdAt), calendars).date, "15:00");
    const before = at(workingDayOnOrBefore(addDays(due, -1), calendars).date, "15:00");
    const inTime = [[before, first].sort().at(-1) as Instant, at(due, "15:00")].sort()[0] as Instant;
    const done = habit === "late" ? at(workingDayAfter(due, calendars).date, "15:00") : inTime;
    return done > this.now ? done : this.now;
  }

  private settle(): void {
    for (let i = 0; i < 500; i += 1) {
      const [action] = openActions(this.file, this.law, this.now);
      if (!action) return;
      const failure = failureIn(this.options, action, this.now);
      if (failure) this.apply({ type: "failed", at: this.now, action, reason: "down", ...failure });
      else this.apply({ type: "answered", at: this.now, action, answer: answerIn(this.options, this.file, action, this.now) } as Fact);
      if (openActions(this.file, this.law, this.now).some((a) => a.id === action.id && a.kind === "disburse")) return;
    }
    throw new Error("actions do not come to rest");
  }
}

/** A filing with good defaults; parts are changed by spreading. */
export function aFiling(change: Partial<Filing> = {}): Filing {
  return {
    kind: "initial",
    filedAt: courtDate("2026-09-29"),
    document: {
      type: "judgment", number: "（2026）豫1321民初123号", obligors: ["王小川"], amount: "120000.00",
      effectiveOn: courtDate("2026-08-01"), performBy: courtDate("2026-08-31"),
    },
    applicants: [{ name: "李大海", bankAccount: { holder: "李大海", bank: "南召农商行", number: "6228000000000001" } }],
    respondents: [{ name: "王小川", domicile: { town: "石门" } }],
    ...change,
  };
}

/** The same filing with other parts of its document. */
export function aDocument(change: Partial<NonNullable<Filing["document"]>>): NonNullable<Filing["document"]> {
  return { ...aFiling().document!, ...change };
}
