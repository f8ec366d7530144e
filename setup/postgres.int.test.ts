import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "./ports.js";
import { createDatabase, dropDatabase, startPostgres, stopPostgresOn, throwawayPostgres, whyNoAnswer, type RunningPostgres } from "./postgres.js";
import { commandOf } from "./postgres/command-of.js";
import { identify, until } from "./processes.js";

const toStop: RunningPostgres[] = [];
const toRemove: string[] = [];
afterEach(async () => {
  await Promise.all(toStop.splice(0).map((server) => server.stop()));
  for (const folder of toRemove.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "zhixing-postgres-"));
  toRemove.push(folder);
  return folder;
}

async function started(dataDir: string, options: { port?: number; strictPort?: boolean } = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, fast: true, ...options });
  if (!server.shared) toStop.push(server);
  return server;
}

async function rows(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe("the embedded PostgreSQL", () => {
  it("finds trigrams in Chinese, and any template or new database does too", async () => {
    const server = await started(aFolder());
    await createDatabase(server.url(), "一个 court");
    await createDatabase(server.url(), "一个 court"); // there already
    await createDatabase(server.url(), "copy", "一个 court");
    for (const name of ["zhixing", "一个 court", "copy"]) {
      await rows(server.url(name), "create extension pg_trgm");
      expect(await rows(server.url(name), "select cardinality(show_trgm('执行案件')) > 2 as found")).toEqual([{ found: true }]);
    }
    await dropDatabase(server.url(), "copy");
    await dropDatabase(server.url(), "copy");
    expect(await whyNoAnswer(server.url("copy"))).toMatch(/does not exist/);
  });

  it("keeps its data and its port over a stop and over a kill", async () => {
    const dataDir = aFolder();
    const first = await started(dataDir);
    await rows(first.url(), "create table kept as select 1 as n");
    await first.stop();
    expect(identify(first.pid)).toBeUndefined();
    const second = await started(dataDir);
    expect(second.port).toBe(first.port);
    await rows(second.url(), "checkpoint");
    second.kill();
    await second.exited;
    const third = await started(dataDir, { port: second.port, strictPort: true });
    expect(await rows(third.url(), "select n from kept")).toEqual([{ n: 1 }]);
  });

  it("shares the server that runs on the folder, and leaves it running", async () => {
    const dataDir = aFolder();
    const first = await started(dataDir);
    const second = await started(dataDir);
    expect(second).toMatchObject({ shared: true, pid: first.pid, port: first.port });
    await second.stop();
    expect(await whyNoAnswer(first.url())).toBeUndefined();
    await stopPostgresOn(dataDir);
    expect(await first.exited).toBe("exit code 0");
    await stopPostgresOn(dataDir);
  });

  it("takes the preferred port, another when it is busy, and no other when it must", async () => {
    const port = await freePort();
    const one = await started(aFolder(), { port });
    expect(one.port).toBe(port);
    const two = await started(aFolder(), { port });
    expect(two.port).not.toBe(port);
    await expect(started(aFolder(), { port, strictPort: true })).rejects.toThrow(/did not start.*\n(.*\n)*.*(bind|Address already in use)/);
  });

  it("is not held up by a pid that another program has got meanwhile", async () => {
    const dataDir = aFolder();
    const first = await started(dataDir);
    await first.stop();
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), `${process.pid}\n${dataDir}\n1\n${first.port}\n`);
    expect((await started(dataDir)).shared).toBe(false);
  });

  it("does not take foreign files for its own, nor data of another version", async () => {
    const dataDir = aFolder();
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres", "letter.txt"), "");
    await expect(startPostgres({ dataDir })).rejects.toThrow(/not PostgreSQL's/);
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "15\n");
    await expect(startPostgres({ dataDir })).rejects.toThrow(/made by PostgreSQL 15/);
  });

  it("asks for its password", async () => {
    const server = await started(aFolder());
    expect(await whyNoAnswer(server.url().replace(/:[^:@]+@/, ":wrong@"))).toMatch(/password authentication failed/);
  });

  it("leaves nothing of a throwaway", async () => {
    const server = await throwawayPostgres();
    const [{ data_directory }] = (await rows(server.url(), "show data_directory")) as [{ data_directory: string }];
    await server.stop();
    expect(existsSync(data_directory)).toBe(false);
  });

  it("a throwaway does not outlive its process, even one that is killed, and the next start sweeps its folder", async () => {
    const script = `import { throwawayPostgres } from ${JSON.stringify(new URL("./postgres.ts", import.meta.url).href)}; const s = await throwawayPostgres(); console.log(s.pid); setInterval(() => {}, 1000);`;
    const user = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = Number((await once(user.stdout, "data"))[0]);
    const folder = /-D (\S+)\/postgres /.exec(commandOf(pid))?.[1] ?? "";
    user.kill("SIGKILL");
    expect(await until(() => identify(pid) === undefined, 10_000)).toBe(true);
    expect(existsSync(folder)).toBe(true);
    await (await throwawayPostgres()).stop();
    expect(existsSync(folder)).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)("under root, with a folder its user cannot enter, keeps data elsewhere, and begins anew with a new folder", async () => {
    const closed = aFolder();
    const dataDir = join(closed, "data");
    chmodSync(closed, 0o700);
    const first = await started(dataDir);
    const { folder } = JSON.parse(readFileSync(join(dataDir, "postgres-elsewhere.json"), "utf8")) as { folder: string };
    toRemove.push(folder);
    await rows(first.url(), "create table kept as select 1 as n");
    await first.stop();
    const second = await started(dataDir);
    expect(await rows(second.url(), "select n from kept")).toEqual([{ n: 1 }]);
    await second.stop();

    rmSync(dataDir, { recursive: true });
    const third = await started(dataDir);
    await expect(rows(third.url(), "select n from kept")).rejects.toThrow(/does not exist/);
    await third.stop();
    const left = spawnSync("sh", ["-c", `ls -d ${folder}.left-*`], { encoding: "utf8" }).stdout.trim();
    expect(left).not.toBe("");
    toRemove.push(...left.split("\n"));
  });
});
