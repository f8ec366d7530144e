/** `zhixing task list|do`: the work of people over the API. */
import type { Command } from "commander";
import { SetupProblem } from "../setup/problem.js";
import { apiAs } from "./client/http.js";
import { table } from "./client/print.js";

interface TaskRow {
  id: string;
  kind: string;
  caseId: string;
  caseNumber?: string;
  role: string;
  dueAt: string;
  form: unknown;
}

export function register(program: Command): void {
  const task = program.command("task").description("lists tasks and does them");
  task.command("list").requiredOption("--as <post>", "whose tasks").option("--case <case>", "only of one case").description("open tasks of a post").action(list);
  task.command("do").argument("<task>", "id of the task").argument("[answer]", "the answer as JSON, by the task's form", "{}")
    .requiredOption("--as <post>", "the post that does it").option("--form", "prints the form instead").description("completes a task").action(complete);
}

async function list({ as, case: caseId }: { as: string; case?: string }): Promise<void> {
  const api = await apiAs(as);
  const { items } = await api.get<{ items: TaskRow[] }>(`/v1/tasks?limit=100&mine=true${caseId ? `&caseId=${encodeURIComponent(caseId)}` : ""}`);
  console.log(table(["任务", "种类", "案件", "岗位", "期限"], items.map((t) => [t.id, t.kind, t.caseNumber ?? t.caseId, t.role, t.dueAt.slice(0, 10)])));
}

async function complete(id: string, answer: string, { as, form }: { as: string; form?: boolean }): Promise<void> {
  const api = await apiAs(as);
  if (form) {
    console.log(JSON.stringify((await api.get<TaskRow>(`/v1/tasks/${encodeURIComponent(id)}`)).form, null, 2));
    return;
  }
  let body: unknown;
  try {
    body = JSON.parse(answer);
  } catch {
    throw new SetupProblem("The answer is not JSON. See the form: npx zhixing task do TASK --form --as POST");
  }
  const done = await api.post<{ seq: number }>(`/v1/tasks/${encodeURIComponent(id)}/complete`, body);
  console.log(`done (seq ${done.seq})`);
}
