/** Secrets that an installation makes once and keeps in its data folder, readable by its owner only. */
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.js";
import { createWhole, readIfThere } from "./data-folder.js";
import { SetupProblem } from "./problem.js";

type SecretName = "token" | "bank-webhook" | "postgres-password" | "postgres-run-password";

const make: Record<SecretName, () => string> = {
  token: () => randomBytes(32).toString("base64url"),
  "bank-webhook": () => `whsec_${randomBytes(32).toString("base64")}`,
  "postgres-password": () => randomBytes(24).toString("base64url"),
  "postgres-run-password": () => randomBytes(24).toString("base64url"),
};

/** What signs the tokens of the embedded default. 32 bytes, base64url. */
export function tokenSecret(config: Pick<Config, "dataDir">): string {
  return keptSecret(config.dataDir, "token");
}

/** ZHIXING_BANK_WEBHOOK_SECRET, or the one kept with the data: `whsec_` + base64. */
export function bankWebhookSecret(config: Pick<Config, "dataDir" | "bankWebhookSecret">): string {
  return config.bankWebhookSecret ?? keptSecret(config.dataDir, "bank-webhook");
}

/** Reads a secret, making it first where there is none; several processes at once get the same one. */
export function keptSecret(dataDir: string, name: SecretName): string {
  const folder = join(dataDir, "secrets");
  const file = join(folder, name);
  const known = readIfThere(file)?.trim();
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  createWhole(file, `${make[name]()}\n`);
  const kept = readIfThere(file)?.trim();
  if (!kept) throw new SetupProblem(`The secret ${file} is empty. Remove the file to have a new one made.`);
  return kept;
}
