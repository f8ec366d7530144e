import { readFileSync } from "node:fs";
import type { Deps } from "../commands/deps.js";
import { calendarsOf, importCalendar } from "../commands/import-calendar.js";
import { deliverCommand } from "../commands/send-command.js";
import { loadCalendars } from "../courts/load.js";
import type { CaseFile } from "../domain/case/file.js";
import { principalOf } from "../domain/case/party.js";
import type { Task } from "../domain/case/tasks.js";
import type { CalendarYears } from "../domain/time/calendar.js";
import { dateOf, msOfInstant, type Instant } from "../domain/time/court-date.js";
import { holderOf } from "./call-route.js";
import { Deeds, inTime, namesOf } from "./deeds.js";
import { fileIn } from "./filing.js";
import { serverMs, type FiledLane, type Lane } from "./lane.js";
import { doneAt } from "./people.js";
import { endOf, filingInstant, momentOf, type Happening, type Scenario, type ScenarioCase } from "./scenario.js";
import type { SkippedCourt } from "./skipped-court.js";
import type { Look } from "./watch.js";

/** What comes next: at which time of the server, and what is done then. */
interface Next {
  ms: number;
  go(): Promise<void>;
}

const SPACING_MS = 20_000;
/** All cases' distances together stay below the shortest time between two hours of a day in a scenario. */
const ALL_SPACING_MS = 50 * 60_000;
/** More things to do at one instant are no work but a circle. */
const MOST_AT_ONCE = 500;

/**
 * Drives a court through a scenario: steps to whatever comes next (a case's date, a person, a happening, a filing), lets it
 * come to rest, and plans anew. Only the server's clock is moved; everything is stamped by the scenario's.
 */
export class Driver {
  readonly lanes: Lane[] = [];
  private filings: { lane: Lane; at: Instant }[];
  private readonly imports: { at: Instant; file: string }[];
  private readonly until: Instant;
  private readonly spacingMs: number;
  private readonly deeds: Deeds;
  private readonly shipped = loadCalendars();
  private calendars: CalendarYears;
  private baseAheadMs = 0;
  private given = 0;

  constructor(private readonly court: SkippedCourt, private readonly scenario: Scenario, private readonly note: (line: string) => void = () => undefined) {
    this.calendars = this.shipped;
    this.until = endOf(scenario);
    this.deeds = new Deeds(court, (at) => this.depsAt(at));
    this.lanes.push(...scenario.cases.map((spec, i): Lane => ({ pointer: `/cases/${i}`, spec })));
    this.filings = inTime(this.lanes.map((lane) => ({ lane, at: filingInstant(lane.spec, scenario.startsAt) })));
    const happenings = scenario.cases.flatMap((c) => c.happenings);
    const cases = this.lanes.length + happenings.filter((h) => h.objection !== undefined).length;
    this.spacingMs = Math.min(SPACING_MS, Math.floor(ALL_SPACING_MS / cases));
    this.imports = inTime([
      ...scenario.calendars.map((c) => ({ at: momentOf(c.at, "10:00"), file: c.file })),
      ...happenings.flatMap((h) => (h.calendarImport === undefined ? [] : [{ at: momentOf(h.at, "10:00"), file: h.calendarImport }])),
    ]);
  }

  /** Runs to the end of the scenario. */
  async run(): Promise<void> {
    const { court, scenario } = this;
    await court.simulator.admin.setFaults(scenario.faults);
    this.baseAheadMs = (await court.serverNow()) - msOfInstant(scenario.startsAt);
    let last = { ms: 0, times: 0 };
    for (let next = this.next(); next; next = this.next()) {
      last = { ms: next.ms, times: next.ms === last.ms ? last.times + 1 : 0 };
      if (last.times > MOST_AT_ONCE) throw new Error(`more than ${MOST_AT_ONCE} things at one instant: is a task asked for again and again?`);
      await court.skipTo(next.ms);
      await next.go();
    }
  }

  // --- planning

  private next(): Next | undefined {
    const all = [...this.lanes.flatMap((lane) => this.nextOf(lane) ?? []), ...this.nextFiling(), ...this.nextImport()];
    return all.reduce<Next | undefined>((first, n) => (first === undefined || n.ms < first.ms ? n : first), undefined);
  }

  private nextFiling(): Next[] {
    const [filing] = this.filings;
    if (!filing || filing.at > this.until) return [];
    return [{
      ms: serverMs(this.aheadOfNext(), filing.at),
      go: async () => {
        this.filings.shift();
        await this.file(filing.lane, filing.at);
      },
    }];
  }

  private nextImport(): Next[] {
    const [calendar] = this.imports;
    if (!calendar || calendar.at > this.until) return [];
    return [{
      ms: serverMs(this.baseAheadMs, calendar.at),
      go: async () => {
        this.imports.shift();
        await this.importCalendar(calendar.file, calendar.at);
      },
    }];
  }

  /** Dates come before what is brought, and that before people. */
  private nextOf({ filed, spec }: Lane): Next | undefined {
    if (!filed) return undefined;
    const open = filed.file.status !== "closed";
    const look = open ? this.court.watch.nextLook(filed.caseId) : undefined;
    const [pending] = filed.pending;
    const person = open ? this.nextPerson(filed, spec) : undefined;
    const first = [look?.at, pending?.at, person?.at].filter((x) => x !== undefined).sort()[0];
    if (first === undefined || first > this.until) return undefined;
    const ms = serverMs(filed.aheadMs, first);
    if (look && first === look.at) return { ms: ms + look.apartMs, go: () => this.rest(filed, look) };
    const work = pending && first === pending.at
      ? () => filed.pending.shift()!.bring()
      : () => this.deeds.complete(filed, spec, person!.task, first);
    return {
      ms,
      go: async () => {
        await work();
        await this.rest(filed, allOf(first));
      },
    };
  }

