/** Databases for tests: each file its own, copied in a moment from the migrated template. */
import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase, withDatabase } from "../../setup/postgres.js";

/**
 * A database with every migration and no rows, dropped when the file's tests are over. Call it in `beforeAll`, or in a
 * test for one of its own.
 * @returns its connection string.
 */
export async function freshDatabase(): Promise<string> {
  const template = inject("template");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(template, name, decodeURIComponent(new URL(template).pathname.slice(1)));
  made.push(name);
  return withDatabase(template, name);
}

const made: string[] = [];

// Registered when a test file imports this one: a hook cannot be added once its tests run.
afterAll(async () => {
  for (const name of made.splice(0)) await dropDatabase(inject("template"), name);
});
