/** A client of the API that goes on after any failure, with the same key, as clients are told to. */
import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { tokenFor } from "../../../cli/client/http.js";
import { loadProfile } from "../../../courts/load.js";
import { join } from "node:path";
import type { CourtProfile } from "../../../domain/court-profile.js";
import type { Bed } from "../bed/bed.js";
import { COURT } from "../bed/profile.js";
import type { Chance } from "./chance.js";
import type { Call, Journal } from "./journal.js";

const TRY_MS = 20_000;
const TRIES = 12;

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export interface Client {
  profile: CourtProfile;
  journal: Journal;
  /** A read; undefined while nobody answers. */
  get(post: string, path: string): Promise<Record<string, unknown> | undefined>;
  /** A command until it is known what became of it, or the client gives up. */
  give(post: string, path: string, body: unknown): Promise<Call>;
  /** One and the same command to both APIs at once, as by a double click. */
  giveTwice(post: string, path: string, body: unknown): Promise<Call>;
  close(): Promise<void>;
}

/** `givesUp`: how many of the clients never come back after a lost answer, so that theirs stays unknown. */
export function createClient(bed: Bed, chance: Chance, journal: Journal, { givesUp }: { givesUp: number }): Client {
  const profile = loadProfile(join(bed.folder, COURT));
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 4_000 });
  const tokens = new Map<string, Promise<string>>();
  const holder = (post: string) => profile.posts.find((p) => p.id === post)!.holder;
  const token = (post: string): Promise<string> => {
    const known = tokens.get(post) ?? tokenFor({ ...bed.config, court: "nanzhao" }, post);
    tokens.set(post, known);
    return known;
  };

  async function once(post: string, method: "GET" | "POST", path: string, more: { body?: unknown; key?: string; api?: number } = {}): Promise<Answer> {
    const { body, key, api = chance.between(0, 1) } = more;
    try {
      const answer = await request(`${bed.apiUrls[api]}${path}`, {
        method, dispatcher: agent, signal: AbortSignal.timeout(TRY_MS),
        headers: { authorization: `Bearer ${await token(post)}`, ...(body === undefined ? {} : { "content-type": "application/json" }), ...(key ? { "idempotency-key": key } : {}) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const read = parsed(await answer.body.text());
      if (answer.statusCode === 500) journal.bugs.push(`${method} ${path}: 500 ${JSON.stringify(read)}`);
      return { status: answer.statusCode, body: read };
    } catch {
      return { status: 0, body: {} };
    }
  }

  /** What an answer says of the command; undefined: nothing yet. */
  async function judge(call: Call, { status, body }: Answer): Promise<boolean> {
    call.statuses.push(status);
    if (status === 202 && typeof body["commandId"] === "string") return settleLater(call, body["commandId"]);
    if (status >= 200 && status < 300) return settle(call, "ok", body);
    const again = status === 0 || status >= 500 || status === 429 || String(body["type"]).endsWith("/in-progress");
    return again ? false : settle(call, "refused", body);
  }

  function settle(call: Call, outcome: "ok" | "refused", answer: Record<string, unknown>): true {
    // Of two answers at once, the one that says what happened counts; both say the same, or it is a mistake.
    if (call.outcome !== "unknown" && call.outcome !== outcome) journal.bugs.push(`${call.path}: one key, two answers: ${call.statuses.join(", ")}`);
    call.outcome = outcome;
    call.answer = answer;
    return true;
  }

  async function settleLater(call: Call, commandId: string): Promise<boolean> {
    for (let i = 0; i < 40; i += 1) {
      const { status, body } = await once(call.post, "GET", `/v1/commands/${commandId}`);
      if (status === 200 && body["state"] === "done") return settle(call, "ok", body);
      if (status === 200 && body["state"] === "refused") return settle(call, "refused", body);
      await pause(500);
    }
    return false;
  }

  async function persist(call: Call, patient: boolean): Promise<Call> {
    for (let i = 0; i < (patient ? TRIES : 1); i += 1) {
      const answer = await once(call.post, "POST", call.path, { body: call.body, key: call.key });
      if (await judge(call, answer)) return call;
      await pause(300 + 400 * i);
    }
    return call;
  }

  const open = (post: string, path: string, body: unknown) => journal.open(post, holder(post).staffId, path, body);
  return {
    profile, journal,
    async get(post, path) {
      const { status, body } = await once(post, "GET", path);
      return status === 200 ? body : undefined;
    },
    give: (post, path, body) => persist(open(post, path, body), !chance.happens(givesUp)),
    async giveTwice(post, path, body) {
      const call = open(post, path, body);
      const answers = await Promise.all([0, 1].map((api) => once(post, "POST", path, { body, key: call.key, api })));
      const judged = await Promise.all(answers.map((a) => judge(call, a)));
      return judged.includes(true) ? call : persist(call, true);
    },
    close: () => agent.destroy(),
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
