/**
 * The product's settings: one checked object, made once from the environment. Nothing else reads `process.env`.
 * A process started by another of ours gets its settings the same way, through `childEnvironment`.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { settingsSchema, type SettingName } from "./settings.js";

export type { SettingName } from "./settings.js";

export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

export interface TemporalTls {
  /** Paths of PEM files. */
  serverCaPath?: string;
  clientCertPath?: string;
  clientKeyPath?: string;
  serverName?: string;
}

export interface Config {
  /** The folder of package.json. */
  projectDir: string;
  /** Absolute. Everything an installation keeps: data of the embedded parts, secrets, logs, the lock. */
  dataDir: string;
  /** Name of a profile under `courts/`. */
  court: string;
  logLevel: LogLevel;
  /** All on 127.0.0.1. */
  ports: { api: number; temporalUi: number; temporal: number; courtSystems: number };
  /** Undefined: the embedded one, whose address `withRunningParts` finds. */
  databaseUrl?: string;
  temporal: {
    /** Set by TEMPORAL_ADDRESS: a server that is already there, else the embedded one. */
    external: boolean;
    /** host:port */
    address: string;
    namespace: string;
    /** Undefined: no TLS. Empty: TLS with the system's authorities. */
    tls?: TemporalTls;
    apiKey?: string;
    /** Path of the `temporal` executable, where one was named. */
    cli?: string;
    /** Where the proxy finds the real UI; undefined with the embedded server until the launcher says. */
    uiUpstream?: string;
  };
  courtSystems: {
    /** Set by COURT_SYSTEMS_URL: real systems or a simulator that is already there. */
    external: boolean;
    url: string;
  };
  /** `whsec_` + base64; undefined: the one kept with the data (`bankWebhookSecret` in setup/secrets.ts). */
  bankWebhookSecret?: string;
  /** Undefined: the embedded default, `zhixing token POST`. */
  identityProvider?: { issuer: string; audience: string; jwksUrl?: string };
  /** `npm start` is our parent; when it vanishes, the launcher stops too. */
  startedByNpm: boolean;
}

/** One or more settings are wrong; the message names each variable. */
export class ConfigProblem extends Error {
  override readonly name = "ConfigProblem";
}

const projectDir = resolve(fileURLToPath(new URL("..", import.meta.url)));

/**
 * Reads and checks all settings.
 * @throws ConfigProblem with a line for each wrong variable.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable is an unset one: `ZHIXING_PORT= npm start`.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) throw new ConfigProblem(explain(parsed.error, given));
  const s = parsed.data;
  const tls = readTls(s);
  return {
    projectDir,
    dataDir: s.ZHIXING_DATA_DIR === undefined ? resolve(projectDir, ".data") : resolve(s.ZHIXING_DATA_DIR),
    court: s.ZHIXING_COURT,
    logLevel: s.ZHIXING_LOG_LEVEL,
    ports: { api: s.ZHIXING_PORT, temporalUi: s.TEMPORAL_UI_PORT, temporal: s.TEMPORAL_PORT, courtSystems: s.COURT_SYSTEMS_PORT },
    ...(s.DATABASE_URL && { databaseUrl: s.DATABASE_URL }),
    temporal: {
      external: s.TEMPORAL_ADDRESS !== undefined,
      address: s.TEMPORAL_ADDRESS ?? `127.0.0.1:${s.TEMPORAL_PORT}`,
      namespace: s.TEMPORAL_NAMESPACE,
      ...(tls && { tls }),
      ...(s.TEMPORAL_API_KEY && { apiKey: s.TEMPORAL_API_KEY }),
      ...(s.TEMPORAL_CLI && { cli: resolve(s.TEMPORAL_CLI) }),
      ...(s.TEMPORAL_UI_UPSTREAM && { uiUpstream: s.TEMPORAL_UI_UPSTREAM }),
    },
    courtSystems: {
      external: s.COURT_SYSTEMS_URL !== undefined,
      url: (s.COURT_SYSTEMS_URL ?? `http://127.0.0.1:${s.COURT_SYSTEMS_PORT}`).replace(/\/+$/, ""),
    },
    ...(s.ZHIXING_BANK_WEBHOOK_SECRET && { bankWebhookSecret: s.ZHIXING_BANK_WEBHOOK_SECRET }),
    ...(s.ZHIXING_OIDC_ISSUER &&
      s.ZHIXING_OIDC_AUDIENCE && {
        identityProvider: {
          issuer: s.ZHIXING_OIDC_ISSUER,
          audience: s.ZHIXING_OIDC_AUDIENCE,
          ...(s.ZHIXING_OIDC_JWKS_URL && { jwksUrl: s.ZHIXING_OIDC_JWKS_URL }),
        },
      }),
    startedByNpm: given["npm_lifecycle_event"] === "start",
  };
}

/** The environment of a process we start: ours, with these settings over it; `undefined` removes one. */
export function childEnvironment(settings: Partial<Record<SettingName, string | undefined>> & Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return env;
}

/** The folders of PATH, in order. */
export function searchPath(env: NodeJS.ProcessEnv = process.env): string[] {
  return (env["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":").filter((folder) => folder !== "");
}

function readTls(s: z.output<typeof settingsSchema>): TemporalTls | undefined {
  const tls: TemporalTls = {
    ...(s.TEMPORAL_TLS_SERVER_CA_CERT_PATH && { serverCaPath: resolve(s.TEMPORAL_TLS_SERVER_CA_CERT_PATH) }),
    ...(s.TEMPORAL_TLS_CLIENT_CERT_PATH && { clientCertPath: resolve(s.TEMPORAL_TLS_CLIENT_CERT_PATH) }),
    ...(s.TEMPORAL_TLS_CLIENT_KEY_PATH && { clientKeyPath: resolve(s.TEMPORAL_TLS_CLIENT_KEY_PATH) }),
    ...(s.TEMPORAL_TLS_SERVER_NAME && { serverName: s.TEMPORAL_TLS_SERVER_NAME }),
  };
  const wanted = s.TEMPORAL_TLS ?? (Object.keys(tls).length > 0 || s.TEMPORAL_API_KEY !== undefined);
  return wanted ? tls : undefined;
}

const secretSettings = new Set(["TEMPORAL_API_KEY", "ZHIXING_BANK_WEBHOOK_SECRET", "DATABASE_URL"]);

function explain(error: z.ZodError, given: Record<string, string | undefined>): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    const value = given[name];
    const shown = value === undefined ? "" : secretSettings.has(name) ? " (value not shown)" : `=${value}`;
    return `${name}${shown}: ${issue.message}`;
  });
  return lines.length === 1 ? `Setting ${lines[0]}` : ["Settings that are wrong:", ...lines.map((line) => `  ${line}`)].join("\n");
}
