import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { fen } from "../../domain/money/fen.js";
import { anApi, BANK_SECRET, NOW, type GivenApi } from "../given/a-given-api.js";
import { accountOf, bringToTeam, tell } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
let id: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  id = (await (await api.as("filing")).post("/v1/cases", anotherFiling()).expect(201)).body.id;
  await bringToTeam(api.deps, id, NOW);
});
afterAll(() => api.end());

let sent = 0;

/** The bank sends a notice, signed. */
function notify(notice: object, headers: Record<string, string> = {}) {
  const body = JSON.stringify(notice);
  const timestamp = String(Math.floor(Date.now() / 1000));
  sent += 1;
  const mac = createHmac("sha256", Buffer.from(BANK_SECRET.slice(6), "base64")).update(`msg_${sent}.${timestamp}.${body}`).digest("base64");
  return api.agent.post("/v1/funds/arrivals")
    .set({ "content-type": "application/json", "webhook-id": `msg_${sent}`, "webhook-timestamp": timestamp, "webhook-signature": `v1,${mac}`, ...headers })
    .send(body);
}

const notice = (more: object = {}) => ({ serial: "S1", account: accountOf(id), amount: "5000.00", payer: "张三", at: "2026-09-29T09:30:00+08:00", ...more });

describe("POST /v1/funds/arrivals", () => {
  it("R27 202 into the case whose account it names; the same serial gives the same answer", async () => {
    const first = await notify(notice()).expect(202);
    expect(first.body).toEqual({ arrivalId: expect.any(String), matched: true });
    const again = await notify(notice()).expect(202);
    expect(again.body).toEqual(first.body);
  });

  it("the same serial with other content is 409", async () => {
    const { body } = await notify(notice({ amount: "5000.01" })).expect(409);
    expect(body).toMatchObject({ type: "/problems/conflict", existing: "S1" });
  });

  it("five at once are one", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => notify(notice({ serial: "S5" }))));
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await api.db.fundsNotice.count({ where: { serial: "S5" } })).toBe(1);
  });

  it("R27 an account of no case: unidentified funds", async () => {
    expect((await notify(notice({ serial: "U1", account: "62220000", payer: "不明" })).expect(202)).body.matched).toBe(false);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["another currency, which is kept", { serial: "C1", currency: "USD" }, ["/currency"]],
    ["an amount of nothing", { serial: "Z", amount: "0.00" }, ["/amount"]],
    ["a time without its offset", { serial: "Z", at: "2026-09-29T09:30:00" }, ["/at"]],
    ["an unknown field", { serial: "Z", approved: true }, ["/approved"]],
    ["no serial", { serial: undefined }, ["/serial"]],
  ])("%s is 422", async (_, more, expected) => {
    const answer = await notify(notice(more)).expect(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
  });

  it("a bearer token does not replace the signature, and a bad one is 401", async () => {
    await (await api.as("administrator")).post("/v1/funds/arrivals", notice()).expect(401);
    await notify(notice({ serial: "Z" }), { "webhook-timestamp": "1" }).expect(401);
    expect(await api.db.fundsNotice.count({ where: { serial: "Z" } })).toBe(0);
  });
});

describe("GET /v1/funds/unidentified and claims", () => {
  it("R27 drafted by the funds manager for a case, not twice, approved by another as a task", async () => {
    const manager = await api.as("funds-manager");
    const { body } = await manager.get("/v1/funds/unidentified").expect(200);
    expect(body.items).toMatchObject([{ serial: "U1", amount: "5000.00", payer: "不明", status: "unidentified", claimedForCase: null }]);
    const [{ id: money }] = body.items;
    expect((await manager.post(`/v1/funds/unidentified/${money}/claim`, { caseId: "2026-yu1321-zhi-99" }).expect(422)).body.errors[0].pointer).toBe("/caseId");
    await manager.post("/v1/funds/unidentified/nothing/claim", { caseId: id }).expect(404);
    await (await api.as("funds-approver")).post(`/v1/funds/unidentified/${money}/claim`, { caseId: id }).expect(403);
    await manager.post(`/v1/funds/unidentified/${money}/claim`, { caseId: id }).expect(200);
    expect((await manager.post(`/v1/funds/unidentified/${money}/claim`, { caseId: id }).expect(409)).body.rule).toBe("R27");

    const approver = await api.as("funds-approver");
    const { body: tasks } = await approver.get("/v1/tasks?kind=claimFunds").expect(200);
    expect(tasks.items[0]).toMatchObject({ caseId: id, about: { amount: "5000.00", draftedBy: "姚书宁" } });
    await approver.post(`/v1/tasks/${tasks.items[0].id}/complete`, { approve: true }).expect(200);
    expect((await manager.get("/v1/funds/unidentified")).body.items).toEqual([]);
  });
});

describe("GET /v1/cases/{id}/ledger", () => {
  it("R27 is double entry and balances", async () => {
    await tell(api.deps, id, { type: "arrived", at: NOW, serial: "S1", amount: fen(500_000), bankAt: NOW });
    const { body } = await (await api.as("auditor")).get(`/v1/cases/${id}/ledger`).expect(200);
    expect(body.entries.length).toBeGreaterThanOrEqual(2);
    expect(body.entries.at(-1)).toMatchObject({ debit: "bankClearing", credit: `case:${id}`, amount: "5000.00", memo: expect.any(String) });
    expect(body.balances).toEqual({ [`case:${id}`]: "10000.00", bankClearing: "-5000.00", unidentified: "-5000.00" });
    expect(body.reserved).toEqual([]);
  });
});
