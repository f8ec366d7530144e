import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { issueSignInToken } from "../auth/sign-in.js";
import { aProxy, ask, aTemporalUi, authenticator, bearer, cookie, HOLDERS, SECRET } from "./a-temporal-ui.js";
import { runTemporalUiProxy } from "./main.js";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
async function both(answer?: (req: IncomingMessage, res: ServerResponse) => void) {
  const ui = await aTemporalUi(answer);
  open.push(ui);
  const proxy = await aProxy(ui.url);
  open.push(proxy);
  return { ui, proxy };
}

describe("nobody signed in", () => {
  it("sees a plain Chinese page that names the sign-in link, and nothing of the upstream", async () => {
    const { ui, proxy } = await both();
    const page = await ask(proxy.url, "GET", "/namespaces/default/workflows", { accept: "text/html,*/*" });
    expect([page.status, page.headers["content-type"]]).toEqual([401, "text/html; charset=utf-8"]);
    expect(page.body).toContain('lang="zh-CN"');
    expect(page.body).toContain("登录链接");
    expect(page.body).toContain('href="http://127.0.0.1:3000"');
    expect(ui.seen).toEqual([]);
  });

  it("gets a problem on the API's paths, also in a browser", async () => {
    const { proxy } = await both();
    const answer = await ask(proxy.url, "GET", "/api/v1/settings", { accept: "text/html" });
    expect([answer.status, answer.headers["content-type"]]).toEqual([401, "application/problem+json; charset=utf-8"]);
    expect(answer.headers["www-authenticate"]).toContain("Bearer");
  });

  it("can ask whether the proxy itself is up", async () => {
    const { ui, proxy } = await both();
    expect((await ask(proxy.url, "GET", "/healthz")).status).toBe(200);
    expect(ui.seen).toEqual([]);
  });
});

describe("the sign-in link", () => {
  it("works on this port, and its cookie opens the pages", async () => {
    const { ui, proxy } = await both();
    const token = await issueSignInToken(HOLDERS.director, SECRET);
    const signedIn = await ask(proxy.url, "GET", `/sign-in?token=${token}&next=/namespaces/default/workflows%3Fquery%3Da`);
    expect([signedIn.status, signedIn.headers.location]).toEqual([303, "/namespaces/default/workflows?query=a"]);
    const session = signedIn.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    expect((await ask(proxy.url, "GET", "/", { cookie: session, accept: "text/html" })).status).toBe(200);
    expect(ui.seen.map((s) => s.target)).toEqual(["/"]);
  });

  it("a post without the right sees a page that says so", async () => {
    const { ui, proxy } = await both();
    const page = await ask(proxy.url, "GET", "/", { ...(await cookie("clerk")), accept: "text/html" });
    expect([page.status, page.headers["content-type"]]).toEqual([403, "text/html; charset=utf-8"]);
    expect(page.body).toContain("不能查看");
    expect(ui.seen).toEqual([]);
  });
});

