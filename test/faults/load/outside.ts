/** The outside world as a test moves it: money that arrives, what the queries find, faults of systems, the simulator's book. */
import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";
import { signedHeaders } from "../../../court-systems/bank/notice-signature.js";
import type { EffectEntry, RequestEntry } from "../../../court-systems/simulator/book/entries.js";
import type { Fault } from "../../../court-systems/simulator/faults/faults.js";
import { bankWebhookSecret } from "../../../setup/secrets.js";
import type { Bed } from "../bed/bed.js";

export type BookEntry = RequestEntry | EffectEntry;

export interface Notice {
  serial: string;
  account: string;
  amount: string;
  payer: string;
  at: string;
}

export interface Outside {
  /** Tries until the simulator answers 2xx. */
  admin(method: "GET" | "PUT" | "POST", path: string, body?: unknown): Promise<Record<string, unknown>>;
  book(): Promise<BookEntry[]>;
  setFaults(faults: Fault[]): Promise<void>;
  /** Money arrives, once by its serial; the bank sends its notice and goes on until the court takes it. */
  arrive(order: Notice): Promise<void>;
  /** A signed notice straight to an API, as a bank that repeats itself. Status 0 where nobody answered. */
  notify(api: number, notice: Notice): Promise<{ status: number; body: Record<string, unknown> }>;
  noticesPending(): Promise<number>;
  close(): Promise<void>;
}

/** The simulator answered, and not with yes: trying again does not help. */
class Refused extends Error {}

export function createOutside(bed: Bed): Outside {
  const agent = new Agent({ pipelining: 0, connections: 32, keepAliveTimeout: 1 });
  const secret = bankWebhookSecret(bed.config);
  async function admin(method: "GET" | "PUT" | "POST", path: string, body?: unknown): Promise<Record<string, unknown>> {
    for (let i = 0; ; i += 1) {
      try {
        const answer = await request(`${bed.simulatorUrl}/admin${path}`, {
          method, dispatcher: agent, signal: AbortSignal.timeout(15_000),
          ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
        });
        const text = await answer.body.text();
        if (answer.statusCode < 300) return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
        throw new Refused(`${method} ${path}: ${answer.statusCode} ${text}`);
      } catch (error) {
        if (i >= 80 || error instanceof Refused) throw error;
        await pause(500);
      }
    }
  }
  return {
    admin,
    book: async () => (await admin("GET", "/book"))["items"] as BookEntry[],
    async setFaults(faults) {
      await admin("PUT", "/faults", faults);
    },
    async arrive(order) {
      await admin("POST", "/bank/arrivals", order);
    },
    async notify(api, notice) {
      const body = JSON.stringify(notice);
      try {
        const answer = await request(`${bed.apiUrls[api]}/v1/funds/arrivals`, {
          method: "POST", body, dispatcher: agent, signal: AbortSignal.timeout(15_000),
          headers: { ...signedHeaders(secret, `msg_${notice.serial}`, Math.floor(Date.now() / 1000), body), "content-type": "application/json" },
        });
        return { status: answer.statusCode, body: JSON.parse((await answer.body.text()) || "{}") as Record<string, unknown> };
      } catch {
        return { status: 0, body: {} };
      }
    },
    async noticesPending() {
      const { items } = await admin("GET", "/bank/notices");
      return (items as { status: string }[]).filter((n) => n.status === "pending").length;
    },
    close: () => agent.destroy(),
  };
}
