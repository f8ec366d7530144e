import type { CaseFile } from "../case/file.js";
import type { Task, TaskKind } from "../case/tasks.js";
import { RuleRefusal } from "../errors.js";

/** Tasks that issue a document about giving property: the notice of enforcement, the ruling on a deduction. */
const ISSUE_DOCUMENTS: TaskKind[] = ["issueNotice", "deductDeposit"];

/**
 * R28 (minutes 三之5): an enforcement document about giving property states the case account's number; one that lacks it is
 * not issued. What hinders a task now, for whoever would do it; nothing where it can be done.
 */
export function hindrance(file: CaseFile, task: Pick<Task, "kind">): { rule: string; because: string } | undefined {
  const aboutMoney = task.kind === "deductDeposit" || file.claim.amount !== undefined;
  if (file.accountOpened || !ISSUE_DOCUMENTS.includes(task.kind) || !aboutMoney) return undefined;
  return { rule: "R28", because: "本案专用账户尚未开立，涉及财产给付的执行文书须注明账号，暂不得发出 the case's account is not open yet: a document about giving property must state it" };
}

/** @throws RuleRefusal where something hinders the task. */
export function refuseHindered(file: CaseFile, task: Task): void {
  const because = hindrance(file, task);
  if (because) throw new RuleRefusal(because.rule, because.because);
}
