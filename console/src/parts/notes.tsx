import type { ReactNode } from "react";
import type { Problem } from "../api/problem.js";
import type { Label } from "../words/label.js";
import { isRuleId, ruleLabel } from "../words/rules.js";
import { BothWords, Words } from "./words.js";

/** What was refused, in words: title, what to do, the rule with its line, and fields that no form shows. */
export function ProblemNote({ problem, onAgain, fields = true }: { problem: Problem; onAgain?: (() => void) | undefined; fields?: boolean }) {
  const { rule } = problem;
  return (
    <div className="note note-bad" role="alert">
      <p className="note-title"><BothWords text={problem.title} /></p>
      <p><BothWords text={problem.detail} stacked /></p>
      {rule !== undefined && isRuleId(rule) && <p className="note-rule">依据 <b>{rule}</b> <Words of={ruleLabel(rule)} /></p>}
      {fields && problem.errors.length > 0 && (
        <ul>
          {problem.errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}><code>{pointer || "/"}</code> <BothWords text={message} /></li>
          ))}
        </ul>
      )}
      {onAgain && <button type="button" className="button" onClick={onAgain}><Words of={{ zh: "重试", en: "Try again" }} /></button>}
    </div>
  );
}

/** While something is asked for the first time. */
export function Loading({ rows = 4 }: { rows?: number }) {
  return (
    <div className="loading" role="status">
      <span className="hidden">正在载入 Loading</span>
      {Array.from({ length: rows }, (_, i) => <span key={i} className="loading-row" aria-hidden="true" />)}
    </div>
  );
}

/** Where there is nothing, it says so, and why that is fine or what to do. */
export function Empty({ of, children }: { of: Label; children?: ReactNode }) {
  return (
    <div className="empty">
      <p><Words of={of} stacked /></p>
      {children}
    </div>
  );
}
