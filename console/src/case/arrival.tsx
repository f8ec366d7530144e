import type { CaseDetail } from "../api/client.js";
import { NODE_LABELS } from "../../generated/labels.js";
import { Amount } from "../parts/amount.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Rule } from "../parts/rule.js";
import { BothWords, Mark, Words, type Tone } from "../parts/words.js";
import { ARRIVAL_STATUSES, labelOf } from "../words/case-words.js";
import { DEFERRAL_GROUNDS, FORMALITIES } from "../words/funds-words.js";
import type { ArrivalStory, Step } from "./formalities.js";
import { PlanOf } from "./plan.js";

const TONES: Readonly<Record<string, Tone>> = { disbursed: "good", refused: "bad", reversed: "bad" };
const ZERO = /^0+(\.0+)?$/;

/** An arrival with its formalities (R46), the days that run (R29), what holds it (L16), and its plan (L14). */
export function Arrival({ of: a, story }: { of: CaseDetail["funds"]["arrivals"][number]; story: ArrivalStory | undefined }) {
  return (
    <li className="arrival">
      <div className="arrival-line">
        <span className="movement-kind">到账</span><Day at={a.at} /><Amount of={a.amount} /><span className="none">流水{a.serial}</span>
        {story?.excess !== undefined && !ZERO.test(story.excess) && <span className="none">其中退还付款人<Amount of={story.excess} /></span>}
        <Mark tone={TONES[a.status] ?? "plain"}><Words of={labelOf(ARRIVAL_STATUSES, a.status)} /></Mark>
      </div>
      {story && !story.reversed && (
        <>
          <ol className="formalities" aria-label="手续 Formalities">{story.steps.map((step) => <Formality key={step.name} of={step} whole={step.name !== "payment" || a.status === "disbursed"} />)}</ol>
          {a.status !== "disbursed" && story.clocks.length > 0 && (
            <p className="clocks">{story.clocks.map((c) => <span key={`${c.node} ${c.dueAt}`}>{labelOf(NODE_LABELS, c.node).zh} <Rule id={c.node === "payment" ? "R46" : c.rule} /> <DaysLeft dueAt={c.dueAt} /> <span className="none">至<Day at={c.dueAt} /></span></span>)}</p>
          )}
        </>
      )}
      {story?.deferral && <Deferral of={story.deferral} />}
      {story?.because !== undefined && story.because !== "" && a.status !== "disbursed" && <p className="beside"><BothWords text={story.because} /></p>}
      {story?.plan && <PlanOf plan={story.plan} />}
      {story?.receipt !== undefined && <p className="beside">票号 {story.receipt}</p>}
    </li>
  );
}

const STATES: Readonly<Record<Step["state"], string>> = { waiting: "尚未开始", open: "待办", done: "已办", refused: "未批准", skipped: "无需" };

/** A part that is paid while the rest waits is not the end of the payment. */
function Formality({ of: { name, state, at, by, dueAt }, whole }: { of: Step; whole: boolean }) {
  const shown = state === "done" && !whole ? "open" : state;
  return (
    <li className={`formality formality-${shown}`}>
      <Words of={labelOf(FORMALITIES, name)} />
      <span className="formality-beside">
        {shown === "done" && at !== undefined ? <>{by} <Day at={at} /></> : shown === "open" && dueAt !== undefined ? <DaysLeft dueAt={dueAt} /> : shown === "open" ? "办理中" : STATES[shown]}
        {shown === "refused" && by !== undefined && ` ${by}`}
      </span>
    </li>
  );
}

function Deferral({ of: { ground, at, by, escrow, releasedOn } }: { of: NonNullable<ArrivalStory["deferral"]> }) {
  return (
    <p className="deferral">
      <Mark tone={releasedOn === undefined ? "warn" : "quiet"}><Words of={escrow ? { zh: "已提存", en: "In escrow" } : { zh: "暂缓发放", en: "Deferred" }} /></Mark> <Rule id="L16" />{" "}
      {labelOf(DEFERRAL_GROUNDS, ground).zh}，{by !== undefined && `${by} `}<Day at={at} />批准{releasedOn !== undefined && <>，{releasedOn}恢复发放</>}
    </p>
  );
}
