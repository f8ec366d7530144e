import { CancellationScope, sleep } from "@temporalio/workflow";
import { msOfInstant, plusMinutes, type Instant } from "../domain/time/court-date.js";

const NEAR_MINUTES = 7 * 24 * 60;

/** What a timer is set with. */
export interface Setting {
  /** The next date that matters; undefined where only the world moves the case. */
  due: Instant | undefined;
  /** Up to where the case has looked. */
  now: Instant;
  /** How far the server's clock runs ahead of the case's. */
  aheadMs: number;
  summary: (due: Instant) => string;
  ring: () => void;
}

/**
 * The timers of a case. Setting one and taking one back costs an event each, a needless ring four: so what has become
 * needless is taken back only when it is near, and one that waits for a later date stays.
 */
export class Timers {
  private readonly under = new Map<Instant, CancellationScope>();

  /** Sees to it that one rings at the next date or before. */
  keep({ due, now, aheadMs, summary, ring }: Setting): void {
    const near = plusMinutes(now, NEAR_MINUTES);
    for (const [at, scope] of [...this.under]) {
      if (at >= near || (due !== undefined && at >= due)) continue;
      this.under.delete(at);
      scope.cancel();
    }
    if (due === undefined || [...this.under.keys()].some((at) => at <= due)) return;
    const scope = new CancellationScope();
    this.under.set(due, scope);
    const ms = Math.max(1, msOfInstant(due) + aheadMs - Date.now());
    void scope
      .run(() => sleep(ms, { summary: summary(due) }))
      .then(() => {
        this.under.delete(due);
        ring();
      })
      .catch(() => undefined);
  }
}
