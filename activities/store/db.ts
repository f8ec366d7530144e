import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "../../prisma/generated/client.js";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** No query of ours takes longer; one that does stands before a server that is frozen, and must not keep its connection. */
const QUERY_TIMEOUT_MS = 30_000;

/**
 * PostgreSQL itself ends a statement that takes too long, and a transaction whose process sleeps. Prisma's own time-out of a
 * transaction is set where it is never met: it rolls back while a statement is under way, and what the same call still has
 * to send (a nested write) would then run outside of the transaction.
 */
const STATEMENT_TIMEOUT_MS = 10_000;
const IDLE_IN_TRANSACTION_MS = 15_000;
const TRANSACTION_TIMEOUT_MS = 600_000;

/** A client of the case database with a bounded pool; it connects when first used, so the order of starts does not matter. */
export function openDb(databaseUrl: string, poolSize = 10, statementTimeoutMs = STATEMENT_TIMEOUT_MS): Db {
  const adapter = new PrismaPg({
    connectionString: databaseUrl, max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, query_timeout: QUERY_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs, idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: TRANSACTION_TIMEOUT_MS } });
}
