import { describe, expect, it } from "vitest";
import { aSimulator, clientsOf, LI, NINE, ZHANG } from "../simulator/a-simulator.js";
import type { EffectAnswer, EffectStatus } from "./contract.js";

const base = (instructionId: string) => ({ instructionId, caseId: "c1", person: ZHANG, caseNumber: "（2026）豫1321执1号" });
type Clients = ReturnType<typeof clientsOf>;
type Call = (clients: Clients, instructionId: string, caseId?: string) => Promise<EffectAnswer>;

const SYSTEMS: [name: "consumptionRestriction" | "dishonestDebtorList" | "ringback" | "publication", words: [string, string], put: Call, off: Call][] = [
  ["consumptionRestriction", ["apply", "lift"],
    (c, id, caseId = "c1") => c.consumptionRestriction.apply({ ...base(id), caseId, order: "限字1号" }), (c, id) => c.consumptionRestriction.lift(base(id))],
  ["dishonestDebtorList", ["list", "delete"],
    (c, id, caseId = "c1") => c.dishonestDebtorList.list({ ...base(id), caseId, ground: "ableButNotPerforming" }), (c, id) => c.dishonestDebtorList.delete(base(id))],
  ["ringback", ["set", "unset"],
    (c, id, caseId = "c1") => c.ringback.set({ ...base(id), caseId, phone: "13800000000" }), (c, id) => c.ringback.unset(base(id))],
  ["publication", ["publish", "withdraw"],
    (c, id, caseId = "c1") => c.publication.publish({ ...base(id), caseId, channel: "wechat" }), (c, id) => c.publication.withdraw(base(id))],
];

describe.each(SYSTEMS)("%s", (system, [putWord, offWord], put, off) => {
  it("R25 does a thing once by its instruction, takes it off once, and tells what became of each", async () => {
    const sim = await aSimulator();
    const clients = clientsOf(sim, NINE);
    const ask = (instructionId: string): Promise<EffectStatus> => clients[system].ask({ instructionId });
    expect(await ask("c1-m1")).toEqual({ status: "unknown" });
    expect(await put(clients, "c1-m1")).toEqual({ status: "done", at: NINE });
    expect(await put(clients, "c1-m1")).toEqual({ status: "done", at: NINE });
    expect(await off(clients, "c1-m1-lift")).toEqual({ status: "done", at: NINE });
    expect(await off(clients, "c1-m1-lift")).toEqual({ status: "done", at: NINE });
    expect(await off(clients, "c1-m9-lift")).toMatchObject({ status: "refused" });
    expect(await ask("c1-m1")).toEqual({ status: "done", at: NINE });
    expect(await ask("c1-m9-lift")).toMatchObject({ status: "refused" });
    expect(sim.book.effects({ system })).toMatchObject([
      { instruction: "c1-m1", kind: putWord, target: "张三", partyId: "p2", caseId: "c1" }, { instruction: "c1-m1-lift", kind: offWord },
    ]);
  });

  it("refuses an id with another content, and a person it is told to refuse", async () => {
    const sim = await aSimulator();
    const clients = clientsOf(sim, NINE);
    await put(clients, "c1-m1");
    await expect(put(clients, "c1-m1", "c2")).rejects.toMatchObject({ name: "DefiniteRefusal", code: "conflict" });
    await sim.admin.setRefusals([{ system, target: "张三", because: "身份信息不符" }]);
    expect(await put(clients, "c1-m2")).toEqual({ status: "refused", at: NINE, because: "身份信息不符" });
    expect(sim.book.effects({ system })).toHaveLength(1);
  });
});

describe("the dishonest-debtor list", () => {
  it.each([
    ["the day before coming of age", "2026-09-28", "refused"],
    ["from that day", "2026-09-29", "done"],
  ])("L09 takes a minor's number not until %s", async (_, day, status) => {
    const { dishonestDebtorList } = clientsOf(await aSimulator(), `${day}T09:00:00+08:00`);
    const minor = { partyId: "p2", name: "张小三", idNumber: "411321200809290011" };
    expect(await dishonestDebtorList.list({ instructionId: "m1", caseId: "c1", person: minor, ground: "ableButNotPerforming" })).toMatchObject({ status });
  });
});

describe("e-service", () => {
  it("R18 serves to a confirmed address, and refuses without one", async () => {
    const sim = await aSimulator();
    const { eService } = clientsOf(sim, NINE);
    const order = { instructionId: "s1", caseId: "c1", person: LI, document: "enforcementNotice" };
    expect(await eService.serve(order)).toMatchObject({ status: "refused" });
    expect(await eService.serve({ ...order, instructionId: "s2", address: "li@example.cn" })).toEqual({ status: "done", at: NINE });
    expect(await eService.ask({ instructionId: "s2" })).toEqual({ status: "done", at: NINE });
    expect(sim.book.effects({ system: "eService" })).toMatchObject([{ instruction: "s2", kind: "serve", target: "李四" }]);
  });
});
