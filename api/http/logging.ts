import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import { pinoHttp, type HttpLogger } from "pino-http";

interface Timed {
  responseTime?: number;
}

interface Locals {
  locals?: { route?: string; caller?: { post: string; staffId: string }; problem?: string };
}

/**
 * One line a request, made of a list of what may be logged: method, route pattern, status, time, post, request id. Never
 * an address as it was typed (it can hold a name), a header, a body, or the words of an error.
 */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    quietReqLogger: true,
    autoLogging: { ignore: (req) => req.url === "/healthz" || req.url === "/readyz" || req.url === "/metrics" },
    serializers: { req: () => undefined, res: () => undefined, err: errorForLog },
    customLogLevel: (_req, res, error) => levelOf(res.statusCode, error !== undefined),
    customSuccessMessage: () => "answered",
    customErrorMessage: () => "answered",
    // The library's own error for a 5xx says nothing; what failed inside is logged where it was met.
    customSuccessObject: (req, res, { responseTime }: Timed) => ({ ...known(req, res), responseTime }),
    customErrorObject: (req, res, _error, { responseTime }: Timed) => ({ ...known(req, res), responseTime }),
  });
}

function levelOf(status: number, brokeOff: boolean): "error" | "warn" | "info" {
  if (status === 500) return "error";
  return status > 500 || status === 429 || brokeOff ? "warn" : "info";
}

function known(req: IncomingMessage, res: ServerResponse): Record<string, unknown> {
  const { locals } = res as ServerResponse & Locals;
  return {
    method: req.method,
    route: locals?.route ?? "none",
    status: res.statusCode,
    ...(locals?.caller ? { post: locals.caller.post, staffId: locals.caller.staffId } : {}),
    ...(locals?.problem ? { problem: locals.problem } : {}),
  };
}

/** An error without its words: they can hold what a caller sent or a row held. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && (typeof error.code === "string" || typeof error.code === "number") ? { code: error.code } : {};
  const frames = (error.stack ?? "").split("\n").filter((l) => /^\s+at /.test(l)).slice(0, 12).map((l) => l.trim());
  return { name: error.name, ...code, frames, ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }) };
}
