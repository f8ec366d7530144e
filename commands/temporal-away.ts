import { isGrpcServiceError } from "@temporalio/client";
import { OutsideFailure } from "../domain/errors.js";

/** gRPC: cancelled, deadline exceeded, resource exhausted, unavailable. */
const AWAY = new Set([1, 4, 8, 14]);

/** The error as it is to be thrown: an OutsideFailure where Temporal does not answer, hangs or is overloaded. */
export function awayOr(error: unknown): Error {
  const known = error instanceof Error ? error : new Error(String(error));
  const isAway = [known, known.cause].some((e) => isGrpcServiceError(e) && AWAY.has(e.code));
  return isAway ? new OutsideFailure("temporal", known.message, true) : known;
}
