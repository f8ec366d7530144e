/** Waits until nothing is under way any more: no row to send, no payment open, no task undone, no failed call. */
import { setTimeout as pause } from "node:timers/promises";
import { openDb } from "../../../activities/store/db.js";
import type { Bed } from "../bed/bed.js";
import type { Outside } from "../load/outside.js";

const COUNTS = `
  SELECT
    (SELECT count(*) FROM cases WHERE started_at IS NULL)::int AS "cases to start",
    (SELECT count(*) FROM commands WHERE answered_at IS NULL)::int AS "commands without an answer",
    (SELECT count(*) FROM funds_notices WHERE status = 'matched' AND delivered_at IS NULL)::int AS "notices to deliver",
    (SELECT count(*) FROM payment_instructions WHERE status IN ('reserved', 'sent', 'unknown'))::int AS "payments under way",
    (SELECT count(*) FROM tasks WHERE status = 'open' AND kind <> 'settlePayment')::int AS "open tasks",
    (SELECT count(*) FROM case_files WHERE jsonb_array_length(file->'failures') > 0)::int AS "failed calls",
    (SELECT count(*) FROM case_files f, jsonb_array_elements(f.file->'disbursements') d WHERE d->>'status' NOT IN ('paid', 'voided', 'refused'))::int AS "disbursements under way",
    (SELECT count(*) FROM case_files WHERE status <> 'closed' AND NOT (file->'queries'->'first'->>'complete')::boolean AND kind <> 'objection')::int AS "first queries open"`;

/** Resolves with what is still under way when the time is up: nothing, when all is quiet twice in a row. */
export async function untilQuiet(bed: Bed, outside: Outside, withinMs: number): Promise<string[]> {
  const db = openDb(bed.databaseUrl, 2);
  const end = Date.now() + withinMs;
  let quietTimes = 0;
  try {
    for (;;) {
      const left = await underWay(db, outside);
      quietTimes = left.length === 0 ? quietTimes + 1 : 0;
      if (quietTimes >= 3) return [];
      if (Date.now() > end) return left;
      await pause(700);
    }
  } finally {
    await db.$disconnect();
  }
}

async function underWay(db: ReturnType<typeof openDb>, outside: Outside): Promise<string[]> {
  const [counts = {}] = await db.$queryRawUnsafe<Record<string, number>[]>(COUNTS);
  const notices = await outside.noticesPending();
  return Object.entries({ ...counts, "notices at the bank": notices }).filter(([, n]) => n > 0).map(([what, n]) => `${n} ${what}`);
}
