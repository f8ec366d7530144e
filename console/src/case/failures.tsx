import { SYSTEM_LABELS } from "../../generated/labels.js";
import { minuteOf } from "../time/days-left.js";
import type { CaseDetail } from "./shape.js";

/** Outside systems that this case waits for just now: since when, how often tried, when again. */
export function Failures({ of }: { of: CaseDetail["failures"] }) {
  if (of.length === 0) return null;
  return (
    <div className="note note-warn" role="status">
      <p className="note-title">正在等待外部系统 <span className="en" lang="en">Waiting for outside systems; the case goes on by itself</span></p>
      <ul>
        {of.map((f) => (
          <li key={`${f.system} ${f.since}`}>
            <b>{(SYSTEM_LABELS as Readonly<Record<string, string>>)[f.system] ?? f.system}</b> 自{minuteOf(f.since)}起未能连通，已试{f.tries}次，{minuteOf(f.nextTryAt)}再试 <span className="none">{f.reason}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
