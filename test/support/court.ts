import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { DefaultLogger, NativeConnection, Runtime, Worker } from "@temporalio/worker";
import { createActivities } from "../../activities/index.js";
import { openDb, type Db } from "../../activities/store/db.js";
import type { Deps } from "../../commands/deps.js";
import { calendarsOf } from "../../commands/import-calendar.js";
import { startRelay, type Relay } from "../../commands/relay.js";
import { temporalLink } from "../../commands/temporal-link.js";
import { loadCalendars, loadProfile } from "../../courts/load.js";
import { createSimulator, type Simulator } from "../../court-systems/simulator/create-simulator.js";
import type { CaseFile } from "../../domain/case/file.js";
import type { CourtProfile } from "../../domain/court-profile.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { freshDatabase } from "../setup/database.js";
import { temporalAddress, workflowBundle } from "../setup/parts.js";

/** A whole court for one test file: its own database, simulator and worker on the shared Temporal server. */
export interface TestCourt {
  deps: Deps;
  db: Db;
  simulator: Simulator;
  simulatorUrl: string;
  databaseUrl: string;
  relay: Relay;
  /** The read model's file of a case. */
  file(caseId: string): Promise<CaseFile>;
  /** Waits until the read model satisfies a condition; fails with what stands there after `ms`. */
  until(caseId: string, condition: (file: CaseFile) => boolean, ms?: number): Promise<CaseFile>;
  stop(): Promise<void>;
}

type Activities = ReturnType<typeof createActivities>;

interface CourtOptions {
  profile?: CourtProfile;
  worker?: boolean;
  bounds?: Deps["bounds"];
  taskTimeoutMs?: number;
  /** Puts something around the worker's activities, as slowness. */
  around?: (activities: Activities) => Activities;
}

export async function startCourt(options: CourtOptions = {}): Promise<TestCourt> {
  const profile = apart(unlimited(options.profile ?? loadProfile("nanzhao")));
  const databaseUrl = await freshDatabase();
  const db = openDb(databaseUrl, 8);
  const simulator = createSimulator({ answerDelayMs: 50 });
  const server = createServer(simulator.app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const simulatorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const taskQueue = `cases-${randomUUID()}`;
  const temporal = temporalLink({ address: temporalAddress(), namespace: "default" });
  const shipped = loadCalendars();
  const deps: Deps = {
    db, temporal, profile, taskQueue, calendars: () => calendarsOf(db, shipped), now: () => instantOfMs(Date.now()),
    ...(options.bounds ? { bounds: options.bounds } : {}), ...(options.taskTimeoutMs === undefined ? {} : { taskTimeoutMs: options.taskTimeoutMs }),
  };
  const worker = options.worker === false ? undefined : await startWorker(taskQueue, (options.around ?? same)(createActivities({ db, profile, courtSystemsUrl: simulatorUrl, collectForMs: 3_000 })));
  const relay = startRelay(deps, (error, what) => console.error(what, error));
  const file = async (caseId: string) => (await db.caseFile.findUniqueOrThrow({ where: { caseId } })).file as unknown as CaseFile;
  return {
    deps, db, simulator, simulatorUrl, databaseUrl, relay, file,
    async until(caseId, condition, ms = 20_000) {
      const limit = Date.now() + ms;
      for (;;) {
        const now = await file(caseId);
        if (condition(now)) return now;
        if (Date.now() > limit) throw new Error(`not reached: ${JSON.stringify({ segment: now.segment, tasks: now.tasks.filter((t) => t.status === "open").map((t) => t.kind), failures: now.failures, measures: now.measures.map((m) => [m.kind, m.status]) })}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    async stop() {
      await relay.stop();
      await worker?.();
      simulator.release();
      await closeServer(server);
      await simulator.close();
      await temporal.close();
      await db.$disconnect();
    },
  };
}

let quiet = false;

/** The SDK's runtime is one per process; its news of every state would drown the tests' output. */
function quietRuntime(): void {
  if (!quiet) Runtime.install({ logger: new DefaultLogger("WARN"), shutdownSignals: [] });
  quiet = true;
}

/** Without rate limits everything runs on the court's own queue. */
function unlimited(profile: CourtProfile): CourtProfile {
  const systems = Object.fromEntries(Object.entries(profile.systems).map(([name, { maxCallsPerSecond: _limit, ...rest }]) => [name, rest]));
  return { ...profile, systems: systems as CourtProfile["systems"] };
}

/** Courts of several test files share one Temporal server: a Latin court code of its own keeps their workflows apart. */
function apart(profile: CourtProfile): CourtProfile {
  const courtCode = { ...profile.numbering.courtCode, latin: `t${randomUUID().slice(0, 8)}` };
  return { ...profile, numbering: { ...profile.numbering, courtCode } };
}

const same = (activities: Activities) => activities;

async function startWorker(taskQueue: string, activities: Activities): Promise<() => Promise<void>> {
  quietRuntime();
  const connection = await NativeConnection.connect({ address: temporalAddress() });
  const worker = await Worker.create({
    connection, taskQueue, workflowBundle: workflowBundle(), activities,
  });
  const running = worker.run();
  return async () => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
