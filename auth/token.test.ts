import { base64url, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { embeddedVerifier, issueToken, TokenRefused, verifyToken } from "./token.js";

const SECRET = "a secret of this test alone, 32 bytes and more";
const NOW = new Date("2026-09-29T01:00:00Z");
const SECONDS = NOW.getTime() / 1000;
const holder = { post: "director", staffId: "s-director", name: "周明远" };
const verifier = embeddedVerifier(SECRET, "access", () => NOW);
const key = new TextEncoder().encode(SECRET);

const good = { iss: "zhixing", aud: "zhixing", sub: "s-director", post: "director", name: "周明远", jti: "j", iat: SECONDS, nbf: SECONDS, exp: SECONDS + 60 };
const header = { alg: "HS256", typ: "at+jwt" };

function sign(claims: object, head: Record<string, unknown> = {}, by: Uint8Array = key): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ ...header, ...head }).sign(by);
}
function without(claim: keyof typeof good): object {
  return Object.fromEntries(Object.entries(good).filter(([k]) => k !== claim));
}
const json = (value: unknown) => base64url.encode(JSON.stringify(value));
const why = (token: string) => verifyToken(token, verifier).then(() => "passed", (e: unknown) => (e instanceof TokenRefused ? e.why : String(e)));

describe("a token of the embedded default", () => {
  it("says who it speaks for, and until when", async () => {
    const token = await issueToken(holder, SECRET, { ttl: 60, now: NOW });
    expect(await verifyToken(token, verifier)).toEqual({ ...holder, expiresAt: SECONDS + 60 });
  });

  it("passes in its last second and not after the tolerated five", async () => {
    const token = await issueToken(holder, SECRET, { ttl: 60, now: NOW });
    const at = (s: number) => embeddedVerifier(SECRET, "access", () => new Date(NOW.getTime() + s * 1000)).verify(token);
    await expect(at(64)).resolves.toMatchObject(holder);
    await expect(at(65)).rejects.toMatchObject({ why: "expired" });
  });

  it("is not signed with a short secret", async () => {
    await expect(issueToken(holder, "short")).rejects.toThrow("32 bytes");
    expect(() => embeddedVerifier("short")).toThrow("32 bytes");
  });

  it("the row that the forged ones start from is good", async () => {
    expect(await why(await sign(good))).toBe("passed");
  });
});

describe("a forged token is refused", () => {
  const forged: [string, () => string | Promise<string>, string?][] = [
    ["signed with another key", () => sign(good, {}, new TextEncoder().encode("another secret, just as long as ours is"))],
    ["alg none", () => new UnsecuredJWT(good).encode()],
    ["alg none, our header and an empty signature", () => `${json({ ...header, alg: "none" })}.${json(good)}.`],
    ["alg None in other letters", () => `${json({ ...header, alg: "nOnE" })}.${json(good)}.`],
    ["another algorithm of the same key", () => sign(good, { alg: "HS512" })],
    ["claims exchanged under a good signature", async () => {
      const [head, , signature] = (await sign(good)).split(".");
      return `${head}.${json({ ...good, post: "administrator" })}.${signature}`;
    }],
    ["signature cut off", async () => (await sign(good)).split(".").slice(0, 2).join(".") + "."],
    ["one bit of the signature turned", async () => {
      const token = await sign(good);
      const at = token.lastIndexOf(".") + 5;
      return token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
    }],
    ["expired", () => sign({ ...good, exp: SECONDS - 6 }), "expired"],
    ["never expiring", () => sign(without("exp"))],
    ["expiring at a text", () => sign({ ...good, exp: "2999-01-01" })],
    ["not valid yet", () => sign({ ...good, nbf: SECONDS + 60 }), "notYetValid"],
    ["without a start", () => sign(without("nbf"))],
    ["of another issuer", () => sign({ ...good, iss: "https://evil.example" })],
    ["without issuer", () => sign(without("iss"))],
    ["for another audience", () => sign({ ...good, aud: "another-system" })],
    ["without audience", () => sign(without("aud"))],
    ["of type JWT", () => sign(good, { typ: "JWT" })],
    ["without type", () => sign(good, { typ: undefined })],
    ["a session's cookie sent as a bearer token", () => issueToken(holder, SECRET, { use: "session", now: NOW })],
    ["a sign-in link's token sent as a bearer token", () => issueToken(holder, SECRET, { use: "signIn", now: NOW })],
    ["without a person", () => sign(without("sub"))],
    ["without a post", () => sign(without("post"))],
    ["with a list for a post", () => sign({ ...good, post: ["clerk", "administrator"] })],
    ["with an unknown critical header", () => sign(good, { crit: ["evil"], evil: true }).catch(() => `${json({ ...header, crit: ["evil"], evil: true })}.${json(good)}.AAAA`)],
    ["three dots and nothing", () => ".."],
    ["not a token at all", () => "hello"],
    ["larger than any of ours", async () => sign({ ...good, padding: "x".repeat(9000) })],
  ];
  it.each(forged)("%s", async (_, make, expected = "invalid") => {
    expect(await why(await make())).toBe(expected);
  });

  it("signed with a key that its own header brings (jwk) or names (jku)", async () => {
    const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
    const jwk = await exportJWK(publicKey);
    for (const head of [{ jwk }, { jku: "http://127.0.0.1:1/keys" }]) {
      const token = await new SignJWT(good).setProtectedHeader({ typ: "at+jwt", alg: "RS256", ...head }).sign(privateKey);
      expect(await why(token)).toBe("invalid");
    }
    const asSecret = new TextEncoder().encode(await exportSPKI(publicKey));
    expect(await why(await sign(good, { jwk }, asSecret))).toBe("invalid");
  });
});
