/** The API's addresses with canned answers, for the layout and the errors that a real court shows seldom. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import express, { type Response } from "express";
import { securityHeaders } from "../../../api/http/security-headers.js";
import { consolePages } from "../../../api/open/console.js";
import { openApiDocument } from "../../../api/openapi.js";
import { cannedCase, documents, events } from "./canned-case.js";
import { cases, dayFromNow, me, tasks, unidentified } from "./canned-cases.js";
import { claimOn, differences, monthEnd, notices, reconciliations, refusals } from "./canned-funds.js";

const dist = fileURLToPath(new URL("../../../console/dist", import.meta.url));

export interface MockApi {
  url: string;
  /** What the pages posted. */
  posted: { path: string; body: unknown; key: string | undefined }[];
  /** While set, `/readyz` says so. */
  away?: string;
  /** While true, nobody is signed in. */
  signedOut: boolean;
  /** Answers the next POST with this problem. */
  refuseWith?: { status: number; body: Record<string, unknown> };
  /** Sends one more event to whoever follows a case. */
  happen(type: string, data: Record<string, unknown>): void;
  /** Breaks all live timelines off, as a restart would. */
  breakStreams(): void;
  stop(): Promise<void>;
}

function problem(res: Response, status: number, title: string, detail: string): void {
  res.status(status).type("application/problem+json").send(JSON.stringify({ type: "/problems/x", title, status, detail }));
}

export async function startMockApi(): Promise<MockApi> {
  const app = express();
  const streams = new Set<Response>();
  const timeline = [...events];
  const mock: MockApi = {
    url: "", posted: [], signedOut: false,
    happen(type, data) {
      const event = { seq: timeline.length + 1, at: new Date().toISOString(), type, actor: { system: "zhixing" }, rule: null, data };
      timeline.push(event);
      for (const res of streams) send(res, event);
    },
    breakStreams() {
      for (const res of streams) res.destroy();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  app.use(securityHeaders(false));
  app.use(express.json());
  app.get("/readyz", (_req, res) => (mock.away === undefined ? void res.json({ status: "ready" }) : problem(res, 503, "暂时不可用 Unavailable for now", mock.away)));
  app.get("/openapi.json", (_req, res) => void res.json(openApiDocument("mock")));
  app.post("/sign-out", (_req, res) => {
    mock.signedOut = true;
    res.status(204).end();
  });
  app.use("/v1", (_req, res, next) => (mock.signedOut ? problem(res, 401, "需要登录 Sign-in required", "请登录。Sign in.") : next()));
  app.get("/v1/me", (_req, res) => void res.json(me));
  app.get("/v1/cases", (req, res) => {
    const { q, kind, status, overdue, cursor } = req.query as Record<string, string | undefined>;
    if (kind === "nonsense") return void res.status(422).json({ title: "字段有误 Bad input", status: 422, detail: "请按 errors 逐项更正。Each wrong field is named in `errors`.", errors: [{ pointer: "/kind", message: "应为以下之一 one of: initial" }] });
    const found = cases.filter((c) => (!kind || c.kind === kind) && (!status || c.status === status) && (overdue === undefined || String(c.overdue) === overdue)
      && (!q || [c.caseNumber, ...c.applicants, ...c.respondents].some((t) => t.includes(q))));
    res.json(cursor ? { items: found.slice(5), nextCursor: null } : { items: found, nextCursor: found.length > 5 ? "next" : null });
  });
  app.get("/v1/cases/:id", (req, res) => {
    const found = cannedCase(req.params.id);
    if (found) res.json(found);
    else problem(res, 404, "查无此项 Not found", "没有此案件，或您无权查看。There is no such case, or it is not for you to see.");
  });
  app.get("/v1/cases/:id/events", (req, res) => {
    const after = Number(req.headers["last-event-id"] ?? req.query["cursor"] ?? 0);
    if (!req.headers.accept?.includes("text/event-stream")) return void res.json({ items: timeline.filter((e) => e.seq > after), nextCursor: null });
    res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    res.write("retry: 300\n\n");
    for (const event of timeline) if (event.seq > after) send(res, event);
    streams.add(res);
    res.on("close", () => streams.delete(res));
  });
  app.get("/v1/cases/:id/ledger", (_req, res) => void res.json({
    entries: [{ id: "l1", at: events[13]?.at, debit: "bankClearing", credit: "case:1", amount: "50000.00", memo: "到账 S1" }], balances: { "bankClearing": "-50000.00", "case:1": "50000.00" }, reserved: [], waits: null,
  }));
  app.get("/v1/cases/:id/documents", (_req, res) => void res.json(documents));
  app.get("/v1/tasks", (req, res) => void res.json({
    items: req.query["caseId"] === undefined ? tasks.filter((t) => t.status === "open" && t.mayComplete) : tasks, nextCursor: null,
  }));
  app.get("/v1/funds/unidentified", (_req, res) => void res.json({ items: unidentified, nextCursor: null }));
  app.get("/v1/cases/:id/claim", (req, res) => void res.json(claimOn(typeof req.query["on"] === "string" ? req.query["on"] : dayFromNow(0))));
  app.get("/v1/funds/notices", (req, res) => {
    const { status } = req.query as Record<string, string | undefined>;
    res.json({ items: notices.filter((n) => status === undefined || n.status === status), nextCursor: null });
  });
  app.get("/v1/funds/refusals", (_req, res) => void res.json({ items: refusals, nextCursor: null }));
  app.get("/v1/funds/reconciliations", (_req, res) => void res.json({ items: reconciliations, nextCursor: null }));
  app.get("/v1/funds/reconciliations/:day", (req, res) => void res.json({ ...reconciliations[0], day: req.params.day, differences }));
  app.get("/v1/funds/differences", (_req, res) => void res.json({ items: differences.filter((d) => d.status === "open"), nextCursor: null }));
  app.get("/v1/funds/month-end", (req, res) => void res.json({ ...monthEnd, month: typeof req.query["month"] === "string" ? req.query["month"] : monthEnd.month }));
  app.post("/v1/*rest", (req, res) => {
    mock.posted.push({ path: req.path, body: req.body as unknown, key: req.headers["idempotency-key"]?.toString() });
    const refusal = mock.refuseWith;
    delete mock.refuseWith;
    if (refusal) return void res.status(refusal.status).type("application/problem+json").send(JSON.stringify(refusal.body));
    const done = tasks.find((t) => req.path.includes(`/${t.id}/`));
    if (done) done.status = "done";
    res.json({ seq: timeline.length, caseId: "x", caseNumber: "x" });
  });
  app.use(consolePages(dist));

  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  mock.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return mock;
}

function send(res: Response, event: { seq: number; type: string }): void {
  res.write(`id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}
