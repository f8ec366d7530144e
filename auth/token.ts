import { randomUUID } from "node:crypto";
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";

/** Who a token speaks for: a post of the court's profile and the person who holds it. */
export interface Holder {
  post: string;
  staffId: string;
  name: string;
}

/** What a verified token says. */
export interface Identity extends Holder {
  /** End of the token, in seconds since the epoch. */
  expiresAt: number;
}

/**
 * What a token is good for. An `access` token is a bearer token of the API; a `signIn` token stands in a printed link
 * and is only exchanged for a session; a `session` token lives in the cookie. None passes for another.
 */
export type TokenUse = "access" | "signIn" | "session";

/** Turns a token into who it speaks for; throws `TokenRefused`, or `OutsideFailure` when a key cannot be fetched. */
export interface TokenVerifier {
  verify(token: string): Promise<Identity>;
}

/** The token is not good. Deliberately says no more than a caller may know. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
  constructor(readonly why: "expired" | "notYetValid" | "invalid") {
    super(`token ${why}`);
  }
}

const ISSUER = "zhixing";
const AUDIENCE = "zhixing";
const ALGORITHM = "HS256";
const TYPES: Record<TokenUse, string> = { access: "at+jwt", signIn: "sign-in+jwt", session: "session+jwt" };
/** A working day and a bit: a person signs in once a morning. */
export const DEFAULT_TTL_SECONDS = 12 * 60 * 60;
/** Far more than any of our tokens, far less than what makes parsing costly. */
const LONGEST_TOKEN = 8192;

const Claims = z.object({
  sub: z.string().min(1).max(200),
  post: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  exp: z.number(),
});

export interface IssueOptions {
  /** Life of the token in seconds; 12 hours when absent. */
  ttl?: number;
  use?: TokenUse;
  /** The present instant; the machine's clock when absent. */
  now?: Date;
}

/** Signs a token of the embedded default (HS256; `sub` is the staff id). The secret has at least 32 bytes. */
export async function issueToken(holder: Holder, secret: string, options: IssueOptions = {}): Promise<string> {
  const now = Math.floor((options.now ?? new Date()).getTime() / 1000);
  return new SignJWT({ post: holder.post, name: holder.name })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPES[options.use ?? "access"] })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(holder.staffId)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + (options.ttl ?? DEFAULT_TTL_SECONDS))
    .sign(signingKey(secret));
}

/**
 * Verifier of the embedded default's tokens: signature by `secret`, HS256 only, issuer, audience, `exp`, `nbf`, and the
 * type that `use` asks for. Keys or addresses named in a token's own header are never looked at.
 */
export function embeddedVerifier(secret: string, use: TokenUse = "access", clock: () => Date = () => new Date()): TokenVerifier {
  const key = signingKey(secret);
  return {
    async verify(token) {
      const { payload } = await refusing(token, () =>
        jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: AUDIENCE,
          typ: TYPES[use],
          requiredClaims: ["exp", "nbf", "iat", "sub", "jti"],
          currentDate: clock(),
          clockTolerance: 5,
        }));
      const claims = Claims.safeParse(payload);
      if (!claims.success) throw new TokenRefused("invalid");
      const { sub, post, name, exp } = claims.data;
      return { post, staffId: sub, name, expiresAt: exp };
    },
  };
}

/** Verifies a token; see `TokenVerifier` for what it throws. */
export function verifyToken(token: string, verifier: TokenVerifier): Promise<Identity> {
  return verifier.verify(token);
}

/** Whether a token says of itself that it is for a sign-in link. Only tells which verifier to ask; it proves nothing. */
export function claimsToBeSignIn(token: string): boolean {
  try {
    return decodeProtectedHeader(token).typ === TYPES.signIn;
  } catch {
    return false;
  }
}

/** Runs a verification and turns the library's many errors into `TokenRefused`; what is not about the token is thrown on. */
export async function refusing<T>(token: string, verification: () => Promise<T>): Promise<T> {
  if (token.length > LONGEST_TOKEN) throw new TokenRefused("invalid");
  try {
    return await verification();
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new TokenRefused("expired");
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === "nbf" && error.reason === "check_failed") {
      throw new TokenRefused("notYetValid");
    }
    if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) throw error;
    // The generic code is what a key address answers badly with; every other JOSE error is the token's fault.
    if (error instanceof errors.JOSEError && error.code !== "ERR_JOSE_GENERIC") throw new TokenRefused("invalid");
    throw error;
  }
}

function signingKey(secret: string): Uint8Array {
  const key = new TextEncoder().encode(secret);
  if (key.length < 32) throw new Error("The secret that signs tokens must have at least 32 bytes");
  return key;
}
