import { describe, expect, it } from "vitest";
import { admin, aPayment, aSimulator, clientsOf, NINE } from "../simulator/a-simulator.js";

const CASE = { requestId: "open-c1", caseId: "c1", caseNumber: "（2026）豫1321执1号" };
const until = (time: string) => ({ validUntil: `2026-09-29T${time}:00+08:00` });
const pays = (sim: { book: { effects(f: { system: "bank" }): { kind: string }[] } }) => sim.book.effects({ system: "bank" }).filter((e) => e.kind === "pay");

describe("the bank", () => {
  it("R27 opens one account for a case, however often and under whatever request it is asked", async () => {
    const sim = await aSimulator();
    const { bank } = clientsOf(sim, NINE);
    const opened = await bank.openAccount(CASE);
    expect(opened).toEqual({ account: expect.stringMatching(/^\d{19}$/), at: NINE });
    expect(await bank.openAccount(CASE)).toEqual(opened);
    expect(await bank.openAccount({ ...CASE, requestId: "again" })).toEqual(opened);
    expect(sim.book.effects({ system: "bank" })).toMatchObject([{ kind: "openAccount", instruction: "open-c1", account: opened.account, caseId: "c1" }]);
    expect(await bank.askAccount({ requestId: "open-c1" })).toEqual({ status: "opened", ...opened });
    expect(await bank.askAccount({ requestId: "never" })).toEqual({ status: "unknown" });
    const other = await bank.openAccount({ ...CASE, requestId: "open-c2", caseId: "c2" });
    expect(other.account).not.toBe(opened.account);
  });

  it("gives a case the same number in every run", async () => {
    const [a, b] = [clientsOf(await aSimulator(), NINE), clientsOf(await aSimulator(), NINE)];
    expect(await a.bank.openAccount(CASE)).toEqual(await b.bank.openAccount(CASE));
  });

  it("pays once for a serial, and tells of it by serial", async () => {
    const sim = await aSimulator();
    const { bank } = clientsOf(sim, NINE);
    const { account } = await bank.openAccount(CASE);
    expect(await bank.pay(aPayment({ account }))).toEqual({ status: "paid", at: NINE });
    expect(await bank.pay(aPayment({ account }))).toEqual({ status: "paid", at: NINE });
    expect(pays(sim)).toEqual([expect.objectContaining({
      instruction: "I-1", serial: "S-1", account, amount: "50000.00", payee: "王五", target: "6228000011112222", at: NINE, caseId: "c1",
    })]);
    expect(sim.book.requests({ system: "bank" }).filter((r) => r.path === "/bank/pay")).toMatchObject([{ id: "S-1", attempt: 1 }, { id: "S-1", attempt: 2 }]);
    expect(await bank.queryBySerial({ serial: "S-1" })).toEqual({ status: "paid", at: NINE });
    expect(await bank.queryBySerial({ serial: "S-2" })).toEqual({ status: "notFound" });
  });

  it("refuses a serial that comes back with another content, for good", async () => {
    const sim = await aSimulator();
    const { bank } = clientsOf(sim, NINE);
    await bank.pay(aPayment());
    await expect(bank.pay(aPayment({ amount: "50000.01" }))).rejects.toMatchObject({ name: "DefiniteRefusal", code: "conflict" });
    expect(pays(sim)).toHaveLength(1);
  });

  it.each([
    ["at the last second", "09:00", "paid"],
    ["past it", "08:59", "refused"],
  ])("executes a payment %s of validUntil: %s", async (_, time, status) => {
    const sim = await aSimulator();
    const { bank } = clientsOf(sim, NINE);
    expect(await bank.pay(aPayment(until(time)))).toMatchObject({ status });
    expect(await bank.queryBySerial({ serial: "S-1" })).toMatchObject({ status });
    expect(pays(sim)).toHaveLength(status === "paid" ? 1 : 0);
  });

  it("executes past validUntil where it is told not to honour it", async () => {
    const sim = await aSimulator();
    await sim.admin.setBank({ honoursValidUntil: false });
    expect(await clientsOf(sim, NINE).bank.pay(aPayment(until("08:00")))).toMatchObject({ status: "paid" });
  });

  it("pays every call it gets where its dedupe is off", async () => {
    const sim = await aSimulator();
    await admin(sim, "PUT", "/bank/settings", { dedupe: false });
    const { bank } = clientsOf(sim, NINE);
    await bank.pay(aPayment());
    await bank.pay(aPayment());
    expect(pays(sim)).toHaveLength(2);
  });

  it("S12 settles later at its own instant; a query meanwhile says pending, or nothing where it hides", async () => {
    const sim = await aSimulator();
    await sim.admin.setBank({ settlesAfterMinutes: 10 });
    expect(await clientsOf(sim, NINE).bank.pay(aPayment())).toMatchObject({ status: "accepted" });
    const at = (time: string) => clientsOf(sim, `2026-09-29T${time}+08:00`).bank.queryBySerial({ serial: "S-1" });
    expect(await at("09:09:59")).toMatchObject({ status: "pending" });
    await sim.admin.setBank({ settlesAfterMinutes: 10, hidesUntilSettled: true });
    expect(await at("09:09:59")).toEqual({ status: "notFound" });
    expect(pays(sim)).toHaveLength(0);
    expect(await at("11:00:00")).toEqual({ status: "paid", at: "2026-09-29T09:10:00+08:00" });
    expect(pays(sim)).toMatchObject([{ at: "2026-09-29T09:10:00+08:00" }]);
  });

  it("S12 never settles past validUntil", async () => {
    const sim = await aSimulator();
    await sim.admin.setBank({ settlesAfterMinutes: 120 });
    await clientsOf(sim, NINE).bank.pay(aPayment(until("10:00")));
    expect(await clientsOf(sim, "2026-09-30T09:00:00+08:00").bank.queryBySerial({ serial: "S-1" })).toMatchObject({ status: "refused" });
    expect(pays(sim)).toHaveLength(0);
  });

  it("refuses a payee it is told to refuse, by number or holder", async () => {
    const sim = await aSimulator();
    await sim.admin.setRefusals([{ system: "bank", target: "6228000011112222", because: "账号户名不符" }]);
    expect(await clientsOf(sim, NINE).bank.pay(aPayment())).toEqual({ status: "refused", at: NINE, because: "账号户名不符" });
    expect(pays(sim)).toHaveLength(0);
  });

  it.each([["0.00"], ["-1.00"], ["1e3"], ["1.005"], ["NaN"]])("S15 never takes an amount like %s", async (amount) => {
    const sim = await aSimulator();
    await expect(clientsOf(sim, NINE).bank.pay(aPayment({ amount }))).rejects.toMatchObject({ name: "BadInput", errors: [{ pointer: "/amount" }] });
    const answer = await fetch(`${sim.url}/bank/pay`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(aPayment({ amount })) });
    expect(answer.status).toBe(422);
    expect(pays(sim)).toHaveLength(0);
  });

  it("A1 states a day's entries and the balance at its end, for one account or all", async () => {
    const sim = await aSimulator();
    const { bank } = clientsOf(sim, NINE);
    const { account } = await bank.openAccount(CASE);
    await sim.admin.arrive({ account, amount: "80000.00", serial: "A-1", payer: "张三", at: "2026-09-28T16:00:00+08:00" });
    await sim.admin.arrive({ account: "999", amount: "1.00", serial: "A-2", at: NINE });
    await bank.pay(aPayment({ account }));
    expect(await bank.statement({ account, date: "2026-09-28" })).toMatchObject({ entries: [{ kind: "arrival", serial: "A-1", counterparty: "张三" }], balances: [{ balance: "80000.00" }] });
    const all = await bank.statement({ date: "2026-09-29" });
    expect(all.entries.map((e) => [e.kind, e.amount])).toEqual([["arrival", "1.00"], ["payment", "50000.00"]]);
    expect(all.balances).toEqual([{ account, balance: "30000.00" }, { account: "999", balance: "1.00" }]);
  });

  it("R27 states a long day in pages, each with the totals of the whole, for the bank that was asked", async () => {
    const sim = await aSimulator();
    for (let i = 1; i <= 1001; i += 1) await sim.admin.arrive({ account: "999", amount: "1.00", serial: `A-${i}`, at: NINE });
    const { bank } = clientsOf(sim, NINE);
    const page = (n: number) => bank.statement({ date: "2026-09-29", bank: "示例银行", page: n });
    const [first, second] = [await page(1), await page(2)];
    expect([first.entries.length, second.entries.length]).toEqual([1000, 1]);
    for (const each of [first, second]) expect(each).toMatchObject({ bank: "示例银行", pages: 2, lines: 1001, credits: "1001.00", debits: "0.00" });
  });

  it("S13 books an arrival once by its serial, refuses another content, and a reversal of nothing", async () => {
    const sim = await aSimulator();
    const order = { account: "1", amount: "10.00", serial: "A-1", at: NINE };
    expect((await admin(sim, "POST", "/bank/arrivals", order)).status).toBe(201);
    expect((await admin(sim, "POST", "/bank/arrivals", order)).status).toBe(201);
    expect(await admin(sim, "POST", "/bank/arrivals", { ...order, amount: "11.00" })).toMatchObject({ status: 409 });
    expect(await admin(sim, "POST", "/bank/arrivals", { ...order, serial: "A-9", reverses: "A-8" })).toMatchObject({ status: 404 });
    expect(await admin(sim, "POST", "/bank/arrivals", { ...order, serial: "A-3", amount: "x" })).toMatchObject({ status: 422, body: { errors: [{ pointer: "/amount" }] } });
    expect(sim.book.effects({ system: "bank" })).toHaveLength(1);
  });
});
