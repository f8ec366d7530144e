import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "../../test/setup/database.js";
import { OutsideFailure } from "../../domain/errors.js";
import { anApi, NOW, type Calls, type GivenApi } from "../given/a-given-api.js";
import { bringToTeam, fileOf, localDesk } from "../given/a-desk.js";
import { anotherFiling } from "../given/a-filing.js";

let api: GivenApi;
let east: Calls;
let id: string;
let databaseUrl: string;
let outcome: "real" | "unknown" | "away" = "real";

beforeAll(async () => {
  databaseUrl = await freshDatabase();
  api = anApi({
    databaseUrl,
    commands: {
      async sendCommand(deps, command) {
        if (outcome === "away") throw new OutsideFailure("temporal", "gone", true);
        const done = await localDesk(deps, command);
        return outcome === "unknown" ? { state: "unknown", commandId: command.commandId ?? "" } : done;
      },
    },
  });
  east = await api.as("east");
});
afterAll(() => api.end());

beforeEach(async () => {
  outcome = "real";
  const { body } = await (await api.as("filing")).post("/v1/cases", anotherFiling({ applicants: [{ name: "李四" }, { name: "王五" }] })).expect(201);
  id = body.id;
  await bringToTeam(api.deps, id, NOW);
});

const pointers = (body: { errors: { pointer: string }[] }) => body.errors.map((e) => e.pointer);
const performance = { on: "2026-09-28", amount: "20000.00", kind: "direct", confirmation: { by: "李四", signedOn: "2026-09-29" } };

describe("POST /v1/cases/{id}/performances", () => {
  it("R30 a direct payment waits for the leader's check; its answer shows in a GET", async () => {
    const { body } = await east.post(`/v1/cases/${id}/performances`, performance).expect(200);
    expect(body).toMatchObject({ caseId: id, seq: (await fileOf(api.deps, id)).seq });
    const { body: tasks } = await east.get(`/v1/tasks?caseId=${id}&kind=confirmPerformance`);
    expect(tasks.items[0]).toMatchObject({ about: { on: "2026-09-28", amount: "20000.00" }, mayComplete: true });
    expect((await fileOf(api.deps, id)).reports[0]).toMatchObject({ amount: 2_000_000 });
  });

  it("R30 money in the court's hands is refused, and the attempt is kept on the timeline", async () => {
    const { body } = await east.post(`/v1/cases/${id}/performances`, { on: "2026-09-28", amount: "1000.00", kind: "courtHeld" }).expect(409);
    expect(body).toMatchObject({ rule: "R30", type: "/problems/rule-refusal" });
    const { body: events } = await east.get(`/v1/cases/${id}/events`);
    expect(events.items.at(-1)).toMatchObject({ type: "refused", rule: "R30" });
  });

  it.each<[string, object, number, unknown]>([
    ["without the applicant's confirmation", { on: "2026-09-28", amount: "1.00" }, 409, "R30"],
    ["confirmed by a stranger", { ...performance, confirmation: { by: "路人", signedOn: "2026-09-29" } }, 422, ["/confirmation/by"]],
    ["confirmed by the respondent", { ...performance, confirmation: { by: "张三", signedOn: "2026-09-29" } }, 422, ["/confirmation/by"]],
    ["tomorrow", { ...performance, on: "2026-09-30" }, 422, ["/on"]],
    ["signed tomorrow", { ...performance, confirmation: { by: "李四", signedOn: "2026-09-30" } }, 422, ["/confirmation/signedOn"]],
    ["both an amount and an act", { ...performance, act: "搬离" }, 422, ["/amount"]],
    ["neither", { on: "2026-09-28" }, 422, ["/amount"]],
    ["of another kind", { ...performance, kind: "cash" }, 422, ["/kind"]],
    ["that says it is approved", { ...performance, approvedBy: "x" }, 422, ["/approvedBy"]],
  ])("%s is refused", async (_, body, status, what) => {
    const before = (await fileOf(api.deps, id)).seq;
    const answer = await east.post(`/v1/cases/${id}/performances`, body).expect(status);
    expect(status === 409 ? answer.body.rule : pointers(answer.body)).toEqual(what);
    expect((await fileOf(api.deps, id)).seq).toBe(before);
  });
});

