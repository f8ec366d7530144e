import { fileURLToPath } from "node:url";
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime, Worker, type WorkerOptions } from "@temporalio/worker";
import { createActivities } from "../activities/index.js";
import { openDb, type Db } from "../activities/store/db.js";
import type { TemporalTarget } from "../commands/temporal-link.js";
import { SYSTEMS, type CourtProfile } from "../domain/court-profile.js";
import { CASES_QUEUE, POLICIES } from "../workflows/activity-options.js";

/** What a worker process is started with. */
export interface WorkerSettings {
  temporal: TemporalTarget;
  databaseUrl: string;
  courtSystemsUrl: string;
  profile: CourtProfile;
  /** A prepared bundle's path; else the workflows are bundled at the start. */
  bundlePath?: string;
  identity?: string;
  /** How long one query activity collects answers; see ActivityDeps. */
  collectForMs?: number;
  /** Tests shorten it: how long a server waits for a worker that died (F1). */
  stickyTimeout?: string;
  signal?: AbortSignal;
  onState?: (line: string) => void;
}

const WORKFLOWS = fileURLToPath(new URL("../workflows/index.ts", import.meta.url));

/**
 * Runs the workers of one process until the signal aborts: one for cases, one for each outside system with a rate limit,
 * which shares it among all workers of that queue. Connects with back-off, so that the order of starts does not matter.
 */
export async function runWorkers(settings: WorkerSettings): Promise<void> {
  Runtime.install({
    shutdownSignals: [], logger: new DefaultLogger("WARN", ({ level, message, meta }) => {
      // Workers of a court system's queue have activities alone.
      if (!message.startsWith("No workflows registered")) settings.onState?.(`${level} ${message} ${detail(meta)}`);
    }),
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: "WARN", other: "ERROR" }) } },
  });
  const connection = await connectPatiently(settings);
  const db: Db = openDb(settings.databaseUrl, 20);
  const activities = createActivities({
    db, profile: settings.profile, courtSystemsUrl: settings.courtSystemsUrl, collectForMs: settings.collectForMs ?? 8_000,
  });
  const common = {
    connection, namespace: settings.temporal.namespace, activities, shutdownGraceTime: "5s", shutdownForceTime: "7s",
    ...(settings.identity ? { identity: settings.identity } : {}),
  } satisfies Partial<WorkerOptions>;
  try {
    const workers = [
      await Worker.create({
        ...common, taskQueue: CASES_QUEUE, maxCachedWorkflows: 1_000, maxConcurrentActivityTaskExecutions: 100,
        ...(settings.bundlePath ? { workflowBundle: { codePath: settings.bundlePath } } : { workflowsPath: WORKFLOWS }),
        ...(settings.stickyTimeout ? { stickyQueueScheduleToStartTimeout: settings.stickyTimeout } : {}),
      }),
    ];
    for (const system of SYSTEMS) {
      const perSecond = settings.profile.systems[system].maxCallsPerSecond;
      if (perSecond === undefined) continue;
      workers.push(await Worker.create({
        ...common, taskQueue: POLICIES[system].taskQueue, maxTaskQueueActivitiesPerSecond: perSecond, maxConcurrentActivityTaskExecutions: 50,
      }));
    }
    settings.onState?.("ready");
    const stop = () => workers.forEach((w) => w.getState() === "RUNNING" && w.shutdown());
    settings.signal?.addEventListener("abort", stop, { once: true });
    if (settings.signal?.aborted) stop();
    await Promise.all(workers.map((w) => w.run()));
  } finally {
    await connection.close().catch(() => undefined);
    await db.$disconnect();
  }
}

/** What belongs to a line of the SDK's log: the error's message, never a payload. */
function detail(meta: Record<string, unknown> | undefined): string {
  const { error, workflowId, activityType } = meta ?? {};
  return [workflowId, activityType, error instanceof Error ? error.message : undefined].filter((x) => typeof x === "string").join(" ");
}

async function connectPatiently({ temporal, signal, onState }: WorkerSettings): Promise<NativeConnection> {
  for (let tries = 1; ; tries += 1) {
    try {
      const connection = await NativeConnection.connect({
        address: temporal.address, ...(temporal.tls ? { tls: temporal.tls } : {}), ...(temporal.apiKey ? { apiKey: temporal.apiKey } : {}),
      });
      await connection.workflowService.describeNamespace({ namespace: temporal.namespace });
      return connection;
    } catch (error) {
      if (signal?.aborted) throw error;
      onState?.(`Temporal at ${temporal.address} does not answer yet (${error instanceof Error ? error.message : String(error)})`);
      await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 250 * 2 ** tries)));
    }
  }
}
