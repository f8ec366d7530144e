import type { Request, Response } from "express";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Caller } from "../auth/caller.js";
import { BadInput } from "../domain/errors.js";
import { keepRefusalOf } from "./funds/keep-refusals.js";
import { bankCaller, requireBankSignature } from "./funds/signature.js";
import { isKnownKey, keyOf, once, requestHash, workId, type KeptReply } from "./http/idempotency.js";
import { createLimiter, LIMITS, type Limiter } from "./http/limits.js";
import { errorForLog } from "./http/logging.js";
import { readBody } from "./http/read-body.js";
import type { Parts } from "./parts.js";
import { mayCall } from "./permissions.js";
import { ApiProblem, notFound, problemOf, type Answered } from "./problems.js";
import { ANSWERED, type Route } from "./route.js";
import { fieldErrors } from "./shapes/field-errors.js";
import { parseBody, storable } from "./shapes/json-body.js";

const NO_BODY = Buffer.alloc(0);

/**
 * What happens to every request of a route, in this order: who calls, not too often; a known `Idempotency-Key` gets its
 * first answer; the right, the case and the scope; only then is the body read, checked, and the work done.
 */
export function serve(route: Route, parts: Parts, limiter: Limiter = createLimiter({ ...LIMITS, ...parts.limits })) {
  return async (req: Request, res: Response): Promise<void> => {
    res.locals["route"] = route.path;
    const late = setTimeout(() => {
      // What is under way goes on; the same Idempotency-Key tells later what became of it.
      if (!res.headersSent) refuse(parts, res, new ApiProblem("outage", LATE, { headers: { "retry-after": "5" } }));
    }, parts.answerWithinMs ?? ANSWER_WITHIN_MS);
    late.unref();
    try {
      await answer(route, parts, limiter, req, res);
    } catch (error) {
      await keepRefusalOf(route, parts, res, error);
      refuse(parts, res, error);
    } finally {
      clearTimeout(late);
    }
  };
}

/** Longer than a command may take (10 s), and than a key is waited for. */
const ANSWER_WITHIN_MS = 20_000;
const LATE = "未能及时答复，请稍后以同一幂等键重试。No answer in time; try again in a moment, with the same Idempotency-Key.";

async function answer(route: Route, parts: Parts, limiter: Limiter, req: Request, res: Response): Promise<void> {
  // The bank's signature lies over the bytes, so they are read first; there is no right that would come before it.
  const signed = route.access.by === "bank" ? received(res, await readBody(req)) : undefined;
  const caller = signed ? bank(parts, req, signed) : await identified(parts, limiter, req, res);
  res.locals["caller"] = caller;
  await limiter.caller(req, res, caller);

  const key = route.method === "post" ? keyOf(req.headers["idempotency-key"]?.toString()) : undefined;
  if (key === undefined) {
    const work = await admitted(route, parts, limiter, req, res, caller, randomUUID());
    const reply = await work(signed ?? (route.body ? received(res, await readBody(req)) : NO_BODY));
    if (reply !== ANSWERED) send(res, reply);
    return;
  }
  const who = `${caller.post}/${caller.staffId}`;
  const id = workId({ caller: who, key });
  // A key that is not known yet changes nothing in the order of the checks.
  const before = (await isKnownKey(parts.deps.db, who, key)) ? undefined : await admitted(route, parts, limiter, req, res, caller, id);
  const body = signed ?? received(res, await readBody(req));
  const { reply, replayed } = await once(parts.deps.db, { caller: who, key, hash: requestHash(req.method, req.path, body) }, async () => {
    try {
      const work = before ?? (await admitted(route, parts, limiter, req, res, caller, id));
      const done = await work(body);
      if (done === ANSWERED) throw new Error("a stream has no key");
      return done;
    } catch (error) {
      await keepRefusalOf(route, parts, res, error);
      return kept(parts, res, error);
    }
  });
  send(res, replayed ? { ...reply, headers: { ...reply.headers, "idempotent-replayed": "true" } } : reply);
}

/** The bytes as they came, for what is kept of a refusal. */
function received(res: Response, body: Buffer): Buffer {
  res.locals["received"] = body;
  return body;
}

