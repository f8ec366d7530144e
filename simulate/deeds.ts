import { completeTask } from "../api/tasks/complete.js";
import { acceptNotice, type ArrivalNotice } from "../commands/accept-notice.js";
import type { Deps } from "../commands/deps.js";
import { Refusal } from "../court-systems/simulator/refusal.js";
import { principalOf } from "../domain/case/party.js";
import type { Task } from "../domain/case/tasks.js";
import { BadInput, RuleRefusal, type FieldError } from "../domain/errors.js";
import type { Instant } from "../domain/time/court-date.js";
import { callRoute, holderOf } from "./call-route.js";
import { deedOf, isCall } from "./happenings.js";
import type { FiledLane } from "./lane.js";
import { accountOf, answerTo } from "./people.js";
import { kindOf, type Happening, type ScenarioCase } from "./scenario.js";
import type { SkippedCourt } from "./skipped-court.js";

/** A mistake of the scenario that shows only when its time has come. */
export class HappeningMistake extends Error {
  override readonly name = "HappeningMistake";
  constructor(readonly errors: FieldError[]) {
    super(errors.map((e) => `${e.pointer} ${e.message}`).join("\n"));
  }
}

/** What people and the world do to cases of a court. */
export class Deeds {
  constructor(private readonly court: SkippedCourt, private readonly depsAt: (at: Instant) => Deps) {}

  /** A call to a case that a happening is. */
  async happen(filed: FiledLane, happening: Happening, at: Instant, pointer: string): Promise<void> {
    const kind = kindOf(happening);
    if (!isCall(kind)) return;
    const { profile } = this.court;
    const deed = deedOf(kind, happening, at, filed.file, filed.names, profile);
    await this.work(filed, at, kind, `${pointer}/${kind}`, (deps, workId) =>
      callRoute(deed.route, { deps, caller: holderOf(profile, deed.post), params: { id: filed.caseId }, body: deed.body, workId }));
    if (kind === "party") filed.names = await namesOf(this.court, filed.caseId);
  }

  /** Somebody does a task: the holder of its post, or whom it names. */
  async complete(filed: FiledLane, spec: ScenarioCase, task: Task, at: Instant): Promise<void> {
    const { profile, simulator } = this.court;
    filed.tried.add(task.id);
    const instructions = simulator.book.effects({ system: "bank", caseId: filed.caseId }).filter((e) => e.kind === "pay").map((e) => e.instruction);
    const answer = answerTo(task, {
      file: filed.file, spec, names: filed.names, channel: profile.publicationChannels[0]?.id ?? "",
      wasPaid: (d) => instructions.some((i) => i.startsWith(`${filed.caseId}-${d}-`)),
    });
    await this.work(filed, at, task.kind, `${filed.caseNumber} people/${task.kind}/with`, (deps, workId) =>
      callRoute(completeTask, { deps, caller: holderOf(profile, task.role, task.assignee), params: { id: `${filed.caseId}.${task.id}` }, body: answer, workId }));
  }

  /** Money comes into the case's account at the bank; its notice comes when the bank's faults let it. */
  async arrive(filed: FiledLane, { arrival: amount = "", serial, payer }: Happening, at: Instant): Promise<void> {
    const row = await this.court.db.caseAccount.findUnique({ where: { caseId: filed.caseId } });
    if (!row) {
      filed.refusals.push({ at, rule: "R27", what: "arrival: 本案尚无账户 the case has no account yet" });
      return;
    }
    const name = payer ?? filed.names[principalOf(filed.file.parties)?.id ?? ""] ?? "付款人";
    filed.works += 1;
    const notice = { serial: serial ?? `${filed.caseId}-S${filed.works}`, account: row.account, amount, payer: name, payerAccount: accountOf(name), at };
    // The bank refuses a serial that it has with other content.
    const booked = await this.court.simulator.admin.arrive(notice, at).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      filed.refusals.push({ at, rule: "R46", what: `arrival: ${error.detail}` });
      return undefined;
    });
    if (!booked || booked.deliverAt === null) return;
    const { deliverAt, copies } = booked;
    for (let copy = 0; copy < copies; copy += 1) {
      if (deliverAt <= at) await this.takeNotice(filed, notice, at);
      else filed.pending = inTime([...filed.pending, { at: deliverAt, bring: () => this.takeNotice(filed, notice, deliverAt) }]);
    }
  }

  private async takeNotice(filed: FiledLane, notice: ArrivalNotice, at: Instant): Promise<void> {
    await acceptNotice(this.depsAt(at), notice);
    filed.signalsSent = await this.court.db.fundsNotice.count({ where: { caseId: filed.caseId, deliveredAt: { not: null } } });
  }

  /** What a rule forbids is kept as a refusal, unless the case keeps it itself (R30); a wrong body is the scenario's mistake. */
  private async work(filed: FiledLane, at: Instant, what: string, pointer: string, call: (deps: Deps, workId: string) => Promise<unknown>): Promise<void> {
    filed.works += 1;
    try {
      await call(this.depsAt(at), `${filed.caseId}-w${filed.works}`);
    } catch (error) {
      if (error instanceof BadInput) throw new HappeningMistake(error.errors.map((e) => ({ ...e, pointer: `${pointer}${e.pointer}` })));
      if (!(error instanceof RuleRefusal)) throw error;
      const kept = await this.court.db.caseEvent.count({ where: { caseId: filed.caseId, seq: { gt: filed.file.seq }, type: "refused" } });
      if (kept === 0) filed.refusals.push({ at, rule: error.rule, what: `${what}: ${error.because}` });
    }
  }
}

/** Names of a case's people by partyId. */
export async function namesOf({ db }: SkippedCourt, caseId: string): Promise<Record<string, string>> {
  const people = await db.party.findMany({ where: { caseId }, select: { partyId: true, name: true } });
  return Object.fromEntries(people.map((p) => [p.partyId, p.name]));
}

/** In the order of their instants; of one instant in the order of the list. */
export function inTime<T extends { at: Instant }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
