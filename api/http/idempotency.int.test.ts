import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, type Calls, type GivenApi } from "../given/a-given-api.js";
import { anotherFiling } from "../given/a-filing.js";
import { fileCase } from "../../commands/file-case.js";
import { forgetOldKeys, requestHash, workId } from "./idempotency.js";

let api: GivenApi;
let filing: Calls;
const key = (k: string) => ({ "idempotency-key": k });

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  filing = await api.as("filing");
});
afterAll(() => api.end());

describe("a request with an Idempotency-Key", () => {
  it("is done once and answered alike, however the same JSON is written", async () => {
    const body = anotherFiling();
    const first = await filing.post("/v1/cases", body, key("once")).expect(201);
    const again = await filing.post("/v1/cases", Object.fromEntries(Object.entries(body).reverse()), key("once")).expect(201);
    expect(again.text).toBe(first.text);
    expect(again.headers["location"]).toBe(first.headers["location"]);
    expect(again.headers["idempotent-replayed"]).toBe("true");
    expect(await api.db.case.count()).toBe(1);
  });

  it("with another body, or for another address, is 422", async () => {
    const { body } = await filing.post("/v1/cases", anotherFiling(), key("once")).expect(422);
    expect(body.type).toBe("/problems/key-reused");
    await filing.post("/v1/cases/preview", {}, key("once")).expect(422);
  });

  it("keeps a refusal too", async () => {
    const body = anotherFiling({ respondents: [{ name: "赵六", domicile: { town: "云阳" } }] });
    const first = await filing.post("/v1/cases", body, key("refused")).expect(409);
    const again = await filing.post("/v1/cases", body, key("refused")).expect(409);
    expect(again.body).toEqual(first.body);
    expect(again.type).toBe("application/problem+json");
  });

  it("belongs to its caller", async () => {
    await (await api.as("integrator")).post("/v1/cases", anotherFiling(), key("once")).expect(201);
  });

  it("sent ten times at once is done once", async () => {
    const before = await api.db.case.count();
    const body = anotherFiling();
    const answers = await Promise.all(Array.from({ length: 10 }, () => filing.post("/v1/cases", body, key("ten"))));
    expect(answers.map((a) => a.status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((a) => String(a.body.id))).size).toBe(1);
    expect(await api.db.case.count()).toBe(before + 1);
  });

  it("left by a process that died is carried on, and files no second case", async () => {
    const body = anotherFiling();
    const caller = "filing/nz-013";
    const by = { post: "filing", staffId: "nz-013", name: "柳青禾" };
    const filed = await fileCase(api.deps, body as unknown as Parameters<typeof fileCase>[1], by, workId({ caller, key: "died" }));
    const hash = requestHash("POST", "/v1/cases", Buffer.from(JSON.stringify(body)));
    await api.db.idempotencyKey.create({ data: { caller, key: "died", hash, createdAt: new Date(Date.now() - 60_000) } });
    const answer = await filing.post("/v1/cases", body, key("died")).expect(201);
    expect(answer.body.id).toBe(filed.id);
  });

  it("does not open a door: the right is asked before a new key's body", async () => {
    await (await api.as("clerk")).post("/v1/cases", anotherFiling(), key("clerk")).expect(403);
    expect(await api.db.idempotencyKey.count({ where: { key: "clerk" } })).toBe(0);
  });

  it.each(["", " ", "x".repeat(201), "schlüssel"])("is 422 where it is none: %j", async (k) => {
    const { body } = await filing.post("/v1/cases/preview", {}, key(k));
    expect(body).toMatchObject({ status: 422 });
  });

  it("is forgotten after a week", async () => {
    await api.db.idempotencyKey.create({ data: { caller: "x", key: "old", hash: "h", status: 200, createdAt: new Date(Date.now() - 8 * 86_400_000) } });
    expect(await forgetOldKeys(api.db)).toBe(1);
  });
});
