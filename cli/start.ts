/** `npm start`: the whole installation in the foreground, until Ctrl-C or SIGTERM. */
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { issueSignInToken, signInUrl } from "../auth/sign-in.js";
import { readConfig, type Config } from "../config/config.js";
import { loadProfile } from "../courts/load.js";
import { applicationRole } from "../prisma/application-role.js";
import { deployMigrations } from "../prisma/deploy.js";
import { ensureGenerated } from "../setup/generated.js";
import type { StartHooks } from "../setup/launcher.js";
import { SetupProblem } from "../setup/problem.js";
import { runInstallation } from "../setup/run-installation.js";
import type { Addresses } from "../setup/running.js";
import { tokenSecret } from "../setup/secrets.js";
import { SEARCH_ATTRIBUTES } from "../workflows/search-attributes.js";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

const hooks: StartHooks = {
  searchAttributes: SEARCH_ATTRIBUTES,
  ensureGenerated,
  deployMigrations,
  applicationRole,
  // Loaded late: it needs the database client, which the first start has still to generate.
  fileExamples: async (config) => (await import("../setup/examples.js")).fileExamples(config),
  roleArgs: (name) => [main, name],
};

export function register(program: Command): void {
  program
    .command("start")
    .description("everything on this machine: PostgreSQL, Temporal, court systems, worker, API and console")
    .action(() => runInstallation(readConfig(), hooks, greeting));
}

async function greeting(config: Config, addresses: Addresses): Promise<string[]> {
  const database = new URL(addresses.databaseUrl);
  database.password = "";
  return [
    "",
    `  API and console   ${addresses.apiUrl}`,
    `  API documents     ${addresses.apiUrl}/docs`,
    `  Temporal UI       ${addresses.temporalUiUrl ?? "none (TEMPORAL_UI_UPSTREAM is not set)"}`,
    `  Temporal          ${addresses.temporalAddress} (namespace ${config.temporal.namespace})`,
    `  Court systems     ${addresses.courtSystemsUrl}`,
    `  PostgreSQL        ${database.href}`,
    `  Data              ${config.dataDir}`,
    `  Sign in           ${await signInLink(config, addresses.apiUrl)}`,
    "",
  ];
}

/** The director's, who sees everything; in a court without that post, whoever may read the Temporal UI. */
async function signInLink(config: Config, apiUrl: string): Promise<string> {
  if (config.identityProvider) return `${apiUrl} (through ${config.identityProvider.issuer})`;
  const { posts } = loadProfile(config.court);
  const post = posts.find((each) => each.id === "director") ?? posts.find((each) => each.rights.includes("readTemporal")) ?? posts[0];
  if (!post) throw new SetupProblem(`The profile of ${config.court} (ZHIXING_COURT) has no posts.`);
  const { staffId, name } = post.holder;
  return signInUrl(apiUrl, await issueSignInToken({ post: post.id, staffId, name }, tokenSecret(config)));
}
