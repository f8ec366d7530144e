import { condition, proxyActivities, proxyLocalActivities } from "@temporalio/workflow";
import type { CaseActivities, Recorded } from "../activities/contract.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { Stream } from "./stream.js";

const MOST = 200;

const QUICKLY = { startToCloseTimeout: "10s", scheduleToCloseTimeout: "15s", retry: { initialInterval: "300ms", maximumAttempts: 3 } } as const;
const PATIENTLY = { startToCloseTimeout: "30s", retry: { initialInterval: "1s", maximumInterval: "1m" } } as const;

const quick = proxyLocalActivities<CaseActivities>(QUICKLY);
const patient = proxyActivities<CaseActivities>(PATIENTLY);

/** What the case does when a batch was recorded, and when PostgreSQL turned out to hold other events. */
export interface HandOver {
  /** Lets what is about to follow come along. */
  ready: () => boolean;
  done: () => void;
  /** Events that stand in place of ours, after the last confirmed one. */
  other: (theirs: readonly CaseEvent[]) => void;
}

/** A case's events on their way to PostgreSQL, in a line of their own: a database that is away holds nothing else up. */
export class Outbox {
  private handing = false;

  constructor(private readonly stream: Stream) {}

  get isEmpty(): boolean {
    return this.stream.left.length === 0 && !this.handing;
  }

  /** Hands over what there is, again and again. */
  async handOverForEver({ ready, done, other }: HandOver): Promise<void> {
    for (;;) {
      await condition(() => this.stream.left.length > 0 && ready());
      this.handing = true;
      const batch = this.stream.left.slice(0, MOST);
      const recorded = await record(this.stream.file.caseId, batch);
      if (recorded?.other) other(recorded.other);
      else this.stream.confirm(batch.at(-1)?.seq ?? 0);
      this.handing = false;
      done();
    }
  }
}

/** A short local activity, and where that fails one that never gives up. */
async function record(caseId: string, events: CaseEvent[]): Promise<Recorded> {
  const summary = `记录事件 ${events[0]?.seq}–${events.at(-1)?.seq}`;
  try {
    return await quick.recordEvents.executeWithOptions({ ...QUICKLY, summary }, [{ caseId, events }]);
  } catch {
    return patient.recordEvents.executeWithOptions({ ...PATIENTLY, summary: `${summary}（数据库恢复后）` }, [{ caseId, events }]);
  }
}
