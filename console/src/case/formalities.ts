import type { TimelineEvent } from "../api/client.js";

type Data = Readonly<Record<string, unknown>>;

export const STEPS = ["confirm", "distribution", "approval", "payment", "receipt"] as const;
export type StepName = (typeof STEPS)[number];

/** One formality of an arrival (R46). `dueAt` while it is open, `at` and `by` when it is done. */
export interface Step {
  name: StepName;
  state: "waiting" | "open" | "done" | "refused" | "skipped";
  at?: string;
  by?: string;
  dueAt?: string;
}

export interface Objection {
  id: string;
  by: string;
  against: string;
  amount: string;
  because: string;
  opposedBy?: string;
  suit?: string;
  outcome?: "upheld" | "dismissed";
  dueAt?: string;
}

/** L14, L27: who of several creditors is to get how much, and who objected. Amounts in yuan. */
export interface Plan {
  mode: string;
  shares: { payee: string; amount: string }[];
  servedOn?: string;
  objectionsBy?: string;
  ended: boolean;
  objections: Objection[];
}

/** What the timeline tells of an arrival. Amounts in yuan, people by name. */
export interface ArrivalStory {
  id: string;
  serial: string;
  needed?: string;
  excess?: string;
  steps: Step[];
  /** R29 and R46: the ends of the days that run now. */
  clocks: { rule: string; node: string; dueAt: string }[];
  deferral?: { ground: string; at: string; by?: string; escrow: boolean; releasedOn?: string };
  plan?: Plan;
  receipt?: string;
  /** Why the last refusal or voiding was. */
  because?: string;
  reversed: boolean;
}

const TASK_STEPS: Readonly<Record<string, StepName>> = { confirmArrival: "confirm", approveDistribution: "distribution", approveFunds: "approval", pay: "payment", backfillReceipt: "receipt" };

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const record = (value: unknown): Data => (typeof value === "object" && value !== null ? (value as Data) : {});
const list = (value: unknown): Data[] => (Array.isArray(value) ? value.map(record) : []);

/** The formalities of each arrival of a case, out of its timeline, in the order of arrival. Nothing is decided here: it is read. */
export function formalitiesOf(events: readonly TimelineEvent[]): ArrivalStory[] {
  const reader = new Reader();
  for (const event of events) reader.read(event);
  return reader.stories();
}

interface Clock {
  node: string;
  rule: string;
  dueAt: string;
  over: boolean;
}

class Reader {
  private readonly arrivals = new Map<string, ArrivalStory>();
  private readonly clocks = new Map<string, Clock>();
  private readonly tasks = new Map<string, { arrivalId: string; step: StepName }>();

  stories(): ArrivalStory[] {
    return [...this.arrivals.values()].map((a) => ({ ...a, steps: a.steps.map((s) => shownStep(s, a)), clocks: this.clocksOf(a), ...(a.plan ? { plan: this.planOf(a, a.plan) } : {}) }));
  }

