import type { Deps } from "../../commands/deps.js";

/** How often the whole process asks whether anything is new; one query for all open streams. */
const EVERY_MS = 500;

/** Someone who follows a case: told when it has gone on beyond what it has. */
interface Follower {
  caseId: string;
  seq: number;
  wake(): void;
}

/** Tells those who follow a case that it went on. Nothing is asked while nobody follows. */
export interface EventFeed {
  /** Follows a case beyond `seq`; returns how to say what is had by now, and how to end it. */
  follow(caseId: string, seq: number, wake: () => void): { had(seq: number): void; end(): void };
  stop(): void;
}

export function createFeed(db: Deps["db"], onError: (error: unknown) => void): EventFeed {
  const followers = new Set<Follower>();
  let timer: NodeJS.Timeout | undefined;
  let asking = false;

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      const ids = [...new Set([...followers].map((f) => f.caseId))];
      const rows = await db.caseFile.findMany({ where: { caseId: { in: ids } }, select: { caseId: true, seq: true } });
      const now = new Map(rows.map((r) => [r.caseId, r.seq]));
      for (const f of followers) if ((now.get(f.caseId) ?? 0) > f.seq) f.wake();
    } catch (error) {
      // PostgreSQL is away: those who follow stay, and hear of it when it is back.
      onError(error);
    } finally {
      asking = false;
    }
  }

  return {
    follow(caseId, seq, wake) {
      const follower: Follower = { caseId, seq, wake };
      followers.add(follower);
      if (!timer) {
        timer = setInterval(() => void ask(), EVERY_MS);
        timer.unref();
      }
      return {
        had(upTo) {
          follower.seq = upTo;
        },
        end() {
          followers.delete(follower);
          if (followers.size > 0 || !timer) return;
          clearInterval(timer);
          timer = undefined;
        },
      };
    },
    stop() {
      if (timer) clearInterval(timer);
      timer = undefined;
      followers.clear();
    },
  };
}
