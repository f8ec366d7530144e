import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, NOW, type Calls, type GivenApi } from "../given/a-given-api.js";
import { accountOf, bringToTeam, fileOf, tell } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";
import { paymentActivities } from "../../activities/payments.js";
import type { CaseFile } from "../../domain/case/file.js";
import { fen } from "../../domain/money/fen.js";

let api: GivenApi;
let east: Calls;
let id: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  east = await api.as("east");
});
afterAll(() => api.end());

beforeEach(async () => {
  id = (await (await api.as("filing")).post("/v1/cases", anotherFiling()).expect(201)).body.id;
  await bringToTeam(api.deps, id, NOW, false);
});

/** The open task of a kind, as the holder of a post sees it. */
async function task(post: string, kind: string): Promise<{ id: string; form: object; about: Record<string, unknown>; mayComplete: boolean }> {
  const { body } = await (await api.as(post)).get(`/v1/tasks?caseId=${id}&kind=${kind}`).expect(200);
  expect(body.items, kind).toHaveLength(1);
  return body.items[0];
}
const LATER = "2026-09-30T09:00:00+08:00" as typeof NOW;
const aDifference = (caseId: string) => ({
  id: `diff-${caseId}`, day: new Date("2026-09-28"), kind: "amount", subject: `balance:${caseId}`, caseId, what: "余额不符", status: "open", foundAt: new Date(NOW), dueAt: new Date(NOW),
});
const complete = async (post: string, taskId: string, answer: object, key?: string) =>
  (await api.as(post)).post(`/v1/tasks/${taskId}/complete`, answer, key ? { "idempotency-key": key } : {});

describe("tasks", () => {
  it("R10 the named leader accepts; done twice is 409 and changes nothing", async () => {
    const accept = await task("east", "acceptCase");
    const { body } = await east.get(`/v1/tasks/${accept.id}`).expect(200);
    expect(body).toMatchObject({
      id: accept.id, kind: "acceptCase", title: { zh: "接收案件" }, role: "east", assignee: "贺云舟", status: "open", mayComplete: true, whyNot: null,
      dueAt: expect.stringMatching(/T23:59:59\+08:00$/), form: { type: "object" },
    });
    expect((await complete("east", accept.id, {})).status).toBe(200);
    const { seq } = await fileOf(api.deps, id);
    const again = await complete("east", accept.id, {});
    expect(again.body).toMatchObject({ status: 409, rule: "state" });
    expect((await fileOf(api.deps, id)).seq).toBe(seq);
    expect((await east.get(`/v1/tasks/${accept.id}`)).body).toMatchObject({ status: "done", mayComplete: false, doneAt: NOW });
  });

  it("two at once: one is done, the other 409; with one key both get one answer", async () => {
    const accept = await task("east", "acceptCase");
    const both = await Promise.all([complete("east", accept.id, {}), complete("east", accept.id, {})]);
    expect(both.map((b) => b.status).filter((s) => s === 200)).toHaveLength(1);
    const notice = await task("east", "issueNotice");
    const same = await Promise.all([complete("east", notice.id, {}, "n"), complete("east", notice.id, {}, "n")]);
    expect(same.map((b) => b.status)).toEqual([200, 200]);
    expect(same[0]?.body).toEqual(same[1]?.body);
  });

  it("an answer that is not by the form is 422 with its pointers, and changes nothing", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    const search = await task("east", "searchOffline");
    const { seq } = await fileOf(api.deps, id);
    const answer = await complete("east", search.id, { found: [{ type: "ship", value: 1, of: "路人" }], extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer).sort()).toEqual(["/extra", "/found/0/of", "/found/0/type", "/found/0/value"]);
    expect((await fileOf(api.deps, id)).seq).toBe(seq);
  });

  it("R26 what an offline search finds goes to the case by partyId", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    const search = await task("east", "searchOffline");
    expect((await complete("east", search.id, { found: [{ type: "house", value: "300000.00", of: "张三" }] })).status).toBe(200);
    expect((await fileOf(api.deps, id)).found).toMatchObject([{ type: "house", value: 30_000_000, of: "p2" }]);
  });

  it("R28 a deduction into another account than the case's is refused", async () => {
    const about = { measureIds: [], amount: 100 };
    await api.db.task.create({
      data: { id: `${id}.t90`, caseId: id, ordinal: 90, kind: "deductDeposit", rule: "L25", role: "east", about, createdAt: new Date(NOW), dueAt: new Date(NOW), status: "open" },
    });
    const answer = await complete("east", `${id}.t90`, { ruling: "（2026）豫1321执1号之一", amount: "1.00", account: "6228000000000000" });
    expect(answer.body).toMatchObject({ status: 409, rule: "R28" });
    const own = await complete("east", `${id}.t90`, { ruling: "（2026）豫1321执1号之一", amount: "1.00", account: accountOf(id) });
    expect(own.body.rule).not.toBe("R28");
  });

  it("most urgent first, and `mine` leaves out what only others do", async () => {
    const { body } = await (await api.as("director")).get("/v1/tasks?limit=100").expect(200);
    const due = body.items.map((t: { dueAt: string }) => t.dueAt);
    expect(due).toEqual([...due].sort());
    expect((await (await api.as("director")).get("/v1/tasks?mine=true")).body.items).toEqual([]);
  });
});

