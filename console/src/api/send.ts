import { api } from "./client.js";
import { problemFrom, Refused } from "./problem.js";

/** How long the page asks what became of a command whose outcome was not known at once. */
const ASK_FOR_MS = 60_000;
const ASK_EVERY_MS = 1_000;

/** The address of something that can be posted, as openapi-fetch answers it. */
type Sending = (headers: Record<string, string>) => Promise<{ data?: unknown; error?: unknown; response: Response }>;

/**
 * Sends one command so that a repetition does nothing twice: its key is kept while the outcome is unknown, and is a new one
 * after every answer, since a key's first answer would come again.
 */
export class Sender {
  private key: { body: string; value: string } | undefined;

  constructor(private readonly sending: (body: unknown) => Sending) {}

  /** @throws Refused, or TypeError where nothing answered; sent again with the same body, it is the same command. */
  async send(body: unknown): Promise<void> {
    const text = JSON.stringify(body);
    if (this.key?.body !== text) this.key = { body: text, value: newKey() };
    const { error, response } = await this.sending(body)({ "Idempotency-Key": this.key.value });
    if (response.status === 202) await outcome(response.headers.get("location"));
    // While it is away nothing was decided; whatever else came is an answer.
    if (response.status < 500) this.key = undefined;
    if (!response.ok) throw new Refused(problemFrom(response.status, error));
  }
}

/** Random, also where the page came over plain http and `randomUUID` is not there. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function outcome(location: string | null): Promise<void> {
  const id = /\/v1\/commands\/([^/?#]+)$/.exec(location ?? "")?.[1];
  if (id === undefined) return;
  for (const until = Date.now() + ASK_FOR_MS; Date.now() < until; ) {
    const { data } = await api.GET("/v1/commands/{id}", { params: { path: { id: decodeURIComponent(id) } } });
    if (data?.state === "done") return;
    if (data?.state === "refused") {
      throw new Refused({
        status: 409, title: "规则不允许 Refused by a rule", detail: data.refused?.because ?? "请逐项更正。Each wrong field is named.",
        errors: data.errors, ...(data.refused ? { rule: data.refused.rule } : {}),
      });
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new Refused({ status: 202, title: "结果未知 The outcome is not known yet", detail: "命令已收到，仍在处理，请稍后刷新。It was taken in and is being worked on; look again in a while.", errors: [] });
}
