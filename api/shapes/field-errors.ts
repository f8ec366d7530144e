import type { z } from "zod";
import type { FieldError } from "../../domain/errors.js";

type Issue = z.core.$ZodIssue;

/** Far more than a person reads at once; a body of thousands of mistakes gets no answer of megabytes. */
const MOST = 100;

/** Each wrong field by its JSON pointer (RFC 6901), with what is wrong in Chinese and English; never the value itself. */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  return error.issues.flatMap((issue) => of(issue, [])).slice(0, MOST);
}

function of(issue: Issue, above: readonly PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), message: "未知字段 unknown field" }));
  }
  if (issue.code === "invalid_union") {
    const nearest = nearestBranch(issue.errors);
    if (nearest) return nearest.flatMap((inner) => of(inner, path));
  }
  return [{ pointer: pointerOf(path), message: messageOf(issue) }];
}

/** The branch that the input most likely meant: the one whose mistakes lie deepest, then the one with fewest. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((i) => i.path.length + (i.code === "unrecognized_keys" ? 1 : 0)));
  const typeOnly = (issues: readonly Issue[]) => issues.every((i) => i.path.length === 0 && i.code === "invalid_type");
  const meant = branches.filter((b) => b.length > 0 && !typeOnly(b));
  if (meant.length === 0) return undefined;
  return [...meant].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0];
}

/** A JSON pointer; the whole document is the empty one. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

const TYPES: Record<string, string> = {
  string: "字符串 a string", number: "数字 a number", int: "整数 a whole number", boolean: "true 或 false true or false",
  object: "对象 an object", array: "数组 an array", null: "null",
};

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (isDefault(issue)) return /received undefined$/.test(issue.message) ? "必填 required" : `应为${TYPES[issue.expected] ?? issue.expected}`;
      return issue.message;
    case "invalid_value":
      return `应为以下之一 one of: ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return isDefault(issue) ? `至多${issue.maximum}${unit(issue.origin)} at most ${issue.maximum}` : issue.message;
    case "too_small":
      return isDefault(issue) ? `至少${issue.minimum}${unit(issue.origin)} at least ${issue.minimum}` : issue.message;
    case "not_multiple_of":
      return "应为整数 a whole number";
    default:
      return issue.message;
  }
}

/** Zod's own English sentences begin like this; those of our schemas do not. */
function isDefault(issue: Issue): boolean {
  return /^(Invalid input|Too big|Too small)/.test(issue.message);
}

function unit(origin: string): string {
  return origin === "array" ? "项" : origin === "string" ? "字" : "";
}
