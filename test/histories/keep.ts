/**
 * `npm run histories`: runs every example scenario and keeps the histories of this release that are not kept yet. What is
 * kept stays: a red replay is answered by a patch in the workflow's code, never by a new file. Before a release is out,
 * `--again` makes its own anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CaseEvent } from "../../domain/case/events.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import type { Lane } from "../../simulate/lane.js";
import { ensureGenerated } from "../../setup/generated.js";
import { prepareScenario } from "../../simulate/prepare.js";
import type { SkippedCourt } from "../../simulate/skipped-court.js";
import { beganWith, historyOf, HISTORIES_DIR, paymentsIn, runsOf, type StoredHistory } from "./stored-history.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const scenarios = join(root, "examples/scenarios");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const again = process.argv.includes("--again");

/** The first case of a scenario with all its runs, and its payments: others of the same file go the same ways. */
async function keep(what: string, court: SkippedCourt, lanes: readonly Lane[]): Promise<void> {
  const filed = lanes.find((l) => l.filed)?.filed;
  if (!filed) return;
  const workflowId = `case-${filed.caseId}`;
  const people = Object.values(filed.names);
  const runs = await runsOf(court.client, workflowId);
  const events = await recorded(court, filed.caseId);
  for (const [i, history] of runs.entries()) {
    const next = runs[i + 1];
    const until = next ? beganWith(next) : Infinity;
    write("enforcement-case", nth(what, i), { workflowId, events: events.filter((e) => e.seq > beganWith(history) && e.seq <= until), people, history });
  }
  for (const [i, payment] of runs.flatMap(paymentsIn).entries()) {
    write("disbursement", nth(what, i), { workflowId: payment, events: [], people, history: await historyOf(court.client, payment) });
  }
}

const nth = (what: string, i: number) => (i === 0 ? what : `${what}-${i + 1}`);

async function recorded(court: SkippedCourt, caseId: string): Promise<CaseEvent[]> {
  const rows = await court.db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: "asc" } });
  return rows.map((r) => {
    const { name: _name, ...actor } = r.actor as Record<string, unknown>;
    const { seq, type, rule, data } = r;
    return { seq, at: instantOfMs(r.at.getTime()), type, actor, rule, data, ...(r.commandId ? { commandId: r.commandId } : {}) } as unknown as CaseEvent;
  });
}

/** One event a line, so that what was added can be seen. */
function write(workflow: string, what: string, stored: StoredHistory): void {
  const { history, events, ...rest } = stored;
  const lines = (items: unknown) => (items as unknown[]).map((e) => `\n${JSON.stringify(e)}`).join(",");
  mkdirSync(join(HISTORIES_DIR, workflow), { recursive: true });
  const text = `{${JSON.stringify(rest).slice(1, -1)},"events":[${lines(events)}],"history":{"events":[${lines(history["events"])}]}}\n`;
  writeFileSync(fileOf(workflow, what), text);
}

const fileOf = (workflow: string, what: string) => join(HISTORIES_DIR, workflow, `${version}-${what}.json`);

if (again) {
  for (const workflow of ["enforcement-case", "disbursement"]) {
    const folder = join(HISTORIES_DIR, workflow);
    for (const f of existsSync(folder) ? readdirSync(folder) : []) if (f.startsWith(`${version}-`)) rmSync(join(folder, f));
  }
}
// Loaded when the database's client is made.
await ensureGenerated(undefined, ["prismaClient"]);
const { simulate } = await import("../../simulate/simulate.js");
const { startSharedParts } = await import("../../simulate/skipped-court.js");

const missing = readdirSync(scenarios).filter((f) => f.endsWith(".yaml") && !existsSync(fileOf("enforcement-case", basename(f, ".yaml"))));
const shared = missing.length > 0 ? await startSharedParts() : undefined;
for (const file of shared ? missing : []) {
  const what = basename(file, ".yaml");
  await simulate(prepareScenario(join(scenarios, file)), shared!, { before: (court, lanes) => keep(what, court, lanes) });
  console.log(`kept ${version}-${what}`);
}
await shared?.stop();
console.log(`${missing.length} kept, the others were there`);
