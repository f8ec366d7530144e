import { createHash } from "node:crypto";
import type { Deps } from "../../commands/deps.js";
import { BadInput } from "../../domain/errors.js";
import { ApiProblem } from "../problems.js";

/** What a request was answered with, as it is kept. */
export interface KeptReply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** A caller's key, and what it was used for. */
export interface KeyedRequest {
  caller: string;
  key: string;
  hash: string;
}

/** How long a request may be under way before another with its key takes it over: longer than any answer takes. */
const LEASE_MS = 30_000;
const LOOK_EVERY_MS = 100;
const WAIT_MS = 12_000;
/** Keys are kept this long; then the same key is a new one. */
export const KEYS_KEPT_MS = 7 * 24 * 3_600_000;

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The `Idempotency-Key` of a request. @throws BadInput for one that is no key. */
export function keyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.trim();
  if (!KEY.test(key)) throw new BadInput([{ pointer: "/Idempotency-Key", message: "应为1至200个可见 ASCII 字符 1 to 200 visible ASCII characters" }]);
  return key;
}

/** A stable id for the work behind a key, so that a repeated request does not do it twice even after a crash. */
export function workId({ caller, key }: Pick<KeyedRequest, "caller" | "key">): string {
  return createHash("sha256").update(`${caller}\n${key}`).digest("hex").slice(0, 32);
}

/** What the key was used for: the route with its parameters and the body, whatever its spacing and order of fields. */
export function requestHash(method: string, path: string, body: Buffer): string {
  return createHash("sha256").update(`${method} ${path}\n`).update(canonical(body)).digest("hex");
}

function canonical(body: Buffer): string | Buffer {
  try {
    return JSON.stringify(ordered(JSON.parse(body.toString("utf8"))));
  } catch {
    return body;
  }
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, ordered(v)]);
}

/** Whether the key is known already: then its body is read before anything else is checked. */
export async function isKnownKey(db: Deps["db"], caller: string, key: string): Promise<boolean> {
  return (await db.idempotencyKey.count({ where: { caller, key } })) > 0;
}

/**
 * Does the work once by its key: the first answer is kept and given again. Who comes while it is under way waits for it.
 * Answers that say nothing of the request itself (5xx, 429, 401, 403) are not kept: the key is free again.
 * @throws ApiProblem 422 for another body, 409 while the first is still under way.
 */
export async function once(db: Deps["db"], request: KeyedRequest, work: () => Promise<KeptReply>): Promise<{ reply: KeptReply; replayed: boolean }> {
  const until = Date.now() + WAIT_MS;
  while (!(await take(db, request))) {
    const known = await lookUp(db, request);
    if (known?.reply) return { reply: known.reply, replayed: true };
    if (Date.now() > until) {
      throw new ApiProblem("in-progress", "使用同一幂等键的请求尚在处理，请稍后再试。The first request with this key is still under way.", { headers: { "retry-after": "2" } });
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  let reply: KeptReply;
  try {
    reply = await work();
  } catch (error) {
    await free(db, request).catch(() => undefined);
    throw error;
  }
  if (isKept(reply.status)) await keep(db, request, reply);
  else await free(db, request);
  return { reply, replayed: false };
}

function isKept(status: number): boolean {
  return status < 500 && ![401, 403, 408, 429].includes(status);
}

/** Takes the key: new, or left by a process that died before it answered. */
async function take(db: Deps["db"], { caller, key, hash }: KeyedRequest): Promise<boolean> {
  const taken = await db.$executeRaw`
    INSERT INTO idempotency_keys (caller, key, hash) VALUES (${caller}, ${key}, ${hash})
    ON CONFLICT (caller, key) DO UPDATE SET created_at = CURRENT_TIMESTAMP
    WHERE idempotency_keys.status IS NULL AND idempotency_keys.hash = EXCLUDED.hash
      AND idempotency_keys.created_at < CURRENT_TIMESTAMP - make_interval(secs => ${LEASE_MS / 1000})`;
  return taken > 0;
}

async function lookUp(db: Deps["db"], { caller, key, hash }: KeyedRequest): Promise<{ reply?: KeptReply } | undefined> {
  const row = await db.idempotencyKey.findUnique({ where: { caller_key: { caller, key } } });
  if (!row) return undefined;
  if (row.hash !== hash) throw new ApiProblem("key-reused", "该幂等键已用于内容不同的请求。This key was used with another body or address.");
  if (row.status === null) return {};
  return { reply: { status: row.status, headers: (row.headers ?? {}) as Record<string, string>, body: JSON.parse(row.body as string) as unknown } };
}

async function keep(db: Deps["db"], { caller, key }: KeyedRequest, reply: KeptReply): Promise<void> {
  await db.idempotencyKey.update({
    where: { caller_key: { caller, key } },
    // As text: jsonb would give the fields in an order of its own.
    data: { status: reply.status, headers: reply.headers, body: JSON.stringify(reply.body) },
  });
}

async function free(db: Deps["db"], { caller, key }: KeyedRequest): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { caller, key, status: null } });
}

/** Forgets keys that are older than they are kept. */
export async function forgetOldKeys(db: Deps["db"]): Promise<number> {
  const { count } = await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEYS_KEPT_MS) } } });
  return count;
}