describe("R27 money from arrival to payment", () => {
  const arrive = () => tell(api.deps, id, { type: "arrived", at: NOW, serial: `S-${id}`, amount: fen(12_000_000), bankAt: NOW });

  it("approver, payee's account and payer are different hands; the account stays out of commands and events", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    await arrive();
    await complete("funds-manager", (await task("funds-manager", "confirmArrival")).id, { approve: true });
    const account = { holder: "李四", bank: "南召农商行", number: "6222020200112233445" };
    const record = await task("east", "recordPayeeAccount");
    expect(record.about).toMatchObject({ partyId: "李四" });
    expect((await complete("east", record.id, account)).status).toBe(200);
    expect((await api.db.party.findFirstOrThrow({ where: { caseId: id, side: "applicant" } })).bankAccount).toEqual(account);
    const kept = JSON.stringify([await api.db.command.findMany({ where: { caseId: id } }), await api.db.caseEvent.findMany({ where: { caseId: id }, omit: { position: true } })]);
    expect(kept).not.toMatch(/6222020200112233445|南召农商行|李四|张三/);

    const approve = await task("funds-approver", "approveFunds");
    expect(approve.about).toMatchObject({ amount: "120000.00", payees: ["李四"], amounts: ["120000.00"] });
    expect((await complete("funds-manager", approve.id, { approve: true })).status).toBe(404);
    expect((await complete("funds-approver", approve.id, { approve: true })).status).toBe(200);

    const pay = await task("funds-manager", "pay");
    expect(pay.about).toMatchObject({ disbursements: [{ payee: "李四", amount: expect.any(String) }] });
    expect((await complete("funds-approver", pay.id, {})).status).toBe(404);
    expect((await complete("funds-manager", pay.id, {})).status).toBe(200);
  });

  it("R46 an approval holds for the account and the amount that were approved, and R01 for books that agree", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    await arrive();
    await complete("funds-manager", (await task("funds-manager", "confirmArrival")).id, { approve: true });
    await complete("east", (await task("east", "recordPayeeAccount")).id, { holder: "李四", bank: "南召农商行", number: "6222020200112233445" });
    await complete("funds-approver", (await task("funds-approver", "approveFunds")).id, { approve: true });
    const difference = await api.db.fundsDifference.create({ data: aDifference(id) });
    const pay = await task("funds-manager", "pay");
    expect((await complete("funds-manager", pay.id, {})).body).toMatchObject({ status: 409, rule: "R01" });
    await api.db.fundsDifference.update({ where: { id: difference.id }, data: { status: "settled", because: "银行补登", settledAt: new Date(NOW), settledBy: { post: "command-center" } } });
    expect((await complete("funds-manager", pay.id, {})).status).toBe(200);

    const { file } = await api.db.caseFile.findUniqueOrThrow({ where: { caseId: id } });
    const d = (file as unknown as CaseFile).disbursements[0]!;
    const order = { caseId: id, caseNumber: "x", disbursementId: d.id, round: 1, arrivalId: d.arrivalId, payee: d.payee, amount: d.amount, at: NOW, scenarioTime: NOW, validMinutes: 30 };
    const payments = paymentActivities({ db: api.db, profile: api.deps.profile, courtSystemsUrl: "http://127.0.0.1:1", collectForMs: 0 });
    const other = { holder: "李四", bank: "南召农商行", number: "6222020200119999999" };
    const party = { caseId_partyId: { caseId: id, partyId: d.payee } };
    const { bankAccount } = await api.db.party.findUniqueOrThrow({ where: party });
    await api.db.party.update({ where: party, data: { bankAccount: other } });
    await expect(payments.reservePayment(order)).rejects.toThrow("R46");
    await api.db.party.update({ where: party, data: { bankAccount: bankAccount! } });
    await expect(payments.reservePayment({ ...order, amount: fen(d.amount - 1) })).rejects.toThrow("R46");
    expect(await api.db.paymentInstruction.count({ where: { caseId: id } })).toBe(0);
    expect(await payments.reservePayment(order)).toMatchObject({ status: "reserved", serial: `${id}-${d.id}-1-1` });
    await expect(api.db.paymentApproval.deleteMany({ where: { caseId: id } })).rejects.toThrow("append-only");

    // Never twice: another serial only in place of the one that the bank was asked about, and of none that people settle.
    const serial = `${id}-${d.id}-1-1`;
    await api.db.paymentInstruction.update({ where: { serial }, data: { status: "sent" } });
    const later = { ...order, at: LATER, scenarioTime: LATER };
    expect(await payments.renewPayment({ ...later, asked: `${id}-${d.id}-1-0` })).toMatchObject({ status: "sent", serial });
    await tell(api.deps, id, { type: "disbursementReported", status: "unknown", at: NOW, disbursementId: d.id });
    expect(await payments.renewPayment({ ...later, asked: serial })).toMatchObject({ status: "sent", serial });
    const settle = await task("funds-approver", "settlePayment");
    const notPaid = await complete("funds-approver", settle.id, { outcome: "notPaid", statement: "对账单无此笔" });
    expect(notPaid.body).toMatchObject({ status: 409, rule: "R46" }); // its validUntil has not passed
  });

  it("a refusal leaves the account as it was", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    await arrive();
    await complete("funds-manager", (await task("funds-manager", "confirmArrival")).id, { approve: true });
    const record = await task("east", "recordPayeeAccount");
    const { ordinal } = await api.db.task.findUniqueOrThrow({ where: { id: record.id } });
    await tell(api.deps, id, {
      type: "command", at: NOW, commandId: "meanwhile", by: { post: "east", staffId: "nz-006" },
      command: { name: "completeTask", body: { taskId: `t${ordinal}`, kind: "recordPayeeAccount", answer: { holder: "", bank: "", number: "" } } },
    });
    await api.db.task.update({ where: { id: record.id }, data: { status: "open" } });
    const late = await complete("east", record.id, { holder: "别人", bank: "别处", number: "99999999" });
    expect(late.status).toBe(409);
    expect((await api.db.party.findFirstOrThrow({ where: { caseId: id, side: "applicant" } })).bankAccount).toBeNull();
  });

  it("L16 what nobody can take goes into escrow on the director's signature, and comes back when it is released", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    await arrive();
    await complete("funds-manager", (await task("funds-manager", "confirmArrival")).id, { approve: true });
    const deferral = { serial: `S-${id}`, ground: "whereaboutsUnknown", because: "李四下落不明" };
    await east.post(`/v1/cases/${id}/deferrals`, deferral).expect(200);
    const balances = async () => (await api.db.ledgerAccount.findMany({ where: { id: { endsWith: id } }, orderBy: { id: "asc" } })).map((a) => [a.id, Number(a.balanceFen)]);
    expect(await balances()).toEqual([[`case:${id}`, 12_000_000]]);
    const decide = await task("director", "approveDeferral");
    expect(decide.about).toMatchObject({ amount: "120000.00", ground: "whereaboutsUnknown", because: "李四下落不明" });
    expect((await complete("director", decide.id, { approve: true })).status).toBe(200);
    expect(await balances()).toEqual([[`case:${id}`, 0], [`escrow:${id}`, 12_000_000]]);
    await east.post(`/v1/cases/${id}/releases`, { serial: `S-${id}`, on: "2026-09-29", because: "已找到" }).expect(200);
    expect(await balances()).toEqual([[`case:${id}`, 12_000_000], [`escrow:${id}`, 0]]);
    expect((await fileOf(api.deps, id)).deadlines.filter((d) => d.node === "disbursement").map((d) => [d.rule, d.status])).toEqual([["R29", "withdrawn"], ["L16", "open"]]);
  });

  it("L14 a plan by name: signed by the director, served, objected to by a party", async () => {
    await complete("east", (await task("east", "acceptCase")).id, {});
    await arrive();
    await complete("funds-manager", (await task("funds-manager", "confirmArrival")).id, { approve: true });
    const serial = `S-${id}`;
    const at = (what: string, body: object) => east.post(`/v1/cases/${id}/distribution-${what}`, body);
    const plan = { serial, mode: "proRata", creditors: [{ party: "李四", amount: "90000.00", priority: 1 }] };
    expect((await at("plans", { ...plan, creditors: [{ party: "张三", amount: "1.00" }, { party: "李四", amount: "0.00" }] })).body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(["/creditors/1/amount"]);
    expect((await at("plans", { ...plan, creditors: [{ party: "张三", amount: "1.00" }] })).body.errors).toMatchObject([{ pointer: "/creditors/0/party" }]);
    expect((await at("plans", { ...plan, mode: "seizureOrder" })).body).toMatchObject({ status: 409, rule: "L14" });
    await at("plans", plan).expect(200);
    await complete("east", (await task("east", "recordPayeeAccount")).id, { holder: "李四", bank: "南召农商行", number: "6222020200112233445" });
    const sign = await task("director", "approveDistribution");
    expect(sign.about).toMatchObject({ payees: ["李四", expect.any(String)], amounts: ["90000.00", "30000.00"] });
    await complete("director", sign.id, { approve: true });
    const objection = { serial, by: "张三", against: "李四", amount: "100.00", because: "张三认为数额有误" };
    await at("objections", objection).expect(200);
    expect((await at("objections", { ...objection, amount: "90000.00" })).body.errors).toMatchObject([{ pointer: "/amount" }]);
    await at("oppositions", { objection: "a1o1", by: "李四" }).expect(200);
    await at("lawsuits", { objection: "a1o1", suit: "（2026）豫1321民初999号" }).expect(200);
    await at("judgments", { objection: "a1o1", outcome: "dismissed" }).expect(200);
    const { body } = await east.get(`/v1/cases/${id}/events`);
    const objected = body.items.find((e: { type: string }) => e.type === "distributionPlanObjected");
    expect(objected).toMatchObject({ rule: "L14", data: { objection: { by: "张三", against: "李四", amount: "100.00" }, because: "张三认为数额有误" } });
    expect((await api.db.caseEvent.findMany({ where: { caseId: id }, omit: { position: true } })).some((e) => JSON.stringify(e.data).includes("张三"))).toBe(false);
  });
});
