/** Where the parts of a running installation are: written by the launcher, read by roles and commands started apart. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../config/config.js";
import { readJson, writeWhole } from "./data-folder.js";
import { lockOwner } from "./lock.js";
import { SetupProblem } from "./problem.js";

const addressesSchema = z.object({
  databaseUrl: z.string(),
  /** Of the embedded server: by who owns the tables, for migrations and restores. No part is given it. */
  ownerDatabaseUrl: z.string().optional(),
  temporalAddress: z.string(),
  temporalUiUpstream: z.string().optional(),
  courtSystemsUrl: z.string(),
  apiUrl: z.string(),
  temporalUiUrl: z.string().optional(),
});

export type Addresses = z.output<typeof addressesSchema>;

const file = (dataDir: string) => join(dataDir, "addresses.json");

/** Holds the database's password: readable by its owner only. */
export function writeAddresses(dataDir: string, addresses: Addresses): void {
  writeWhole(file(dataDir), `${JSON.stringify(addresses, null, 2)}\n`);
}

export function removeAddresses(dataDir: string): void {
  rmSync(file(dataDir), { force: true });
}

/** The addresses of the installation of this data folder, while its launcher lives. */
export function runningAddresses(dataDir: string): Addresses | undefined {
  if (!lockOwner(dataDir)) return undefined;
  const parsed = addressesSchema.safeParse(readJson(file(dataDir)));
  return parsed.success ? parsed.data : undefined;
}

/** The settings, filled up with what a running installation of the same data folder offers. */
export function withRunningParts(config: Config): Config {
  const there = runningAddresses(config.dataDir);
  if (!there) return config;
  return {
    ...config,
    databaseUrl: config.databaseUrl ?? there.databaseUrl,
    temporal: {
      ...config.temporal,
      ...(!config.temporal.external && { address: there.temporalAddress }),
      uiUpstream: config.temporal.uiUpstream ?? (config.temporal.external ? undefined : there.temporalUiUpstream),
    },
    courtSystems: config.courtSystems.external ? config.courtSystems : { external: false, url: there.courtSystemsUrl },
  };
}

/** @throws SetupProblem where neither a setting nor a running installation names a database. */
export function requireDatabaseUrl(config: Config): string {
  if (config.databaseUrl) return config.databaseUrl;
  throw new SetupProblem(`No database: nothing runs on the data folder ${config.dataDir}. Start the installation first (npm start), or set DATABASE_URL to a PostgreSQL server.`);
}
