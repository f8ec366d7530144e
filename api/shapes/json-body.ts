import type { FieldError } from "../../domain/errors.js";
import { BadInput } from "../../domain/errors.js";
import { ApiProblem } from "../problems.js";
import { pointerOf } from "./field-errors.js";

/** Deeper than any body of ours, far shallower than what makes a parser suffer. */
export const DEEPEST = 24;

const NOT_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The JSON of a body. An empty one is `{}`.
 * @throws ApiProblem 400 for what is no JSON, no UTF-8 or nested too deeply; BadInput for texts that no database can hold
 *   and keys that would reach into objects.
 */
export function parseBody(raw: Buffer): unknown {
  const text = decode(raw);
  if (text.trim() === "") return {};
  if (nesting(text) > DEEPEST) throw new ApiProblem("malformed-json", `嵌套不得超过${DEEPEST}层。No more than ${DEEPEST} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiProblem("malformed-json", "请求体不是有效的 JSON。The body is not valid JSON.");
  }
  const errors: FieldError[] = [];
  inspect(value, [], errors);
  if (errors.length > 0) throw new BadInput(errors.slice(0, 100));
  return value;
}

function decode(raw: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    throw new ApiProblem("malformed-json", "请求体不是 UTF-8。The body is not UTF-8.");
  }
}

/** How deep brackets nest, strings apart; one pass, before anything recursive touches the text. */
function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i += 1;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (c === 0x7d || c === 0x5d) depth -= 1;
  }
  return deepest;
}

function inspect(value: unknown, path: string[], errors: FieldError[]): void {
  if (typeof value === "string") {
    if (!storable(value)) errors.push({ pointer: pointerOf(path), message: "含有无法保存的字符 a character that cannot be kept" });
  } else if (Array.isArray(value)) {
    value.forEach((item, i) => inspect(item, [...path, String(i)], errors));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (NOT_KEYS.has(key) || !storable(key)) errors.push({ pointer: pointerOf([...path, key]), message: "未知字段 unknown field" });
      else inspect(item, [...path, key], errors);
    }
  }
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export function storable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}
