/** The real launcher with the embedded PostgreSQL and Temporal, and fake roles. */
import { fileURLToPath } from "node:url";
import { readConfig } from "../../config/config.js";
import { runInstallation } from "../run-installation.js";

const role = fileURLToPath(new URL("./fake-role.ts", import.meta.url));

await runInstallation(
  readConfig(),
  {
    searchAttributes: { CaseNo: "Keyword", WaitingFor: "KeywordList" },
    ensureGenerated: async () => undefined,
    deployMigrations: async () => undefined,
    roleArgs: (name) => [role, name],
  },
  async (_config, addresses) => [`database ${addresses.databaseUrl}`],
);
