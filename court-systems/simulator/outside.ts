import type { Book } from "./book/book.js";
import type { FaultSwitches } from "./faults/faults.js";
import type { Logger } from "./logger.js";
import type { Refusals } from "./refusals.js";
import type { Worlds } from "./worlds/worlds.js";

/** What all simulated systems share. */
export interface Outside {
  book: Book;
  faults: FaultSwitches;
  refusals: Refusals;
  worlds: Worlds;
  /** Epoch milliseconds; requests with `x-scenario-time` do not ask it. */
  clock: () => number;
  /** In real time: after how long the last institution of a batch has answered. */
  answerDelayMs: number;
  /** How long a slow answer takes. */
  slowMs: number;
  /** Aborted when the simulator closes. */
  closing: AbortSignal;
  logger: Logger;
}
