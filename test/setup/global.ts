/** Before the integration tests: one real PostgreSQL with a migrated template, one real Temporal server, the workflows bundled once. */
import type { TestProject } from "vitest/node";
import { deployMigrations } from "../../prisma/deploy.js";
import { throwawayPostgres } from "../../setup/postgres.js";
import { bundledWorkflows } from "./bundled-workflows.js";
import { temporalForTests } from "./temporal-for-tests.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of the template: every migration, no rows. */
    template: string;
    /** host:port */
    temporalAddress: string;
    /** File for `workflowBundle: {codePath}` of a worker. */
    workflowBundle: string;
  }
}

type Stop = () => Promise<void>;

export default async function startParts(project: TestProject): Promise<Stop> {
  const parts = await Promise.allSettled([templateDatabase(project), temporalServer(project), workflows(project)]);
  const stops = parts.flatMap((part) => (part.status === "fulfilled" ? [part.value] : []));
  const stopAll = async () => void (await Promise.all(stops.map((stop) => stop())));
  const failed = parts.find((part) => part.status === "rejected");
  if (failed) {
    await stopAll();
    throw failed.reason;
  }
  stopOnSignal(stopAll);
  return stopAll;
}

/** The servers have process groups of their own: Ctrl-C would leave them running. */
function stopOnSignal(stopAll: Stop): void {
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => void stopAll().finally(() => process.exit(1)));
  }
}

async function templateDatabase(project: TestProject): Promise<Stop> {
  const postgres = await throwawayPostgres("template_for_tests");
  try {
    await deployMigrations(postgres.url());
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide("template", postgres.url());
  return () => postgres.stop();
}

async function temporalServer(project: TestProject): Promise<Stop> {
  const server = await temporalForTests();
  project.provide("temporalAddress", server.address);
  return () => server.stop();
}

async function workflows(project: TestProject): Promise<Stop> {
  const bundle = await bundledWorkflows();
  project.provide("workflowBundle", bundle.path);
  return () => bundle.remove();
}
