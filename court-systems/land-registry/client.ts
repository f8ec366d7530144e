import type { Connection } from "../connection.js";
import { controlClient } from "../control/client.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Calls of the land registry. Errors as in http.ts. */
export function landRegistryClient(connection: Connection) {
  return {
    /** Houses and land of these persons; the same `requestId` gives the first answer again. */
    search: calling(connection, operations.search),
    ...controlClient(connection, operations),
  };
}
export type LandRegistryClient = ReturnType<typeof landRegistryClient>;
