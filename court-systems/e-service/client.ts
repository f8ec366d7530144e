import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** E-service (电子送达); what was served cannot be taken back. Each call is idempotent by `instructionId`; settle doubt by `ask`. Errors as in http.ts. */
export function eServiceClient(connection: Connection) {
  return {
    serve: calling(connection, operations.serve),
    ask: calling(connection, operations.ask),
  };
}
export type EServiceClient = ReturnType<typeof eServiceClient>;