  read({ type, at, rule, actor, data }: TimelineEvent): void {
    const by = "name" in actor && actor.name !== undefined ? actor.name : undefined;
    const done = (step: StepName, state: Step["state"] = "done") => this.set(text(data["arrivalId"]), step, { state, at, ...(by === undefined ? {} : { by }) });
    const story = this.arrivals.get(text(data["arrivalId"]));
    const objection = () => [...this.arrivals.values()].flatMap((a) => a.plan?.objections ?? []).find((o) => o.id === text(data["objectionId"]));
    switch (type) {
      case "fundsArrived":
        return void this.arrivals.set(text(data["arrivalId"]), {
          id: text(data["arrivalId"]), serial: text(data["serial"]), steps: STEPS.map((name) => ({ name, state: "waiting" })), clocks: [], reversed: false,
          ...(text(data["needed"]) ? { needed: text(data["needed"]) } : {}), ...(text(data["excess"]) ? { excess: text(data["excess"]) } : {}),
        });
      case "arrivalReassessed":
        return void (story && Object.assign(story, { needed: text(data["needed"]), excess: text(data["excess"]) }));
      case "arrivalReversed":
        return void (story && Object.assign(story, { reversed: true, because: text(data["because"]) }));
      case "arrivalConfirmed":
        return done("confirm");
      case "distributionApproved":
        return done("distribution");
      case "distributionRefused":
        done("distribution", "refused");
        return void (story && Object.assign(story, { because: text(data["because"]) }));
      case "fundsApproved":
        return done("approval");
      case "fundsRefused":
        done("approval", "refused");
        return void (story && Object.assign(story, { because: text(data["because"]) }));
      case "approvalVoided":
        this.set(text(data["arrivalId"]), "approval", { state: "waiting" });
        return void (story && Object.assign(story, { because: text(data["because"]) }));
      case "paymentOrdered":
        return this.set(text(data["arrivalId"]), "payment", { state: "open", ...(by === undefined ? {} : { by }) });
      case "disbursed": {
        const before = story?.steps.find((s) => s.name === "payment")?.by;
        return this.set(text(data["arrivalId"]), "payment", { state: "done", at, ...(before === undefined ? {} : { by: before }) });
      }
      case "receiptBackfilled":
        done("receipt");
        return void (story && Object.assign(story, { receipt: text(data["receipt"]) }));
      case "disbursementDeferred":
        return void (story && Object.assign(story, { deferral: { ground: text(data["ground"]), at, escrow: data["escrow"] === true, ...(by === undefined ? {} : { by }) } }));
      case "disbursementReleased":
        return void (story?.deferral && Object.assign(story.deferral, { releasedOn: text(data["on"]) }));
      case "distributionPlanDrafted": {
        const shares = list(data["shares"]).map((s) => ({ payee: text(s["payee"]), amount: text(s["amount"]) }));
        return void (story && Object.assign(story, { plan: { mode: text(data["mode"]), shares, ended: false, objections: [] } }));
      }
      case "distributionPlanServed":
        return void (story?.plan && Object.assign(story.plan, { servedOn: text(data["on"]) }));
      case "distributionPlanObjected": {
        const o = record(data["objection"]);
        return void story?.plan?.objections.push({ id: text(o["id"]), by: text(o["by"]), against: text(o["against"]), amount: text(o["amount"]), because: text(data["because"]) });
      }
      case "planObjectionsEnded":
        return void (story?.plan && Object.assign(story.plan, { ended: true }));
      case "planObjectionOpposed":
        return void Object.assign(objection() ?? {}, { opposedBy: text(data["by"]) });
      case "planObjectionSued":
        return void Object.assign(objection() ?? {}, { suit: text(data["suit"]) });
      case "planObjectionSettled":
        return void Object.assign(objection() ?? {}, { outcome: text(data["outcome"]) });
      case "taskOpened":
        return this.opened(record(data["task"]));
      case "taskMoved": {
        const task = this.tasks.get(text(data["taskId"]));
        return void (task && text(data["dueAt"]) && this.set(task.arrivalId, task.step, { state: "open", dueAt: text(data["dueAt"]) }));
      }
      case "taskWithdrawn": {
        const task = this.tasks.get(text(data["taskId"]));
        return void (task && this.set(task.arrivalId, task.step, { state: "waiting" }));
      }
      case "deadlineSet": {
        const d = record(data["deadline"]);
        return void this.clocks.set(text(d["id"]), { node: text(d["node"]), rule: rule ?? "", dueAt: text(d["dueAt"]), over: false });
      }
      case "deadlineMoved":
        return void Object.assign(this.clocks.get(text(data["id"])) ?? {}, { dueAt: text(data["dueAt"]) });
      case "deadlineMet":
      case "deadlineWithdrawn":
        return void Object.assign(this.clocks.get(text(data["id"])) ?? {}, { over: true });
      default:
    }
  }

  private opened(task: Data): void {
    const step = TASK_STEPS[text(task["kind"])];
    const arrivalId = text(record(task["about"])["arrivalId"]);
    if (!step || !this.arrivals.has(arrivalId)) return;
    this.tasks.set(text(task["id"]), { arrivalId, step });
    this.set(arrivalId, step, { state: "open", dueAt: text(task["dueAt"]) });
  }

  private set(arrivalId: string, name: StepName, step: Omit<Step, "name">): void {
    const story = this.arrivals.get(arrivalId);
    if (story) story.steps = story.steps.map((s) => (s.name === name ? { name, ...step } : s));
  }

  private clocksOf(a: ArrivalStory): ArrivalStory["clocks"] {
    return [...this.clocks].flatMap(([id, { node, rule, dueAt, over }]) => {
      const own = [`disbursement:${a.id}`, `payment:${a.id}`].some((key) => id === key || id.startsWith(`${key}:`));
      return own && !over ? [{ node, rule, dueAt }] : [];
    });
  }

  private planOf(a: ArrivalStory, plan: Plan): Plan {
    const open = (id: string) => {
      const clock = this.clocks.get(id);
      return clock && !clock.over ? clock.dueAt : undefined;
    };
    const objectionsBy = open(`planObjection:${a.id}`);
    return {
      ...plan, ...(objectionsBy === undefined ? {} : { objectionsBy }),
      objections: plan.objections.map((o) => {
        const dueAt = open(`planLawsuit:${o.id}`) ?? open(`planOpposition:${o.id}`);
        return dueAt === undefined ? o : { ...o, dueAt };
      }),
    };
  }
}

/** What was passed without being asked was not needed: one payee, or a case filed when one approval was all. */
function shownStep(step: Step, { steps }: ArrivalStory): Step {
  if (step.state !== "waiting") return step;
  const later = steps.slice(STEPS.indexOf(step.name) + 1);
  return later.some((s) => s.state === "done" || s.state === "open") ? { ...step, state: "skipped" } : step;
}
