import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What `/metrics` tells. Labels are route patterns and words of ours, never an address that a caller typed. */
export interface Metrics {
  registry: Registry;
  requests: Histogram<"method" | "route" | "status">;
  streams: Gauge;
  refusals: Counter<"problem" | "rule">;
  unknownOutcomes: Counter;
}

/** A registry of its own for each API, so that two in one process do not collide. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "zhixing_http_request_duration_seconds", help: "Requests by route and status", labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers,
    }),
    streams: new Gauge({ name: "zhixing_event_streams", help: "Open live timelines", registers }),
    refusals: new Counter({ name: "zhixing_refusals_total", help: "Refusals by problem and rule", labelNames: ["problem", "rule"], registers }),
    unknownOutcomes: new Counter({ name: "zhixing_unknown_outcomes_total", help: "Commands answered 202 since their outcome was not known in time", registers }),
  };
}
