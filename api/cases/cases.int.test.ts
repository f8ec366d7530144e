import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { anApi, NOW, type Calls, type GivenApi } from "../given/a-given-api.js";
import { bringToTeam } from "../given/a-desk.js";
import { aFiling, anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
let filing: Calls;
let director: Calls;
const numbers: string[] = [];

beforeAll(async () => {
  api = anApi({ databaseUrl: await freshDatabase() });
  filing = await api.as("filing");
  director = await api.as("director");
});
afterAll(() => api.end());

describe("POST /v1/cases", () => {
  it("answers 201 with what a GET then shows, though Temporal is away", async () => {
    const { body, headers } = await filing.post("/v1/cases", aFiling()).expect(201);
    expect(body).toEqual({
      id: "2026-yu1321-zhi-1", caseNumber: "（2026）豫1321执1号", kind: "initial", workflowId: "case-2026-yu1321-zhi-1",
      temporalUrl: "http://127.0.0.1:8233/namespaces/default/workflows/case-2026-yu1321-zhi-1",
    });
    expect(headers["location"]).toBe("/v1/cases/2026-yu1321-zhi-1");
    const one = await director.get(headers["location"] ?? "").expect(200);
    expect(one.body).toMatchObject({ id: body.id, caseNumber: body.caseNumber, temporalUrl: body.temporalUrl, segment: "firstQuery", status: "open" });
    await director.get(`/v1/cases/${encodeURIComponent(body.caseNumber)}`).expect(200);
    await director.get(`/v1/cases/${encodeURIComponent("(2026)豫1321执1号")}`).expect(200);
    numbers.push(body.caseNumber);
  });

  it("the same document against the same respondent is 409 that names the case", async () => {
    const { body } = await filing.post("/v1/cases", aFiling()).expect(409);
    expect(body).toMatchObject({ type: "/problems/conflict", existing: "（2026）豫1321执1号" });
  });

  it("a refused filing takes no number", async () => {
    await filing.post("/v1/cases", anotherFiling({ respondents: [{ name: "赵六", domicile: { town: "云阳" } }] })).expect(409);
    const { body } = await filing.post("/v1/cases", anotherFiling()).expect(201);
    expect(body.caseNumber).toBe("（2026）豫1321执2号");
  });

  it("a number that this court gives itself is 422", async () => {
    const { body } = await filing.post("/v1/cases", anotherFiling({ caseNumber: "（2026）豫1321执77号" })).expect(422);
    expect(body.errors[0].pointer).toBe("/caseNumber");
  });

  it("twenty at once are gap-free", async () => {
    const filed = await Promise.all(Array.from({ length: 20 }, () => filing.post("/v1/cases", anotherFiling())));
    const ordinals = filed.map((f) => Number(/执(\d+)号/.exec(String(f.body.caseNumber))?.[1])).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 20 }, (_, i) => i + 3));
  });
});

describe("POST /v1/cases/preview", () => {
  it("R15 says what would become of it, and files nothing", async () => {
    const before = await api.db.case.count();
    const { body } = await filing.post("/v1/cases/preview", { ...anotherFiling(), found: [{ type: "bankDeposit", value: "120000.00" }] }).expect(200);
    expect(body).toMatchObject({ track: "fastTrack", team: "fast-track", claim: { principal: "120000.00", on: "2026-09-29" } });
    expect(body.deadlines).toContainEqual({ node: "transfer", rule: "R23", dueAt: "2026-10-08T23:59:59+08:00", provisional: false });
    expect(await api.db.case.count()).toBe(before);
  });

  it("R24 lets the second query's results override the first's", async () => {
    const deposit = (value: string) => [{ type: "bankDeposit", value }];
    const trackOf = async (found: object) => (await filing.post("/v1/cases/preview", { ...anotherFiling(), found }).expect(200)).body.track;
    expect(await trackOf({ first: deposit("1.00"), second: deposit("120000.00") })).toBe("fastTrack");
    expect(await trackOf({ first: deposit("120000.00"), second: [] })).toBe("enforcementTeam");
  });

  it("takes a day in the future", async () => {
    await filing.post("/v1/cases/preview", anotherFiling({ filedAt: "2027-01-04" })).expect(200);
  });
});

describe("GET /v1/cases", () => {
  it("pages through all, each once, the last filed first", async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await director.get(`/v1/cases?limit=7${cursor ? `&cursor=${cursor}` : ""}`).expect(200);
      seen.push(...body.items.map((i) => i.id));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(await api.db.case.count());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("filters by kind, day, team, officer, overdue, and searches numbers and names", async () => {
    const { body: filed } = await filing.post("/v1/cases", aFiling({
      filedAt: "2026-06-01", applicants: [{ name: "百里甲%乙" }], respondents: [{ name: "司徒丙", domicile: { town: "留山" } }],
      document: { ...(aFiling()["document"] as object), number: "（2026）豫1321民初9号", effectiveOn: "2026-05-01", performBy: "2026-05-31", obligors: ["司徒丙"] },
    })).expect(201);
    await bringToTeam(api.deps, filed.id, NOW);
    const ids = async (query: string) => ((await director.get(`/v1/cases?${query}`).expect(200)).body.items as { id: string }[]).map((i) => i.id);
    for (const query of [
      "filedFrom=2026-06-01&filedTo=2026-06-30", "team=east", `officer=${encodeURIComponent("贺云舟")}`, "officer=nz-006", "overdue=true",
      `q=${encodeURIComponent("司徒")}`, `q=${encodeURIComponent("民初9号 百里")}`, `q=${encodeURIComponent("(2026)豫1321民初9号")}`, `q=${encodeURIComponent("甲%")}`, "track=enforcementTeam",
      "segment=execution", "region=east",
    ]) expect(await ids(query), query).toEqual([filed.id]);
    expect(await ids(`q=${encodeURIComponent("%%")}`)).toEqual([]);
    expect(await ids("kind=objection")).toEqual([]);
    expect(await ids("team=west")).toEqual([]);
    expect(await ids("overdue=false&team=east")).toEqual([]);
    const { body } = await director.get("/v1/cases?team=east");
    expect(body.items[0]).toMatchObject({
      filedAt: "2026-06-01", officer: "贺云舟", respondents: ["司徒丙"], applicants: ["百里甲%乙"], amount: "120000.00", overdue: true, region: "east",
    });
  });
});

describe("GET /v1/cases/{id}/events", () => {
  it("is the timeline, oldest first, seq from 1 without a gap", async () => {
    const { body } = await director.get("/v1/cases/2026-yu1321-zhi-1/events").expect(200);
    expect(body.items[0]).toMatchObject({ seq: 1, type: "filed", rule: "L02", actor: { post: "filing", name: "柳青禾" } });
    expect(body.items.map((e: { seq: number }) => e.seq)).toEqual(body.items.map((_: unknown, i: number) => i + 1));
    expect(body.nextCursor).toBeNull();
    const next = await director.get("/v1/cases/2026-yu1321-zhi-1/events?cursor=1&limit=1").expect(200);
    expect(next.body).toMatchObject({ items: [{ seq: 2 }], nextCursor: "2" });
  });
});
