import { setTimeout as delay } from "node:timers/promises";
import { Agent, request } from "undici";
import { z } from "zod";
import { instantOfMs, msOfInstant } from "../../domain/time/court-date.js";
import type { Shelf } from "../simulator/book/book.js";
import { contentHash } from "../simulator/hash.js";
import type { Outside } from "../simulator/outside.js";
import { ArrivalNotice } from "./contract.js";
import { keyOf, signedHeaders } from "./notice-signature.js";

const Sent = z.object({
  notice: ArrivalNotice,
  /** `kept`: there is nowhere to send it to. `pending` ones are tried again, also after a restart. */
  status: z.enum(["pending", "delivered", "refused", "kept"]),
  attempts: z.number(),
  httpStatus: z.number().optional(),
  answer: z.unknown().optional(),
});
export type SentNotice = z.output<typeof Sent>;

export interface NoticeOptions {
  /** Where the court takes notices; undefined: they are only kept. */
  noticeUrl?: string;
  /** `whsec_` + base64. */
  webhookSecret?: string;
  /** First wait before the next try; it doubles up to sixty times this. */
  noticeRetryMs?: number;
}

const TRY_TIMEOUT_MS = 10_000;
const ANSWER_CHARS = 4000;

/** The bank's notices to the court, refused at the start without a good secret: signed anew for each try, sent until the court takes or refuses them. */
export class Notices {
  readonly #shelf: Shelf<SentNotice>;
  readonly #running = new Map<string, Promise<void>>();
  readonly #agent = new Agent({ connections: 4 });

  constructor(private readonly outside: Outside, private readonly options: NoticeOptions) {
    this.#shelf = outside.book.shelf("bank.notices", Sent);
    if (options.webhookSecret !== undefined) keyOf(options.webhookSecret);
    else if (options.noticeUrl !== undefined) throw new Error("notices need a webhook secret to be signed with");
  }

  /** Goes on with what an earlier run left. */
  resume(): void {
    for (const [id, sent] of this.#shelf.all()) if (sent.status === "pending") this.#start(id);
  }

  /** The same money is the same message, however often it is announced. */
  announce(notice: z.output<typeof ArrivalNotice>): string {
    const id = `msg_${contentHash(notice.serial).slice(0, 24)}`;
    if (this.#shelf.get(id)) return id;
    const { noticeUrl, webhookSecret } = this.options;
    const status = noticeUrl !== undefined && webhookSecret !== undefined ? "pending" : "kept";
    this.#shelf.put(id, { notice, status, attempts: 0 });
    if (status === "pending") this.#start(id);
    return id;
  }

  status(id: string): SentNotice | undefined {
    return this.#shelf.get(id);
  }

  all(): [string, SentNotice][] {
    return this.#shelf.all();
  }

  /** Waits until a notice was taken or refused, at most this long; it is tried on behind. */
  async settled(id: string, withinMs: number): Promise<SentNotice | undefined> {
    const timer = new AbortController();
    await Promise.race([this.#running.get(id), delay(withinMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
    return this.#shelf.get(id);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
    await Promise.allSettled(this.#running.values());
  }

  #start(id: string): void {
    if (this.#running.has(id)) return;
    const run = this.#deliver(id).catch((error: unknown) => this.outside.logger.error({ err: error, notice: id }, "a notice could not be kept"));
    this.#running.set(id, run.finally(() => this.#running.delete(id)));
  }

  async #deliver(id: string): Promise<void> {
    const { closing } = this.outside;
    const first = this.options.noticeRetryMs ?? 1000;
    for (let wait = first; !closing.aborted; wait = Math.min(wait * 2, first * 60)) {
      const { at, copies } = this.outside.faults.delivery("bank", instantOfMs(this.outside.clock()));
      const away = at === undefined || msOfInstant(at) > this.outside.clock();
      if (!away) {
        const outcomes = await Promise.all(Array.from({ length: copies }, () => this.#send(id)));
        if (await this.#record(id, outcomes[0])) return;
      }
      await delay(away ? first : wait, undefined, { signal: closing }).catch(() => undefined);
    }
  }

  async #send(id: string): Promise<{ status: number; answer: unknown } | undefined> {
    const { notice } = this.#shelf.get(id)!;
    const { noticeUrl = "", webhookSecret = "" } = this.options;
    const body = JSON.stringify(notice);
    const headers = signedHeaders(webhookSecret, id, Math.floor(this.outside.clock() / 1000), body);
    try {
      const response = await request(noticeUrl, {
        method: "POST", body, dispatcher: this.#agent,
        headers: { ...headers, "content-type": "application/json" },
        signal: AbortSignal.any([AbortSignal.timeout(TRY_TIMEOUT_MS), this.outside.closing]),
      });
      const text = (await response.body.text()).slice(0, ANSWER_CHARS);
      return { status: response.statusCode, answer: jsonOr(text) };
    } catch (error) {
      this.outside.logger.warn({ notice: id, reason: error instanceof Error ? error.message : String(error) }, "the court did not take a notice");
      return undefined;
    }
  }

  /** Whether it is settled: taken (2xx) or refused for good (4xx, except those that ask to come again). */
  async #record(id: string, outcome: { status: number; answer: unknown } | undefined): Promise<boolean> {
    const sent = this.#shelf.get(id)!;
    const status = outcome?.status ?? 0;
    const delivered = status >= 200 && status < 300;
    const refused = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
    this.#shelf.put(id, {
      ...sent, attempts: sent.attempts + 1, status: delivered ? "delivered" : refused ? "refused" : "pending",
      ...(outcome ? { httpStatus: outcome.status, answer: outcome.answer } : {}),
    });
    await this.outside.book.commit();
    return delivered || refused;
  }
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
