import { randomUUID } from "node:crypto";
import { Client } from "@temporalio/client";
import { TestWorkflowEnvironment } from "@temporalio/testing";
import { DefaultLogger, Runtime, Worker } from "@temporalio/worker";
import { createActivities } from "../activities/index.js";
import { openDb, type Db } from "../activities/store/db.js";
import { closeConnections } from "../court-systems/http.js";
import { runSimulator, type RunningSimulator } from "../court-systems/simulator/main.js";
import type { CourtProfile, SystemSettings } from "../domain/court-profile.js";
import { deployMigrations } from "../prisma/deploy.js";
import { ensureGenerated, workflowBundle } from "../setup/generated.js";
import { createDatabase, dropDatabase, throwawayPostgres, withDatabase } from "../setup/postgres.js";
import { quiet, type Progress as Steps } from "../setup/progress.js";
import { ensureTestServer } from "../setup/temporal.js";
import { CASES_QUEUE } from "../workflows/activity-options.js";
import { SEARCH_ATTRIBUTES } from "../workflows/search-attributes.js";
import { Watch } from "./watch.js";

/** Parts that several scenarios can share one after another; each has its own database, simulator, server of Temporal. */
export interface SharedParts {
  /** Connection string of a database with every migration and no rows. */
  template: string;
  /** The file of the workflows' bundle. */
  bundle: string;
  stop(): Promise<void>;
}

/** A court whose time is skipped: real PostgreSQL, real workflows and activities, court systems over HTTP. */
export interface SkippedCourt {
  profile: CourtProfile;
  db: Db;
  client: Client;
  simulator: RunningSimulator;
  watch: Watch;
  /** Moves the server's clock to epoch milliseconds, if it is not past them. */
  skipTo(ms: number): Promise<void>;
  serverNow(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts what scenarios share; what is generated from sources has to be there. */
export async function startSharedParts(steps: Steps = quiet): Promise<SharedParts> {
  await ensureGenerated(steps, ["workflows"]);
  const bundle = workflowBundle();
  if (bundle === undefined) throw new Error("the workflows' bundle was made and does not fit its sources");
  const postgres = await steps.step("PostgreSQL", async () => {
    const server = await throwawayPostgres("template_of_scenarios");
    try {
      await deployMigrations(server.url());
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  });
  return { template: postgres.url(), bundle, stop: () => postgres.stop() };
}

/** Starts a court for one scenario. */
export async function startSkippedCourt(profile: CourtProfile, shared: SharedParts): Promise<SkippedCourt> {
  quietRuntime();
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each().catch(() => undefined);
  };
  try {
    const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: "existing-path", path: await ensureTestServer() } } });
    stops.push(() => env.teardown());
    await env.connection.operatorService.addSearchAttributes({ namespace: "default", searchAttributes: searchAttributes() });
    const database = `scenario_${randomUUID().replaceAll("-", "")}`;
    await createDatabase(shared.template, database, new URL(shared.template).pathname.slice(1));
    stops.push(() => dropDatabase(shared.template, database));
    const db = openDb(withDatabase(shared.template, database), 20);
    stops.push(() => db.$disconnect());
    const simulator = await runSimulator({ port: 0 });
    stops.push(() => simulator.stop());
    stops.push(() => closeConnections());
    const unlimited = forSkippedTime(profile);
    const watch = new Watch();
    const worker = await Worker.create({
      connection: env.nativeConnection, taskQueue: CASES_QUEUE, workflowBundle: { codePath: shared.bundle }, sinks: watch.sinks(),
      activities: createActivities({ db, profile: unlimited, courtSystemsUrl: simulator.url, collectForMs: 0 }),
      maxCachedWorkflows: 6_000, maxConcurrentActivityTaskExecutions: 50,
    });
    const running = worker.run().catch((error: unknown) => watch.fail(error));
    stops.push(async () => {
      worker.shutdown();
      await running;
    });
    return {
      profile: unlimited, db, simulator, watch, client: new Client({ connection: env.connection, namespace: "default" }), stop,
      serverNow: () => env.currentTimeMs(),
      async skipTo(ms) {
        const left = ms - (await env.currentTimeMs());
        if (left > 0) await env.sleep(left);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The profile as skipped time needs it: no rate limits, so that one queue has everything; one try per call, since another
 * at the same instant would only meet the same fault and burn real seconds between.
 */
function forSkippedTime(profile: CourtProfile): CourtProfile {
  const skipped = ({ maxCallsPerSecond: _limit, ...rest }: SystemSettings): SystemSettings => ({ ...rest, triesPerCall: 1 });
  const systems = Object.fromEntries(Object.entries(profile.systems).map(([name, settings]) => [name, skipped(settings)]));
  return { ...profile, systems: systems as CourtProfile["systems"] };
}

/** The numbers of the server's protocol (IndexedValueType); the test server can add attributes, but not list them. */
const TYPE_NUMBERS = { Keyword: 2, Int: 3, Bool: 5, Datetime: 6, KeywordList: 7 } as const;

function searchAttributes(): Record<string, number> {
  return Object.fromEntries(Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, TYPE_NUMBERS[type]]));
}

let installed = false;

/** The SDK's runtime is one per process; its news would drown what the command says. */
function quietRuntime(): void {
  // What the core says itself would go to stdout, which belongs to the answer.
  const logging = { filter: "ERROR", forward: {} };
  if (!installed) Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions: { logging }, shutdownSignals: [] });
  installed = true;
}
