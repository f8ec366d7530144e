import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { Logger } from "./logger.js";
import { Refusal } from "./refusal.js";

export function sendProblem(res: Response, status: number, code: string, detail: string, errors?: Refusal["errors"]): void {
  res.status(status).type("application/problem+json").send(JSON.stringify({
    type: "about:blank", title: code, status, code, detail, ...(errors ? { errors } : {}),
  }));
}

/** Whatever no route took. */
export const unknownPath: RequestHandler = (req, res) => sendProblem(res, 404, "unknownPath", `没有此接口 no such path: ${req.method} ${req.path}`);

/** The one place where errors become answers. */
export function errors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    if (error instanceof Refusal) return sendProblem(res, error.status, error.code, error.detail, error.errors);
    const status = error instanceof Error && "status" in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) return sendProblem(res, status, "badRequest", "请求无法读取 the request cannot be read");
    logger.error({ err: error }, "the simulator failed");
    sendProblem(res, 500, "internal", "模拟系统内部错误 the simulator failed");
  };
}
