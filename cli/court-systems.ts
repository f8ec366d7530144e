/** `zhixing court-systems`: the simulator of the outside systems, a process of its own with a book of its own. */
import type { Command } from "commander";
import { pino } from "pino";
import type { Config } from "../config/config.js";
import { runSimulator } from "../court-systems/simulator/main.js";
import { assertPortFree } from "../setup/ports.js";
import { runRole, type RunningRole } from "../setup/role.js";
import { bankWebhookSecret } from "../setup/secrets.js";

/** The last institution of a batch answers after this long: slow enough to watch, quick enough not to wait. */
const ANSWER_DELAY_MS = 3_000;

export function register(program: Command): void {
  program
    .command("court-systems")
    .description("the simulator of the court systems alone")
    .action(() => runRole(startSimulator));
}

async function startSimulator(config: Config): Promise<RunningRole> {
  const { courtSystems: port, api } = config.ports;
  await assertPortFree(port, "COURT_SYSTEMS_PORT", "the court-systems simulator");
  return runSimulator({
    port, dataDir: config.dataDir, noticeUrl: `http://127.0.0.1:${api}/v1/funds/arrivals`, webhookSecret: bankWebhookSecret(config),
    answerDelayMs: ANSWER_DELAY_MS, logger: pino({ level: config.logLevel === "info" ? "warn" : config.logLevel }),
  });
}
