import { condition, proxyActivities, proxyLocalActivities } from "@temporalio/workflow";
import type { CaseActivities } from "../activities/contract.js";
import type { CaseEvent } from "../domain/case/events.js";

const MOST = 200;

const QUICKLY = { startToCloseTimeout: "10s", scheduleToCloseTimeout: "15s", retry: { initialInterval: "300ms", maximumAttempts: 3 } } as const;
const PATIENTLY = { startToCloseTimeout: "30s", retry: { initialInterval: "1s", maximumInterval: "1m" } } as const;

const quick = proxyLocalActivities<CaseActivities>(QUICKLY);
const patient = proxyActivities<CaseActivities>(PATIENTLY);

/** A case's events on their way to PostgreSQL, in a line of their own: a database that is away holds nothing else up. */
export class Outbox {
  private handing = false;

  constructor(private readonly caseId: string, private readonly events: CaseEvent[]) {}

  add(events: readonly CaseEvent[]): void {
    this.events.push(...events);
  }

  /** What was recorded by others is not handed over again. */
  dropTo(seq: number): void {
    this.events.splice(0, this.events.filter((e) => e.seq <= seq).length);
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && !this.handing;
  }

  get isHanding(): boolean {
    return this.handing;
  }

  /** What was not handed over goes through continue-as-new. */
  get left(): CaseEvent[] {
    return this.events;
  }

  /** Hands over what there is, again and again; `ready` lets what is about to follow come along. */
  async handOverForEver(ready: () => boolean, done: () => void): Promise<void> {
    for (;;) {
      await condition(() => this.events.length > 0 && ready());
      this.handing = true;
      const batch = this.events.slice(0, MOST);
      await record(this.caseId, batch);
      this.events.splice(0, batch.length);
      this.handing = false;
      done();
    }
  }
}

/** A short local activity, and where that fails one that never gives up. */
async function record(caseId: string, events: CaseEvent[]): Promise<void> {
  const summary = `记录事件 ${events[0]?.seq}–${events.at(-1)?.seq}`;
  try {
    await quick.recordEvents.executeWithOptions({ ...QUICKLY, summary }, [{ caseId, events }]);
  } catch {
    await patient.recordEvents.executeWithOptions({ ...PATIENTLY, summary: `${summary}（数据库恢复后）` }, [{ caseId, events }]);
  }
}
