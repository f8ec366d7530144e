/** `zhixing doctor`: what is up, what is not, and what to do about it. Exit code 1 when something is wrong. */
import type { Command } from "commander";
import pg from "pg";
import { Connection } from "@temporalio/client";
import { temporalTarget } from "../commands/temporal-target.js";
import { readConfig, type Config } from "../config/config.js";
import { loadCalendars, profilePath, validateProfile } from "../courts/load.js";
import { lockOwner } from "../setup/lock.js";
import { withRunningParts } from "../setup/running.js";
import { readFileSync } from "node:fs";

interface Finding {
  what: string;
  ok: boolean;
  says: string;
  /** What to do, where it is not well. */
  todo?: string;
}

export function register(program: Command): void {
  program.command("doctor").description("what is up, what is not, and what to do about it").action(doctor);
}

async function doctor(): Promise<void> {
  const config = withRunningParts(readConfig());
  const findings = await Promise.all([
    launcher(config), database(config), temporal(config), http("Court systems 外部系统", `${config.courtSystems.url}/healthz`, "COURT_SYSTEMS_URL"),
    http("API 接口", `http://127.0.0.1:${config.ports.api}/readyz`, "ZHIXING_PORT"),
    http("Temporal UI 历史", `http://127.0.0.1:${config.ports.temporalUi}/healthz`, "TEMPORAL_UI_PORT"),
    profile(config), calendars(config), stuck(config), roles(config),
  ]);
  for (const f of findings) console.log(`${f.ok ? "✓" : "✗"} ${f.what}: ${f.says}${!f.ok && f.todo ? `\n    → ${f.todo}` : ""}`);
  process.exitCode = findings.every((f) => f.ok) ? 0 : 1;
}

const reason = (error: unknown) => (error instanceof Error ? error.message || error.name : String(error));

async function launcher(config: Config): Promise<Finding> {
  const owner = lockOwner(config.dataDir);
  return {
    what: "Installation 安装", ok: owner !== undefined || config.databaseUrl !== undefined,
    says: owner ? `runs on ${config.dataDir} (pid ${owner.pid})` : `nothing runs on ${config.dataDir}`, todo: "npm start",
  };
}

async function database(config: Config): Promise<Finding> {
  const what = "PostgreSQL 数据库";
  if (!config.databaseUrl) return { what, ok: false, says: "no address", todo: "npm start, or set DATABASE_URL" };
  try {
    const [row] = await query<{ cases: string; migrations: string }>(config.databaseUrl, `
      SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migrations`);
    return { what, ok: true, says: `${row?.cases} cases, ${row?.migrations} migrations` };
  } catch (error) {
    return { what, ok: false, says: reason(error), todo: "see that the server of DATABASE_URL runs; the launcher brings its own back by itself" };
  }
}

async function temporal(config: Config): Promise<Finding> {
  const what = "Temporal 工作流";
  const target = temporalTarget(config);
  try {
    const connection = await Connection.connect({ address: target.address, connectTimeout: 2_000, ...(target.tls ? { tls: target.tls } : {}), ...(target.apiKey ? { apiKey: target.apiKey } : {}) });
    try {
      const { pollers } = await connection.workflowService.describeTaskQueue({ namespace: target.namespace, taskQueue: { name: "cases" }, taskQueueType: 1 });
      const workers = pollers?.length ?? 0;
      return { what, ok: workers > 0, says: `${target.address}, ${workers} worker(s) on the cases' queue`, todo: "npx zhixing worker" };
    } finally {
      await connection.close();
    }
  } catch (error) {
    return { what, ok: false, says: `${target.address}: ${reason(error)}`, todo: "see that the server of TEMPORAL_ADDRESS runs, with its namespace" };
  }
}

async function http(what: string, url: string, variable: string): Promise<Finding> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    const body = response.ok ? "" : ` ${(await response.text()).slice(0, 200)}`;
    return { what, ok: response.ok, says: `${url} ${response.status}${body}`, todo: `see the log of the part, or ${variable}` };
  } catch (error) {
    return { what, ok: false, says: `${url} does not answer (${reason(error)})`, todo: `npm start, or another address by ${variable}` };
  }
}

async function profile(config: Config): Promise<Finding> {
  const path = profilePath(config.court);
  const { profile: right, errors } = validateProfile(readFileSync(path, "utf8"));
  return right
    ? { what: "Profile 法院配置", ok: true, says: `${right.court.zh}, version ${right.version}` }
    : { what: "Profile 法院配置", ok: false, says: `${errors?.length} mistakes`, todo: `npx zhixing court validate ${config.court}` };
}

async function calendars(config: Config): Promise<Finding> {
  const imported = config.databaseUrl ? await query<{ year: string }>(config.databaseUrl, "SELECT year FROM calendars").catch(() => []) : [];
  const years = [...new Set([...Object.keys(loadCalendars()), ...imported.map((r) => r.year)])].sort();
  const year = new Date(Date.now() + 8 * 3600_000).getUTCFullYear();
  return {
    what: "Calendars 工作日历", ok: years.includes(String(year)), says: `${years[0]}–${years.at(-1)} known`,
    todo: `npx zhixing calendar import FILE for ${year}; until then its deadlines are provisional`,
  };
}

async function stuck(config: Config): Promise<Finding> {
  const what = "Outbox 待送出";
  if (!config.databaseUrl) return { what, ok: true, says: "unknown without a database" };
  try {
    const [row] = await query<{ starts: string; commands: string; notices: string }>(config.databaseUrl, `
      SELECT (SELECT count(*) FROM cases WHERE started_at IS NULL AND created_at < now() - interval '1 minute') AS starts,
             (SELECT count(*) FROM commands WHERE answered_at IS NULL AND at < now() - interval '1 minute') AS commands,
             (SELECT count(*) FROM funds_notices WHERE status = 'matched' AND delivered_at IS NULL AND received_at < now() - interval '1 minute') AS notices`);
    const waiting = Number(row?.starts) + Number(row?.commands) + Number(row?.notices);
    return {
      what, ok: waiting === 0, says: `${row?.starts} cases to start, ${row?.commands} commands, ${row?.notices} notices waiting for more than a minute`,
      todo: "the relay of the API carries them on as soon as Temporal and a worker are up; if they stay, read the API's log",
    };
  } catch (error) {
    return { what, ok: false, says: reason(error) };
  }
}

async function roles(config: Config): Promise<Finding> {
  const what = "Database role 数据库角色";
  if (!config.databaseUrl) return { what, ok: true, says: "unknown without a database" };
  try {
    const [row] = await query<{ owner: boolean }>(config.databaseUrl, "SELECT tableowner = current_user AS owner FROM pg_tables WHERE tablename = 'ledger_transfers'");
    return { what, ok: true, says: row?.owner ? "warning: one role both migrates and runs; give the running one no DDL (docs/operations.md)" : "the running role owns no table" };
  } catch (error) {
    return { what, ok: false, says: reason(error) };
  }
}

async function query<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}
