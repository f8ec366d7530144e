import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aProxy, ask, aTemporalUi, bearer, cookie } from "./a-temporal-ui.js";

const CASE = "/api/v1/namespaces/default/workflows/case-1";
let ui: Awaited<ReturnType<typeof aTemporalUi>>;
let proxy: Awaited<ReturnType<typeof aProxy>>;
beforeAll(async () => {
  ui = await aTemporalUi();
  proxy = await aProxy(ui.url);
});
afterAll(async () => {
  await proxy.close();
  await ui.close();
});
beforeEach(() => void ui.seen.splice(0));

/** Sends bytes as they are and gives back everything that comes until the other side closes. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(proxy.url).port), "127.0.0.1");
  let got = "";
  socket.on("data", (chunk) => (got += String(chunk)));
  socket.on("error", () => undefined);
  socket.write(text);
  await once(socket, "close");
  return got;
}

describe("a POST that only looks like a query is refused to readers before the upstream", () => {
  it.each([
    `${CASE}/terminate?x=/query/q`,
    `${CASE}/terminate/query/q/..`,
    `${CASE}/query/../terminate`,
    `${CASE}/query/%2e%2e/terminate`,
    `${CASE}/query/q/..%2f..%2fterminate`,
    `${CASE}/query/..%2f..%2fterminate`,
    `${CASE}/query/%252e%252e%252fterminate`,
    `${CASE}%2fterminate%3f/query/q`,
    `${CASE}%2Fterminate/query/q`,
    `${CASE}/terminate%23/query/q`,
    `${CASE}/terminate%00/query/q`,
    `${CASE}/query/..%5cterminate`,
    `${CASE}/query\\..\\terminate`,
    `${CASE}//query/q`,
    `/${CASE}/query/q`,
    `${CASE}/query/`,
    `${CASE}/query`,
    `${CASE}/query/q/`,
    `${CASE}/query/q/terminate`,
    `${CASE}/query/q%2fterminate`,
    `${CASE}/query/%`,
    `${CASE}/query/%c0%af`,
    `${CASE}/QUERY/q`,
    `${CASE}/query;/q`,
    `/api/v1/namespaces/default/schedules/query/query/q`,
    `/namespaces/default/workflows/case-1/query/q`,
    `/query/api/v1/namespaces/default/workflows/case-1/query/q`,
    `/API/v1/namespaces/default/workflows/case-1/query/q`,
  ])("%s", async (target) => {
    const answer = await ask(proxy.url, "POST", target, await bearer("director"), "{}");
    expect([400, 403]).toContain(answer.status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(ui.seen).toEqual([]);
  });

  it.each(["case-2026-yu1321-zhi-16", "%E6%A1%88%E4%BB%B6-1", "a%20b", "a.b..c", "a:b"])("while an ordinary one passes: %s", async (id) => {
    const target = `/api/v1/namespaces/default/workflows/${id}/query/__stack_trace`;
    expect((await ask(proxy.url, "POST", target, await bearer("director"), "{}")).status).toBe(200);
    expect(ui.seen.map((s) => s.target)).toEqual([target]);
  });
});

describe("an address that two servers could read differently is 400, for everyone", () => {
  it.each(["//evil.example/a", "/a//b", "/a/../b", "/a/%2e%2e/b", "/a%2f..%2fb", "/a\\b", "/a%5cb", "/a%00b", "/%", "/a#b", "/./api/v1/settings", "http://evil.example/api/v1/settings", "*"])("%s", async (target) => {
    for (const who of ["director", "administrator"] as const) {
      const { authorization } = await bearer(who);
      expect(await raw(`GET ${target} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    }
    expect(ui.seen).toEqual([]);
  });

  it("a case whose id holds an encoded slash can be read", async () => {
    const target = "/api/v1/namespaces/default/workflows/a%2Fb/history";
    expect((await ask(proxy.url, "GET", target, await bearer("director"))).status).toBe(200);
    expect(ui.seen[0]?.target).toBe(target);
  });
});

describe("a method in disguise", () => {
  it.each(["x-http-method-override", "x-http-method", "x-method-override"])("%s on a query is refused; on a read it does not go on", async (name) => {
    const trick = { [name]: "DELETE", "content-type": "application/x-www-form-urlencoded" };
    for (const who of ["director", "administrator"] as const) {
      expect((await ask(proxy.url, "POST", `${CASE}/query/q`, { ...(await bearer(who)), ...trick }, "{}")).status).toBe(403);
    }
    expect(ui.seen).toEqual([]);
    await ask(proxy.url, "GET", CASE, { ...(await bearer("director")), ...trick });
    expect(ui.seen.map((s) => [s.method, s.headers[name]])).toEqual([["GET", undefined]]);
  });

  it("a query sent as a form goes on as JSON, since forms are what makes the gateway look for other methods", async () => {
    await ask(proxy.url, "POST", `${CASE}/query/q`, { ...(await bearer("director")), "content-type": "application/x-www-form-urlencoded" }, "{}");
    expect(ui.seen.map((s) => s.headers["content-type"])).toEqual(["application/json"]);
  });

  it.each(["TRACE", "OPTIONS", "PROPFIND", "QUERY", "LINK", "PURGE"])("%s is refused, also to the administrator", async (method) => {
    for (const who of ["director", "administrator"] as const) {
      const { authorization } = await bearer(who);
      const got = await raw(`${method} ${CASE} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: close\r\n\r\n`);
      expect(got).toMatch(/^HTTP\/1\.1 40[03] /);
    }
    expect(ui.seen).toEqual([]);
  });

  it("CONNECT and upgrades to other protocols are refused, also to the administrator", async () => {
    const { authorization } = await bearer("administrator");
    const upgrade = "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==";
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n${upgrade}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 [^]*problem\+json/);
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AA\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
    expect(await raw(`CONNECT 127.0.0.1:7233 HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
    expect(ui.seen).toEqual([]);
  });
});

describe("a write hidden behind a read", () => {
  const hidden = `POST ${CASE}/terminate HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`;
  it.each([
    ["as the body of a GET", `content-length: ${hidden.length}\r\n\r\n${hidden}`],
    ["as the chunked body of a GET", `transfer-encoding: chunked\r\n\r\n${hidden.length.toString(16)}\r\n${hidden}\r\n0\r\n\r\n`],
    ["with two lengths", `content-length: 0\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`],
    ["with a length and chunks", `content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ["with a strange coding", `transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
    ["sent right behind it", `\r\n${hidden}`],
  ])("%s never arrives", async (_, rest) => {
    const { authorization } = await bearer("director");
    await raw(`GET ${CASE} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\n${rest}GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
    expect(ui.seen.filter((s) => s.method !== "GET" || s.body !== "")).toEqual([]);
    expect(ui.seen.every((s) => s.headers["content-length"] === undefined && s.headers["transfer-encoding"] === undefined)).toBe(true);
  });
});

describe("a query from a foreign page", () => {
  it("is refused by cookie, though it only reads, since it makes a worker work", async () => {
    for (const site of ["same-site", "cross-site"]) {
      expect((await ask(proxy.url, "POST", `${CASE}/query/q`, { ...(await cookie("director")), "sec-fetch-site": site }, "{}")).status).toBe(403);
    }
    expect(ui.seen).toEqual([]);
    expect((await ask(proxy.url, "POST", `${CASE}/query/q`, { ...(await cookie("director")), "sec-fetch-site": "same-origin" }, "{}")).status).toBe(200);
  });
});