describe("POST …/settlements", () => {
  const settlement = { on: "2026-09-29", signedBy: ["李四", "王五", "张三"], instalments: [{ dueOn: "2026-12-31", amount: "60000.00" }], suspend: true };

  it("L20 suspends while it is kept; names are partyIds in the case", async () => {
    await east.post(`/v1/cases/${id}/settlements`, settlement).expect(200);
    const file = await fileOf(api.deps, id);
    expect(file).toMatchObject({ status: "suspended", holds: [{ kind: "settlement", instalments: [{ dueOn: "2026-12-31", amount: 6_000_000 }] }] });
    const row = await api.db.command.findFirstOrThrow({ where: { caseId: id, name: "recordSettlement" } });
    expect(JSON.stringify(row.body)).not.toMatch(/李四|王五|张三/);
    await east.post(`/v1/cases/${id}/resumptions`, { on: "2026-09-29" }).expect(200);
    expect((await fileOf(api.deps, id)).status).toBe("open");
  });

  it.each<[string, object, number, unknown]>([
    ["signed by one side", { ...settlement, signedBy: ["李四"] }, 409, "L20"],
    ["signed by a stranger", { ...settlement, signedBy: ["李四", "路人"] }, 422, ["/signedBy/1"]],
    ["due before it was made", { ...settlement, instalments: [{ dueOn: "2026-09-01", amount: "1.00" }] }, 422, ["/instalments/0/dueOn"]],
    ["an instalment of nothing", { ...settlement, instalments: [{ dueOn: "2026-12-31", amount: "0" }] }, 422, ["/instalments/0/amount"]],
  ])("%s is refused", async (_, body, status, what) => {
    const answer = await east.post(`/v1/cases/${id}/settlements`, body).expect(status);
    expect(status === 409 ? answer.body.rule : pointers(answer.body)).toEqual(what);
  });
});

describe("suspensions, graces, withdrawals, closures", () => {
  it("L21 a suspension's ground loses its names on the way in and has them for its reader", async () => {
    await east.post(`/v1/cases/${id}/suspensions`, { ground: "张三病重，李四同意中止", from: "2026-09-29", until: "2026-10-30" }).expect(200);
    const stored = await api.db.caseEvent.findFirstOrThrow({ where: { caseId: id, type: "suspended" } });
    expect(JSON.stringify(stored.data)).not.toMatch(/张三|李四/);
    const { body } = await east.get(`/v1/cases/${id}/events`);
    expect(JSON.stringify(body.items.find((e: { type: string }) => e.type === "suspended"))).toContain("张三病重，李四同意中止");
  });

  it.each<[string, object, number, unknown]>([
    ["suspensions", { ground: "x", from: "2026-09-29", until: "2026-09-01" }, 422, ["/until"]],
    ["resumptions", { on: "2026-09-29" }, 409, "L21"],
    ["graces", { respondent: "张三", until: "2026-09-29" }, 422, ["/until"]],
    ["graces", { respondent: "李四", until: "2026-12-01" }, 422, ["/respondent"]],
    ["deferrals", { serial: "S1", ground: "other", because: "x" }, 422, ["/serial"]],
    ["deferrals", { serial: "S1", ground: "noTime", because: "x" }, 422, ["/ground"]],
    ["releases", { serial: "S1", on: "2026-09-29", because: "x" }, 422, ["/serial"]],
    ["withdrawals", { by: "张三", reason: "x" }, 422, ["/by"]],
    ["withdrawals", { by: "李四" }, 422, ["/reason"]],
    ["closures", { closedBy: "terminationOfCurrentProceeding", reason: "无财产" }, 409, "R17"],
    ["closures", { closedBy: "performance", reason: "x" }, 409, "L28"],
    ["closures", { closedBy: "magic", reason: "x" }, 422, ["/closedBy"]],
  ])("%s %j is refused", async (what, body, status, expected) => {
    const answer = await east.post(`/v1/cases/${id}/${what}`, body).expect(status);
    expect(status === 409 ? answer.body.rule : pointers(answer.body)).toEqual(expected);
  });

  it("L21 withdrawn by one applicant, not twice", async () => {
    await east.post(`/v1/cases/${id}/withdrawals`, { by: "李四", reason: "已和解" }).expect(200);
    const { body } = await east.post(`/v1/cases/${id}/withdrawals`, { by: "李四", reason: "已和解" }).expect(409);
    expect(body.rule).toBe("L21");
  });

  it("a grace is given to a respondent by name", async () => {
    await east.post(`/v1/cases/${id}/graces`, { respondent: "张三", until: "2026-12-01" }).expect(200);
    expect((await fileOf(api.deps, id)).holds[0]).toMatchObject({ kind: "grace", respondent: "p3" });
  });
});

