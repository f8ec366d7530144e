import type { Response } from "express";
import type { Caller } from "../../auth/caller.js";
import { keepRefusal } from "../../activities/store/funds-refusals.js";
import { errorForLog } from "../http/logging.js";
import type { Parts } from "../parts.js";
import { problemOf, PROBLEMS, type ProblemName } from "../problems.js";
import type { Route } from "../route.js";

/** Refusals of these are of the request, not of the money. */
const NOT_KEPT: readonly ProblemName[] = ["not-found", "in-progress", "key-reused", "too-much", "outage", "bug", "sign-in-required"];

/** R27, R30: what a route of funds refused is kept for audit, with what came; that the keeping fails changes no answer. */
export async function keepRefusalOf(route: Route, parts: Parts, res: Response, error: unknown): Promise<void> {
  if (!route.keepsRefusals) return;
  const { body } = problemOf(error);
  const why = body.type.replace(/^\/problems\//, "") as ProblemName;
  if (!(why in PROBLEMS) || NOT_KEPT.includes(why)) return;
  const received = res.locals["received"] as Buffer | undefined;
  const caller = res.locals["caller"] as Caller | undefined;
  const excerpt = received?.subarray(0, 8_000).toString("utf8") ?? "";
  const serial = /"serial"\s*:\s*"([\x21-\x7e]{1,200}?)"/.exec(excerpt)?.[1];
  try {
    await keepRefusal(parts.deps.db, {
      at: parts.deps.now(), what: route.keepsRefusals, why: body.rule ?? why, by: caller ? { post: caller.post, staffId: caller.staffId } : { post: "bank" }, excerpt,
      detail: [body.detail, ...(body.errors ?? []).map((e) => `${e.pointer} ${e.message}`)].join("; "), ...(serial ? { serial } : {}),
    });
  } catch (failure) {
    parts.logger.error({ failure: errorForLog(failure), route: route.path }, "a refusal could not be kept");
  }
}
