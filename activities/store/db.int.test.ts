import { expect, it } from "vitest";
import { isDatabaseAway } from "../../api/http/database-away.js";
import { freshDatabase } from "../../test/setup/database.js";
import { openDb } from "./db.js";

it("S6 a transaction that waits too long is ended by PostgreSQL, whole, and counts as an outage", async () => {
  const url = await freshDatabase();
  const [holder, db] = [openDb(url, 2), openDb(url, 2, 300)];
  await holder.caseNumber.create({ data: { year: 2026, code: "执", last: 1 } });
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld!: () => void;
  const holding = new Promise<void>((resolve) => (isHeld = resolve));
  const first = holder.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM case_numbers WHERE code = '执' FOR UPDATE`;
    isHeld();
    await held;
  });
  await holding;
  const refused = await db.$transaction(async (tx) => {
    await tx.installationFact.create({ data: { key: "half", value: 1 } });
    await tx.caseNumber.updateMany({ where: { code: "执" }, data: { last: 2 } });
  }).catch((error: unknown) => error);
  expect(isDatabaseAway(refused)).toBe(true);
  letGo();
  await first;
  expect(await db.installationFact.count()).toBe(0);
  expect((await db.caseNumber.findFirst())?.last).toBe(1);
  await Promise.all([holder.$disconnect(), db.$disconnect()]);
});
