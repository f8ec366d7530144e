/** The example cases: filed once, at the first start, through the API like any other filing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { openDb } from "../activities/store/db.js";
import { apiAs } from "../cli/client/http.js";
import type { Config } from "../config/config.js";
import { addDays, dateOf, instantOfMs } from "../domain/time/court-date.js";
import { SetupProblem } from "./problem.js";
import { requireDatabaseUrl } from "./running.js";

const folder = fileURLToPath(new URL("../examples/cases", import.meta.url));

/** A case in a file: what is filed, what the queries would find, and how long ago it was filed. */
export const ExampleFile = z.strictObject({
  file: z.looseObject({ kind: z.string() }),
  found: z.unknown().optional(),
  filedDaysAgo: z.int().min(0).optional(),
});
export type ExampleFile = z.output<typeof ExampleFile>;

/** Reads a case from a YAML or JSON file: `{file, found?, filedDaysAgo?}`, or the filing alone. */
export function readExample(path: string): ExampleFile {
  let content: unknown;
  try {
    content = parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new SetupProblem(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const whole = ExampleFile.safeParse(content);
  if (whole.success) return whole.data;
  const alone = z.looseObject({ kind: z.string() }).safeParse(content);
  if (alone.success) return { file: alone.data };
  throw new SetupProblem(`${path} holds no case: neither {file, found} nor a filing with its kind.`);
}

/** The filing with its date, counted back from today (Asia/Shanghai). */
export function filingOf({ file, filedDaysAgo }: ExampleFile): Record<string, unknown> {
  if (filedDaysAgo === undefined) return file;
  return { ...file, filedAt: addDays(dateOf(instantOfMs(Date.now())), -filedDaysAgo) };
}

/** Lays down, at the simulator, what the queries will find of the principal debtor. */
export async function layDownWorld(courtSystemsUrl: string, example: ExampleFile): Promise<void> {
  const respondents = (example.file["respondents"] ?? []) as { name?: string; idNumber?: string; principal?: boolean }[];
  const principal = respondents.find((r) => r.principal) ?? respondents[0];
  const key = principal?.idNumber ?? principal?.name;
  if (!key || example.found === undefined) return;
  await fetch(`${courtSystemsUrl}/admin/worlds/${encodeURIComponent(key)}`, {
    method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ found: example.found }),
  });
}

/**
 * Files every case of `examples/cases`, each once for this installation: under a key of its own, so that a start that was
 * cut leaves none twice, and with a note in the database, since the dates of a filing differ from day to day.
 */
export async function fileExamples(config: Config): Promise<void> {
  const db = openDb(requireDatabaseUrl(config), 1);
  try {
    const api = await apiAs("integrator", config);
    for (const name of readdirSync(folder).filter((f) => f.endsWith(".yaml")).sort()) {
      const key = `example:${name}`;
      if (await db.installationFact.findUnique({ where: { key } })) continue;
      const example = readExample(join(folder, name));
      if (!config.courtSystems.external) await layDownWorld(config.courtSystems.url, example);
      const filed = await api.post<{ caseNumber: string }>("/v1/cases", filingOf(example), { "idempotency-key": key });
      await db.installationFact.create({ data: { key, value: filed.caseNumber } });
    }
  } finally {
    await db.$disconnect();
  }
}
