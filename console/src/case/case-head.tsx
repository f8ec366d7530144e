import type { CaseDetail, Me, TimelineEvent } from "../api/client.js";
import { runOf, runsOfCase, viewAddress } from "../cases/temporal-links.js";
import { Day } from "../parts/days-left.js";
import { Rule } from "../parts/rule.js";
import { BothWords, Mark, Words } from "../parts/words.js";
import { CLOSED_BY, KINDS, labelOf, STATUSES, TRACKS } from "../words/case-words.js";
import { useCourtWords } from "../words/court-words.js";

/** Number, kind and status; who has it and why; the way into the Temporal UI for who may. */
export function CaseHead({ of, me, events }: { of: CaseDetail; me: Me; events: readonly TimelineEvent[] }) {
  const rule = events.findLast((event) => event.type === "triaged")?.rule;
  const { team } = useCourtWords();
  return (
    <header className="case-head section">
      <div className="case-title">
        <h1>{of.caseNumber}</h1>
        <div className="case-marks">
          <Mark tone="ink"><Words of={labelOf(KINDS, of.kind)} /></Mark>
          <Mark tone={of.status === "closed" ? "quiet" : of.status === "suspended" ? "warn" : "good"}>
            <Words of={of.closedBy ? labelOf(CLOSED_BY, of.closedBy) : labelOf(STATUSES, of.status)} />
          </Mark>
          {of.critical && of.status !== "closed" && <Mark tone="warn"><Words of={{ zh: "临界案件", en: "Critical" }} /></Mark>}
        </div>
        <TemporalLinks of={of} me={me} />
      </div>
      <dl className="facts">
        <div><dt>立案日期 <span className="en" lang="en">Filed</span></dt><dd><Day at={of.filedAt} /></dd></div>
        <div><dt>去向 <span className="en" lang="en">Track</span></dt><dd>{of.track === null ? <span className="none">待分流</span> : <Words of={labelOf(TRACKS, of.track)} />}</dd></div>
        <div><dt>承办团队 <span className="en" lang="en">Team</span></dt><dd>{of.team === null ? <span className="none">—</span> : <Words of={team(of.team)} />}</dd></div>
        <div><dt>承办人 <span className="en" lang="en">Officer</span></dt><dd>{of.officer ?? <span className="none">—</span>}</dd></div>
        <div><dt>收案 <span className="en" lang="en">Accepted</span></dt><dd>{of.receivedAt === null ? <span className="none">—</span> : <Day at={of.receivedAt} />}</dd></div>
      </dl>
      {of.because !== null && (
        <p className="because">
          <span className="because-title"><Words of={{ zh: "分流依据", en: "Why there" }} /></span> {rule && <Rule id={rule} />} <BothWords text={of.because} />
        </p>
      )}
    </header>
  );
}

function TemporalLinks({ of, me }: { of: CaseDetail; me: Me }) {
  if (me.temporalUiUrl === null) return null;
  const run = runOf(of.temporalUrl);
  return (
    <p className="case-temporal">
      <a href={of.temporalUrl} target="_blank" rel="noreferrer"><Words of={{ zh: "流程记录", en: "In the Temporal UI" }} /></a>
      {run && <a href={viewAddress(me.temporalUiUrl, run.namespace, runsOfCase(run.workflowId))} target="_blank" rel="noreferrer"><Words of={{ zh: "本案全部流程", en: "All its runs" }} /></a>}
    </p>
  );
}
