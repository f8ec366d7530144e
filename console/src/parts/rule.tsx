import { useId } from "react";
import { isRuleId, ruleLabel } from "../words/rules.js";
import { Words } from "./words.js";

/** The id of a rule, which tells what the rule says: when pointed at, and when pressed, so that a finger and a keyboard learn it too. */
export function Rule({ id }: { id: string }) {
  const name = useId();
  if (!isRuleId(id)) return null;
  const label = ruleLabel(id);
  return (
    <>
      <button type="button" className="rule" title={`${label.zh} ${label.en}`} popoverTarget={name} aria-label={`规则 ${id}：${label.zh}`}>{id}</button>
      <span id={name} popover="auto" className="rule-words"><b>{id}</b> <Words of={label} stacked /></span>
    </>
  );
}
