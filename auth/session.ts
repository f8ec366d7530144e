import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { rightLacking, signInRequired } from "./problem.js";
import { DEFAULT_TTL_SECONDS, embeddedVerifier, issueToken } from "./token.js";
import type { Holder, TokenVerifier } from "./token.js";

/** What a request shows to say who is calling. */
export interface Credential {
  via: "bearer" | "cookie";
  token: string;
}

export interface SessionSettings {
  /** Signs the session's token; at least 32 bytes. */
  secret: string;
  /**
   * Goes into the cookie's name: cookies ignore ports, and two installations on one machine must not sign each other
   * out. Absent, a fingerprint of the secret, which an installation's processes share and no other has.
   */
  installationId?: string;
  /** True where callers come over https; the cookie is then `Secure` and bound to the host by its name's prefix. */
  secure?: boolean;
  /** Life of a session in seconds; 12 hours when absent. */
  ttlSeconds?: number;
  clock?: () => Date;
}

/** The cookie session: a signed token in an HttpOnly cookie, so that every process of an installation reads it without a store. */
export interface Sessions extends TokenVerifier {
  cookieName: string;
  /** `Set-Cookie` value that opens a session for the holder, not longer than `until` (epoch seconds) where given. */
  open(holder: Holder, until?: number): Promise<string>;
  /** `Set-Cookie` value that ends it. */
  close(): string;
}

export function createSessions(settings: SessionSettings): Sessions {
  const clock = settings.clock ?? (() => new Date());
  const verifier = embeddedVerifier(settings.secret, "session", clock);
  const installation = settings.installationId ?? createHash("sha256").update(`cookie name ${settings.secret}`).digest("hex").slice(0, 8);
  const cookieName = `${settings.secure ? "__Host-" : ""}zhixing-${installation.replace(/[^A-Za-z0-9-]/g, "-")}`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${settings.secure ? "; Secure" : ""}`;
  return {
    cookieName,
    async open(holder, until) {
      const now = clock();
      const left = until === undefined ? Infinity : Math.floor(until - now.getTime() / 1000);
      const ttl = Math.max(1, Math.min(settings.ttlSeconds ?? DEFAULT_TTL_SECONDS, left));
      const token = await issueToken(holder, settings.secret, { ttl, use: "session", now });
      return `${cookieName}=${token}; Max-Age=${ttl}; ${attributes}`;
    },
    close: () => `${cookieName}=; Max-Age=0; ${attributes}`,
    verify: (token) => verifier.verify(token),
  };
}

/**
 * The bearer token or the session cookie of a request; undefined when there is neither. An `Authorization` header
 * decides alone: a request that shows one is never taken for the browser's session instead.
 */
export function readCredential(req: IncomingMessage, cookieName: string): Credential | undefined {
  const authorization = req.headers.authorization;
  if (authorization !== undefined) {
    const token = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(authorization)?.[1];
    if (!token) throw signInRequired("请求头 Authorization 应为 Bearer 令牌。The Authorization header must be a bearer token.", true);
    return { via: "bearer", token };
  }
  const tokens = cookiesNamed(req, cookieName);
  // Two cookies of one name mean that another host or path planted one; which is ours cannot be known.
  const [token] = tokens;
  return tokens.length === 1 && token ? { via: "cookie", token } : undefined;
}

/** All values that the request's cookies have under one name. */
export function cookiesNamed(req: IncomingMessage, name: string): string[] {
  return (req.headers.cookie ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
}

/**
 * Cookies go along with requests that other pages make, and `SameSite` treats all ports of one host as one site.
 * So a request that changes something by cookie must show that its page is ours: `Sec-Fetch-Site: same-origin`, or,
 * where a browser sends none (plain http on another host), an `Origin` equal to the host asked. Throws 403 otherwise.
 */
export function requireSameOrigin(req: IncomingMessage): void {
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) {
    if (site === "same-origin") return;
  } else if (originHost(req.headers.origin) === req.headers.host?.toLowerCase()) {
    return;
  }
  throw rightLacking("此请求来自其他页面，已拒绝。A request that changes something by cookie must come from this very page; other callers use a bearer token.");
}

function originHost(origin: string | undefined): string | null {
  if (!origin || !URL.canParse(origin)) return null;
  return new URL(origin).host.toLowerCase();
}

/** Whether the method only reads (RFC 9110 safe methods that we answer). */
export function onlyReads(method: string | undefined): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS";
}