function bank(parts: Parts, req: Request, body: Buffer): Caller {
  requireBankSignature(req.headers, body, parts.bankSecrets);
  return bankCaller;
}

async function identified(parts: Parts, limiter: Limiter, req: Request, res: Response): Promise<Caller> {
  try {
    return await parts.authenticator.identify(req);
  } catch (error) {
    await limiter.stranger(req, res);
    throw error;
  }
}

type Work = (body: Buffer) => Promise<KeptReply | typeof ANSWERED>;

/** Judges everything but the body; what comes back does the work with it. */
async function admitted(route: Route, parts: Parts, limiter: Limiter, req: Request, res: Response, caller: Caller, id: string): Promise<Work> {
  if (route.access.by !== "bank" && !mayCall(route.access, caller)) throw rightLacking();
  const params = route.params.safeParse(req.params);
  if (!params.success || !Object.values(req.params).every((p) => storable(String(p)))) throw notFound("查无此项。There is no such thing.");
  const subject = await route.subject?.({ parts, caller, params: params.data, access: route.access });
  if (route.method === "post" && hasCaseId(subject)) await limiter.case(req, res, subject.id);
  const query = parsed(route.query, storableQuery(req.query));
  return async (raw) => {
    const body = route.body ? parsed(route.body, parseBody(raw)) : undefined;
    const reply = await route.handle({ parts, caller, params: params.data, query, body, subject, workId: id, req, res });
    if (reply === ANSWERED) return ANSWERED;
    if (parts.checkAnswers) checkAnswer(route, reply.status ?? route.status, reply.body);
    return { status: reply.status ?? route.status, headers: reply.headers ?? {}, body: reply.body };
  };
}

function rightLacking(): ApiProblem {
  return new ApiProblem("right-lacking", "您的岗位没有此项权限。Your post does not have this right.");
}

function hasCaseId(subject: unknown): subject is { id: string; isCase: true } {
  return typeof subject === "object" && subject !== null && "isCase" in subject;
}

/** The query's fields; what no database can hold is a wrong field. */
function storableQuery(query: object): object {
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "string" && !storable(value)) throw new BadInput([{ pointer: `/${name}`, message: "含有无法保存的字符 a character that cannot be kept" }]);
  }
  return { ...query };
}

function parsed(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new BadInput(fieldErrors(result.error));
  return result.data;
}

function checkAnswer(route: Route, status: number, body: unknown): void {
  if (status !== route.status) return;
  const result = route.answer.safeParse(body);
  if (!result.success) throw new Error(`${route.key} answered what its schema does not have: ${JSON.stringify(fieldErrors(result.error))}`);
}

function kept(parts: Parts, res: Response, error: unknown): KeptReply {
  const answered = noted(parts, res, error);
  return { status: answered.status, headers: { ...answered.headers, "content-type": PROBLEM_TYPE }, body: answered.body };
}

const PROBLEM_TYPE = "application/problem+json; charset=utf-8";

/** Answers with the problem of an error. */
export function refuse(parts: Parts, res: Response, error: unknown): void {
  const answered = noted(parts, res, error);
  // A stream that breaks ends without a word; who was answered already keeps that answer.
  if (res.headersSent) {
    if (!res.writableEnded) res.destroy();
    return;
  }
  send(res, { ...answered, headers: { ...answered.headers, "content-type": PROBLEM_TYPE } });
}

function noted(parts: Parts, res: Response, error: unknown): Answered {
  const answered = problemOf(error);
  const problem = answered.body.type.replace(/^\/problems\//, "");
  res.locals["problem"] = problem;
  parts.metrics.refusals.inc({ problem, rule: answered.body.rule ?? "" });
  if (answered.status === 500) parts.logger.error({ failure: errorForLog(error), route: String(res.locals["route"] ?? "none") }, "a request failed inside");
  return answered;
}

function send(res: Response, reply: KeptReply): void {
  if (res.headersSent) return;
  res.status(reply.status).set({ "cache-control": "no-store", ...reply.headers });
  if (!res.get("content-type")) res.type("application/json");
  res.send(JSON.stringify(reply.body));
}
