import { join } from "node:path";
import { Router, type RequestHandler, type Response } from "express";
import getAbsoluteFSPath from "swagger-ui-dist/absolute-path.js";

const SWAGGER = getAbsoluteFSPath();
const FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"] as const;

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>执行 Zhixing API</title>
<link rel="icon" href="/docs/favicon-32x32.png"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>
`;

/** No validator badge, which would ask an outside address. */
const START = `window.ui = SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null, persistAuthorization: false });\n`;

/** Swagger sets styles in elements and draws its icons from data; scripts come from here alone. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page at `/docs`, from our own files: no request leaves the host. */
export const docsPage: RequestHandler = (_req, res) => {
  withPolicy(res).type("html").send(PAGE);
};

/** Its three files and the line that starts it. */
export function docsFiles(): Router {
  const router = Router();
  router.get("/docs/start.js", (_req, res) => {
    withPolicy(res).type("text/javascript").send(START);
  });
  for (const file of FILES) {
    router.get(`/docs/${file}`, (_req, res) => withPolicy(res).sendFile(join(SWAGGER, file), { maxAge: "1h" }));
  }
  return router;
}

function withPolicy(res: Response): Response {
  return res.set("content-security-policy", POLICY);
}
