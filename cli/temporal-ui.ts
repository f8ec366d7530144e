/** `zhixing temporal-ui`: the Temporal UI behind the court's own sign-in, for reading only. */
import type { Command } from "commander";
import { pino } from "pino";
import { createAuthenticator } from "../auth/authenticator.js";
import type { Config } from "../config/config.js";
import { loadProfile } from "../courts/load.js";
import { SetupProblem } from "../setup/problem.js";
import { runRole, type RunningRole } from "../setup/role.js";
import { tokenSecret } from "../setup/secrets.js";
import { runTemporalUiProxy } from "../temporal-ui/main.js";

export function register(program: Command): void {
  program
    .command("temporal-ui")
    .description("the Temporal UI behind sign-in alone")
    .action(() => runRole(startProxy));
}

async function startProxy(config: Config): Promise<RunningRole> {
  const { uiUpstream } = config.temporal;
  if (!uiUpstream) throw new SetupProblem("No Temporal UI to stand before: set TEMPORAL_UI_UPSTREAM to the address of one.");
  const proxy = await runTemporalUiProxy({
    port: config.ports.temporalUi, host: "127.0.0.1", upstream: uiUpstream, apiBaseUrl: `http://127.0.0.1:${config.ports.api}`,
    authenticate: createAuthenticator({
      secret: tokenSecret(config), court: loadProfile(config.court), ...(config.identityProvider ? { provider: config.identityProvider } : {}),
    }),
    logger: pino({ level: config.logLevel === "info" ? "warn" : config.logLevel }),
  });
  return { stop: () => proxy.close() };
}
