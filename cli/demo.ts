/**
 * `zhixing demo`: the simulated staff do the tasks that wait, and debtors' money comes after a deduction, so that one can
 * watch cases go on in minutes. It shortens the waiting of people and banks, never a rule: months pass only in `simulate`.
 */
import type { Command } from "commander";
import { readConfig } from "../config/config.js";
import { loadProfile } from "../courts/load.js";
import { TASK_LABELS } from "../domain/case/labels.js";
import { usualAnswer } from "../domain/staff/usual-answers.js";
import type { TaskKind } from "../domain/case/tasks.js";
import { withRunningParts } from "../setup/running.js";
import { apiAs, type ApiClient } from "./client/http.js";

interface TaskRow {
  id: string;
  kind: TaskKind;
  caseId: string;
  caseNumber: string;
  role: string;
  about: Record<string, unknown>;
}

interface CaseRow {
  id: string;
  caseNumber: string;
  account?: string;
  parties: { partyId: string; name: string; side: string }[];
}

interface Options {
  case?: string;
  pause: string;
  rounds: string;
}

export function register(program: Command): void {
  program
    .command("demo")
    .option("--case <case>", "only this case")
    .option("--pause <seconds>", "between two tasks", "2")
    .option("--rounds <n>", "how often to look for tasks before it ends", "200")
    .description("lets the simulated staff do their work, so that one can watch a case")
    .action((options: Options) => demo(options));
}

async function demo(options: Options): Promise<void> {
  const config = withRunningParts(readConfig());
  const profile = loadProfile(config.court);
  const posts = profile.posts.filter((p) => p.rights.includes("completeTask")).map((p) => p.id);
  const clients = new Map<string, ApiClient>();
  for (const post of posts) clients.set(post, await apiAs(post, config));
  console.log("模拟人员开始办案，Ctrl-C 停止。 The simulated staff are at work; Ctrl-C stops them.");
  let idle = 0;
  for (let round = 0; round < Number(options.rounds) && idle < 15; round += 1) {
    let done = 0;
    for (const [post, api] of clients) {
      const { items } = await api.get<{ items: TaskRow[] }>(`/v1/tasks?limit=20${options.case ? `&caseId=${encodeURIComponent(options.case)}` : ""}`);
      for (const task of items.filter((t) => t.role === post)) {
        await doTask(api, task, config.courtSystems.url, profile.publicationChannels.map((c) => c.id));
        done += 1;
        await pause(Number(options.pause));
      }
    }
    idle = done ? 0 : idle + 1;
    if (!done) await pause(2);
  }
  console.log("没有等待的任务了。 No task is waiting any more.");
}

async function doTask(api: ApiClient, task: TaskRow, courtSystems: string, channels: string[]): Promise<void> {
  const respondents = (task.about["respondents"] ?? []) as string[];
  const { amount } = task.about;
  const frozen = typeof amount === "string" ? amount : "0.00";
  const answer = usualAnswer({
    kind: task.kind, caseNumber: task.caseNumber, about: task.about, channels, respondents, reportsProperty: false, offline: [], frozen,
  });
  try {
    await api.post(`/v1/tasks/${encodeURIComponent(task.id)}/complete`, answer);
  } catch (error) {
    console.log(`  ${task.caseNumber} ${TASK_LABELS[task.kind].zh}：${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  console.log(`  ${task.caseNumber} ${TASK_LABELS[task.kind].zh}（${task.role}）`);
  if (task.kind === "deductDeposit") await moneyComes(api, task, courtSystems, frozen);
}

/** The bank carries the deduction out: the money reaches the case's account, and the signed notice the court. */
async function moneyComes(api: ApiClient, task: TaskRow, courtSystems: string, amount: string): Promise<void> {
  const c = await api.get<CaseRow>(`/v1/cases/${encodeURIComponent(task.caseId)}`);
  const payer = c.parties.find((p) => p.side === "respondent")?.name ?? "被执行人";
  if (!c.account) return;
  await fetch(`${courtSystems}/admin/bank/arrivals`, {
    method: "POST", headers: { "content-type": "application/json" },
    body: JSON.stringify({ account: c.account, amount, serial: `demo-${task.id}`, payer }),
  });
  console.log(`  ${task.caseNumber} 到账 ${amount} 元 money arrived`);
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
