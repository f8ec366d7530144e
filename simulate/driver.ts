import { readFileSync } from "node:fs";
import { completeTask } from "../api/tasks/complete.js";
import { FilingBody } from "../api/shapes/filing.js";
import { fieldErrors } from "../api/shapes/field-errors.js";
import { acceptNotice } from "../commands/accept-notice.js";
import { codeOf, numberOf } from "../commands/case-number.js";
import { Conflict, type Deps } from "../commands/deps.js";
import { fileCase, startCase } from "../commands/file-case.js";
import { calendarsOf, importCalendar } from "../commands/import-calendar.js";
import { deliverCommand } from "../commands/send-command.js";
import { loadCalendars } from "../courts/load.js";
import type { CaseFile } from "../domain/case/file.js";
import { principalOf } from "../domain/case/party.js";
import type { Task } from "../domain/case/tasks.js";
import type { CaseKind } from "../domain/court-profile.js";
import { BadInput, RuleRefusal, type FieldError } from "../domain/errors.js";
import type { CalendarYears } from "../domain/time/calendar.js";
import { dateOf, msOfInstant, type Instant } from "../domain/time/court-date.js";
import type { Filing } from "../domain/case/filing.js";
import { callRoute, holderOf } from "./call-route.js";
import { deedOf, isCall } from "./happenings.js";
import { serverMs, type FiledLane, type Lane } from "./lane.js";
import { accountOf, answerTo, doneAt } from "./people.js";
import { endOf, filingInstant, kindOf, momentOf, type Happening, type Scenario, type ScenarioCase } from "./scenario.js";
import type { SkippedCourt } from "./skipped-court.js";

