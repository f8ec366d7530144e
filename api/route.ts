import type { Request, Response } from "express";
import { z } from "zod";
import type { Caller } from "../auth/caller.js";
import type { Parts } from "./parts.js";
import { accessOf, type Access, type RouteKey } from "./permissions.js";
import type { ProblemName } from "./problems.js";

/** What a handler is given. `subject` is what the path names, loaded and judged before the body was read. */
export interface Asked<P, Q, B, S> {
  parts: Parts;
  caller: Caller;
  params: P;
  query: Q;
  body: B;
  subject: S;
  /** The same for every repetition of a request by its `Idempotency-Key`; the id of the work that it causes. */
  workId: string;
  /** Only where a stream is answered. */
  req: Request;
  res: Response;
}

/** An answer: its status where it is not the route's own, headers, body. */
export interface Reply<A> {
  status?: number;
  headers?: Record<string, string>;
  body: A;
}

/** The handler has answered by itself (a stream). */
export const ANSWERED = Symbol("answered");

const Nothing = z.strictObject({});
type Nothing = typeof Nothing;

interface Spec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType, S> {
  /** For OpenAPI: 中文 English. */
  summary: string;
  description?: string;
  tag: string;
  params?: P;
  query?: Q;
  body?: B;
  answer: A;
  /** The status of success; 200 when absent. */
  status?: 200 | 201 | 202;
  /** Beside those that every route has: what it may refuse with. */
  problems?: readonly ProblemName[];
  /** Other kinds of answer, for OpenAPI. */
  alsoAnswers?: string;
  /** The media type where a file is answered; else JSON. */
  file?: string;
  /** R27, R30: what it refuses is kept for audit, under this word. */
  keepsRefusals?: KeptAs;
  /** What the path names; judged by the caller's scope. Throws 404 or 403. */
  subject?: (asked: { parts: Parts; caller: Caller; params: z.output<P>; access: Access }) => Promise<S>;
  handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>, S>) => Promise<Reply<z.input<A>> | typeof ANSWERED>;
}

type KeptAs = "notice" | "claim" | "undo" | "settlement";

/** A route as the pipeline sees it. */
export interface Route {
  key: RouteKey;
  method: "get" | "post";
  path: string;
  access: Access;
  summary: string;
  description?: string;
  tag: string;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | undefined;
  answer: z.ZodType;
  status: number;
  problems: readonly ProblemName[];
  alsoAnswers?: string;
  file?: string;
  keepsRefusals?: KeptAs;
  subject: ((asked: { parts: Parts; caller: Caller; params: unknown; access: Access }) => Promise<unknown>) | undefined;
  handle: (asked: Asked<unknown, unknown, unknown, unknown>) => Promise<Reply<unknown> | typeof ANSWERED>;
}

/**
 * One route: its schemas, what it may refuse with, what it does. Who may call it stands in `permissions.ts`, which has to
 * have it; a route without a row there does not compile. `key` is `METHOD /path/{parameter}`.
 */
export function route<P extends z.ZodObject = Nothing, Q extends z.ZodObject = Nothing, B extends z.ZodType = Nothing, A extends z.ZodType = z.ZodType, S = undefined>(
  key: RouteKey,
  spec: Spec<P, Q, B, A, S>,
): Route {
  const [method, path] = key.split(" ") as ["GET" | "POST", string];
  return {
    key,
    method: method === "GET" ? "get" : "post",
    path,
    access: accessOf(key),
    summary: spec.summary,
    ...(spec.description ? { description: spec.description } : {}),
    tag: spec.tag,
    params: spec.params ?? Nothing,
    query: spec.query ?? Nothing,
    body: method === "POST" ? (spec.body ?? Nothing) : undefined,
    answer: spec.answer,
    status: spec.status ?? 200,
    problems: spec.problems ?? [],
    ...(spec.alsoAnswers ? { alsoAnswers: spec.alsoAnswers } : {}),
    ...(spec.file ? { file: spec.file } : {}),
    ...(spec.keepsRefusals ? { keepsRefusals: spec.keepsRefusals } : {}),
    subject: spec.subject as Route["subject"],
    handle: spec.handle as unknown as Route["handle"],
  };
}

/** The path as Express writes it: `/v1/cases/:id`. */
export function expressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}
