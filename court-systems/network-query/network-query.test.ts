import { describe, expect, it } from "vitest";
import { admin, aSimulator, clientsOf, LI, NINE, ZHANG } from "../simulator/a-simulator.js";

const BATCH = { batchId: "B-1", caseId: "c1", query: "first" as const, persons: [ZHANG, LI] };
const DEPOSIT = { type: "bankDeposit" as const, value: "50000.00" };
const HOUSE = { type: "house" as const, value: "300000.00" };
const freeze = (over: object = {}) => ({
  caseId: "c1",
  instructions: [{ instructionId: "c1-m1", assetId: "bankDeposit-1", kind: "freeze" as const, amount: "50000.00", until: "2027-09-28", ruling: "（2026）豫1321执1号之一", ...over }],
});
const at = (time: string) => `2026-09-29T${time}+08:00`;

describe("the network query", () => {
  it("R23 answers a batch from the world, each institution apart, with defaults as scenarios have them", async () => {
    const sim = await aSimulator();
    await sim.admin.setWorld("c1", { found: [DEPOSIT, { ...DEPOSIT, value: "1.00", of: "李四" }, { ...DEPOSIT, value: "7.00" }, HOUSE, { ...DEPOSIT, of: "无此人" }] });
    const { networkQuery } = clientsOf(sim, NINE);
    const { institutions } = await networkQuery.submitBatch(BATCH);
    expect(institutions).toEqual(["bankA", "bankB", "bankC", "vehicles", "securities", "realEstate", "others"]);
    const { answers, outstanding } = await networkQuery.collect({ batchId: "B-1" });
    expect(outstanding).toEqual([]);
    expect(answers.map((a) => a.institution)).toEqual(institutions);
    expect(answers.every((a) => a.final && a.at === NINE)).toBe(true);
    expect(answers[0]!.found).toMatchObject([
      { type: "bankDeposit", value: "50000.00", controllable: true, encumbered: false, inLine: 1, of: "p2" },
      { type: "bankDeposit", value: "1.00", of: "p3" },
    ]);
    expect(answers[1]!.found).toMatchObject([{ value: "7.00", of: "p2" }]);
    expect(answers[5]!.found).toMatchObject([{ type: "house", controllable: false, of: "p2" }]);
    expect(answers.flatMap((a) => a.found)).toHaveLength(4);
  });

  it("is one batch by its id; another content is refused; an unknown one is told apart from an empty one", async () => {
    const sim = await aSimulator();
    const { networkQuery } = clientsOf(sim, NINE);
    expect(await networkQuery.askBatch({ batchId: "B-1" })).toEqual({ status: "unknown", institutions: [] });
    await expect(networkQuery.collect({ batchId: "B-1" })).rejects.toMatchObject({ name: "DefiniteRefusal", code: "unknownBatch" });
    const first = await networkQuery.submitBatch(BATCH);
    expect(await networkQuery.submitBatch(BATCH)).toEqual(first);
    expect(await networkQuery.askBatch({ batchId: "B-1" })).toMatchObject({ status: "accepted" });
    await expect(networkQuery.submitBatch({ ...BATCH, persons: [ZHANG] })).rejects.toMatchObject({ code: "conflict" });
    expect(sim.book.effects({ system: "networkQuery" })).toHaveLength(1);
  });

  it("R23 answers arrive late, partly or never, as the world says, stamped with their own instants", async () => {
    const sim = await aSimulator();
    await sim.admin.setWorld("c1", {
      found: [DEPOSIT, { ...DEPOSIT, value: "2.00" }, { ...DEPOSIT, value: "3.00" }, { ...DEPOSIT, value: "4.00" }],
      delaysMinutes: { bankA: [30, 90], bankB: 0, bankC: null, vehicles: 10, securities: 10, realEstate: 10, others: 10 },
    });
    await clientsOf(sim, NINE).networkQuery.submitBatch(BATCH);
    const collect = (time: string) => clientsOf(sim, at(time)).networkQuery.collect({ batchId: "B-1" });
    expect((await collect("09:00:00")).answers.map((a) => a.institution)).toEqual(["bankB"]);
    const half = await collect("09:30:00");
    expect(half.answers.find((a) => a.institution === "bankA")).toMatchObject({ answerId: "B-1-bankA-1", final: false, at: at("09:30:00"), found: [{ value: "50000.00" }] });
    expect(half.outstanding).toEqual(["bankA", "bankC"]);
    const rest = await clientsOf(sim, "2027-09-29T09:00:00+08:00").networkQuery.collect({ batchId: "B-1" });
    expect(rest.answers.filter((a) => a.institution === "bankA")).toMatchObject([{ final: false }, { answerId: "B-1-bankA-2", final: true, at: at("10:30:00"), found: [{ value: "4.00" }] }]);
    expect(rest.outstanding).toEqual(["bankC"]);
  });

  it("R24 the second query has its own findings; a thing keeps its id", async () => {
    const sim = await aSimulator();
    await sim.admin.setWorld("c1", { found: { first: [DEPOSIT], second: [{ ...DEPOSIT, value: "20.00" }, HOUSE] } });
    const { networkQuery, landRegistry } = clientsOf(sim, NINE);
    await networkQuery.submitBatch(BATCH);
    await networkQuery.submitBatch({ ...BATCH, batchId: "B-2", query: "second" });
    const found = async (batchId: string) => (await networkQuery.collect({ batchId })).answers.flatMap((a) => a.found);
    const [first, second] = [await found("B-1"), await found("B-2")];
    expect(first.map((f) => f.value)).toEqual(["50000.00"]);
    expect(second.map((f) => f.value)).toEqual(["20.00", "300000.00"]);
    expect(second[0]!.assetId).toBe(first[0]!.assetId);
    const registry = await landRegistry.search({ requestId: "R-1", caseId: "c1", persons: [ZHANG] });
    expect(registry).toMatchObject({ at: NINE, found: [{ assetId: second[1]!.assetId, type: "house" }] });
    expect(await landRegistry.search({ requestId: "R-1", caseId: "c1", persons: [ZHANG] })).toEqual(registry);
  });

  it("invents the same property for the same person in every run, and takes a world laid down by name", async () => {
    const persons = Array.from({ length: 20 }, (_, i) => ({ partyId: `p${i + 2}`, name: `赵${i}` }));
    const all = async () => {
      const { networkQuery } = clientsOf(await aSimulator(), NINE);
      await networkQuery.submitBatch({ ...BATCH, persons });
      return (await networkQuery.collect({ batchId: "B-1" })).answers;
    };
    const invented = await all();
    expect(await all()).toEqual(invented);
    expect(new Set(invented.flatMap((a) => a.found).map((f) => f.type)).size).toBeGreaterThan(2);
    const sim = await aSimulator();
    await sim.admin.setWorld("张三", { found: [DEPOSIT] });
    const { networkQuery } = clientsOf(sim, NINE);
    await networkQuery.submitBatch(BATCH);
    expect((await networkQuery.collect({ batchId: "B-1" })).answers.flatMap((a) => a.found)).toMatchObject([{ value: "50000.00" }]);
  });

  it("without skipped time institutions answer one after the other", async () => {
    let ms = Date.parse(NINE);
    const sim = await aSimulator({ answerDelayMs: 7000, clock: () => ms });
    const { networkQuery } = clientsOf(sim);
    await networkQuery.submitBatch(BATCH);
    expect((await networkQuery.collect({ batchId: "B-1" })).answers).toEqual([]);
    ms += 1000;
    expect((await networkQuery.collect({ batchId: "B-1" })).answers.map((a) => a.institution)).toEqual(["bankA"]);
    ms += 6000;
    expect((await networkQuery.collect({ batchId: "B-1" })).outstanding).toEqual([]);
  });
});

