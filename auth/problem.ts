import type { ServerResponse } from "node:http";

/** RFC 9457 problem details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** A request that goes no further, with the problem that answers it and the headers that belong to it. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  constructor(
    readonly problem: Problem,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
  }
}

/** 401: nobody, or nobody we know. */
export function signInRequired(detail: string, tokenWasBad = false): RequestRefused {
  return new RequestRefused(
    { type: "/problems/sign-in-required", title: "需要登录 Sign-in required", status: 401, detail },
    { "www-authenticate": tokenWasBad ? 'Bearer realm="zhixing", error="invalid_token"' : 'Bearer realm="zhixing"' },
  );
}

/** 403: known, but the post may not. */
export function rightLacking(detail: string): RequestRefused {
  return new RequestRefused({ type: "/problems/right-lacking", title: "无此权限 Right lacking", status: 403, detail });
}

/** 503: something that the request needs is away; `retryAfterSeconds` is a guess at when to ask again. */
export function partAway(detail: string, retryAfterSeconds = 5): RequestRefused {
  return new RequestRefused(
    { type: "/problems/outage", title: "暂时不可用 Unavailable for now", status: 503, detail },
    { "retry-after": String(retryAfterSeconds) },
  );
}

/** Answers with `application/problem+json`. */
export function sendProblem(res: ServerResponse, refused: RequestRefused): void {
  const body = JSON.stringify(refused.problem);
  res.writeHead(refused.problem.status, {
    ...refused.headers,
    "content-type": "application/problem+json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
  });
  res.end(body);
}
