import { useEffect, useRef, useState } from "react";
import type { TimelineEvent } from "../api/client.js";
import { EVENT_WORDS } from "../words/event-words.js";

export type Following = "connecting" | "live" | "lost";

/** Adds events that came, each once, in the order of their `seq`. */
export function merged(before: readonly TimelineEvent[], came: readonly TimelineEvent[]): TimelineEvent[] {
  const last = before.at(-1)?.seq ?? 0;
  const inOrder = came.every((event, i) => event.seq > (came[i - 1]?.seq ?? last));
  if (inOrder) return [...before, ...came];
  const bySeq = new Map([...before, ...came].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The `seq` up to which nothing is missing. */
export function gapFree(events: readonly TimelineEvent[]): number {
  const gap = events.findIndex((event, i) => event.seq !== i + 1);
  return gap < 0 ? events.length : gap;
}

/** Events that come at once are shown at once: a whole timeline is one drawing, not a hundred. */
const GATHER_MS = 60;

/**
 * A case's timeline, from its first event, going on live. The browser comes back by itself after a break and names the last
 * event it had. `onMore` is called when a case that is shown has gone on.
 */
export function useTimeline(caseId: string, onMore: () => void): { events: TimelineEvent[]; following: Following } {
  const [events, setEvents] = useState<TimelineEvent[]>([]);
  const [following, setFollowing] = useState<Following>("connecting");
  const more = useRef(onMore);
  useEffect(() => {
    more.current = onMore;
  });

  useEffect(() => {
    const address = `/v1/cases/${encodeURIComponent(caseId)}/events`;
    let waiting: TimelineEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known: TimelineEvent[] = [];
    let begun = false;
    let closed = false;

    const show = () => {
      timer = undefined;
      known = merged(known, waiting);
      waiting = [];
      setEvents(known);
      if (begun) more.current();
      begun = true;
      if (gapFree(known) < known.length) void fill(gapFree(known));
    };
    // An event of a type that this page does not know is no event to the browser; it is asked for.
    const fill = async (after: number) => {
      const response = await fetch(`${address}?cursor=${after}`, { headers: { accept: "application/json" } }).catch(() => undefined);
      if (!response?.ok) return;
      const data = (await response.json()) as { items: TimelineEvent[] };
      if (closed) return;
      known = merged(known, data.items);
      setEvents(known);
    };

    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(`${address}${known.length > 0 ? `?cursor=${gapFree(known)}` : ""}`);
      const came = (message: MessageEvent<string>) => {
        waiting.push(JSON.parse(message.data) as TimelineEvent);
        timer ??= setTimeout(show, GATHER_MS);
      };
      for (const type of Object.keys(EVENT_WORDS)) source.addEventListener(type, came);
      source.onopen = () => setFollowing("live");
      source.onerror = () => {
        setFollowing(source.readyState === EventSource.CLOSED ? "lost" : "connecting");
        // An answer that is no stream (an outage, say) makes the browser give up; we do not.
        if (source.readyState !== EventSource.CLOSED) return;
        again = setTimeout(() => {
          void fill(gapFree(known));
          open();
        }, 5_000);
      };
    };
    open();
    return () => {
      closed = true;
      source.close();
      clearTimeout(timer);
      clearTimeout(again);
    };
  }, [caseId]);

  return { events, following };
}
