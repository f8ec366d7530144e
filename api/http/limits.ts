import { rateLimit, type RateLimitRequestHandler } from "express-rate-limit";
import type { Request, Response } from "express";
import type { Caller } from "../../auth/caller.js";
import { ApiProblem } from "../problems.js";

/** How much is too much. Counted per process and window of ten seconds; a flood is stopped before it reaches a case. */
export interface Limits {
  /** Requests of one caller. */
  perCaller: number;
  /** Commands to one case, whoever gives them. */
  perCase: number;
  /** Requests of one address that showed no good token. */
  perStranger: number;
  /** Live timelines of one caller. */
  streamsPerCaller: number;
  /** Live timelines of all. */
  streams: number;
}

export const LIMITS: Limits = { perCaller: 3_000, perCase: 150, perStranger: 600, streamsPerCaller: 8, streams: 500 };

const WINDOW_MS = 10_000;

/** The checks of one API. Each resolves, or throws 429 with `Retry-After`. */
export interface Limiter {
  caller(req: Request, res: Response, caller: Caller): Promise<void>;
  case(req: Request, res: Response, caseId: string): Promise<void>;
  stranger(req: Request, res: Response): Promise<void>;
}

export function createLimiter(limits: Limits): Limiter {
  const byKey = (limit: number) => rateLimit({
    windowMs: WINDOW_MS, limit, standardHeaders: false, legacyHeaders: false,
    keyGenerator: (_req, res) => String(res.locals["limitKey"]),
    handler: (_req, _res, next) => next(tooMuch()),
    validate: false,
  });
  const callers = byKey(limits.perCaller);
  const cases = byKey(limits.perCase);
  const strangers = rateLimit({
    windowMs: WINDOW_MS, limit: limits.perStranger, standardHeaders: false, legacyHeaders: false,
    handler: (_req, _res, next) => next(tooMuch()),
  });
  return {
    caller: (req, res, caller) => run(callers, req, res, `${caller.post}/${caller.staffId}`),
    case: (req, res, caseId) => run(cases, req, res, caseId),
    stranger: (req, res) => run(strangers, req, res),
  };
}

async function run(handler: RateLimitRequestHandler, req: Request, res: Response, key?: string): Promise<void> {
  if (key !== undefined) res.locals["limitKey"] = key;
  await new Promise<void>((resolve, reject) => {
    void handler(req, res, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
}

/** 429, with when to come back. */
export function tooMuch(detail = "请求过于频繁，请稍后再试。Too many requests; wait a moment."): ApiProblem {
  return new ApiProblem("too-much", detail, { headers: { "retry-after": String(WINDOW_MS / 1000) } });
}
