import { useEffect, useMemo, useRef, useState } from "react";
import type { TimelineEvent } from "../api/client.js";
import { SYSTEM_LABELS } from "../../generated/labels.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { dayOf, minuteOf, weekdayOf } from "../time/days-left.js";
import { useCourtWords } from "../words/court-words.js";
import { eventLabel, isMain, toneOf } from "../words/event-words.js";
import type { Assets } from "./assets.js";
import { detailOf } from "./event-detail.js";
import type { Following } from "./follow-case.js";

const STATES: Record<Following, { zh: string; en: string }> = {
  connecting: { zh: "正在连接", en: "Connecting" },
  live: { zh: "实时", en: "Live" },
  lost: { zh: "已断开，将自动重连", en: "Lost, will reconnect" },
};

/** All that happened, the latest on top, as it happens. */
export function Timeline({ events, following, assets }: { events: readonly TimelineEvent[]; following: Following; assets: Assets }) {
  const [all, setAll] = useState(false);
  const days = useMemo(() => byDay(events.filter((event) => all || isMain(event.type))), [events, all]);
  return (
    <Section
      className="timeline" title={{ zh: "办案经过", en: "Timeline" }} count={events.length}
      aside={
        <span className="timeline-aside">
          <label className="timeline-all"><input type="checkbox" checked={all} onChange={(e) => setAll(e.target.checked)} /> <Words of={{ zh: "全部细节", en: "All details" }} /></label>
          <span className={`live live-${following}`} role="status"><Words of={STATES[following]} /></span>
        </span>
      }
    >
      <News events={events} />
      <ol className="events">
        {days.map(({ day, events: ofDay }) => (
          <li key={day}>
            <h3 className="event-day"><time dateTime={day}>{day}</time> <span className="none">{weekdayOf(day)}</span></h3>
            <ol>{ofDay.map((event) => <Event key={event.seq} event={event} assets={assets} />)}</ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Reads out what has just happened, and only that. */
function News({ events }: { events: readonly TimelineEvent[] }) {
  const had = useRef<number>(undefined);
  const [news, setNews] = useState("");
  useEffect(() => {
    const last = events.at(-1);
    if (!last) return;
    if (had.current !== undefined && last.seq > had.current) {
      const fresh = events.filter((event) => event.seq > (had.current ?? 0) && isMain(event.type));
      setNews(fresh.map((event) => eventLabel(event.type).zh).join("，"));
    }
    had.current = last.seq;
  }, [events]);
  return <p className="hidden" role="status">{news && `新进展：${news}`}</p>;
}

function Event({ event, assets }: { event: TimelineEvent; assets: Assets }) {
  const court = useCourtWords();
  const detail = detailOf(event.type, event.data, { court, assets });
  const by = "system" in event.actor ? ((SYSTEM_LABELS as Readonly<Record<string, string>>)[event.actor.system] ?? event.actor.system) : [court.post(event.actor.post).zh, event.actor.name].filter(Boolean).join(" ");
  return (
    <li className={`event event-${toneOf(event.type)} ${isMain(event.type) ? "" : "event-small"}`} data-seq={event.seq}>
      <time className="event-time" dateTime={event.at}>{minuteOf(event.at).slice(11)}</time>
      <div className="event-words">
        <p><b>{eventLabel(event.type).zh}</b> <span className="en" lang="en">{eventLabel(event.type).en}</span> {event.rule !== null && <Rule id={event.rule} />}</p>
        {detail !== "" && <p>{detail}</p>}
        <p className="event-by">{by} <span className="event-seq" title="事件序号 sequence number">#{event.seq}</span></p>
      </div>
    </li>
  );
}

/** Events by day, the latest day and the latest event first. */
export function byDay(events: readonly TimelineEvent[]): { day: string; events: TimelineEvent[] }[] {
  const days: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of [...events].reverse()) {
    const day = dayOf(event.at);
    const last = days.at(-1);
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
