import type { FieldError } from "../form/draft.js";

/** What the API answers when it refuses (RFC 9457), and what the page makes of an answer that never came. */
export interface Problem {
  title: string;
  detail: string;
  /** 0 where there was no answer at all. */
  status: number;
  errors: FieldError[];
  rule?: string;
  existing?: string;
}

/** A request that was refused or failed. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

const unreachable: Problem = {
  status: 0,
  title: "无法连接 No connection",
  detail: "未能连接到本系统，请检查网络后重试。The server did not answer; check the connection and try again.",
  errors: [],
};

/** Reads a problem from whatever came, without trusting it. */
export function problemFrom(status: number, body: unknown): Problem {
  const given = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : undefined);
  const rule = text("rule");
  const existing = text("existing");
  return {
    status,
    title: text("title") ?? `请求未成功 The request failed (${status})`,
    detail: text("detail") ?? "请稍后再试。Try again in a moment.",
    errors: Array.isArray(given["errors"]) ? given["errors"].flatMap(fieldError) : [],
    ...(rule ? { rule } : {}),
    ...(existing ? { existing } : {}),
  };
}

function fieldError(one: unknown): FieldError[] {
  const { pointer, message } = (one ?? {}) as Partial<Record<keyof FieldError, unknown>>;
  return typeof pointer === "string" && typeof message === "string" ? [{ pointer, message }] : [];
}

/** The problem of anything thrown while asking. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  // What fetch throws where nothing answered.
  if (error instanceof TypeError) return unreachable;
  return { status: 0, title: "页面出错 The page failed", detail: error instanceof Error ? error.message : String(error), errors: [] };
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Unwraps an answer of the client. @throws Refused with its problem. */
export async function answered<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok || data === undefined) throw new Refused(problemFrom(response.status, error));
  return data;
}
