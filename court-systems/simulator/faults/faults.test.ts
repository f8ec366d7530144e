import { describe, expect, it } from "vitest";
import { admin, aPayment, aSimulator, clientsOf, LI, NINE, ZHANG } from "../a-simulator.js";
import { contentHash } from "../hash.js";
import type { RunningSimulator } from "../main.js";
import { operations as bank } from "../../bank/contract.js";
import { operations as consumptionRestriction } from "../../consumption-restriction/contract.js";
import { operations as eService } from "../../e-service/contract.js";
import { operations as landRegistry } from "../../land-registry/contract.js";
import { operations as networkQuery } from "../../network-query/contract.js";
import type { FaultKind } from "./faults.js";
import { GARBAGE, garbageFor } from "./garbage.js";

type Clients = ReturnType<typeof clientsOf>;
type System = "networkQuery" | "landRegistry" | "bank" | "ringback";

/** One effect of each sort of system, and how one asks what became of it. */
const EFFECTS: Record<System, { act(c: Clients): Promise<unknown>; ask(c: Clients): Promise<unknown>; done: object; unknown: object }> = {
  networkQuery: {
    act: (c) => c.networkQuery.submitBatch({ batchId: "E-1", caseId: "c1", query: "first", persons: [ZHANG] }),
    ask: (c) => c.networkQuery.askBatch({ batchId: "E-1" }),
    done: { status: "accepted" }, unknown: { status: "unknown" },
  },
  landRegistry: {
    act: (c) => c.landRegistry.control({ caseId: "c1", instructions: [{ instructionId: "E-1", assetId: "house-1", kind: "seal", until: "2029-09-28", ruling: "裁1" }] }),
    ask: (c) => c.landRegistry.askInstructions({ instructionIds: ["E-1"] }),
    done: { answers: [{ status: "applied" }] }, unknown: { answers: [{ status: "unknown" }] },
  },
  bank: {
    act: (c) => c.bank.pay(aPayment({ instruction: "E-1" })),
    ask: (c) => c.bank.queryBySerial({ serial: "S-1" }),
    done: { status: "paid" }, unknown: { status: "notFound" },
  },
  ringback: {
    act: (c) => c.ringback.set({ instructionId: "E-1", caseId: "c1", person: LI }),
    ask: (c) => c.ringback.ask({ instructionId: "E-1" }),
    done: { status: "done" }, unknown: { status: "unknown" },
  },
};

const ALL = Object.keys(EFFECTS) as System[];

async function withFault(system: System, kind: FaultKind): Promise<{ sim: RunningSimulator; clients: Clients; heal(): Promise<void> }> {
  const sim = await aSimulator();
  await sim.admin.setFaults([{ system, kind }]);
  return { sim, clients: clientsOf(sim, NINE), heal: () => sim.admin.setFaults([]) };
}

const once = (sim: RunningSimulator, system: System) => sim.book.effects({ system }).map((e) => e.instruction);