describe("what goes on to the upstream", () => {
  it("is neither our token nor any cookie but _csrf, nor a header that the gateway would believe", async () => {
    const { ui, proxy } = await both();
    const sent = {
      ...(await bearer("director")),
      cookie: `${(await cookie("director")).cookie}; theme=dark; _csrf=abc`,
      "authorization-extras": "x", "grpc-metadata-authorization": "x", "x-forwarded-for": "1.2.3.4", "x-real-ip": "1.2.3.4",
      connection: "x-secret", "x-secret": "1", te: "trailers", "caller-type": "operator", "accept-language": "zh-CN",
    };
    await ask(proxy.url, "GET", "/api/v1/cluster-info", sent);
    const headers = ui.seen[0]?.headers ?? {};
    expect(headers).toMatchObject({ cookie: "_csrf=abc", "caller-type": "operator", "accept-language": "zh-CN" });
    expect(headers.host).toBe(new URL(ui.url).host);
    for (const name of ["authorization", "authorization-extras", "grpc-metadata-authorization", "x-forwarded-for", "x-real-ip", "x-secret", "te"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it("carries the browser's own _csrf pair on a write, and a made one for a bearer token", async () => {
    const { ui, proxy } = await both();
    const target = "/api/v1/namespaces/default/workflows/case-1/terminate";
    const page = { cookie: `${(await cookie("administrator")).cookie}; _csrf=abc`, "x-csrf-token": "abc", "sec-fetch-site": "same-origin" };
    await ask(proxy.url, "POST", target, page, "{}");
    await ask(proxy.url, "POST", target, await bearer("administrator"), "{}");
    expect(ui.seen[0]?.headers).toMatchObject({ cookie: "_csrf=abc", "x-csrf-token": "abc" });
    const made = ui.seen[1]?.headers;
    expect(made?.["x-csrf-token"]).toMatch(/^[0-9a-f]{32}$/);
    expect(made?.cookie).toBe(`_csrf=${String(made?.["x-csrf-token"])}`);
  });

  it("a write is noted with who did it, without the query", async () => {
    const ui = await aTemporalUi();
    open.push(ui);
    const info = vi.fn();
    const proxy = await aProxy(ui.url, { info, warn: vi.fn(), error: vi.fn() });
    open.push(proxy);
    await ask(proxy.url, "POST", "/api/v1/namespaces/default/workflows/case-1/cancel?secret=1", await bearer("administrator"), "{}");
    expect(info.mock.calls).toEqual([[{ post: "administrator", staffId: "s-administrator", method: "POST", path: "/api/v1/namespaces/default/workflows/case-1/cancel" }, expect.any(String)]]);
  });
});

describe("what comes back", () => {
  it("only _csrf of the cookies, nothing of one connection only, no leave for other origins, nothing kept", async () => {
    const { proxy } = await both((_req, res) => {
      res.writeHead(200, { "set-cookie": ["_csrf=1; Path=/", "_csrf=1; Path=/", "user0=t; Path=/"], connection: "x-hop", "x-hop": "1", "access-control-allow-origin": "*", "x-frame-options": "SAMEORIGIN" });
      res.end("{}");
    });
    const { headers } = await ask(proxy.url, "GET", "/api/v1/cluster-info", await bearer("director"));
    expect(headers["set-cookie"]).toEqual(["_csrf=1; Path=/"]);
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-frame-options": "SAMEORIGIN" });
    for (const name of ["x-hop", "access-control-allow-origin"]) expect(headers).not.toHaveProperty(name);
  });

  it("streams: the first part is there before the second is written", async () => {
    let more: (() => void) | undefined;
    const { proxy } = await both((_req, res) => {
      res.write("first");
      more = () => res.end("second");
    });
    const to = request(`${proxy.url}/api/v1/long`, { headers: await bearer("director") }).end();
    const [answer] = (await once(to, "response")) as [IncomingMessage];
    const [first] = await once(answer, "data");
    expect(String(first)).toBe("first");
    more?.();
    const [second] = await once(answer, "data");
    expect(String(second)).toBe("second");
  });

  it("a page that is closed ends its long poll at the upstream", async () => {
    let poll: (res: ServerResponse) => void = () => undefined;
    const polled = new Promise<ServerResponse>((resolve) => (poll = resolve));
    const { proxy } = await both((_req, res) => poll(res));
    const to = request(`${proxy.url}/api/v1/long`, { headers: await bearer("director") }).end();
    to.on("error", () => undefined);
    const upstreams = await polled;
    const closed = once(upstreams, "close");
    to.destroy();
    await closed;
    expect(upstreams.writableFinished).toBe(false);
  });

  it("an upstream that breaks off midway breaks the answer off, and the next request is served", async () => {
    let break_ = true;
    const { proxy } = await both((_req, res) => {
      if (!break_) return res.end("{}");
      res.writeHead(200, { "content-length": "100" });
      res.write("half", () => res.destroy());
    });
    await expect(ask(proxy.url, "GET", "/api/v1/a", await bearer("director"))).rejects.toThrow();
    break_ = false;
    expect((await ask(proxy.url, "GET", "/api/v1/a", await bearer("director"))).status).toBe(200);
  });
});

describe("the settings", () => {
  const settings = { DisableWriteActions: false, WorkflowTerminateDisabled: false, BatchActionsDisabled: false, RefreshWorkflowCountsDisabled: false, HideWorkflowQueryErrors: false, Version: "2.54.1" };
  const answering = (_req: IncomingMessage, res: ServerResponse) => {
    res.writeHead(200, { "content-type": "application/json", etag: '"1"' });
    res.end(JSON.stringify(settings));
  };

  it("offer readers no action; the administrator gets them as they are", async () => {
    const { ui, proxy } = await both(answering);
    const read = await ask(proxy.url, "GET", "/api/v1/settings?", { ...(await bearer("director")), "accept-encoding": "gzip", "if-none-match": '"1"' });
    expect(JSON.parse(read.body)).toEqual({ ...settings, DisableWriteActions: true, WorkflowTerminateDisabled: true, BatchActionsDisabled: true });
    expect(read.headers).toMatchObject({ "cache-control": "no-store", "content-length": String(Buffer.byteLength(read.body)) });
    expect(read.headers).not.toHaveProperty("etag");
    expect(ui.seen[0]?.headers).toMatchObject({ "accept-encoding": "identity" });
    expect(ui.seen[0]?.headers).not.toHaveProperty("if-none-match");
    expect(JSON.parse((await ask(proxy.url, "GET", "/api/v1/settings", await bearer("administrator"))).body)).toEqual(settings);
  });

  it.each(["not json", "[1]", "null"])("that are no object pass as they are: %s", async (body) => {
    const { proxy } = await both((_req, res) => res.end(body));
    expect((await ask(proxy.url, "GET", "/api/v1/settings", await bearer("director"))).body).toBe(body);
  });
});

describe("the upstream away", () => {
  it("is 503 with Retry-After, as a problem and as a page; back again, all goes on", async () => {
    const gone = await aTemporalUi();
    await gone.close();
    const proxy = await aProxy(gone.url);
    open.push(proxy);
    const answer = await ask(proxy.url, "GET", "/api/v1/cluster-info", await bearer("director"));
    expect([answer.status, answer.headers["content-type"], answer.headers["retry-after"]]).toEqual([503, "application/problem+json; charset=utf-8", "5"]);
    const page = await ask(proxy.url, "GET", "/", { ...(await bearer("director")), accept: "text/html" });
    expect([page.status, page.headers["retry-after"]]).toEqual([503, "5"]);
    expect(page.body).toContain("暂时不可用");
  });
});

describe("starting", () => {
  it("a busy port is named with its variable", async () => {
    const { ui, proxy } = await both();
    const port = Number(new URL(proxy.url).port);
    const again = runTemporalUiProxy({ port, host: "127.0.0.1", upstream: ui.url, authenticate: authenticator, apiBaseUrl: "", logger: console });
    await expect(again).rejects.toThrow(/TEMPORAL_UI_PORT.*in use/);
  });

  it.each(["", "temporal:8080", "ftp://temporal", "http://temporal/ui", "http://user:pw@temporal"])("an upstream that is no root address is named with its variable: %j", async (upstream) => {
    await expect(aProxy(upstream)).rejects.toThrow("TEMPORAL_UI_UPSTREAM");
  });

  it("stops at once though a page still polls", async () => {
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const ui = await aTemporalUi(() => arrive());
    open.push(ui);
    const proxy = await aProxy(ui.url);
    const poll = ask(proxy.url, "GET", "/api/v1/long", await bearer("director")).catch(() => "cut");
    await arrived;
    await proxy.close();
    expect(await poll).toBe("cut");
  });
});
