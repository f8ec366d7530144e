import { createRemoteJWKSet, customFetch, jwtVerify } from "jose";
import type { FetchImplementation, JWTPayload, RemoteJWKSet } from "jose";
import { z } from "zod";
import { OutsideFailure } from "../domain/errors.js";
import { refusing, TokenRefused } from "./token.js";
import type { Identity, TokenVerifier } from "./token.js";

/** A court's own identity provider (OpenID Connect, or any issuer of signed JWTs with published keys). */
export interface IdentityProvider {
  issuer: string;
  audience: string;
  /** Where its public keys are published; absent, asked of `<issuer>/.well-known/openid-configuration`. */
  jwksUrl?: string;
  /** Claim that names the post, or a path to it with dots (`realm_access.roles`); its value: a string or a list. Default `post`. */
  postClaim?: string;
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
  const keys = publishedKeys(provider, options.fetch ?? fetch);
  return {
    async verify(token) {
      let payload: JWTPayload;
      try {
        const published = await keys();
        ({ payload } = await refusing(token, () =>
          jwtVerify(token, published, {
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

/** The keys' address is asked for once; a failure is not kept, so that a provider that comes back is found. */
function publishedKeys(provider: IdentityProvider, fetching: FetchImplementation): () => Promise<RemoteJWKSet> {
  let found: Promise<RemoteJWKSet> | undefined;
  return () => {
    found ??= keysAddress(provider, fetching).then((url) => createRemoteJWKSet(url, { [customFetch]: fetching }));
    found.catch(() => (found = undefined));
    return found;
  };
}

async function keysAddress({ issuer, jwksUrl }: IdentityProvider, fetching: FetchImplementation): Promise<URL> {
  if (jwksUrl) return new URL(jwksUrl);
  const address = `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`;
  const answer = await fetching(address, { headers: new Headers({ accept: "application/json" }), method: "GET", redirect: "manual", signal: AbortSignal.timeout(5000) });
  const said = Discovery.parse(await answer.json());
  if (said.issuer !== issuer) throw new Error(`${address} speaks for another issuer`);
  return new URL(said.jwks_uri);
}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

function identityFrom(payload: JWTPayload, provider: IdentityProvider): Identity {
  const named = [at(payload, provider.postClaim ?? "post")].flat();
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
