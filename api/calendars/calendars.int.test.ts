import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, type GivenApi } from "../given/a-given-api.js";
import { anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
});
afterAll(() => api.end());

const text = readFileSync("courts/calendars/2026.yaml", "utf8");

describe("POST /v1/calendars", () => {
  it("stores a year and tells every open case once, however often the same file comes", async () => {
    await (await api.as("filing")).post("/v1/cases", anotherFiling()).expect(201);
    const administrator = await api.as("administrator");
    expect((await administrator.post("/v1/calendars", { text }).expect(201)).body).toEqual({ year: "2026", cases: 1 });
    expect((await administrator.post("/v1/calendars", { text }).expect(201)).body).toEqual({ year: "2026", cases: 0 });
    expect(await api.db.command.count({ where: { name: "importCalendar" } })).toBe(1);
    const { body } = await (await api.as("clerk")).get("/v1/calendars").expect(200);
    expect(body.items.map((i: { year: string }) => i.year)).toContain("2026");
  });

  it.each<[string, object]>([
    ["no file", {}],
    ["no YAML", { text: ": : :" }],
    ["a day that does not exist", { text: text.replace("2026-01-01", "2026-02-30") }],
  ])("%s is 422 at /text", async (_, body) => {
    const answer = await (await api.as("administrator")).post("/v1/calendars", body).expect(422);
    expect(new Set(answer.body.errors.map((e: { pointer: string }) => e.pointer))).toEqual(new Set(["/text"]));
  });
});