/** A mistake of the scenario that shows only when its time has come. */
export class HappeningMistake extends Error {
  override readonly name = "HappeningMistake";
  constructor(readonly errors: FieldError[]) {
    super(errors.map((e) => `${e.pointer} ${e.message}`).join("\n"));
  }
}

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
  private readonly filings: { lane: Lane; at: Instant }[];
  private readonly imports: { at: Instant; file: string }[];
  private readonly until: Instant;
  private readonly spacingMs: number;
  private readonly shipped = loadCalendars();
  private calendars: CalendarYears;
  private baseAheadMs = 0;
  private given = 0;

  constructor(private readonly court: SkippedCourt, private readonly scenario: Scenario, private readonly note: (line: string) => void = () => undefined) {
    this.calendars = this.shipped;
    this.until = endOf(scenario);
    this.lanes.push(...scenario.cases.map((spec, i): Lane => ({ pointer: `/cases/${i}`, spec })));
    this.filings = this.lanes.map((lane) => ({ lane, at: filingInstant(lane.spec, scenario.startsAt) })).sort((a, b) => order(a.at, b.at));
    const more = this.lanes.flatMap((l) => l.spec.happenings).filter((h) => h.objection !== undefined).length;
    this.spacingMs = Math.min(SPACING_MS, Math.floor(ALL_SPACING_MS / (this.lanes.length + more)));
    this.imports = [
      ...scenario.calendars.map((c) => ({ at: momentOf(c.at, "10:00"), file: c.file })),
      ...scenario.cases.flatMap((c) => c.happenings).flatMap((h) => (h.calendarImport === undefined ? [] : [{ at: momentOf(h.at, "10:00"), file: h.calendarImport }])),
    ].sort((a, b) => order(a.at, b.at));
  }

  /** Runs to the end of the scenario. */
  async run(): Promise<void> {
    const { court, scenario } = this;
    await court.simulator.admin.setFaults(scenario.faults);
    this.baseAheadMs = (await court.serverNow()) - msOfInstant(scenario.startsAt);
    let last = { ms: 0, times: 0, said: "" };
    for (let next = this.next(); next; next = this.next()) {
      last = { ...last, ms: next.ms, times: next.ms === last.ms ? last.times + 1 : 0 };
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
    const first = [look, pending?.at, person?.at].filter((x) => x !== undefined).sort()[0];
    if (first === undefined || first > this.until) return undefined;
    const ms = serverMs(filed.aheadMs, first);
    if (first === look) return { ms, go: () => this.rest(filed, first) };
    if (pending && first === pending.at) {
      return {
        ms,
        go: async () => {
          filed.pending.shift();
          await pending.bring();
          await this.rest(filed, first);
        },
      };
    }
    return { ms, go: () => this.complete(filed, spec, person!.task, first) };
  }

  private nextPerson(filed: FiledLane, spec: ScenarioCase): { task: Task; at: Instant } | undefined {
    return filed.file.tasks
      .filter((t) => t.status === "open" && !filed.tried.has(t.id))
      .flatMap((task) => {
        const at = doneAt(spec.people, task, this.calendars);
        return at === undefined ? [] : [{ task, at: at < filed.file.lastAt ? filed.file.lastAt : at }];
      })
      .sort((a, b) => order(a.at, b.at))[0];
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
  private async rest(filed: FiledLane, until: Instant): Promise<void> {
    await this.court.watch.quiet(filed.caseId, until, filed.signalsSent);
    if (this.court.watch.seqOf(filed.caseId) === filed.file.seq) return;
    filed.file = await this.read(filed.caseId);
  }

  private async read(caseId: string): Promise<CaseFile> {
    const row = await this.court.db.caseFile.findUniqueOrThrow({ where: { caseId }, select: { file: true } });
    return row.file as unknown as CaseFile;
  }

  private async file(lane: Lane, at: Instant): Promise<void> {
    const aheadMs = this.aheadOfNext();
    const deps = this.depsAt(at, aheadMs);
    const body = FilingBody.safeParse({ filedAt: dateOf(at), ...lane.spec.file });
    if (!body.success) {
      lane.refused = { status: 422, rule: null, errors: fieldErrors(body.error) };
      return;
    }
    const filing = withAccounts(body.data);
    await this.layOutWorld(lane.spec, filing.kind, filing.filedAt ?? dateOf(at));
    try {
      const { id: caseId, caseNumber } = await fileCase(deps, filing, holderOf(deps.profile, deps.profile.functions.filing));
      await startCase(deps, caseId);
      this.given += 1;
      this.note(`${dateOf(at)} ${caseNumber}`);
      const people = await this.court.db.party.findMany({ where: { caseId }, select: { partyId: true, name: true } });
      const filed: FiledLane = {
        caseId, caseNumber, aheadMs, file: await this.read(caseId), names: Object.fromEntries(people.map((p) => [p.partyId, p.name])),
        pending: [], tried: new Set(), refusals: [], signalsSent: 0, works: 0,
      };
      filed.pending = this.pendingOf(lane, filed);
      lane.filed = filed;
      await this.rest(filed, at);
      filed.file = await this.read(caseId);
    } catch (error) {
      if (error instanceof RuleRefusal) lane.refused = { status: 409, rule: error.rule, errors: [{ pointer: "", message: error.because }] };
      else if (error instanceof BadInput) lane.refused = { status: 422, rule: null, errors: error.errors };
      else if (error instanceof Conflict) lane.refused = { status: 409, rule: null, errors: [{ pointer: "/document/number", message: `${error.because}：${error.existing ?? ""}` }] };
      else throw error;
    }
  }

  /** What there is to be found is laid out under the id that the filing will get: its first query goes out at once. */
  private async layOutWorld({ found }: ScenarioCase, kind: CaseKind, filedOn: string): Promise<void> {
    const year = Number(filedOn.slice(0, 4));
    const row = await this.court.db.caseNumber.findUnique({ where: { year_code: { year, code: codeOf(kind) } } });
    const { caseId } = numberOf(this.court.profile, kind, year, (row?.last ?? 0) + 1);
    await this.court.simulator.admin.setWorld(caseId, { found });
  }

  private pendingOf(lane: Lane, filed: FiledLane): FiledLane["pending"] {
    return lane.spec.happenings
      .map((happening, i) => ({ happening, pointer: `${lane.pointer}/happenings/${i}`, at: momentOf(happening.at, "10:00") }))
      .filter(({ happening }) => happening.calendarImport === undefined)
      .sort((a, b) => order(a.at, b.at))
      .map(({ happening, pointer, at }) => ({ at, bring: () => this.happen(lane, filed, happening, at, pointer) }));
  }

  private async happen(lane: Lane, filed: FiledLane, happening: Happening, at: Instant, pointer: string): Promise<void> {
    const kind = kindOf(happening);
    if (kind === "arrival") return this.arrive(filed, happening, at);
    if (kind === "objection") return this.object(lane, filed, happening, at);
    if (!isCall(kind)) return;
    const { profile } = this.court;
    const deed = deedOf(kind, happening, at, filed.file, filed.names, profile);
    await this.call(filed, at, kind, async (deps, workId) => {
      try {
        await callRoute(deed.route, { deps, caller: holderOf(profile, deed.post), params: { id: filed.caseId }, body: deed.body, workId });
      } catch (error) {
        if (error instanceof BadInput) throw new HappeningMistake(error.errors.map((e) => ({ ...e, pointer: `${pointer}/${kind}${e.pointer}` })));
        throw error;
      }
    });
    if (kind === "party") filed.names = await this.namesOf(filed.caseId);
  }

  private async namesOf(caseId: string): Promise<Record<string, string>> {
    const people = await this.court.db.party.findMany({ where: { caseId }, select: { partyId: true, name: true } });
    return Object.fromEntries(people.map((p) => [p.partyId, p.name]));
  }

  /** What a rule forbids is kept as a refusal, unless the case keeps it itself (R30). */
  private async call(filed: FiledLane, at: Instant, what: string, work: (deps: Deps, workId: string) => Promise<void>): Promise<void> {
    filed.works += 1;
    const before = filed.file.seq;
    try {
      await work(this.depsAt(at), `${filed.caseId}-w${filed.works}`);
    } catch (error) {
      if (!(error instanceof RuleRefusal)) throw error;
      const kept = await this.court.db.caseEvent.count({ where: { caseId: filed.caseId, seq: { gt: before }, type: "refused" } });
      if (kept === 0) filed.refusals.push({ at, rule: error.rule, what: `${what}: ${error.because}` });
    }
  }

  private async complete(filed: FiledLane, spec: ScenarioCase, task: Task, at: Instant): Promise<void> {
    const { profile, simulator } = this.court;
    filed.tried.add(task.id);
    const answer = answerTo(task, {
      file: filed.file, spec, names: filed.names, channel: profile.publicationChannels[0]?.id ?? "",
      wasPaid: (d) => simulator.book.effects({ system: "bank", caseId: filed.caseId }).some((e) => e.kind === "pay" && e.instruction.startsWith(`${filed.caseId}-${d}-`)),
    });
    await this.call(filed, at, task.kind, async (deps, workId) => {
      try {
        await callRoute(completeTask, { deps, caller: holderOf(profile, task.role, task.assignee), params: { id: `${filed.caseId}.${task.id}` }, body: answer, workId });
      } catch (error) {
        if (error instanceof BadInput) throw new HappeningMistake(error.errors.map((e) => ({ ...e, pointer: `${filed.caseNumber} people/${task.kind}/with${e.pointer}` })));
        throw error;
      }
    });
    await this.rest(filed, at);
  }

  /** Money comes into the case's account at the bank; its notice comes when the bank's faults let it. */
  private async arrive(filed: FiledLane, { arrival: amount = "", serial, payer }: Happening, at: Instant): Promise<void> {
    const row = await this.court.db.caseAccount.findUnique({ where: { caseId: filed.caseId } });
    if (!row) {
      filed.refusals.push({ at, rule: "R27", what: "arrival: 本案尚无账户 the case has no account yet" });
      return;
    }
    const name = payer ?? filed.names[principalOf(filed.file.parties)?.id ?? ""] ?? "付款人";
    filed.works += 1;
    const notice = { serial: serial ?? `${filed.caseId}-S${filed.works}`, account: row.account, amount, payer: name, payerAccount: accountOf(name), at };
    const { deliverAt, copies } = await this.court.simulator.admin.arrive(notice, at);
    if (deliverAt === null) return;
    for (let copy = 0; copy < copies; copy += 1) {
      if (deliverAt <= at) await this.takeNotice(filed, notice, at);
      else {
        filed.pending.push({ at: deliverAt, bring: () => this.takeNotice(filed, notice, deliverAt) });
        filed.pending.sort((a, b) => order(a.at, b.at));
      }
    }
  }

  private async takeNotice(filed: FiledLane, notice: Parameters<typeof acceptNotice>[1], at: Instant): Promise<void> {
    await acceptNotice(this.depsAt(at), notice);
    filed.signalsSent = await this.court.db.fundsNotice.count({ where: { caseId: filed.caseId, deliveredAt: { not: null } } });
  }

  /** L12: an objection is a case of its own; it follows the listed cases in the answer. */
  private async object(lane: Lane, filed: FiledLane, { objection = {} }: Happening, at: Instant): Promise<void> {
    const by = filed.names[principalOf(filed.file.parties)?.id ?? ""] ?? "案外人";
    const file = {
      kind: "objection", filedAt: dateOf(at),
      objection: { about: "conduct", caseNumber: filed.caseNumber, by, grounds: "认为执行行为违反法律规定 holds the conduct unlawful", ...objection },
    };
    const its: Lane = { pointer: lane.pointer, spec: { ...lane.spec, file, found: [], happenings: [] } };
    this.lanes.push(its);
    this.filings.push({ lane: its, at });
    this.filings.sort((a, b) => order(a.at, b.at));
  }

  private async importCalendar(file: string, at: Instant): Promise<void> {
    const { db, profile } = this.court;
    const { year } = await importCalendar(this.depsAt(at), readFileSync(file, "utf8"), holderOf(profile, profile.functions.administrator));
    this.note(`${dateOf(at)} calendar of ${year}`);
    this.calendars = await calendarsOf(db, this.shipped);
    for (const { filed } of this.lanes) {
      if (!filed) continue;
      const open = await db.command.findMany({ where: { caseId: filed.caseId, name: "importCalendar", answeredAt: null }, select: { id: true } });
      filed.pending.unshift(...open.map(({ id }) => ({ at, bring: async () => void (await deliverCommand(this.depsAt(at), id)) })));
    }
  }
}

/** Stable: equal instants keep the order of the list. */
function order(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In `simulate` every applicant's account is known (interface: Filing). */
function withAccounts(filing: Filing): Filing {
  return { ...filing, ...(filing.applicants ? { applicants: filing.applicants.map((a) => ({ ...a, bankAccount: a.bankAccount ?? accountOf(a.name) })) } : {}) };
}
