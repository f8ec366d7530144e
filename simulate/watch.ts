import type { InjectedSinks } from "@temporalio/worker";
import type { Instant } from "../domain/time/court-date.js";
import type { ProgressSinks } from "../workflows/progress-sinks.js";
import type { PaymentProgress, Progress } from "../workflows/enforcement-case.messages.js";

interface Seen {
  desk?: Progress;
  payments: Map<string, PaymentProgress>;
}

/** When somebody looks again: at which instant, and how much later than that by the server's clock. */
export interface Look {
  at: Instant;
  apartMs: number;
}

/** Longer than any burst of work; what takes this long hangs. */
const PATIENCE_MS = 60_000;

/** What workflows tell of themselves through their sink: who still works, and when everybody looks again. */
export class Watch {
  private readonly seen = new Map<string, Seen>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private failure: Error | undefined;

  /** For the worker. */
  sinks(): InjectedSinks<ProgressSinks> {
    return {
      progress: {
        report: { fn: (_info, progress) => this.change(progress.caseId, (s) => (s.desk = progress)) },
        payment: { fn: (_info, progress) => this.change(progress.caseId, (s) => s.payments.set(progress.action, progress)) },
        happened: { fn: () => undefined },
      },
    };
  }

  /** The worker died: everyone who waits hears of it. */
  fail(error: unknown): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    for (const wake of [...this.waiting.values()].flat()) wake();
  }

  /** How many signals a case has to hear: those that its own payments sent it. */
  signalsOfPayments(caseId: string): number {
    return [...(this.seen.get(caseId)?.payments.values() ?? [])].reduce((n, p) => n + p.signals, 0);
  }

  /** When a case or one of its payments looks again by itself; undefined where only the world moves it. */
  nextLook(caseId: string): Look | undefined {
    const seen = this.seen.get(caseId);
    const own = seen?.desk?.nextDue ? [{ at: seen.desk.nextDue, apartMs: 0 }] : [];
    const payments = this.openPayments(seen).flatMap((p) => (p?.asleepUntil ? [{ at: p.asleepUntil, apartMs: p.apartMs }] : []));
    return [...own, ...payments].sort((a, b) => (isAfter(a, b) ? 1 : -1))[0];
  }

  seqOf(caseId: string): number {
    return this.seen.get(caseId)?.desk?.seq ?? 0;
  }

  /**
   * Resolves when a case and its payments have nothing under way, have made every look up to `until`, and the case has
   * heard as many signals as were sent to it.
   */
  async quiet(caseId: string, until: Look, signalsSent: number): Promise<void> {
    const isQuiet = () => {
      const seen = this.seen.get(caseId);
      const { desk } = seen ?? {};
      if (!desk?.idle || desk.signals < signalsSent + this.signalsOfPayments(caseId)) return false;
      if (this.openPayments(seen).some((p) => !p?.asleepUntil)) return false;
      const next = this.nextLook(caseId);
      return next === undefined || isAfter(next, until);
    };
    const limit = Date.now() + PATIENCE_MS;
    while (!isQuiet()) {
      if (this.failure) throw this.failure;
      if (Date.now() > limit) throw new Error(`${caseId} does not come to rest by ${until.at}: ${JSON.stringify(this.told(caseId))}`);
      await this.nextChange(caseId, limit - Date.now());
    }
  }

  private told(caseId: string): unknown {
    const seen = this.seen.get(caseId);
    return { desk: seen?.desk, payments: [...(seen?.payments.values() ?? [])] };
  }

  private openPayments(seen: Seen | undefined): (PaymentProgress | undefined)[] {
    return (seen?.desk?.payments ?? []).map((action) => seen?.payments.get(action));
  }

  private change(caseId: string, apply: (seen: Seen) => void): void {
    const seen = this.seen.get(caseId) ?? { payments: new Map() };
    this.seen.set(caseId, seen);
    apply(seen);
    const wakes = this.waiting.get(caseId) ?? [];
    this.waiting.delete(caseId);
    for (const wake of wakes) wake();
  }

  private nextChange(caseId: string, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.set(caseId, [...(this.waiting.get(caseId) ?? []), wake]);
    });
  }
}

function isAfter(a: Look, b: Look): boolean {
  return a.at === b.at ? a.apartMs > b.apartMs : a.at > b.at;
}
