import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshDatabase } from "../test/setup/database.js";
import { compareWithSchema } from "./schema-engine.js";

let dir: string;
let url: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "zhixing-schema-"));
  url = await freshDatabase();
  await run(`drop schema public cascade; create schema public`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const head = `datasource db {\n  provider = "postgresql"\n}\n`;
const schema = (body: string) => {
  const path = join(dir, "schema.prisma");
  writeFileSync(path, head + body);
  return path;
};

it("finds what a database lacks, and the SQL that makes it", async () => {
  const wanted = schema(`
enum Kind {
  ONE
  TWO
}
model A {
  id   Int      @id
  kind Kind     @default(ONE)
  text String   @default("semi;colon")
  at   DateTime @db.Timestamptz(3)
  bs   B[]
  @@index([kind, at])
}
model B {
  id  BigInt @id
  aId Int
  a   A      @relation(fields: [aId], references: [id], onDelete: Restrict)
}
`);
  const before = await compareWithSchema(url, "sql", wanted);
  expect(before.drifted).toBe(true);
  await run(before.text);
  expect(await compareWithSchema(url, "words", wanted)).toMatchObject({ drifted: false });
});

it("finds a column that no schema asks for, and leaves alone what Prisma has no words for", async () => {
  const wanted = schema(`model A {\n id Int @id\n n Int\n}`);
  await run(`create table "A" ("id" integer primary key, "n" integer not null check ("n" > 0))`);
  expect((await compareWithSchema(url, "words", wanted)).drifted).toBe(false);
  await run(`alter table "A" add column "extra" text`);
  const { drifted, text } = await compareWithSchema(url, "words", wanted);
  expect(drifted).toBe(true);
  expect(text).toContain("extra");
});

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
