import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { fileCase } from "../../commands/file-case.js";
import type { Deps } from "../../commands/deps.js";
import { loadCalendars, loadProfile } from "../../courts/load.js";
import type { CaseEvent } from "../../domain/case/events.js";
import { instant } from "../../domain/time/court-date.js";
import { freshDatabase } from "../../test/setup/database.js";
import { aFiling } from "../../test/support/story.js";
import { openDb, type Db } from "./db.js";
import { eventsOf, recordEvents } from "./record-events.js";

const profile = loadProfile("nanzhao");
let db: Db;
let caseId: string;
let head: number;

beforeAll(async () => {
  db = openDb(await freshDatabase(), 4);
  const away = { client: () => Promise.reject(new Error("away")), isUp: () => false, reason: "away" };
  const deps: Deps = { db, temporal: away, profile, calendars: async () => loadCalendars(), now: () => instant("2026-09-29T09:00:00+08:00") };
  caseId = (await fileCase(deps, aFiling(), { post: "filing", staffId: "nz-013", name: "柳青禾" })).id;
  head = (await eventsOf(db, caseId)).length;
});
afterAll(() => db.$disconnect());

const event = (seq: number, segment: "secondQuery" | "execution"): CaseEvent => ({
  seq, at: instant("2026-09-29T10:00:00+08:00"), type: "segmentEntered", actor: { system: "zhixing" }, rule: null, data: { segment },
});

describe.sequential("the record of a case", () => {
  it("takes events in once, however often they come", async () => {
    expect(await recordEvents(db, profile, caseId, [event(head + 1, "secondQuery")])).toEqual({});
    expect(await recordEvents(db, profile, caseId, [event(head + 1, "secondQuery"), event(head + 2, "execution")])).toEqual({});
    expect(await recordEvents(db, profile, caseId, [event(head + 1, "secondQuery")])).toEqual({});
    expect((await eventsOf(db, caseId)).map((e) => e.seq)).toEqual(Array.from({ length: head + 2 }, (_, i) => i + 1));
  });

  it("S8 keeps what it has where others come for the same numbers, and says what stands there", async () => {
    const { other } = await recordEvents(db, profile, caseId, [event(head + 1, "secondQuery"), event(head + 2, "secondQuery"), event(head + 3, "execution")]);
    expect(other?.map((e) => [e.seq, e.data])).toEqual([[head + 1, { segment: "secondQuery" }], [head + 2, { segment: "execution" }]]);
    expect(await eventsOf(db, caseId)).toHaveLength(head + 2);
    const row = await db.caseFile.findUniqueOrThrow({ where: { caseId } });
    expect([row.seq, row.segment]).toEqual([head + 2, "execution"]);
  });

  it("refuses a gap", async () => {
    await expect(recordEvents(db, profile, caseId, [event(head + 4, "execution")])).rejects.toThrow(/gap/);
  });
});
