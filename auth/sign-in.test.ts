import express from "express";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { aCourt } from "./a-court.js";
import { authenticate, createAuthenticator } from "./authenticator.js";
import { answerSignIn, issueSignInToken, localPath, signInUrl } from "./sign-in.js";
import { issueToken } from "./token.js";

const SECRET = "a secret of this test alone, 32 bytes and more";
const clerk = { post: "clerk", staffId: "s-clerk", name: "孙知夏" };
const authenticator = createAuthenticator({ secret: SECRET, installationId: "t1", court: aCourt() });

function app(by = authenticator) {
  const app = express();
  app.use(async (req, res, next) => {
    if (!(await answerSignIn(by, req, res))) next();
  });
  app.all("/v1/whoami", authenticate(by), (_req, res) => {
    res.json(res.locals.caller);
  });
  return app;
}
const cookieOf = (res: request.Response) => String(res.headers["set-cookie"]).split(";")[0] ?? "";
async function signedIn() {
  const link = new URL(signInUrl("http://127.0.0.1:3000", await issueSignInToken(clerk, SECRET)));
  return cookieOf(await request(app()).get(link.pathname + link.search));
}

describe("the printed link", () => {
  it("opens a session and leads on to the local path, without the token", async () => {
    const link = new URL(signInUrl("http://127.0.0.1:3000", await issueSignInToken(clerk, SECRET), "/cases?q=1"));
    const res = await request(app()).get(link.pathname + link.search);
    expect(res.status).toBe(303);
    expect(res.headers).toMatchObject({ location: "/cases?q=1", "cache-control": "no-store", "referrer-policy": "no-referrer" });
    const me = await request(app()).get("/v1/whoami").set("cookie", cookieOf(res));
    expect(me.body).toEqual({ ...clerk, rights: [], teams: ["east"], leads: [], via: "cookie" });
  });

  it("works with a bearer token too, and the session then ends with it", async () => {
    const token = await issueToken(clerk, SECRET, { ttl: 100 });
    const res = await request(app()).get("/sign-in").query({ token });
    expect(Number(/Max-Age=(\d+)/.exec(String(res.headers["set-cookie"]))?.[1])).toBeLessThanOrEqual(100);
  });

  it.each([
    ["no token", async () => ""],
    ["a token gone", () => issueSignInToken(clerk, SECRET, { now: new Date(0) })],
    ["a token of another installation", () => issueSignInToken(clerk, "another secret of 32 bytes or even more")],
    ["a session's own token", () => issueToken(clerk, SECRET, { use: "session" })],
    ["a post that is gone", () => issueSignInToken({ ...clerk, post: "gone" }, SECRET)],
  ])("%s is 401, as a page for browsers, as a problem for programs, and sets no cookie", async (_, make) => {
    const token = await make();
    const page = await request(app()).get("/sign-in").query({ token }).set("accept", "text/html");
    expect([page.status, page.type, page.headers["set-cookie"]]).toEqual([401, "text/html", undefined]);
    expect(page.text).toContain("需要登录");
    const problem = await request(app()).get("/sign-in").query({ token });
    expect([problem.status, problem.type, problem.headers["set-cookie"]]).toEqual([401, "application/problem+json", undefined]);
  });

  it("says of an old link that it is old", async () => {
    const token = await issueSignInToken(clerk, SECRET, { now: new Date(0) });
    expect((await request(app()).get("/sign-in").query({ token })).body.detail).toContain("过期");
  });

  it.each([
    ["/cases", "/cases"],
    ["/namespaces/default/workflows?query=a%20b#x", "/namespaces/default/workflows?query=a%20b#x"],
    [null, "/"],
    ["https://evil.example", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/a/../..//evil.example", "/"],
    ["/.//evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/a\r\nset-cookie: x=1", "/"],
  ])("leads to no other host: %j", (next, expected) => {
    expect(localPath(next)).toBe(expected);
  });
});

describe("signing out", () => {
  it("takes the cookie away, only from our own page, only by POST", async () => {
    const out = () => request(app()).post("/sign-out");
    const done = await out().set("sec-fetch-site", "same-origin");
    expect([done.status, String(done.headers["set-cookie"])]).toEqual([204, expect.stringContaining("Max-Age=0")]);
    expect((await out().set("sec-fetch-site", "cross-site")).status).toBe(403);
    expect((await request(app()).get("/sign-out")).status).toBe(405);
  });
});

describe("the middleware", () => {
  it("401 as a problem for nobody", async () => {
    const res = await request(app()).get("/v1/whoami");
    expect([res.status, res.type, res.headers["www-authenticate"]]).toEqual([401, "application/problem+json", 'Bearer realm="zhixing"']);
    expect(Object.keys(res.body).sort()).toEqual(["detail", "status", "title", "type"]);
  });

  it("a bearer token of a team's leader, with what the profile gives", async () => {
    const token = await issueToken({ post: "east", staffId: "s-east", name: "李望舒" }, SECRET);
    const res = await request(app()).post("/v1/whoami").set("authorization", `Bearer ${token}`).set("sec-fetch-site", "cross-site");
    expect(res.body).toMatchObject({ post: "east", rights: ["readTemporal"], teams: ["east"], leads: ["east"], via: "bearer" });
  });

  it("a write by cookie passes from our own page only", async () => {
    const cookie = await signedIn();
    const write = (site: string) => request(app()).post("/v1/whoami").set("cookie", cookie).set("sec-fetch-site", site);
    expect((await write("same-origin")).status).toBe(200);
    expect((await write("same-site")).status).toBe(403);
    expect((await request(app()).delete("/v1/whoami").set("cookie", cookie)).status).toBe(403);
  });

  it("a cookie of another installation on the same host says nothing", async () => {
    const other = createAuthenticator({ secret: SECRET, installationId: "t2", court: aCourt() });
    expect((await request(app(other)).get("/v1/whoami").set("cookie", await signedIn())).status).toBe(401);
  });

  it("with a real identity provider, tokens and links of the embedded default are refused", async () => {
    const provider = { jwksUrl: "http://127.0.0.1:1/keys", issuer: "https://idp.example", audience: "zhixing", postClaim: "post" };
    const strict = createAuthenticator({ secret: SECRET, installationId: "t1", court: aCourt(), provider });
    const bearer = await issueToken(clerk, SECRET);
    expect((await request(app(strict)).get("/v1/whoami").set("authorization", `Bearer ${bearer}`)).status).toBe(401);
    expect((await request(app(strict)).get("/sign-in").query({ token: await issueSignInToken(clerk, SECRET) })).status).toBe(401);
  });
});
