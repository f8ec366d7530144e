import { SignJWT } from "jose";
import { afterAll, describe, expect, it } from "vitest";
import { issueSignInToken } from "../auth/sign-in.js";
import { issueToken } from "../auth/token.js";
import { anApi, SECRET } from "./given/a-given-api.js";
import { ROUTES } from "./routes.js";

const api = anApi({ limits: { perStranger: 100_000 } });
afterAll(() => api.end());

const director = { post: "director", staffId: "nz-003", name: "陆承远" };
const key = new TextEncoder().encode(SECRET);
const jwt = (claims: Record<string, string> = {}, header: Record<string, unknown> = {}) =>
  new SignJWT({ post: "director", name: "陆承远", ...claims })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt", ...header })
    .setIssuer("zhixing").setAudience(claims["aud"] ?? "zhixing").setSubject("nz-003").setJti("j").setIssuedAt().setNotBefore("0s").setExpirationTime("1h");

const unsigned = [{ alg: "none", typ: "at+jwt" }, { iss: "zhixing", aud: "zhixing", sub: "nz-003", post: "director", name: "陆承远", exp: 4_000_000_000, nbf: 1, iat: 1, jti: "j" }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");

const forged: [string, () => Promise<string | undefined>][] = [
  ["no token", async () => undefined],
  ["an empty one", async () => "Bearer "],
  ["one of another scheme", async () => "Basic ZGlyZWN0b3I6eA=="],
  ["no JWT", async () => "Bearer abc.def.ghi"],
  ["an expired one", async () => `Bearer ${await issueToken(director, SECRET, { ttl: -60 })}`],
  ["one of tomorrow", async () => `Bearer ${await issueToken(director, SECRET, { now: new Date(Date.now() + 86_400_000) })}`],
  ["one signed by another key", async () => `Bearer ${await issueToken(director, "another-secret-of-another-installation")}`],
  ["one for another audience", async () => `Bearer ${await jwt({ aud: "elsewhere" }).sign(key)}`],
  ["one with alg none", async () => `Bearer ${unsigned}.`],
  ["one that brings its own key", async () => `Bearer ${await jwt({}, { jwk: { kty: "oct", k: "AAAA" }, jku: "http://evil.example/keys" }).sign(new TextEncoder().encode("evil-key-of-thirty-two-bytes-and-more"))}`],
  ["the token of a sign-in link", async () => `Bearer ${await issueSignInToken(director, SECRET)}`],
  ["a session's", async () => `Bearer ${await issueToken(director, SECRET, { use: "session" })}`],
  ["one of a post that is not there", async () => `Bearer ${await issueToken({ ...director, post: "emperor" }, SECRET)}`],
];

const concrete = (path: string) => path.replaceAll(/\{\w+\}/g, "2026-yu1321-zhi-1");

describe.each(forged)("with %s", (_, make) => {
  it.each(ROUTES.map((r) => [r.key, r] as const))("%s is 401", async (_key, route) => {
    const authorization = await make();
    const call = api.agent[route.method](concrete(route.path));
    const answer = await (authorization === undefined ? call : call.set("authorization", authorization));
    expect(answer.status).toBe(401);
    expect(answer.type).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status: 401, type: expect.stringMatching(/^\/problems\//), title: expect.any(String), detail: expect.any(String) });
  });
});

describe("addresses that are not there", () => {
  it("are 401 to strangers and 404 to those signed in", async () => {
    await api.agent.get("/v1/emperors").expect(401);
    await (await api.as("director")).get("/v1/emperors").expect(404);
    await api.agent.get("/nowhere").expect(404);
  });

  it("another method is 405 with what is allowed", async () => {
    const token = `Bearer ${await api.token("director")}`;
    const answer = await api.agent.delete("/v1/cases/1").set("authorization", token).expect(405);
    expect(answer.headers["allow"]).toBe("GET");
    await api.agent.put("/v1/cases").set("authorization", token).expect(405);
  });
});
