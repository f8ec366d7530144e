import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import type { controlOperations } from "./contract.js";

/** The four calls that every system for things has. Each is idempotent by `instructionId`; settle doubt by `askInstructions`. */
export function controlClient(connection: Connection, operations: ReturnType<typeof controlOperations>) {
  return {
    /** One result per instruction, in the order of the request. One id with another content refuses the whole request. */
    control: calling(connection, operations.control),
    /** L08: a new last day for a control that was ordered under `measureId`. */
    renew: calling(connection, operations.renew),
    lift: calling(connection, operations.lift),
    askInstructions: calling(connection, operations.askInstructions),
  };
}
