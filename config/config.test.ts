import { describe, expect, it } from "vitest";
import { readConfig } from "./config.js";

describe("settings", () => {
  it("have defaults for everything", () => {
    const config = readConfig({});
    expect(config.ports).toEqual({ api: 3000, temporalUi: 8233, temporal: 7233, courtSystems: 4000 });
    expect(config.dataDir).toBe(`${config.projectDir}/.data`);
    expect(config).toMatchObject({
      court: "nanzhao",
      temporal: { external: false, address: "127.0.0.1:7233", namespace: "default" },
      courtSystems: { external: false, url: "http://127.0.0.1:4000" },
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.identityProvider).toBeUndefined();
  });

  it("use a part that is already there", () => {
    const config = readConfig({ TEMPORAL_ADDRESS: "t.local:7233", TEMPORAL_API_KEY: "k", COURT_SYSTEMS_URL: "https://systems.local/", DATABASE_URL: "postgres://db.local/z" });
    expect(config.temporal).toEqual({ external: true, address: "t.local:7233", namespace: "default", apiKey: "k", tls: {} });
    expect(config.courtSystems).toEqual({ external: true, url: "https://systems.local" });
    expect(config.databaseUrl).toBe("postgres://db.local/z");
  });

  it("TLS stays off where it is switched off beside an API key", () => {
    expect(readConfig({ TEMPORAL_API_KEY: "k", TEMPORAL_TLS: "false" }).temporal.tls).toBeUndefined();
  });

  it("take an empty variable as unset", () => {
    expect(readConfig({ ZHIXING_PORT: "", DATABASE_URL: " " })).toMatchObject({ ports: { api: 3000 } });
  });

  it.each([
    ["ZHIXING_PORT", { ZHIXING_PORT: "abc" }],
    ["ZHIXING_PORT", { ZHIXING_PORT: "0" }],
    ["ZHIXING_PORT", { ZHIXING_PORT: "65536" }],
    ["TEMPORAL_UI_PORT", { TEMPORAL_UI_PORT: "-1" }],
    ["COURT_SYSTEMS_PORT", { COURT_SYSTEMS_PORT: "3000" }],
    ["TEMPORAL_PORT", { TEMPORAL_PORT: "1e3" }],
    ["DATABASE_URL", { DATABASE_URL: "mysql://db/zhixing" }],
    ["TEMPORAL_ADDRESS", { TEMPORAL_ADDRESS: "https://temporal.local" }],
    ["TEMPORAL_TLS", { TEMPORAL_TLS: "perhaps" }],
    ["TEMPORAL_TLS_CLIENT_KEY_PATH", { TEMPORAL_TLS_CLIENT_CERT_PATH: "/c.pem" }],
    ["COURT_SYSTEMS_URL", { COURT_SYSTEMS_URL: "localhost:4000" }],
    ["ZHIXING_BANK_WEBHOOK_SECRET", { ZHIXING_BANK_WEBHOOK_SECRET: "secret" }],
    ["ZHIXING_COURT", { ZHIXING_COURT: "../etc" }],
    ["ZHIXING_LOG_LEVEL", { ZHIXING_LOG_LEVEL: "loud" }],
    ["ZHIXING_OIDC_AUDIENCE", { ZHIXING_OIDC_ISSUER: "https://id.local" }],
    ["ZHIXING_OIDC_ISSUER", { ZHIXING_OIDC_JWKS_URL: "https://id.local/keys" }],
  ])("refuse a wrong %s by name: %o", (name, env) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`^Setting ${name}\\b`));
  });

  it("name every wrong variable at once, never a secret's value", () => {
    expect(() => readConfig({ ZHIXING_PORT: "x", DATABASE_URL: "hunter2" })).toThrow(/ZHIXING_PORT=x(.|\n)*DATABASE_URL \(value not shown\)/);
    expect(() => readConfig({ DATABASE_URL: "hunter2" })).not.toThrow(/hunter2/);
  });
});
