/** Keeps a part of the installation up: starts it, and starts it again with back-off when it ends by itself. */
import { setTimeout as pause } from "node:timers/promises";
import { messageOf, SetupProblem } from "./problem.js";
import type { RunningPart } from "./processes.js";
import type { Say } from "./progress.js";

export interface Part {
  name: string;
  /**
   * Starts it; resolves when it is ready. `spawned` is to be called as soon as a process is there, so that it is
   * recorded, and stopped when the installation stops meanwhile.
   */
  start(spawned: (process: RunningPart) => void): Promise<RunningPart>;
}

export interface Patience {
  /** Wait before the first restart; doubled each time. */
  firstMs: number;
  maxMs: number;
  /** Up for this long, the next restart waits `firstMs` again. */
  steadyMs: number;
  /** How long the very first start may keep failing before it is given up. */
  giveUpMs: number;
}

/** Somebody sits before the terminal during a first start. */
const firstStartMaxMs = 2_000;

const usual: Patience = { firstMs: 250, maxMs: 15_000, steadyMs: 30_000, giveUpMs: 60_000 };

export interface KeptPart {
  name: string;
  /** Resolves when it is ready for the first time; rejects when the first start is given up. */
  ready: Promise<void>;
  /** The process of now; undefined between two. */
  current(): RunningPart | undefined;
  /** How often it was started again. */
  restarts(): number;
  /** For good. SIGKILL after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

export interface Watch {
  say: Say;
  /** A process is there; another one is gone. */
  spawned?: (name: string, pid: number) => void;
  gone?: (name: string, pid: number) => void;
}

/** A SetupProblem during the first start is final: waiting does not mend a setting. Later everything is tried again. */
export function keepUp(part: Part, watch: Watch, patience: Partial<Patience> = {}): KeptPart {
  const { firstMs, maxMs, steadyMs, giveUpMs } = { ...usual, ...patience };
  const stopping = new AbortController();
  let process: RunningPart | undefined;
  let restarts = 0;
  let wasReady = false;

  const spawned = (running: RunningPart) => {
    process = running;
    watch.spawned?.(part.name, running.pid);
    void running.exited.then(() => {
      if (process === running) process = undefined;
      watch.gone?.(part.name, running.pid);
    });
    if (stopping.signal.aborted) void running.stop();
  };

  async function live(becameReady: () => void): Promise<void> {
    const begun = Date.now();
    for (let wait = firstMs; !stopping.signal.aborted; restarts++) {
      let why: string;
      try {
        const running = await part.start(spawned);
        const up = Date.now();
        if (wasReady) watch.say(`${part.name} is back`);
        wasReady = true;
        becameReady();
        why = `ended (${await running.exited})`;
        if (Date.now() - up >= steadyMs) wait = firstMs;
      } catch (error) {
        if (!wasReady && !stopping.signal.aborted && (error instanceof SetupProblem || Date.now() - begun >= giveUpMs)) {
          throw error instanceof SetupProblem ? error : new Error(`${part.name} did not start: ${messageOf(error)}`, { cause: error });
        }
        why = `did not start: ${messageOf(error)}`;
      }
      if (stopping.signal.aborted) return;
      watch.say(`${part.name} ${why}; starting it again in ${wait / 1000} s`);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      wait = Math.min(wait * 2, wasReady ? maxMs : Math.min(maxMs, firstStartMaxMs));
    }
  }

  let lives: Promise<void> = Promise.resolve();
  const ready = new Promise<void>((resolve, reject) => {
    lives = live(resolve).catch(reject);
  });
  ready.catch(() => undefined); // who waits for it hears of it; nobody has to
  return {
    name: part.name,
    ready,
    current: () => process,
    restarts: () => restarts,
    async stop(graceMs) {
      stopping.abort();
      await process?.stop(graceMs);
      await lives;
    },
  };
}
