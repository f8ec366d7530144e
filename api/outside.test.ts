import { afterAll, describe, expect, it } from "vitest";
import { anApi } from "./given/a-given-api.js";
import { aFiling } from "./given/a-filing.js";

const api = anApi();
afterAll(() => api.end());

describe("while PostgreSQL and Temporal are away", () => {
  it("the process is up, and not ready for a reason", async () => {
    await api.agent.get("/healthz").expect(200, { status: "ok" });
    const { body, headers } = await api.agent.get("/readyz").expect(503);
    expect(body).toMatchObject({ type: "/problems/outage", status: 503, detail: "PostgreSQL does not answer; Temporal is not here" });
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  });

  it.each(["/v1/cases", "/v1/cases/x", "/v1/tasks", "/v1/funds/unidentified"])("GET %s is 503 with Retry-After, not a bug", async (path) => {
    const post = path.includes("funds") ? "auditor" : "director";
    const { headers, body } = await (await api.as(post)).get(path).expect(503);
    expect(headers["retry-after"]).toBe("5");
    expect(body.type).toBe("/problems/outage");
  });

  it("filing is 503 and nothing is half done", async () => {
    const { body } = await (await api.as("filing")).post("/v1/cases", aFiling(), { "idempotency-key": "k1" }).expect(503);
    expect(body.type).toBe("/problems/outage");
  });

  it("what needs neither is answered", async () => {
    const { body } = await (await api.as("east")).get("/v1/me").expect(200);
    expect(body).toMatchObject({ post: "east", teams: ["east"], leads: ["east"], court: { id: "nanzhao" }, temporalUiUrl: "http://127.0.0.1:8233" });
  });
});

describe("what hangs", () => {
  it("is answered 503 in time, whatever it waits for", async () => {
    const slow = anApi({ answerWithinMs: 50, deps: { calendars: () => new Promise(() => undefined) } });
    const { body, headers } = await (await slow.as("clerk")).get("/v1/calendars").expect(503);
    expect(body.type).toBe("/problems/outage");
    expect(headers["retry-after"]).toBe("5");
    await slow.end();
  });
});

describe("pages and headers", () => {
  it("the documents' page asks nobody outside, under a policy that lets it run", async () => {
    const page = await api.agent.get("/docs").expect(200);
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
    await api.agent.get("/docs/start.js").expect(200).expect("content-type", /javascript/);
    await api.agent.get("/docs/swagger-ui-bundle.js").expect(200);
    await api.agent.get("/docs/swagger-ui.css").expect(200);
    await api.agent.get("/docs/package.json").expect(404);
  });

  it("every answer carries its safety headers, and none says what runs here", async () => {
    const { headers } = await api.agent.get("/healthz");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["strict-transport-security"]).toBeUndefined();
  });

  it("metrics count by route pattern", async () => {
    await (await api.as("director")).get("/v1/cases/%EF%BC%882026%EF%BC%89%E8%B1%AB1321%E6%89%A71%E5%8F%B7");
    const { text } = await api.agent.get("/metrics").expect(200);
    expect(text).toContain('route="/v1/cases/{id}"');
    expect(text).not.toContain("豫");
  });

  it("a sign-in link opens a session and lands on the first page", async () => {
    const { issueSignInToken } = await import("../auth/sign-in.js");
    const { SECRET } = await import("./given/a-given-api.js");
    const token = await issueSignInToken({ post: "director", staffId: "nz-003", name: "陆承远" }, SECRET);
    const { headers } = await api.agent.get(`/sign-in?token=${token}`).expect(303);
    expect(headers["location"]).toBe("/");
    const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
    await api.agent.get("/v1/me").set("cookie", cookie).expect(200);
    const foreign = { cookie, "sec-fetch-site": "cross-site" };
    await api.agent.post("/v1/calculations/deadline").set(foreign).send({ from: "2026-09-29", length: 1, unit: "days" }).expect(403);
    await api.agent.post("/v1/calculations/deadline").set({ cookie, "sec-fetch-site": "same-origin" }).send({ from: "2026-09-29", length: 1, unit: "days" }).expect(200);
  });
});

describe("what is logged", () => {
  const secrets = ["11010519491231002X", "13800000001", "张三丰", "6222020200112233445"];

  it("holds no name, number, phone or account of anyone, whatever goes wrong", async () => {
    const call = await api.as("filing");
    const person = { name: secrets[2], idNumber: secrets[0], phone: secrets[1], bankAccount: { holder: secrets[2], bank: "x", number: secrets[3] } };
    await call.post("/v1/cases", aFiling({ applicants: [person] }));
    await call.post("/v1/cases", aFiling({ applicants: [{ ...person, extra: secrets[0] }] }));
    await call.get(`/v1/cases?q=${encodeURIComponent(secrets[2] ?? "")}`);
    await call.get(`/v1/cases/${secrets[0]}`);
    await api.agent.get(`/${secrets[0]}`);
    const log = api.logged.join("\n");
    expect(log).toContain('"route":"/v1/cases"');
    expect(secrets.filter((s) => log.includes(s))).toEqual([]);
    expect(log).not.toContain("Bearer");
  });
});

describe("too much", () => {
  it("is 429 with when to come back, by caller", async () => {
    const few = anApi({ limits: { perCaller: 2 } });
    const east = await few.as("east");
    await east.get("/v1/me").expect(200);
    await east.get("/v1/me").expect(200);
    const { headers, body } = await east.get("/v1/me").expect(429);
    expect(body.type).toBe("/problems/too-much");
    expect(headers["retry-after"]).toBe("10");
    await (await few.as("west")).get("/v1/me").expect(200);
    await few.end();
  });

  it("is 429 for an address that shows no good token", async () => {
    const few = anApi({ limits: { perStranger: 1 } });
    await few.agent.get("/v1/me").expect(401);
    await few.agent.get("/v1/me").set("x-forwarded-for", "10.0.0.9").expect(429);
    await few.end();
  });
});
