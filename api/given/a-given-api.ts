import { pino } from "pino";
import request from "supertest";
import type TestAgent from "supertest/lib/agent.js";
import { openDb, type Db } from "../../activities/store/db.js";
import { createAuthenticator } from "../../auth/authenticator.js";
import { issueToken } from "../../auth/token.js";
import { acceptNotice } from "../../commands/accept-notice.js";
import type { Deps } from "../../commands/deps.js";
import { fileCase } from "../../commands/file-case.js";
import { calendarsOf, importCalendar } from "../../commands/import-calendar.js";
import { previewCase } from "../../commands/preview-case.js";
import { loadCalendars, loadProfile } from "../../courts/load.js";
import { OutsideFailure } from "../../domain/errors.js";
import { instant } from "../../domain/time/court-date.js";
import { createApi, type Api } from "../app.js";
import type { CaseCommands } from "../case-commands.js";
import type { ApiSettings } from "../parts.js";
import { localClaim, localDesk } from "./a-desk.js";

export const SECRET = "given-secret-of-an-invented-installation";
export const BANK_SECRET = `whsec_${Buffer.from("given-secret-of-an-invented-bank").toString("base64")}`;
/** Tuesday, the day on which the examples of the interface are filed. */
export const NOW = instant("2026-09-29T10:00:00+08:00");

/** Nothing listens there: every query fails as when PostgreSQL is away. */
const NOWHERE = "postgresql://nobody:nothing@127.0.0.1:1/nothing";

export interface GivenApi extends Api {
  deps: Deps;
  db: Db;
  /** Lines of the log. */
  logged: string[];
  /** A bearer token of whoever holds the post. */
  token(post: string): Promise<string>;
  /** Calls as the holder of a post. */
  as(post: string): Promise<Calls>;
  agent: TestAgent;
  end(): Promise<void>;
}

export interface Calls {
  get(path: string): request.Test;
  post(path: string, body?: unknown, headers?: Record<string, string>): request.Test;
}

export interface Given extends Partial<Omit<ApiSettings, "deps" | "commands">> {
  /** Absent: PostgreSQL is away. */
  databaseUrl?: string;
  commands?: Partial<CaseCommands>;
  deps?: Partial<Deps>;
}

/**
 * An API of Nanzhao's court without Temporal: commands are decided at once by the pure domain and recorded in PostgreSQL,
 * as the workflow would. Answers are checked against their schemas.
 */
export function anApi(given: Given = {}): GivenApi {
  const profile = loadProfile("nanzhao");
  const db = openDb(given.databaseUrl ?? NOWHERE, 5);
  const shipped = loadCalendars();
  const deps: Deps = {
    db, profile, calendars: () => (given.databaseUrl ? calendarsOf(db, shipped) : Promise.resolve(shipped)), now: () => NOW,
    temporal: {
      client: () => Promise.reject(new OutsideFailure("temporal", "not here", true)),
      isUp: () => false,
      reason: "Temporal is not here",
    },
    ...given.deps,
  };
  const logged: string[] = [];
  const { commands, databaseUrl: _url, deps: _deps, ...settings } = given;
  const api = createApi({
    deps,
    commands: { fileCase, previewCase, sendCommand: localDesk, acceptNotice, draftClaim: localClaim, importCalendar, ...commands },
    authenticator: createAuthenticator({ secret: SECRET, court: profile }),
    bankSecrets: [BANK_SECRET],
    temporalUiUrl: "http://127.0.0.1:8233", temporalNamespace: "default",
    logger: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
    version: "0.0.0", checkAnswers: true,
    ...settings,
  });
  const agent = request(api.app);
  const token = (post: string) => issueToken({ post, ...holderOf(profile, post) }, SECRET);
  return {
    ...api, deps, db, logged, agent, token,
    async as(post) {
      const bearer = `Bearer ${await token(post)}`;
      return {
        get: (path) => agent.get(path).set("authorization", bearer),
        post: (path, body = {}, headers = {}) => agent.post(path).set("authorization", bearer).set(headers).send(body as object),
      };
    },
    async end() {
      api.close();
      await db.$disconnect();
    },
  };
}

function holderOf(profile: Deps["profile"], post: string): { staffId: string; name: string } {
  const known = profile.posts.find((p) => p.id === post);
  if (!known) throw new Error(`no post ${post}`);
  return known.holder;
}
