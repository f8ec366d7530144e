import { Agent as HttpAgent, request as httpRequest } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { partAway } from "../auth/problem.js";
import { headersForCaller } from "./headers.js";

/** Longer than the Temporal server's own long polls. */
const SILENCE_MS = 120_000;
/** The settings are under a kilobyte. */
const LONGEST_REWRITE = 1_000_000;

export interface Passage {
  method: string;
  /** Target as the caller wrote it, judged already. */
  target: string;
  headers: OutgoingHttpHeaders;
  /** Whether the caller's body goes along. */
  withBody: boolean;
  isApi: boolean;
  /** Turns the whole answer's text into another; absent, the answer streams through. */
  rewrite?: (body: string) => string;
}

/** One Temporal UI, with the connections to it. */
export interface Upstream {
  /** Lets a request through and its answer back. Throws `RequestRefused` 503 when the upstream is away and nothing was answered yet. */
  pass(passage: Passage, req: IncomingMessage, res: ServerResponse): Promise<void>;
  close(): void;
}

/** @param base address of the Temporal UI, its root path; http or https */
export function connectUpstream(base: URL): Upstream {
  const secure = base.protocol === "https:";
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });

  function ask(passage: Passage, req: IncomingMessage, res: ServerResponse): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const { method, target: path, headers } = passage;
      const to = (secure ? httpsRequest : httpRequest)(base, { agent, method, path, headers, timeout: SILENCE_MS }, resolve);
      to.once("timeout", () => to.destroy(new Error("silent")));
      to.on("error", reject);
      // A closed page must not leave a long poll running.
      res.once("close", () => to.destroy());
      // `pipe` and not `pipeline`: an upstream that answers early must not cut the caller off before the answer is out.
      if (passage.withBody) req.pipe(to);
      else to.end();
    });
  }

  return {
    async pass(passage, req, res) {
      let answer: IncomingMessage;
      try {
        answer = await ask(passage, req, res);
      } catch {
        throw partAway("Temporal 界面暂时不可用，请稍后再试。The Temporal UI is away; try again in a moment.");
      }
      const headers = headersForCaller(answer, passage.isApi);
      if (passage.rewrite && answer.statusCode === 200) {
        const body = passage.rewrite(await textOf(answer));
        for (const name of ["etag", "last-modified", "content-encoding"]) delete headers[name];
        res.writeHead(200, { ...headers, "content-length": Buffer.byteLength(body) });
        res.end(passage.method === "HEAD" ? undefined : body);
        return;
      }
      res.writeHead(answer.statusCode ?? 502, headers);
      // Either side may break off midway; `pipeline` then closes the other, and there is nobody left to tell.
      await pipeline(answer, res).catch(() => undefined);
    },
    close: () => agent.destroy(),
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = "";
  try {
    answer.setEncoding("utf8");
    for await (const part of answer) {
      text += String(part);
      if (text.length > LONGEST_REWRITE) throw new Error("too long");
    }
  } catch {
    throw partAway("Temporal 界面的设置读取失败。The Temporal UI's settings could not be read.");
  }
  return text;
}
