import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../test/setup/database.js";
import { deployMigrations, markRolledBack } from "./deploy.js";

let dir: string;
let url: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "zhixing-migrations-"));
  url = await freshDatabase();
  await ask(url, `drop schema public cascade; create schema public`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const migration = (name: string, sql: string) => {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, "migration.sql"), sql);
};
const rows = () => ask(url, `select migration_name, finished_at is not null as finished, rolled_back_at is not null as "rolledBack", applied_steps_count as steps from _prisma_migrations order by started_at`);

describe("deploying migrations", () => {
  it("applies them in the order of their names, once", async () => {
    migration("2_second", `alter table "a" add column "y" text default 'semi;colon';`);
    migration("1_first", `create table "a" ("x" int); insert into "a" values (1);`);
    expect(await deployMigrations(url, dir)).toEqual({ applied: ["1_first", "2_second"], before: 0 });
    expect(await deployMigrations(url, dir)).toEqual({ applied: [], before: 2 });
    expect(await ask(url, `select * from a`)).toEqual([{ x: 1, y: "semi;colon" }]);
    expect(await rows()).toEqual(["1_first", "2_second"].map((name) => ({ migration_name: name, finished: true, rolledBack: false, steps: 1 })));
  });

  it("runs a function's body whole", async () => {
    migration("1_function", `create function f() returns int language plpgsql as $$ begin perform 1; return 2; end $$; select f();`);
    await deployMigrations(url, dir);
    expect(await ask(url, `select f()`)).toEqual([{ f: 2 }]);
  });

  it("by several at once is done by one", async () => {
    migration("1_first", `create table "a" ("x" int);`);
    const deployments = await Promise.all([1, 2, 3, 4].map(() => deployMigrations(url, dir)));
    expect(deployments.flatMap((each) => each.applied)).toEqual(["1_first"]);
  });

  it("leaves nothing of a failed one, refuses until it is marked, then tries it again", async () => {
    migration("1_bad", `create table "a" ("x" int); select 1/0;`);
    await expect(deployMigrations(url, dir)).rejects.toThrow(/1_bad failed: division by zero.*db:rolled-back 1_bad/);
    expect(await ask(url, `select to_regclass('a') as a`)).toEqual([{ a: null }]);
    migration("1_bad", `create table "a" ("x" int);`);
    await expect(deployMigrations(url, dir)).rejects.toThrow(/1_bad failed earlier: division by zero/);
    expect(await markRolledBack(url, "1_bad")).toBe(true);
    expect(await markRolledBack(url, "1_bad")).toBe(false);
    expect((await deployMigrations(url, dir)).applied).toEqual(["1_bad"]);
    expect(await rows()).toMatchObject([{ finished: false, rolledBack: true }, { finished: true, rolledBack: false }]);
  });

  it("notes the failure of a file that opened its own transaction", async () => {
    migration("1_bad", `begin; create table "a" ("x" int); select 1/0; commit;`);
    await expect(deployMigrations(url, dir)).rejects.toThrow(/division by zero/);
    expect(await ask(url, `select logs from _prisma_migrations`)).toEqual([{ logs: "division by zero" }]);
  });

  it("refuses a file that was edited after it was applied", async () => {
    migration("1_first", `create table "a" ("x" int);`);
    await deployMigrations(url, dir);
    migration("1_first", `create table "a" ("x" int); `);
    await expect(deployMigrations(url, dir)).rejects.toThrow(/1_first was edited/);
  });

  it("refuses a database of a newer release", async () => {
    migration("1_first", `select 1`);
    migration("2_newer", `select 1`);
    await deployMigrations(url, dir);
    rmSync(join(dir, "2_newer"), { recursive: true });
    await expect(deployMigrations(url, dir)).rejects.toThrow(/2_newer, which this release does not know/);
  });
});

async function ask(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
