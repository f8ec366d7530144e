import type { TimelineEvent } from "../api/client.js";
import { useNow } from "../api/load.js";
import { Words } from "../parts/words.js";
import { dayOf, daysLeft, minuteOf } from "../time/days-left.js";
import { CLOSED_BY, labelOf, SEGMENTS } from "../words/case-words.js";
import { stepsOf, type Step } from "./segments.js";

interface Props {
  segment: string;
  closedBy: string | null;
  suspended: boolean;
  events: readonly TimelineEvent[];
}

const STATES: Record<Step["state"], string> = { past: "已过 past", here: "当前 here", ahead: "未到 ahead", skipped: "未经过 skipped" };

/** The segments of the order from left to right, where the case stands, and since when. */
export function Pipeline({ segment, closedBy, suspended, events }: Props) {
  const now = useNow();
  return (
    <ol className={`pipeline ${suspended ? "pipeline-suspended" : ""}`} aria-label="办案环节 Segments">
      {stepsOf(segment, events).map((step, i) => (
        <li key={step.segment} className={`step step-${step.state}`} aria-current={step.state === "here" ? "step" : undefined}>
          <span className="step-dot" aria-hidden="true">{step.state === "past" ? "✓" : i + 1}</span>
          <span className="step-words">
            <Words of={step.segment === "closed" && closedBy !== null ? labelOf(CLOSED_BY, closedBy) : labelOf(SEGMENTS, step.segment)} stacked />
            <span className="step-since">
              <span className="hidden">{STATES[step.state]}</span>
              {step.since !== undefined && <Since step={step} at={step.since} now={now} />}
              {step.state === "skipped" && "未经过"}
              {step.state === "here" && suspended && <b> · 中止</b>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Since({ step, at, now }: { step: Step; at: string; now: number }) {
  if (step.state !== "here" || step.segment === "closed") return <time dateTime={at} title={minuteOf(at)}>{dayOf(at)}</time>;
  const days = -daysLeft(at, now);
  return <><time dateTime={at} title={minuteOf(at)}>自{dayOf(at)}</time>{days > 0 && ` · 第${days}天`}</>;
}
