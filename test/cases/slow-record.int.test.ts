import { setTimeout as after } from "node:timers/promises";
import { Worker } from "@temporalio/worker";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptNotice } from "../../commands/accept-notice.js";
import { fileCase } from "../../commands/file-case.js";
import { caseWorkflowId } from "../../workflows/enforcement-case.messages.js";
import { workflowBundle } from "../setup/parts.js";
import { startCourt, type TestCourt } from "../support/court.js";
import { aFiling } from "../support/story.js";

const CASES = 6;
const TASK_MS = 2_000;

let court: TestCourt;
const handed = new Map<string, number>();
const ordinalOf = (caseId: string) => Number(/\d+$/.exec(caseId)?.[0]);

beforeAll(async () => {
  court = await startCourt({
    taskTimeoutMs: TASK_MS,
    around: (activities) => ({
      ...activities,
      async runQuery(request) {
        const answer = await activities.runQuery(request);
        await after(ordinalOf(request.caseId) * 350);
        return answer;
      },
      // A record that takes longer than a workflow task: what the world tells meanwhile comes before its answer.
      async recordEvents(batch) {
        const n = (handed.get(batch.caseId) ?? 0) + 1;
        handed.set(batch.caseId, n);
        const answer = await activities.recordEvents(batch);
        if (n <= 4) await after(TASK_MS + ordinalOf(batch.caseId) * 200);
        return answer;
      },
    }),
  });
});
afterAll(() => court.stop());

async function accountOf(caseId: string): Promise<string> {
  for (;;) {
    const row = await court.db.caseAccount.findUnique({ where: { caseId } });
    if (row) return row.account;
    await after(20);
  }
}

it("what comes while a slow record is awaited is replayed in the same order", { timeout: 90_000 }, async () => {
  const filer = { post: "filing", staffId: "nz-013", name: "柳青禾" };
  const ids: string[] = [];
  for (let n = 1; n <= CASES; n += 1) {
    const { id } = await fileCase(court.deps, aFiling({ filedAt: undefined, document: { ...aFiling().document!, number: `（2026）豫1321民初${n}号` } }), filer);
    await court.simulator.admin.setWorld(id, { found: [] });
    ids.push(id);
  }
  await Promise.all(ids.map(async (id) => acceptNotice(court.deps, { serial: `S-${id}`, account: await accountOf(id), amount: "10.00", at: court.deps.now() })));
  await Promise.all(ids.map((id) => court.until(id, (f) => f.assignment !== undefined && f.arrivals.length === 1, 60_000)));
  const client = await court.deps.temporal.client();
  let cutInTwo = 0;
  for (const id of ids) {
    const history = await client.workflow.getHandle(caseWorkflowId(id)).fetchHistory();
    const events = history.events ?? [];
    // A task that asked for more time ends without a command, and the next one begins at once.
    cutInTwo += events.filter((e, i) => e.workflowTaskCompletedEventAttributes && events[i + 1]?.activityTaskStartedEventAttributes && events[i + 2]?.activityTaskCompletedEventAttributes).length;
    await Worker.runReplayHistory({ workflowBundle: workflowBundle() }, history, caseWorkflowId(id));
  }
  expect(cutInTwo).toBeGreaterThan(0);
});
