import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, NOW, type GivenApi } from "../given/a-given-api.js";
import { bringToTeam } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";
import { ROUTES } from "../routes.js";

let api: GivenApi;
/** A case of the east team, filed by the integrator; one that is not transferred yet. */
let easts: { id: string; caseNumber: string };
let fresh: { id: string };
let task: string;

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  easts = (await (await api.as("integrator")).post("/v1/cases", anotherFiling())).body;
  await bringToTeam(api.deps, easts.id, NOW);
  fresh = (await (await api.as("filing")).post("/v1/cases", anotherFiling())).body;
  const { body } = await (await api.as("east")).get(`/v1/tasks?caseId=${easts.id}`);
  task = body.items[0].id;
});
afterAll(() => api.end());

describe("who sees the east team's case", () => {
  it.each([
    ["president", 200], ["vice-president", 200], ["director", 200], ["command-center", 200], ["objection", 200], ["auditor", 200],
    ["east", 200], ["west", 404], ["fast-track", 404], ["yunyang", 404], ["integrator", 200], ["filing", 404],
    ["funds-manager", 403], ["clerk", 403], ["administrator", 403],
  ])("%s: %i, by id and by number, its events and its stream", async (post, status) => {
    const call = await api.as(post);
    await call.get(`/v1/cases/${easts.id}`).expect(status);
    await call.get(`/v1/cases/${encodeURIComponent(easts.caseNumber)}`).expect(status);
    await call.get(`/v1/cases/${easts.id}/events`).expect(status);
    if (status !== 200) await call.get(`/v1/cases/${easts.id}/events`).set("accept", "text/event-stream").expect(status);
  });

  it.each([["west", 0], ["filing", 0], ["east", 1], ["integrator", 1], ["director", 1]])("%s finds it %i times in lists and searches", async (post, times) => {
    const call = await api.as(post);
    for (const query of ["", `?q=${encodeURIComponent(easts.caseNumber)}`, "?team=east"]) {
      const { body } = await call.get(`/v1/cases${query}`).expect(200);
      expect(body.items.filter((i: { id: string }) => i.id === easts.id)).toHaveLength(times);
    }
  });

  it("filing sees a case until its transfer", async () => {
    await (await api.as("filing")).get(`/v1/cases/${fresh.id}`).expect(200);
    await (await api.as("integrator")).get(`/v1/cases/${fresh.id}`).expect(404);
  });

  it("its ledger is for the team, for who reads all, and for the funds' people", async () => {
    for (const [post, status] of [["east", 200], ["auditor", 200], ["funds-manager", 200], ["funds-approver", 200], ["west", 404], ["clerk", 403]] as const) {
      await (await api.as(post)).get(`/v1/cases/${easts.id}/ledger`).expect(status);
    }
  });
});

describe("who acts on it", () => {
  const conduct = ROUTES.filter((r) => r.tag === "conduct" && r.method === "post").map((r) => r.key);

  it.each(conduct)("%s is 404 for the west team, before the body is looked at", async (key) => {
    const path = key.slice("POST ".length).replace("{id}", easts.id);
    const { status } = await (await api.as("west")).post(path, { nonsense: 1 });
    expect(status).toBe(key.endsWith("/transfers") ? 403 : 404);
  });

  it.each(conduct.filter((k) => !/closures|transfers|assignments/.test(k)))("%s is 403 for the command center, which sees it", async (key) => {
    await (await api.as("command-center")).post(key.slice("POST ".length).replace("{id}", easts.id), {}).expect(403);
  });

  it("R10 only the team's leader assigns inside it", async () => {
    const { body } = await (await api.as("command-center")).post(`/v1/cases/${easts.id}/assignments`, { officer: "范书瑶", reason: "x" }).expect(403);
    expect(body.rule).toBe("R10");
  });

  it("before triage the command center acts", async () => {
    await (await api.as("command-center")).post(`/v1/cases/${fresh.id}/performances`, {}).expect(422);
    await (await api.as("east")).post(`/v1/cases/${fresh.id}/performances`, {}).expect(404);
  });
});

describe("tasks of the case", () => {
  it.each([["east", 200], ["director", 200], ["west", 404], ["filing", 404], ["clerk", 404]])("%s reads one: %i", async (post, status) => {
    await (await api.as(post)).get(`/v1/tasks/${task}`).expect(status);
  });

  it("who sees it but is not asked may not do it", async () => {
    const director = await api.as("director");
    expect((await director.get(`/v1/tasks/${task}`)).body).toMatchObject({ mayComplete: false, whyNot: expect.stringContaining("east") });
    await director.post(`/v1/tasks/${task}/complete`, {}).expect(403);
    await (await api.as("west")).post(`/v1/tasks/${task}/complete`, {}).expect(404);
  });

  it("a list shows no one else's work", async () => {
    const { body } = await (await api.as("west")).get("/v1/tasks?status=all").expect(200);
    expect(body.items).toEqual([]);
    const { body: clerks } = await (await api.as("clerk")).get(`/v1/tasks?caseId=${easts.id}`).expect(200);
    expect(clerks.items).toEqual([]);
  });
});
