import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draftClaim } from "../commands/claim-funds.js";
import { sendCommand } from "../commands/send-command.js";
import { instantOfMs } from "../domain/time/court-date.js";
import { startCourt, type TestCourt } from "../test/support/court.js";
import { anApi, BANK_SECRET, type GivenApi } from "./given/a-given-api.js";

let court: TestCourt;
let api: GivenApi;
let id: string;

beforeAll(async () => {
  court = await startCourt();
  api = anApi({ databaseUrl: court.databaseUrl, deps: court.deps, commands: { sendCommand, draftClaim } });
});
afterAll(async () => {
  await api.end();
  await court.stop();
});

const filing = {
  kind: "initial",
  document: { type: "judgment", number: "（2026）豫1321民初123号", obligors: ["张三"], amount: "120000.00" },
  applicants: [{ name: "李四" }],
  respondents: [{ name: "张三", domicile: { town: "云阳" } }],
};

/** Completes the open task of a kind as the holder of its post, over HTTP. */
async function complete(kind: string, answer: object = {}, key?: string) {
  const file = await court.until(id, (f) => f.tasks.some((t) => t.kind === kind && t.status === "open"));
  const role = file.tasks.find((t) => t.kind === kind && t.status === "open")?.role ?? "";
  const call = await api.as(role);
  const { body } = await call.get(`/v1/tasks?caseId=${id}&kind=${kind}`).expect(200);
  return call.post(`/v1/tasks/${body.items[0].id}/complete`, answer, key ? { "idempotency-key": key } : {});
}

async function seen(post = "director") {
  return (await (await api.as(post)).get(`/v1/cases/${id}`).expect(200)).body;
}

describe("a case over HTTP, on real parts", () => {
  it("is filed, and 201 is answered with what a GET shows", async () => {
    ({ id } = (await (await api.as("filing")).post("/v1/cases", filing, { "idempotency-key": "real-1" }).expect(201)).body);
    await court.simulator.admin.setWorld(id, { found: [{ type: "bankDeposit", value: "300000.00" }] });
    expect(await seen()).toMatchObject({ id, segment: expect.any(String), deadlines: expect.arrayContaining([expect.objectContaining({ node: "transfer", rule: "R23" })]) });
  });

  it("R06 goes to the fast track when the queries find enough; the leader accepts", async () => {
    await court.until(id, (f) => f.triage !== undefined);
    expect((await complete("acceptCase")).status).toBe(200);
    expect(await seen()).toMatchObject({ track: "fastTrack", team: "fast-track", officer: "邵明轩", account: expect.stringMatching(/^\d+/), measures: [{ kind: "freeze" }] });
  });

  it("a success is answered only when a GET shows it", async () => {
    for (const kind of ["issueNotice", "orderPropertyReport"]) {
      const { body } = await complete(kind);
      expect((await seen()).seq).toBeGreaterThanOrEqual(body.seq);
    }
  });

  it("R30 court-held money is refused by the real case, and kept on its timeline", async () => {
    const call = await api.as("fast-track");
    const { body } = await call.post(`/v1/cases/${id}/performances`, { on: instantOfMs(Date.now()).slice(0, 10), amount: "1000.00", kind: "courtHeld" }).expect(409);
    expect(body.rule).toBe("R30");
    const { body: events } = await call.get(`/v1/cases/${id}/events`);
    expect(events.items.at(-1)).toMatchObject({ type: "refused", rule: "R30" });
  });

  it("R27 R29 R46 money comes by a signed notice and leaves by three hands to the payee's account", async () => {
    const { account } = await seen();
    const at = instantOfMs(Date.now());
    await court.simulator.admin.arrive({ account, amount: "120000.00", serial: "S1", payer: "张三" }, at);
    const body = JSON.stringify({ serial: "S1", account, amount: "120000.00", payer: "张三", at });
    const stamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac("sha256", Buffer.from(BANK_SECRET.slice(6), "base64")).update(`m1.${stamp}.${body}`).digest("base64");
    await api.agent.post("/v1/funds/arrivals").set({ "content-type": "application/json", "webhook-id": "m1", "webhook-timestamp": stamp, "webhook-signature": `v1,${mac}` })
      .send(body).expect(202, /"matched":true/);

    expect((await complete("confirmArrival", { approve: true })).status).toBe(200);
    expect((await complete("recordPayeeAccount", { holder: "李四", bank: "南召农商行", number: "6222020200112233445" })).status).toBe(200);
    expect((await complete("approveFunds", { approve: true })).status).toBe(200);
    const pay = await Promise.all([complete("pay", {}, "pay"), complete("pay", {}, "pay")]);
    expect(pay.map((p) => p.status)).toEqual([200, 200]);
    await court.until(id, (f) => f.disbursements.length > 0 && f.disbursements.every((d) => d.status === "paid"));
    expect((await seen()).funds).toMatchObject({ arrived: "120000.00", disbursed: "120000.00", balance: "0.00", disbursements: [{ payee: "李四", status: "paid" }] });
    const ledger = (await (await api.as("funds-manager")).get(`/v1/cases/${id}/ledger`).expect(200)).body;
    expect(ledger.balances).toEqual({ bankClearing: "0.00", [`case:${id}`]: "0.00" });
  });

  it("L28 closes on the command center's approval; after that it takes no command", async () => {
    expect((await complete("backfillReceipt", { receipt: "豫票00012345" })).status).toBe(200);
    expect((await complete("approveClosing", { approve: true })).status).toBe(200);
    await court.until(id, (f) => f.status === "closed");
    expect(await seen()).toMatchObject({ status: "closed", segment: "closed", closedBy: "performance" });
    const { body } = await (await api.as("fast-track")).post(`/v1/cases/${id}/suspensions`, { ground: "x", from: "2026-11-24" }).expect(409);
    expect(body.rule).toBe("state");
  });

  it("L23 no name, number or account of anyone is in the history", async () => {
    const client = await court.deps.temporal.client();
    const history = JSON.stringify(await client.workflow.getHandle(`case-${id}`).fetchHistory());
    const decoded = [...history.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map((m) => Buffer.from(m[1] ?? "", "base64").toString()).join("\n");
    expect(decoded).toContain("recordPayeeAccount");
    for (const secret of ["张三", "李四", "6222020200112233445", "南召农商行"]) expect(history.includes(secret) || decoded.includes(secret), secret).toBe(false);
  });
});
