/** The whole installation on one machine: brought up in order, kept up, stopped in the reverse order. */
import { join } from "node:path";
import type { Config } from "../config/config.js";
import { openDataFolder } from "./data-folder.js";
import { takeLock, type Lock } from "./lock.js";
import { checkExternalParts, checkPorts } from "./preflight.js";
import { freePort } from "./ports.js";
import { startPostgres, stopPostgresOn, type RunningPostgres } from "./postgres.js";
import { progress, type Progress, type Say, type Step } from "./progress.js";
import { rolePart } from "./role-process.js";
import { roleEnvironment, rolesOf, type RoleName, type RolePlan } from "./roles.js";
import { removeAddresses, writeAddresses, type Addresses } from "./running.js";
import { keptSecret } from "./secrets.js";
import { keepUp, type KeptPart, type Part, type Watch } from "./supervise.js";
import { ensureSearchAttributes, ensureTemporalCli, startTemporal, temporalConnectionOptions, type SearchAttributes } from "./temporal.js";

export interface StartHooks {
  /** Names and types that the workflows set. */
  searchAttributes: SearchAttributes;
  /** Makes what is generated from sources. */
  ensureGenerated(progress: Progress): Promise<void>;
  deployMigrations(databaseUrl: string): Promise<unknown>;
  /** The embedded server's role for the parts, with the rights of this release; its connection string. Absent: one role does both. */
  applicationRole?(ownerUrl: string, password: string): Promise<string>;
  /** Called when all roles are up; has to know by itself whether it was done before. The settings are complete. */
  fileExamples?(config: Config): Promise<unknown>;
  /** What node runs for a role. */
  roleArgs(name: RoleName): readonly string[];
}

export interface Installation {
  /** Resolves when everything is ready. Rejects when the start fails; then everything has been stopped. */
  started: Promise<{ config: Config; addresses: Addresses }>;
  /** In order, in less than 15 s, whatever the start has come to. Called twice it is one stop. */
  stop(): Promise<void>;
  /** The parts of now, for tests and for `doctor`. */
  parts(): readonly KeptPart[];
}

/** Stopped while it was starting: no failure, nothing to say. */
export class StoppedEarly extends Error {
  override readonly name = "StoppedEarly";
}

/** One stop of everything. PostgreSQL, the last, needs a moment of its own to write down what it knows. */
const stopWithinMs = 14_000;
const reserveMs = 3_000;

