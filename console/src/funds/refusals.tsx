import { api } from "../api/client.js";
import { useFresh, useLoad } from "../api/load.js";
import { answered } from "../api/problem.js";
import { Empty, Loading, ProblemNote } from "../parts/notes.js";
import { Rule } from "../parts/rule.js";
import { Section } from "../parts/section.js";
import { BothWords, Words } from "../parts/words.js";
import { minuteOf } from "../time/days-left.js";
import { labelOf } from "../words/case-words.js";
import { useCourtWords } from "../words/court-words.js";
import { REFUSED_WHAT, REFUSED_WHY } from "../words/funds-words.js";
import { isRuleId } from "../words/rules.js";
import { CaseLink } from "./case-link.js";

const LATEST = 50;
/** The name of a command before its reason, which says nothing to a reader. */
const COMMAND = /^[A-Za-z]+: /;

/** R30: what was tried with money and refused, the latest first, for who supervises. */
export function Refusals() {
  const { post } = useCourtWords();
  const { data, problem, reload } = useLoad("refusals", (signal) => answered(api.GET("/v1/funds/refusals", { params: { query: { limit: LATEST } }, signal })));
  useFresh(reload);
  return (
    <Section title={{ zh: "被拒绝的案款事项", en: "What was refused" }}>
      {problem && <div className="section-body"><ProblemNote problem={problem} onAgain={reload} /></div>}
      {!data && !problem && <Loading rows={3} />}
      {data?.items.length === 0 && <Empty of={{ zh: "没有被拒绝的事项", en: "Nothing was refused" }} />}
      {data && data.items.length > 0 && (
        <ul className="refusals">
          {data.items.map((r) => (
            <li key={r.id}>
              <p>
                <time className="none" dateTime={r.at}>{minuteOf(r.at)}</time> <b>{labelOf(REFUSED_WHAT, r.what).zh}</b>{" "}
                {isRuleId(r.why) ? <Rule id={r.why} /> : <Words of={labelOf(REFUSED_WHY, r.why)} />}
              </p>
              <p><BothWords text={r.what === "case" ? r.detail.replace(COMMAND, "") : r.detail} /></p>
              <p className="beside">
                {r.by === "bank" ? "银行" : post(r.by).zh}{r.serial !== null && ` · 流水${r.serial}`} {r.caseId !== null && <CaseLink id={r.caseId} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
