import type { Caller } from "../auth/caller.js";
import { may } from "../auth/caller.js";
import { RequestRefused, rightLacking } from "../auth/problem.js";

/** The part of a request on which it is decided whether it may pass. */
export interface Asked {
  method: string;
  /** The request target as it came, with its query. */
  target: string;
  headers: Record<string, string | string[] | undefined>;
}

const WRITING_METHODS = ["POST", "PUT", "PATCH", "DELETE"];
const QUERY_OF_A_WORKFLOW = /^\/api\/v1\/namespaces\/([^/]+)\/workflows\/([^/]+)\/query\/([^/]+)$/;
/** The gateway inside the Temporal UI has believed such a header and turned a POST into what it names. */
const METHOD_OVERRIDES = ["x-http-method-override", "x-http-method", "x-method-override"];

/**
 * Decides whether a request may go on to the Temporal UI, and throws `RequestRefused` where not.
 * Reading is GET, HEAD and a workflow's query by POST, for who may `readTemporal`; everything else is writing, for who
 * may `writeTemporal`. What is not known to read counts as writing, so that an endpoint of a later Temporal stays shut.
 * @returns `read` or `write`
 */
export function judge(asked: Asked, caller: Caller): "read" | "write" {
  const writes = may(caller, "writeTemporal");
  if (!writes && !may(caller, "readTemporal")) {
    throw rightLacking("您的岗位不能查看 Temporal 界面。Your post may not read the Temporal UI.");
  }
  const path = plainPath(asked.target);
  if (asked.method === "GET" || asked.method === "HEAD") return "read";
  const overridden = METHOD_OVERRIDES.some((name) => asked.headers[name] !== undefined);
  if (asked.method === "POST" && !overridden && isWorkflowQuery(path)) return "read";
  if (writes && !overridden && WRITING_METHODS.includes(asked.method)) return "write";
  throw rightLacking("此处的 Temporal 界面只供查看。The Temporal UI is for reading only here; what changes a case goes through Zhixing.");
}

/** Whether a path asks a workflow a query, each part of it one plain name. */
export function isWorkflowQuery(path: string): boolean {
  const parts = QUERY_OF_A_WORKFLOW.exec(path)?.slice(1);
  return parts !== undefined && parts.every(isPlainName);
}

/**
 * The path of a request target, without its query. Throws 400 for targets that two servers could read differently:
 * absolute forms, empty or dot segments (also encoded, also twice), backslashes, bytes that belong encoded.
 */
export function plainPath(target: string): string {
  const path = target.split(/[?#]/, 1)[0] ?? "";
  const odd = !path.startsWith("/") || !/^[\x21-\x7e]*$/.test(target) || target.includes("#") || path.includes("\\");
  if (odd || path.includes("//") || path.split("/").some(isTrickySegment)) {
    throw new RequestRefused({
      type: "/problems/malformed-request",
      title: "请求格式错误 Malformed request",
      status: 400,
      detail: "该地址的写法不被接受。The address is written in a way that is not accepted.",
    });
  }
  return path;
}

function isTrickySegment(segment: string): boolean {
  const once = decoded(segment);
  const twice = once === undefined ? undefined : decoded(once) ?? once;
  if (once === undefined || twice === undefined) return true;
  return [segment, once, twice].some((s) => /[\x00-\x1f\\]/.test(s) || s.split("/").some((part) => part === "." || part === ".."));
}

function isPlainName(segment: string): boolean {
  const name = decoded(segment);
  return name !== undefined && name !== "" && !/[/\\%?#\x00-\x1f]/.test(name);
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
