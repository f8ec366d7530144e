import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Consumption restriction (限制消费). Each call is idempotent by `instructionId`; settle doubt by `ask`. Errors as in http.ts. */
export function consumptionRestrictionClient(connection: Connection) {
  return {
    apply: calling(connection, operations.apply),
    lift: calling(connection, operations.lift),
    ask: calling(connection, operations.ask),
  };
}
export type ConsumptionRestrictionClient = ReturnType<typeof consumptionRestrictionClient>;
