import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptNotice } from "../../commands/accept-notice.js";
import { fileCase } from "../../commands/file-case.js";
import { sendCommand } from "../../commands/send-command.js";
import type { Command } from "../../domain/case/facts.js";
import type { Task } from "../../domain/case/tasks.js";
import { instantOfMs } from "../../domain/time/court-date.js";
import { startCourt, type TestCourt } from "../support/court.js";
import { aFiling } from "../support/story.js";

let court: TestCourt;
beforeAll(async () => {
  court = await startCourt();
});
afterAll(async () => {
  await court.stop();
});

const filer = { post: "filing", staffId: "nz-013", name: "柳青禾" };
const answers: Partial<Record<Task["kind"], unknown>> = {
  backfillReceipt: { receipt: "豫票00000001" },
  deductDeposit: { ruling: "（2026）豫1321执1号之一", amount: "130000.00" }, issueNotice: {}, orderPropertyReport: {}, acceptCase: {}, pay: {},
};

/** Completes the open task of a kind as the holder of its post. */
async function complete(caseId: string, kind: Task["kind"]) {
  const file = await court.until(caseId, (f) => f.tasks.some((t) => t.kind === kind && t.status === "open"));
  const task = file.tasks.find((t) => t.kind === kind && t.status === "open");
  const holder = court.deps.profile.posts.find((p) => p.id === task?.role)?.holder;
  const command = { name: "completeTask", body: { taskId: task?.id, kind, answer: answers[kind] ?? { approve: true } } } as Command;
  return sendCommand(court.deps, { caseId, command, by: { post: task?.role ?? "", staffId: holder?.staffId ?? "", name: holder?.name ?? "" } });
}

describe("a case on real parts", () => {
  it("R06 R29 a fast-track case runs from filing to the last yuan", async () => {
    const filing = aFiling({ filedAt: undefined, document: { ...aFiling().document!, effectiveOn: undefined, performBy: undefined } });
    const { id, caseNumber } = await fileCase(court.deps, filing, filer);
    await court.simulator.admin.setWorld(id, { found: [{ type: "bankDeposit", value: "300000.00" }] });
    expect(caseNumber).toMatch(/^（\d{4}）豫1321执1号$/);
    await court.until(id, (f) => f.triage !== undefined);
    for (const kind of ["acceptCase", "issueNotice", "orderPropertyReport"] as const) await complete(id, kind);
    const account = await court.db.caseAccount.findUniqueOrThrow({ where: { caseId: id } });
    const { payer, at, serial } = { payer: "王小川", at: instantOfMs(Date.now()), serial: "S1" };
    await court.simulator.admin.arrive({ account: account.account, amount: "120000.00", serial, payer }, at);
    const taken = await acceptNotice(court.deps, { serial, account: account.account, amount: "120000.00", payer, at });
    expect(taken.matched).toBe(true);
    for (const kind of ["confirmArrival", "approveFunds", "pay", "backfillReceipt", "approveClosing"] as const) await complete(id, kind);
    const closed = await court.until(id, (f) => f.status === "closed");
    expect(closed.closedBy).toBe("performance");
    expect(closed.measures.map((m) => m.status)).toEqual(["lifted"]);
    const client = await court.deps.temporal.client();
    const handle = client.workflow.getHandle(`case-${id}`);
    await handle.result();
    const rows = await court.db.caseEvent.findMany({ where: { caseId: id }, orderBy: { seq: "asc" } });
    expect(rows.map((r) => r.seq)).toEqual(rows.map((_, i) => i + 1));
  });
});
