/** `zhixing case file|list|show|watch`: cases over the API. */
import type { Command } from "commander";
import { readConfig } from "../config/config.js";
import { filingOf, layDownWorld, readExample } from "../setup/examples.js";
import { withRunningParts } from "../setup/running.js";
import { apiAs } from "./client/http.js";
import { caseLines, eventLine, table, type CaseRow, type EventView } from "./client/print.js";
import { eventStream } from "./client/stream.js";

interface As {
  as: string;
}

export function register(program: Command): void {
  const cases = program.command("case").description("files, lists, shows and watches cases");
  const as = (post: string): [string, string, string] => ["--as <post>", "the post that asks", post];
  cases.command("file").argument("<file>", "a case in YAML or JSON, as in examples/cases").option(...as("filing")).description("files a case").action(file);
  cases.command("list").option("--q <text>", "numbers and names").option("--kind <kind>").option("--segment <segment>").option("--status <status>")
    .option("--team <team>").option("--overdue", "only overdue ones").option(...as("director")).description("lists cases").action(list);
  cases.command("show").argument("<case>", "id or case number").option(...as("director")).description("shows a case").action(show);
  cases.command("watch").argument("<case>", "id or case number").option(...as("director")).description("follows a case's timeline live").action(watch);
}

async function file(path: string, { as }: As): Promise<void> {
  const example = readExample(path);
  const config = withRunningParts(readConfig());
  if (!config.courtSystems.external) await layDownWorld(config.courtSystems.url, example).catch(() => undefined);
  const api = await apiAs(as);
  const filed = await api.post<{ id: string; caseNumber: string; kind: string; temporalUrl?: string }>("/v1/cases", filingOf(example));
  console.log(`${filed.caseNumber}\n  id        ${filed.id}\n  kind      ${filed.kind}\n  history   ${filed.temporalUrl ?? ""}\n  follow    npx zhixing case watch ${filed.id}`);
}

async function list(options: As & Record<string, string | boolean>): Promise<void> {
  const { as, ...filters } = options;
  const query = new URLSearchParams(Object.entries(filters).map(([k, v]): [string, string] => [k, String(v)]));
  const api = await apiAs(as);
  const { items, nextCursor } = await api.get<{ items: CaseRow[]; nextCursor: string | null }>(`/v1/cases?limit=50&${query.toString()}`);
  console.log(table(["案号", "类型", "环节", "状态", "团队", "承办", "立案"], items.map((c) => [c.caseNumber, c.kind, c.segment, c.status, c.team ?? "", c.officer ?? "", c.filedAt ?? ""])));
  if (nextCursor) console.log("… more: narrow the filters, or page over HTTP with cursor=");
}

async function show(id: string, { as }: As): Promise<void> {
  const api = await apiAs(as);
  console.log(caseLines(await api.get<CaseRow>(`/v1/cases/${encodeURIComponent(id)}`)).join("\n"));
}

async function watch(id: string, { as }: As): Promise<void> {
  const api = await apiAs(as);
  const response = await api.fetch(`/v1/cases/${encodeURIComponent(id)}/events`, { headers: { accept: "text/event-stream" } });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  for await (const event of eventStream(response.body)) console.log(eventLine(event as EventView));
}
