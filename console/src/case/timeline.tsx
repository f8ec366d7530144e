import { useMemo, useState } from "react";
import type { TimelineEvent } from "../api/client.js";
import { SYSTEM_LABELS } from "../../generated/labels.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { Words } from "../parts/words.js";
import { dayOf, minuteOf, weekdayOf } from "../time/days-left.js";
import { useCourtWords } from "../words/court-words.js";
import { eventLabel, isMain, toneOf } from "../words/event-words.js";
import { detailOf } from "./event-detail.js";
import type { Following } from "./follow-case.js";

const STATES: Record<Following, { zh: string; en: string }> = {
  connecting: { zh: "正在连接", en: "Connecting" },
  live: { zh: "实时", en: "Live" },
  lost: { zh: "已断开，将自动重连", en: "Lost, will reconnect" },
};

/** All that happened, the latest on top, as it happens. */
export function Timeline({ events, following }: { events: readonly TimelineEvent[]; following: Following }) {
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
      <ol className="events" role="log" aria-live="polite" aria-relevant="additions">
        {days.map(({ day, events: ofDay }) => (
          <li key={day}>
            <h3 className="event-day"><time dateTime={day}>{day}</time> <span className="none">{weekdayOf(day)}</span></h3>
            <ol>{ofDay.map((event) => <Event key={event.seq} event={event} />)}</ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Event({ event }: { event: TimelineEvent }) {
  const court = useCourtWords();
  const detail = detailOf(event.type, event.data, court);
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