/** Brings the installation up. Every line for the person at the terminal goes through `say`. */
export function startInstallation(config: Config, hooks: StartHooks, say: Say): Installation {
  let lock: Lock | undefined;
  let stopping: Promise<void> | undefined;
  const steps = progress((line) => {
    if (!stopping) say(line);
  });
  const kept: KeptPart[] = []; // in the order of starting

  const watch: Watch = {
    say,
    spawned: (name, pid) => lock?.recordChild(name, pid),
    gone: (_name, pid) => stopping === undefined && lock?.forgetChild(pid),
  };
  const keep = async (part: Part): Promise<void> => {
    if (stopping) throw new StoppedEarly();
    const up = keepUp(part, watch);
    kept.push(up);
    await up.ready;
  };
  const step: Progress["step"] = (what, work) => {
    if (stopping) throw new StoppedEarly();
    return steps.step(what, work);
  };

  async function start(): Promise<{ config: Config; addresses: Addresses }> {
    openDataFolder(config.dataDir);
    lock = await takeLock(config.dataDir, say);
    if (!config.databaseUrl) await stopPostgresOn(config.dataDir);
    await checkPorts(config);
    await checkExternalParts(config);

    const generated = hooks.ensureGenerated(steps);
    generated.catch(() => undefined); // waited for below
    // The longest of a first start: fetched beside the database's first start.
    const fetching = relay();
    const cli = config.temporal.external ? undefined : ensureTemporalCli(config.temporal.cli, { step: fetching });
    cli?.catch(() => undefined);

    const ownerUrl = config.databaseUrl ?? (await step("PostgreSQL", () => keepPostgres(config, keep)));
    const databaseUrl = await step("tables of the database", async () => {
      await hooks.deployMigrations(ownerUrl);
      // A role of the court's own is the court's to give; ours has no more than the parts need (R27).
      if (config.databaseUrl || !hooks.applicationRole) return ownerUrl;
      return hooks.applicationRole(ownerUrl, keptSecret(config.dataDir, "postgres-run-password"));
    });
    const temporalUi = await step(config.temporal.external ? `Temporal at ${config.temporal.address}` : "Temporal server", async (step) => {
      fetching.to(step);
      if (!cli) return ensureSearchAttributes(temporalConnectionOptions(config), config.temporal.namespace, hooks.searchAttributes);
      const uiPort = await freePort();
      await keep(temporalPart(config, await cli, uiPort, hooks.searchAttributes));
      return `http://127.0.0.1:${uiPort}`;
    });
    const complete: Config = { ...config, databaseUrl, temporal: { ...config.temporal, uiUpstream: config.temporal.uiUpstream ?? temporalUi ?? undefined } };
    await generated;

    const role = (plan: RolePlan) =>
      step(plan.title, () => keep(rolePart({ ...plan, args: hooks.roleArgs(plan.name), cwd: config.projectDir, env: roleEnvironment(complete), say })));
    const { before, beside } = rolesOf(complete);
    for (const plan of before) await role(plan);
    const addresses = { ...addressesOf(complete, databaseUrl), ...(ownerUrl !== databaseUrl && { ownerDatabaseUrl: ownerUrl }) };
    writeAddresses(config.dataDir, addresses);
    await Promise.all(beside.map(role));
    if (hooks.fileExamples) await step("example cases", () => hooks.fileExamples?.(complete) ?? Promise.resolve());
    if (stopping) throw new StoppedEarly();
    return { config: complete, addresses };
  }

  async function stopAll(): Promise<void> {
    const end = Date.now() + stopWithinMs;
    if (lock) removeAddresses(config.dataDir);
    const stop = (names: readonly string[]) =>
      Promise.all(
        kept.filter((part) => names.includes(part.name)).map((part) => part.stop(Math.max(1_000, Math.min(graceOf(part.name), end - Date.now() - (part.name === "postgres" ? 0 : reserveMs))))),
      );
    for (const names of [["api", "temporal-ui"], ["worker"], ["court-systems"], ["temporal"], ["postgres"]]) await stop(names);
    lock?.release();
  }

  const stop = () => (stopping ??= stopAll());
  const started = start().catch(async (error: unknown) => {
    const early = stopping !== undefined;
    await stop();
    throw early ? new StoppedEarly() : error;
  });
  started.catch(() => undefined);
  return { started, stop, parts: () => kept };
}

/** Notes of work that began before its step did. */
function relay(): Step & { to(step: Step): void } {
  let last: string | undefined;
  let target: Step | undefined;
  return {
    note(detail) {
      last = detail;
      target?.note(detail);
    },
    to(step) {
      target = step;
      if (last !== undefined) step.note(last);
    },
  };
}

function graceOf(name: string): number {
  return name === "worker" ? 7_500 : name === "postgres" ? 6_000 : 2_000;
}

/** Keeps it where it was first found: its address has been given to others. */
async function keepPostgres(config: Config, keep: (part: Part) => Promise<void>): Promise<string> {
  let first: RunningPostgres | undefined;
  await keep({
    name: "postgres",
    async start(spawned) {
      const running: RunningPostgres = await startPostgres({ dataDir: config.dataDir, port: first?.port, strictPort: first !== undefined, spawned });
      first ??= running;
      return running;
    },
  });
  if (!first) throw new StoppedEarly();
  return first.url();
}

function temporalPart(config: Config, cli: string, uiPort: number, searchAttributes: SearchAttributes): Part {
  return {
    name: "temporal",
    start: (spawned) =>
      startTemporal({
        cli,
        port: config.ports.temporal,
        uiPort,
        dbFile: join(config.dataDir, "temporal", "temporal.db"),
        logFile: join(config.dataDir, "logs", "temporal.log"),
        namespace: config.temporal.namespace,
        searchAttributes,
        spawned,
      }),
  };
}

function addressesOf(config: Config, databaseUrl: string): Addresses {
  const { ports, temporal } = config;
  return {
    databaseUrl,
    temporalAddress: temporal.address,
    courtSystemsUrl: config.courtSystems.url,
    apiUrl: `http://127.0.0.1:${ports.api}`,
    ...(temporal.uiUpstream && { temporalUiUpstream: temporal.uiUpstream, temporalUiUrl: `http://127.0.0.1:${ports.temporalUi}` }),
  };
}
