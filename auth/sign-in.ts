import type { IncomingMessage, ServerResponse } from "node:http";
import { requireSameOrigin } from "./session.js";
import type { Authenticator } from "./authenticator.js";
import { sendNotice } from "./notice.js";
import { RequestRefused, sendProblem, signInRequired } from "./problem.js";
import { issueToken } from "./token.js";
import type { Holder, IssueOptions } from "./token.js";

export const SIGN_IN_PATH = "/sign-in";
export const SIGN_OUT_PATH = "/sign-out";

/** Token for a printed link: opens a session, is no bearer token. 12 hours unless `ttl` (seconds) says otherwise. */
export function issueSignInToken(holder: Holder, secret: string, options: Omit<IssueOptions, "use"> = {}): Promise<string> {
  return issueToken(holder, secret, { ...options, use: "signIn" });
}

/** The link that signs its holder in; `next` is the local path to land on. */
export function signInUrl(baseUrl: string, token: string, next?: string): string {
  const url = new URL(SIGN_IN_PATH, baseUrl);
  url.searchParams.set("token", token);
  if (next) url.searchParams.set("next", next);
  return url.href;
}

/** Whether a browser asks for a page rather than a program for data. */
export function wantsPage(req: IncomingMessage): boolean {
  return (req.method === "GET" || req.method === "HEAD") && (req.headers.accept ?? "").includes("text/html");
}

/**
 * Answers `GET /sign-in?token=…&next=…` (cookie, then on to the local path `next`) and `POST /sign-out` (cookie gone),
 * on whichever port it is mounted. False when the request is neither. Works under Express and on a bare server.
 */
export async function answerSignIn(authenticator: Authenticator, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const { path, search } = partsOf(req.url ?? "");
  if (path !== SIGN_IN_PATH && path !== SIGN_OUT_PATH) return false;
  try {
    if (path === SIGN_OUT_PATH) signOut(authenticator, req, res);
    else await signIn(authenticator, new URLSearchParams(search), req, res);
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    if (wantsPage(req)) sendNotice(res, error);
    else sendProblem(res, error);
  }
  return true;
}

function partsOf(target: string): { path: string; search: string } {
  const at = target.indexOf("?");
  return at < 0 ? { path: target, search: "" } : { path: target.slice(0, at), search: target.slice(at + 1) };
}

async function signIn(authenticator: Authenticator, asked: URLSearchParams, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (req.method !== "GET" && req.method !== "HEAD") throw wrongMethod("GET");
  const token = asked.get("token");
  if (!token) throw signInRequired("请使用启动时打印的登录链接，或向管理员索取。Use the sign-in link that was printed at the start, or ask the administrator for one.");
  const { setCookie } = await authenticator.signIn(token);
  // The token must not stay in the address bar nor reach the next page's referrer.
  leave(res, 303, { location: localPath(asked.get("next")), "set-cookie": setCookie });
}

function signOut(authenticator: Authenticator, req: IncomingMessage, res: ServerResponse): void {
  if (req.method !== "POST") throw wrongMethod("POST");
  requireSameOrigin(req);
  leave(res, 204, { "set-cookie": authenticator.sessions.close() });
}

function leave(res: ServerResponse, status: number, headers: Record<string, string>): void {
  res.writeHead(status, { ...headers, "cache-control": "no-store", "referrer-policy": "no-referrer" });
  res.end();
}

/** A path on this very host; anything that a browser could read as another host becomes `/`. */
export function localPath(next: string | null): string {
  if (!next || !/^\/[\x21-\x7e]*$/.test(next) || !URL.canParse(next, "http://local.invalid")) return "/";
  const url = new URL(next, "http://local.invalid");
  // Judged after dots and backslashes are resolved: `/.//evil.example` is `//evil.example` by then.
  return url.host === "local.invalid" && !url.pathname.startsWith("//") ? url.pathname + url.search + url.hash : "/";
}

function wrongMethod(allow: string): RequestRefused {
  return new RequestRefused(
    { type: "/problems/method-not-allowed", title: "方法不允许 Method not allowed", status: 405, detail: `此地址只接受 ${allow}。Only ${allow} is answered here.` },
    { allow },
  );
}
