import { once } from "node:events";
import type { Authenticator } from "../auth/authenticator.js";
import { createProxyServer } from "./proxy.js";
import type { ProxyLogger } from "./proxy.js";
import { connectUpstream } from "./upstream.js";

export interface TemporalUiProxyOptions {
  /** `TEMPORAL_UI_PORT`; 0 takes a free one. */
  port: number;
  host: string;
  /** Address of the Temporal UI itself, root path: the embedded one's, or `TEMPORAL_UI_UPSTREAM`. */
  upstream: string;
  authenticate: Authenticator;
  /** Address of the API and console; notices link to it. */
  apiBaseUrl: string;
  logger: ProxyLogger;
}

export interface TemporalUiProxy {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts what supervisors open on `TEMPORAL_UI_PORT`: the Temporal UI behind our sign-in, for reading only. It starts
 * whether or not the upstream is there; while it is away callers get 503. A busy port throws an error that names the variable.
 */
export async function runTemporalUiProxy(options: TemporalUiProxyOptions): Promise<TemporalUiProxy> {
  const base = upstreamAddress(options.upstream);
  const upstream = connectUpstream(base);
  const server = createProxyServer({ ...options, upstream });
  try {
    server.listen(options.port, options.host);
    await once(server, "listening");
  } catch (error) {
    upstream.close();
    throw listenFailure(error, options);
  }
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : options.port;
  return {
    url: `http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      // Long polls of open pages would hold the stop up for a minute.
      server.closeAllConnections();
      upstream.close();
      await closed;
    },
  };
}

function upstreamAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.username || url.search) {
    throw new Error(`TEMPORAL_UI_UPSTREAM: "${text}" is not the root address of a Temporal UI, such as http://127.0.0.1:8080`);
  }
  return url;
}

function listenFailure(error: unknown, { host, port }: TemporalUiProxyOptions): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return new Error(`TEMPORAL_UI_PORT: port ${port} on ${host} is in use by another program; stop it or set another port`);
  if (code === "EACCES") return new Error(`TEMPORAL_UI_PORT: port ${port} on ${host} may not be opened; set one above 1023`);
  return error instanceof Error ? error : new Error(String(error));
}
