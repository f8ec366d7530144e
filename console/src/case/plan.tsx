import { Amount } from "../parts/amount.js";
import { Day, DaysLeft } from "../parts/days-left.js";
import { Rule } from "../parts/rule.js";
import { Mark, Words } from "../parts/words.js";
import { labelOf } from "../words/case-words.js";
import { PLAN_MODES } from "../words/funds-words.js";
import type { Objection, Plan } from "./formalities.js";

/** L14, L27: the plan of an arrival: who gets how much, who objected, and where that stands. */
export function PlanOf({ plan: { mode, shares, servedOn, objectionsBy, ended, objections } }: { plan: Plan }) {
  return (
    <div className="plan">
      <p>
        <b>分配方案</b> <Rule id="L14" /> <Words of={labelOf(PLAN_MODES, mode)} />
        <span className="none"> · {servedOn === undefined ? "待签发送达" : `${servedOn}送达`}</span>
        {objectionsBy !== undefined && <> · 异议期 <DaysLeft dueAt={objectionsBy} /> <span className="none">至<Day at={objectionsBy} /></span></>}
        {ended && <span className="none"> · 异议期已满</span>}
      </p>
      <p>{shares.map((s) => <span key={s.payee} className="about-one">{s.payee} <Amount of={s.amount} /></span>)}</p>
      {objections.length > 0 && <ul>{objections.map((o) => <li key={o.id}><ObjectionOf of={o} /></li>)}</ul>}
    </div>
  );
}

function ObjectionOf({ of: o }: { of: Objection }) {
  return (
    <>
      异议：{o.by}对{o.against}的<Amount of={o.amount} />{o.because !== "" && `，${o.because}`}
      {o.opposedBy !== undefined && <span className="none"> · {o.opposedBy}反对</span>}
      {o.suit !== undefined && <span className="none"> · 诉讼 {o.suit}</span>}{" "}
      {o.outcome === undefined
        ? o.dueAt === undefined ? <Mark tone="warn"><Words of={{ zh: "待了结", en: "Open" }} /></Mark> : <DaysLeft dueAt={o.dueAt} />
        : <Mark tone={o.outcome === "upheld" ? "good" : "quiet"}><Words of={o.outcome === "upheld" ? { zh: "异议成立", en: "Upheld" } : { zh: "异议不成立", en: "Dismissed" }} /></Mark>}
    </>
  );
}
