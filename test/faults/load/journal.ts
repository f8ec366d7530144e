/** What a client knows of its own calls: ok, refused, or unknown. It never asks the server what it thinks. */
import { workId } from "../../../api/http/idempotency.js";

export type Outcome = "ok" | "refused" | "unknown";

/** One command as a client meant it, with every answer to it. */
export interface Call {
  /** What stands in the timeline when it was applied. */
  commandId: string;
  key: string;
  post: string;
  path: string;
  body: unknown;
  outcome: Outcome;
  at: string;
  /** HTTP status of each try; 0 where no answer came. */
  statuses: number[];
  answer?: Record<string, unknown>;
}

export class Journal {
  readonly calls: Call[] = [];
  /** Answers that no client should ever see: 500s. */
  readonly bugs: string[] = [];
  /** Arrivals that the bank took in, by serial: account and yuan. */
  readonly arrivals = new Map<string, { account: string; amount: string }>();
  private keys = 0;

  constructor(private readonly name: string) {}

  open(post: string, staffId: string, path: string, body: unknown): Call {
    this.keys += 1;
    const key = `${this.name}-${this.keys}`;
    const call: Call = { commandId: workId({ caller: `${post}/${staffId}`, key }), key, post, path, body, outcome: "unknown", at: new Date().toISOString(), statuses: [] };
    this.calls.push(call);
    return call;
  }

  count(outcome: Outcome): number {
    return this.calls.filter((c) => c.outcome === outcome).length;
  }
}
