import type { Connection } from "../connection.js";
import { controlClient } from "../control/client.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Calls of the network query. Errors as in http.ts. */
export function networkQueryClient(connection: Connection) {
  return {
    /** Idempotent by `batchId`; after an ambiguous answer use `askBatch`. */
    submitBatch: calling(connection, operations.submitBatch),
    /** Everything answered so far. DefiniteRefusal `unknownBatch` where the batch never arrived. */
    collect: calling(connection, operations.collect),
    askBatch: calling(connection, operations.askBatch),
    ...controlClient(connection, operations),
  };
}
export type NetworkQueryClient = ReturnType<typeof networkQueryClient>;
