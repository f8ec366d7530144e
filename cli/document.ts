/** `zhixing document list|save`: the documents of a case over the API. */
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { apiAs } from "./client/http.js";
import { table } from "./client/print.js";

interface Item {
  kind: string;
  title: { zh: string };
  rule: string;
  ready: boolean;
  because?: string;
  arrival?: string;
  disbursement?: string;
}

interface SaveOptions {
  as: string;
  form: string;
  on?: string;
  arrival?: string;
  disbursement?: string;
  out?: string;
}

export function register(program: Command): void {
  const documents = program.command("document").description("lists and saves the documents of a case");
  const as = ["--as <post>", "the post that asks", "director"] as const;
  documents.command("list").argument("<case>", "id or case number").option(...as).description("what can be drafted today, and why the rest cannot").action(list);
  documents.command("save").argument("<case>", "id or case number").argument("<kind>", "as in the list, such as payerNotice").option(...as)
    .option("--form <form>", "pdf or docx", "pdf").option("--on <day>", "the day that it bears (default: today)")
    .option("--arrival <id>", "about which arrival").option("--disbursement <id>", "about which payment").option("--out <file>", "where to save it")
    .description("drafts a document and saves it").action(save);
}

async function list(id: string, { as }: { as: string }): Promise<void> {
  const api = await apiAs(as);
  const { items } = await api.get<{ items: Item[] }>(`/v1/cases/${encodeURIComponent(id)}/documents`);
  console.log(table(["文书", "kind", "所涉", "可制作", "原因"], items.map((i) => [i.title.zh, i.kind, i.arrival ?? i.disbursement ?? "", i.ready ? "是" : "否", i.ready ? "" : `${i.rule} ${i.because ?? ""}`])));
}

async function save(id: string, kind: string, { as, form, out, ...query }: SaveOptions): Promise<void> {
  const api = await apiAs(as);
  const asked = new URLSearchParams(Object.entries(query)).toString();
  const bytes = await api.bytes(`/v1/cases/${encodeURIComponent(id)}/documents/${encodeURIComponent(kind)}.${encodeURIComponent(form)}${asked ? `?${asked}` : ""}`);
  const file = out ?? `${kind}.${form}`;
  writeFileSync(file, bytes);
  console.log(`${file} (${bytes.length} bytes)`);
}
