import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import type { FetchImplementation, JWTPayload } from "jose";
import { OutsideFailure } from "../domain/errors.js";
import { refusing, TokenRefused } from "./token.js";
import type { Identity, TokenVerifier } from "./token.js";

/** A court's own identity provider (OpenID Connect or any issuer of signed JWTs with published keys). */
export interface IdentityProvider {
  /** Where its public keys are published, e.g. `https://idp.court.example/realms/x/protocol/openid-connect/certs`. */
  jwksUrl: string;
  issuer: string;
  audience: string;
  /** Claim that names the post, or a path to it with dots: `post`, `realm_access.roles`. Its value: a string or a list. */
  postClaim: string;
  /** From a value of that claim to the id of a post; absent, the value is the id. Values not listed are passed over. */
  posts?: Record<string, string>;
  /** Claim of the staff id; default `sub`. */
  staffIdClaim?: string;
  /** Claim of the person's name; default `name`. */
  nameClaim?: string;
  /** Signature algorithms that are believed; only ones with a public key. Default RS256, PS256, ES256, EdDSA. */
  algorithms?: string[];
  /** `typ` that a token's header must have; absent, any. */
  type?: string;
}

const PUBLIC_KEY_ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"];

/**
 * Verifier for tokens of a real identity provider. A shared-secret algorithm is refused already when it is configured,
 * since the published keys would then be the secret. Throws `OutsideFailure("identityProvider")` while the keys cannot
 * be fetched: that is an outage, not a bad token.
 */
export function providerVerifier(
  provider: IdentityProvider,
  options: { clock?: () => Date; fetch?: FetchImplementation } = {},
): TokenVerifier {
  const algorithms = provider.algorithms ?? PUBLIC_KEY_ALGORITHMS;
  const weak = algorithms.find((a) => a.startsWith("HS") || a === "none");
  if (weak) throw new Error(`The identity provider's algorithm ${weak} is not a public-key signature`);
  const keys = createRemoteJWKSet(new URL(provider.jwksUrl), options.fetch ? { [customFetch]: options.fetch } : {});
  return {
    async verify(token) {
      let payload: JWTPayload;
      try {
        ({ payload } = await refusing(token, () =>
          jwtVerify(token, keys, {
            algorithms,
            issuer: provider.issuer,
            audience: provider.audience,
            requiredClaims: ["exp"],
            currentDate: (options.clock ?? (() => new Date()))(),
            clockTolerance: 30,
            ...(provider.type ? { typ: provider.type } : {}),
          })));
      } catch (error) {
        if (error instanceof TokenRefused) throw error;
        throw new OutsideFailure("identityProvider", "its published keys cannot be fetched", true);
      }
      return identityFrom(payload, provider);
    },
  };
}

function identityFrom(payload: JWTPayload, provider: IdentityProvider): Identity {
  const named = [at(payload, provider.postClaim)].flat();
  const posts = new Set(named.flatMap((value) => postOf(value, provider.posts)));
  const staffId = at(payload, provider.staffIdClaim ?? "sub");
  const name = at(payload, provider.nameClaim ?? "name");
  const [post] = posts;
  // Who holds several posts signs in for one of them: rights are never added up, so that separated duties stay apart.
  if (posts.size !== 1 || !post || !isText(staffId) || !isText(name) || payload.exp === undefined) throw new TokenRefused("invalid");
  return { post, staffId, name, expiresAt: payload.exp };
}

function postOf(value: unknown, posts: Record<string, string> | undefined): string[] {
  if (!isText(value)) return [];
  if (!posts) return [value];
  const post = Object.hasOwn(posts, value) ? posts[value] : undefined;
  return post ? [post] : [];
}

/** A claim's value. A claim may itself have dots in its name (`https://court.example/post`), so the whole name comes first. */
function at(payload: JWTPayload, path: string): unknown {
  return own(payload, path) ?? path.split(".").reduce<unknown>(own, payload);
}

function own(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 200;
}