describe.each(ALL)("S9 S11 faults of %s", (system) => {
  const { act, ask, done, unknown } = EFFECTS[system];

  it.each(["down", "error"] as const)("%s: nothing happens, asking afterwards says so, and then it may be sent", async (kind) => {
    const { sim, clients, heal } = await withFault(system, kind);
    await expect(act(clients)).rejects.toMatchObject({ name: "OutsideFailure", system, retryable: true });
    await expect(ask(clients)).rejects.toMatchObject({ name: "OutsideFailure" });
    await heal();
    expect(await ask(clients)).toMatchObject(unknown);
    await act(clients);
    expect(await ask(clients)).toMatchObject(done);
    expect(once(sim, system)).toEqual(["E-1"]);
    expect(sim.book.requests({ system })[0]).toMatchObject({ attempt: 1, fault: kind });
  });

  it("lostAnswer: it happens, the answer does not come, asking settles it, and the book has one effect", async () => {
    const { sim, clients } = await withFault(system, "lostAnswer");
    await expect(act(clients)).rejects.toMatchObject({ name: "OutsideFailure", reason: "connection cut off" });
    expect(await ask(clients)).toMatchObject(done);
    expect(once(sim, system)).toEqual(["E-1"]);
  });

  it("slow in skipped time: a time-out without any real waiting, and asking settles it", async () => {
    const { sim, clients, heal } = await withFault(system, "slow");
    const before = performance.now();
    await expect(act(clients)).rejects.toMatchObject({ name: "OutsideFailure", reason: "no answer within 2000 ms" });
    expect(performance.now() - before).toBeLessThan(1_500);
    await heal();
    expect(await ask(clients)).toMatchObject(done);
    expect(once(sim, system)).toEqual(["E-1"]);
  });

  it("garbage: every kind of it is told apart from an answer, and asking settles it", async () => {
    const { sim, clients, heal } = await withFault(system, "garbage");
    const reasons = new Set<string>();
    for (const _ of GARBAGE) {
      const error: unknown = await act(clients).catch((e: unknown) => e);
      expect(error).toMatchObject({ name: "StrangeAnswer", system, status: 200 });
      reasons.add((error as { reason: string }).reason.split(":")[0]!);
    }
    expect([...reasons].sort()).toEqual(["another shape", "more than 1048576 bytes", "not JSON", "not JSON by its content type", "not UTF-8"]);
    await heal();
    expect(await ask(clients)).toMatchObject(done);
    expect(once(sim, system)).toEqual(["E-1"]);
  });

  it("duplicate: it is brought twice and happens once", async () => {
    const { sim, clients } = await withFault(system, "duplicate");
    await act(clients);
    expect(await ask(clients)).toMatchObject(done);
    expect(once(sim, system)).toEqual(["E-1"]);
    expect(sim.book.requests({ system }).slice(0, 2)).toMatchObject([{ attempt: 1 }, { attempt: 2, deliveredAgain: true }]);
  });
});

