/** `zhixing worker`: a worker process; any number of them share the work. */
import type { Command } from "commander";
import { temporalTarget } from "../commands/temporal-target.js";
import { loadProfile } from "../courts/load.js";
import { workflowBundle } from "../setup/generated.js";
import { messageOf } from "../setup/problem.js";
import { runRole, type RunningRole } from "../setup/role.js";
import { requireDatabaseUrl } from "../setup/running.js";
import { runWorkers } from "../worker/main.js";
import type { Config } from "../config/config.js";

export function register(program: Command): void {
  program
    .command("worker")
    .description("a worker alone, for parts that run already")
    .action(() => runRole(startWorker));
}

function startWorker(config: Config): Promise<RunningRole> {
  const stopping = new AbortController();
  const bundlePath = workflowBundle();
  return new Promise((resolve, reject) => {
    let isUp = false;
    const running = runWorkers({
      temporal: temporalTarget(config), databaseUrl: requireDatabaseUrl(config), courtSystemsUrl: config.courtSystems.url, profile: loadProfile(config.court),
      identity: `zhixing-worker-${process.pid}`, ...(bundlePath ? { bundlePath } : {}), signal: stopping.signal,
      onState: (line) => {
        if (line !== "ready") console.log(line);
        else resolve({
          async stop() {
            stopping.abort();
            await running;
          },
        });
        isUp ||= line === "ready";
      },
    });
    running.catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      // A process without its workers would look alive: it ends, and whoever watches over it starts it again.
      if (isUp && !stopping.signal.aborted) {
        console.error(messageOf(error));
        process.exit(1);
      }
    });
  });
}
