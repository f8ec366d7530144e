import type { Connection } from "../connection.js";
import { calling } from "../http.js";
import { operations } from "./contract.js";

/** Calls of the bank. Errors as in http.ts; after OutsideFailure or StrangeAnswer of a payment its fate is unknown. */
export function bankClient(connection: Connection) {
  return {
    /** R27: one account per case, however often it is asked for. */
    openAccount: calling(connection, operations.openAccount),
    /** Whether the account that `requestId` asked for is open. */
    askAccount: calling(connection, operations.askAccount),
    /** One call, never repeated here. The same serial with another content is a DefiniteRefusal `conflict`. */
    pay: calling(connection, operations.pay),
    /** What became of a call; `notFound` is final only past its `validUntil`. */
    queryBySerial: calling(connection, operations.queryBySerial),
    statement: calling(connection, operations.statement),
  };
}
export type BankClient = ReturnType<typeof bankClient>;
