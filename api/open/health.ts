import type { RequestHandler } from "express";
import type { Parts } from "../parts.js";
import { answerOf } from "../problems.js";

const ASK_MS = 2_000;

/** The process is up; nothing else is asked. */
export const healthz: RequestHandler = (_req, res) => {
  res.set("cache-control", "no-store").json({ status: "ok" });
};

/** Whether the parts behind are there: 503 with the reason while Temporal or PostgreSQL is away. */
export function readyz(parts: Pick<Parts, "deps">): RequestHandler {
  return async (_req, res) => {
    const { temporal } = parts.deps;
    const reasons = [
      ...((await answers(parts)) ? [] : ["PostgreSQL does not answer"]),
      ...(temporal.isUp() ? [] : [temporal.reason ?? "Temporal does not answer"]),
    ];
    res.set("cache-control", "no-store");
    if (reasons.length === 0) {
      res.json({ status: "ready" });
      return;
    }
    const { status, body } = answerOf("outage", reasons.join("; "));
    res.status(status).set("retry-after", "2").type("application/problem+json").send(JSON.stringify(body));
  };
}

async function answers({ deps }: Pick<Parts, "deps">): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), ASK_MS).unref());
  return Promise.race([deps.db.$queryRaw`SELECT 1`.then(() => true, () => false), late]);
}

/** Prometheus' text. */
export function metrics({ metrics: { registry } }: Pick<Parts, "metrics">): RequestHandler {
  return async (_req, res) => {
    res.set("cache-control", "no-store").type(registry.contentType).send(await registry.metrics());
  };
}
