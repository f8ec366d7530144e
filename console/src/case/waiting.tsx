import type { CaseDetail } from "../api/client.js";
import { SYSTEM_LABELS } from "../../generated/labels.js";
import { Amount } from "../parts/amount.js";
import { BothWords, Words } from "../parts/words.js";
import { minuteOf } from "../time/days-left.js";
import { HOLDS, labelOf } from "../words/case-words.js";

/** What holds a case up just now: outside systems that do not answer, and suspension, settlement or grace. */
export function Waiting({ outages, holds }: Pick<CaseDetail, "outages" | "holds">) {
  const open = holds.filter((hold) => hold.endedOn === undefined);
  return (
    <>
      {outages.length > 0 && (
        <div className="note note-warn" role="status">
          <p className="note-title"><Words of={{ zh: "正在等待外部系统，恢复后自动继续", en: "Waiting for outside systems; it goes on by itself" }} /></p>
          <ul>
            {outages.map((o) => (
              <li key={`${o.system} ${o.since}`}>
                <b>{(SYSTEM_LABELS as Readonly<Record<string, string>>)[o.system] ?? o.system}</b> 自{minuteOf(o.since)}起未能连通，已试{o.tries}次，{minuteOf(o.nextTryAt)}再试 <span className="none"><BothWords text={o.reason} /></span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {open.map((hold) => (
        <div key={`${hold.kind} ${hold.from} ${hold.respondent ?? ""}`} className="note note-warn">
          <p className="note-title"><Words of={labelOf(HOLDS, hold.kind)} /></p>
          <p>
            {hold.respondent !== undefined && <>{hold.respondent} · </>}
            <time dateTime={hold.from}>{hold.from}</time>起{hold.until !== undefined && <>至<time dateTime={hold.until}>{hold.until}</time></>}
            {hold.ground !== undefined && <> · <BothWords text={hold.ground} /></>}
            {hold.suspendsCase && <> · 案件中止</>}
          </p>
          {hold.instalments !== undefined && hold.instalments.length > 0 && (
            <ul className="instalments">{hold.instalments.map((i) => <li key={i.dueOn}><time dateTime={i.dueOn}>{i.dueOn}</time> <Amount of={i.amount} /></li>)}</ul>
          )}
        </div>
      ))}
    </>
  );
}
