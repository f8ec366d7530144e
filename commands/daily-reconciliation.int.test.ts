import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDb, type Db } from "../activities/store/db.js";
import { loadCalendars, loadProfile } from "../courts/load.js";
import { OutsideFailure } from "../domain/errors.js";
import { instant, type Instant } from "../domain/time/court-date.js";
import { freshDatabase } from "../test/setup/database.js";
import { reconcileYesterday } from "./daily-reconciliation.js";
import type { ReconcileDeps } from "./reconcile.js";

let db: Db;
let asked: string[] = [];
let away = false;
let now: Instant;

beforeAll(async () => {
  db = openDb(await freshDatabase(), 6);
});
afterAll(() => db.$disconnect());

const deps = (): ReconcileDeps => ({
  db, profile: loadProfile("nanzhao"), calendars: async () => loadCalendars(), now: () => now,
  temporal: { client: () => Promise.reject(new OutsideFailure("temporal", "not here", true)), isUp: () => false, reason: undefined },
  bank: {
    statement: async ({ date, bank = "", page = 1 }) => {
      asked.push(date);
      if (away) throw new OutsideFailure("bank", "connection refused", true);
      return { bank, date: date as never, page, pages: 1, lines: 0, accounts: 0, credits: "0.00", debits: "0.00", entries: [], balances: [] };
    },
  },
});

async function at(time: string): Promise<string[]> {
  now = instant(time);
  asked = [];
  await reconcileYesterday(deps()).catch(() => undefined);
  return asked;
}

describe("the daily reconciliation", () => {
  it("R01 begins at the profile's hour, for the day before, once", async () => {
    expect(await at("2026-09-29T05:59:59+08:00")).toEqual([]);
    expect(await at("2026-09-29T06:00:00+08:00")).toEqual(["2026-09-28"]);
    expect(await at("2026-09-29T06:01:00+08:00")).toEqual([]);
  });

  it("R01 is tried again where the bank was away, ten minutes later, and says why meanwhile", async () => {
    away = true;
    expect(await at("2026-09-30T06:00:00+08:00")).toEqual(["2026-09-29"]);
    expect(await db.reconciliation.findUnique({ where: { day: new Date("2026-09-29") } })).toMatchObject({ status: "failed", why: "connection refused" });
    expect(await at("2026-09-30T06:05:00+08:00")).toEqual([]);
    away = false;
    expect(await at("2026-09-30T06:11:00+08:00")).toEqual(["2026-09-29"]);
    expect(await at("2026-09-30T06:22:00+08:00")).toEqual([]);
  });

  it("R01 by several workers at once is done by one", async () => {
    now = instant("2026-10-01T06:00:00+08:00");
    asked = [];
    await Promise.allSettled([1, 2, 3, 4].map(() => reconcileYesterday(deps())));
    expect(asked).toEqual(["2026-09-30"]);
  });
});
