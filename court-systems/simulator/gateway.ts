import { setTimeout as delay } from "node:timers/promises";
import type { Request, RequestHandler, Response, Router } from "express";
import type { z } from "zod";
import type { Operation } from "../operation.js";
import type { RequestEntry } from "./book/entries.js";
import type { FaultKind } from "./faults/faults.js";
import { garbageFor, sendGarbage } from "./faults/garbage.js";
import { contentHash } from "./hash.js";
import { nowOf, type Now } from "./now.js";
import type { Outside } from "./outside.js";
import { sendProblem } from "./problems.js";
import { Refusal } from "./refusal.js";

/** How a simulated system carries out one operation. Handlers are synchronous, so that what they book belongs together. */
export interface Handling<Q extends z.ZodType, A extends z.ZodType> {
  /** The id under which the request stands in the book. */
  id(body: z.output<Q>): string;
  caseId?(body: z.output<Q>): string | undefined;
  handle(body: z.output<Q>, context: { now: Now; hash: string; faults: ReadonlySet<FaultKind> }): z.input<A>;
  /** Whether the same request, brought twice by the network, is recognized. Default: it is. */
  recognizes?(): boolean;
}

/** Mounts an operation: time of the request, the book, the faults, the answer, in this order. */
export function mount<Q extends z.ZodType, A extends z.ZodType>(
  router: Router, outside: Outside, operation: Operation<Q, A>, handling: Handling<Q, A>,
): void {
  const handler: RequestHandler = async (req, res) => {
    const now = nowOf(req, outside.clock);
    const faults = outside.faults.active(operation.system, now.at);
    const body = operation.request.safeParse(req.body);
    const book = (again?: true) => outside.book.request({
      at: now.at, system: operation.system, path: operation.path, bodyHash: contentHash(req.body ?? null),
      id: body.success ? handling.id(body.data) : "?",
      ...optional("caseId", body.success ? handling.caseId?.(body.data) : undefined),
      ...optional("fault", [...faults].join(",") || undefined),
      ...optional("deliveredAgain", again),
    });
    const entry = book();
    if (faults.has("down") || faults.has("error") || !body.success) {
      await outside.book.commit();
      if (faults.has("down")) return cutOff(req);
      if (faults.has("error")) return fail(res);
      if (!body.success) throw malformed(body.error);
      return;
    }
    const hash = contentHash([operation.path, req.body]);
    const answer = await booked(outside, () => {
      const first = handling.handle(body.data, { now, hash, faults });
      if (!faults.has("duplicate") || handling.recognizes?.() === false) return first;
      book(true);
      return handling.handle(body.data, { now, hash, faults });
    });
    operation.answer.parse(answer);
    await send(req, res, { outside, operation, entry, faults, now, answer });
  };
  router.post(operation.path, handler);
}

/** Nothing goes out before the book has it, a refusal neither. */
async function booked<T>(outside: Outside, work: () => T): Promise<T> {
  try {
    return work();
  } finally {
    await outside.book.commit();
  }
}

interface Sending {
  outside: Outside;
  operation: Operation;
  entry: RequestEntry;
  faults: ReadonlySet<FaultKind>;
  now: Now;
  answer: unknown;
}

async function send(req: Request, res: Response, { outside, operation, entry, faults, now, answer }: Sending): Promise<void> {
  if (faults.has("slow")) {
    res.set("x-would-take-ms", String(outside.slowMs));
    if (!now.skipped) await delay(outside.slowMs, undefined, { signal: outside.closing }).catch(() => undefined);
  }
  if (faults.has("lostAnswer") && operation.effect) return cutOff(req);
  if (faults.has("garbage")) return sendGarbage(res, garbageFor(operation.path, entry.id, entry.attempt));
  res.type("application/json").send(JSON.stringify(answer));
}

function cutOff(req: Request): void {
  req.socket.destroy();
}

function fail(res: Response): void {
  res.set("retry-after", "60");
  sendProblem(res, 503, "unavailable", "系统维护中 the system is being maintained");
}

/** What is wrong with a body, each field by its pointer. */
export function malformed(error: z.ZodError): Refusal {
  return new Refusal(422, "malformed", "请求不符合接口 the request does not fit the contract", error.issues.map((i) => ({
    pointer: i.path.map((p) => `/${String(p)}`).join(""), message: i.message,
  })));
}

export function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : { [key]: value } as { [P in K]?: V };
}
