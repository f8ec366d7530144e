import { z } from "zod";
import type { Command } from "../../domain/case/facts.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { TaskAnswers, TaskKind, TaskSubject } from "../../domain/case/tasks.js";
import { BadInput, RuleRefusal } from "../../domain/errors.js";
import { latestInstruction } from "../../activities/store/instructions.js";
import { whyPaymentsWait } from "../../activities/store/books-agree.js";
import { hindrance } from "../../domain/segments/documents.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { theTask, whyNotYours, type TheTask } from "../access/the-task.js";
import { give } from "../conduct/give.js";
import type { Parts } from "../parts.js";
import { peopleOf, type CasePeople } from "../people/case-people.js";
import { ApiProblem } from "../problems.js";
import { route } from "../route.js";
import { CommandDone } from "../shapes/case-answers.js";
import { fieldErrors } from "../shapes/field-errors.js";
import { translate } from "./answers.js";
import { choicesFor } from "./choices.js";
import { completeDifference, differenceTask, isDifference, type DifferenceTask } from "./difference-tasks.js";
import { FORMS } from "./forms.js";
import { TaskParams } from "./one.js";

/** Any object here; which fields it has says the task's own form. */
const Answer = z.record(z.string(), z.unknown()).meta({ id: "TaskAnswer", description: "依任务的 form 填写 by the task's `form`" });

/** Completes a task: its answer is checked against its form. Done twice is 409 and changes nothing. */
export const completeTask = route("POST /v1/tasks/{id}/complete", {
  tag: "tasks",
  summary: "完成任务 Complete a task",
  params: TaskParams,
  body: Answer,
  answer: CommandDone,
  problems: ["rule-refusal"],
  subject: async (asked): Promise<TheTask | DifferenceTask> => {
    const difference = await differenceTask(asked);
    if (difference) return difference;
    const found = await theTask(asked);
    const whyNot = whyNotYours(asked.parts.deps.profile, asked.caller, found.row);
    if (whyNot) throw new ApiProblem("right-lacking", `此任务${whyNot}。This task is not yours to do.`);
    return found;
  },
  async handle({ parts, caller, subject, body, workId }) {
    if (isDifference(subject)) return { body: await completeDifference(parts, caller, subject, body) };
    const { row, file } = subject;
    // A repeated request with its key is answered by the command's own row.
    const repeated = await parts.deps.db.command.count({ where: { id: workId } });
    if (row.status !== "open" && !repeated) {
      throw new RuleRefusal("state", row.status === "done" ? "任务已完成 the task is done already" : "任务已撤回 the task was withdrawn");
    }
    const kind = row.kind as TaskKind;
    if (kind === "orderPropertyReport" && !repeated) refuseWithoutAccount(file);
    if (kind === "pay" && !repeated) await refuseWhileBooksDiffer(parts, row.caseId);
    if (kind === "settlePayment" && !repeated) await refuseWhileTheBankMayPay(parts, row.caseId, row.about as TaskSubject, body);
    const people = await peopleOf(parts.deps.db, row.caseId);
    const given = checked(parts, subject, people, body);
    if (kind === "deductDeposit") await intoTheCase(parts, row.caseId, given as TaskAnswers["deductDeposit"]);
    const { answer, account } = translate(kind, given, file, people);
    const command: Command = { name: "completeTask", body: { taskId: `t${row.ordinal}`, kind, answer } as Extract<Command, { name: "completeTask" }>["body"] };
    return give({ parts, caller, workId, of: { id: row.caseId, number: subject.caseNumber }, command, ...(account ? { secret: { payeeAccount: account } } : {}) });
  },
});

/**
 * R28: the order to report property says where to pay, as the notice does. Judged here and not by the case, so that cases
 * on record, which were not asked, replay as they went.
 */
function refuseWithoutAccount(file: CaseFile): void {
  const because = hindrance(file, { kind: "issueNotice" });
  if (because) throw new RuleRefusal(because.rule, because.because);
}

/** R01: while the books of a case differ nothing of it is paid; the payment itself asks again when it reserves the money. */
async function refuseWhileBooksDiffer({ deps }: Parts, caseId: string): Promise<void> {
  const why = await whyPaymentsWait(deps.db, caseId);
  if (why !== undefined) throw new RuleRefusal("R01", why);
}

/** Never twice: "not paid" is read of a paper about an instruction that the bank can no longer execute. */
async function refuseWhileTheBankMayPay({ deps }: Parts, caseId: string, about: TaskSubject, body: unknown): Promise<void> {
  if ((body as { outcome?: unknown } | undefined)?.outcome !== "notPaid") return;
  const row = await latestInstruction(deps.db, caseId, String(about["disbursementId"]));
  if (!row || (row.status !== "sent" && row.status !== "unknown" && row.status !== "reserved")) return;
  const until = instantOfMs(row.validUntil.getTime());
  if (until >= deps.now()) throw new RuleRefusal("R46", `付款指令${until}前仍可能执行，届满后再核定未付 the bank may still pay it until ${until}`);
}

/** R27, R28 (minutes 三之5): a deducted deposit goes into the case's own account, whose number the ruling states. */
async function intoTheCase({ deps }: Parts, caseId: string, { account }: TaskAnswers["deductDeposit"]): Promise<void> {
  if (account === undefined) return;
  const own = await deps.db.caseAccount.findUnique({ where: { caseId }, select: { account: true } });
  if (own?.account !== account) throw new RuleRefusal("R28", "扣划款须划入本案专用账户，裁定书须注明其账号 the money goes into the case's own account, whose number the ruling states");
}

function checked(parts: Parts, { row, file }: TheTask, people: CasePeople, body: unknown): unknown {
  const { deps } = parts;
  const choices = choicesFor(row.about as TaskSubject, file, people, deps.profile, deps.now().slice(0, 10));
  const result = FORMS[row.kind as TaskKind](choices).safeParse(body);
  if (!result.success) throw new BadInput(fieldErrors(result.error));
  return result.data;
}
