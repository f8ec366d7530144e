import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { OutsideFailure } from "../domain/errors.js";
import type { CourtProfile } from "../domain/court-profile.js";
import { resolveCaller } from "./caller.js";
import type { Caller } from "./caller.js";
import { providerVerifier } from "./identity-provider.js";
import type { IdentityProvider } from "./identity-provider.js";
import { partAway, RequestRefused, sendProblem, signInRequired } from "./problem.js";
import { createSessions, onlyReads, readCredential, requireSameOrigin } from "./session.js";
import type { Sessions } from "./session.js";
import { claimsToBeSignIn, embeddedVerifier, TokenRefused } from "./token.js";
import type { Identity, TokenVerifier } from "./token.js";

export interface AuthSettings {
  /** Signs sessions, and the embedded default's tokens; at least 32 bytes, one per installation. */
  secret: string;
  /** Names the session's cookie; absent, a fingerprint of the secret. */
  installationId?: string;
  court: CourtProfile;
  /** Where set, only its tokens sign in; tokens and links of the embedded default are refused. */
  provider?: IdentityProvider;
  /** True behind https. */
  secure?: boolean;
  /** Life of a session in seconds; 12 hours when absent. */
  sessionTtlSeconds?: number;
  clock?: () => Date;
}

/** Knows who is calling: by bearer token or by the session's cookie. */
export interface Authenticator {
  sessions: Sessions;
  /** Who calls. Throws `RequestRefused`: 401 for nobody or a bad token, 403 for a foreign page's write, 503 while the provider's keys are away. */
  identify(req: IncomingMessage): Promise<Caller>;
  /** Exchanges the token of a sign-in link, or a bearer token, for a `Set-Cookie` value. Throws as `identify`. */
  signIn(token: string): Promise<{ caller: Caller; setCookie: string }>;
}

export function createAuthenticator(settings: AuthSettings): Authenticator {
  const { secret, court, provider } = settings;
  const clock = settings.clock ?? (() => new Date());
  const bearer = provider ? providerVerifier(provider, { clock }) : embeddedVerifier(secret, "access", clock);
  const link = provider ? undefined : embeddedVerifier(secret, "signIn", clock);
  const sessions = createSessions({ ...settings, ttlSeconds: settings.sessionTtlSeconds });

  function callerFor(identity: Identity, via: Caller["via"]): Caller {
    const caller = resolveCaller(court, identity, via);
    if (!caller) throw signInRequired("令牌所指的岗位不在本院名册中。The token names a post that this court does not have.", true);
    return caller;
  }

  return {
    sessions,
    async identify(req) {
      const credential = readCredential(req, sessions.cookieName);
      if (!credential) throw signInRequired("请用登录链接登录（启动时打印，或向管理员索取）；程序请使用 Bearer 令牌。Sign in by the sign-in link that is printed at the start; programs send a bearer token.");
      const verifier: TokenVerifier = credential.via === "cookie" ? sessions : bearer;
      const caller = callerFor(await answering(() => verifier.verify(credential.token)), credential.via);
      if (caller.via === "cookie" && !onlyReads(req.method)) requireSameOrigin(req);
      return caller;
    },
    async signIn(token) {
      const byLink = link !== undefined && claimsToBeSignIn(token);
      const identity = await answering(() => (byLink ? link : bearer).verify(token));
      // A link only opens the door; a bearer token also says for how long.
      const setCookie = await sessions.open(identity, byLink ? undefined : identity.expiresAt);
      return { caller: callerFor(identity, "cookie"), setCookie };
    },
  };
}

async function answering(verification: () => Promise<Identity>): Promise<Identity> {
  try {
    return await verification();
  } catch (error) {
    if (error instanceof TokenRefused) throw signInRequired(WHY[error.why], true);
    if (error instanceof OutsideFailure) throw partAway("身份认证服务暂时不可用。The identity provider cannot be asked for its keys.");
    throw error;
  }
}

const WHY: Record<TokenRefused["why"], string> = {
  expired: "登录已过期，请重新登录。The token has expired; sign in again.",
  notYetValid: "令牌尚未生效，请检查时钟。The token is not valid yet; check the clocks.",
  invalid: "令牌无效。The token is not valid.",
};

/** Express middleware: puts the `Caller` into `res.locals.caller`, or answers with the problem (401, 403, 503). */
export function authenticate(authenticator: Pick<Authenticator, "identify">): RequestHandler {
  return async (req, res, next) => {
    try {
      res.locals.caller = await authenticator.identify(req);
    } catch (error) {
      if (!(error instanceof RequestRefused)) return next(error);
      return sendProblem(res, error);
    }
    next();
  };
}
