import { proxyActivities, proxyLocalActivities } from "@temporalio/workflow";
import type { CaseActivities, Recorded } from "../activities/contract.js";
import type { CaseEvent } from "../domain/case/events.js";
import type { Stream } from "./stream.js";

const MOST = 200;

// Over before a workflow task of ten seconds asks for more time: a task that does is cut in two in its history.
const QUICKLY = { startToCloseTimeout: "6s", scheduleToCloseTimeout: "7s", retry: { initialInterval: "300ms", maximumAttempts: 3 } } as const;
const PATIENTLY = { startToCloseTimeout: "30s", retry: { initialInterval: "1s", maximumInterval: "1m" } } as const;

const quick = proxyLocalActivities<CaseActivities>(QUICKLY);
const patient = proxyActivities<CaseActivities>(PATIENTLY);

/** A case's events on their way to PostgreSQL, beside everything else: a database that is away holds nothing up. */
export class Outbox {
  private handing = false;

  /**
   * @param comesBack is given what is to be done once a batch was recorded, and does it when it fits
   * @param adopt takes over events that stand in place of ours, after the last confirmed one
   */
  constructor(
    private readonly stream: Stream,
    private readonly comesBack: (then: () => void) => void,
    private readonly adopt: (theirs: readonly CaseEvent[]) => void,
  ) {}

  get isEmpty(): boolean {
    return this.stream.left.length === 0 && !this.handing;
  }

  /** Hands over what there is, unless a batch is under way. */
  handOver(): void {
    if (this.handing || this.stream.left.length === 0) return;
    this.handing = true;
    const batch = this.stream.left.slice(0, MOST);
    void record(this.stream.file.caseId, batch).then((recorded) => this.comesBack(() => this.settle(batch, recorded)));
  }

  private settle(batch: readonly CaseEvent[], recorded: Recorded | undefined): void {
    if (recorded?.other) this.adopt(recorded.other);
    else this.stream.confirm(batch.at(-1)?.seq ?? 0);
    this.handing = false;
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