describe("faults", () => {
  it("duplicate: answers of institutions come twice, by the same id", async () => {
    const { clients } = await withFault("networkQuery", "duplicate");
    await EFFECTS.networkQuery.act(clients);
    const { answers, outstanding } = await clients.networkQuery.collect({ batchId: "E-1" });
    expect(answers).toHaveLength(14);
    expect(new Set(answers.map((a) => a.answerId)).size).toBe(7);
    expect(outstanding).toEqual([]);
  });

  it("a call brought twice to a bank without dedupe is not the caller's second call", async () => {
    const { sim, clients } = await withFault("bank", "duplicate");
    await sim.admin.setBank({ dedupe: false });
    await EFFECTS.bank.act(clients);
    expect(once(sim, "bank")).toEqual(["E-1"]);
  });

  it("slow in real time really takes its time, and the client gives up before", async () => {
    const sim = await aSimulator({ slowMs: 60_000 });
    await sim.admin.setFaults([{ system: "ringback", kind: "slow" }]);
    await expect(EFFECTS.ringback.act(clientsOf(sim, undefined, { callTimeoutMs: 100 }))).rejects.toMatchObject({ reason: "no answer within 100 ms" });
    const patient = await aSimulator({ slowMs: 30 });
    await patient.admin.setFaults([{ system: "ringback", kind: "slow" }]);
    expect(await EFFECTS.ringback.act(clientsOf(patient))).toMatchObject({ status: "done" });
  });

  it("hold from their first instant to before their last, by the time of the request, and only for their system", async () => {
    const sim = await aSimulator();
    const put = await admin(sim, "PUT", "/faults", [{ system: "bank", kind: "error", from: "2026-09-29T09:00+08:00", to: "2026-09-29T01:30:00Z" }]);
    expect(put).toEqual({ status: 200, body: [{ system: "bank", kind: "error", from: NINE, to: "2026-09-29T09:30:00+08:00" }] });
    const status = (time: string, over = "bank") => fetch(`${sim.url}/${over}/query-by-serial`, {
      method: "POST", headers: { "content-type": "application/json", "x-scenario-time": `2026-09-29T${time}+08:00` }, body: '{"serial":"S"}',
    }).then((r) => r.status);
    expect(await Promise.all(["08:59:59", "09:00:00", "09:29:59", "09:30:00"].map((t) => status(t)))).toEqual([200, 503, 503, 200]);
    expect(await EFFECTS.ringback.act(clientsOf(sim, NINE))).toMatchObject({ status: "done" });
  });

  it.each<[string, unknown]>([
    ["an unknown system", [{ system: "police", kind: "down" }]],
    ["an unknown kind", [{ system: "bank", kind: "sleepy" }]],
    ["an unknown field", [{ system: "bank", kind: "down", until: NINE }]],
    ["an instant without its offset", [{ system: "bank", kind: "down", from: "2026-09-29T09:00:00" }]],
    ["no list", { system: "bank", kind: "down" }],
  ])("with %s are refused (422), and the old ones stay", async (_, faults) => {
    const sim = await aSimulator();
    await sim.admin.setFaults([{ system: "bank", kind: "slow" }]);
    expect(await admin(sim, "PUT", "/faults", faults)).toMatchObject({ status: 422, body: { errors: [{ pointer: expect.any(String) }] } });
    expect(await admin(sim, "GET", "/faults")).toEqual({ status: 200, body: [{ system: "bank", kind: "slow" }] });
  });

  it("say when something that the system sends gets through", async () => {
    const sim = await aSimulator();
    await sim.admin.setFaults([
      { system: "bank", kind: "down", to: "2026-09-29T10:00+08:00" }, { system: "bank", kind: "error", from: "2026-09-29T09:30+08:00", to: "2026-09-29T11:00+08:00" },
      { system: "bank", kind: "duplicate", from: "2026-09-29T10:30+08:00" },
    ]);
    expect(await sim.admin.arrive({ account: "1", amount: "1.00", serial: "A" }, NINE as never)).toMatchObject({ deliverAt: "2026-09-29T11:00:00+08:00", copies: 2 });
    await sim.admin.setFaults([{ system: "bank", kind: "down" }]);
    expect(await sim.admin.arrive({ account: "1", amount: "1.00", serial: "B" }, NINE as never)).toMatchObject({ deliverAt: null });
  });

  it("garbage follows from the request, turns with each attempt, and no contract takes any of it", () => {
    const turns = GARBAGE.map((_, i) => garbageFor("/bank/pay", "S-1", i + 1).name);
    expect(new Set(turns).size).toBe(GARBAGE.length);
    expect(GARBAGE.map((_, i) => garbageFor("/bank/pay", "S-1", i + 1).name)).toEqual(turns);
    const wrong: unknown = JSON.parse(GARBAGE.find((g) => g.name === "wrongTypes")!.body().toString());
    for (const operations of [bank, networkQuery, landRegistry, consumptionRestriction, eService]) {
      for (const operation of Object.values(operations)) expect([operation.path, operation.answer.safeParse(wrong).success]).toEqual([operation.path, false]);
    }
  });

  it("leave the same book twice when the same calls are made in skipped time", async () => {
    const run = async () => {
      const sim = await aSimulator();
      await sim.admin.setFaults(ALL.map((system) => ({ system, kind: "garbage" as const, to: "2026-09-29T09:00:01+08:00" })));
      const said: unknown[] = [];
      for (const at of [NINE, "2026-09-30T09:00:00+08:00"]) {
        for (const system of ALL) said.push(await EFFECTS[system].act(clientsOf(sim, at)).catch((e: unknown) => String(e)));
      }
      return contentHash([said, sim.book.read()]);
    };
    expect(await run()).toBe(await run());
  });
});
