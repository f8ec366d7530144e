import { OutsideFailure } from "../domain/errors.js";
import { becomesUnidentified, deliverNotice, noticesAfterClosing } from "./accept-notice.js";
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
  const inHand = new Set<string>();
  const round = () => (running ??= carryOn(deps, inHand, onError).finally(() => (running = undefined)));
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

/** So long a round waits for a row; one that hangs (a case that is stuck) is left in hand, and holds no other up. */
const PATIENCE_MS = 5_000;

async function carryOn(deps: Deps, inHand: Set<string>, onError: (error: unknown, what: string) => void): Promise<number> {
  let carried = 0;
  const each = async (kind: string, rows: { id: string }[], carry: (id: string) => Promise<unknown>) => {
    const carrying = rows.map(async ({ id }) => {
      inHand.add(id);
      try {
        await carry(id);
        carried += 1;
      } catch (error) {
        if (!(error instanceof OutsideFailure)) onError(error, `${kind} ${id}`);
      } finally {
        inHand.delete(id);
      }
    });
    await Promise.race([Promise.all(carrying), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  };
  try {
    const before = new Date(Date.now() - YOUNG_MS);
    const others = { notIn: [...inHand] };
    const cases = await deps.db.case.findMany({ where: { id: others, startedAt: null, createdAt: { lt: before } }, select: { id: true }, take: BATCH, orderBy: { createdAt: "asc" } });
    await each("start", cases, (id) => startCase(deps, id));
    const commands = await deps.db.command.findMany({
      where: { id: others, answeredAt: null, OR: [{ at: { lt: before } }, { name: "importCalendar" }] }, select: { id: true }, take: BATCH, orderBy: { at: "asc" },
    });
    await each("command", commands, (id) => deliverCommand(deps, id).catch(answered));
    const notices = await deps.db.fundsNotice.findMany({
      where: { id: others, status: "matched", deliveredAt: null, receivedAt: { lt: before } }, select: { id: true }, take: BATCH, orderBy: { receivedAt: "asc" },
    });
    await each("notice", notices, (id) => deliverNotice(deps, id));
    await each("notice after closing", await noticesAfterClosing(deps), (id) => becomesUnidentified(deps, id));
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
