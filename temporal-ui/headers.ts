import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { cookiesNamed } from "../auth/session.js";

/**
 * What of a request's headers goes on. A list of what may, so that neither our token nor our cookie leaves the house,
 * and nothing reaches the gateway that it would take for the caller's own (`Grpc-Metadata-…`, `Authorization-Extras`,
 * method overrides, `X-Forwarded-…`).
 */
const PASSED_ON = [
  "accept", "accept-encoding", "accept-language", "cache-control", "caller-type", "content-type",
  "if-modified-since", "if-none-match", "pragma", "range", "user-agent",
];

const HOP_BY_HOP = [
  "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
];

const CSRF_COOKIE = "_csrf";
const CSRF_HEADER = "x-csrf-token";

/**
 * Headers for the upstream. The Temporal UI asks for its own pair of cookie and header on every write: the browser's is
 * passed on; for callers without one (bearer tokens) a fresh pair is made, since where the request comes from was
 * checked here already.
 */
export function headersForUpstream(req: IncomingMessage, method: string): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const name of PASSED_ON) {
    const value = req.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  const [cookie] = cookiesNamed(req, CSRF_COOKIE);
  const token = req.headers[CSRF_HEADER];
  if (method === "GET" || method === "HEAD") {
    if (cookie) headers.cookie = `${CSRF_COOKIE}=${cookie}`;
    return headers;
  }
  const made = randomBytes(16).toString("hex");
  const pair = cookie && typeof token === "string" ? { cookie, token } : { cookie: made, token: made };
  headers.cookie = `${CSRF_COOKIE}=${pair.cookie}`;
  headers[CSRF_HEADER] = pair.token;
  if (req.headers["content-length"] !== undefined) headers["content-length"] = req.headers["content-length"];
  return headers;
}

/**
 * Headers of the upstream's answer for the browser: without what belongs to one connection only, without cookies other
 * than `_csrf`, without leave for other origins; what the API answered is not kept by anyone.
 */
export function headersForCaller(answer: IncomingMessage, isApi: boolean): OutgoingHttpHeaders {
  const dropped = new Set([...HOP_BY_HOP, ...namesIn(answer.headers.connection)]);
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || dropped.has(name) || name.startsWith("access-control-")) continue;
    headers[name] = value;
  }
  const cookies = new Set(answer.headers["set-cookie"]?.filter((c) => c.startsWith(`${CSRF_COOKIE}=`)));
  delete headers["set-cookie"];
  if (cookies.size > 0) headers["set-cookie"] = [...cookies];
  if (isApi) headers["cache-control"] = "no-store";
  return headers;
}

function namesIn(connection: string | undefined): string[] {
  return (connection ?? "").split(",").map((name) => name.trim().toLowerCase());
}
