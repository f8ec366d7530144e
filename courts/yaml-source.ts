import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from "yaml";
import type { z } from "zod";

/** A mistake in a reviewed file: the line, a JSON pointer, and what is wrong. Lines count from 1. */
export interface SourceError {
  line: number;
  pointer: string;
  message: string;
}

type Path = readonly (string | number)[];

/** A parsed YAML text that remembers on which line each value stands. */
export interface YamlSource {
  value: unknown;
  /** The line of the value at this path, or of its nearest ancestor that is there. */
  lineOf(path: Path): number;
}

/** A JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Parses YAML (or JSON, which is YAML). Duplicate keys and broken syntax come back as errors with their lines. */
export function readYaml(text: string): { source: YamlSource } | { errors: SourceError[] } {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  if (doc.errors.length > 0) {
    return { errors: doc.errors.map((e) => ({ line: lines.linePos(e.pos[0]).line, pointer: "", message: `not YAML: ${e.message}` })) };
  }
  // A reviewed file needs no deep sharing; the limit stops a small text that unfolds into a huge one.
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return { errors: [{ line: 1, pointer: "", message: error instanceof Error ? error.message : String(error) }] };
  }
  return { source: { value, lineOf: (path) => lines.linePos(offsetOf(doc, path)).line } };
}

/** The errors of a zod check as mistakes with lines; each unknown field is a mistake of its own, on its own line. */
export function zodErrors(error: z.ZodError, source: YamlSource): SourceError[] {
  return inOrder(error.issues.flatMap((issue) => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => errorAt(source, [...path, key], "unknown field 未知字段"));
    return [errorAt(source, path, issue.message.endsWith("received undefined") ? "missing 缺少" : issue.message)];
  }));
}

/** One mistake at a path. */
export function errorAt(source: YamlSource, path: Path, message: string): SourceError {
  return { line: source.lineOf(path), pointer: pointerOf(path), message };
}

/** Mistakes in the order of the file. */
export function inOrder(errors: SourceError[]): SourceError[] {
  return [...errors].sort((a, b) => a.line - b.line);
}

function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(part));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
