/** Prisma: cannot reach, timed out, pool exhausted, connection closed, transaction not started, lost or in conflict. */
const PRISMA_CODES = new Set(["P1000", "P1001", "P1002", "P1003", "P1008", "P1011", "P1017", "P2024", "P2028", "P2034", "P2037"]);
/** Node's and PostgreSQL's own: refused, reset, shut down, starting up, too many connections; ended since it took too long. */
const SYSTEM_CODES = new Set([
  "ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "ENOENT",
  "57014", "25P03", "55P03", "40001", "40P01", "57P01", "57P02", "57P03", "53300", "08000", "08001", "08003", "08004", "08006",
]);
const ADAPTER_KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections", "DatabaseDoesNotExist", "AuthenticationFailed", "TlsConnectionError"]);
/** What `pg` says without a code. */
const WORDS = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|server closed the connection/i;
const DEEPEST = 8;

/** Whether an error means that PostgreSQL is away for now: 503, and worth another try; anything else is a bug. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!isRecord(error) || depth > DEEPEST) return false;
  if (error["name"] === "PrismaClientInitializationError") return true;
  const { code, kind, originalCode, message } = error;
  if (isText(code) && (PRISMA_CODES.has(code) || SYSTEM_CODES.has(code))) return true;
  if (isText(originalCode) && SYSTEM_CODES.has(originalCode)) return true;
  if (isText(kind) && ADAPTER_KINDS.has(kind)) return true;
  if (isText(message) && WORDS.test(message)) return true;
  const meta = isRecord(error["meta"]) ? error["meta"]["driverAdapterError"] : undefined;
  const inner = Array.isArray(error["errors"]) ? (error["errors"] as unknown[]) : [];
  return [error["cause"], meta, ...inner].some((e) => isDatabaseAway(e, depth + 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
