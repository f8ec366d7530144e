import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** The list of dishonest debtors (失信被执行人名单). Each call is idempotent by `instructionId`; settle doubt by `ask`. Errors as in http.ts. */
export function dishonestDebtorListClient(connection: Connection) {
  return {
    list: calling(connection, operations.list),
    delete: calling(connection, operations.delete),
    ask: calling(connection, operations.ask),
  };
}
export type DishonestDebtorListClient = ReturnType<typeof dishonestDebtorListClient>;
