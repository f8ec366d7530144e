import { proxyActivities, proxyLocalActivities } from "@temporalio/workflow";
import type { CaseActivities } from "../activities/contract.js";
import type { CaseEvent } from "../domain/case/events.js";

const quick = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: "10s",
  scheduleToCloseTimeout: "15s",
  retry: { initialInterval: "300ms", maximumAttempts: 3 },
});

const patient = proxyActivities<CaseActivities>({
  startToCloseTimeout: "30s",
  retry: { initialInterval: "1s", maximumInterval: "1m" },
});

/** Hands a batch of events to PostgreSQL: a short local activity, and where that fails one that never gives up. */
export async function handOver(caseId: string, events: CaseEvent[]): Promise<void> {
  const [first, last] = [events[0]?.seq, events.at(-1)?.seq];
  const summary = `记录事件 ${first}–${last}`;
  try {
    await quick.recordEvents.executeWithOptions({ startToCloseTimeout: "10s", scheduleToCloseTimeout: "15s", retry: { initialInterval: "300ms", maximumAttempts: 3 }, summary }, [{ caseId, events }]);
  } catch {
    await patient.recordEvents.executeWithOptions({ startToCloseTimeout: "30s", retry: { initialInterval: "1s", maximumInterval: "1m" }, summary: `${summary}（数据库恢复后）` }, [{ caseId, events }]);
  }
}