  /** Planned anew when the case or a calendar has changed, or somebody has tried. */
  private nextPerson(filed: FiledLane, spec: ScenarioCase): { task: Task; at: Instant } | undefined {
    const from = [filed.file, this.calendars, filed.tried.size] as const;
    if (!filed.planned || filed.planned.from.some((x, i) => x !== from[i])) filed.planned = { from, next: this.planPerson(filed, spec) };
    return filed.planned.next;
  }

  private planPerson(filed: FiledLane, spec: ScenarioCase): { task: Task; at: Instant } | undefined {
    const open = filed.file.tasks.filter((t) => t.status === "open" && !filed.tried.has(t.id));
    const planned = open.flatMap((task) => {
      const at = doneAt(spec.people, task, this.calendars);
      return at === undefined ? [] : [{ task, at: at < filed.file.lastAt ? filed.file.lastAt : at }];
    });
    return inTime(planned)[0];
  }

  private aheadOfNext(): number {
    return this.baseAheadMs + this.given * this.spacingMs;
  }

  // --- doing

  private depsAt(at: Instant, aheadMs?: number): Deps {
    const { db, client, profile } = this.court;
    return {
      db, profile, calendars: () => Promise.resolve(this.calendars), now: () => at,
      temporal: { client: () => Promise.resolve(client), isUp: () => true, reason: undefined },
      ...(aheadMs === undefined ? {} : { clockAheadMs: aheadMs }),
    };
  }

  /** Waits until a case and its payments have nothing under way, and reads its file. */
  private async rest(filed: FiledLane, until: Look): Promise<void> {
    await this.court.watch.quiet(filed.caseId, until, filed.signalsSent);
    if (this.court.watch.seqOf(filed.caseId) !== filed.file.seq) filed.file = await this.read(filed.caseId);
  }

  private async read(caseId: string): Promise<CaseFile> {
    const row = await this.court.db.caseFile.findUniqueOrThrow({ where: { caseId }, select: { file: true } });
    return row.file as unknown as CaseFile;
  }

  private async file(lane: Lane, at: Instant): Promise<void> {
    const aheadMs = this.aheadOfNext();
    const outcome = await fileIn(this.court, this.depsAt(at, aheadMs), lane.spec);
    if ("refused" in outcome) {
      lane.refused = outcome.refused;
      return;
    }
    const { id: caseId, caseNumber } = outcome;
    this.given += 1;
    this.note(`${dateOf(at)} ${caseNumber}`);
    const filed: FiledLane = {
      caseId, caseNumber, aheadMs, file: await this.read(caseId), names: await namesOf(this.court, caseId),
      pending: [], tried: new Set(), refusals: [], signalsSent: 0, works: 0,
    };
    filed.pending = this.pendingOf(lane, filed);
    lane.filed = filed;
    await this.rest(filed, allOf(at));
  }

  private pendingOf(lane: Lane, filed: FiledLane): FiledLane["pending"] {
    return inTime(lane.spec.happenings.flatMap((happening, i) => {
      if (happening.calendarImport !== undefined) return [];
      const at = momentOf(happening.at, "10:00");
      return [{ at, bring: () => this.happen(lane, filed, happening, at, `${lane.pointer}/happenings/${i}`) }];
    }));
  }

  private happen(lane: Lane, filed: FiledLane, happening: Happening, at: Instant, pointer: string): Promise<void> | void {
    if (happening.arrival !== undefined) return this.deeds.arrive(filed, happening, at);
    if (happening.objection !== undefined) return this.object(lane, filed, happening, at);
    return this.deeds.happen(filed, happening, at, pointer);
  }

  /** L12: an objection is a case of its own; it follows the listed cases in the answer. */
  private object(lane: Lane, filed: FiledLane, { objection = {} }: Happening, at: Instant): void {
    const by = filed.names[principalOf(filed.file.parties)?.id ?? ""] ?? "案外人";
    const file = {
      kind: "objection", filedAt: dateOf(at),
      objection: { about: "conduct", caseNumber: filed.caseNumber, by, grounds: "认为执行行为违反法律规定 holds the conduct unlawful", ...objection },
    };
    const its: Lane = { pointer: lane.pointer, spec: { ...lane.spec, file, found: [], happenings: [] } };
    this.lanes.push(its);
    this.filings = inTime([...this.filings, { lane: its, at }]);
  }

  /** The rows are stored at once; each case is told when its own clock shows the instant. */
  private async importCalendar(file: string, at: Instant): Promise<void> {
    const { db, profile } = this.court;
    const { year } = await importCalendar(this.depsAt(at), readFileSync(file, "utf8"), holderOf(profile, profile.functions.administrator));
    this.note(`${dateOf(at)} calendar of ${year}`);
    this.calendars = await calendarsOf(db, this.shipped);
    for (const { filed } of this.lanes) {
      if (!filed) continue;
      const open = await db.command.findMany({ where: { caseId: filed.caseId, name: "importCalendar", answeredAt: null }, select: { id: true } });
      const told = open.map(({ id }) => ({ at, bring: async () => void (await deliverCommand(this.depsAt(at), id)) }));
      filed.pending = inTime([...told, ...filed.pending]);
    }
  }
}

/** Every look at an instant. */
function allOf(at: Instant): Look {
  return { at, apartMs: Infinity };
}
