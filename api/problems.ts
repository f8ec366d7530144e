import { RequestRefused, type Problem } from "../auth/problem.js";
import { Conflict } from "../commands/deps.js";
import { SYSTEM_LABELS } from "../domain/case/labels.js";
import { BadInput, OutsideFailure, RuleRefusal, type FieldError } from "../domain/errors.js";
import { isDatabaseAway } from "./http/database-away.js";

/** What a caller is answered when something is refused: RFC 9457, with the fields of ours. */
export interface Answered {
  status: number;
  headers: Record<string, string>;
  body: Problem & { errors?: FieldError[]; rule?: string; existing?: string };
}

/** The one table of problems: each with its status, title and page `docs/problems/<name>.md`. */
export const PROBLEMS = {
  "malformed-json": { status: 400, title: "请求体无法解析 Malformed JSON" },
  "malformed-request": { status: 400, title: "请求格式错误 Malformed request" },
  "sign-in-required": { status: 401, title: "需要登录 Sign-in required" },
  "signature-refused": { status: 401, title: "签名不符 Signature refused" },
  "right-lacking": { status: 403, title: "无此权限 Right lacking" },
  "not-found": { status: 404, title: "查无此项 Not found" },
  "method-not-allowed": { status: 405, title: "方法不允许 Method not allowed" },
  "rule-refusal": { status: 409, title: "规则不允许 Refused by a rule" },
  "conflict": { status: 409, title: "与已有记录冲突 Conflicts with what is there" },
  "in-progress": { status: 409, title: "同一请求正在处理 The same request is still being answered" },
  "too-large": { status: 413, title: "请求体过大 Body too large" },
  "unsupported-media": { status: 415, title: "不支持的内容类型 Unsupported media type" },
  "bad-input": { status: 422, title: "字段有误 Bad input" },
  "key-reused": { status: 422, title: "幂等键已用于其他请求 Idempotency key used for another request" },
  "too-much": { status: 429, title: "请求过于频繁 Too many requests" },
  "bug": { status: 500, title: "内部错误 Internal error" },
  "outage": { status: 503, title: "暂时不可用 Unavailable for now" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemName = keyof typeof PROBLEMS;

/** A refusal of the API itself, by its name in the table. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly more: { headers?: Record<string, string>; rule?: string } = {},
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** 404: there is none, or none that the caller may see; the two look alike. */
export function notFound(what: string): ApiProblem {
  return new ApiProblem("not-found", what);
}

/** 404 for a case. */
export function noSuchCase(): ApiProblem {
  return notFound("没有此案件，或您无权查看。There is no such case, or it is not for you to see.");
}

/** A problem's answer by its name. */
export function answerOf(name: ProblemName, detail: string, more: Partial<Pick<Answered["body"], "errors" | "rule" | "existing">> = {}, headers: Record<string, string> = {}): Answered {
  const { status, title } = PROBLEMS[name];
  return { status, headers, body: { type: `/problems/${name}`, title, status, detail, ...more } };
}

const RETRY_AFTER_S = "5";

/** Turns any error into what the caller is answered. What is not in the table is a bug, and tells nothing of itself. */
export function problemOf(error: unknown): Answered {
  if (error instanceof ApiProblem) {
    const { rule, headers } = error.more;
    return answerOf(error.problem, error.detail, rule ? { rule } : {}, headers ?? {});
  }
  if (error instanceof RuleRefusal) return answerOf("rule-refusal", error.because, { rule: error.rule });
  if (error instanceof Conflict) return answerOf("conflict", error.because, error.existing ? { existing: error.existing } : {});
  if (error instanceof BadInput) {
    return answerOf("bad-input", "请按 errors 逐项更正。Each wrong field is named in `errors`.", { errors: error.errors });
  }
  if (error instanceof RequestRefused) return { status: error.problem.status, headers: error.headers, body: error.problem };
  if (error instanceof OutsideFailure) {
    return answerOf("outage", `${SYSTEM_LABELS[error.system] ?? error.system}暂时不可用，请稍后再试。${error.system} is away; try again in a moment.`, {}, { "retry-after": RETRY_AFTER_S });
  }
  if (isDatabaseAway(error)) {
    return answerOf("outage", "数据库暂时不可用，请稍后再试。PostgreSQL is away; try again in a moment.", {}, { "retry-after": RETRY_AFTER_S });
  }
  return answerOf("bug", "系统内部错误，已记录。Something went wrong inside; it is in the log.");
}
