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
  ])("%j is 422 at %j", async (body, expected) => {
    const answer = await ask("interest", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
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
    [{ available: "1.00", costs: "0", creditors: [{ id: "a", amount: "1.00", priority: 0 }] }, ["/creditors/0/priority"]],
    [{ available: "1.00", costs: "0", creditors: [{ id: "a", amount: "1.00", priority: 1, seizedAt: "yesterday" }] }, ["/creditors/0/seizedAt"]],
  ])("%j is 422 at %j", async (body, expected) => {
    const answer = await ask("distribution", body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(expected);
  });
});
