import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileCase } from "../../commands/file-case.js";
import { startCourt, type TestCourt } from "../support/court.js";
import { aFiling } from "../support/story.js";

let court: TestCourt;
beforeAll(async () => {
  court = await startCourt();
});
afterAll(() => court.stop());

describe("answers that cannot be used", () => {
  it("R23 garbage becomes a task, what came is kept outside of the history, and the case tries again by itself", async () => {
    await court.simulator.admin.setFaults([{ system: "networkQuery", kind: "garbage" }]);
    const { id } = await fileCase(court.deps, aFiling({ filedAt: undefined }), { post: "filing", staffId: "nz-013", name: "柳青禾" });
    const waiting = await court.until(id, (f) => f.tasks.some((t) => t.kind === "examineAnswer" && t.status === "open"));
    expect(waiting.failures.map((f) => f.system)).toEqual(["networkQuery"]);
    const kept = await court.db.strangeAnswer.findMany({ where: { caseId: id } });
    expect(kept.length).toBeGreaterThan(0);
    expect(kept[0]?.system).toBe("networkQuery");
    const client = await court.deps.temporal.client();
    const history = JSON.stringify(await client.workflow.getHandle(`case-${id}`).fetchHistory());
    for (const { excerpt } of kept.filter((k) => k.excerpt.length > 20)) expect(history).not.toContain(excerpt.slice(0, 20));
    // The first wait of the profile is a minute: the case itself tries again, nobody has to.
    expect((waiting.failures[0]?.nextTryAt ?? "") > waiting.lastAt).toBe(true);
  });
});
