import { createServer, STATUS_CODES } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Authenticator } from "../auth/authenticator.js";
import type { Caller } from "../auth/caller.js";
import { sendNotice } from "../auth/notice.js";
import { partAway, RequestRefused, rightLacking, sendProblem } from "../auth/problem.js";
import { answerSignIn, wantsPage } from "../auth/sign-in.js";
import { headersForUpstream } from "./headers.js";
import { judge, plainPath } from "./policy.js";
import { SETTINGS_PATH, withoutActions } from "./settings.js";
import type { Passage, Upstream } from "./upstream.js";

/** The few methods of a pino logger that are used. */
export interface ProxyLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ProxyParts {
  upstream: Upstream;
  authenticate: Authenticator;
  /** Address of the console; the notices link to it. */
  apiBaseUrl: string;
  logger: ProxyLogger;
}

/** The UI sends Markdown in addresses (`/render?content=…`), nine characters for each Chinese one. */
const LONGEST_HEAD = 256 * 1024;

/**
 * Server that puts the Temporal UI behind our sign-in, for reading only: see `judge` for what passes. Sign-in links work
 * on its port as well, `/healthz` is its own and open, and nothing that it refuses reaches the upstream.
 */
export function createProxyServer(parts: ProxyParts): Server {
  const server = createServer({ maxHeaderSize: LONGEST_HEAD }, (req, res) => {
    answer(parts, req, res).catch((error: unknown) => refuse(parts, req, res, error));
  });
  // Neither is ever asked for by the Temporal UI; both would open a channel past the judgement.
  server.on("upgrade", (_req: IncomingMessage, socket: Duplex) => refuseSocket(socket));
  server.on("connect", (_req: IncomingMessage, socket: Duplex) => refuseSocket(socket));
  return server;
}

async function answer(parts: ProxyParts, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.url === "/healthz" && req.method === "GET") return healthy(res);
  if (await answerSignIn(parts.authenticate, req, res)) return;
  const caller = await parts.authenticate.identify(req);
  const target = req.url ?? "/";
  const method = req.method ?? "GET";
  const doing = judge({ method, target, headers: req.headers }, caller);
  const path = plainPath(target);
  if (doing === "write") {
    // Without the query: it may hold what only the page's reader should see.
    parts.logger.info({ post: caller.post, staffId: caller.staffId, method, path }, "write in the Temporal UI");
  }
  await parts.upstream.pass(passage(req, { caller, method, target, path, doing }), req, res);
}

function isApi(target: string): boolean {
  return target.startsWith("/api/");
}

interface Judged {
  caller: Caller;
  method: string;
  target: string;
  path: string;
  doing: "read" | "write";
}

function passage(req: IncomingMessage, { caller, method, target, path, doing }: Judged): Passage {
  const headers = headersForUpstream(req, method);
  const reads = method === "GET" || method === "HEAD";
  // A query is JSON whatever the caller calls it; a form is what makes the gateway look for other methods.
  if (doing === "read" && !reads) headers["content-type"] = "application/json";
  const tidied = !caller.rights.includes("writeTemporal") && decodeURIComponent(path).replace(/\/$/, "") === SETTINGS_PATH;
  if (tidied) {
    headers["accept-encoding"] = "identity";
    for (const name of ["if-none-match", "if-modified-since", "range"]) delete headers[name];
  }
  return { method, target, headers, withBody: !reads, isApi: isApi(path), ...(tidied ? { rewrite: withoutActions } : {}) };
}

function refuse(parts: ProxyParts, req: IncomingMessage, res: ServerResponse, error: unknown): void {
  // The page was closed meanwhile: nobody to answer, nothing to note.
  if (res.destroyed) return;
  const refused = error instanceof RequestRefused ? error : partAway("内部错误，请稍后再试。Something went wrong inside; try again in a moment.");
  if (refused !== error) parts.logger.error({ err: error }, "the Temporal UI's proxy failed on a request");
  else if (refused.problem.status === 503) parts.logger.warn({ detail: refused.problem.detail }, "the Temporal UI is away");
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (wantsPage(req) && !isApi(req.url ?? "")) sendNotice(res, refused, { href: parts.apiBaseUrl, text: "前往执行系统 Go to Zhixing" });
  else sendProblem(res, refused);
}

function healthy(res: ServerResponse): void {
  res.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
  res.end('{"status":"ok"}');
}

function refuseSocket(socket: Duplex): void {
  const { problem } = rightLacking("此处的 Temporal 界面只供查看。The Temporal UI is for reading only here.");
  const body = JSON.stringify(problem);
  socket.on("error", () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
