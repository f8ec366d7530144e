import { once } from "node:events";
import { createServer } from "node:http";
import { createApi } from "./app.js";
import { forgetOldKeys } from "./http/idempotency.js";
import { errorForLog } from "./http/logging.js";
import type { ApiSettings } from "./parts.js";

export interface ApiServerSettings extends ApiSettings {
  /** 0 takes a free one. */
  port: number;
  host: string;
}

export interface ApiServer {
  url: string;
  /** Takes in nothing new, ends what is under way, lets live timelines go; readers come back by themselves. */
  stop(): Promise<void>;
}

/** How long requests under way may take to end when the process stops. */
const GRACE_MS = 2_000;
const SWEEP_MS = 3_600_000;

/** Serves the API. It listens whether or not PostgreSQL and Temporal are there: `/readyz` says what is away. */
export async function startApiServer(settings: ApiServerSettings): Promise<ApiServer> {
  const { host, port, logger, deps } = settings;
  const api = createApi(settings);
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 15_000, maxHeaderSize: 16 * 1024 }, api.app);
  server.listen(port, host);
  await once(server, "listening");
  const sweep = setInterval(() => {
    forgetOldKeys(deps.db).catch((error: unknown) => logger.warn({ failure: errorForLog(error) }, "old keys could not be forgotten just now"));
  }, SWEEP_MS);
  sweep.unref();
  const address = server.address();
  const bound = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    async stop() {
      clearInterval(sweep);
      const closed = once(server, "close");
      server.close();
      api.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(late);
    },
  };
}
