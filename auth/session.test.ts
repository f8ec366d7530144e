import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { RequestRefused } from "./problem.js";
import { createSessions, readCredential, requireSameOrigin } from "./session.js";
import { issueToken } from "./token.js";

const SECRET = "a secret of this test alone, 32 bytes and more";
const NOW = new Date("2026-09-29T01:00:00Z");
const holder = { post: "clerk", staffId: "s-clerk", name: "孙知夏" };
const settings = { secret: SECRET, installationId: "court one/8f", clock: () => NOW };
const asking = (headers: Record<string, string>, method = "POST") => ({ headers, method }) as unknown as IncomingMessage;
const refusal = (act: () => unknown) => {
  try {
    return act();
  } catch (error) {
    return error instanceof RequestRefused ? error.problem.status : error;
  }
};

describe("the session's cookie", () => {
  it("is HttpOnly, Lax, for the whole host, and named by installation", async () => {
    const sessions = createSessions(settings);
    expect(sessions.cookieName).toBe("zhixing-court-one-8f");
    expect(await sessions.open(holder)).toMatch(/^zhixing-court-one-8f=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(sessions.close()).toBe("zhixing-court-one-8f=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
  });

  it("is named after the secret where the installation has no name, and does not give it away", () => {
    const name = (secret: string) => createSessions({ secret }).cookieName;
    expect(name(SECRET)).toMatch(/^zhixing-[0-9a-f]{8}$/);
    expect(name(SECRET)).toBe(name(SECRET));
    expect(name(SECRET)).not.toBe(name(`${SECRET}!`));
  });

  it("is Secure and bound to the host behind https", async () => {
    const cookie = await createSessions({ ...settings, secure: true }).open(holder);
    expect(cookie).toMatch(/^__Host-zhixing-/);
    expect(cookie).toMatch(/; Secure$/);
  });

  it("ends with the token that it was given for", async () => {
    const until = NOW.getTime() / 1000 + 90;
    expect(await createSessions(settings).open(holder, until)).toContain("; Max-Age=90;");
  });

  it("is read back, and no other kind of token is", async () => {
    const sessions = createSessions(settings);
    const value = /=([^;]+)/.exec(await sessions.open(holder))?.[1] ?? "";
    expect(await sessions.verify(value)).toMatchObject(holder);
    await expect(sessions.verify(await issueToken(holder, SECRET, { now: NOW }))).rejects.toMatchObject({ why: "invalid" });
  });
});

describe("what a request shows", () => {
  it.each<[string, Record<string, string>, unknown]>([
    ["nothing", {}, undefined],
    ["a bearer token", { authorization: "Bearer a.b.c" }, { via: "bearer", token: "a.b.c" }],
    ["a bearer token in small letters", { authorization: "bearer a.b.c" }, { via: "bearer", token: "a.b.c" }],
    ["a cookie", { cookie: "x=1; c=a.b.c; y=2" }, { via: "cookie", token: "a.b.c" }],
    ["both: the bearer token decides", { authorization: "Bearer a.b.c", cookie: "c=d" }, { via: "bearer", token: "a.b.c" }],
    ["a password never falls back to the cookie", { authorization: "Basic eDp5", cookie: "c=d" }, 401],
    ["an empty bearer token", { authorization: "Bearer ", cookie: "c=d" }, 401],
    ["two bearer tokens", { authorization: "Bearer a, Bearer b" }, 401],
    ["two cookies of the name: one is planted", { cookie: "c=a; c=b" }, undefined],
    ["an empty cookie", { cookie: "c=" }, undefined],
    ["a cookie whose name only ends alike", { cookie: "xc=a" }, undefined],
  ])("%s", (_, headers, expected) => {
    expect(refusal(() => readCredential(asking(headers), "c"))).toEqual(expected);
  });
});

describe("a write by cookie comes from our own page", () => {
  it.each<[string, Record<string, string>, unknown]>([
    ["same origin", { "sec-fetch-site": "same-origin" }, undefined],
    ["another port of this host is another page", { "sec-fetch-site": "same-site" }, 403],
    ["another site", { "sec-fetch-site": "cross-site" }, 403],
    ["another site that pretends by Origin", { "sec-fetch-site": "cross-site", origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, 403],
    ["no word from the browser, same Origin", { origin: "http://court.lan:3000", host: "Court.lan:3000" }, undefined],
    ["no word from the browser, another port", { origin: "http://court.lan:4000", host: "court.lan:3000" }, 403],
    ["Origin null", { origin: "null", host: "court.lan:3000" }, 403],
    ["neither", { host: "court.lan:3000" }, 403],
    ["neither, and no host", {}, 403],
  ])("%s", (_, headers, expected) => {
    expect(refusal(() => requireSameOrigin(asking(headers)))).toBe(expected);
  });
});