describe.each(["networkQuery", "landRegistry"] as const)("control by %s", (system) => {
  it("L25 freezes, L08 renews and lifts, each once by its instruction, and tells what became of each", async () => {
    const sim = await aSimulator();
    const client = clientsOf(sim, NINE)[system];
    expect(await client.askInstructions({ instructionIds: ["c1-m1"] })).toEqual({ answers: [{ instructionId: "c1-m1", status: "unknown" }] });
    const applied = { results: [{ instructionId: "c1-m1", status: "applied", at: NINE }] };
    expect(await client.control(freeze())).toEqual(applied);
    expect(await client.control(freeze())).toEqual(applied);
    const renewal = { instructionId: "c1-m1-renew", measureId: "c1-m1", until: "2028-09-28" };
    expect(await client.renew(renewal)).toEqual({ instructionId: "c1-m1-renew", status: "done", at: NINE });
    expect(await client.renew(renewal)).toMatchObject({ status: "done" });
    expect(await client.lift({ instructionId: "c1-m1-lift", measureId: "c1-m1" })).toMatchObject({ status: "done" });
    expect(await client.lift({ instructionId: "again", measureId: "c1-m1" })).toMatchObject({ status: "refused" });
    expect(await client.askInstructions({ instructionIds: ["c1-m1", "c1-m1-renew", "c1-m1-lift", "again"] })).toMatchObject({
      answers: [{ status: "applied" }, { status: "done" }, { status: "done" }, { status: "refused" }],
    });
    expect(sim.book.effects({ system, caseId: "c1" }).map((e) => [e.instruction, e.kind])).toEqual([
      ["c1-m1", "freeze"], ["c1-m1-renew", "renew"], ["c1-m1-lift", "lift"],
    ]);
  });

  it("refuses a whole request when one of its ids was used otherwise, and does none of it", async () => {
    const sim = await aSimulator();
    const client = clientsOf(sim, NINE)[system];
    await client.control(freeze());
    const both = { caseId: "c1", instructions: [...freeze({ instructionId: "new" }).instructions, ...freeze({ amount: "1.00" }).instructions] };
    await expect(client.control(both)).rejects.toMatchObject({ name: "DefiniteRefusal", code: "conflict" });
    expect(sim.book.effects({ system })).toHaveLength(1);
  });

  it("L08 a measure waits behind another case's and moves up when that is lifted", async () => {
    const sim = await aSimulator();
    const client = clientsOf(sim, NINE)[system];
    await client.control(freeze());
    const second = { ...freeze({ instructionId: "c2-m1" }), caseId: "c2" };
    expect(await client.control(second)).toMatchObject({ results: [{ status: "waiting" }] });
    const later = clientsOf(sim, at("12:00:00"))[system];
    await later.lift({ instructionId: "c1-m1-lift", measureId: "c1-m1" });
    expect(await later.askInstructions({ instructionIds: ["c2-m1"] })).toEqual({ answers: [{ instructionId: "c2-m1", status: "applied", at: at("12:00:00") }] });
  });

  it("L08 a measure that stands later in line waits until it is said to take effect", async () => {
    const sim = await aSimulator();
    await sim.admin.setWorld("c1", { found: [{ ...HOUSE, inLine: 2, controllable: true }] });
    const clients = clientsOf(sim, NINE);
    const { found } = await clients.landRegistry.search({ requestId: "R", caseId: "c1", persons: [ZHANG] });
    const { assetId } = found[0]!;
    expect(await clients[system].control(freeze({ assetId, kind: "seal" }))).toMatchObject({ results: [{ status: "waiting" }] });
    expect((await admin(sim, "POST", "/controls/c1-m1/take-effect")).status).toBe(200);
    expect((await admin(sim, "POST", "/controls/c1-m1/take-effect")).status).toBe(404);
    expect(await clients[system].askInstructions({ instructionIds: ["c1-m1"] })).toMatchObject({ answers: [{ status: "applied" }] });
    expect(sim.book.effects({ system, caseId: "c1" })).toMatchObject([{ kind: "seal", target: assetId, waiting: true }]);
  });

  it("refuses what it is told to refuse, and L08 a renewal after the term", async () => {
    const sim = await aSimulator();
    await sim.admin.setRefusals([{ system, target: "bankDeposit-1", because: "账户已销" }]);
    const client = clientsOf(sim, NINE)[system];
    expect(await client.control(freeze())).toMatchObject({ results: [{ status: "refused", because: "账户已销" }] });
    await client.control(freeze({ instructionId: "c1-m2", assetId: "other" }));
    const renew = (day: string) => clientsOf(sim, `${day}T09:00:00+08:00`)[system].renew({ instructionId: `r-${day}`, measureId: "c1-m2", until: "2028-09-28" });
    expect(await renew("2027-09-29")).toMatchObject({ status: "refused" });
    expect(await renew("2027-09-28")).toMatchObject({ status: "done" });
  });
});
