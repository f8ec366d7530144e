import { isRuleId, ruleLabel } from "../words/rules.js";

/** The id of a rule; what it says is its title, and is read out. */
export function Rule({ id }: { id: string }) {
  if (!isRuleId(id)) return null;
  const { zh, en } = ruleLabel(id);
  return (
    <abbr className="rule" title={`${id} ${zh}\n${en}`} tabIndex={0}>
      {id}
      <span className="hidden">：{zh}</span>
    </abbr>
  );
}
