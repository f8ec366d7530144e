import type { TimelineEvent } from "../api/client.js";
import { SEGMENTS } from "../words/case-words.js";

/** One segment of the order, as the case has come to it. */
export interface Step {
  segment: string;
  state: "past" | "here" | "ahead" | "skipped";
  /** Since when, or from when, it stood there. */
  since?: string;
}

const ORDER = Object.keys(SEGMENTS);

/**
 * Where a case stands among the segments and since when, from its timeline. A case may come back to a segment (a later
 * arrival): the last time counts.
 */
export function stepsOf(segment: string, events: readonly Pick<TimelineEvent, "type" | "at" | "data">[]): Step[] {
  const entered = new Map<string, string>();
  for (const event of events) {
    if (event.type === "filed") entered.set("firstQuery", event.at);
    if (event.type === "segmentEntered" && typeof event.data["segment"] === "string") entered.set(event.data["segment"], event.at);
    if (event.type === "closed") entered.set("closed", event.at);
  }
  const here = ORDER.indexOf(segment);
  return ORDER.map((name, i) => {
    const since = entered.get(name);
    const state = i === here ? "here" : i > here ? "ahead" : since === undefined && entered.size > 0 ? "skipped" : "past";
    return { segment: name, state, ...(since !== undefined && state !== "ahead" ? { since } : {}) };
  });
}
