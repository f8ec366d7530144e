import type { Response } from "express";
import type { Caller } from "../../auth/caller.js";
import { loadCase, type TheCase } from "../access/the-case.js";
import type { Parts } from "../parts.js";
import { peopleOf } from "../people/case-people.js";
import { isDatabaseAway } from "../http/database-away.js";
import { errorForLog } from "../http/logging.js";
import { ApiProblem } from "../problems.js";
import { showEvent } from "./show.js";

const BATCH = 200;

interface Live {
  parts: Parts;
  caller: Caller;
  subject: TheCase;
  /** Events after this seq. */
  from: number;
  res: Response;
}

/**
 * Sends a case's timeline and goes on with it live, gap-free by `seq`. Before each batch the right is judged again: a case
 * that has gone to another team ends the stream.
 */
export async function streamEvents({ parts, caller, subject, from, res }: Live): Promise<void> {
  const stream = parts.streams.open(res, caller);
  let had = from;
  let sending = false;
  let again = false;

  const follower = parts.feed.follow(subject.id, from, () => void catchUp());
  stream.onEnd(() => follower.end());

  async function catchUp(): Promise<void> {
    again = true;
    if (sending) return;
    sending = true;
    try {
      while (again && !stream.ended) {
        again = false;
        await sendNew();
      }
    } catch (error) {
      // PostgreSQL is away: the feed wakes us again. A refusal: the case is no longer for this reader.
      if (isDatabaseAway(error)) return;
      if (!(error instanceof ApiProblem)) parts.logger.error({ failure: errorForLog(error) }, "a live timeline failed inside");
      stream.end();
    } finally {
      sending = false;
    }
  }

  async function sendNew(): Promise<void> {
    await loadCase(parts, subject.id, caller);
    const people = await peopleOf(parts.deps.db, subject.id);
    for (;;) {
      const rows = await parts.deps.db.caseEvent.findMany({ where: { caseId: subject.id, seq: { gt: had } }, orderBy: { seq: "asc" }, take: BATCH });
      for (const row of rows) {
        if (!stream.send({ id: row.seq, event: row.type, data: showEvent(row, people, parts.deps.profile) })) return;
        had = row.seq;
      }
      follower.had(had);
      if (rows.length < BATCH) return;
    }
  }

  await catchUp();
}
