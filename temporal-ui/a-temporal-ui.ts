import { once } from "node:events";
import { createServer, request } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { aCourt } from "../auth/a-court.js";
import { createAuthenticator } from "../auth/authenticator.js";
import { issueToken } from "../auth/token.js";
import { runTemporalUiProxy } from "./main.js";
import type { TemporalUiProxy } from "./main.js";

export const SECRET = "a secret of these tests alone, 32 bytes and more";
export const HOLDERS = {
  director: { post: "director", staffId: "s-director", name: "周明远" },
  clerk: { post: "clerk", staffId: "s-clerk", name: "孙知夏" },
  administrator: { post: "administrator", staffId: "s-administrator", name: "何清和" },
};
export const authenticator = createAuthenticator({ secret: SECRET, installationId: "t1", court: aCourt() });

/** `Authorization` header of an invented post's holder. */
export async function bearer(who: keyof typeof HOLDERS): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await issueToken(HOLDERS[who], SECRET)}` };
}

/** `Cookie` header of the holder's session. */
export async function cookie(who: keyof typeof HOLDERS): Promise<{ cookie: string }> {
  const set = await authenticator.sessions.open(HOLDERS[who]);
  return { cookie: set.split(";")[0] ?? "" };
}

export interface Seen {
  method: string;
  target: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** A stand-in for the Temporal UI that writes down every request that reaches it, upgrades too. */
export async function aTemporalUi(answer: (req: IncomingMessage, res: ServerResponse) => void = (_req, res) => res.end("{}")) {
  const seen: Seen[] = [];
  const server = createServer((req, res) => {
    const one = { method: req.method ?? "", target: req.url ?? "", headers: req.headers, body: "" };
    seen.push(one);
    req.setEncoding("utf8").on("data", (part: string) => (one.body += part));
    req.on("end", () => answer(req, res));
  });
  server.on("upgrade", (req, socket) => {
    seen.push({ method: "UPGRADE", target: req.url ?? "", headers: req.headers, body: "" });
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The proxy in front of `upstream`, on a free port. */
export function aProxy(upstream: string, logger = quiet): Promise<TemporalUiProxy> {
  return runTemporalUiProxy({ port: 0, host: "127.0.0.1", upstream, authenticate: authenticator, apiBaseUrl: "http://127.0.0.1:3000", logger });
}

export interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: string;
}

/** One request whose target is sent exactly as written; `fetch` would tidy it first. */
export function ask(base: string, method: string, target: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = request(base, { method, path: target, headers: { ...headers, ...(body ? { "content-length": String(Buffer.byteLength(body)) } : {}) } }, (res) => {
      let text = "";
      res.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body: text }));
      res.on("error", reject);
    });
    to.on("error", reject);
    to.end(body);
  });
}
