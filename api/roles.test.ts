import { afterAll, describe, expect, it } from "vitest";
import { loadProfile } from "../courts/load.js";
import { anApi } from "./given/a-given-api.js";
import { mayCall } from "./permissions.js";
import { ROUTES } from "./routes.js";

// PostgreSQL is away here: who may call gets past the right and meets the outage or a wrong body; who may not is stopped before.
const api = anApi();
afterAll(() => api.end());

const { posts } = loadProfile("nanzhao");
const routes = ROUTES.filter((r) => r.access.by !== "bank");
const concrete = (path: string) => path.replaceAll(/\{\w+\}/g, "2026-yu1321-zhi-1");

describe.each(posts.map((p) => [p.id, p] as const))("the post %s", (id, post) => {
  it.each(routes.map((r) => [r.key, r] as const))("%s is answered as the table says", async (_key, route) => {
    const call = await api.as(id);
    const answer = route.method === "get" ? await call.get(concrete(route.path)) : await call.post(concrete(route.path), {});
    if (mayCall(route.access, { rights: post.rights as never })) expect([200, 202, 404, 422, 503]).toContain(answer.status);
    else expect(answer.status).toBe(403);
  });
});

describe("rights of the interface", () => {
  const mayOf = (key: string) => posts.filter((p) => mayCall(ROUTES.find((r) => r.key === key)!.access, { rights: p.rights as never })).map((p) => p.id);

  it.each([
    ["POST /v1/cases", ["filing", "integrator"]],
    ["POST /v1/cases/{id}/transfers", ["command-center"]],
    ["POST /v1/funds/unidentified/{id}/claim", ["funds-manager"]],
    ["POST /v1/funds/unidentified/{id}/undo", ["funds-approver"]],
    ["POST /v1/funds/reconciliations/{day}", ["command-center"]],
    ["POST /v1/funds/differences/{id}/settle", ["command-center"]],
    ["GET /v1/funds/refusals", ["command-center", "auditor"]],
    ["POST /v1/calendars", ["administrator"]],
    ["POST /v1/calculations/interest", posts.map((p) => p.id)],
    ["GET /v1/me", posts.map((p) => p.id)],
    ["GET /v1/cases", posts.map((p) => p.id).filter((id) => !["funds-manager", "funds-approver", "clerk", "administrator"].includes(id))],
  ])("%s is for %j", (key, ids) => expect(mayOf(key)).toEqual(ids));
});