describe("POST …/parties", () => {
  const added = { name: "赵六", domicile: { town: "留山" }, application: { by: "李四", on: "2026-09-28" }, ruling: "（2026）豫1321执异5号" };

  it.each([["application and ruling", {}], ["the ruling", { application: added.application }], ["the application", { ruling: added.ruling }]])("R31 without %s is 409, and nobody is entered", async (_, more) => {
    const { body } = await east.post(`/v1/cases/${id}/parties`, { name: "赵六", domicile: { town: "留山" }, ...more }).expect(409);
    expect(body.rule).toBe("R31");
    expect(await api.db.party.count({ where: { caseId: id, name: "赵六" } })).toBe(0);
  });

  it("R31 with both the party is in the case, by partyId there, and found by name", async () => {
    const { body } = await east.post(`/v1/cases/${id}/parties`, added).expect(200);
    expect(body.partyId).toBe("p4");
    const file = await fileOf(api.deps, id);
    expect(file.parties.at(-1)).toMatchObject({ id: "p4", side: "respondent", residence: { town: "留山" } });
    expect(JSON.stringify(file)).not.toContain("赵六");
    const { body: found } = await east.get(`/v1/cases?q=${encodeURIComponent("赵六")}`);
    expect(found.items.map((i: { id: string }) => i.id)).toContain(id);
  });

  it.each<[string, object, string[]]>([
    ["an applicant of the application who is no party", { ...added, application: { by: "路人", on: "2026-09-28" } }, ["/application/by"]],
    ["a number with a wrong check digit", { ...added, idNumber: "411321199001011234" }, ["/idNumber"]],
    ["an unknown field", { ...added, id: "p9" }, ["/id"]],
  ])("%s is 422", async (_, body, expected) => {
    expect(pointers((await east.post(`/v1/cases/${id}/parties`, body).expect(422)).body)).toEqual(expected);
    expect(await api.db.party.count({ where: { caseId: id } })).toBe(3);
  });
});

describe("moves", () => {
  it("R10 the command center moves a case to another team, which then sees it alone", async () => {
    await (await api.as("command-center")).post(`/v1/cases/${id}/transfers`, { team: "west", reason: "案件均衡" }).expect(200);
    await (await api.as("west")).get(`/v1/cases/${id}`).expect(200);
    await east.get(`/v1/cases/${id}`).expect(404);
  });

  it("R10 the leader assigns by name to someone in the team", async () => {
    await east.post(`/v1/cases/${id}/assignments`, { officer: "范书瑶", reason: "分工" }).expect(200);
    expect((await fileOf(api.deps, id)).assignment?.officer).toBe("nz-103");
    const { body } = await east.get(`/v1/cases?officer=${encodeURIComponent("范书瑶")}`);
    expect(body.items.map((i: { id: string }) => i.id)).toEqual([id]);
  });

  it.each<[string, string, object, string[]]>([
    ["command-center", "transfers", { team: "nowhere", reason: "x" }, ["/team"]],
    ["command-center", "transfers", { team: "west" }, ["/reason"]],
    ["east", "assignments", { officer: "黎舒窈", reason: "x" }, ["/officer"]],
  ])("%s %s %j is 422", async (post, what, body, expected) => {
    expect(pointers((await (await api.as(post)).post(`/v1/cases/${id}/${what}`, body).expect(422)).body)).toEqual(expected);
  });
});

describe("when the outcome is not known", () => {
  it("202 says where it will be told, and there it is told", async () => {
    outcome = "unknown";
    const answer = await east.post(`/v1/cases/${id}/performances`, performance).expect(202);
    const location = String(answer.headers["location"]);
    expect(location).toBe(`/v1/commands/${answer.body.commandId}`);
    const { body } = await east.get(location).expect(200);
    expect(body).toMatchObject({ caseId: id, name: "recordPerformance", state: "done", seq: (await fileOf(api.deps, id)).seq });
    await (await api.as("director")).get(location).expect(200);
    await (await api.as("west")).get(location).expect(404);
    await (await api.as("clerk")).get(location).expect(404);
  });

  it("503 while Temporal is away, and the same key then does it", async () => {
    outcome = "away";
    const key = { "idempotency-key": `away-${id}` };
    const { headers } = await east.post(`/v1/cases/${id}/performances`, performance, key).expect(503);
    expect(headers["retry-after"]).toBeDefined();
    outcome = "real";
    await east.post(`/v1/cases/${id}/performances`, performance, key).expect(200);
    await east.post(`/v1/cases/${id}/performances`, performance, key).expect(200);
    expect((await fileOf(api.deps, id)).reports).toHaveLength(1);
  });

  it("a flood on one case is 429 before it reaches the case", async () => {
    const few = anApi({ databaseUrl, limits: { perCase: 3 } });
    const call = await few.as("east");
    const statuses = [];
    for (let i = 0; i < 5; i += 1) statuses.push((await call.post(`/v1/cases/${id}/resumptions`, { on: "2026-09-29" })).status);
    expect(statuses).toEqual([409, 409, 409, 429, 429]);
    await few.end();
  });
});
