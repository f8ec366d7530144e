import { issueToken } from "../../auth/token.js";
import { readConfig, type Config } from "../../config/config.js";
import { loadProfile } from "../../courts/load.js";
import { SetupProblem } from "../../setup/problem.js";
import { tokenSecret } from "../../setup/secrets.js";

/** A problem of the API (RFC 9457), told as a sentence. */
interface Problem {
  title?: string;
  detail?: string;
  rule?: string;
  errors?: { pointer: string; message: string }[];
}

/** The API as one post's holder sees it. */
export interface ApiClient {
  baseUrl: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T>;
  /** A file. */
  bytes(path: string): Promise<Buffer>;
  /** Raw, for streams. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A token for whoever holds a post in the embedded default. Refused where a real identity provider signs in. */
export async function tokenFor(config: Config, post: string): Promise<string> {
  if (config.identityProvider) throw new SetupProblem(`Tokens come from ${config.identityProvider.issuer} (ZHIXING_OIDC_ISSUER is set).`);
  const profile = loadProfile(config.court);
  const known = profile.posts.find((p) => p.id === post);
  if (!known) throw new SetupProblem(`No post "${post}" in the profile of ${profile.id}. Posts: ${profile.posts.map((p) => p.id).join(", ")}`);
  return issueToken({ post, ...known.holder }, tokenSecret(config));
}

/** The API of this installation, called as `post`; problems become readable errors. */
export async function apiAs(post: string, config = readConfig()): Promise<ApiClient> {
  const token = await tokenFor(config, post);
  const baseUrl = `http://127.0.0.1:${config.ports.api}`;
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(`${baseUrl}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) } });
    } catch {
      throw new SetupProblem(`The API at ${baseUrl} (ZHIXING_PORT) does not answer. Is the installation running (npm start)?`);
    }
  };
  const answer = async <T>(response: Response): Promise<T> => {
    const text = await response.text();
    if (!response.ok) throw new SetupProblem(sentenceOf(response.status, text));
    return (text ? JSON.parse(text) : {}) as T;
  };
  return {
    baseUrl,
    fetch: call,
    get: async (path) => answer(await call(path)),
    bytes: async (path) => {
      const response = await call(path);
      if (!response.ok) throw new SetupProblem(sentenceOf(response.status, await response.text()));
      return Buffer.from(await response.arrayBuffer());
    },
    post: async (path, body, headers = {}) =>
      answer(await call(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } })),
  };
}

function sentenceOf(status: number, text: string): string {
  let problem: Problem;
  try {
    problem = JSON.parse(text) as Problem;
  } catch {
    return `HTTP ${status}: ${text.slice(0, 300)}`;
  }
  const rule = problem.rule ? ` [${problem.rule}]` : "";
  const errors = (problem.errors ?? []).map((e) => `\n  ${e.pointer || "/"}: ${e.message}`).join("");
  return `${status} ${problem.title ?? ""}${rule}: ${problem.detail ?? ""}${errors}`;
}
