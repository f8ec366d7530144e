import type { z } from "zod";
import { BadInput } from "../../domain/errors.js";

/** A cursor: the sort key of the last item, opaque to callers. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** @throws BadInput `/cursor` for one that this list did not give. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new BadInput([{ pointer: "/cursor", message: "应为上一页给出的 nextCursor the nextCursor of the page before" }]);
  }
}

/** A page of rows that were asked for with one more than fits; `nextCursor` null on the last page. */
export function pageOf<R, I>(rows: readonly R[], limit: number, toItem: (row: R) => I, keyOf: (row: R) => readonly (string | number)[]): { items: I[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(toItem), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

export const DEFAULT_LIMIT = 50;
