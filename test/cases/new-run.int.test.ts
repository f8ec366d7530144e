import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileCase } from "../../commands/file-case.js";
import { rebuildReadModels } from "../../commands/rebuild.js";
import { sendCommand } from "../../commands/send-command.js";
import { eventsOf } from "../../activities/store/record-events.js";
import { foldEvents } from "../../domain/case/evolve.js";
import type { Command } from "../../domain/case/facts.js";
import { caseWorkflowId, progressQuery } from "../../workflows/enforcement-case.messages.js";
import { startCourt, type TestCourt } from "../support/court.js";
import { aFiling } from "../support/story.js";

let court: TestCourt;
beforeAll(async () => {
  // So small that every few messages force a new run.
  court = await startCourt({ bounds: { events: 40, messages: 3 } });
});
afterAll(() => court.stop());

const filer = { post: "filing", staffId: "nz-013", name: "柳青禾" };
const leader = { post: "south", staffId: "nz-009", name: "袁晓棠" };
const performance = (n: number): Command => ({
  name: "recordPerformance", body: { on: `2026-11-0${n + 1}` as never, amount: 100 as never, kind: "direct", confirmedBy: "p1", signedOn: "2026-11-10" as never },
});

describe("a case that continues as new", () => {
  it("carries state and handled commands over; a repeated command is applied once; nothing is lost", async () => {
    const { id } = await fileCase(court.deps, aFiling({ filedAt: undefined }), filer);
    await court.simulator.admin.setWorld(id, { found: [] });
    await court.until(id, (f) => f.assignment !== undefined);
    for (let n = 0; n < 8; n += 1) await sendCommand(court.deps, { caseId: id, command: performance(n), by: leader, commandId: `perf-${n}` });
    const client = await court.deps.temporal.client();
    const handle = client.workflow.getHandle(caseWorkflowId(id));
    const runs = new Set<string>();
    for await (const w of client.workflow.list({ query: `WorkflowId='${caseWorkflowId(id)}'` })) runs.add(w.runId);
    expect(runs.size).toBeGreaterThan(2);

    const before = await court.file(id);
    expect(before.reports).toHaveLength(8);
    // The command of the first run, sent again under the same id to the present run, past the row that would stop it.
    await court.db.command.update({ where: { id: "perf-0" }, data: { answer: undefined, answeredAt: null } });
    const again = await sendCommand(court.deps, { caseId: id, command: performance(0), by: leader, commandId: "perf-0" });
    expect(again.state).toBe("done");
    const after = await court.until(id, (f) => f.seq >= before.seq);
    expect(after.reports).toHaveLength(8);

    const events = await eventsOf(court.db, id);
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
    expect(JSON.parse(JSON.stringify(foldEvents(events)))).toEqual(after);
    const progress = await handle.query(progressQuery);
    expect(progress.seq).toBe(after.seq);
  });

  it("a rebuild from the events gives the same rows", async () => {
    const read = async () => ({
      files: await court.db.caseFile.findMany({ orderBy: { caseId: "asc" } }),
      tasks: await court.db.task.findMany({ orderBy: { id: "asc" } }),
      placements: (await court.db.placement.findMany({ orderBy: { caseId: "asc" } })).map(({ round: _round, ...row }) => row),
    });
    const before = await read();
    expect(before.files.length).toBeGreaterThan(0);
    await rebuildReadModels(court.db);
    expect(await read()).toEqual(before);
  });
});
