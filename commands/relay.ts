import { OutsideFailure } from "../domain/errors.js";
import { deliverNotice } from "./accept-notice.js";
import type { Deps } from "./deps.js";
import { startCase } from "./file-case.js";
import { deliverCommand } from "./send-command.js";

const EVERY_MS = 1_000;
const BATCH = 50;
/** Rows younger than this are most likely on their way with whoever wrote them. */
const YOUNG_MS = 3_000;

export interface Relay {
  /** One round now; returns how many rows were carried on. */
  round(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Carries on what a crash left between a commit and its message: cases filed and not started, commands without an answer,
 * notices of money that no case was told of. Everything it does is idempotent, so any number of relays may run.
 */
export function startRelay(deps: Deps, onError: (error: unknown, what: string) => void): Relay {
  let stopped = false;
  let running: Promise<number> | undefined;
  const round = () => (running ??= carryOn(deps, onError).finally(() => (running = undefined)));
  const timer = setInterval(() => {
    if (!stopped && deps.temporal.isUp()) void round();
  }, EVERY_MS);
  timer.unref();
  return {
    round,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function carryOn(deps: Deps, onError: (error: unknown, what: string) => void): Promise<number> {
  let carried = 0;
  const each = async <T>(rows: T[], what: (row: T) => string, carry: (row: T) => Promise<unknown>) => {
    await Promise.all(rows.map(async (row) => {
      try {
        await carry(row);
        carried += 1;
      } catch (error) {
        if (!(error instanceof OutsideFailure)) onError(error, what(row));
      }
    }));
  };
  try {
    const before = new Date(Date.now() - YOUNG_MS);
    const cases = await deps.db.case.findMany({ where: { startedAt: null, createdAt: { lt: before } }, select: { id: true }, take: BATCH, orderBy: { createdAt: "asc" } });
    await each(cases, (c) => `start ${c.id}`, (c) => startCase(deps, c.id));
    const commands = await deps.db.$queryRaw<{ id: string }[]>`
      SELECT id FROM commands WHERE answered_at IS NULL AND (at < ${before} OR name = 'importCalendar') ORDER BY at LIMIT ${BATCH}`;
    await each(commands, (c) => `command ${c.id}`, (c) => deliverCommand(deps, c.id).catch(answered));
    const notices = await deps.db.fundsNotice.findMany({ where: { status: "matched", deliveredAt: null, receivedAt: { lt: before } }, take: BATCH, orderBy: { receivedAt: "asc" } });
    await each(notices, (n) => `notice ${n.serial}`, (n) => deliverNotice(deps, n));
  } catch (error) {
    onError(error, "relay");
  }
  return carried;
}

/** A refusal is an answer: it was kept in the command's row. */
function answered(error: unknown): void {
  if (error instanceof Error && (error.name === "RuleRefusal" || error.name === "BadInput")) return;
  throw error;
}
