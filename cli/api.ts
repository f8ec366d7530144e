/** `zhixing api`: an API with console; any number of them serve the same cases. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { pino, type Logger } from "pino";
import { openDb } from "../activities/store/db.js";
import { errorForLog } from "../api/http/logging.js";
import { startApiServer, type ApiServer, type ApiServerSettings } from "../api/main.js";
import { createAuthenticator } from "../auth/authenticator.js";
import { acceptNotice } from "../commands/accept-notice.js";
import { startDailyReconciliation } from "../commands/daily-reconciliation.js";
import { draftClaim } from "../commands/claim-funds.js";
import type { Deps } from "../commands/deps.js";
import { fileCase } from "../commands/file-case.js";
import { calendarsOf, importCalendar } from "../commands/import-calendar.js";
import { previewCase } from "../commands/preview-case.js";
import { startRelay } from "../commands/relay.js";
import { sendCommand } from "../commands/send-command.js";
import { temporalLink } from "../commands/temporal-link.js";
import { temporalTarget } from "../commands/temporal-target.js";
import type { Config } from "../config/config.js";
import { loadTemplates } from "../courts/documents.js";
import { bankClient } from "../court-systems/bank/client.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { instantOfMs } from "../domain/time/court-date.js";
import { errorCode, SetupProblem } from "../setup/problem.js";
import { runRole, type RunningRole } from "../setup/role.js";
import { requireDatabaseUrl } from "../setup/running.js";
import { bankWebhookSecret, tokenSecret } from "../setup/secrets.js";

const HOST = "127.0.0.1";

export function register(program: Command): void {
  program
    .command("api")
    .description("an API with console alone, for parts that run already")
    .action(() => runRole(startApi));
}

/** Serves the API and carries on what a crash left; PostgreSQL and Temporal may come up before or after it. */
export async function startApi(config: Config): Promise<RunningRole> {
  const logger = pino({ level: config.logLevel === "info" ? "warn" : config.logLevel });
  const profile = loadProfile(config.court);
  const templates = loadTemplates(profile, config.court);
  const db = openDb(requireDatabaseUrl(config), 20);
  const temporal = temporalLink(temporalTarget(config, `zhixing-api-${process.pid}`));
  const shipped = loadCalendars();
  const deps: Deps = { db, temporal, profile, calendars: () => calendarsOf(db, shipped), now: () => instantOfMs(Date.now()) };
  const close = async () => {
    await temporal.close();
    await db.$disconnect();
  };
  const bank = bankClient({ baseUrl: config.courtSystems.url, settings: profile.systems.bank });
  let server: ApiServer;
  try {
    server = await listen({
      deps, logger, host: HOST, port: config.ports.api, templates,
      commands: { fileCase, previewCase, sendCommand, acceptNotice, draftClaim, importCalendar },
      authenticator: createAuthenticator({ secret: tokenSecret(config), court: profile, ...(config.identityProvider ? { provider: config.identityProvider } : {}) }),
      bankSecrets: [bankWebhookSecret(config)], bank,
      temporalUiUrl: `http://${HOST}:${config.ports.temporalUi}`, temporalNamespace: config.temporal.namespace,
      consoleDir: join(config.projectDir, "console", "dist"), version: productVersion(config),
    });
  } catch (error) {
    await close();
    throw error;
  }
  const relay = startRelay(deps, (error, what) => logRelay(logger, error, what));
  const daily = startDailyReconciliation({ ...deps, bank }, (error, what) => logRelay(logger, error, what));
  return {
    async stop() {
      await server.stop();
      await relay.stop();
      await daily.stop();
      await close();
    },
  };
}

async function listen(settings: ApiServerSettings): Promise<ApiServer> {
  try {
    return await startApiServer(settings);
  } catch (error) {
    const code = errorCode(error);
    if (code === "EADDRINUSE") throw new SetupProblem(`ZHIXING_PORT: port ${settings.port} is in use by another program; stop it or set another port.`);
    if (code === "EACCES") throw new SetupProblem(`ZHIXING_PORT: port ${settings.port} may not be opened; set one above 1023.`);
    throw error;
  }
}

function logRelay(logger: Logger, error: unknown, what: string): void {
  logger.error({ failure: errorForLog(error), what }, "the relay could not carry on; it tries again");
}

function productVersion({ projectDir }: Config): string {
  const { version } = JSON.parse(readFileSync(join(projectDir, "package.json"), "utf8")) as { version: string };
  return version;
}
