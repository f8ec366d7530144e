import { OutsideFailure } from "../domain/errors.js";
import { addDays, at, dateOf } from "../domain/time/court-date.js";
import { Conflict } from "./deps.js";
import { reconcileDay, type ReconcileDeps } from "./reconcile.js";

const EVERY_MS = 60_000;
/** A day that failed (the bank was away, its statement was refused) is tried again so much later. */
const AGAIN_MS = 10 * 60_000;

interface Daily {
  stop(): Promise<void>;
}

/**
 * R01: each day, from the profile's hour on, the day before is reconciled. Any number of processes may run it: the day's row
 * is taken by one. A day that was missed while everything was down is made up by hand (`zhixing reconcile --day`).
 */
export function startDailyReconciliation(deps: ReconcileDeps, onError: (error: unknown, what: string) => void): Daily {
  let running: Promise<void> | undefined;
  const round = () => {
    running ??= reconcileYesterday(deps).catch((error: unknown) => {
      // The row says why; a bank that is away is no bug.
      if (!(error instanceof OutsideFailure || error instanceof Conflict)) onError(error, "reconciliation");
    }).finally(() => (running = undefined));
  };
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Reconciles the day before where it is due and not done; what it did. */
export async function reconcileYesterday(deps: ReconcileDeps): Promise<void> {
  const now = deps.now();
  const today = dateOf(now);
  if (now < at(today, `${deps.profile.settings.reconcileAt ?? "06:00"}:00`)) return;
  const day = addDays(today, -1);
  const row = await deps.db.reconciliation.findUnique({ where: { day: new Date(day) } });
  if (row?.status === "done" && row.startedAt >= new Date(at(today, "00:00:00"))) return;
  if (row?.status === "failed" && row.startedAt.getTime() > Date.parse(now) - AGAIN_MS) return;
  await reconcileDay(deps, day);
}
