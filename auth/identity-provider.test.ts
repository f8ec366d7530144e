import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { providerVerifier } from "./identity-provider.js";
import type { IdentityProvider } from "./identity-provider.js";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const NOW = new Date("2026-09-29T01:00:00Z");
const SECONDS = NOW.getTime() / 1000;
const settings: IdentityProvider = {
  jwksUrl: "https://idp.court.example/keys",
  issuer: "https://idp.court.example",
  audience: "zhixing",
  postClaim: "realm_access.roles",
  posts: { "zx-director": "director", "zx-clerk": "clerk" },
};
const claims = { iss: settings.issuer, aud: "zhixing", sub: "u-17", name: "周明远", exp: SECONDS + 300, realm_access: { roles: ["offline_access", "zx-director"] } };
let ours: Pair;
let foreign: Pair;

beforeAll(async () => {
  [ours, foreign] = await Promise.all([generateKeyPair("RS256", { extractable: true }), generateKeyPair("RS256", { extractable: true })]);
});

const published = async () => Response.json({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: "k1", alg: "RS256", use: "sig" }] });
const sign = (change: object = {}, head: object = {}, key: Pair["privateKey"] = ours.privateKey) =>
  new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: "RS256", kid: "k1", typ: "JWT", ...head }).sign(key);
const verify = async (token: string, change: Partial<IdentityProvider> = {}, fetch: (url: string) => Promise<Response> = published) =>
  providerVerifier({ ...settings, ...change }, { clock: () => NOW, fetch }).verify(token);

describe("a token of a real identity provider", () => {
  it("speaks for the post that its role maps to", async () => {
    expect(await verify(await sign())).toEqual({ post: "director", staffId: "u-17", name: "周明远", expiresAt: SECONDS + 300 });
  });

  it("may name the post itself, in a claim with dots in its name, with other claims for the person", async () => {
    const token = await sign({ "https://court.example/post": "clerk", employee: "e-5", display: "孙知夏" });
    const found = await verify(token, { postClaim: "https://court.example/post", posts: undefined, staffIdClaim: "employee", nameClaim: "display" });
    expect(found).toMatchObject({ post: "clerk", staffId: "e-5", name: "孙知夏" });
  });

  const bad: [string, () => Promise<string>, Partial<IdentityProvider>?, string?][] = [
    ["another key under our key's name", () => sign({}, {}, foreign.privateKey)],
    ["a key that is not published", () => sign({}, { kid: "k9" }, foreign.privateKey)],
    ["the published key used as a shared secret", async () =>
      new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid: "k1" }).sign(new TextEncoder().encode(await exportSPKI(ours.publicKey)))],
    ["another issuer", () => sign({ iss: "https://other.example" })],
    ["another audience", () => sign({ aud: "mail" })],
    ["expired", () => sign({ exp: SECONDS - 31 }), {}, "expired"],
    ["without an end", () => sign({ exp: undefined })],
    ["another type than configured", () => sign(), { type: "at+jwt" }],
    ["no role of ours", () => sign({ realm_access: { roles: ["offline_access"] } })],
    ["two posts at once", () => sign({ realm_access: { roles: ["zx-director", "zx-clerk"] } })],
    ["a role named like an object's own parts", () => sign({ realm_access: { roles: ["__proto__", "constructor"] } })],
    ["the claim is missing", () => sign({ realm_access: undefined })],
    ["no name", () => sign({ name: undefined })],
  ];
  it.each(bad)("is refused: %s", async (_, make, change = {}, why = "invalid") => {
    await expect(verify(await make(), change)).rejects.toMatchObject({ name: "TokenRefused", why });
  });

  it.each([
    ["the connection fails", () => Promise.reject(new TypeError("fetch failed"))],
    ["it answers 500", () => Promise.resolve(new Response("", { status: 500 }))],
    ["it answers nonsense", () => Promise.resolve(new Response("<html>"))],
  ])("is neither good nor bad while the keys are away: %s", async (_, fetch) => {
    await expect(verify(await sign(), {}, fetch)).rejects.toMatchObject({ name: "OutsideFailure", system: "identityProvider", retryable: true });
  });

  describe("whose key address is not configured", () => {
    const discovered = { jwksUrl: undefined };
    const provider = (said: object) => async (url: string) =>
      url === "https://idp.court.example/.well-known/openid-configuration" ? Response.json(said) : url === "https://keys.court.example/all" ? published() : new Response("", { status: 404 });

    it("is asked for it", async () => {
      const found = await verify(await sign(), discovered, provider({ issuer: settings.issuer, jwks_uri: "https://keys.court.example/all" }));
      expect(found).toMatchObject({ post: "director" });
    });

    it.each([
      ["speaks for another issuer", { issuer: "https://other.example", jwks_uri: "https://keys.court.example/all" }],
      ["names no keys", { issuer: settings.issuer }],
    ])("is not believed when it %s", async (_, said) => {
      await expect(verify(await sign(), discovered, provider(said))).rejects.toMatchObject({ name: "OutsideFailure" });
    });

    it("is asked again after it was away", async () => {
      let up = false;
      const there = provider({ issuer: settings.issuer, jwks_uri: "https://keys.court.example/all" });
      const verifier = providerVerifier({ ...settings, ...discovered }, { clock: () => NOW, fetch: (url) => (up ? there(url) : Promise.reject(new TypeError("fetch failed"))) });
      await expect(verifier.verify(await sign())).rejects.toMatchObject({ name: "OutsideFailure" });
      up = true;
      expect(await verifier.verify(await sign())).toMatchObject({ post: "director" });
    });
  });

  it("a shared-secret algorithm is refused when it is configured", () => {
    expect(() => providerVerifier({ ...settings, algorithms: ["HS256"] })).toThrow("HS256");
  });
});
