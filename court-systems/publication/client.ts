import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Publication channels (公布渠道). Each call is idempotent by `instructionId`; settle doubt by `ask`. Errors as in http.ts. */
export function publicationClient(connection: Connection) {
  return {
    publish: calling(connection, operations.publish),
    withdraw: calling(connection, operations.withdraw),
    ask: calling(connection, operations.ask),
  };
}
export type PublicationClient = ReturnType<typeof publicationClient>;
