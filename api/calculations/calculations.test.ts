import { afterAll, describe, expect, it } from "vitest";
import { anApi } from "../given/a-given-api.js";

const api = anApi();
afterAll(() => api.end());
const ask = async (what: string, body: object) => (await api.as("clerk")).post(`/v1/calculations/${what}`, body);

describe("POST /v1/calculations/deadline", () => {
  it("R23 two working days from before National Day end on 8 October", async () => {
    const { body } = await ask("deadline", { from: "2026-09-29", length: 2, unit: "workingDays" });
    expect(body).toMatchObject({ dueAt: "2026-10-08T23:59:59+08:00", provisional: false });
    expect(body.skipped.map((s: { date: string }) => s.date)).toEqual(["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"]);
  });

  it("is provisional in a year without a calendar", async () => {
    expect((await ask("deadline", { from: "2026-12-31", length: 2, unit: "months" })).body).toMatchObject({ dueAt: "2027-03-01T23:59:59+08:00", provisional: true });
  });

  it.each<[object, string[]]>([
    [{ from: "2026-09-29", length: 2, unit: "weeks" }, ["/unit"]],
    [{ from: "2026-09-29", length: -1, unit: "days" }, ["/length"]],
    [{ from: "2026-09-29", length: 1.5, unit: "days" }, ["/length"]],
    [{ from: "2026-09-29", length: 1_000_000, unit: "workingDays" }, ["/length"]],
    [{ from: "2026-09-29", length: 9_999, unit: "workingDays" }, ["/length"]],
    [{ length: 1, unit: "days" }, ["/from"]],
    [{ from: "2026-09-29", length: "2", unit: "days" }, ["/length"]],
  ])("%j is 422 at %j", async (body, expected) => {
    const answer = await ask("deadline", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
  });
});

describe("POST /v1/calculations/interest", () => {
  it("L05 general interest in yuan, with how it came about", async () => {
    const { body } = await ask("interest", {
      items: [{ principal: "100000.00", rate: "4.35", from: "2025-01-01", to: "2025-12-31" }],
      delayed: { from: "2025-12-31", to: "2026-01-10", base: "100000.00" },
      payments: [{ on: "2026-01-10", amount: "1000.00" }],
    });
    expect(body.items[0]).toMatchObject({ amount: "4338.08", explained: expect.any(String) });
    expect(body.delayed).toMatchObject({ days: 10, amount: "175.00" });
    expect(body).toMatchObject({ total: "4513.08", satisfied: [{ on: "2026-01-10", amount: "1000.00" }] });
  });

  it("a rate may be a JSON number", async () => {
    const { body } = await ask("interest", { items: [{ principal: "100000.00", rate: 4.35, from: "2025-01-01", to: "2025-12-31" }] });
    expect(body.items[0].amount).toBe("4338.08");
  });

  it.each<[object, string[]]>([
    [{ items: [{ principal: "1.00", rate: "-1", from: "2025-01-01", to: "2025-12-31" }] }, ["/items/0/rate"]],
    [{ items: [{ principal: "1.00", rate: "4", from: "2025-12-31", to: "2025-01-01" }] }, ["/items/0/to"]],
    [{ items: [], delayed: { from: "2025-01-01", to: "2025-02-01", base: 5 } }, ["/delayed/base"]],
    [{ items: [], payments: [{ on: "2025-02-29", amount: "1.00" }] }, ["/payments/0/on"]],
    ...["-1.00", "0.00", "1.001", "1000000000000000000", "1e5", "+1.00", " 1.00", "１.00"].map((principal): [object, string[]] =>
      [{ items: [{ principal, rate: "4", from: "2025-01-01", to: "2025-12-31" }] }, ["/items/0/principal"]]),
    [{ items: [{ principal: "9999999999999.99", rate: "4", from: "2025-01-01", to: "2025-12-31" }] }, ["/items"]],
    [{ items: [{ principal: "9999999999.99", rate: "9999", from: "1900-01-01", to: "9999-12-31" }] }, ["/items/0"]],
    [{ delayed: { from: "1900-01-01", to: "9999-12-31", base: "9999999999999.99" } }, ["/delayed"]],
    [{ delayed: { from: "2025-02-01", to: "2025-01-01", base: "5.00" } }, ["/delayed/to"]],
    [{ delayed: { from: "2025-01-01", to: "2025-02-01", base: "5.00", excluded: [{ from: "2025-01-20", to: "2025-01-10" }] } }, ["/delayed/excluded/0/to"]],
    [{ payments: [{ on: "2025-02-01", amount: "9999999999999.99" }, { on: "2025-02-01", amount: "9999999999999.99" }] }, ["/payments"]],
    [{ items: [{ principal: "1.00", rate: 1e-9, from: "2025-01-01", to: "2025-12-31" }] }, ["/items/0/rate"]],
    [{ items: [], more: 1 }, ["/more"]],
  ])("%j is 422 at %j", async (body, expected) => {
    const answer = await ask("interest", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
  });
});

describe("POST /v1/calculations/interest at its edges", () => {
  const delayed = { from: "2025-12-31", to: "2026-01-10", base: "100000.00" };
  it.each<[string, object, object]>([
    ["excluded ranges that overlap count once", { excluded: [{ from: "2026-01-01", to: "2026-01-03" }, { from: "2026-01-02", to: "2026-01-05" }] }, { days: 5, amount: "87.50" }],
    ["excluded ranges outside count for nothing", { excluded: [{ from: "2020-01-01", to: "2021-01-03" }, { from: "2027-01-02", to: "2027-01-05" }] }, { days: 10, amount: "175.00" }],
    ["an excluded range around all leaves nothing", { excluded: [{ from: "2020-01-01", to: "2029-01-03" }] }, { days: 0, amount: "0.00" }],
    ["a period of no day bears nothing", { to: "2025-12-31" }, { days: 0, amount: "0.00" }],
  ])("L05 %s", async (_, more, expected) => expect((await ask("interest", { delayed: { ...delayed, ...more } })).body.delayed).toMatchObject(expected));

  it("L06 a payment before the first day lowers the base from the start, and what is too much is excess", async () => {
    const pay = async (amount: string) => (await ask("interest", { delayed, payments: [{ on: "2020-01-01", amount }] })).body;
    expect(await pay("1000.00")).toMatchObject({ delayed: { amount: "173.25" }, open: { principal: "99000.00" } });
    expect(await pay("100000.01")).toMatchObject({ total: "0.00", excess: "0.01" });
  });

  it("nothing asked is nothing owed", async () => {
    expect((await ask("interest", {})).body).toMatchObject({ items: [], delayed: { days: 0, amount: "0.00" }, satisfied: [], total: "0.00" });
  });
});

describe("POST /v1/calculations/distribution", () => {
  it("L14 pro rata to the fen, ties to the first listed", async () => {
    const { body } = await ask("distribution", {
      available: "100.00", costs: "0.00", creditors: ["a", "b", "c"].map((id) => ({ id, amount: "100.00", priority: 1 })),
    });
    expect(body).toMatchObject({ shares: [{ id: "a", share: "33.34" }, { id: "b", share: "33.33" }, { id: "c", share: "33.33" }], total: "100.00" });
  });

  it("L27 in the order of seizure, dates and instants alike", async () => {
    const { body } = await ask("distribution", {
      available: "150.00", costs: "0.00", mode: "seizureOrder",
      creditors: [{ id: "late", amount: "100.00", priority: 1, seizedAt: "2026-02-01T09:00:00+08:00" }, { id: "early", amount: "100.00", priority: 1, seizedAt: "2026-02-01" }],
    });
    expect(body.shares).toEqual([{ id: "late", share: "50.00" }, { id: "early", share: "100.00" }]);
  });

  it.each<[object, string[]]>([
    [{ available: "1.00", costs: "2.00", creditors: [{ id: "a", amount: "1.00", priority: 1 }] }, ["/costs"]],
    [{ available: "1.00", costs: "0", creditors: [] }, ["/creditors"]],
    [{ available: "-1.00", costs: "0.001", creditors: [{ id: "a", amount: "1000000000000000000", priority: 1 }] }, ["/available", "/costs", "/creditors/0/amount"]],
    [{ available: "1.00", costs: "0", creditors: [{ id: "a", amount: "1.00", priority: 1 }, { id: " a ", amount: "1.00", priority: 2 }] }, ["/creditors/1/id"]],
    [{ available: "1.00", costs: "0", creditors: ["a", "b"].map((id) => ({ id, amount: "9999999999999.99", priority: 1 })) }, ["/creditors"]],
    [{ available: "1.00", costs: "0", mode: "fair", creditors: [{ id: "a", amount: "1.00", priority: 1.5 }] }, ["/mode", "/creditors/0/priority"]],
    [{ available: "1.00", creditors: [{ id: "a", amount: "1.00", priority: 1 }] }, ["/costs"]],
    [{ available: "1.00", costs: "0", creditors: [{ id: "a", amount: "1.00", priority: 0 }] }, ["/creditors/0/priority"]],
    [{ available: "1.00", costs: "0", creditors: [{ id: "a", amount: "1.00", priority: 1, seizedAt: "yesterday" }] }, ["/creditors/0/seizedAt"]],
  ])("%j is 422 at %j", async (body, expected) => {
    const answer = await ask("distribution", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
  });
});
