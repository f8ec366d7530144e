import { useMemo } from "react";
import type { CaseDeadline, TimelineEvent } from "../api/client.js";
import { NODE_LABELS } from "../../generated/labels.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Empty } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { BothWords, Mark, Words } from "../parts/words.js";
import { dayOf, minuteOf, weekdayOf } from "../time/days-left.js";
import { DEADLINE_STATUSES, labelOf, periodInWords } from "../words/case-words.js";
import { originOf, origins, type Origin } from "./deadline-origin.js";

/** Open ones first, the nearest on top; then those that are over, the latest on top. */
export function ordered(deadlines: readonly CaseDeadline[]): CaseDeadline[] {
  const pending = (d: CaseDeadline) => d.status === "open" || (d.status === "overdue" && d.metAt === null);
  const first = deadlines.filter(pending).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const rest = deadlines.filter((d) => !pending(d)).sort((a, b) => b.dueAt.localeCompare(a.dueAt));
  return [...first, ...rest];
}

const HEAD = [{ zh: "节点", en: "Node" }, { zh: "期限", en: "Due" }, { zh: "情况", en: "Stands" }, { zh: "起算与理由", en: "Why this day" }];

/** Each deadline with the days left, and why it falls on its day. */
export function Deadlines({ of, events }: { of: readonly CaseDeadline[]; events: readonly TimelineEvent[] }) {
  const all = useMemo(() => origins(events), [events]);
  return (
    <Section title={{ zh: "期限", en: "Deadlines" }} count={of.length}>
      {of.length === 0 ? <Empty of={{ zh: "本案没有期限", en: "This case has no deadline" }} /> : (
        <table className="table table-cards" role="table">
          <thead role="rowgroup"><tr role="row">{HEAD.map((h) => <th key={h.en} scope="col" role="columnheader"><Words of={h} /></th>)}</tr></thead>
          <tbody role="rowgroup">{ordered(of).map((d, i) => <Row key={`${d.node} ${d.dueAt} ${i}`} deadline={d} origin={originOf(d, all)} />)}</tbody>
        </table>
      )}
    </Section>
  );
}

function Row({ deadline: d, origin }: { deadline: CaseDeadline; origin: Origin | undefined }) {
  const quiet = d.status === "met" || d.status === "withdrawn";
  return (
    <tr role="row" className={quiet ? "row-quiet" : d.status === "overdue" ? "row-bad" : undefined}>
      <td role="cell" data-label="节点"><span><b className="node-name">{labelOf(NODE_LABELS, d.node).zh}</b> <Rule id={d.rule} /></span><span className="beside en" lang="en">{labelOf(NODE_LABELS, d.node).en}</span></td>
      <td role="cell" data-label="期限"><span className="nowrap"><Day at={d.dueAt} /> <span className="none">{weekdayOf(dayOf(d.dueAt))}</span></span>{d.provisional && <Mark tone="warn" title="该年工作日历尚未公布，按周末推算，公布后自动调整。The calendar of that year is not known yet; it is computed on weekends alone and moves by itself."><Words of={{ zh: "暂定", en: "Provisional" }} /></Mark>}</td>
      <td role="cell" data-label="情况"><Stands deadline={d} /></td>
      <td role="cell" data-label="理由"><Why deadline={d} origin={origin} /></td>
    </tr>
  );
}

function Stands({ deadline: d }: { deadline: CaseDeadline }) {
  switch (d.status) {
    case "open":
      return <DaysLeft dueAt={d.dueAt} />;
    case "met":
      return <><Mark tone="good"><Words of={labelOf(DEADLINE_STATUSES, "met")} /></Mark>{d.metAt !== null && <span className="beside"><Day at={d.metAt} /></span>}</>;
    case "overdue":
      return d.metAt === null
        ? <DaysLeft dueAt={d.dueAt} />
        : <><Mark tone="bad"><Words of={{ zh: "超期完成", en: "Met late" }} /></Mark><span className="beside"><Day at={d.metAt} /></span></>;
    case "withdrawn":
      return <Mark tone="quiet"><Words of={labelOf(DEADLINE_STATUSES, "withdrawn")} /></Mark>;
  }
}

function Why({ deadline: d, origin }: { deadline: CaseDeadline; origin: Origin | undefined }) {
  return (
    <div className="why">
      {origin?.from !== undefined && origin.period && <p>自{origin.from}次日起{periodInWords(origin.period).zh}</p>}
      {origin?.because !== undefined && <p><BothWords text={origin.because} /></p>}
      {d.moves.length > 0 && (
        <ul className="moves">
          {d.moves.map((move) => (
            <li key={`${move.at} ${move.to}`}>
              <span className="nowrap"><s>{dayOf(move.from)}</s> → {dayOf(move.to)}</span> <BothWords text={move.why} /> <time className="none" dateTime={move.at} title={minuteOf(move.at)}>（{dayOf(move.at)}调整）</time>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
