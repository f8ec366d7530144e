import { createHash } from "node:crypto";

/** JSON with its keys in order, so that equal content has one text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === "object" && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v) ?? "null";
}

/** Hex SHA-256 of some JSON value's content. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/** A number from 0 to 2^32-1 that follows from a text: what looks random is the same every time. */
export function numberOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0);
}
