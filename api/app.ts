import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { answerSignIn } from "../auth/sign-in.js";
import { loadTemplates } from "../courts/documents.js";
import type { Templates } from "../documents/template.js";
import { createFeed } from "./cases/feed.js";
import { createLimiter, LIMITS } from "./http/limits.js";
import { errorForLog, requestLog } from "./http/logging.js";
import { createMetrics } from "./http/metrics.js";
import { securityHeaders } from "./http/security-headers.js";
import { createStreams } from "./http/streams.js";
import { consolePages } from "./open/console.js";
import { docsFiles, docsPage } from "./open/docs.js";
import { healthz, metrics, readyz } from "./open/health.js";
import { openApiDocument } from "./openapi.js";
import type { ApiSettings, Parts } from "./parts.js";
import { refuse, serve } from "./pipeline.js";
import { ApiProblem, notFound } from "./problems.js";
import { expressPath } from "./route.js";
import { ROUTES } from "./routes.js";

/** The API with its pages, and how to end what it keeps open. */
export interface Api {
  app: Express;
  /** Ends the live timelines; called before the server closes. */
  close(): void;
}

/** Builds the API: every route of the table, the open ones, the pages. Nothing listens yet. */
export function createApi(settings: ApiSettings): Api {
  const parts = assemble(settings);
  const limiter = createLimiter({ ...LIMITS, ...settings.limits });
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.use(requestLog(settings.logger));
  app.use(timed(parts));
  app.use(securityHeaders(settings.https ?? false));

  app.get("/healthz", healthz);
  app.get("/readyz", readyz(parts));
  app.get("/metrics", metrics(parts));
  const document = JSON.stringify(openApiDocument(settings.version));
  app.get("/openapi.json", (_req, res) => void res.type("application/json").send(document));
  app.get("/docs", docsPage);
  app.use(docsFiles());
  app.use(signIn(parts));

  for (const route of ROUTES) app[route.method](expressPath(route.path), serve(route, parts, limiter));
  app.use("/v1", noSuchRoute(parts));
  app.use(consolePages(settings.consoleDir));
  app.use((_req, res) => refuse(parts, res, notFound("没有此地址。There is nothing at this address.")));
  app.use(lastResort(parts));
  return {
    app,
    close() {
      parts.feed.stop();
      parts.streams.endAll();
    },
  };
}

function assemble(settings: ApiSettings): Parts {
  const api = createMetrics();
  const base = `${settings.temporalUiUrl}/namespaces/${encodeURIComponent(settings.temporalNamespace)}/workflows`;
  let templates: Templates | undefined = settings.templates;
  return {
    ...settings,
    templates: () => (templates ??= loadTemplates(settings.deps.profile)),
    metrics: api,
    feed: createFeed(settings.deps.db, (error) => settings.logger.warn({ failure: errorForLog(error) }, "live timelines cannot be read just now")),
    streams: createStreams({ ...LIMITS, ...settings.limits }, (n) => api.streams.set(n)),
    temporalUrl: (workflowId) => `${base}/${encodeURIComponent(workflowId)}`,
  };
}

function timed({ metrics: { requests } }: Parts): RequestHandler {
  return (req, res, next) => {
    const end = requests.startTimer();
    res.on("finish", () => end({ method: req.method, route: String(res.locals["route"] ?? "other"), status: String(res.statusCode) }));
    next();
  };
}

function signIn(parts: Parts): RequestHandler {
  return async (req, res, next) => {
    if (!(await answerSignIn(parts.authenticator, req, res))) next();
  };
}

/** Deny by default: nobody learns which addresses there are without signing in. */
function noSuchRoute(parts: Parts): RequestHandler {
  return async (req, res) => {
    try {
      await parts.authenticator.identify(req);
      const known = ROUTES.filter((route) => matches(route.path, req.baseUrl + req.path)).map((route) => route.method.toUpperCase());
      if (known.length > 0) {
        throw new ApiProblem("method-not-allowed", `此地址只接受 ${known.join("、")}。Only ${known.join(", ")} is answered here.`, { headers: { allow: known.join(", ") } });
      }
      throw notFound("没有此地址。There is nothing at this address.");
    } catch (error) {
      refuse(parts, res, error);
    }
  };
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`).test(path);
}

function lastResort(parts: Parts): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, _req, res, _next) => {
    const badPath = error instanceof URIError || (error instanceof Error && "status" in error && error.status === 400);
    refuse(parts, res, badPath ? new ApiProblem("malformed-request", "地址无法解析。The address cannot be read.") : error);
  };
}
