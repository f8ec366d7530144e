import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Dishonesty ringback tone (失信彩铃). Each call is idempotent by `instructionId`; settle doubt by `ask`. Errors as in http.ts. */
export function ringbackClient(connection: Connection) {
  return {
    set: calling(connection, operations.set),
    unset: calling(connection, operations.unset),
    ask: calling(connection, operations.ask),
  };
}
export type RingbackClient = ReturnType<typeof ringbackClient>;
