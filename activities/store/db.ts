import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "../../prisma/generated/client.js";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** No query of ours takes longer; one that does stands before a server that is frozen, and must not keep its connection. */
const QUERY_TIMEOUT_MS = 30_000;

/** A client of the case database with a bounded pool; it connects when first used, so the order of starts does not matter. */
export function openDb(databaseUrl: string, poolSize = 10): Db {
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: poolSize, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, query_timeout: QUERY_TIMEOUT_MS });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } });
}
